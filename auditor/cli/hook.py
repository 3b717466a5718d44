"""`auditor hook cms`: what other programs ask before a story goes out."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import click

from auditor.cli._deciding import MOST, add_settings

UNUSABLE = 2
SECONDS = 10.0


class Answering(click.Command):
    """A command that answers in JSON even where it was called wrongly."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        try:
            return super().parse_args(ctx, args)
        except click.UsageError as error:
            from auditor.hooks.cms import write_decision
            from auditor.hooks.decision import build_refusal

            sentence = f"The story was not checked: {error.format_message()}"
            answer(write_decision(build_refusal("usage", sentence, fail_open=False)))
            raise


def answer(data: bytes) -> None:
    """Write to standard output. Raises OSError."""
    if sys.stdout is None:
        raise OSError("standard output is closed")
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def read_input(max_size: int) -> bytes:
    """Standard input up to one byte more than may be read; none where it is closed."""
    return b"" if sys.stdin is None else sys.stdin.buffer.read(max_size + 1)


@click.group("hook")
def command() -> None:
    """Answer other programs before a story goes out."""


@command.command("cms", cls=Answering)
@add_settings
@click.option(
    "--timeout",
    type=click.FloatRange(0, min_open=True),
    default=SECONDS,
    show_default=True,
    metavar="SECONDS",
    help="Decide without an audit when these are over, whatever it is doing.",
)
@click.option(
    "--fail-open/--fail-closed",
    help="Allow, or stop, a story that could not be audited: bad input, no time, a bug."
    " Closed unless given.",
)
@MOST
@click.pass_context
def cms(
    context: click.Context,
    /,
    timeout: float,
    fail_open: bool,
    max_size: int,
    **given: Any,
) -> None:
    """Decide whether a story may go out: JSON in on standard input, JSON out.

    In: {"title": ..., "body": ..., "format": "html"}, or a post as WordPress, Ghost or Drupal send
    it. Out: what `auditor schema hook` describes: a decision, "allow" or "stop", one sentence, and
    the findings with their places in the title or body as it was sent.

    \b
    Exit codes:
      0  the decision is to allow the story
      1  it is to stop it for what was found
      2  it is to stop it, for the input, settings or options cannot be used
      3  it is to stop it, for the auditor failed or took too long
    """

    def decide() -> bytes:
        from auditor.hooks.cms import choose_settings, decide, write_decision
        from auditor.hooks.decision import find_code

        decision = decide(
            lambda: read_input(max_size),
            lambda: choose_settings(**given),
            fail_open=fail_open,
            max_size=max_size,
        )
        return bytes((find_code(decision),)) + write_decision(decision)

    code, *_ = decided = decide_within(timeout, decide, fail_open=fail_open)
    answer(decided[1:])
    context.exit(code)


def decide_within(seconds: float, decide: Callable[[], bytes], *, fail_open: bool) -> bytes:
    """The exit code as one byte and the decision, made here where no process can be forked."""
    from auditor.hooks.deadline import TimeIsUp, WorkerDied, can_limit, run_within

    if not can_limit():
        return decide()
    try:
        return run_within(seconds, decide)
    except TimeIsUp:
        timely, why = False, f"it took longer than {seconds:g} seconds"
    except (WorkerDied, OSError) as error:
        timely, why = True, f"the process for it failed: {error}"
    from auditor.hooks.cms import write_decision
    from auditor.hooks.decision import build_refusal, find_code

    sentence = f"The story was not checked: {why}."
    refusal = build_refusal("failure" if timely else "timeout", sentence, fail_open=fail_open)
    return bytes((find_code(refusal),)) + write_decision(refusal)
