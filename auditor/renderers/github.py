"""Report -> workflow commands of GitHub Actions: findings beside the lines of a pull request.

GitHub shows ten errors, ten warnings and ten notices of a step, so the gravest come first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from auditor.model import Finding, Report
from auditor.places import Places, open_places
from auditor.renderers import LEVELS, Each, Options, Rendering, escape

COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def open_rendering(options: Options) -> Rendering:
    """A command a finding, and one for the story's score."""

    def render(report: Report, levels: tuple[str, ...]) -> str:
        return "".join(f"{line}\n" for line in list_commands(report, levels))

    return Each(render)


def list_commands(report: Report, levels: tuple[str, ...]) -> Iterator[str]:
    """The findings of these levels that are new, the gravest first, then the score."""
    name = report.reading.document.name
    places = open_places(report.reading.document)
    for finding in sorted(report.findings, key=lambda f: LEVELS.index(f.level)):
        if finding.level in levels and not finding.known:
            yield write_finding(finding, name, places)
    value, reason = report.story.value, report.story.reason
    score = f"{value:g} of 100" if value is not None else f"no score, {reason}"
    about = {"file": name, "title": "Sourcing"}
    yield write_command("notice", about, f"{name}: {score}. It says nothing of what is true.")


def write_finding(finding: Finding, name: str, places: Places) -> str:
    """A finding as a command; in a Word file, which has no lines, the message has the place."""
    region = places.locate(finding.span)
    about = {"file": name, "title": finding.rule}
    if places.unit != "line":
        message = f"{places.unit} {region.line}: {finding.message}"
        return write_command(COMMANDS[finding.level], about, message)
    about |= {"line": str(region.line), "endLine": str(region.end_line)}
    if region.line == region.end_line:  # GitHub refuses columns over several lines
        about |= {"col": str(region.column), "endColumn": str(region.end_column)}
    return write_command(COMMANDS[finding.level], about, finding.message)


def write_command(command: str, about: Mapping[str, str], message: str) -> str:
    """One line that the runner reads, all that could end or begin a command escaped."""
    told = ",".join(f"{key}={write_property(value)}" for key, value in about.items())
    return f"::{command} {told}::{write_data(message)}"


def write_data(text: str) -> str:
    return escape(text).replace("%", "%25")


def write_property(text: str) -> str:
    return write_data(text).replace(":", "%3A").replace(",", "%2C")
