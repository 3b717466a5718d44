""" "A resident", "two aides", "critics" -> people without a name, each time the same ones."""

from __future__ import annotations

import re
from itertools import pairwise

from auditor.model import SourceKind
from auditor.stages.sources.descriptions import (
    HUMAN,
    NUMBERS,
    Description,
    cut_name,
    is_definite,
    make_key,
)
from auditor.stages.sources.documents import resolve_document
from auditor.stages.sources.entities import Entity
from auditor.stages.sources.named import find_apposed_before, join_pair
from auditor.stages.sources.registry import Registry, find_role
from auditor.stages.sources.salience import GENDERED, weigh_group, weigh_person
from auditor.stages.sources.story import Story, cut_line, find_sentence

PERSON_ENDINGS = ("er", "or", "ist", "ian", "man", "woman", "ant", "ee", "eur")
OWNERS = frozenset((*GENDERED, "their", "its"))
# Plain nouns joined by commas and "and".
LISTED = re.compile("(?:E|[jn#]*n)(?:,[jn#]*n)*,?c[jn#]*n")
PAIR_NEAR = 3  # sentences before "both women" in which the two are looked for
PARTS = frozenset("one two three four five six seven eight nine ten all both each half".split())
PART_WORDS = frozenset(("of", "the", "them", "other"))


def resolve_unnamed(story: Story, registry: Registry, told: Description) -> Entity:
    """People without a name: one, some, or known to the newsroom alone."""
    kind = name_unnamed_kind(story, told)
    if kind == "document":
        thing = resolve_document(story, registry, told, [])
        thing.facets.add("thing")
        return thing
    return (
        recall_unnamed(story, registry, told)
        or find_apposed_before(story, registry, told)
        or find_unlisted(story, registry, told)
        or enter_unnamed(story, registry, told, kind)
    )


def name_unnamed_kind(story: Story, told: Description) -> SourceKind:
    """Anonymous, unnamed person, unnamed group; a thing in no list is a document."""
    tag = story.tokens.tags[told.head]
    if told.class_ == "anonymous":
        return "anonymous_source"
    if told.plural or told.class_ == "group" or told.norm in story.words.collectives:
        return "unnamed_group"
    if told.class_ in HUMAN or told.norm.endswith(PERSON_ENDINGS) or tag in "YEI#":
        return "unnamed_person"
    return "document" if told.class_ == "" and tag == "n" else "unnamed_person"


def recall_unnamed(story: Story, registry: Registry, told: Description) -> Entity | None:
    """ "The driver", "her brother": whom the story so called; "the woman" is the last she."""
    pointing = story.tokens.norms[told.first] in (*OWNERS, "both")
    if not is_definite(story, told) and not pointing:
        return None
    if told.plural:
        return find_role(registry, told, "person", "other") or recall_pair(story, registry, told)
    known = find_role(registry, told, "person")
    if known is not None or told.norm not in ("man", "woman", "boy", "girl"):
        return known
    fits = weigh_person(story.words.genders[told.norm])
    ranked = registry.salience.rank(find_sentence(story, told.first), fits)
    return ranked[0][1] if ranked else None


def recall_pair(story: Story, registry: Registry, told: Description) -> Entity | None:
    """ "Both women", "the two men": the two people last named together, "Ann Lee and Bo Kim"."""
    if not {"both", "two"}.intersection(story.tokens.norms[told.first : told.head]):
        return None
    floor = story.sentence_starts[max(find_sentence(story, told.first) - PAIR_NEAR, 0)]
    names = registry.find_within(floor, told.first)
    for first, second in reversed(list(pairwise(names))):
        if second.title == first.end + 1 and story.tokens.norms[first.end] == "and":
            return join_pair(registry, first, second)
    return None


def find_unlisted(story: Story, registry: Registry, told: Description) -> Entity | None:
    """A name that only a headline, byline or heading gives: of a person unless in capitals."""
    if told.class_ != "" or told.plural or story.tokens.tags[told.head] != "E":
        return None
    name = cut_name(story, told)
    new = Entity("person", "named_person", name, told.first, sure=True)
    if name.isupper() or is_definite(story, told):
        new.kind, new.source_kind = "organization", "named_organization"
    return registry.described.setdefault(name, new)


def enter_unnamed(story: Story, registry: Registry, told: Description, kind: SourceKind) -> Entity:
    """Somebody new; people in the plural are the same as long as the words are, unless counted."""
    counted = story.tokens.norms[told.first] in NUMBERS
    key = make_key(told) if told.plural and not counted else None
    if key is not None and key in registry.described:
        return registry.described[key]
    entity = Entity("person", kind, None, told.first, plural=told.plural, sure=True)
    if story.tokens.tags[told.head] == "Y":
        entity.kind = "other"  # "you"
    if not told.plural:
        entity.gender = story.words.genders.get(told.role, "")
        if told.norm in story.words.offices and kind == "unnamed_person":
            span = story.tokens.span(told.first, told.after)
            entity.titles.setdefault(cut_name(story, told), span)
    if kind == "unnamed_group":
        entity.name = cut_groups(story, told)
        entity.facets |= {"thing"} if is_unlisted(story, told) else set()
    return registry.keep(told, entity, key)


def is_unlisted(story: Story, told: Description) -> bool:
    """Whether the noun is in no list and does not look like one of people: "the crackdowns"."""
    common = told.class_ == "" and story.tokens.tags[told.head] == "n"
    ending = story.words.singulars.get(told.norm, told.norm).removesuffix("s")
    return (
        common and told.norm not in story.words.collectives and not ending.endswith(PERSON_ENDINGS)
    )


def cut_groups(story: Story, told: Description) -> str:
    """The words of a group with those it is joined to: "parents, students and staff"."""
    listed = LISTED.fullmatch(story.tokens.tags, told.first, told.end)
    return cut_line(story, told.first, told.end) if listed else cut_name(story, told)


def find_parted(story: Story, registry: Registry, first: int, end: int) -> Entity | None:
    """ "One of the two", "all three": the unnamed people last spoken of by number."""
    norms, tags = story.tokens.norms[first:end], story.tokens.tags[first:end]
    if norms in (("one",), ("both",)) or PARTS.isdisjoint(norms):
        return None
    for norm, tag in zip(norms, tags, strict=True):
        if norm not in PARTS and norm not in PART_WORDS and tag != "#":
            return None
    ranked = registry.salience.rank(find_sentence(story, first), weigh_group)
    return next((e for _, e in ranked if e.plural and e.source_kind != "document"), None)
