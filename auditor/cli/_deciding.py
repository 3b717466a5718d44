"""The options of the commands that decide on stories for other programs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from auditor.transcription.files import MAX_SIZE, MEGABYTE

Command = Callable[..., Any]

OPTIONS = (
    click.option(
        "--fail-on",
        type=click.Choice(["error", "warning", "note", "never"]),
        help="Stop a story for a finding of this level or above: error unless settings differ.",
    ),
    click.option(
        "--min-score",
        type=click.FloatRange(0, 100),
        metavar="N",
        help="Stop a story that scores less.",
    ),
    click.option("--profile", metavar="NAME", help="Levels and points to judge by."),
    click.option(
        "--config",
        "place",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="Settings to take, in place of the nearest auditor.toml above the working folder.",
    ),
    click.option("--no-config", "none", is_flag=True, help="Take no settings but these options."),
)
MOST = click.option(
    "--max-size",
    type=click.IntRange(min=1),
    default=MAX_SIZE // MEGABYTE,
    callback=lambda context, option, number: number * MEGABYTE,
    show_default=True,
    metavar="MB",
    help="Refuse what is larger than this many million bytes.",
)


def add_settings(command: Command) -> Command:
    """Give a command the options that `auditor.hooks.cms.choose_settings` takes, by their names."""
    for option in reversed(OPTIONS):
        command = option(command)
    return command
