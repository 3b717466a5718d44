"""Pronouns outside quotation marks -> whom they stand for: "he", "she", "they", "it", "who"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable

from auditor.model import SourceKind
from auditor.stages.sources.descriptions import HUMAN
from auditor.stages.sources.entities import Entity, is_lone, settle
from auditor.stages.sources.groups import resolve_group
from auditor.stages.sources.registry import Registry
from auditor.stages.sources.salience import (
    GENDERED,
    UNSURE,
    weigh_group,
    weigh_person,
    weigh_thing,
)
from auditor.stages.sources.story import Story, find_group_start, find_sentence

GROUPS = frozenset(("they", "them", "their", "themselves", "both"))
THINGS = frozenset(("it", "its", "itself", "this", "that"))
RELATIVES = frozenset(("who", "whom", "whose", "which"))
CLOSE = 0.9  # a second candidate with nine tenths of the points makes a pronoun ambiguous


def resolve_pronoun(story: Story, registry: Registry, token: int) -> Entity | None:
    """The entity of a pronoun outside quotation marks; None if it is no pronoun at all."""
    norm = story.tokens.norms[token]
    if norm in GENDERED:
        person = resolve_gendered(story, registry, token)
        return person or leave_open(token, "unnamed_person")
    if norm in GROUPS:
        return resolve_they(story, registry, token) or leave_open(token, "unnamed_group")
    if is_relative(story, token):
        return resolve_relative(story, registry, token) or leave_open(token, "unnamed_person")
    if norm in THINGS:
        return resolve_thing(story, registry, token) or leave_open(token, "document")
    return None


def leave_open(token: int, kind: SourceKind) -> Entity:
    """A pronoun that nobody fits."""
    plural = kind == "unnamed_group"
    return Entity("other", kind, None, token, plural=plural, facets={"pronoun_unresolved"})


def is_relative(story: Story, token: int) -> bool:
    """Whether a word goes on about the noun before it; "that" does only right behind one."""
    norm = story.tokens.norms[token]
    before = story.tokens.tags[token - 1 : token]
    return norm in RELATIVES or (norm == "that" and before in ("n", "E", "I"))


def find_subject(
    story: Story, registry: Registry, token: int, fits: Callable[[Entity], bool]
) -> Entity | None:
    """The subject of this sentence so far, else of the one before it in the paragraph.

    A pronoun that is a subject itself most often goes on about it (parallel function).
    """
    sentence = find_sentence(story, token)
    paragraph = story.sentences[sentence].paragraph
    for at in (sentence, sentence - 1):
        if at >= 0 and story.sentences[at].paragraph == paragraph:
            for subject in registry.salience.subjects.get(at, ()):
                if subject is None:
                    return None
                if fits(subject):
                    return subject
    return None


def resolve_gendered(story: Story, registry: Registry, token: int) -> Entity | None:
    """Who "he", "she", "his" or "her" at a token stands for; the answer is kept."""
    if token not in registry.pronouns:
        registry.pronouns[token] = find_gendered(story, registry, token)
    return registry.pronouns[token]


def find_gendered(story: Story, registry: Registry, token: int) -> Entity | None:
    """The subject before it whom the gender fits, else whoever was most spoken of."""
    gender = GENDERED[story.tokens.norms[token]]
    fits = weigh_person(gender)
    subject = find_subject(story, registry, token, lambda e: fits(e) >= UNSURE)
    if subject is not None:
        return settle_person(subject, gender)
    ranked = registry.salience.rank(find_sentence(story, token), fits)
    return choose_person(ranked, gender) if ranked else None


def choose_person(ranked: list[tuple[float, Entity]], gender: str) -> Entity:
    """The strongest; where a second is as strong, somebody unknown who may be either."""
    points, best = ranked[0]
    rivals = [e for p, e in ranked if p >= CLOSE * points and p >= 1.0 and e.sure]
    if len(rivals) < 2 or best not in rivals:
        return settle_person(best, gender)
    unknown = Entity("person", "unnamed_person", None, best.first, gender=gender)
    unknown.facets |= {"ambiguous", "pronoun_unresolved"}
    unknown.variants = dict.fromkeys(e.name for e in rivals if e.name)
    return unknown


def settle_person(entity: Entity, gender: str) -> Entity:
    """Whoever is "he" or "she" is a person, and of that gender if of none so far."""
    if entity.kind == "other":
        entity.kind = "person"
    entity.gender = entity.gender or gender
    return entity


def resolve_they(story: Story, registry: Registry, token: int) -> Entity | None:
    """ "They": the strongest group, else the last plural noun of people, else a body."""
    group = find_subject(story, registry, token, lambda e: weigh_group(e) == 1.0)
    if group is not None:
        return group
    ranked = registry.salience.rank(find_sentence(story, token), weigh_group)
    if ranked:
        points, best = ranked[0]
        if points > 0.5 or (best.plural and best.source_kind != "document"):
            return best
    last = find_people(story, token)
    if last is not None:
        first = find_group_start(story, last)
        return resolve_group(story, registry, first, last + 1)
    return ranked[0][1] if ranked else None


def find_people(story: Story, token: int) -> int | None:
    """The last plural noun of people before a token, in its sentence or the one before."""
    norms, words = story.tokens.norms, story.words
    floor = story.sentence_starts[max(find_sentence(story, token) - 1, 0)]
    for i in range(token - 1, floor - 1, -1):
        people = norms[i] in words.singulars and words.nouns.get(norms[i]) in HUMAN
        if people and not story.quoted[i]:
            return i
    return None


def resolve_thing(story: Story, registry: Registry, token: int) -> Entity | None:
    """ "It": the body or document that is the subject, else the one most spoken of."""
    subject = find_subject(story, registry, token, lambda e: weigh_thing(e) > 0.0 or is_lone(e))
    if subject is not None:
        return settle(subject, True) if is_lone(subject) else subject
    ranked = registry.salience.rank(find_sentence(story, token), weigh_thing)
    return ranked[0][1] if ranked else None


def resolve_relative(story: Story, registry: Registry, token: int) -> Entity | None:
    """The entity of the noun group before a relative pronoun; None where none stands there."""
    tags = story.tokens.tags
    last = token - 1
    if last >= 0 and tags[last] in ",(":
        last -= 1
    if last < 0 or tags[last] not in "nEIk#)'jSPY":
        return None
    which = story.tokens.norms[token] == "which"
    named = find_name_before(registry, last)
    if named is not None and (which or named.kind != "organization"):
        return settle(named, False)
    first = find_group_start(story, last)
    if story.tokens.norms[token] == "who":
        first, last = find_people_before(story, first, last)
    return resolve_group(story, registry, first, last + 1)


def find_name_before(registry: Registry, last: int) -> Entity | None:
    """Whom a name that ends with token `last` names."""
    at = bisect_right(registry.starts, last) - 1
    if at < 0 or registry.names[at].end != last + 1:
        return None
    return registry.get(registry.names[at])


def find_people_before(story: Story, first: int, last: int) -> tuple[int, int]:
    """In "a driver from Ede who", "a driver": the group that can be people, with its last token."""
    tags, norms = story.tokens.tags, story.tokens.norms
    while (
        first > 1
        and tags[first - 1] == "p"
        and tags[first - 2] in "nEI"
        and story.words.nouns.get(norms[last]) not in HUMAN
    ):
        last = first - 2
        first = find_group_start(story, last)
    return first, last
