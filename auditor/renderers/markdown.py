"""Reports -> Markdown for a comment on a pull request.

Nothing of a story makes markup there: no link, no mention, no reference to an issue. A comment of
GitHub holds 65,536 characters; what would not fit is counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.listing import count_attributed_words, list_source
from auditor.model import Finding, Report
from auditor.places import Places, open_places
from auditor.renderers import LEVELS, Options, Rendering, escape

LONGEST = 60_000  # characters, with room for what a workflow puts before and behind
ABOUT = "*Scores count what readers are told about sources. They do not say what is true.*\n"
SIGNS = {"error": "🔴 error", "warning": "🟡 warning", "note": "🔵 note"}
# All that Markdown, HTML or GitHub could take for more than a letter inside a line.
MARKUP = re.compile(r"[\\`*_{}\[\]<>#!|~&$:@^=]|\bw(?=ww\.)", re.IGNORECASE)


class Comment:
    """The stories of a run in one comment."""

    def __init__(self) -> None:
        self.length = 0
        self.left_out = 0

    def begin(self) -> str:
        return "## Sourcing\n\n" + ABOUT

    def add(self, report: Report, levels: tuple[str, ...]) -> str:
        """The section of a story, its findings of these levels that are new."""
        heading, counts, *rest = list_lines(report, levels)
        for lines in ((heading, counts, *rest), (heading, counts)):
            section = "\n" + "\n".join(lines) + "\n"
            if self.length + len(section) <= LONGEST:
                self.length += len(section)
                return section
        self.left_out += 1
        return ""

    def end(self) -> str:
        """What did not fit."""
        if not self.left_out:
            return ""
        stories = "story does" if self.left_out == 1 else "stories do"
        return f"\n{self.left_out} more {stories} not fit into a comment.\n"


def open_rendering(options: Options) -> Rendering:
    """A comment."""
    return Comment()


def list_lines(report: Report, levels: tuple[str, ...]) -> Iterator[str]:
    """Heading and score, how much was found, a table of findings, the sources to unfold."""
    document = report.reading.document
    value, reason = report.story.value, report.story.reason
    score = f"{value:g} of 100" if value is not None else f"no score, {write_plain(reason or '')}"
    yield f"### {write_plain(document.name)}: {score}"
    found = [f for f in report.findings if f.level in levels and not f.known]
    yield f"\n{count_findings(found)}\n"
    if found:
        yield from list_findings(found, open_places(document))
        yield ""
    yield from list_sources(report)


def count_findings(found: list[Finding]) -> str:
    """How many there are of each level, in a sentence."""
    counts = [(sum(f.level == level for f in found), level) for level in LEVELS]
    told = [f"{n} {level}{'s' if n > 1 else ''}" for n, level in counts if n]
    return ", ".join(told) + "." if told else "Nothing found."


def list_findings(found: list[Finding], places: Places) -> Iterator[str]:
    """A table, in the order of the story."""
    yield f"| {places.unit} | level | finding | rule |"
    yield "|---:|---|---|---|"
    for finding in sorted(found, key=lambda f: (f.span, f.rule)):
        line = places.locate(finding.span).line
        message = write_plain(finding.message)
        yield f"| {line} | {SIGNS[finding.level]} | {message} | `{finding.rule}` |"


def list_sources(report: Report) -> Iterator[str]:
    """A table of the sources, folded."""
    reading = report.reading
    if not reading.sources:
        return
    words = count_attributed_words(reading.attributions, reading.document.text)
    yield f"<details><summary>Sources ({len(reading.sources)})</summary>"
    yield from ("", "| source | kind | title | attributions | share |", "|---|---|---|---:|---:|")
    for source in reading.sources:
        listed = list_source(reading, source, words)
        kind = source.kind.replace("_", " ")
        cells = (write_plain(listed.called), kind, write_plain(source.title or "–"))
        yield f"| {' | '.join(cells)} | {listed.attributions} | {listed.share:.0%} |"
    yield from ("", "</details>")


def write_plain(text: str) -> str:
    """The text so that Markdown shows it letter by letter."""
    return MARKUP.sub(lambda match: f"&#{ord(match[0])};", escape(text))
