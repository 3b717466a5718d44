"""Tokens -> names: every run of capitalised words, what it names, and the title before it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from auditor.catalogue import SourceWords
from auditor.model import Paragraph, Tokens
from auditor.stages.sources.capitals import RUN, VERSUS, extend_run, find_run_start
from auditor.stages.sources.descriptions import BODIES
from auditor.stages.sources.story import Story, cut_line
from auditor.stages.sources.titles import (
    SUFFIXES,
    find_start,
    find_title_start,
    is_title,
    strip_dot,
)

NameKind = Literal["person", "organization", "place", "document", "noun", "unknown"]

RUNNING = frozenset(("lede", "body", "list_item", "caption", "correction", "block_quote"))
COMMON = tuple("nGjVZN")
SMALL = frozenset(("of", "for", "the", "and", "in", "on", "to", "&", "de"))  # tell nothing


@dataclass(frozen=True, slots=True)
class Name:
    """A name in token indexes: [first, end) without title, which begins at `title`.

    `title` equals `first` where none stands before the name. A lone "noun" may be a surname
    ("Baker said") and is nobody where no person of the story has it. `key` is the name in lower
    case without suffix; `facets` come from the lists of outlets and bodies.
    """

    first: int
    end: int
    title: int
    kind: NameKind
    key: tuple[str, ...]
    full: str
    facets: tuple[str, ...]


def is_acronym(word: str) -> bool:
    """Two to six capitals, as in ISW; initials with full stops are none."""
    return 2 <= len(word) <= 6 and word.isupper() and word.isalpha()


def look_up(
    tokens: Tokens, first: int, end: int, words: SourceWords
) -> tuple[str, tuple[str, ...], int] | None:
    """The listed outlet or body of that name: its full name, its facets, where it ends."""
    plain = " ".join(tokens.norms[first:end])
    bodies = words.bodies
    if tokens.norms[end : end + 1] == ("'s",) and plain + "'s" in bodies:
        body = bodies[plain + "'s"]  # Barron's
        return body.name, body.facets, end + 1
    found = bodies.get(" ".join(tokens.words[first:end])) or bodies.get(plain)
    if found is None and first > 0 and tokens.words[first - 1] == "The":
        found = bodies.get("the " + plain)
    return (found.name, found.facets, end) if found else None


def name_word_kind(tokens: Tokens, at: int, words: SourceWords) -> tuple[NameKind, tuple[str, ...]]:
    """What one capitalised word that stands in no list names, and its facets."""
    norm = tokens.norms[at]
    ending = words.endings.get(norm)
    if ending == "place":
        return "place", ()
    if ending and tokens.norms[at - 1 : at] == ("the",):
        return "organization", (ending,) if ending != "organization" else ()
    if norm in words.places:
        return "place", ()
    body = is_acronym(tokens.words[at]) and norm not in words.given
    return "organization" if body else "unknown", ()


def name_run_kind(
    tokens: Tokens, first: int, end: int, words: SourceWords
) -> tuple[NameKind, tuple[str, ...]]:
    """What several words that stand in no list name together, and their facets."""
    run, endings = tuple(map(strip_dot, tokens.norms[first:end])), words.endings
    if run[0] in words.given and "of" not in run and (len(run) == 2 or run[-1] not in endings):
        return "person", ()
    stop = next((i for i, n in enumerate(run) if n in ("of", "in", "for")), len(run))
    if run[-1] in words.instruments or not VERSUS.isdisjoint(run):
        return "document", ()  # "the Harbor Act", "Lee v. State of Ohio"
    if run[-1] == "district" and len(run) > 2 and endings.get(run[-2]) == "organization":
        return "organization", ()  # "Tern Valley School District"
    order = (*run[stop - 1 : stop], run[-1], *run)  # "Police in Karen Bay" are police
    ending = next((endings[n] for n in order if n in endings), None)
    if ending == "place":
        return "place", ()
    if ending:
        return "organization", (ending,) if ending != "organization" else ()
    if all(n in words.places for n in run):
        return "place", ()
    the = len(run) > 3 or tokens.norms[first - 1 : first] == ("the",)
    return "organization" if the or "&" in run or "/" in run else "unknown", ()


def find_names(story: Story, paragraphs: tuple[Paragraph, ...]) -> list[Name]:
    """All names in reading order; bylines are left out, for they name who wrote the story.

    Capitals of a headline name nobody for sure: its words count where running text names them.
    """
    running = frozenset(p.index for p in paragraphs if p.role in RUNNING)
    openers = [s.tokens.start for s in story.sentences if s.paragraph in running]
    opening = frozenset(openers)
    tokens, words = story.tokens, story.words
    names = find_openers(tokens, openers, words)
    for paragraph in paragraphs:
        if paragraph.role in ("headline", "heading"):
            names += find_headline_names(tokens, paragraph, words)
        if paragraph.role in ("headline", "byline", "heading", "credit"):
            continue
        floor, ceiling = paragraph.tokens.start, paragraph.tokens.end
        at = floor
        while run := RUN.search(tokens.tags, at, ceiling):
            first = find_run_start(tokens, run.start(), at, opening, words)
            name = read_name(story, first, run.end(), floor, ceiling)
            at = max(run.end(), name.end if name else 0)
            if name and name.first in opening:
                name = drop_opener(story, name)
            if name:
                names.append(name)
    return sorted(names, key=lambda name: name.first)


def drop_opener(story: Story, name: Name) -> Name:
    """In "Substitute Kit Barlow scored" the word that opens the sentence is no given name."""
    first, key, given = name.first, name.key, story.words.given
    if (
        name.kind not in ("person", "unknown")
        or len(key) < 3
        or key[0] in given
        or key[1] not in given
    ):
        return name
    full = cut_line(story, first + 1, name.end)
    return replace(name, first=first + 1, title=first + 1, kind="person", key=key[1:], full=full)


def find_openers(tokens: Tokens, openers: Iterable[int], words: SourceWords) -> list[Name]:
    """First words of sentences that look common and may be names: "Reuters", "Rogers"."""
    names: list[Name] = []
    for opener in openers:
        at = opener + (tokens.tags[opener] == '"')
        alone = tokens.tags[at + 1 : at + 2] not in ("E", "I")
        if alone and tokens.tags[at : at + 1] in COMMON and tokens.words[at][0].isupper():
            names.append(read_word(tokens, at, words))
    return names


def find_headline_names(tokens: Tokens, paragraph: Paragraph, words: SourceWords) -> list[Name]:
    """The capitalised words of a headline, each by itself."""
    return [
        read_word(tokens, at, words)
        for at in range(paragraph.tokens.start, paragraph.tokens.end)
        if tokens.tags[at] in "EInG" and tokens.words[at][0].isupper() and len(tokens.words[at]) > 2
    ]


def read_word(tokens: Tokens, at: int, words: SourceWords) -> Name:
    """One word as a name: a listed body, else a "noun" that may be somebody's surname."""
    known = look_up(tokens, at, at + 1, words)
    full, facets, end = known or (tokens.words[at], (), at + 1)
    kind: NameKind = "organization" if known else "noun"
    return Name(at, end, at, kind, tokens.norms[at : at + 1], full, facets)


