"""Names of stories -> what a command makes of their reports; what fails is said and passed over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import click

from auditor.cli._history import UnusableHistory
from auditor.cli._messages import Progress, complain
from auditor.cli._options import Settings
from auditor.cli._output import UnusableOutput, Write, open_output
from auditor.cli._stories import find_key, is_folder, list_stories, read_stories
from auditor.configuration import (
    Configuration,
    InvalidConfiguration,
    audit_by,
    find_configuration,
    find_sidecar,
    read_configuration,
    read_sidecar,
)
from auditor.model import Document, Report
from auditor.readers import Problem
from auditor.renderers import LEVELS
from auditor.validation import InvalidReport, validate_report

T = TypeVar("T")
CLEAN, FINDINGS, UNUSABLE, BUG = 0, 1, 2, 3
REPORT_IT = "this is a bug of the auditor: please report it"


class Configurations:
    """The settings of each folder, read once and complained of once."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.places: dict[Path, Path | None] = {}
        self.read: dict[Path | None, Configuration | None] = {}
        self.blamed: set[str] = set()

    def choose(self, story: str) -> Configuration | None:
        """What holds for a story, with what the options say; None where a file is unusable."""
        try:
            place = self.find(story)
            if place not in self.read:
                self.read[place] = self.apply_options(
                    read_configuration(place) if place else Configuration()
                )
            return self.read[place]
        except InvalidConfiguration as error:
            self.blame(error.place, error.sentence)
        except OSError as error:
            self.blame(str(error.filename), f"cannot be read: {error.strerror or error}")
        return None

    def find(self, story: str) -> Path | None:
        """The file of settings for a story: the one that is given, or the nearest."""
        if self.settings.no_config:
            return None
        if self.settings.config:
            return self.settings.config
        folder = Path(story).parent.absolute()
        if folder not in self.places:
            self.places[folder] = find_configuration(folder.resolve())
        return self.places[folder]

    def apply_options(self, configuration: Configuration) -> Configuration:
        """The settings with those in place that the command line gives."""
        given = self.settings
        return replace(
            configuration,
            profile=given.profile or configuration.profile,
            house_outlets=configuration.house_outlets + given.house_outlets,
            select=given.select or configuration.select,
            ignore=configuration.ignore + given.ignore,
        )

    def blame(self, place: str, sentence: str) -> None:
        """Say once what is wrong with a file of settings."""
        if place not in self.blamed:
            complain(place, f"{sentence} (the stories that it is for are not audited)")
            self.blamed.add(place)


def audit_to(
    outputs: Sequence[str | None],
    files: tuple[str, ...],
    settings: Settings,
    write: Write,
    use: Callable[[Iterator[Document | Problem], list[Write]], int],
) -> int:
    """Let `use` write about the stories to each output: to a file, whole, or with `write`."""
    listed: Iterable[str | Problem] = list_stories(files, settings.input_format)
    named = [name for name in outputs if name is not None]
    if named:
        listed = tuple(listed)  # before an output in the same folder is opened
        for name in named:
            problem = find_problem(name, listed, named)
            if problem:
                complain(name, problem)
                return UNUSABLE
    try:
        with ExitStack() as stack:
            writes = [
                write if name is None else stack.enter_context(open_output(name))
                for name in outputs
            ]
            return use(read_stories(listed, settings), writes)
    except UnusableOutput as error:
        complain(error.name, error.sentence)
        return UNUSABLE


def find_problem(name: str, listed: Iterable[str | Problem], named: list[str]) -> str | None:
    """Why a file cannot be an output, or None."""
    key = find_key(name)
    if key in {find_key(story) for story in listed if isinstance(story, str)}:
        return "is a story to audit and cannot be the output as well"
    if [find_key(other) for other in named].count(key) > 1:
        return "cannot be two outputs"
    return "is a folder, and --output needs the name of a file" if is_folder(name) else None


def use_reports(
    stories: Iterable[Document | Problem],
    settings: Settings,
    use: Callable[[Report, Configuration], tuple[T, int]],
) -> Iterator[tuple[T | None, int]]:
    """What `use` makes of each story's report, None where it fails, with the exit code due."""
    configurations = Configurations(settings)
    progress = Progress(wanted=not settings.quiet)
    for story in stories:
        progress.count(story.name)
        yield use_report(story, settings, configurations, use)
    progress.end()


def use_report(
    document: Document | Problem,
    settings: Settings,
    configurations: Configurations,
    use: Callable[[Report, Configuration], tuple[T, int]],
) -> tuple[T | None, int]:
    if isinstance(document, Problem):
        complain(document.name, document.sentence)
        return None, UNUSABLE
    configuration = configurations.choose(document.name)
    if configuration is None:
        return None, UNUSABLE
    try:
        document = add_suppressions(document)
        report = audit_by(configuration, document)
        if settings.verbose:
            complain(document.name, describe_run(report, configuration))
        return use(report, configuration)
    except (UnusableHistory, InvalidConfiguration) as error:
        complain(error.place, error.sentence)
        return None, UNUSABLE
    except InvalidReport as error:
        complain(document.name, f"its report breaks the schema at {error}; {REPORT_IT}")
    except MemoryError:
        complain(document.name, "there is not enough memory to audit it")
        return None, UNUSABLE
    except Exception as error:
        complain(document.name, f"the audit failed with {describe_error(error)}; {REPORT_IT}")
        show_traceback(settings.debug)
    return None, BUG


def add_suppressions(document: Document) -> Document:
    """The document with what the file beside it says. Raises `InvalidConfiguration`."""
    path = find_sidecar(document.name)
    if path is None:
        return document
    try:
        return replace(document, suppressions=read_sidecar(path))
    except OSError as error:
        sentence = f"cannot be read: {error.strerror or error}"
        raise InvalidConfiguration(str(path), sentence) from None


def describe_run(report: Report, configuration: Configuration) -> str:
    """How a story was read, by which settings it was judged, and what came of it."""
    from auditor.renderers.text import count

    levels = Counter(finding.level for finding in report.findings)
    found = [count(len(report.reading.attributions), "attribution")]
    found += [count(levels[level], level) for level in LEVELS]
    score = "no score" if report.story.value is None else f"score {report.story.value:g}"
    return (
        f"read as {report.reading.document.format}; settings: {configuration.place or 'none'},"
        f" profile {report.profile}; {', '.join(found)}, {score}"
    )


def describe_error(error: Exception) -> str:
    """The kind of error and the beginning of its message, on one line."""
    words = " ".join(str(error).split())[:200]
    return f"{type(error).__name__} ({words})" if words else type(error).__name__


def show_traceback(wanted: bool) -> None:
    """Print the traceback of the exception being handled, if it is wanted."""
    if wanted:
        import traceback

        from auditor.renderers import escape

        for line in traceback.format_exc().splitlines():
            click.echo(escape(line), err=True)


def write_checked(value: dict[str, Any], schema: str, write: Write) -> int:
    """Write the value as JSON if it keeps its schema; return the exit code."""
    from auditor.record import write_json

    try:
        validate_report(value, schema)
    except InvalidReport as error:
        complain(schema, f"what was to be written breaks the schema at {error}; {REPORT_IT}")
        return BUG
    write(write_json(value))
    return CLEAN
