"""`auditor audit FILE...`: stories in, reports out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import click

from auditor.cli._history import OPTIONS as KNOWN
from auditor.cli._history import History, UnusableHistory, read_history
from auditor.cli._messages import complain
from auditor.cli._options import (
    COLOUR,
    JUDGING,
    READING,
    ColourChoice,
    Settings,
    add_options,
    choose_colour,
    find_width,
)
from auditor.cli._output import Write, write_for_terminal, write_utf8
from auditor.cli._reports import CLEAN, FINDINGS, UNUSABLE, audit_to, use_reports
from auditor.cli._stories import is_folder, peek
from auditor.configuration import Configuration
from auditor.model import Document, Report
from auditor.readers import Problem
from auditor.record import build_valid_report
from auditor.renderers import LEVELS, Options, Rendering, list_formats, open_rendering


@dataclass(frozen=True, slots=True)
class Showing:
    """How reports are written and what makes a run fail; None where the settings decide."""

    formats: tuple[str, ...]
    several: bool
    fail_on: str | None
    show: str | None
    min_score: float | None
    paragraph_text: bool
    colour: bool
    width: int


# Formats that check a report against its schema as they render it.
CHECKING = frozenset(("json", "jsonl"))


@dataclass(slots=True, eq=False)
class Sheet:
    """One output of a run: its rendering, where it goes, and whether anything has gone there."""

    format: str
    rendering: Rendering
    write: Write
    begun: bool = False

    def add(self, text: str) -> None:
        self.write(text if self.begun else self.rendering.begin() + text)
        self.begun = True

    def end(self) -> None:
        if self.begun:
            self.write(self.rendering.end())


@click.command("audit")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--format",
    "formats",
    type=click.Choice(list_formats()),
    multiple=True,
    help="json: the whole report, one a line for several stories; this is the default. jsonl:"
    " always one a line. text: to read in a terminal. csv: the sourced statements, for a"
    " spreadsheet. html: a page that shows the story with its sources. markdown: a comment for a"
    " pull request. sarif, github, junit: for code scanning,"
    " GitHub's workflows, build servers.",
)
@click.option(
    "--output",
    "-o",
    "outputs",
    multiple=True,
    metavar="[FORMAT=]FILE",
    help="Write to FILE, all of it or nothing; FORMAT=FILE, given once or more, writes one run in"
    " several formats.",
)
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
@click.option(
    "--quiet",
    "-q",
    is_flag=True,
    help="Print no report and no progress: the exit code tells. Files are still written.",
)
@click.option(
    "--verbose",
    "-v",
    is_flag=True,
    help="Say on standard error how each story was read and judged, and what came of it.",
)
@click.option("--paragraph-text", is_flag=True, help="Give the text of every paragraph in full.")
@add_options(*KNOWN)
@add_options(COLOUR, *JUDGING, *READING)
@click.pass_context
def command(
    context: click.Context,
    /,
    files: tuple[str, ...],
    formats: tuple[str, ...],
    outputs: tuple[str, ...],
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

    FILE is a story, a folder to walk for stories, or - for standard input. What a story is written
    in shows from its name (plain text, HTML, Word and others), unless --input-format says it. A
    file that cannot be read gets a line on standard error, and the others are still audited.
    Settings come from the nearest auditor.toml, pyproject.toml or setup.cfg; these options outweigh
    them.

    \b
    Exit codes, the highest that applies:
      0  no finding at or above --fail-on, no score below --min-score
      1  findings, or too low a score
      2  usage, settings, or a file missing, unreadable or not writable
      3  a bug of the auditor: no report is printed for that story
    """
    pairs = pair_outputs(formats, outputs)
    if options["quiet"]:
        pairs = tuple(pair for pair in pairs if pair[1] is not None)
    to_file = all(name is not None for _, name in pairs)
    showing = Showing(
        formats=tuple(format_ for format_, _ in pairs),
        several=len(files) > 1 or is_folder(files[0]),
        fail_on=fail_on,
        show=show,
        min_score=min_score,
        paragraph_text=paragraph_text,
        colour=choose_colour(color, to_file=to_file),
        width=find_width(to_file=to_file),
    )
    settings = Settings(**options)  # type: ignore[arg-type]
    if draft and showing.several:
        raise click.UsageError("--diff compares one story with its earlier draft")
    try:
        history = read_history(baseline, overrides, draft, revision, settings)
    except UnusableHistory as error:
        complain(error.place, error.sentence)
        context.exit(UNUSABLE)

    def write_all(stories: Iterator[Document | Problem], writes: list[Write]) -> int:
        more, stories = peek(stories)
        shown = replace(showing, several=showing.several or more)
        return write_reports(stories, writes, settings, shown, history)

    terminal = write_for_terminal if ("text", None) in pairs else write_utf8
    context.exit(audit_to([name for _, name in pairs], files, settings, terminal, write_all))


def pair_outputs(
    formats: tuple[str, ...], outputs: tuple[str, ...]
) -> tuple[tuple[str, str | None], ...]:
    """Each format with the file that it goes to, None for standard output.

    Raises `click.UsageError` where a file has no format or standard output would get two.
    """
    pairs: list[tuple[str, str | None]] = []
    plain = []
    for output in outputs:
        format_, sign, name = output.partition("=")
        if sign and format_ in list_formats():
            pairs.append((format_, name))
        else:
            plain.append(output)
    left = list(formats) or ([] if pairs else ["json"])
    if len(plain) > 1 or (plain and len(left) != 1):
        raise click.UsageError(f"say what to write to {plain[-1]}: --output FORMAT={plain[-1]}")
    if len(left) > 1:
        raise click.UsageError("several formats need a file each: --output FORMAT=FILE")
    return (*((format_, plain[0] if plain else None) for format_ in left), *pairs)


def write_reports(
    stories: Iterator[Document | Problem],
    writes: list[Write],
    settings: Settings,
    showing: Showing,
    history: History,
) -> int:
    """Audit each story, write its report to every output; return the highest exit code."""
    options = Options(showing.several, showing.paragraph_text, showing.width, showing.colour)
    sheets = [
        Sheet(format_, open_rendering(format_, options), write)
        for format_, write in zip(showing.formats, writes, strict=True)
    ]
    # Those that check the report first: none takes one that another refuses.
    ordered = sorted(sheets, key=lambda sheet: sheet.format not in CHECKING)
    checked = not CHECKING.isdisjoint(showing.formats)

    def use(report: Report, configuration: Configuration) -> tuple[list[str], int]:
        report = history.mark(report, settings)
        if not checked:
            build_valid_report(report)  # no report leaves unvalidated
        levels = list_levels(showing.show or configuration.show)
        texts = {sheet: sheet.rendering.add(report, levels) for sheet in ordered}
        return [texts[sheet] for sheet in sheets], judge_report(report, configuration, showing)

    code = CLEAN
    for texts, reached in use_reports(stories, settings, use):
        code = max(code, reached)
        for sheet, text in zip(sheets, texts or (), strict=False):
            sheet.add(text)
    for sheet in sheets:
        sheet.end()
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