def read_name(story: Story, first: int, end: int, floor: int, ceiling: int) -> Name | None:
    """The name of one run; None for an office."""
    tokens, words, norms = story.tokens, story.words, story.tokens.norms
    joined = min(extend_run(tokens, first, end, words), ceiling)
    known = look_up_run(tokens, first, end, joined, words)
    if known:
        full, facets, end = known
        return Name(first, end, first, "organization", norms[first:end], full, facets)
    end = joined
    lone = end - first == 1 and tokens.words[first][1:].islower()
    if lone and (norms[first] in words.nouns or is_title(norms[first], words)):
        return Name(first, end, first, "noun", norms[first:end], tokens.words[first], ())
    if is_title(norms[end - 1], words) and not any(n in words.given for n in norms[first:end]):
        return None  # "the Prime Minister", "U.S. Secretary of": an office, nobody's name
    return read_unlisted(story, first, end, floor)


def look_up_run(
    tokens: Tokens, first: int, end: int, joined: int, words: SourceWords
) -> tuple[str, tuple[str, ...], int] | None:
    """The listed outlet or body that a run of capitals names by itself, or up to `joined`."""
    known = None
    if joined == end or tokens.norms[end] != "/":
        known = look_up(tokens, first, end, words)
    if known is None and tokens.words[end : end + 1] == ("Today",):
        known = look_up(tokens, first, end + 1, words)  # India Today
    if known is None and joined > end:
        known = look_up(tokens, first, joined, words)
    return known


def read_unlisted(story: Story, first: int, end: int, floor: int) -> Name:
    """The name in a run that stands in no list, parted from its title and suffix."""
    tokens, words, norms = story.tokens, story.words, story.tokens.norms
    start = find_start(tokens, first, end, floor, words)
    title = find_title_start(tokens, start, floor, words)
    last = end - 1 if end - start > 1 and norms[end - 1] in SUFFIXES else end
    kind, facets = name_kind(story, (start, last), title, floor)
    return Name(start, end, title, kind, norms[start:last], cut_line(story, start, end), facets)


def name_kind(
    story: Story, name: tuple[int, int], title: int, floor: int
) -> tuple[NameKind, tuple[str, ...]]:
    """What a name that stands in no list names, and its facets."""
    tokens, words, (first, end) = story.tokens, story.words, name
    if title < first:
        return "person", ()
    if end - first == 1:
        return name_word_kind(tokens, first, words)
    kind, facets = name_run_kind(tokens, first, end, words)
    called = words.nouns.get(tokens.norms[first - 1]) if first > floor else None
    if kind == "unknown" and called in BODIES and tokens.tags[first - 1] == "n":
        return "organization", (called,) if called != "organization" else ()
    return kind, facets
