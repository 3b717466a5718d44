"""What a CMS sends of a story -> its title and body -> the document to audit.

The document reads as a file would that holds the title, a blank line and the body, each string as
it was sent: its `Origin` leads into that file, and `Entry.place` on to a field of the CMS.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any, Literal, NoReturn

from auditor.model import Block, Document, Metadata, Origin, Span, Suppression
from auditor.places import find_line_starts, open_places
from auditor.readers import Options, UnreadableInput, list_formats, read_all
from auditor.transcription.articles import Piece, find_articles
from auditor.transcription.files import MAX_SIZE

Field = Literal["title", "body"]
SEPARATOR = "\n\n"
SURROGATE = re.compile("[\ud800-\udfff]")
# What CMSs call the formats that we read.
FORMATS = {
    "plain": "text",
    "plaintext": "text",
    "plain_text": "text",
    "text/plain": "text",
    "htm": "html",
    "text/html": "html",
    "md": "markdown",
    "text/markdown": "markdown",
}
NO_STORY = "is no story: send title and body, or a post of WordPress, Ghost or Drupal as it is"


@dataclass(frozen=True, slots=True)
class Text:
    """A field of the CMS: its string, the format that it is written in, and where it was sent."""

    string: str
    format: str
    path: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A story as it was sent. `name` is what reports call it."""

    name: str
    title: Text
    body: Text
    metadata: Metadata

    @property
    def has_title(self) -> bool:
        return not self.title.string.isspace() and bool(self.title.string)

    @property
    def file(self) -> str:
        """The file that the document's origin leads into."""
        return (self.title.string + SEPARATOR if self.has_title else "") + self.body.string

    def place(self, placed: Span) -> tuple[Field, Span]:
        """The field in which a stretch of the file begins, and what it is of that field."""
        end = len(self.title.string) if self.has_title else 0
        if placed.start < end:
            return "title", Span(placed.start, min(placed.end, end))
        shift = end + len(SEPARATOR) if self.has_title else 0
        start = max(0, placed.start - shift)
        return "body", Span(start, max(start, placed.end - shift))


# Reading


def parse_json(data: bytes) -> Any:
    """The value of a text of JSON. Raises `UnreadableInput`."""
    try:
        return json.loads(data.decode("utf-8-sig"), parse_constant=refuse_constant)
    except RecursionError:
        raise UnreadableInput("is nested too deeply") from None
    except ValueError as error:
        raise UnreadableInput(f"is not JSON: {error}") from None


def refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number of JSON")


def read_entry(value: Any) -> Entry:
    """The story in a value of JSON. Raises `UnreadableInput`."""
    if not isinstance(value, dict):
        raise UnreadableInput("is no JSON object")
    told = value.get("metadata")
    record = {**(told if isinstance(told, dict) else {}), **value}
    article = next(find_articles(record, blank=True), None)
    if article is None:
        raise UnreadableInput(NO_STORY)
    title = make_text(article.title) if article.title else Text("", "text", "title")
    return make_entry(title, make_text(article.body), article.metadata)


def make_text(piece: Piece) -> Text:
    """A string with the name of its reader. Raises `UnreadableInput`."""
    return Text(piece.text, choose_format(piece), piece.path)


def make_entry(title: Text, body: Text, metadata: Metadata) -> Entry:
    """The entry of these fields, its strings made fit to be a file's."""
    title, body = (replace(text, string=make_readable(text.string)) for text in (title, body))
    known = replace(metadata, title=" ".join(title.string.split()) or None)
    return Entry(metadata.id or metadata.url or "story", title, body, known)


def make_readable(string: str) -> str:
    """The string as long as it was, without what no file could hold or a reader would drop."""
    rest = string.lstrip("\ufeff")
    return SURROGATE.sub("\ufffd", " " * (len(string) - len(rest)) + rest)


def choose_format(piece: Piece) -> str:
    """The name of the reader. Raises `UnreadableInput` for a format that there is none for."""
    known = FORMATS.get(piece.kind, piece.kind)
    if known in list_formats():
        return known
    if piece.kind and not piece.markup and piece.path == "body":
        raise UnreadableInput(
            f"has an unknown format {piece.kind!r:.60}; there are {', '.join(list_formats())}"
        )
    return "html" if piece.markup else "text"


# The document


def read_document(entry: Entry, max_size: int = MAX_SIZE) -> Document:
    """The entry as one story. Raises `UnreadableInput`."""
    body = read_text(entry.body, "body", max_size)
    if not entry.has_title:
        joined = body
    else:
        joined = join(entry, read_text(entry.title, "title", max_size), body)
    digest = sha256(entry.file.encode("utf-8")).hexdigest()
    return replace(joined, name=entry.name, sha256=digest, metadata=entry.metadata)


def read_text(text: Text, field: Field, max_size: int) -> Document:
    """What the reader of its format makes of a field. Raises `UnreadableInput`."""
    options = Options(encoding="utf-8", max_size=max_size)
    try:
        data = text.string.encode("utf-8")
        found = next(read_all(data, name=field, format=text.format, options=options), None)
    except UnreadableInput as error:
        raise UnreadableInput(f"has a {field} that {error}") from None
    if found is None:
        return Document(field, "", "", text.format)
    if not isinstance(found, Document):
        raise UnreadableInput(f"has a {field} that {found.sentence}")
    return found


def join(entry: Entry, title: Document, body: Document) -> Document:
    """The title as headline above the body."""
    text = title.text + SEPARATOR + body.text
    shift = len(title.text) + len(SEPARATOR)

    def move(span: Span) -> Span:
        return Span(span.start + shift, span.end + shift)

    def move_suppression(entry: Suppression) -> Suppression:
        return replace(entry, span=move(entry.span) if entry.span else None)

    return replace(
        body,
        text=text,
        origin=join_origins(entry, title, body),
        blocks=(
            Block(Span(0, len(title.text)), "headline"),
            *(replace(block, span=move(block.span)) for block in body.blocks),
        ),
        links=tuple(replace(link, span=move(link.span)) for link in body.links),
        suppressions=tuple(map(move_suppression, body.suppressions)),
    )


def join_origins(entry: Entry, title: Document, body: Document) -> Origin | None:
    """Where the letters of title and body stand in the entry's file; None where as they are."""
    if title.origin is None and body.origin is None:
        return None
    head, rest = get_origin(title), get_origin(body)
    middle, placed = len(title.text), len(entry.title.string)
    shift, moved = middle + len(SEPARATOR), placed + len(SEPARATOR)
    return Origin(
        find_line_starts(entry.file),
        shift + rest.length,
        (*head.starts, middle, *(start + shift for start in rest.starts)),
        (*head.places, placed, *(place + moved for place in rest.places)),
        (*head.ends, moved, *(end + moved for end in rest.ends)),
    )


def get_origin(document: Document) -> Origin:
    """The document's origin, letter by letter where it has none."""
    length = len(document.text)
    return document.origin or Origin((0,), length, (0,), (0,), (length,))


def open_fields(entry: Entry, document: Document) -> Callable[[Span], tuple[Field, Span]]:
    """From a span of the document's text to a field and the code points of it as it was sent."""
    places = open_places(document)
    return lambda span: entry.place(places.unfold(span))


def list_fields(entry: Entry) -> Iterator[tuple[Field, Text]]:
    """The fields of the entry."""
    yield "title", entry.title
    yield "body", entry.body
