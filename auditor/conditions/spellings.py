"""Names that stand in two spellings: Witkoff and Witkov, TASS and Tass."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from auditor.model import Reading, Span, Tokens

STRENGTHENED = re.compile(r"(.)\1+")
SOUNDS = (
    ("sch", "sh"), ("ph", "f"), ("kh", "h"), ("ck", "k"), ("ae", "a"), ("oe", "o"), ("ue", "u"),
    ("ey", "i"), ("y", "i"), ("j", "i"), ("v", "f"), ("z", "s"), ("q", "k"),
)  # fmt: skip
SILENT_H = re.compile(r"(?<=[a-z])h(?![aeiou])")


@dataclass(frozen=True, slots=True)
class Name:
    """One name in two spellings: where each first stands outside quotation marks."""

    first: Span
    other: Span
    two_people: bool


def sound_out(norm: str) -> str:
    """What a name sounds like, roughly: Witkoff and Witkov, Muller and Mueller are one."""
    plain = norm
    if not norm.isascii():
        parts = unicodedata.normalize("NFD", norm)
        plain = "".join(c for c in parts if not unicodedata.combining(c))
    for written, sound in SOUNDS:
        plain = plain.replace(written, sound)
    return STRENGTHENED.sub(r"\1", SILENT_H.sub("", plain)).rstrip("e")


def pair_spellings(reading: Reading, is_quoted: Callable[[int], bool]) -> Iterator[Name]:
    """Every second spelling of a name, with the first one. Names of four letters or fewer,
    names in headlines and names in quotation marks are left out, but TASS and Tass are not."""
    tokens = reading.tokens
    spellings: dict[str, dict[str, list[int]]] = {}
    for paragraph in reading.paragraphs:
        if paragraph.role not in ("lede", "body", "list_item"):
            continue
        first, end = paragraph.tokens.start, paragraph.tokens.end
        i = tokens.tags.find("E", first, end)
        while i >= 0:
            word = tokens.words[i]
            if len(word) >= 4 and word.isalpha() and not is_quoted(i):
                shouted = word.isupper() and (i == first or is_shouted(tokens.words, i))
                if not shouted:
                    spellings.setdefault(fold_spelling(word), {}).setdefault(word, []).append(i)
            i = tokens.tags.find("E", i + 1, end)
    by_sound: dict[str, dict[str, list[int]]] = {}
    for key, found in spellings.items():
        if len(found) > 1:
            yield from pair_found(tokens, found)
        elif len(key) >= 5:
            by_sound.setdefault(sound_out(key), {}).update(found)
    for found in by_sound.values():
        if len(found) > 1:
            yield from pair_found(tokens, found)


def is_shouted(words: tuple[str, ...], i: int) -> bool:
    """Whether other words in capitals stand beside this one, as in a heading or a dateline."""
    beside = words[max(i - 2, 0) : i] + words[i + 1 : i + 3]
    return any(len(word) > 3 and word.isupper() for word in beside)


def fold_spelling(word: str) -> str:
    """The word as its spellings in capitals share it."""
    return word.lower().replace("’", "'")


def pair_found(tokens: Tokens, found: dict[str, list[int]]) -> Iterator[Name]:
    """The first spelling of a name with each other one."""
    first, *others = sorted(found.values())
    for other in others:
        beside, beside_other = list_beside(tokens, first), list_beside(tokens, other)
        two_people = bool(beside and beside_other and not beside & beside_other)
        yield Name(
            tokens.span(first[0], first[0] + 1), tokens.span(other[0], other[0] + 1), two_people
        )


def list_beside(tokens: Tokens, places: list[int]) -> frozenset[str]:
    """The names that stand right before or behind a name."""
    return frozenset(
        tokens.norms[j]
        for i in places
        for j in (i - 1, i + 1)
        if 0 <= j < len(tokens) and tokens.tags[j] == "E"
    )
