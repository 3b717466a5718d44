"""The options that commands which audit stories share, and what they say."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import click

from auditor.catalogue import list_profiles
from auditor.readers import MAX_SIZE, MEGABYTE, Options, UnreadableInput, list_formats
from auditor.transcription.files import check_encoding

Command = Callable[..., Any]
ColourChoice = Literal["auto", "always", "never"]
WIDTH = 100


@dataclass(frozen=True, slots=True)
class Settings:
    """How stories are read and audited; None and () where the newsroom's settings decide.

    `config` is the file of settings to take for every story; `no_config` takes none at all.
    """

    input_format: str | None
    encoding: str | None
    text_field: str | None
    id_field: str | None
    stdin_name: str
    max_size: int
    config: Path | None
    no_config: bool
    profile: str | None
    house_outlets: tuple[str, ...]
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    debug: bool
    verbose: bool = False
    quiet: bool = False

    @property
    def reading(self) -> Options:
        """What readers need to know."""
        return Options(self.encoding, self.max_size, self.text_field, self.id_field)


def take_encoding(context: click.Context, option: click.Parameter, name: str | None) -> str | None:
    """The name as given. Raises `click.BadParameter` for one that Python does not know."""
    if name is not None:
        try:
            check_encoding(name)
        except UnreadableInput as error:
            raise click.BadParameter(str(error)) from None
    return name


def take_profile(context: click.Context, option: click.Parameter, name: str | None) -> str | None:
    """The name as given. Raises `click.BadParameter` for a profile that does not exist."""
    if name is not None and name not in list_profiles():
        raise click.BadParameter(f"{name!r} is none of {', '.join(list_profiles())}")
    return name


def take_rules(context: click.Context, option: click.Parameter, text: str) -> tuple[str, ...]:
    """Names of rules and concerns, from a list by commas. Raises `click.BadParameter`."""
    from auditor.configuration import list_rule_names, suggest

    names = tuple(name.strip() for name in text.split(",") if name.strip())
    for name in names:
        if name not in list_rule_names():
            raise click.BadParameter(f"unknown rule {name!r}{suggest(name, list_rule_names())}")
    return names


def take_megabytes(context: click.Context, option: click.Parameter, number: int) -> int:
    """The number of bytes."""
    return number * MEGABYTE


SETTLING = (
    click.option(
        "--house-outlet",
        "house_outlets",
        multiple=True,
        metavar="NAME",
        help="Name of the newsroom itself, so that it counts as first hand. May be repeated.",
    ),
    click.option(
        "--config",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="Settings to take for every story, in place of the nearest auditor.toml.",
    ),
    click.option("--no-config", is_flag=True, help="Take no settings but these options."),
)
RECORDS = (
    click.option(
        "--text-field", metavar="NAME", help="Where a record of JSON Lines has its story: text."
    ),
    click.option(
        "--id-field", metavar="NAME", help="Where a record of JSON Lines has its name: id."
    ),
    click.option(
        "--encoding",
        callback=take_encoding,
        metavar="NAME",
        help="Encoding of the stories, such as cp1252. Without it UTF-8, or what a byte order"
        " mark says.",
    ),
    click.option(
        "--max-size",
        type=click.IntRange(min=1),
        default=MAX_SIZE // MEGABYTE,
        callback=take_megabytes,
        show_default=True,
        metavar="MB",
        help="Refuse files larger than this many million bytes.",
    ),
)
READING = (
    *SETTLING,
    click.option(
        "--input-format",
        type=click.Choice(list_formats()),
        help="What the stories are written in, whatever their names end in.",
    ),
    *RECORDS,
    click.option(
        "--stdin-filename",
        "stdin_name",
        default="<stdin>",
        metavar="NAME",
        help="What reports call the story that comes by standard input.",
    ),
    click.option("--debug", is_flag=True, help="Show the traceback if the auditor itself fails."),
)
JUDGING = (
    click.option(
        "--profile", callback=take_profile, metavar="NAME", help="Levels and points to judge by."
    ),
    click.option(
        "--select",
        default="",
        callback=take_rules,
        metavar="RULES",
        help="Put only these rules, by id or concern: anon.bare,vague.",
    ),
    click.option(
        "--ignore",
        default="",
        callback=take_rules,
        metavar="RULES",
        help="Don't put these rules, by id or concern.",
    ),
)
COLOUR = click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="Colours in text; auto leaves them out where NO_COLOR is set.",
)
OUTPUT = click.option("--output", "-o", metavar="FILE", help="Write to FILE, all of it or nothing.")


def add_options(*options: Callable[[Command], Command]) -> Callable[[Command], Command]:
    """A decorator that gives a command these options, in this order."""

    def decorate(function: Command) -> Command:
        for option in reversed(options):
            function = option(function)
        return function

    return decorate


def choose_colour(choice: ColourChoice, *, to_file: bool) -> bool:
    """Whether to colour: on a terminal that can, unless NO_COLOR is set (no-color.org)."""
    if choice != "auto":
        return choice == "always"
    import os

    able = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return able and not to_file and sys.stdout is not None and sys.stdout.isatty()


def find_width(*, to_file: bool) -> int:
    """Columns of the terminal, 100 where the output goes elsewhere."""
    if to_file or sys.stdout is None or not sys.stdout.isatty():
        return WIDTH
    import shutil

    return max(40, min(WIDTH, shutil.get_terminal_size().columns))
