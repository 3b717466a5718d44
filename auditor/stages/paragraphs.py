"""Tokens -> paragraphs with their roles.

A paragraph is a line, unless the text is hard-wrapped: then lines up to a blank one make
a paragraph. Roles come from a paragraph's place, its shape and its opening words.
"""

from __future__ import annotations

import regex

from auditor.model import Document, Paragraph, Role, Span, Tokens

BYLINE = regex.compile(r"(?:By|BY|by) \p{Lu}[^.?!]*$")
CAPTION = regex.compile(r"(?:Caption|Photo|Picture|Image|Photograph|Pictured|File photo)\b.{0,20}?[:|]", regex.I)
CREDIT = regex.compile(
    r"[(\[]?(?:(?:with )?(?:additional )?(?:reporting|writing|editing) by|edited by|source:|"
    r"photograph:|photo:|compiled by)",
    regex.I,
)
CORRECTION = regex.compile(r"(?:correction|clarification|editor['’]s note|corrects)\b", regex.I)
LIST_ITEM = regex.compile(r"(?:[•●▪◦*‣–—-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s")


def is_wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Whether lines are broken at a column rather than at paragraphs.

    Holds when there are blank lines, and most lines that are followed by another line
    of their block are 45 to 100 characters long and stop in mid-sentence.
    """
    inner = stopped = 0
    blank = False
    for (start, end), (next_start, next_end) in zip(lines, lines[1:], strict=False):
        if end == start or next_end == next_start:
            blank = True
            continue
        inner += 1
        cut = text[start:end].rstrip()
        stopped += 45 <= end - start <= 100 and not cut.endswith((".", "?", "!", "”", '"', ":"))
    return blank and inner >= 3 and stopped > 0.6 * inner


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


def join_lines(text: str, tokens: Tokens) -> list[tuple[int, int, int]]:
    """Blocks as (first token, end token, line number counted from 1)."""
    lines = find_lines(tokens)
    spans = [
        (tokens.starts[a], tokens.ends[b - 1]) if b > a else (0, 0) for a, b in lines
    ]
    wrapped = is_wrapped(text, spans)
    blocks: list[tuple[int, int, int]] = []
    for number, (first, end) in enumerate(lines, 1):
        if end == first:
            continue
        if wrapped and blocks and blocks[-1][1] == first - 1 and not opens_block(text, tokens, first):
            blocks[-1] = (blocks[-1][0], end, blocks[-1][2])
        else:
            blocks.append((first, end, number))
    return blocks


def opens_block(text: str, tokens: Tokens, first: int) -> bool:
    """Whether a line opens a list item, so that it never joins the line above."""
    return bool(LIST_ITEM.match(text, tokens.starts[first]))


def name_role(text: str, tags: str, first: int, end: int, cut: str, opened: bool, last: Role) -> Role:
    """The role of a block. `opened` is whether running text has begun above it."""
    if LIST_ITEM.match(cut):
        return "list_item"
    if CAPTION.match(cut):
        return "caption"
    if CREDIT.match(cut):
        return "credit"
    if CORRECTION.match(cut):
        return "correction"
    sentence_end = cut.rstrip("”\"’')] ").endswith((".", "?", "!", "…", ":", ","))
    if len(cut) < 120 and BYLINE.match(cut) and not sentence_end:
        return "byline"
    if not opened:
        if last == "body" and end - first <= 30 and (not sentence_end or tags[first:end].count(".") <= 1):
            return "headline" if is_title(tags, first, end, cut, sentence_end) else "lede"
        return "lede" if not (end - first <= 12 and not sentence_end) else "heading"
    return "body" if sentence_end or end - first > 14 else "heading"


def is_title(tags: str, first: int, end: int, cut: str, sentence_end: bool) -> bool:
    """Whether a first line reads as a headline: no full stop, or short and capitalised."""
    words = [w for w in cut.split() if len(w) > 3 and w[0].isalpha()]
    capital = sum(w[0].isupper() for w in words)
    return not sentence_end or (len(words) >= 4 and capital > 0.6 * len(words) and end - first < 25)


def split_paragraphs(document: Document, tokens: Tokens) -> tuple[Paragraph, ...]:
    """The paragraphs in order; together they hold every token but the line ends."""
    text = document.text
    paragraphs: list[Paragraph] = []
    opened = False
    for first, end, line in join_lines(text, tokens):
        span = tokens.span(first, end)
        role = name_role(
            text, tokens.tags, first, end, span.cut(text), opened, "body" if not paragraphs else "heading"
        )
        opened = opened or role in ("lede", "body")
        paragraphs.append(Paragraph(len(paragraphs), span, role, line, Span(first, end)))
    return tuple(paragraphs)
