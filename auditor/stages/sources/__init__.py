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
    thing                  a noun in no list, of a thing by its look ("the crackdowns")
    newsroom               the reporter or the newsroom itself
    ambiguous              a surname or pronoun that fits two people; for a pronoun they are the
                           `variants`
    pronoun_unresolved     a pronoun that nobody fits, or two
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from auditor.catalogue import SourceWords
from auditor.model import (
    Attribution,
    Carrier,
    Document,
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
from auditor.stages.sources.hands import find_parents, is_house, name_hand
from auditor.stages.sources.names import find_names
from auditor.stages.sources.outlets import find_outlets, label_outlets
from auditor.stages.sources.references import find_behind, list_outer
from auditor.stages.sources.registration import register_names
from auditor.stages.sources.registry import Registry
from auditor.stages.sources.story import Story, cut_line, open_story
from auditor.stages.sources.titles import SHORT_TITLES, strip_dot


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
    house = frozenset(name.lower().removeprefix("the ") for name in house_outlets)
    carriers = [
        find_outlets(story, registry, attribution) + list_outer(i, behind, parents)
        for i, attribution in enumerate(attributions)
    ]
    numbers = number_entities(behind)
    for attribution, entity in zip(attributions, behind, strict=True):
        if entity is not None:
            note_attribution(story, registry, attribution, entity)
    label_outlets(story, registry)
    resolved = tuple(
        replace(
            attribution,
            hand=name_hand(attribution, entity, through, house),
            parent=parent,
            source_id=number(entity, numbers),
            chain=list_chain([entity, *through], numbers, house),
        )
        for attribution, parent, entity, through in zip(
            attributions, parents, behind, carriers, strict=True
        )
    )
    return resolved, tuple(
        build_source(document.text, entity, i, words) for entity, i in numbers.items()
    )


def note_spellings(story: Story, registry: Registry) -> None:
    """Give every entity the spans of its names and note the spellings."""
    for name in registry.names:
        entity = registry.get(name)
        if entity is not None:
            entity.mentions.append(story.tokens.span(name.first, name.end))
            entity.variants.setdefault(cut_line(story, name.first, name.end))


def number_entities(behind: list[Entity | None]) -> dict[Entity, int]:
    """The entities behind attributions, numbered in the order of their first ones."""
    found = dict.fromkeys(entity for entity in behind if entity is not None)
    return {entity: i for i, entity in enumerate(found)}


def number(entity: Entity | None, numbers: dict[Entity, int]) -> int | None:
    """The number of an entity, None for nobody or one that stands behind no attribution."""
    return None if entity is None else numbers.get(entity)


def list_chain(
    entities: list[Entity | None], numbers: dict[Entity, int], house: frozenset[str]
) -> tuple[Carrier, ...]:
    """Those who had the content, origin first, each once; the newsroom itself is the page."""
    if entities[0] is None:
        return ()
    found = dict.fromkeys(e for e in entities if e is not None)
    return tuple(
        Carrier(entity.name, number(entity, numbers))
        for i, entity in enumerate(found)
        if i == 0 or not is_house(entity, house)
    )


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


def choose_titles(titles: Iterable[str]) -> list[str]:
    """The fullest title, behind one of another office; former ones only where there is no other."""
    known = list(titles)
    current = [title for title in known if not title.lower().startswith(("former ", "ex-"))]
    fullest = max(current or known, key=len, default=None)
    if fullest is None:
        return []
    words = list_offices(fullest)
    other = next((title for title in current if words.isdisjoint(list_offices(title))), None)
    return [other, fullest] if other else [fullest]


def list_offices(title: str) -> set[str]:
    """The words of a title, short ones in full: "Gov." and "governor" are one office."""
    plain = (strip_dot(word) for word in title.lower().split())
    return {SHORT_TITLES.get(word, word) for word in plain}


def build_source(text: str, entity: Entity, index: int, words: SourceWords) -> Source:
    """The value for one entity."""
    titles = choose_titles(entity.titles)
    spans = [entity.titles[title] for title in titles]
    title = ", ".join(titles)
    if titles and entity.party is not None:
        title += f" ({entity.party.cut(text).strip()})"
        spans.append(entity.party)
    if entity.source_kind == "named_person" and words.spokespersons.intersection(
        title.lower().split()
    ):
        entity.facets.add("spokesperson")
    spellings = tuple(v for v in entity.variants if v != entity.name)
    return Source(
        index=index,
        name=entity.name,
        kind=entity.source_kind,
        facets=tuple(sorted(entity.facets)),
        title=title or None,
        title_spans=merge_spans(spans),
        justification=entity.justification,
        justification_spans=(entity.justified,) if entity.justified else (),
        variants=spellings,
        mentions=merge_spans(entity.mentions),
        attributions=tuple(entity.attributions),
    )
