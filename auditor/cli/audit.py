"""`auditor audit FILE...`: stories in, reports out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from auditor.cli._history import OPTIONS as KNOWN
from auditor.cli._history import History, UnusableHistory, read_history
from auditor.cli._messages import complain
from auditor.cli._options import (
    COLOUR,
    JUDGING,
    OUTPUT,
    READING,
    ColourChoice,
    Settings,
    add_options,
    choose_colour,
    find_width,
)
from auditor.cli._output import Write, write_for_terminal, write_utf8
from auditor.cli._reports import CLEAN, FINDINGS, UNUSABLE, audit_to, use_reports
from auditor.cli._stories import Problem, is_folder
from auditor.configuration import Configuration
from auditor.model import Report
from auditor.renderers import list_formats, render
from auditor.validation import validate_report

LINES = "jsonl"
LEVELS = ("error", "warning", "note")


@dataclass(frozen=True, slots=True)
class Showing:
    """How reports are written and what makes a run fail; None where the settings decide."""

    format: str
    several: bool
    fail_on: str | None
    show: str | None
    min_score: float | None
    paragraph_text: bool
    colour: bool
    width: int


@click.command("audit")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--format",
    "format_",
    type=click.Choice(sorted([*list_formats(), LINES])),
    default="json",
    show_default=True,
    help="json: the whole report, one a line for several files. jsonl: always one a line."
    " text: to read in a terminal. csv: the sourced statements, for a spreadsheet.",
)
@add_options(OUTPUT)
@click.option(
    "--fail-on",
    type=click.Choice([*LEVELS, "never"]),
    help="Exit with 1 if there is a finding of this level or above: error unless settings differ.",
)
@click.option(
    "--min-score",
    type=click.FloatRange(0, 100),
    metavar="N",
    help="Exit with 1 if a story scores less.",
)
@click.option(
    "--show",
    type=click.Choice(LEVELS),
    help="Leave findings below this level out of text. JSON always has them all.",
)
@click.option("--paragraph-text", is_flag=True, help="Give the text of every paragraph in full.")
@add_options(*KNOWN)
@add_options(COLOUR, *JUDGING, *READING)
@click.pass_context
def command(
    context: click.Context,
    /,
    files: tuple[str, ...],
    format_: str,
    output: str | None,
    fail_on: str | None,
    min_score: float | None,
    show: str | None,
    color: ColourChoice,
    paragraph_text: bool,
    baseline: Path | None,
    overrides: Path | None,
    draft: Path | None,
    revision: str | None,
    **options: object,
) -> None:
    """Audit the sourcing of stories and print a report.

    FILE is a text file, a folder to walk for .txt files, or - for standard input. A file that
    cannot be read gets a line on standard error, and the others are still audited. Settings come
    from the nearest auditor.toml, pyproject.toml or setup.cfg; these options outweigh them.

    \b
    Exit codes, the highest that applies:
      0  no finding at or above --fail-on, no score below --min-score
      1  findings, or too low a score
      2  usage, settings, or a file missing, unreadable or not writable
      3  a bug of the auditor: no report is printed for that story
    """
    several = len(files) > 1 or is_folder(files[0])
    showing = Showing(
        format=LINES if format_ == "json" and several else format_,
        several=several,
        fail_on=fail_on,
        show=show,
        min_score=min_score,
        paragraph_text=paragraph_text,
        colour=choose_colour(color, to_file=output is not None),
        width=find_width(to_file=output is not None),
    )
    settings = Settings(**options)  # type: ignore[arg-type]
    if draft and several:
        raise click.UsageError("--diff compares one story with its earlier draft")
    try:
        history = read_history(baseline, overrides, draft, revision, settings.encoding)
    except UnusableHistory as error:
        complain(error.place, error.sentence)
        context.exit(UNUSABLE)

    def write_all(stories: Iterator[str | Problem], write: Write) -> int:
        return write_reports(stories, write, settings, showing, history)

    terminal = write_for_terminal if format_ == "text" else write_utf8
    context.exit(audit_to(output, files, terminal, write_all))


def write_reports(
    stories: Iterator[str | Problem],
    write: Write,
    settings: Settings,
    showing: Showing,
    history: History,
) -> int:
    """Audit each story, write its report; return the highest exit code."""
    code = CLEAN
    written = False

    def use(report: Report, configuration: Configuration) -> tuple[str, int]:
        report = history.mark(report, settings.encoding)
        text = render_report(report, configuration, showing, first=not written)
        return text, judge_report(report, configuration, showing)

    for text, reached in use_reports(stories, settings, use):
        code = max(code, reached)
        if text is not None:
            write("\n" + text if written and showing.format == "text" else text)
            written = True
    return code


def judge_report(report: Report, configuration: Configuration, showing: Showing) -> int:
    """1 for a finding at or above the level at which to fail or too low a score, else 0."""
    counted = list_levels(showing.fail_on or configuration.fail_on)
    floor = configuration.min_score if showing.min_score is None else showing.min_score
    low = floor is not None and report.story.value is not None and report.story.value < floor
    failing = (f for f in report.findings if f.level in counted and not f.known)
    return FINDINGS if low or any(failing) else CLEAN


def list_levels(lowest: str) -> tuple[str, ...]:
    """The levels from the gravest to this one, none for "never"."""
    return LEVELS[: LEVELS.index(lowest) + 1] if lowest in LEVELS else ()


def render_report(
    report: Report, configuration: Configuration, showing: Showing, *, first: bool
) -> str:
    """The report in the chosen format. Raises `InvalidReport`: none leaves unvalidated."""
    if showing.format in ("json", LINES):
        indent = None if showing.format == LINES else 2
        return render(report, "json", paragraph_text=showing.paragraph_text, indent=indent)
    from auditor.renderers.json import build_report

    validate_report(build_report(report))
    options: dict[str, object] = {}
    if showing.format == "csv":
        options = {"header": first, "story": showing.several}
    if showing.format == "text":
        options = {
            "width": showing.width,
            "colour": showing.colour,
            "paragraph_text": showing.paragraph_text,
            "levels": list_levels(showing.show or configuration.show),
        }
    return render(report, showing.format, **options)
