"""A web page, or the HTML that a CMS keeps of a story -> Document.

Of a page the part is read that holds the story: what it marks as such (schema.org's articleBody,
`article`, `main`), or else the innermost element with most of the paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from hashlib import sha256
from html import unescape
from typing import BinaryIO

from auditor.model import Document, Metadata, Span
from auditor.transcription.files import Options, decode_text, find_mark, take_data
from auditor.transcription.hypertext import copy_hypertext, is_skipped
from auditor.transcription.markup import BLOCKS, Attributes, Event, read_attributes, read_markup
from auditor.transcription.transcript import Excerpt, Transcript

SUFFIXES = (".html", ".htm", ".xhtml")
IN_FOLDERS = True

SNIFFED = 1024  # bytes within which a page has to name its encoding (HTML Standard, 13.2.3.2)
NAMED = re.compile(
    rb"""<meta\s[^>]*?charset\s*=\s*["']?\s*([\w:.+-]+)|<\?xml\s[^>]*?encoding\s*=\s*["']([\w:.+-]+)""",
    re.IGNORECASE,
)
# A page that names these is read otherwise by every browser (Encoding Standard, 4.2; 13.2.3.2).
READ_AS = {
    **dict.fromkeys(("iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii"), "cp1252"),
    **dict.fromkeys(("utf-16", "utf-16le", "utf-16be"), "utf-8"),
}
LINKED_DATA = "application/ld+json"
MARKED = ("article-body", "article", "main")
MOST = 0.75  # of a page's paragraphs, by their letters: the part that holds as many is the story
# The names by which pages tell of a story: Open Graph, Dublin Core, Parse.ly and older habits.
TITLE, LANGUAGE, ADDRESS = "<title>", "<html lang>", "<link rel=canonical>"
NAMES = {
    "title": ("og:title", "twitter:title", "dc.title", TITLE),
    "author": ("author", "article:author", "dc.creator", "parsely-author", "byl"),
    "publisher": ("og:site_name", "dc.publisher", "application-name"),
    "section": ("article:section", "parsely-section"),
    "published": ("article:published_time", "dc.date", "date", "parsely-pub-date", "pubdate"),
    "language": (LANGUAGE, "og:locale", "dc.language"),
    "url": (ADDRESS, "og:url"),
}


@dataclass(frozen=True, slots=True)
class Part:
    """An element that holds paragraphs: what it is marked as, where it stands, their letters."""

    mark: str
    span: Span
    letters: int


@dataclass(frozen=True, slots=True)
class Page:
    """What a page tells of itself: its parts, its first headline, its `meta` and the like.

    `records` are where JSON-LD stands.
    """

    parts: tuple[Part, ...]
    headline: Span | None
    told: dict[str, tuple[str, ...]]
    records: tuple[Span, ...]


def read_documents(file: BinaryIO, name: str, options: Options) -> Iterator[Document]:
    """The story on the page. Raises `UnreadableInput` for bytes that are no text."""
    data = take_data(file, options.max_size)
    text = decode_text(data, options.encoding or find_encoding(data))
    page = survey_page(text)
    transcript = Transcript(Excerpt(text))
    story = choose_part(page.parts, len(text))
    if page.headline and page.headline.end <= story.start:
        copy_hypertext(transcript, page.headline.start, page.headline.end)
    copy_hypertext(transcript, story.start, story.end)
    metadata = build_metadata(page.told)
    if page.records:
        from auditor.transcription.linked_data import copy_body, find_record, read_metadata

        record = find_record(text, page.records)
        metadata = join_metadata(read_metadata(record), metadata)
        if not transcript.length:  # a page that scripts fill
            copy_body(transcript, record)
    yield transcript.finish(name, sha256(data).hexdigest(), "html", metadata)


def join_metadata(first: Metadata | None, second: Metadata | None) -> Metadata | None:
    """What the first tells, and where it is silent what the second does."""
    if first is None or second is None:
        return first or second
    missing = {f.name: getattr(second, f.name) for f in fields(first) if not getattr(first, f.name)}
    return replace(first, **missing)


def find_encoding(data: bytes) -> str | None:
    """The encoding that a page names; None if it names none or begins with a byte order mark."""
    named = NAMED.search(data[:SNIFFED])
    if find_mark(data)[1] or named is None:
        return None
    label = (named[1] or named[2]).decode("ascii", "replace").lower()
    return READ_AS.get(label, label)


