"""What the scanner's parts look at together: the tokens of one story and their neighbourhood."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from auditor.model import Candidate, NounGroups, Quotation, Sentence, Tokens

VERB_GROUP = re.compile("(?<!T)[VZDMBHO][VZDMBHONGaXT]*")
OPENER = re.compile("[Wwts]")
# Tags of closed classes and marks: there the word itself says more.
FUNCTION = frozenset('pcstWwdTSPY$BHOMX,.:;-()"|k')


@dataclass(slots=True, eq=False)
class Workspace:
    """Parallel arrays over the tokens of one story; lives for one scan.

    `quote_of` is for each token the index of its quotation plus one, marks included, or 0;
    `group_from` and `group_to` map the first token of a noun group to its end and back;
    `nouns` says what a noun makes of a source (person, group, document ...); `lists` are the
    language's word lists;
    `next_cue` holds for each token the index of the first candidate at or behind it whose
    verb stands in a cue file, or -1; `listed` are the heads of such finite verbs;
    `shapes` are closed-class words and marks themselves, the tags of other tokens;
    `verbs_before` and `openers_before` count the finite verb groups, and the words that open a
    subordinate clause, that begin before each token;
    `subject_of` is filled as the scan goes: the source chosen for each verb.
    """

    tokens: Tokens
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]
    candidates: tuple[Candidate, ...]
    quote_of: list[int]
    group_from: dict[int, int]
    group_to: dict[int, int]
    nouns: dict[str, str]
    lists: dict[str, frozenset[str]]
    shapes: list[str] = field(default_factory=list)
    verbs_before: list[int] = field(default_factory=list)
    openers_before: list[int] = field(default_factory=list)
    subject_of: dict[int, tuple[int, int]] = field(default_factory=dict)
    floats: list[bool] = field(default_factory=list)
    next_cue: list[int] = field(default_factory=list)
    listed: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class SourceOption:
    """One possible source of a candidate: how it was found, and its tokens [first, end)."""

    kind: str
    first: int
    end: int


@dataclass(frozen=True, slots=True, eq=False)
class ContentOption:
    """One possible layout of the content: the stretch before the cue, the one behind it.

    Stretches are token ranges [first, end) or None; `right` is still open at its end.
    """

    kind: str
    left: tuple[int, int] | None
    right: tuple[int, int] | None
    following: tuple[int, int] | None


def open_workspace(
    tokens: Tokens,
    sentences: tuple[Sentence, ...],
    quotations: tuple[Quotation, ...],
    groups: NounGroups,
    candidates: tuple[Candidate, ...],
    nouns: dict[str, str],
    lists: dict[str, frozenset[str]],
) -> Workspace:
    """The arrays for one story. Linear in tokens."""
    quote_of = [0] * len(tokens)
    for index, quotation in enumerate(quotations):
        first, end = quotation.tokens.start, quotation.tokens.end
        quote_of[first:end] = [index + 1] * (end - first)
    space = Workspace(
        tokens,
        sentences,
        quotations,
        candidates,
        quote_of,
        dict(zip(groups.starts, groups.ends, strict=True)),
        dict(zip(groups.ends, groups.starts, strict=True)),
        nouns,
        lists,
    )
    space.listed = frozenset(c.head for c in candidates if c.class_ and c.form in "VZDN")
    space.next_cue = find_next_cues(len(tokens), candidates)
    space.shapes = [
        norm if tag in FUNCTION else tag
        for norm, tag in zip(tokens.norms, tokens.tags, strict=True)
    ]
    space.verbs_before = count_before(VERB_GROUP, tokens.tags)
    space.openers_before = count_before(OPENER, tokens.tags)
    space.floats = [floats_alone(space, sentence) for sentence in sentences]
    return space


def count_before(pattern: re.Pattern[str], tags: str) -> list[int]:
    """For each token, and the end, how many matches of a pattern begin before it."""
    counts: list[int] = []
    count = 0
    for match in pattern.finditer(tags):
        counts += [count] * (match.start() + 1 - len(counts))
        count += 1
    return counts + [count] * (len(tags) + 1 - len(counts))


def find_next_cues(count: int, candidates: tuple[Candidate, ...]) -> list[int]:
    """For each of `count` tokens the next listed verb or phrase among the candidates, or -1."""
    found = [-1] * (count + 1)
    end = count
    for index in range(len(candidates) - 1, -1, -1):
        candidate = candidates[index]
        if candidate.class_ and candidate.kind in ("verb", "phrase"):
            head = candidate.head
            last = found[end] if end < count else -1
            found[head + 1 : end + 1] = [last] * (end - head)
            found[head] = index
            end = head
    last = found[end] if end < count else -1
    found[:end] = [last] * end
    return found


def floats_alone(space: Workspace, sentence: Sentence) -> bool:
    """Whether a sentence is nothing but one quotation, with no cue outside its marks."""
    first, end = sentence.tokens.start, sentence.tokens.end
    number = space.quote_of[first]
    if not number:
        return False
    quotation = space.quotations[number - 1]
    tags = space.tokens.tags
    return quotation.tokens.start == first and all(
        space.quote_of[i] or tags[i] == "." for i in range(quotation.tokens.end, end)
    )
