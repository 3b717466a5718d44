"""Tokens -> stretches in quotation marks, paragraph by paragraph.

Curly, straight, doubled, guillemet and low marks open and close freely; a single mark must
earn it, for most are apostrophes. Every quotation ends with its paragraph: one lost mark
never swallows a story. A paragraph that ends unclosed before one that opens again continues
(the convention for quotations over several paragraphs).
"""

from __future__ import annotations

from auditor.model import Paragraph, Quotation, Span, Tokens

# What each opening mark is closed by; texts mix curly and straight marks.
OPENING = {
    "“": ("”", '"', "''"),
    "„": ("“", "”"),
    "«": ("»",),
    "``": ("''", '"'),
    '"': ('"', "”", "''"),
    "''": ("''", "”"),
    "‘": ("’", "'"),
    "'": ("'", "’"),
}
SINGLE = frozenset("‘’'`")
# What may stand right before an opening and right after a closing single mark.
BEFORE_OPENING = frozenset('|(-:,."~')
CLOSES_AFTER = frozenset(',.)-:;|"')


def opens_here(tokens: Tokens, i: int) -> bool:
    """Whether the mark at `i` stands like an opening one: space before it, none after it."""
    tight_left = (
        i > 0 and tokens.ends[i - 1] == tokens.starts[i] and tokens.tags[i - 1] not in '(-|"'
    )
    tight_right = i + 1 < len(tokens) and tokens.starts[i + 1] == tokens.ends[i]
    return tight_right and not tight_left


def closes_here(tokens: Tokens, i: int) -> bool:
    """Whether the mark at `i` stands like a closing one: none before it, no word glued after."""
    tight_left = i > 0 and tokens.ends[i - 1] == tokens.starts[i]
    loose_right = (
        i + 1 >= len(tokens)
        or tokens.starts[i + 1] > tokens.ends[i]
        or tokens.tags[i + 1] in ',.)-:;|"'
    )
    return tight_left and loose_right


def find_single_close(tokens: Tokens, i: int, end: int) -> int | None:
    """The mark that closes a single quotation opened at `i`, or None if nothing earns it.

    A mark after , . ? or ! closes for certain; one after a letter closes unless it looks like
    a plural possessive (an s before it, a word after it).
    """
    loose = None
    for j in range(i + 2, end):
        if tokens.words[j] not in ("’", "'") or not closes_here(tokens, j):
            continue
        if tokens.tags[j - 1] in ".,":
            return j if loose is None or j - loose > 2 else loose
        possessive = (
            tokens.norms[j - 1].endswith("s")
            and j + 1 < end
            and tokens.tags[j + 1] not in CLOSES_AFTER
        )
        if not possessive and loose is None:
            loose = j
            if (
                j + 1 >= end
                or tokens.tags[j + 1] in CLOSES_AFTER
                or tokens.norms[j - 1][-1:] != "s"
            ):
                return j
    return loose


def closes(opener: str, word: str) -> bool:
    """Whether `word` is a mark that closes what `opener` opened."""
    return word in OPENING[opener]


def ends_quotation(tokens: Tokens, i: int, opener: str) -> bool:
    """Whether the mark at `i` closes the quotation that `opener` opened.

    An opening mark that stands like a closing one ("“rapists“ while") is a slip and closes too.
    """
    word = tokens.words[i]
    if word == opener == "“":
        return closes_here(tokens, i)
    return closes(opener, word) and (
        word in "»”" or closes_here(tokens, i) or not opens_here(tokens, i)
    )


def find_in_paragraph(tokens: Tokens, first: int, end: int) -> list[tuple[int, int, bool]]:
    """Quotations of one paragraph as (opening token, token after the closing one, closed)."""
    found: list[tuple[int, int, bool]] = []
    start, opener = -1, ""
    closing = True  # where one single mark finds none that closes it, those behind it find none
    i = tokens.tags.find('"', first, end)
    while i >= 0:
        word = tokens.words[i]
        after = i + 1
        if start < 0:
            if word in SINGLE:
                close = None
                if closing and opens_single(tokens, i):
                    close = find_single_close(tokens, i, end)
                    closing = close is not None
                if close is not None:
                    found.append((i, close + 1, True))
                    after = close + 1
            elif word in OPENING and (
                word not in ('"', "''") or not closes_here(tokens, i) or opens_here(tokens, i)
            ):
                start, opener = i, word
            elif word == '"' and tokens.tags[i - 1 : i] not in (",", "."):
                start, opener = i, word
        elif ends_quotation(tokens, i, opener):
            found.append((start, i + 1, True))
            start = -1
        elif word in ("“", "„", "«") or (word == opener and opens_here(tokens, i)):
            found.append((start, i, False))
            start, opener = i, word
        i = tokens.tags.find('"', after, end)
    if start >= 0:
        found.append((start, end, False))
    return found


def opens_single(tokens: Tokens, i: int) -> bool:
    """Whether a single mark may open: never ’ in running text, and only before a word."""
    if tokens.words[i] == "’" or not opens_here(tokens, i):
        return False
    return tokens.words[i] != "'" or not tokens.norms[i + 1][:1].isdigit()


def find_quotations(tokens: Tokens, paragraphs: tuple[Paragraph, ...]) -> tuple[Quotation, ...]:
    """All quotations in reading order. Quotations never overlap and never leave a paragraph."""
    quotations: list[Quotation] = []
    for paragraph in paragraphs:
        first, end = paragraph.tokens.start, paragraph.tokens.end
        for start, stop, closed in find_in_paragraph(tokens, first, end):
            following = paragraphs[paragraph.index + 1 : paragraph.index + 2]
            continues = (
                not closed
                and stop == end
                and bool(following)
                and tokens.words[following[0].tokens.start] in OPENING
            )
            inside_end = tokens.starts[stop - 1] if closed else tokens.ends[stop - 1]
            quotations.append(
                Quotation(
                    span=tokens.span(start, stop),
                    inside=Span(min(tokens.ends[start], inside_end), inside_end),
                    tokens=Span(start, stop),
                    paragraph=paragraph.index,
                    closed=closed,
                    continues=continues,
                )
            )
    return tuple(quotations)
