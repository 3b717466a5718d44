"""What was known of a story before: earlier reports, an earlier draft, decisions of editors.

A finding that was known fails no run. Findings are matched by their fingerprints, which hold rule,
words and sentence and no line, so that edits further up change nothing.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from auditor.model import Document, Finding, Report
from auditor.pipeline import list_paragraphs
from auditor.places import Places, open_places
from auditor.version import RULES_VERSION


class InvalidHistory(ValueError):
    """A file without reports or overrides; the message is one sentence without its name."""


@dataclass(frozen=True, slots=True)
class Override:
    """An editor's decision to publish one version of a story with the findings it had."""

    sha256: str
    fingerprints: frozenset[str]


# Reading


def read_objects(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a file of JSON or JSON Lines. Raises OSError and `InvalidHistory`."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        values = read_values(text)
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise InvalidHistory(f"is not JSON: {error}") from None
    for value in values:
        if not isinstance(value, dict):
            raise InvalidHistory("holds something that is no object")
        yield value


def read_values(text: str) -> list[Any]:
    """The values of a text of JSON Lines, or of one value over several lines."""
    try:
        return [json.loads(line) for line in text.split("\n") if line.strip()]
    except json.JSONDecodeError:
        return [json.loads(text)]


def read_fingerprints(path: Path) -> frozenset[str]:
    """The fingerprints of all findings in a file of reports. Raises OSError, `InvalidHistory`."""
    try:
        return frozenset(
            finding["fingerprint"] for value in read_objects(path) for finding in value["findings"]
        )
    except (KeyError, TypeError):
        raise InvalidHistory("holds no report of auditor audit --format json") from None


def read_overrides(path: Path) -> tuple[Override, ...]:
    """The decisions in a file that `auditor override` wrote. Raises OSError, `InvalidHistory`."""
    try:
        return tuple(
            Override(value["sha256"], frozenset(f["fingerprint"] for f in value["findings"]))
            for value in read_objects(path)
        )
    except (KeyError, TypeError):
        raise InvalidHistory("holds no overrides as auditor override writes them") from None


# Marking


def mark_known(report: Report, fingerprints: Collection[str]) -> Report:
    """The report with the findings of these fingerprints marked as known."""
    return mark(report, lambda finding: finding.fingerprint in fingerprints)


def mark_overridden(report: Report, overrides: tuple[Override, ...]) -> Report:
    """The report with the findings marked that an editor accepted in this very version."""
    sha256 = report.reading.document.sha256
    accepted = (override.fingerprints for override in overrides if override.sha256 == sha256)
    return mark_known(report, frozenset().union(*accepted))


def mark_unchanged(report: Report, old: Document) -> Report:
    """The report with the findings marked that lie in paragraphs which the old draft has too."""
    left = Counter(list_paragraphs(old))
    changed = set()
    for index, words in enumerate(list_paragraphs(report.reading.document)):
        left[words] -= 1
        if left[words] < 0:
            changed.add(index)
    return mark(report, lambda finding: finding.paragraph not in changed)


def mark(report: Report, is_known: Callable[[Finding], bool]) -> Report:
    """The report with the findings marked of which that holds."""
    findings = tuple(replace(f, known=f.known or is_known(f)) for f in report.findings)
    return replace(report, findings=findings)


# Deciding


def build_override(report: Report, by: str, reason: str, date: str | None) -> dict[str, Any]:
    """The record of a decision to publish a story with the findings that it has."""
    document = report.reading.document
    places = open_places(document)
    return {
        "story": document.name,
        "sha256": document.sha256,
        "rules": RULES_VERSION,
        "profile": report.profile,
        "by": by,
        "reason": reason,
        "date": date,
        "findings": [
            build_finding(finding, document.text, places)
            for finding in report.findings
            if not finding.known
        ],
    }


def build_finding(finding: Finding, text: str, places: Places) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "level": finding.level,
        "line": places.locate(finding.span).line,
        "text": finding.span.cut(text),
        "fingerprint": finding.fingerprint,
    }
