"""`auditor audit FILE...`: stories in, reports out."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import click

from auditor.catalogue import ROOT
from auditor.cli._messages import complain
from auditor.cli._output import UnusableOutput, Write, open_output, write_for_terminal, write_utf8
from auditor.cli._stories import Problem, find_key, is_folder, list_stories, read_story
from auditor.model import Document, Report
from auditor.readers import MAX_SIZE, MEGABYTE, UnreadableInput
from auditor.readers.text import check_encoding
from auditor.renderers import list_formats, render
from auditor.validation import InvalidReport, validate_report

CLEAN, FINDINGS, UNUSABLE, BUG = 0, 1, 2, 3
LINES = "jsonl"
WIDTH = 100
LEVELS = ("error", "warning", "note")
REPORT_IT = "this is a bug of the auditor: please report it"


@dataclass(frozen=True, slots=True)
class Choices:
    """What the options say."""

    format: str
    stdin_name: str
    encoding: str | None
    max_size: int
    fail_on: str
    profile: str
    house_outlets: tuple[str, ...]
    paragraph_text: bool
    colour: bool
    width: int
    debug: bool


def take_encoding(context: click.Context, option: click.Parameter, name: str | None) -> str | None:
    """The name as given. Raises `click.BadParameter` for one that Python does not know."""
    if name is not None:
        try:
            check_encoding(name)
        except UnreadableInput as error:
            raise click.BadParameter(str(error)) from None
    return name


def list_profiles() -> list[str]:
    """The profiles that the package ships, sorted."""
    return sorted(path.stem for path in (ROOT / "profiles").glob("*.toml"))


@click.command("audit")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--format",
    "format_",
    type=click.Choice(sorted([*list_formats(), LINES])),
    default="json",
    show_default=True,
    help="json: the whole report, one a line for several files. jsonl: always one a line."
    " text: to read in a terminal.",
)
@click.option("--output", "-o", metavar="FILE", help="Write to FILE, all of it or nothing.")
@click.option(
    "--fail-on",
    type=click.Choice([*LEVELS, "never"]),
    default="error",
    show_default=True,
    help="Exit with 1 if there is a finding of this level or above.",
)
@click.option("--profile", default="house", show_default=True, help="A newsroom's own choices.")
@click.option(
    "--house-outlet",
    "house_outlets",
    multiple=True,
    metavar="NAME",
    help="Name of the newsroom itself, so that it counts as first hand. May be repeated.",
)
@click.option(
    "--encoding",
    callback=take_encoding,
    metavar="NAME",
    help="Encoding of the stories, such as cp1252. Without it UTF-8, or what a byte order"
    " mark says.",
)
@click.option("--paragraph-text", is_flag=True, help="Give the text of every paragraph in full.")
@click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="Colours in text; auto leaves them out where NO_COLOR is set.",
)
@click.option(
    "--stdin-filename",
    "stdin_name",
    default="<stdin>",
    metavar="NAME",
    help="What reports call the story that comes by standard input.",
)
@click.option(
    "--max-size",
    type=click.IntRange(min=1),
    default=MAX_SIZE // MEGABYTE,
    show_default=True,
    metavar="MB",
    help="Refuse files larger than this many million bytes.",
)
@click.option("--debug", is_flag=True, help="Show the traceback if the auditor itself fails.")
@click.pass_context
def command(
    context: click.Context,
    /,
    files: tuple[str, ...],
    format_: str,
    output: str | None,
    profile: str,
    color: Literal["auto", "always", "never"],
    max_size: int,
    **options: object,
) -> None:
    """Audit the sourcing of stories and print a report.

    FILE is a text file, a folder to walk for .txt files, or - for standard input. A file that
    cannot be read gets a line on standard error, and the others are still audited.

    \b
    Exit codes, the highest that applies:
      0  no finding at or above --fail-on
      1  findings
      2  usage, or a file missing, unreadable or not writable
      3  a bug of the auditor: no report is printed for that story
    """
    if profile not in list_profiles():
        raise click.BadParameter(
            f"{profile!r} is none of {', '.join(list_profiles())}", param_hint="--profile"
        )
    if format_ == "json" and (len(files) > 1 or is_folder(files[0])):
        format_ = LINES
    choices = Choices(
        format=format_,
        profile=profile,
        max_size=max_size * MEGABYTE,
        colour=choose_colour(color, to_file=output is not None),
        width=find_width(to_file=output is not None),
        **options,  # type: ignore[arg-type]
    )
    context.exit(audit_to_output(files, output, choices))


def choose_colour(choice: Literal["auto", "always", "never"], *, to_file: bool) -> bool:
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


def audit_to_output(files: tuple[str, ...], output: str | None, choices: Choices) -> int:
    """Audit all stories to standard output or the file `output`; return the exit code."""
    if output is None:
        write: Write = write_for_terminal if choices.format == "text" else write_utf8
        return audit_stories(list_stories(files), write, choices)
    stories = tuple(list_stories(files))
    if find_key(output) in {find_key(story) for story in stories if isinstance(story, str)}:
        complain(output, "is a story to audit and cannot be the output as well")
        return UNUSABLE
    if is_folder(output):
        complain(output, "is a folder, and --output needs the name of a file")
        return UNUSABLE
    try:
        with open_output(output) as write_to_file:
            return audit_stories(iter(stories), write_to_file, choices)
    except UnusableOutput as error:
        complain(output, str(error))
        return UNUSABLE


def audit_stories(stories: Iterator[str | Problem], write: Write, choices: Choices) -> int:
    """Audit each story, write its report; return the highest exit code."""
    code = CLEAN
    written = False
    for story in stories:
        text, reached = audit_story(story, choices)
        code = max(code, reached)
        if text is not None:
            write("\n" + text if written and choices.format == "text" else text)
            written = True
    return code


def audit_story(story: str | Problem, choices: Choices) -> tuple[str | None, int]:
    """The rendered report, None where there is none, and the exit code that this story asks."""
    document = (
        read_story(story, choices.stdin_name, choices.encoding, choices.max_size)
        if isinstance(story, str)
        else story
    )
    if isinstance(document, Problem):
        complain(document.name, document.sentence)
        return None, UNUSABLE
    try:
        report = make_report(document, choices)
        return render_report(report, choices), judge_report(report, choices.fail_on)
    except InvalidReport as error:
        complain(document.name, f"its report breaks the schema at {error}; {REPORT_IT}")
    except MemoryError:
        complain(document.name, "there is not enough memory to audit it")
        return None, UNUSABLE
    except Exception as error:
        complain(document.name, f"the audit failed with {describe_error(error)}; {REPORT_IT}")
        show_traceback(choices.debug)
    return None, BUG


def describe_error(error: Exception) -> str:
    """The kind of error and the beginning of its message, on one line."""
    words = " ".join(str(error).split())[:200]
    return f"{type(error).__name__} ({words})" if words else type(error).__name__


def show_traceback(wanted: bool) -> None:
    """Print the traceback of the exception being handled, if it is wanted."""
    if wanted:
        import traceback

        from auditor.renderers.text import escape

        for line in traceback.format_exc().splitlines():
            click.echo(escape(line), err=True)


def make_report(document: Document, choices: Choices) -> Report:
    from auditor.pipeline import audit

    return audit(document, profile=choices.profile, house_outlets=choices.house_outlets)


def judge_report(report: Report, fail_on: str) -> int:
    """1 if a finding has the level `fail_on` or a higher one, else 0."""
    counted = LEVELS[: LEVELS.index(fail_on) + 1] if fail_on != "never" else ()
    return FINDINGS if any(finding.level in counted for finding in report.findings) else CLEAN


def render_report(report: Report, choices: Choices) -> str:
    """The report in the chosen format. Raises `InvalidReport`: none leaves unvalidated."""
    if choices.format in ("json", LINES):
        indent = None if choices.format == LINES else 2
        return render(report, "json", paragraph_text=choices.paragraph_text, indent=indent)
    from auditor.renderers.json import build_report

    validate_report(build_report(report))
    options = (
        {
            "width": choices.width,
            "colour": choices.colour,
            "paragraph_text": choices.paragraph_text,
        }
        if choices.format == "text"
        else {}
    )
    return render(report, choices.format, **options)
