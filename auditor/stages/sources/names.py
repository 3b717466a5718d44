"""Tokens -> names: every run of capitalised words, what it names, and the title before it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from auditor.catalogue import SourceWords
from auditor.model import Paragraph, Sentence, Tokens

NameKind = Literal["person", "organization", "place", "noun", "unknown"]

RUNNING = frozenset(("lede", "body", "list_item", "caption", "correction"))
COMMON = tuple("nGjVZN")
CAPITALS = frozenset("pMVZDNG")  # tags of common words that are names where they have a capital
BODIES = ("organization", "government", "outlet")
STARTS = frozenset('".:;-(|')
RUN = re.compile(r"I*+E[EI]*+")
PARTICLES = frozenset(
    "de del della da dos das di du la le van von der den ter bin ibn al el y".split()
)
JOINERS = frozenset(("of", "for", "on", "in", "the", "and", "&", "to", "/"))
MONTHS = frozenset(("may", "april", "june", "august"))  # also surnames and given names
SUFFIXES = frozenset(
    "jr jr. sr sr. ii iii iv kc qc mp msp obe mbe cbe md phd m.d. ph.d. esq".split()
)
COURTESY = frozenset("mr mrs ms miss mr. mrs. ms. messrs messrs. sir dame lord lady".split())
SHORT_TITLES = {
    "sen": "senator", "sens": "senator", "rep": "representative", "reps": "representative",
    "gov": "governor", "govs": "governor", "prof": "professor", "dr": "doctor",
    "gen": "general", "lt": "lieutenant", "col": "colonel", "sgt": "sergeant", "capt": "captain",
    "maj": "major", "adm": "admiral", "rev": "reverend", "supt": "superintendent",
    "atty": "attorney", "pres": "president", "det": "detective",
}  # fmt: skip
# What a title in front of a name may be made of: names, nouns, adjectives, possessives.
TITLE_TAGS = frozenset("EInjN#'")


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


def strip_dot(norm: str) -> str:
    """ "sen." as "sen"; initials such as "u.s." keep their full stops."""
    return norm[:-1] if norm.endswith(".") and norm.count(".") == 1 else norm


def is_title(norm: str, words: SourceWords) -> bool:
    """Whether the word may stand before a name and say what that person is."""
    plain = strip_dot(norm)
    return (
        plain in SHORT_TITLES
        or words.nouns.get(plain) in ("person", "newsroom")
        or norm in COURTESY
    )


def is_acronym(word: str) -> bool:
    """Two to six capitals, as in ISW; initials with full stops are none."""
    return 2 <= len(word) <= 6 and word.isupper() and word.isalpha()


def extend_run(tokens: Tokens, first: int, end: int, words: SourceWords) -> int:
    """The end of the name that begins at `first`: particles, and "of" behind a body's noun."""
    tags, norms = tokens.tags, tokens.norms
    body = any(norms[i] in words.endings for i in range(first, end))
    joined = False
    while end + 1 < len(tags):
        norm = norms[end]
        at = end + 1
        if norm in PARTICLES and tags[end] != "E":
            while at < len(tags) and norms[at] in PARTICLES and tags[at] != "E":
                at += 1
        elif norm in ("/", "&") or (body and norm in JOINERS):
            if norm == "and" and (not joined or tags[at] == "I"):
                break
            joined = True
            while at < len(tags) and norms[at] in ("the", "of"):
                at += 1
        elif norm in MONTHS and tokens.words[end][0].isupper() and tags[at] in "VZD'":
            return end + 1
        else:
            break
        run = RUN.match(tags, at)
        if not run:
            break
        end = run.end()
    return end


def find_run_start(
    tokens: Tokens, first: int, floor: int, openers: frozenset[int], words: SourceWords
) -> int:
    """Where a name begins whose first word looks common: "Per Lund", "Will Ames", "Marcus Tran".

    A capital within a sentence is part of the name; one that opens it must be a given name.
    """
    at = first - 1
    if at < floor or tokens.tags[at] in "EI" or not tokens.words[at][:1].isupper():
        return first
    if tokens.norms[at] in words.given:
        return at
    inside = at > floor and at not in openers and tokens.tags[at - 1] not in STARTS
    return at if inside and tokens.tags[at] in CAPITALS else first


def find_title_end(tokens: Tokens, first: int, end: int, words: SourceWords) -> int:
    """Where the name itself begins in a run that may open with a title: "Governor Ann Lee"."""
    norms = tokens.norms
    for i in range(end - 2, first - 1, -1):
        if is_title(norms[i], words) and norms[i + 1] not in SUFFIXES:
            given = any(
                norms[j] in words.given and norms[j] not in words.endings for j in range(first, i)
            )
            return first if given else i + 1
    return first


def find_title_start(tokens: Tokens, first: int, floor: int, words: SourceWords) -> int:
    """Where the title before the name at `first` begins; `first` itself where there is none."""
    tags, norms = tokens.tags, tokens.norms
    at = first - 1
    titled = at >= floor and is_title(norms[at], words)
    # "Secretary of State Ann Lee" has its noun before "of".
    if not titled and (
        at < floor + 2 or norms[at - 1] != "of" or not is_title(norms[at - 2], words)
    ):
        return first
    while at >= floor:
        if tags[at] in TITLE_TAGS and norms[at] != "alongside":
            at -= 1
        elif norms[at] in ("of", "for") and at > floor and is_title(norms[at - 1], words):
            at -= 1
        elif (
            norms[at] == "and"
            and tokens.words[at - 1].islower()
            and tags[at - 1] == tags[at + 1] == "n"
        ):
            at -= 1  # "chief systems and services officer"
        else:
            break
    return at + 1


