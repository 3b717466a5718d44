"""Reports -> one SARIF log (OASIS, version 2.1.0), as code-scanning pages read it.

A finding that is held back is a suppressed result, one known from before an unchanged one. Columns
count code points. A Word file has no lines: there a result names its paragraph.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from auditor.catalogue import Rule, Standard, load_rules, load_standards
from auditor.model import Document, Finding, Report, Suppressed
from auditor.places import Places, open_places
from auditor.renderers import Options, Rendering, escape
from auditor.version import VERSION

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
# One file of these may hold several stories, each named FILE#ID.
GATHERED = frozenset(("json", "jsonl", "xml"))
# GitHub follows an alert from one version of a file to the next by a fingerprint of this name.
FINGERPRINT = "primaryLocationLineHash"

Values = dict[str, Any]


class Log:
    """All results of a run; they are written at its end, for the rules stand before them."""

    def __init__(self) -> None:
        self.results: list[Values] = []
        self.known: list[bool] = []

    def begin(self) -> str:
        return ""

    def add(self, report: Report, levels: tuple[str, ...]) -> str:
        """Keep the findings of these levels and those that are held back."""
        places = open_places(report.reading.document)
        for finding, taken in list_findings(report, levels):
            result = build_result(finding, taken, report.reading.document, places)
            self.results.append(result)
            self.known.append(finding.known)
        return ""

    def end(self) -> str:
        """The log."""
        fired = {result["ruleId"] for result in self.results}
        rules = [rule for rule in load_rules() if rule.id in fired]
        indexes = {rule.id: index for index, rule in enumerate(rules)}
        results = [{**r, "ruleIndex": indexes[r["ruleId"]]} for r in self.mark_results()]
        driver = {"name": "auditor", "semanticVersion": VERSION, "rules": list_rules(rules)}
        run = {
            "tool": {"driver": driver},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }
        log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
        return json.dumps(log, indent=2) + "\n"

    def mark_results(self) -> list[Values]:
        """The results; what one of them tells of its state they all tell (3.27.23, 3.27.24)."""
        suppressed = any("suppressions" in result for result in self.results)
        states = ("new", "unchanged") if any(self.known) else None
        return [
            {
                **({"suppressions": []} if suppressed else {}),
                **({"baselineState": states[known]} if states else {}),
                **result,
            }
            for result, known in zip(self.results, self.known, strict=True)
        ]


def open_rendering(options: Options) -> Rendering:
    """A log of one run."""
    return Log()


def list_findings(
    report: Report, levels: tuple[str, ...]
) -> Iterator[tuple[Finding, Suppressed | None]]:
    """The findings of these levels, then those that are held back, each with what does so."""
    for finding in report.findings:
        if finding.level in levels:
            yield finding, None
    for taken in report.suppressed:
        for finding in taken.findings:
            yield finding, taken


def build_result(
    finding: Finding, taken: Suppressed | None, document: Document, places: Places
) -> Values:
    """A finding as a result; `taken` is what holds it back."""
    result: Values = {
        "ruleId": finding.rule,
        "level": finding.level,
        "message": {"text": write_message(finding.message)},
        "locations": [locate_finding(finding, document, places)],
        "partialFingerprints": {FINGERPRINT: finding.fingerprint},
    }
    if taken:
        kind = "inSource" if taken.suppression.span else "external"
        reason = escape(taken.suppression.reason)
        result["suppressions"] = [{"kind": kind, "justification": reason}]
    return result


def write_message(text: str) -> str:
    """The text as SARIF shows it letter by letter: no placeholder, no link (3.11.5, 3.11.6)."""
    return escape(text).replace("{", "{{").replace("}", "}}").replace("](", "] (")


def locate_finding(finding: Finding, document: Document, places: Places) -> Values:
    """Where a finding stands in its file."""
    file, sign, story = document.name.partition("#")
    if not (sign and document.format in GATHERED):
        file, story = document.name, ""
    region = places.locate(finding.span)
    physical: Values = {"artifactLocation": {"uri": write_uri(file)}}
    logical: list[Values] = (
        [{"fullyQualifiedName": escape(story), "kind": "story"}] if story else []
    )
    if places.unit == "line":
        physical["region"] = {
            "startLine": region.line,
            "startColumn": region.column,
            "endLine": region.end_line,
            "endColumn": region.end_column,
            "snippet": {"text": escape(finding.span.cut(document.text))},
        }
    else:
        name = f"{places.unit} {region.line}"
        logical.append({"fullyQualifiedName": name, "kind": places.unit})
    location: Values = {"physicalLocation": physical}
    return {**location, "logicalLocations": logical} if logical else location


def write_uri(name: str) -> str:
    """A file's name as a URI reference (RFC 3986)."""
    path = PurePath(name)
    return path.as_uri() if path.is_absolute() else quote(path.as_posix(), errors="surrogateescape")


def list_rules(rules: list[Rule]) -> list[Values]:
    """What the log says of each rule that fired."""
    standards = load_standards()
    return [describe_rule(rule, [standards[name] for name in rule.standards]) for rule in rules]


def describe_rule(rule: Rule, standards: list[Standard]) -> Values:
    """A rule with its reason, how to mend what it finds, and whose standard it is."""
    sources = [f"{s.publisher}, {s.title}, {s.section}: {s.demand}" for s in standards]
    listed = "\n".join(
        f"- {source} ({s.where})" for source, s in zip(sources, standards, strict=True)
    )
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.why},
        "fullDescription": {"text": f"{rule.why} {rule.mend}"},
        "help": {
            "text": f"{rule.mend}\n\nStandards:\n" + "\n".join(f"- {source}" for source in sources),
            "markdown": f"**To mend it:** {rule.mend}\n\n**Standards:**\n\n{listed}\n",
        },
        "defaultConfiguration": {"level": rule.level},
        "properties": {"tags": ["sourcing", rule.id.partition(".")[0]]},
    }
