"""Values of a record -> the story in it: JSON of the news trade and of content management systems.

Known are IPTC's ninjs 1 to 3, schema.org's articles (JSON-LD), what WordPress, Ghost and Drupal
send, and any record whose fields bear the usual names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from typing import Any

from auditor.model import Metadata
from auditor.transcription.values import Placed

# What a record may be wrapped in: JSON:API's data and attributes, Ghost's post and its current.
WRAPPINGS = (
    "data attributes post page current node article story item entry record newsItem".split()
)
LISTS = (
    "@graph",
    "posts",
    "items",
    "articles",
    "stories",
    "entries",
    "results",
    "newsItems",
    "data",
)
TITLES = ("headlines", "headline", "title", "name")
HTML_BODIES = ("body_html", "body_xhtml", "html", "content_html", "bodyHtml", "contentHtml")
PLAIN_BODIES = ("body_text", "plaintext", "content_text", "bodyText")
BODIES = ("bodies", "articleBody", *HTML_BODIES, "body", "content", "text", *PLAIN_BODIES)
# Where the letters stand in a field that is a record itself.
INNER = ("raw", "rendered", "value", "processed", "html", "text", "name", "#text", "@value")
KINDS = ("contenttype", "contentType", "format", "mimetype")
ELEMENT = re.compile(
    r"</?(?:p|div|br|h[1-6]|ul|ol|li|blockquote|article|section|figure|em|strong|b|i|a)\b[^>]*>",
    re.I,
)
TAG = re.compile(r"<[^>]*>")
SPARED = 1000  # characters of markup that may stand before the first letter of a body
REFERENCE = re.compile(r"&(?:#\d+|#x[0-9a-f]+|[a-z]+);", re.I)
AUTHORS = ("authors", "author", "primary_author", "creator", "by", "byline")
FIELDS = {
    "publisher": ("publisher", "provider", "source"),
    "section": ("articleSection", "section", "primary_tag"),
    "published": (
        "datePublished date_published published_at published firstcreated contentcreated"
        " versioncreated date_gmt date created"
    ).split(),
    "language": ("inLanguage", "language", "lang", "langcode", "locale"),
    "url": ("url", "link", "canonical_url", "mainEntityOfPage", "permalink"),
    "id": ("id", "@id", "uri", "guid", "identifier", "uuid"),
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A string of a record; `markup` tells whether it is HTML."""

    text: Placed
    markup: bool


@dataclass(frozen=True, slots=True)
class Article:
    """A story as its record has it."""

    title: Piece | None
    body: Piece
    metadata: Metadata


def find_articles(value: Any) -> Iterator[Article]:
    """The stories in a value: a record, a list of them, or a record that wraps some."""
    if isinstance(value, list):
        for entry in value:
            yield from find_articles(entry)
    elif isinstance(value, dict):
        article = build_article(value)
        inner = [
            value[key] for key in (*LISTS, *WRAPPINGS) if isinstance(value.get(key), (dict, list))
        ]
        if article:
            yield article
        elif inner:
            yield from find_articles(inner[0])


def build_article(record: dict[str, Any]) -> Article | None:
    """The story of a record; None if it has no body."""
    for key in BODIES:
        body = take_piece(record.get(key), key, record)
        if body and body.text.strip():
            return make_article(record, body)
    return None


def make_article(record: dict[str, Any], body: Piece) -> Article:
    """The story with this body; its title is left out where the body begins with it."""
    title = find_title(record)
    if title and begins_with(body, title):
        title = None
    return Article(title, body, build_metadata(record))


def begins_with(body: Piece, title: Piece) -> bool:
    """Whether the body's first letters are the title's."""
    words = strip_markup(title).split()
    start = strip_markup(body, SPARED + 8 * len(title.text)).split()[: len(words)]
    return start == words


def strip_markup(piece: Piece, length: int | None = None) -> str:
    """The letters of the first `length` characters of a piece, without tags."""
    text = piece.text[:length]
    return unescape(TAG.sub(" ", text)) if piece.markup else text


def find_title(record: dict[str, Any]) -> Piece | None:
    """What stands above the story."""
    for key in TITLES:
        piece = take_piece(record.get(key), key, {})
        if piece and piece.text.strip():
            return piece
    return None


def take_piece(value: Any, key: str, record: dict[str, Any]) -> Piece | None:
    """The text in a field: a string, a record that has one, or the main one of a list."""
    if isinstance(value, Placed):
        return Piece(value, is_markup(value, key, record))
    if isinstance(value, dict):
        found = ((inner, value[inner]) for inner in INNER if isinstance(value.get(inner), Placed))
        return next((Piece(text, is_markup(text, inner, value)) for inner, text in found), None)
    if isinstance(value, list):
        main = [e for e in value if isinstance(e, dict) and e.get("role") in ("main", "body")]
        return next(filter(None, (take_piece(e, key, record) for e in (*main, *value))), None)
    return None


def is_markup(text: str, key: str, record: dict[str, Any]) -> bool:
    """Whether the text is HTML: by its field's name, by what the record says, by its looks."""
    if key in HTML_BODIES or key == "rendered":
        return True
    told = " ".join(
        str(record[kind]) for kind in KINDS if isinstance(record.get(kind), str)
    ).lower()
    if key in PLAIN_BODIES or "plain" in told or told in ("text", "txt"):
        return False
    return "html" in told or bool(ELEMENT.search(text) or REFERENCE.search(text))


def build_metadata(record: dict[str, Any]) -> Metadata:
    """What a record tells of its story."""
    piece = find_title(record)
    title = piece.text if piece else find_value(record, TITLES)
    told = {field: find_value(record, keys) for field, keys in FIELDS.items()}
    names = (list_names(record.get(key)) for key in AUTHORS)
    return Metadata(
        title=" ".join(unescape(title).split()) if title else None,
        authors=tuple(next(filter(None, names), ())),
        **told,
    )


def find_value(record: dict[str, Any], keys: Sequence[str]) -> str | None:
    """The first of the fields that holds a text."""
    found = (name for key in keys for name in list_names(record.get(key)))
    return next(found, None)


def list_names(value: Any) -> list[str]:
    """The names in a field: a string, a record with a name, or a list of either."""
    if isinstance(value, str):
        return [" ".join(value.split())] if value.strip() else []
    if isinstance(value, dict):
        keys = ("name", "@id", "value", "rendered", "uri")
        return list_names(next((value[key] for key in keys if value.get(key)), None))
    if isinstance(value, list):
        return [name for entry in value for name in list_names(entry)]
    return []


def explain_nothing(value: Any) -> str:
    """Why a value is no story, in one sentence without its name."""
    if isinstance(value, dict) and "paragraphs" in value and "attributions" in value:
        return "is a report of auditor, not a story"
    return f"holds no story: no record in it has text under {', '.join(BODIES)}"


def find_field(value: Any, path: str) -> Any:
    """What stands in a record under a name, or under names with dots between; None if nothing."""
    if isinstance(value, dict) and path in value:
        return value[path]
    name, sign, rest = path.partition(".")
    return (
        find_field(value[name], rest)
        if sign and isinstance(value, dict) and name in value
        else None
    )
