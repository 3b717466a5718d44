"""`auditor serve --stdio`: many stories by one process, for programs that wait for an answer."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from auditor.cli._messages import complain
from auditor.cli._options import take_megabytes, take_profile
from auditor.transcription.files import MAX_SIZE, MEGABYTE

CLEAN, UNUSABLE = 0, 2


@click.command("serve")
@click.option("--stdio", is_flag=True, help="Serve over standard input and output.")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "note", "never"]),
    help="Let check stop a story for a finding of this level or above: error unless settings"
    " differ.",
)
@click.option(
    "--min-score",
    type=click.FloatRange(0, 100),
    metavar="N",
    help="Let check stop a story that scores less.",
)
@click.option(
    "--profile", callback=take_profile, metavar="NAME", help="Levels and points to judge by."
)
@click.option(
    "--config",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Settings to take, in place of the nearest auditor.toml above the working folder.",
)
@click.option("--no-config", is_flag=True, help="Take no settings but these options.")
@click.option(
    "--timeout",
    type=click.FloatRange(0, min_open=True),
    metavar="SECONDS",
    help="Answer with an error when these are over. Each request then runs in a process of its"
    " own, which takes a few milliseconds.",
)
@click.option(
    "--max-size",
    type=click.IntRange(min=1),
    default=MAX_SIZE // MEGABYTE,
    callback=take_megabytes,
    show_default=True,
    metavar="MB",
    help="Refuse requests larger than this many million bytes.",
)
@click.pass_context
def command(
    context: click.Context,
    /,
    stdio: bool,
    fail_on: str | None,
    min_score: float | None,
    profile: str | None,
    config: Path | None,
    no_config: bool,
    timeout: float | None,
    max_size: int,
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
        settings = choose_settings(
            config, none=no_config, profile=profile, fail_on=fail_on, min_score=min_score
        )
    except InvalidConfiguration as error:
        complain(error.place, error.sentence)
        context.exit(UNUSABLE)
    if sys.stdin is not None and sys.stdout is not None:
        for answer in answer_requests(sys.stdin.buffer, settings, max_size, timeout):
            sys.stdout.buffer.write(answer)
            sys.stdout.buffer.flush()
    context.exit(CLEAN)
