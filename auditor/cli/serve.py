"""`auditor serve --stdio`: many stories by one process, for programs that wait for an answer."""

from __future__ import annotations

import sys
from typing import Any

import click

from auditor.cli._deciding import MOST, add_settings
from auditor.cli._messages import complain

CLEAN, UNUSABLE = 0, 2


@click.command("serve")
@click.option("--stdio", is_flag=True, help="Serve over standard input and output.")
@add_settings
@click.option(
    "--timeout",
    type=click.FloatRange(0, min_open=True),
    metavar="SECONDS",
    help="Answer with an error when these are over. Each request then runs in a process of its"
    " own, which takes a few milliseconds.",
)
@MOST
@click.pass_context
def command(
    context: click.Context,
    /,
    stdio: bool,
    timeout: float | None,
    max_size: int,
    **given: Any,
) -> None:
    """Answer requests, a line of JSON each, until standard input ends.

    {"id": 1, "method": "check", "params": {"title": ..., "body": ...}} is answered by one line,
    {"id": 1, "result": ...} or {"id": 1, "error": ...}. Settings are read once. docs/serve.md tells
    more. Exit 0 at the end of the input, 2 if the settings cannot be used.
    """
    if not stdio:
        raise click.UsageError("say where to serve: --stdio")
    from auditor.configuration import InvalidConfiguration
    from auditor.hooks.cms import choose_settings
    from auditor.hooks.serve import answer_requests

    try:
        settings = choose_settings(**given)
    except InvalidConfiguration as error:
        complain(error.place, error.sentence)
        context.exit(UNUSABLE)
    if sys.stdin is not None and sys.stdout is not None:
        for answer in answer_requests(sys.stdin.buffer, settings, max_size, timeout):
            sys.stdout.buffer.write(answer)
            sys.stdout.buffer.flush()
    context.exit(CLEAN)
