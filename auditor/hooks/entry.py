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
    for kind in ("post", "page"):
        current = reach(value, kind, "current")
        if isinstance(current, dict):
            return read_ghost(current, f"{kind}.current")
    if isinstance(reach(value, "data", "attributes"), dict):
        return read_drupal(value["data"])
    if "content" in value and "body" not in value:
        return read_wordpress(value)
    return read_plain(value)


def reach(value: Any, *keys: str) -> Any:
    """What stands under the keys, one inside the other; None where one is missing."""
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def read_plain(value: dict[str, Any]) -> Entry:
    """`title`, `body`, `format` (text unless given) and what is known of the story besides."""
    body = value.get("body", value.get("text"))
    if body is None:
        raise UnreadableInput(NO_STORY)
    format_ = choose_format(value.get("format") or "text")
    told = value.get("metadata")
    known = {**(told if isinstance(told, dict) else {}), **value}
    return make_entry(
        Text(take_string(value.get("title"), "title"), "text", "title"),
        Text(take_string(body, "body"), format_, "body" if "body" in value else "text"),
        Metadata(
            id=take_label(known.get("id")),
            authors=list_names(known.get("authors") or known.get("author") or known.get("byline")),
            publisher=take_label(known.get("publisher")),
            section=take_label(known.get("section")),
            published=take_label(known.get("published") or known.get("date")),
            language=take_label(known.get("language")),
            url=take_label(known.get("url")),
        ),
        take_label(value.get("name")),
    )


def read_wordpress(post: dict[str, Any]) -> Entry:
    """A post of WordPress' REST API; what editors see (`raw`) goes before what readers see."""
    return make_entry(
        take_rendered(post, "title"),
        take_rendered(post, "content"),
        Metadata(
            id=take_label(post.get("id")),
            authors=list_names(reach(post, "_embedded", "author") or post.get("author")),
            published=take_label(post.get("date_gmt") or post.get("date")),
            url=take_label(post.get("link")),
        ),
    )


def take_rendered(post: dict[str, Any], field: str) -> Text:
    """A field of WordPress: a string, or an object with `raw`, `rendered` or both."""
    value = post.get(field)
    if not isinstance(value, dict):
        return Text(take_string(value, field), "html", field)
    key = "raw" if isinstance(value.get("raw"), str) else "rendered"
    return Text(take_string(value.get(key), f"{field}.{key}"), "html", f"{field}.{key}")


def read_ghost(post: dict[str, Any], path: str) -> Entry:
    """A post or page as Ghost's webhooks send it."""
    key, format_ = ("html", "html") if post.get("html") is not None else ("plaintext", "text")
    return make_entry(
        Text(take_string(post.get("title"), "title"), "text", f"{path}.title"),
        Text(take_string(post.get(key), key), format_, f"{path}.{key}"),
        Metadata(
            id=take_label(post.get("id")),
            authors=list_names(post.get("authors") or post.get("primary_author")),
            section=take_label(reach(post, "primary_tag", "name")),
            published=take_label(post.get("published_at")),
            url=take_label(post.get("url")),
        ),
    )


def read_drupal(node: dict[str, Any]) -> Entry:
    """A node of Drupal's JSON:API; its text formats are HTML but for plain_text and Markdown."""
    attributes = node["attributes"]
    body = attributes.get("body")
    told = str(reach(body, "format"))
    format_ = "text" if told == "plain_text" else "markdown" if "markdown" in told else "html"
    return make_entry(
        Text(take_string(attributes.get("title"), "title"), "text", "data.attributes.title"),
        Text(take_string(reach(body, "value"), "body"), format_, "data.attributes.body.value"),
        Metadata(
            id=take_label(node.get("id")),
            published=take_label(attributes.get("created")),
            language=take_label(attributes.get("langcode")),
            url=take_label(reach(attributes, "path", "alias")),
        ),
    )


def make_entry(title: Text, body: Text, metadata: Metadata, name: str | None = None) -> Entry:
    title, body = (replace(text, string=make_readable(text.string)) for text in (title, body))
    known = replace(metadata, title=" ".join(title.string.split()) or None)
    return Entry(name or metadata.id or metadata.url or "story", title, body, known)


def make_readable(string: str) -> str:
    """The string as long as it was, without what no file could hold or a reader would drop."""
    rest = string.lstrip("\ufeff")
    return SURROGATE.sub("\ufffd", " " * (len(string) - len(rest)) + rest)


def take_string(value: Any, field: str) -> str:
    """A string; nothing is an empty one. Raises `UnreadableInput`."""
    if value is not None and not isinstance(value, str):
        raise UnreadableInput(f"is no story: its {field} is no string")
    return value or ""


def take_label(value: Any) -> str | None:
    """A string or a number as one; anything else, and an empty one, is nothing."""
    known = isinstance(value, (str, int)) and not isinstance(value, bool)
    return SURROGATE.sub("\ufffd", str(value)).strip() or None if known else None


def list_names(value: Any) -> tuple[str, ...]:
    """The names of people, given as strings or as objects with a name, one or several."""
    values = value if isinstance(value, list) else [value]
    names = (reach(entry, "name") if isinstance(entry, dict) else entry for entry in values)
    return tuple(name.strip() for name in names if isinstance(name, str) and name.strip())


def choose_format(name: Any) -> str:
    """The name of the reader. Raises `UnreadableInput` for a format that there is none for."""
    known = FORMATS.get(str(name).lower(), str(name).lower())
    if known not in list_formats():
        raise UnreadableInput(
            f"has an unknown format {name!r:.60}; there are {', '.join(list_formats())}"
        )
    return known


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
    format_ = choose_format(text.format)
    options = Options(encoding="utf-8", max_size=max_size)
    try:
        data = text.string.encode("utf-8")
        found = next(read_all(data, name=field, format=format_, options=options), None)
    except UnreadableInput as error:
        raise UnreadableInput(f"has a {field} that {error}") from None
    if found is None:
        return Document(field, "", "", format_)
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
