"""Names of stories -> what a command makes of their reports; what fails is said and passed over."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import click

from auditor.cli._history import UnusableHistory
from auditor.cli._messages import complain
from auditor.cli._options import Settings
from auditor.cli._output import UnusableOutput, Write, open_output
from auditor.cli._stories import Problem, find_key, is_folder, list_stories, read_story
from auditor.configuration import (
    Configuration,
    InvalidConfiguration,
    choose_rules,
    find_configuration,
    find_sidecar,
    read_configuration,
    read_sidecar,
)
from auditor.model import Document, Report
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
    output: str | None,
    files: tuple[str, ...],
    write: Write,
    use: Callable[[Iterator[str | Problem], Write], int],
) -> int:
    """Let `use` write about the stories to standard output or, whole, to the file `output`."""
    if output is None:
        return use(list_stories(files), write)
    stories = tuple(list_stories(files))
    if find_key(output) in {find_key(story) for story in stories if isinstance(story, str)}:
        complain(output, "is a story to audit and cannot be the output as well")
        return UNUSABLE
    if is_folder(output):
        complain(output, "is a folder, and --output needs the name of a file")
        return UNUSABLE
    try:
        with open_output(output) as write_to_file:
            return use(iter(stories), write_to_file)
    except UnusableOutput as error:
        complain(output, str(error))
        return UNUSABLE


def use_reports(
    stories: Iterator[str | Problem],
    settings: Settings,
    use: Callable[[Report, Configuration], tuple[T, int]],
) -> Iterator[tuple[T | None, int]]:
    """What `use` makes of each story's report, None where it fails, with the exit code due."""
    configurations = Configurations(settings)
    for story in stories:
        yield use_report(story, settings, configurations, use)


def use_report(
    story: str | Problem,
    settings: Settings,
    configurations: Configurations,
    use: Callable[[Report, Configuration], tuple[T, int]],
) -> tuple[T | None, int]:
    document = (
        read_story(story, settings.stdin_name, settings.encoding, settings.max_size)
        if isinstance(story, str)
        else story
    )
    if isinstance(document, Problem):
        complain(document.name, document.sentence)
        return None, UNUSABLE
    configuration = configurations.choose(document.name)
    if configuration is None:
        return None, UNUSABLE
    try:
        document = add_suppressions(document)
        return use(make_report(document, configuration), configuration)
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


def make_report(document: Document, configuration: Configuration) -> Report:
    from auditor.pipeline import audit

    return audit(
        document,
        profile=choose_rules(configuration),
        house_outlets=configuration.house_outlets,
        own=configuration.own,
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
    from auditor.renderers.json import write_json

    try:
        validate_report(value, schema)
    except InvalidReport as error:
        complain(schema, f"what was to be written breaks the schema at {error}; {REPORT_IT}")
        return BUG
    write(write_json(value))
    return CLEAN
