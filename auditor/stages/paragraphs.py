"""Tokens -> paragraphs with their roles.

A paragraph is what stands between line ends that are tokens: a line, or in a hard-wrapped text
the lines up to a blank one. Roles come from a paragraph's place, its shape and its opening words.
"""

from __future__ import annotations

import re

from auditor.model import Document, Paragraph, Role, Span, Tokens

BYLINE = re.compile(r"(?:By|BY|by) [^\W\d_a-z][^.?!]*$")
CAPTION = re.compile(
    r"(?:Caption|Photo|Picture|Image|Photograph|Pictured|File photo)\b.{0,20}?[:|]", re.I
)
CREDIT = re.compile(
    r"[(\[]?(?:(?:with )?(?:additional )?(?:reporting|writing|editing) by|edited by|source:|"
    r"photograph:|photo:|compiled by)",
    re.I,
)
# A caption without a label ends in whose picture it is.
PICTURED = re.compile(
    r"(?:/|\bvia )\s?(?:Getty(?: Images)?|AP|AFP|EPA|Reuters|Bloomberg|Shutterstock|Alamy)\W*$"
)
# "Ann Lee covers the courts for the Echo and is based in Ede."
ABOUT_AUTHOR = re.compile(
    r"(?:[A-Z][\w.’'-]+ ){2,3}(?:contributed (?:reporting|to this)|"
    r"(?:covers|reports on|writes about|is an? (?:\w+ ){0,4}(?:reporter|correspondent|editor))\b"
    r".{0,150}\b(?:based in|reached at|for (?:the|The) [A-Z]))"
)
CORRECTION = re.compile(r"(?:correction|clarification|editor['’]s note|corrects)\b", re.I)
LONGEST_CAPTION = 400  # characters
LIST_ITEM = re.compile(r"(?:[•●▪◦*‣–—-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s")


def find_lines(tokens: Tokens) -> list[tuple[int, int]]:
    """Token index ranges of the lines, line ends left out; empty lines are empty ranges."""
    lines: list[tuple[int, int]] = []
    first = 0
    at = tokens.tags.find("|")
    while at >= 0:
        lines.append((first, at))
        first = at + 1
        at = tokens.tags.find("|", first)
    lines.append((first, len(tokens)))
    return lines


def name_role(
    text: str, tags: str, first: int, end: int, cut: str, opened: bool, last: Role
) -> Role:
    """The role of a block. `opened` is whether running text has begun above it."""
    if LIST_ITEM.match(cut):
        return "list_item"
    if CAPTION.match(cut):
        return "caption"
    if len(cut) < LONGEST_CAPTION and PICTURED.search(cut):
        return "caption"
    if CREDIT.match(cut) or (opened and ABOUT_AUTHOR.match(cut)):
        return "credit"
    if CORRECTION.match(cut):
        return "correction"
    sentence_end = cut.rstrip("”\"’')] ").endswith((".", "?", "!", "…", ":", ","))
    if len(cut) < 120 and BYLINE.match(cut) and not sentence_end:
        return "byline"
    if not opened:
        if (
            last == "body"
            and end - first <= 30
            and (not sentence_end or tags[first:end].count(".") <= 1)
        ):
            return "headline" if is_title(tags, first, end, cut, sentence_end) else "lede"
        return "lede" if not (end - first <= 12 and not sentence_end) else "heading"
    return "body" if sentence_end or end - first > 14 else "heading"


def is_title(tags: str, first: int, end: int, cut: str, sentence_end: bool) -> bool:
    """Whether a first line reads as a headline: no full stop, or short and capitalised."""
    words = [w for w in cut.split() if len(w) > 3 and w[0].isalpha()]
    capital = sum(w[0].isupper() for w in words)
    return not sentence_end or (len(words) >= 4 and capital > 0.6 * len(words) and end - first < 25)


def split_paragraphs(document: Document, tokens: Tokens) -> tuple[Paragraph, ...]:
    """The paragraphs in order; together they hold every token but the line ends.

    What the file says that a block is goes before what it looks like.
    """
    text = document.text
    blocks = iter(document.blocks)
    block = next(blocks, None)
    paragraphs: list[Paragraph] = []
    opened = False
    for first, end in find_lines(tokens):
        if end == first:
            continue
        span = tokens.span(first, end)
        while block and block.span.end <= span.start:
            block = next(blocks, None)
        told = block.role if block and block.span.touches(span) else None
        role = told or name_role(
            text,
            tokens.tags,
            first,
            end,
            span.cut(text),
            opened,
            "body" if not paragraphs else "heading",
        )
        opened = opened or role in ("lede", "body")
        paragraphs.append(Paragraph(len(paragraphs), span, role, Span(first, end)))
    return tuple(paragraphs)
