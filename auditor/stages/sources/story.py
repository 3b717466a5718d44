"""One story as the sources look at it, and the ways from a span to tokens, words and sentences."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from auditor.catalogue import SourceWords
from auditor.model import Document, Quotation, Sentence, Span, Tokens


@dataclass(frozen=True, slots=True, eq=False)
class Story:
    """What never changes while sources are resolved.

    `quoted` is 1 for every token in quotation marks; `sentence_starts` are the first tokens of
    the sentences.
    """

    text: str
    tokens: Tokens
    sentences: tuple[Sentence, ...]
    sentence_starts: list[int]
    quoted: bytes
    words: SourceWords


def open_story(
    document: Document,
    tokens: Tokens,
    sentences: tuple[Sentence, ...],
    quotations: tuple[Quotation, ...],
    words: SourceWords,
) -> Story:
    """The story with what is looked up often worked out once."""
    quoted = bytearray(len(tokens))
    for quotation in quotations:
        first, end = quotation.tokens.start, quotation.tokens.end
        quoted[first:end] = b"\x01" * (end - first)
    starts = [s.tokens.start for s in sentences]
    return Story(document.text, tokens, sentences, starts, bytes(quoted), words)


def find_sentence(story: Story, token: int) -> int:
    """The index of the sentence that holds a token; what stands before the first is in it."""
    return bisect_right(story.sentence_starts, token, 1) - 1


def find_floor(story: Story, token: int) -> int:
    """Where the sentence of a token begins."""
    return story.sentence_starts[find_sentence(story, token)]


def find_ceiling(story: Story, token: int) -> int:
    """Where the sentence of a token ends."""
    return story.sentences[find_sentence(story, token)].tokens.end


def find_tokens(story: Story, span: Span) -> tuple[int, int]:
    """A span as token indexes, [first, end)."""
    starts = story.tokens.starts
    first = bisect_right(starts, span.start) - 1
    return max(first, 0), max(bisect_left(starts, span.end), first + 1)


def find_group_start(story: Story, last: int) -> int:
    """Where the noun group that ends with token `last` begins."""
    tags, first = story.tokens.tags, last
    while first > 0 and tags[first - 1] in "nEIjN#'d$Ga" and tags[first] != "d":
        first -= 1
    return first


def cut_line(story: Story, first: int, end: int) -> str:
    """The story's words of a token range, on one line."""
    starts, ends = story.tokens.starts, story.tokens.ends
    return " ".join(story.text[starts[first] : ends[end - 1]].split())


def join_norms(story: Story, first: int, end: int) -> str:
    """The words of a token range with blanks between and around them, as phrases have them."""
    return " ".join(("", *story.tokens.norms[first:end], ""))


def has_phrase(phrases: tuple[str, ...], joined: str) -> bool:
    """Whether one of the phrases stands among the joined words."""
    return any(phrase in joined for phrase in phrases)
