"""Report -> what a CMS is told: whether the story may go out, why, and where to look."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any, Literal

from auditor.catalogue import load_rules
from auditor.configuration import Configuration
from auditor.hooks.entry import Entry, list_fields, open_fields
from auditor.model import Finding, Level, Report
from auditor.version import RULES_NAME, RULES_VERSION, VERSION

SCHEMA = "urn:auditor:schema:hook-1"
NAME = "hook-1"
SCHEMA_VERSION = "1.0"
LEVELS: tuple[Level, ...] = ("error", "warning", "note")
UNIT = "code point"
ALLOW, STOPPED, UNUSABLE, BUG = 0, 1, 2, 3

Reason = Literal["passed", "findings", "score"]
Failure = Literal["input", "settings", "usage", "timeout", "failure"]
# The exit code of a decision to stop. One to allow has 0, whatever led to it.
CODES = {
    "findings": STOPPED,
    "score": STOPPED,
    "input": UNUSABLE,
    "settings": UNUSABLE,
    "usage": UNUSABLE,
    "timeout": BUG,
    "failure": BUG,
}


def build_decision(report: Report, entry: Entry, configuration: Configuration) -> dict[str, Any]:
    """The decision on a story that was audited: it stops for what the settings say fails."""
    counted = list_levels(configuration.fail_on)
    stopping = [f for f in report.findings if f.level in counted and not f.known]
    score, floor = report.story.value, configuration.min_score
    low = floor is not None and score is not None and score < floor
    reason: Reason = "findings" if stopping else "score" if low else "passed"
    sentence = (
        describe_stop(stopping)
        if stopping
        else f"The story scores {score:g}, below the {floor:g} that it must have."
        if low
        else describe_pass(report)
    )
    return {
        **build_head("allow" if reason == "passed" else "stop", reason, sentence),
        "checked": True,
        "id": entry.metadata.id,
        "profile": report.profile,
        "score": score,
        "fields": {
            field: {"path": text.path, "format": text.format} for field, text in list_fields(entry)
        },
        "findings": build_findings(report, entry, stopping),
    }


def build_refusal(reason: Failure, sentence: str, *, fail_open: bool) -> dict[str, Any]:
    """The decision on a story that could not be audited; `sentence` says why."""
    return {
        **build_head("allow" if fail_open else "stop", reason, sentence),
        "checked": False,
        "id": None,
        "profile": None,
        "score": None,
        "fields": None,
        "findings": [],
    }


def build_head(decision: str, reason: Reason | Failure, sentence: str) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "auditor", "version": VERSION},
        "rules": {"name": RULES_NAME, "version": RULES_VERSION},
        "decision": decision,
        "reason": reason,
        "summary": sentence,
    }


def find_code(decision: dict[str, Any]) -> int:
    """The exit code of a decision."""
    return ALLOW if decision["decision"] == "allow" else CODES[decision["reason"]]


def build_findings(report: Report, entry: Entry, stopping: list[Finding]) -> list[dict[str, Any]]:
    """The findings in the order of the report, each with its place in the CMS."""
    document = report.reading.document
    find_field = open_fields(entry, document)
    mends = {rule.id: rule.mend for rule in load_rules()}
    built = []
    for finding in report.findings:
        field, placed = find_field(finding.span)
        built.append(
            {
                "rule": finding.rule,
                "level": finding.level,
                "stops": finding in stopping,
                "message": finding.message,
                "field": field,
                "start": placed.start,
                "end": placed.end,
                "unit": UNIT,
                "text": finding.span.cut(document.text),
                "mend": mends[finding.rule],
                "fingerprint": finding.fingerprint,
            }
        )
    return built


def describe_stop(stopping: list[Finding]) -> str:
    """How much stops the story, and the first of it."""
    first, *others = stopping
    more = f" ({len(others)} more)" if others else ""
    return f"The story is stopped by {count_levels(stopping)}: {first.message.rstrip('.')}{more}."


def describe_pass(report: Report) -> str:
    """What was found that does not stop the story."""
    if not report.findings:
        return "Nothing was found in the sourcing of this story."
    return f"Nothing stops the story; found: {count_levels(report.findings)}."


def count_levels(findings: Sequence[Finding]) -> str:
    """ "1 error, 2 warnings"."""
    numbers = Counter(finding.level for finding in findings)
    return ", ".join(
        f"{numbers[level]} {level}{'' if numbers[level] == 1 else 's'}"
        for level in LEVELS
        if level in numbers
    )


def list_levels(lowest: str) -> tuple[Level, ...]:
    """The levels from the gravest to this one, none for "never"."""
    return tuple(level for level in LEVELS if lowest in LEVELS[LEVELS.index(level) :])
