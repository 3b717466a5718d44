"""Unnamed sources -> what the story tells of them: who, how they can know, why no name."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from auditor.model import Attribution, Span
from auditor.stages.sources.descriptions import (
    AFTER_NOUNS,
    NUMBERS,
    STOPS,
    Description,
    describe,
)
from auditor.stages.sources.entities import Entity, justify
from auditor.stages.sources.pronouns import RELATIVES, resolve_pronoun
from auditor.stages.sources.registry import Registry
from auditor.stages.sources.story import (
    Story,
    cut_line,
    find_ceiling,
    find_floor,
    find_tokens,
    has_phrase,
    join_norms,
)

UNNAMED = frozenset(("anonymous_source", "unnamed_person", "unnamed_group"))
# "An unnamed officer": the story says itself that a name is held back.
WITHHELD = frozenset(("unnamed", "unidentified", "anonymous"))
UNKNOWN = frozenset(("newsroom", "pronoun_unresolved"))  # facets of those nobody describes
NOBODY = frozenset(("people", "persons", "person", "individuals", "individual", "those"))
OFFICIALS = frozenset(("official", "officials", "authorities"))
RECALLED = frozenset(("the", "they", "he", "she", "both", "like", "all"))
CUE_NEAR = 25  # tokens between a source and its cue that may all belong to the source


@dataclass(frozen=True, slots=True)
class Setting:
    """The words that may tell of a source at one attribution.

    What belongs to the source ends at token `stop`. `near` are the words from its head noun to
    there, `around` the unquoted ones of its sentence; both joined as phrases have them.
    """

    told: Description
    stop: int
    near: str
    around: str


def describe_unnamed(
    story: Story, registry: Registry, attribution: Attribution, entity: Entity
) -> None:
    """Fill facets and justification of an unnamed source from the words around one attribution."""
    if (
        attribution.source is None
        or entity.source_kind not in UNNAMED
        or not UNKNOWN.isdisjoint(entity.facets)
    ):
        return
    setting = find_setting(story, attribution, attribution.source)
    around = setting.around + registry.withheld.get(entity, "")
    note_description(story, setting, entity)
    note_anonymity(story, setting, around, entity)
    note_knowledge(story, setting, around, entity)
    if entity.source_kind == "unnamed_group" and setting.told.norm in story.words.collectives:
        entity.facets.add("collective")
    found = find_justification(story, setting.told.after, setting.stop)
    if found is not None:
        justify(entity, cut_line(story, *found), story.tokens.span(*found))


def find_setting(story: Story, attribution: Attribution, source: Span) -> Setting:
    """The description of a source at one attribution and the words around it."""
    first, end = find_tokens(story, source)
    told = describe(story, first, end)
    stop = find_stop(story, source, attribution.cue.span if attribution.cue else None, end)
    near = join_norms(story, told.after, stop)
    return Setting(told, stop, near, join_sentence(story, attribution.sentence))


def find_stop(story: Story, source: Span, cue: Span | None, end: int) -> int:
    """Where what belongs to the source ends: at the cue behind it, else at the next mark."""
    if cue is None:
        return end
    if cue.start >= source.end:
        at = find_tokens(story, cue)[0]
        return at if at <= end + CUE_NEAR else end
    ceiling = find_ceiling(story, end - 1)
    while end < ceiling and story.tokens.tags[end] not in STOPS:
        end += 1
    return end


def join_sentence(story: Story, sentence: int) -> str:
    """The unquoted words of a sentence, and of the next where that goes on about the source."""
    norms, sentences = story.tokens.norms, story.sentences
    parts = [sentences[sentence]]
    for after in sentences[sentence + 1 : sentence + 2]:
        if after.paragraph == parts[0].paragraph and norms[after.tokens.start] in RECALLED:
            parts.append(after)
    indexes = (i for part in parts for i in range(part.tokens.start, part.tokens.end))
    return " ".join(("", *(norms[i] for i in indexes if not story.quoted[i]), ""))


def note_description(story: Story, setting: Setting, entity: Entity) -> None:
    """Note what a noun tells: "described" if anything says who this is, "bare" if nothing does."""
    told, tags, norms = setting.told, story.tokens.tags, story.tokens.norms
    if norms[told.first] in RELATIVES or tags[told.first] in "SP":
        return
    if told.modifiers or setting.stop > told.after:
        entity.facets.discard("bare")
        entity.facets.add("described")
    elif "described" not in entity.facets:
        entity.facets.add("bare")
    if any(is_count(story, i) for i in range(told.first, told.head + 1)):
        entity.facets.add("counted")
    if told.norm in OFFICIALS:
        entity.facets.add("officials")


def is_count(story: Story, token: int) -> bool:
    """Whether a word says how many there are; "one" says no more than "a"."""
    norm = story.tokens.norms[token]
    return norm in NUMBERS or (story.tokens.tags[token] == "#" and norm != "one")


def note_anonymity(story: Story, setting: Setting, around: str, entity: Entity) -> None:
    """Make a source anonymous that the newsroom must know and does not name."""
    phrases, told = story.words.phrases, setting.told
    few = not told.plural or "counted" in entity.facets
    if (
        has_phrase(phrases["withheld"], around)
        or has_phrase(phrases["familiar"], setting.near)
        or (told.norm in NOBODY and has_phrase(phrases["access"], setting.near))
        or (told.role in story.words.insiders and few and not is_told_of(story, told))
        or not WITHHELD.isdisjoint(story.tokens.norms[told.first : told.head])
    ):
        entity.source_kind, entity.name = "anonymous_source", None
        entity.titles.clear()


def is_told_of(story: Story, told: Description) -> bool:
    """Whether "the 71-year-old diplomat", "his aide" is somebody that the story has told of."""
    if story.tokens.tags[told.first] == "$":
        return True
    return story.tokens.norms[told.first] == "the" and bool(told.modifiers)


def note_knowledge(story: Story, setting: Setting, around: str, entity: Entity) -> None:
    """Note that the story tells how a source can know, and why it is not named."""
    phrases = story.words.phrases
    if has_phrase(phrases["access"], setting.near):
        entity.facets.add("access")
    withheld = min((around.find(p) for p in phrases["withheld"] if p in around), default=-1)
    if withheld >= 0 and has_phrase(phrases["reason"], around[withheld:]):
        entity.facets.add("reason")


def find_justification(story: Story, first: int, end: int) -> tuple[int, int] | None:
    """The words that follow the head noun, if they are a phrase or clause that belongs to it."""
    tags, norms = story.tokens.tags, story.tokens.norms
    while first < end and tags[first] == ",":
        first += 1
    if first >= end or not (tags[first] in "pWjDNG" or norms[first] in AFTER_NOUNS):
        return None
    stop = first
    ends = '()-|"' if tags[first] == "W" else '()-|"ZDMBH'
    while stop < end and tags[stop] not in ends:
        stop += 1
    while stop > first and tags[stop - 1] in ",.":
        stop -= 1
    if stop - first < 2 or tags[first + 1] == "k":
        return None
    return first, stop


def find_withheld(story: Story) -> list[tuple[int, int]]:
    """Pronouns that a sentence says are not named: "they spoke on condition of anonymity".

    Each with the token where the words of withholding begin.
    """
    norms = story.tokens.norms
    joined = " ".join(norms)
    found = [p for p in story.words.phrases["withheld"] if p in joined]
    if not found:
        return []
    starts = list(accumulate((len(n) + 1 for n in norms), initial=0))
    tokens = (bisect_right(starts, at + 1) - 1 for p in found for at in find_all(joined, p))
    pairs = ((find_subject_pronoun(story, token), token) for token in tokens)
    return [(pronoun, token) for pronoun, token in pairs if pronoun is not None]


def find_all(joined: str, phrase: str) -> Iterator[int]:
    """Where a phrase stands; its closing blank may open the next."""
    at = joined.find(phrase)
    while at >= 0:
        yield at
        at = joined.find(phrase, at + len(phrase) - 1)


def find_subject_pronoun(story: Story, token: int) -> int | None:
    """The last subject pronoun before a token in its sentence."""
    for i in range(token - 1, find_floor(story, token) - 1, -1):
        if story.tokens.tags[i] == "S" and not story.quoted[i]:
            return i
    return None


def note_withheld(story: Story, registry: Registry, pronoun: int, token: int) -> None:
    """Keep that a source named by a pronoun goes without a name, and the words of why."""
    entity = resolve_pronoun(story, registry, pronoun)
    if entity is not None and (entity.name is None or entity.plural):
        end = find_ceiling(story, token)
        registry.withheld[entity] = join_norms(story, token, end)
