"""Offsets of a story's text -> lines and columns of the file that it was read from.

Lines and columns count from 1, columns in code points. In a Word file, which has no lines, a line
is a paragraph, counted as they stand in the file.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from auditor.model import Document, Origin, Span

# What ends a line for an editor; U+2028 and the like do not, as in SARIF and LSP.
LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of a file; `end_column` is the column behind its last character."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Places:
    """The way from a story's text to its file."""

    lines: tuple[int, ...]
    origin: Origin | None

    @property
    def unit(self) -> str:
        """What the numbers of lines count: "line" or, in a file without any, "paragraph"."""
        return self.origin.unit if self.origin else "line"

    def unfold(self, span: Span) -> Span:
        """The code points of the decoded file that a span of the text stands for."""
        return span if self.origin is None else unfold(self.origin, span)

    def locate(self, span: Span) -> Region:
        """Where the span stands in the file."""
        placed = self.unfold(span)
        return Region(*self.count(placed.start), *self.count(placed.end))

    def find_line(self, offset: int) -> int:
        """The line of the file on which the character at this offset of the text stands."""
        return self.count(self.unfold(Span(offset, offset + 1)).start)[0]

    def count(self, place: int) -> tuple[int, int]:
        """The line and the column of a code point of the file."""
        line = bisect_right(self.lines, place)
        first = self.origin.first_line if self.origin else 1
        return first + line - 1, place - self.lines[line - 1] + 1


def open_places(document: Document) -> Places:
    """The way from a document's text to its file."""
    origin = document.origin
    return Places(origin.lines if origin else find_line_starts(document.text), origin)


def find_line_starts(text: str) -> tuple[int, ...]:
    """The offsets at which the lines of a text begin, the first being 0."""
    return (0, *(match.end() for match in LINE_END.finditer(text)))


def unfold(origin: Origin, span: Span) -> Span:
    """The stretch of the file that a span of the text was read from.

    It may hold more than the span's letters: marks between them that are no text.
    """
    first = find_run(origin, span.start)
    start = origin.places[first]
    if is_literal(origin, first):
        start += span.start - origin.starts[first]
    if span.end <= span.start:
        return Span(start, start)
    last = find_run(origin, span.end - 1)
    end = origin.ends[last]
    if is_literal(origin, last):
        end = origin.places[last] + span.end - origin.starts[last]
    return Span(start, max(start, end))


def find_run(origin: Origin, offset: int) -> int:
    """The index of the run in which the character at an offset of the text stands."""
    return max(0, bisect_right(origin.starts, offset) - 1)


def is_literal(origin: Origin, run: int) -> bool:
    """Whether the run stands in the file letter by letter."""
    return origin.ends[run] - origin.places[run] == get_length(origin, run)


def get_length(origin: Origin, run: int) -> int:
    """The letters of the text in a run."""
    behind = origin.starts[run + 1] if run + 1 < len(origin.starts) else origin.length
    return behind - origin.starts[run]


def cut_runs(origin: Origin, span: Span) -> list[tuple[int, Span]]:
    """The span in pieces of one run each: where a piece begins in the text, where it stands.

    A run that is not literal is given whole, however little of it the span holds.
    """
    pieces = []
    at = span.start
    while at < span.end:
        run = find_run(origin, at)
        end = min(span.end, origin.starts[run] + get_length(origin, run))
        pieces.append((at, unfold(origin, Span(at, end))))
        at = end
    return pieces
