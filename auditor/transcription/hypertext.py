"""HTML -> blocks of a transcript, each letter with its place.

What a visitor of the page would not read as the story is left out: scripts, forms, navigation, what
is hidden, what stands beside. White space runs together as a browser shows it, and a character
reference becomes the letter that it stands for.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape

from auditor.model import Role
from auditor.transcription.markup import BLOCKS, Attributes, Event, read_attributes, read_markup
from auditor.transcription.transcript import Transcript

# The words with which suppressions begin (auditor/suppressions.py), the one comment that is kept.
DIRECTIVE = re.compile(r"<!--[^\S\r\n]*auditor-ignore\b[^\r\n]*-->")
SKIPPED = frozenset(
    "script style xmp template noscript noembed noframes iframe object audio video canvas svg math"
    " map head title form button select datalist textarea option dialog menu nav aside footer"
    " search thead th rp rt"
    " media-reference media-metadata media-producer media-object nitf-table note body.end".split()
)
SKIPPED_PARTS = frozenset(
    "navigation complementary contentinfo search banner dialog menu toolbar alert".split()
)
# What style sheets commonly hide from the eye but not from screen readers.
UNSEEN = frozenset("sr-only visually-hidden screen-reader-text screen-reader-only".split())
# What lies beside a story on most sites, by the class or id of its element.
BESIDE = frozenset(
    "ad ads advert advertisement breadcrumb breadcrumbs comments newsletter pagination promo"
    " recommended related related-articles related-posts related-stories share sharing social"
    " social-share sponsored tags toc wp-block-comments".split()
)
OUTSIDE = UNSEEN | BESIDE
HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
ROLES: Mapping[str, Role] = {
    "li": "list_item",
    "figcaption": "caption",
    "blockquote": "block_quote",
    "address": "byline",
    "h1": "heading",
    "h2": "heading",
    "h3": "heading",
    "h4": "heading",
    "h5": "heading",
    "h6": "heading",
    "hl2": "heading",
    "bq": "block_quote",
    "byline": "byline",
    "media-caption": "caption",
    "credit": "credit",
}
REFERENCE = re.compile(r"&(?:#[xX][0-9a-fA-F]+|#[0-9]+|[A-Za-z][A-Za-z0-9]*);?")
OPENING, CLOSING = "“", "”"


def copy_hypertext(
    transcript: Transcript,
    start: int = 0,
    end: int | None = None,
    role: Role | None = None,
    *,
    xml: bool = False,
) -> None:
    """Copy what a visitor reads of the HTML in the transcript's source between two offsets.

    `role` is that of what no element gives another; `xml` is for XHTML and NITF. The first h1 of
    the document is its headline, unless it has one; links and block quotes are noted, and comments
    that hold a finding back are kept.
    """
    copying = Copying(transcript, role)
    transcript.open(role)
    for event in read_markup(transcript.source.text, start, end, xml=xml):
        copying.take(event)
    transcript.close()


class Copying:
    """What is open in a page while it is copied."""

    def __init__(self, transcript: Transcript, role: Role | None) -> None:
        self.transcript = transcript
        self.roles: list[Role | None] = [role]
        self.skipped = 0
        self.verbatim = 0
        self.broken = False
        self.links: list[bool] = []

    def take(self, event: Event) -> None:
        """Copy what an event brings."""
        if event.kind == "begin":
            self.begin(event)
        elif event.kind == "end":
            self.end(event)
        elif not self.skipped:
            self.copy(event) if event.kind == "text" else self.keep_directive(event)

    def begin(self, event: Event) -> None:
        """An element begins; one inside a skipped one is skipped with it."""
        if self.skipped or is_skipped(event.name, read_attributes(event.attributes)):
            self.skipped += 1
        elif event.name in ("br", "hr"):
            self.break_line(event)
        elif event.name in BLOCKS:
            self.open_block(event.name)
        elif event.name == "a":
            target = read_attributes(event.attributes).get("href", "").strip()
            self.links.append(bool(target))
            if target:
                self.transcript.open_link(target)
        elif event.name == "q":
            self.transcript.write(OPENING, event.start, event.end)

    def end(self, event: Event) -> None:
        """An element ends."""
        if self.skipped:
            self.skipped -= 1
        elif event.name in ("br", "hr"):
            pass
        elif event.name in BLOCKS:
            self.close_block(event.name)
        elif event.name == "a":
            if self.links.pop():
                self.transcript.close_link()
        elif event.name == "q":
            self.transcript.write(CLOSING, event.start, event.end)

    def open_block(self, name: str) -> None:
        """A block begins, with the role of its element or else of the one around."""
        role = ROLES.get(name, self.roles[-1])
        if name in ("h1", "hl1") and not any(b.role == "headline" for b in self.transcript.blocks):
            role = "headline"
        self.roles.append(role)
        self.verbatim += name == "pre"
        self.transcript.open(role)

    def close_block(self, name: str) -> None:
        """A block ends; what follows inside the element around it begins another."""
        self.roles.pop()
        self.verbatim -= name == "pre"
        self.transcript.open(self.roles[-1])

    def break_line(self, event: Event) -> None:
        """A line ends at `br`, a block at `hr` and at a second `br` right behind a first."""
        if event.name == "hr" or self.broken:
            self.transcript.open(self.roles[-1])
        else:
            self.transcript.break_line(event.start, event.end)
            self.broken = True

    def copy(self, event: Event) -> None:
        """Copy a text with its character references resolved."""
        text = self.transcript.source.text
        at = event.start
        for match in REFERENCE.finditer(text, event.start, event.end):
            letters = unescape(match[0])
            if letters != match[0]:
                self.copy_plain(at, match.start())
                self.write_letters(letters, *match.span())
                at = match.end()
        self.copy_plain(at, event.end)

    def copy_plain(self, start: int, end: int) -> None:
        """Copy letters as they are, white space run together outside `pre`."""
        if self.verbatim:
            self.transcript.copy(start, end)
        else:
            self.transcript.flow(start, end)
        self.broken = self.broken and self.transcript.source.text[start:end].isspace()

    def write_letters(self, letters: str, start: int, end: int) -> None:
        """Write what a character reference stands for."""
        if not (self.transcript.spaced and letters.isspace() and letters != "\u00a0"):
            self.transcript.write(letters.replace("\0", "\ufffd"), start, end)
        self.broken = False

    def keep_directive(self, event: Event) -> None:
        """Keep a comment that holds findings back; the audit reads and blanks it."""
        if DIRECTIVE.fullmatch(self.transcript.source.text, event.start, event.end):
            self.transcript.copy(event.start, event.end)


def is_skipped(name: str, attributes: Attributes) -> bool:
    """Whether what the element holds is not read, or not as part of the story."""
    return (
        name in SKIPPED
        or "hidden" in attributes
        or attributes.get("aria-hidden", "").lower() == "true"
        or attributes.get("role", "").lower() in SKIPPED_PARTS
        or not OUTSIDE.isdisjoint(list_names(attributes))
        or bool(HIDDEN.search(attributes.get("style", "")))
    )


def list_names(attributes: Attributes) -> list[str]:
    """The classes of an element and its id, in lower case."""
    return f"{attributes.get('class', '')} {attributes.get('id', '')}".lower().split()
