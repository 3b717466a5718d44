"""Tokens -> sentences. A quotation of several sentences stays in the sentence that holds it.

The scoring rubric counts a long quotation as one claim, and an attribution after it
("A. B. C," she said) belongs to all of it: so no sentence ends inside quotation marks.
"""

from __future__ import annotations

from auditor.catalogue import Language
from auditor.model import Paragraph, Quotation, Sentence, Span, Tokens

# A sentence is cut after this many tokens outside quotation marks, at the next comma or
# conjunction: options multiply with its length. The longest in polnear_fit has 220.
LONGEST = 250


def mark_inside(tokens: Tokens, quotations: tuple[Quotation, ...]) -> bytearray:
    """For each token 1 inside quotation marks (marks included, last one left out), else 0."""
    inside = bytearray(len(tokens))
    for quotation in quotations:
        first, end = quotation.tokens.start, quotation.tokens.end
        last = end - 1 if quotation.closed else end
        inside[first:last] = b"\x01" * (last - first)
    return inside


def ends_sentence(tokens: Tokens, i: int, end: int, language: Language) -> int | None:
    """If a sentence ends with token `i`, the index after its closing marks; else None."""
    tag = tokens.tags[i]
    if tag != ".":
        if tokens.words[i][-1] != "." or i + 1 >= end:
            return None
        following = tokens.words[i + 1]
        if (
            following[0].isupper()
            and tokens.norms[i].rstrip(".") not in language.title_abbreviations
        ):
            opens = tokens.norms[i + 1] in language.openers
            return i + 1 if opens and len(tokens.words[i]) > 2 else None
        return None
    after = i + 1
    while after < end and (
        tokens.tags[after] in ")."
        or (tokens.tags[after] == '"' and tokens.starts[after] == tokens.ends[after - 1])
    ):
        after += 1
    if after >= end:
        return end
    if tokens.starts[after] == tokens.ends[after - 1]:
        return None
    if after > i + 1 and tokens.words[i] != "." and speaks_next(tokens, after, end, language):
        return None
    word = tokens.words[after]
    opens = (
        word[0].isupper()
        or word[0].isdigit()
        or tokens.tags[after] in '"('
        or not word[0].isalpha()
    )
    stops = tokens.words[i] == "." and tokens.tags[i + 1] != ")"  # "(D-Ill.) in an interview"
    return after if opens or stops else None


def speaks_next(tokens: Tokens, first: int, end: int, language: Language) -> bool:
    """Whether a noun group and a verb of speech follow: "“Who pays?” Maria Lund asked."."""
    at = first
    while at < min(end, first + 9) and tokens.tags[at] in "EInd$j#S":
        at += 1
    if not first < at < end or tokens.tags[at] not in "DZ":
        return False
    entry = language.verbs.get(language.lemmas.get(tokens.norms[at], ""))
    return entry is not None and entry.class_ in ("speech", "writing")


def find_ends(
    tokens: Tokens, first: int, end: int, inside: bytearray, language: Language
) -> list[int]:
    """The token indexes at which the sentences of one paragraph end, the last being `end`."""
    ends: list[int] = []
    outside = 0
    i = first
    while i < end:
        tag = tokens.tags[i]
        outside += not inside[i]
        if outside > LONGEST and not inside[i] and (tag in ",;c" or outside > LONGEST + 50):
            ends.append(i + 1)
            i, outside = i + 1, 0
            continue
        if (tag == "." or tokens.words[i][-1] == ".") and not inside[i]:
            after = ends_sentence(tokens, i, end, language)
            if after is not None:
                ends.append(after)
                i, outside = after, 0
                continue
        elif tag == '"' and i > first and not inside[i] and tokens.tags[i - 1] == ".":
            after = ends_sentence(tokens, i - 1, end, language)
            if after is not None and after > i:
                ends.append(after)
                i, outside = after, 0
                continue
        i += 1
    if not ends or ends[-1] < end:
        ends.append(end)
    return ends


def split_sentences(
    tokens: Tokens,
    paragraphs: tuple[Paragraph, ...],
    quotations: tuple[Quotation, ...],
    language: Language,
) -> tuple[Sentence, ...]:
    """The sentences in order; together they hold every token of every paragraph."""
    inside = mark_inside(tokens, quotations)
    sentences: list[Sentence] = []
    for paragraph in paragraphs:
        first = paragraph.tokens.start
        for end in find_ends(tokens, first, paragraph.tokens.end, inside, language):
            sentences.append(
                Sentence(len(sentences), paragraph.index, tokens.span(first, end), Span(first, end))
            )
            first = end
    return tuple(sentences)
