"""Attributions -> sources: who stands behind each, and through how many hands it came.

Kinds are the six of the Markkula Center's benchmark: an unnamed spokesperson or "officials" of a
named body is the body; "familiar with" and "on condition of anonymity" make a source
anonymous, and so does an unnamed official, aide or diplomat of no named body, or people of whom
only is told how they know ("two people who were in the room"); "a resident" is
an unnamed person, "residents" are an unnamed group; a report or poll is a document under its
publisher's name. An attribution without a source gets none: its `source_id` stays None.

Facets, beside the kind:

    outlet, state_outlet   a news outlet or agency; one that a state owns, runs or directs
    labelled               the story says of an outlet that a state runs it
    government, court      a public body; a court, a ruling, a filing
    poll, study, social    a survey; research; a post on a network
    open_edit              a site that anybody can edit
    spokesperson           an unnamed spokesperson of the body; a named person who speaks for one
    officials              unnamed officials
    collective             a group of which nobody can be asked ("critics")
    counted                unnamed, with a number ("two aides")
    described, bare        unnamed, with and without words that tell who this is
    access, reason         unnamed: how it can know, why it is not named
    newsroom               the reporter or the newsroom itself
    ambiguous              a surname or pronoun that fits two people; for a pronoun they are the
                           `variants`
    pronoun_unresolved     a pronoun that nobody fits, or two
"""

from __future__ import annotations

from dataclasses import replace

from auditor.catalogue import SourceWords
from auditor.model import (
    Attribution,
    Document,
    Hand,
    Paragraph,
    Quotation,
    Sentence,
    Source,
    Span,
    Tokens,
)
from auditor.stages.sources.anonymity import describe_unnamed
from auditor.stages.sources.appositions import note_appositions
from auditor.stages.sources.entities import Entity
from auditor.stages.sources.hands import find_parents, name_hand
from auditor.stages.sources.names import find_names
from auditor.stages.sources.outlets import find_outlets, label_outlets
from auditor.stages.sources.references import find_behind, list_outer
from auditor.stages.sources.registration import register_names
from auditor.stages.sources.registry import Registry
from auditor.stages.sources.story import Story, cut_line, open_story


def resolve_sources(
    document: Document,
    tokens: Tokens,
    paragraphs: tuple[Paragraph, ...],
    sentences: tuple[Sentence, ...],
    quotations: tuple[Quotation, ...],
    attributions: tuple[Attribution, ...],
    words: SourceWords,
    house_outlets: tuple[str, ...] = (),
) -> tuple[tuple[Attribution, ...], tuple[Source, ...]]:
    """The attributions with hand, parent and source filled, and the sources by first attribution.

    `house_outlets` are names of the newsroom's own outlets: what they were told is first hand.
    Linear in the length of the story; raises nothing.
    """
    if not attributions:
        return (), ()
    story = open_story(document, tokens, sentences, quotations, words)
    registry = register_names(story, find_names(story, paragraphs))
    note_appositions(story, registry)
    parents = find_parents(attributions)
    behind = find_behind(story, registry, attributions, parents)
    note_spellings(story, registry)
    hands = name_hands(story, registry, attributions, parents, behind, house_outlets)
    numbers = number_entities(behind)
    for attribution, entity in zip(attributions, behind, strict=True):
        if entity is not None:
            note_attribution(story, registry, attribution, entity)
    label_outlets(story, registry)
    resolved = tuple(
        replace(a, hand=hand, parent=parent, source_id=None if entity is None else numbers[entity])
        for a, hand, parent, entity in zip(attributions, hands, parents, behind, strict=True)
    )
    return resolved, tuple(build_source(entity, i, words) for entity, i in numbers.items())


def note_spellings(story: Story, registry: Registry) -> None:
    """Give every entity the spans of its names and note the spellings."""
    for name in registry.names:
        entity = registry.get(name)
        if entity is not None:
            entity.mentions.append(story.tokens.span(name.first, name.end))
            entity.variants.setdefault(cut_line(story, name.first, name.end))


def name_hands(
    story: Story,
    registry: Registry,
    attributions: tuple[Attribution, ...],
    parents: list[int | None],
    behind: list[Entity | None],
    house_outlets: tuple[str, ...],
) -> list[Hand]:
    """The hand of each attribution, by who told it and through whom it went."""
    house = frozenset(name.lower().removeprefix("the ") for name in house_outlets)
    hands: list[Hand] = []
    for i, attribution in enumerate(attributions):
        carriers = find_outlets(story, registry, attribution) + list_outer(i, behind, parents)
        hands.append(name_hand(attribution, behind[i], carriers, house))
    return hands


def number_entities(behind: list[Entity | None]) -> dict[Entity, int]:
    """The entities behind attributions, numbered in the order of their first ones."""
    found = dict.fromkeys(entity for entity in behind if entity is not None)
    return {entity: i for i, entity in enumerate(found)}


def note_attribution(
    story: Story, registry: Registry, attribution: Attribution, entity: Entity
) -> None:
    """Let an entity have one of its attributions, and what is told of it there."""
    entity.attributions.append(attribution.index)
    if attribution.source is not None:
        entity.mentions.append(attribution.source)
    describe_unnamed(story, registry, attribution, entity)


def merge_spans(spans: list[Span]) -> tuple[Span, ...]:
    """The spans in order, without those that lie inside another."""
    merged: list[Span] = []
    for span in sorted(set(spans), key=lambda s: (s.start, -s.end)):
        if not merged or not merged[-1].covers(span):
            merged.append(span)
    return tuple(merged)


def choose_title(titles: list[str]) -> str | None:
    """The fullest title; a former one only where there is no other."""
    current = [title for title in titles if not title.lower().startswith(("former ", "ex-"))]
    return max(current or titles, key=len, default=None)


def build_source(entity: Entity, index: int, words: SourceWords) -> Source:
    """The value for one entity."""
    title = choose_title(entity.titles)
    if entity.source_kind == "named_person" and words.spokespersons.intersection(
        (title or "").lower().split()
    ):
        entity.facets.add("spokesperson")
    spellings = tuple(v for v in entity.variants if v != entity.name)
    return Source(
        index=index,
        name=entity.name,
        kind=entity.source_kind,
        facets=tuple(sorted(entity.facets)),
        title=title,
        justification=entity.justification,
        variants=spellings,
        mentions=merge_spans(entity.mentions),
        attributions=tuple(entity.attributions),
    )
