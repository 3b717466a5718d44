"""`auditor compare DRAFT1 DRAFT2`: what changed in the sourcing between two drafts of a story."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import click

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
from auditor.cli._output import write_for_terminal, write_utf8
from auditor.cli._reports import CLEAN, use_reports, write_checked
from auditor.cli._stories import read_single
from auditor.comparison import Comparison, Said, compare_drafts
from auditor.configuration import Configuration
from auditor.listing import ListedSource
from auditor.model import Finding, Report

SCHEMA_NAME = "comparison-1"


@click.command("compare")
@click.argument("old", metavar="DRAFT1")
@click.argument("new", metavar="DRAFT2")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="To read, or for programs.",
)
@add_options(COLOUR, *JUDGING, *READING)
@click.pass_context
def command(
    context: click.Context,
    /,
    old: str,
    new: str,
    format_: str,
    color: ColourChoice,
    **options: object,
) -> None:
    """Show what changed in the sourcing of a story between two drafts.

    Sources and attributions gained and lost, what is told otherwise of a source, findings, and the
    points that the score gained and lost. Exit 0, or 2 if a draft or the settings cannot be used.
    """
    settings = Settings(**options)  # type: ignore[arg-type]
    reports = list(use_reports(read_single((old, new), settings), settings, keep_report))
    code = max(reached for _, reached in reports)
    before, now = (report for report, _ in reports)
    if before and now:
        comparison = compare_drafts(before, now)
        if format_ == "json":
            code = max(code, write_checked(build_comparison(comparison), SCHEMA_NAME, write_utf8))
        else:
            colour = choose_colour(color, to_file=False)
            lines = show_comparison(comparison, find_width(to_file=False), colour)
            write_for_terminal("".join(f"{line}\n" for line in lines))
    context.exit(code)


def keep_report(report: Report, configuration: Configuration) -> tuple[Report, int]:
    return report, CLEAN


# JSON


def build_comparison(comparison: Comparison) -> dict[str, Any]:
    """The comparison as JSON values: every field present."""
    return {
        "schema": f"urn:auditor:schema:{SCHEMA_NAME}",
        "old": build_draft(comparison.old),
        "new": build_draft(comparison.new),
        "sources_gained": [build_source(entry) for entry in comparison.sources_gained],
        "sources_lost": [build_source(entry) for entry in comparison.sources_lost],
        "sources_changed": [
            {"source": c.source, "what": c.what, "before": c.before, "now": c.now}
            for c in comparison.sources_changed
        ],
        "attributions_gained": [build_said(said) for said in comparison.attributions_gained],
        "attributions_lost": [build_said(said) for said in comparison.attributions_lost],
        "findings_gained": build_findings(comparison.findings_gained, comparison.new),
        "findings_lost": build_findings(comparison.findings_lost, comparison.old),
        "points": [
            {"reason": p.reason, "before": p.before, "now": p.now} for p in comparison.points
        ],
    }


def build_draft(report: Report) -> dict[str, Any]:
    document = report.reading.document
    return {"name": document.name, "sha256": document.sha256, "score": report.story.value}


def build_source(entry: ListedSource) -> dict[str, Any]:
    return {"called": entry.called, "kind": entry.source.kind, "attributions": entry.attributions}


def build_said(said: Said) -> dict[str, Any]:
    return {"source": said.source, "content": said.content}


def build_findings(findings: Iterable[Finding], report: Report) -> list[dict[str, Any]]:
    from auditor.places import open_places

    text = report.reading.document.text
    places = open_places(report.reading.document)
    return [
        {
            "rule": finding.rule,
            "level": finding.level,
            "line": places.locate(finding.span).line,
            "text": finding.span.cut(text),
            "message": finding.message,
        }
        for finding in findings
    ]


# Text


def show_comparison(comparison: Comparison, width: int, colour: bool) -> Iterator[str]:
    """Both scores, then each heading under which something changed."""
    from auditor.renderers.text import clip, flatten, paint_ansi, wrap

    def head(text: str) -> str:
        return paint_ansi(text, "name") if colour else text

    for draft, report in (("before", comparison.old), ("now", comparison.new)):
        value = report.story.value
        score = "no score" if value is None else f"{value:g} of 100"
        yield head(f"{draft:7}{flatten(report.reading.document.name)}: {score}")
    empty = True
    for title, lines in list_changes(comparison):
        if lines:
            empty = False
            yield ""
            yield head(title)
        for line in lines:
            yield from wrap(clip(flatten(line), 4 * width), width, "  ", "      ")
    if empty:
        yield "Nothing changed in the sourcing."


def list_changes(comparison: Comparison) -> Iterator[tuple[str, list[str]]]:
    """Headings with their lines: "+" for what was gained, "-" for what was lost."""
    yield (
        "sources",
        [
            *(f"+ {describe_source(entry)}" for entry in comparison.sources_gained),
            *(f"- {describe_source(entry)}" for entry in comparison.sources_lost),
            *(
                f"~ {change.source}: {change.what} was {change.before}, is {change.now}"
                for change in comparison.sources_changed
            ),
        ],
    )
    yield (
        "attributions",
        [
            *(f"+ {said.source} | {said.content}" for said in comparison.attributions_gained),
            *(f"- {said.source} | {said.content}" for said in comparison.attributions_lost),
        ],
    )
    yield (
        "findings",
        [
            *(describe_findings("+", comparison.findings_gained, comparison.new)),
            *(describe_findings("-", comparison.findings_lost, comparison.old)),
        ],
    )
    yield (
        "points",
        [
            f"{points.now - points.before:+.1f} {points.reason}"
            f" ({points.before:g} before, {points.now:g} now)"
            for points in comparison.points
        ],
    )


def describe_source(entry: ListedSource) -> str:
    from auditor.renderers.text import count, spell

    title = f", {entry.source.title}" if entry.source.title else ""
    number = count(entry.attributions, "attribution")
    return f"{entry.called}{title} ({spell(entry.source.kind)}, {number})"


def describe_findings(mark: str, findings: Iterable[Finding], report: Report) -> Iterator[str]:
    for found in build_findings(findings, report):
        yield f"{mark} line {found['line']} {found['level']} {found['rule']} {found['message']}"
