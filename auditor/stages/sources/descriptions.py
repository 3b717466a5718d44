"""Noun groups -> what they say of a source: its head noun, its class, its modifiers."""

from __future__ import annotations

from dataclasses import dataclass

from auditor.catalogue import SourceWords
from auditor.model import Tokens
from auditor.stages.sources.story import Story, cut_line, find_floor

BODIES = frozenset(("organization", "government", "outlet"))
DOCUMENTS = frozenset(("document", "court", "poll", "study", "social"))
HUMAN = frozenset(("person", "anonymous", "group", "newsroom"))
NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve dozen dozens".split()
)
PARTITIVES = frozenset(
    "one some many most several both all each few none any two three four five six seven eight "
    "nine ten dozens scores hundreds thousands group number majority handful couple percent half "
    "pair part plenty lot lots series range minority quarter third two-thirds coalition panel "
    "crowd trio".split()
)
AFTER_NOUNS = frozenset("familiar close aware privy present due able unable".split())
STOPS = frozenset(',.;:"-|()')
DEFINITE = frozenset(("the", "this", "that", "these", "those"))


@dataclass(frozen=True, slots=True)
class Description:
    """A noun group in token indexes: [first, end), its head noun, and what follows from it.

    `class_` is what the noun lists make of the head, "" for a noun in no list; `role` is the
    head in the singular; `modifiers` are the words before it; `after` is where what follows the
    head begins.
    """

    first: int
    end: int
    head: int
    norm: str
    role: str
    class_: str
    plural: bool
    modifiers: tuple[str, ...]
    after: int


def find_head(tokens: Tokens, first: int, end: int, words: SourceWords) -> int:
    """The head of the group that begins at `first`: its last noun before anything else begins."""
    tags, norms = tokens.tags, tokens.norms
    head = -1
    i = first
    while i < end:
        tag = tags[i]
        if norms[i] in AFTER_NOUNS and head >= 0:
            break
        if tag in "nEIk" or (tag in "VZDGN" and norms[i] in words.nouns):
            head = i
        elif tag == "'" or tag in "d$#" or (tag in "jNGac" and head < 0):
            if tag == "#" and head < 0:
                head = i
            elif tag == "'":
                head = -1
            elif tag in "d$" and head >= 0:
                break
        elif tag in "jN" and head >= 0 and i + 1 < end and tags[i + 1] in "nEI":
            pass
        elif norms[i] == "of" and head >= 0 and norms[head] in PARTITIVES:
            head = -1
        elif norms[i] == "/":
            pass
        elif norms[i] == "and" and not words.nouns.get(norms[head]) and tags[head] == "n":
            head = -1  # "law enforcement and city officials"
        else:
            if head >= 0:
                break
        i += 1
    return head if head >= 0 else first


# Papers of science and of policy are so called; so it goes on behind them.
WRITTEN = frozenset("white working discussion research policy academic scientific".split())
TREATING = (("from",), ("by",), ("on",), ("about",), ("titled",), ("entitled",))
SINGLING = frozenset(("one", "each", "neither", "either"))


def is_study(tokens: Tokens, first: int, head: int) -> bool:
    """Whether a paper is no newspaper: "the 2009 paper", "a white paper", "a paper from MIT"."""
    modified = "#" in tokens.tags[first:head] or not WRITTEN.isdisjoint(tokens.norms[first:head])
    return modified or tokens.norms[head + 1 : head + 2] in TREATING


def describe(story: Story, first: int, end: int) -> Description:
    """What the noun group [first, end) says of a source."""
    tokens, words = story.tokens, story.words
    head = find_head(tokens, first, end, words)
    norm = tokens.norms[head]
    class_ = words.nouns.get(norm, "")
    before = tokens.norms[first:head]
    if norm == "agency" and {"news", "state"}.intersection(before):
        class_ = "outlet"
    if norm == "paper" and is_study(tokens, first, head):
        class_ = "study"
    plural = norm in words.singulars or (
        not class_ and tokens.tags[head] == "n" and norm.endswith("s") and not norm.endswith("ss")
    )
    if tokens.tags[head] == "#" or norm in PARTITIVES:
        plural = norm != "one"
    if tokens.norms[first] in SINGLING and tokens.norms[first + 1 : first + 2] == ("of",):
        plural = False  # "one of the officials"
    modifiers = tuple(n for n in before if n not in words.empty and n not in ("of", "'s"))
    role = words.singulars.get(norm, norm)
    return Description(first, end, head, norm, role, class_, plural, modifiers, head + 1)


def is_definite(story: Story, told: Description) -> bool:
    """Whether the group points back: "the", "this" before it.

    "That" is not in the group: "said that officials" has it too. It points where it opens a
    sentence: "That poll showed".
    """
    norms, first = story.tokens.norms, told.first
    opening = norms[first - 1 : first] == ("that",) and find_floor(story, first) == first - 1
    return norms[first] in DEFINITE or opening


def make_key(told: Description) -> str:
    """A description as a key: the same words mean the same source."""
    return " ".join((*told.modifiers, told.norm))


def cut_name(story: Story, told: Description) -> str:
    """The words of a description from its first telling one up to its head noun."""
    first, norms = told.first, story.tokens.norms
    while first < told.head and (norms[first] in story.words.empty or norms[first] == "of"):
        first += 1  # "two of the rescued men" are rescued men
    return cut_line(story, first, told.after)
