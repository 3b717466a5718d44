"""Messages on standard error: one sentence a problem, with the name of what it is about."""

from __future__ import annotations

import click


def complain(name: str, sentence: str) -> None:
    """Print one line about the file `name`; nothing in it can steer a terminal."""
    from auditor.renderers import escape

    click.echo(escape(f"{name}: {sentence}"), err=True)


def explain_oserror(error: OSError) -> str:
    """What went wrong, as the system puts it."""
    reason = error.strerror or str(error) or type(error).__name__
    return f"cannot be {'read or written' if error.filename else 'written'}: {reason}"
