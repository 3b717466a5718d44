"""A text under construction, each letter with the place in the file that it comes from.

A reader copies out of its source the letters that a reader of the page sees, in blocks. A source
may itself be read from something, as HTML is that stands in a string of JSON: places then lead
through to the file.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from auditor.model import Block, Document, Hyperlink, Metadata, Origin, Role, Span
from auditor.places import cut_runs, find_line_starts, unfold

SEPARATOR = "\n\n"
BLANK = " \t\r\n\f\v"
# White space that HTML, XML and Markdown run together; a no-break space is a letter there.
FLOWING = re.compile(rf"[{BLANK}]+|[^{BLANK}]+")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A text to read from. `origin` is None where it is the whole decoded file."""

    text: str
    origin: Origin | None = None


class Transcript:
    """Blocks of text in the order of reading.

    What is copied outside a block opens one without a role. Blocks are kept apart by a blank line;
    one without a letter leaves nothing behind.
    """

    def __init__(self, source: Excerpt) -> None:
        self.source = source
        self.parts: list[str] = []
        self.length = 0
        self.starts: list[int] = []
        self.places: list[int] = []
        self.ends: list[int] = []
        self.literal = False
        self.blocks: list[Block] = []
        self.links: list[Hyperlink] = []
        self.role: Role | None = None
        self.begun: int | None = None
        self.spaced = True
        self.targets: list[tuple[str, int | None]] = []

    # Blocks

    def read_from(self, source: Excerpt) -> None:
        """Take what follows from another source, as one field of a record after another."""
        self.close()
        self.source = source

    def open(self, role: Role | None = None) -> None:
        """Begin a block, and end the one before."""
        self.close()
        self.role = role

    def close(self) -> None:
        """End the block, if one has begun."""
        if self.begun is not None:
            self.blocks.append(Block(Span(self.begun, self.length), self.role))
        self.begun, self.role, self.spaced = None, None, True

    # Letters

    def copy(self, start: int, end: int) -> None:
        """Take the letters of the source between two of its offsets as they are."""
        self.write(self.source.text[start:end], start, end)

    def flow(self, start: int, end: int) -> None:
        """The same with every stretch of white space made one space, none at a block's start."""
        for match in FLOWING.finditer(self.source.text, start, end):
            if match[0][0] not in BLANK:
                self.write(match[0], *match.span())
            elif not self.spaced:
                self.write(" ", *match.span())

    def break_line(self, start: int, end: int) -> None:
        """End the line inside the block, for what stands between these offsets."""
        if self.begun is not None:
            self.write("\n", start, end)

    def write(self, text: str, start: int, end: int) -> None:
        """Add a text for what stands between these offsets, as "&" for `&amp;`."""
        if not text:
            return
        place = Span(start, end)
        if self.begun is None:
            if self.blocks:
                self.append(SEPARATOR, Span(start, start))
            self.begun = self.length
        self.targets = [(t, self.length if at is None else at) for t, at in self.targets]
        self.append(text, place)
        self.spaced = text[-1] in BLANK

    def append(self, text: str, place: Span) -> None:
        """Note where the letters stand in the file, through the source's own map if it has one."""
        origin = self.source.origin
        if origin is None:
            self.note(len(text), place)
        elif len(text) == len(place):
            pieces = cut_runs(origin, place)
            behind = [at for at, _ in pieces[1:]] + [place.end]
            for (at, placed), next_ in zip(pieces, behind, strict=True):
                self.note(next_ - at, placed)
        else:
            self.note(len(text), unfold(origin, place))
        self.parts.append(text)

    def note(self, size: int, place: Span) -> None:
        """A run of `size` letters; a literal one goes on from a literal one right before it."""
        literal = size == len(place)
        if literal and self.literal and self.ends[-1] == place.start:
            self.ends[-1] = place.end
        else:
            self.starts.append(self.length)
            self.places.append(place.start)
            self.ends.append(place.end)
        self.literal = literal
        self.length += size

    # Links

    def open_link(self, target: str) -> None:
        """What is copied from here on is a link to `target`."""
        self.targets.append((target, None))

    def close_link(self) -> None:
        """End the link that was opened last, if one is open; one without a letter is dropped."""
        if self.targets:
            target, start = self.targets.pop()
            if start is not None:
                self.links.append(Hyperlink(Span(start, self.length), target))

    # The document

    def finish(
        self,
        name: str,
        sha256: str,
        format_: str,
        metadata: Metadata | None = None,
        unit: Literal["line", "paragraph"] = "line",
    ) -> Document:
        """The document, with what its file tells of it. `unit` is what ends at a line end of it."""
        self.close()
        source = self.source.origin
        origin = Origin(
            source.lines if source else find_line_starts(self.source.text),
            self.length,
            tuple(self.starts),
            tuple(self.places),
            tuple(self.ends),
            unit,
            source.first_line if source else 1,
        )
        return Document(
            name,
            "".join(self.parts),
            sha256,
            format_,
            origin=origin,
            blocks=tuple(self.blocks),
            links=tuple(sorted(self.links, key=lambda link: link.span)),
            metadata=metadata,
        )
