"""`auditor validate FILE...`: whether reports keep their schema, and where they break it."""

from __future__ import annotations

import json
import sys
from itertools import islice
from pathlib import Path
from typing import Any, NoReturn

import click

from auditor.validation import Break, find_breaks

VALID, BROKEN, UNREADABLE = 0, 1, 2


@click.command("validate")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=20,
    show_default=True,
    help="Breaks to name in each file.",
)
@click.pass_context
def command(context: click.Context, files: tuple[str, ...], limit: int) -> None:
    """Check reports against their JSON Schema and say where they break it.

    FILE is a report as `auditor audit` writes it, or - for standard input. Exit 0 if all keep
    the schema, 1 if one breaks it, 2 if one is missing, unreadable or not JSON.
    """
    context.exit(max(validate_file(name, limit) for name in files))


def validate_file(name: str, limit: int) -> int:
    """Print what is wrong with the file; return its exit code."""
    shown = escape(click.format_filename(name))
    try:
        value = read_json(name)
    except OSError as error:
        click.echo(f"{shown}: cannot be read: {error.strerror}", err=True)
        return UNREADABLE
    except RecursionError:
        click.echo(f"{shown}: is not a report: nested too deeply", err=True)
        return UNREADABLE
    except ValueError as error:
        click.echo(f"{shown}: is not JSON: {escape(str(error))}", err=True)
        return UNREADABLE
    breaks = list(islice(find_breaks(value), limit + 1))
    for line in describe_breaks(breaks, limit) or ["valid"]:
        click.echo(f"{shown}: {escape(line)}")
    return BROKEN if breaks else VALID


def read_json(name: str) -> Any:
    """The value in the file. Raises OSError, ValueError for what is not JSON, RecursionError."""
    if name == "-":
        data = sys.stdin.buffer.read()
    else:
        data = Path(name).read_bytes()
    return json.loads(data.decode("utf-8-sig"), parse_constant=reject_constant)


def reject_constant(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no JSON number")


def describe_breaks(breaks: list[Break], limit: int) -> list[str]:
    lines = [f"{found.path}: {found.message}" for found in breaks[:limit]]
    return [*lines, f"more than {limit} breaks"] if len(breaks) > limit else lines


def escape(text: str) -> str:
    """The text with what a terminal could obey, or cannot show, as \\uXXXX."""
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)
