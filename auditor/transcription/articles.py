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
    """A string of a record and where it stands there: "post.current.html".

    `markup` tells whether it is HTML, `kind` what the record calls its format, "" if nothing.
    """

    text: str
    path: str
    markup: bool
    kind: str


@dataclass(frozen=True, slots=True)
class Article:
    """A story as its record has it."""

    title: Piece | None
    body: Piece
    metadata: Metadata


def find_articles(value: Any, *, blank: bool = False, path: str = "") -> Iterator[Article]:
    """The stories in a value: a record, a list of them, or a record that wraps some.

    With `blank` a body may have no letters.
    """
    if isinstance(value, list):
        for number, entry in enumerate(value):
            yield from find_articles(entry, blank=blank, path=f"{path}{number}.")
    elif isinstance(value, dict):
        article = build_article(value, blank=blank, path=path)
        keys = (key for key in (*LISTS, *WRAPPINGS) if isinstance(value.get(key), (dict, list)))
        inner = next(keys, None)
        if article:
            yield article
        elif inner is not None:
            yield from find_articles(value[inner], blank=blank, path=f"{path}{inner}.")


def build_article(record: dict[str, Any], *, blank: bool, path: str) -> Article | None:
    """The story of a record; None if it has no body."""
    pieces = [piece for key in BODIES if (piece := take_piece(record.get(key), key, record, path))]
    told = (piece for piece in pieces if piece.text.strip())
    body = next(told, pieces[0] if pieces and blank else None)
    return make_article(record, body, path) if body else None


def make_article(record: dict[str, Any], body: Piece, path: str = "") -> Article:
    """The story with this body; its title is left out where the body begins with it."""
    title = find_title(record, path)
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


def find_title(record: dict[str, Any], path: str = "") -> Piece | None:
    """What stands above the story."""
    for key in TITLES:
        piece = take_piece(record.get(key), key, {}, path)
        if piece and piece.text.strip():
            return piece
    return None


def take_piece(value: Any, key: str, record: dict[str, Any], path: str) -> Piece | None:
    """The text in a field: a string, a record that has one, or the main one of a list."""
    if isinstance(value, str):
        kind = name_kind(record)
        return Piece(value, path + key, is_markup(value, key, kind), kind)
    if isinstance(value, dict):
        found = (inner for inner in INNER if isinstance(value.get(inner), str))
        inner = next(found, None)
        return take_piece(value[inner], inner, value, f"{path}{key}.") if inner else None
    if isinstance(value, list):
        main = [e for e in value if isinstance(e, dict) and e.get("role") in ("main", "body")]
        return next(filter(None, (take_piece(e, key, record, path) for e in (*main, *value))), None)
    return None


def name_kind(record: dict[str, Any]) -> str:
    """What a record calls the format of its text, in lower case."""
    return next((value.lower() for k in KINDS if isinstance(value := record.get(k), str)), "")


def is_markup(text: str, key: str, kind: str) -> bool:
    """Whether the text is HTML: by its field's name, by what the record says, by its looks."""
    if key in HTML_BODIES or key == "rendered":
        return True
    if key in PLAIN_BODIES or "plain" in kind or kind in ("text", "txt"):
        return False
    return "html" in kind or bool(ELEMENT.search(text) or REFERENCE.search(text))


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
    """The names in a field: a string, a number, a record with a name, or a list of those."""
    if isinstance(value, int) and not isinstance(value, bool):
        return [str(value)]
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
