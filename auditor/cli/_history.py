"""What was known before, as the options say: baselines, overrides, earlier drafts."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from auditor.cli._options import Settings
from auditor.cli._stories import STDIN
from auditor.history import (
    InvalidHistory,
    Override,
    mark_known,
    mark_overridden,
    mark_unchanged,
    read_fingerprints,
    read_overrides,
)
from auditor.model import Document, Report
from auditor.readers import UnreadableInput, read

if TYPE_CHECKING:
    from subprocess import CompletedProcess

OPTIONS = (
    click.option(
        "--baseline",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="Reports of an earlier run: what they found doesn't fail this one.",
    ),
    click.option(
        "--overrides",
        type=click.Path(path_type=Path),
        metavar="FILE",
        help="Decisions of editors, as auditor override writes them: what they accepted in this"
        " version of a story doesn't fail.",
    ),
    click.option(
        "--diff",
        "draft",
        type=click.Path(path_type=Path),
        metavar="OLD",
        help="An earlier draft: only paragraphs that changed since can fail.",
    ),
    click.option(
        "--changed-since",
        "revision",
        metavar="REV",
        help="The same against the story as it was at a revision of Git.",
    ),
)


class UnusableHistory(ValueError):
    """What was known before cannot be read: the name of the file, and why in one sentence."""

    def __init__(self, place: str, sentence: str) -> None:
        super().__init__(f"{place}: {sentence}")
        self.place = place
        self.sentence = sentence


@dataclass(frozen=True, slots=True)
class History:
    """What was known before a run."""

    fingerprints: frozenset[str] = frozenset()
    overrides: tuple[Override, ...] = ()
    draft: Document | None = None
    revision: str | None = None

    def mark(self, report: Report, settings: Settings) -> Report:
        """The report with what was known before marked. Raises `UnusableHistory`."""
        report = mark_known(report, self.fingerprints)
        report = mark_overridden(report, self.overrides)
        old = self.draft
        if self.revision is not None:
            old = read_revision(report.reading.document.name, self.revision, settings)
        return report if old is None else mark_unchanged(report, old)


def read_history(
    baseline: Path | None,
    overrides: Path | None,
    draft: Path | None,
    revision: str | None,
    settings: Settings,
) -> History:
    """What the files hold. Raises `UnusableHistory`."""
    place = baseline
    try:
        fingerprints = read_fingerprints(baseline) if baseline else frozenset()
        place = overrides
        decisions = read_overrides(overrides) if overrides else ()
        place = draft
        old = read_draft(draft, str(draft), settings) if draft else None
    except OSError as error:
        raise UnusableHistory(str(place), f"cannot be read: {error.strerror or error}") from None
    except (InvalidHistory, UnreadableInput) as error:
        raise UnusableHistory(str(place), str(error)) from None
    return History(fingerprints, decisions, old, revision)


def read_draft(draft: Path | bytes, name: str, settings: Settings) -> Document:
    """An earlier version of a story. Raises OSError and `UnreadableInput`."""
    return read(
        draft,
        name=name,
        format=settings.input_format,
        encoding=settings.encoding,
        max_size=settings.max_size,
    )


def read_revision(name: str, revision: str, settings: Settings) -> Document:
    """The story as it was at a revision; an empty one where it did not exist yet."""
    if name == STDIN or not Path(name).is_file():
        raise UnusableHistory(name, "is no file, so Git cannot tell what changed in it")
    path = Path(name).resolve()
    check_revision(path, revision)
    shown = run_git(path, "show", f"{revision}:./{path.name}")
    if shown.returncode:
        return Document(name, "", "")
    try:
        return read_draft(shown.stdout, name, settings)
    except UnreadableInput as error:
        raise UnusableHistory(name, f"{error} (at {revision})") from None


def check_revision(path: Path, revision: str) -> None:
    """Raise `UnusableHistory` where there is no such revision, or no Git."""
    asked = run_git(path, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    if asked.returncode == 128:
        raise UnusableHistory(str(path), "is in no repository of Git")
    if asked.returncode:
        raise UnusableHistory(str(path), f"has no revision {revision!r} in Git")


def run_git(path: Path, *arguments: str) -> CompletedProcess[bytes]:
    """Git in the story's folder. Raises `UnusableHistory` where it is not installed."""
    import subprocess

    command = ["git", "-C", str(path.parent), *arguments]
    try:
        return subprocess.run(command, capture_output=True, check=False)
    except FileNotFoundError:
        raise UnusableHistory(str(path), "cannot be compared: git is not installed") from None
