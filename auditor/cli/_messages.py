"""Messages on standard error: one sentence a problem, with the name of what it is about.

On a terminal a long run also shows how far it is, on one line that is taken away at its end.
"""

from __future__ import annotations

import sys
from time import monotonic

import click

# Seconds: shorter runs show no progress, and it is not renewed more often than the eye follows.
PATIENCE, PACE = 1.0, 0.2
ERASE = "\r\x1b[K"
EXTRA = "needs the extra {0}: pip install 'auditor[{0}]'"


class Progress:
    """How many stories a run has behind it; silent where nobody would see it."""

    def __init__(self, *, wanted: bool) -> None:
        self.shown = wanted and sees_progress()
        self.begun = monotonic()
        self.due = self.begun + PATIENCE
        self.stories = 0

    def count(self, name: str) -> None:
        """Another story is begun."""
        self.stories += 1
        now = monotonic()
        if self.shown and now > self.due:
            from auditor.renderers import escape

            self.due = now + PACE
            pace = self.stories / (now - self.begun)
            line = f"{self.stories} stories, {pace:.0f} a second: {escape(name)[-50:]}"
            click.echo(ERASE + line, nl=False, err=True)

    def end(self) -> None:
        """Take the line away."""
        if self.shown and self.due > self.begun + PATIENCE:
            click.echo(ERASE, nl=False, err=True)


def sees_progress() -> bool:
    """Whether standard error is a terminal and standard output, which it would disturb, is not."""
    return (
        sys.stderr is not None
        and sys.stderr.isatty()
        and not (sys.stdout is not None and sys.stdout.isatty())
    )


def complain(name: str, sentence: str) -> None:
    """Print one line about the file `name`; nothing in it can steer a terminal."""
    from auditor.renderers import escape

    erase = ERASE if sees_progress() else ""
    click.echo(erase + escape(f"{name}: {sentence}"), err=True)


def explain_oserror(error: OSError) -> str:
    """What went wrong, as the system puts it."""
    reason = error.strerror or str(error) or type(error).__name__
    return f"cannot be {'read or written' if error.filename else 'written'}: {reason}"