def split_office(tokens: Tokens, first: int, end: int, floor: int, words: SourceWords) -> int:
    """In "secretary of State Ann Lee" the run is "State Ann Lee": the name is its end."""
    if first - 2 < floor or tokens.norms[first - 1] != "of" or end - first < 3:
        return first
    if not is_title(tokens.norms[first - 2], words):
        return first
    for i in range(first + 1, end - 1):
        if tokens.norms[i] in words.given:
            return i
    return end - 2


def split_given(norms: tuple[str, ...], first: int, end: int, words: SourceWords) -> int:
    """In "Ede County Recorder Helen Moss" the name begins with its given name."""
    long = end - first > 3 and norms[first] not in words.given
    if long and norms[end - 2] in words.given and norms[end - 1] not in words.endings:
        return first if norms[end - 3] in JOINERS or norms[end - 3] in PARTICLES else end - 2
    return first


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


def name_kind(
    tokens: Tokens, name: tuple[int, int], titled: bool, words: SourceWords
) -> tuple[NameKind, tuple[str, ...]]:
    """What a run that stands in no list names, by its words and what stands before it."""
    first, end = name
    norms = tokens.norms
    run = norms[first:end]
    if titled:
        return "person", ()
    stop = next((i for i, n in enumerate(run) if n in ("of", "in", "for")), len(run))
    order = (*run[stop - 1 : stop], run[-1], *run)  # "Police in Karen Bay" are police
    ending = next((words.endings[n] for n in order if n in words.endings), None)
    given = run[0] in words.given
    if (
        len(run) > 1
        and given
        and (len(run) == 2 or run[-1] not in words.endings)
        and "of" not in run
    ):
        return "person", ()
    if ending == "place":
        return "place", ()
    if ending and (len(run) > 1 or norms[first - 1 : first] == ("the",)):
        return "organization", (ending,) if ending != "organization" else ()
    if all(n in words.places for n in run):
        return "place", ()
    if len(run) == 1:
        word = tokens.words[first]
        return ("organization" if is_acronym(word) and not given else "unknown"), ()
    the = (first > 0 and norms[first - 1] == "the") or len(run) > 3
    return ("organization" if the or "&" in run or "/" in run else "unknown"), ()


def find_names(
    text: str,
    tokens: Tokens,
    paragraphs: tuple[Paragraph, ...],
    sentences: tuple[Sentence, ...],
    words: SourceWords,
) -> list[Name]:
    """All names in reading order; bylines are left out, for they name who wrote the story.

    Capitals of a headline name nobody for sure: its words count where running text names them.
    """
    running = frozenset(p.index for p in paragraphs if p.role in RUNNING)
    openers = [s.tokens.start for s in sentences if s.paragraph in running]
    opening = frozenset(openers)
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
            name = read_name(text, tokens, first, run.end(), floor, ceiling, words)
            at = max(run.end(), name.end if name else 0)
            if name and name.first in opening:
                name = drop_opener(text, tokens, name, words)
            if name:
                names.append(name)
    return sorted(names, key=lambda name: name.first)


def drop_opener(text: str, tokens: Tokens, name: Name, words: SourceWords) -> Name:
    """In "Substitute Kit Barlow scored" the word that opens the sentence is no given name."""
    first, key = name.first, name.key
    if (
        name.kind not in ("person", "unknown")
        or len(key) < 3
        or key[0] in words.given
        or key[1] not in words.given
    ):
        return name
    full = " ".join(text[tokens.starts[first + 1] : tokens.ends[name.end - 1]].split())
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


def read_name(
    text: str, tokens: Tokens, first: int, end: int, floor: int, ceiling: int, words: SourceWords
) -> Name | None:
    """The name of one run; None for an office."""
    norms = tokens.norms
    known = None if norms[end : end + 1] == ("/",) else look_up(tokens, first, end, words)
    if known is None and norms[end : end + 1] == ("today",) and tokens.words[end] == "Today":
        known = look_up(tokens, first, end + 1, words)  # India Today
    if known is None:
        end = min(extend_run(tokens, first, end, words), ceiling)
        known = look_up(tokens, first, end, words)
    if known:
        full, facets, end = known
        return Name(first, end, first, "organization", norms[first:end], full, facets)
    lone = end - first == 1 and tokens.words[first][1:].islower()
    if lone and (norms[first] in words.nouns or is_title(norms[first], words)):
        return Name(first, end, first, "noun", norms[first:end], tokens.words[first], ())
    if is_title(norms[end - 1], words) and not any(n in words.given for n in norms[first:end]):
        return None  # "the Prime Minister", "U.S. Secretary of": an office, nobody's name
    start = first
    if end - first > 1:
        start = find_title_end(tokens, first, end, words)
        if start == first:
            start = split_office(tokens, first, end, floor, words)
        if start == first:
            start = split_given(norms, first, end, words)
    title = find_title_start(tokens, start, floor, words)
    last = end - 1 if end - start > 1 and norms[end - 1] in SUFFIXES else end
    key = norms[start:last]
    kind, facets = name_kind(tokens, (start, last), title < start, words)
    called = words.nouns.get(norms[start - 1]) if start > floor else None
    if kind == "unknown" and len(key) > 1 and called in BODIES and tokens.tags[start - 1] == "n":
        kind, facets = "organization", (called,) if called != "organization" else ()
    full = " ".join(text[tokens.starts[start] : tokens.ends[end - 1]].split())
    return Name(start, end, title, kind, key, full, facets)