def choose_part(parts: tuple[Part, ...], length: int) -> Span:
    """Where the story stands on a page of that length."""
    for mark in MARKED:
        marked = [part for part in parts if part.mark == mark]
        if marked:
            return max(marked, key=lambda part: part.letters).span
    whole = max((part.letters for part in parts), default=0)
    # Elements end from the inside out, so the first that holds enough is the innermost.
    found = (part.span for part in parts if part.letters >= MOST * whole)
    return next(found, Span(0, length)) if whole else Span(0, length)


def survey_page(text: str) -> Page:
    """What the page tells of itself and of its parts."""
    survey = Survey()
    for event in read_markup(text):
        survey.take(event, text)
    told = {name: tuple(values) for name, values in survey.told.items()}
    return Page(tuple(survey.parts), survey.headline, told, tuple(survey.records))


class Survey:
    """What has been seen of a page so far. `letters` are those of its paragraphs."""

    def __init__(self) -> None:
        self.open: list[tuple[str, int, int]] = []
        self.skipped = 0
        self.paragraphs = 0
        self.letters = 0
        self.parts: list[Part] = []
        self.begun: int | None = None
        self.headline: Span | None = None
        self.titled = False
        self.told: dict[str, list[str]] = {}
        self.linked_data = False
        self.records: list[Span] = []

    def take(self, event: Event, text: str) -> None:
        """Note what an event brings."""
        if event.kind == "begin":
            self.begin(event)
        elif event.kind == "end":
            self.end(event)
        elif event.kind == "text" and self.linked_data:
            self.records.append(Span(event.start, event.end))
        elif event.kind == "text" and self.titled:
            self.tell(TITLE, unescape(text[event.start : event.end]))
        elif event.kind == "text" and self.paragraphs and not self.skipped:
            self.letters += event.end - event.start

    def begin(self, event: Event) -> None:
        """An element begins."""
        attributes = read_attributes(event.attributes)
        self.linked_data = attributes.get("type", "").lower() == LINKED_DATA
        if event.name in ("meta", "link", "html", "title"):
            self.note(event.name, attributes)
        if self.skipped or is_skipped(event.name, attributes):
            self.skipped += 1
        elif event.name in BLOCKS:
            self.open.append((find_mark_of(event.name, attributes), event.start, self.letters))
            self.paragraphs += event.name == "p"
            if event.name == "h1" and self.begun is None:
                self.begun = event.start

    def end(self, event: Event) -> None:
        """An element ends; it is a part of the page if it holds letters of paragraphs."""
        self.titled = self.linked_data = False
        if self.skipped:
            self.skipped -= 1
        elif event.name in BLOCKS:
            mark, start, before = self.open.pop()
            self.paragraphs -= event.name == "p"
            if self.letters > before and event.name not in ("p", "html"):
                self.parts.append(Part(mark, Span(start, event.end), self.letters - before))
            if event.name == "h1" and self.headline is None and self.begun is not None:
                self.headline = Span(self.begun, event.end)

    def note(self, name: str, attributes: Attributes) -> None:
        """Note what the head of a page tells."""
        if name == "title":
            self.titled = True
        elif name == "html":
            self.tell(LANGUAGE, attributes.get("lang", ""))
        elif name == "link" and attributes.get("rel", "").lower() == "canonical":
            self.tell(ADDRESS, attributes.get("href", ""))
        elif name == "meta":
            key = attributes.get("property") or attributes.get("name") or ""
            self.tell(key.lower(), attributes.get("content", ""))

    def tell(self, key: str, value: str) -> None:
        """Note one value, white space run together."""
        if key and value.strip():
            self.told.setdefault(key, []).append(" ".join(value.split()))


def find_mark_of(name: str, attributes: Attributes) -> str:
    """What an element is marked as: one of `MARKED`, or ""."""
    if "articlebody" in attributes.get("itemprop", "").lower().split():
        return "article-body"
    if name == "main" or attributes.get("role", "").lower() == "main":
        return "main"
    return "article" if name == "article" else ""


def build_metadata(told: Mapping[str, tuple[str, ...]]) -> Metadata | None:
    """What a page tells of its story; None if that is nothing."""
    found = {field: list_values(told, names) for field, names in NAMES.items()}
    if not any(found.values()):
        return None
    authors = tuple(name for name in found.pop("author") if "://" not in name)
    return Metadata(authors=authors, **{f: next(iter(v), None) for f, v in found.items()})


def list_values(told: Mapping[str, tuple[str, ...]], names: tuple[str, ...]) -> tuple[str, ...]:
    """All values under the first of the names that has any."""
    return next((told[name] for name in names if name in told), ())
