"""Reports -> JUnit's XML, which most build servers show: a suite a story, a case a rule that fired.

A rule whose finding is an error or a warning fails; one with notes alone passes and tells them. A
story without a finding is one case that passes. There are no times: the same story, the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from xml.sax.saxutils import escape as escape_xml
from xml.sax.saxutils import quoteattr

from auditor.model import Finding, Report
from auditor.places import Places, open_places
from auditor.renderers import Options, Rendering, escape

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="auditor">\n'
FAILING = frozenset(("error", "warning"))


class Suites:
    """The suites of a run, one a story."""

    def begin(self) -> str:
        return HEAD

    def add(self, report: Report, levels: tuple[str, ...]) -> str:
        """The suite of a story, its findings of these levels that are new."""
        document = report.reading.document
        places = open_places(document)
        found = [f for f in report.findings if f.level in levels and not f.known]
        cases = list(list_cases(found, document.name, places))
        failing = sum(failed for failed, _ in cases)
        head = (
            f'  <testsuite name={quote(document.name)} tests="{max(1, len(cases))}"'
            f' failures="{failing}" errors="0" skipped="0">\n'
        )
        passed = f'    <testcase classname={quote(document.name)} name="sourcing"/>\n'
        return head + ("".join(case for _, case in cases) or passed) + "  </testsuite>\n"

    def end(self) -> str:
        return "</testsuites>\n"


def open_rendering(options: Options) -> Rendering:
    """Suites of test cases."""
    return Suites()


def list_cases(found: list[Finding], name: str, places: Places) -> Iterator[tuple[bool, str]]:
    """A case for each rule that fired, and whether it fails."""
    by_rule = sorted(found, key=lambda finding: finding.rule)
    for rule, group in groupby(by_rule, key=lambda finding: finding.rule):
        findings = list(group)
        failed = any(finding.level in FAILING for finding in findings)
        tag = "failure" if failed else "system-out"
        about = f" message={quote(findings[0].message)} type={quote(findings[0].level)}"
        lines = "\n".join(write_line(finding, name, places) for finding in findings)
        yield (
            failed,
            f"    <testcase classname={quote(name)} name={quote(rule)}>\n"
            f"      <{tag}{about if failed else ''}>{escape_xml(lines)}</{tag}>\n"
            "    </testcase>\n",
        )


def write_line(finding: Finding, name: str, places: Places) -> str:
    """Where a finding stands, how grave it is, and what it says."""
    region = places.locate(finding.span)
    line = f"{name}:{region.line}:{region.column} {finding.level} {finding.message}"
    return replace_forbidden(escape(line))


def quote(text: str) -> str:
    """The text as an attribute."""
    return quoteattr(replace_forbidden(escape(text)))


def replace_forbidden(text: str) -> str:
    """The text without the two characters that XML 1.0 (2.2) forbids and `escape` leaves."""
    return text.replace("\ufffe", "\\ufffe").replace("\uffff", "\\uffff")
