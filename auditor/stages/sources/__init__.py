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

from bisect import bisect_right
from dataclasses import replace

from auditor.catalogue import SourceWords
from auditor.model import (
    Attribution,
    Document,
    Paragraph,
    Quotation,
    Sentence,
    Source,
    Span,
    Tokens,
)
from auditor.stages.sources.anonymity import describe_unnamed
from auditor.stages.sources.descriptions import note_appositions
from auditor.stages.sources.entities import Entity, Registry
from auditor.stages.sources.hands import find_anchor, find_parents, name_hand
from auditor.stages.sources.names import Name, find_names
from auditor.stages.sources.resolution import Resolver


def gather_entities(
    document: Document,
    tokens: Tokens,
    paragraphs: tuple[Paragraph, ...],
    sentences: tuple[Sentence, ...],
    words: SourceWords,
) -> tuple[list[Name], Registry]:
    """All names of the story and the people and bodies that they name."""
    names = find_names(document.text, tokens, paragraphs, sentences, words)
    registry = Registry(tokens, words)
    registry.enter_full_names(names)
    registry.match_short_names(names)
    starts = [s.tokens.start for s in sentences]
    homes = [sentences[bisect_right(starts, name.first) - 1].tokens for name in names]
    note_appositions(
        document.text, tokens, names, [h.end for h in homes], [h.start for h in homes], registry
    )
    return names, registry


def order_attributions(attributions: tuple[Attribution, ...]) -> list[int]:
    """Indexes in the order in which the sources stand in the text."""

    def place(i: int) -> tuple[int, int]:
        span = attributions[i].source or find_anchor(attributions[i])
        return (span.start if span else 0, i)

    return sorted(range(len(attributions)), key=place)


def find_behind(
    attributions: tuple[Attribution, ...], parents: list[int | None], resolver: Resolver
) -> list[Entity | None]:
    """The entity behind each attribution; "I" and "we" are whoever the outer one quotes."""
    behind: list[Entity | None] = [None] * len(attributions)
    for i in order_attributions(attributions):
        attribution = attributions[i]
        if attribution.source is None:
            continue
        entity = resolver.resolve_source(attribution.source)
        if entity is None:
            continue
        behind[i] = entity
        resolver.note_speaker(entity, attribution.source)
        resolver.note_issuer(attribution, entity)
    for i, attribution in enumerate(attributions):
        if behind[i] is None and attribution.source is not None:
            behind[i] = find_speaker(i, behind, parents, resolver, attribution.source)
    return behind


def find_speaker(
    i: int, behind: list[Entity | None], parents: list[int | None], resolver: Resolver, span: Span
) -> Entity:
    """Who says "I" or "we": the source of the attribution around it, else the newsroom."""
    parent = parents[i]
    while parent is not None:
        speaker = behind[parent]
        if speaker is not None:
            return speaker
        parent = parents[parent]
    first = resolver.find_tokens(span)[0]
    if resolver.quoted[first]:
        return resolver.leave_open(first, "unnamed_person")
    return resolver.enter_newsroom(first)


def find_carriers(
    attribution: Attribution,
    parent: int | None,
    parents: list[int | None],
    behind: list[Entity | None],
    resolver: Resolver,
) -> list[Entity]:
    """What may have carried the content: outlets told, and the sources it lies in."""
    carriers: list[Entity] = []
    if attribution.addressee is not None:
        carriers += resolver.find_outlets(attribution.addressee, False)
    if attribution.medium is not None:
        carriers += resolver.find_outlets(attribution.medium, True)
    while parent is not None:
        entity = behind[parent]
        if entity is not None:
            carriers.append(entity)
        parent = parents[parent]
    return carriers


def collect_mentions(text: str, names: list[Name], registry: Registry, tokens: Tokens) -> None:
    """Give every entity the spans of its names and note the spellings."""
    for name in names:
        entity = registry.entities.get(name.first)
        if entity is not None:
            span = tokens.span(name.first, name.end)
            entity.mentions.append(span)
            entity.variants.setdefault(" ".join(span.cut(text).split()))


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
    names, registry = gather_entities(document, tokens, paragraphs, sentences, words)
    resolver = Resolver(document, tokens, sentences, quotations, names, registry, words)
    parents = find_parents(attributions)
    behind = find_behind(attributions, parents, resolver)
    collect_mentions(document.text, names, registry, tokens)
    house = frozenset(name.lower().removeprefix("the ") for name in house_outlets)
    numbers: dict[Entity, int] = {}
    resolved: list[Attribution] = []
    for i, attribution in enumerate(attributions):
        entity = behind[i]
        carriers = find_carriers(attribution, parents[i], parents, behind, resolver)
        hand = name_hand(attribution, entity, carriers, house, words)
        if entity is not None:
            numbers.setdefault(entity, len(numbers))
            entity.attributions.append(i)
            if attribution.source is not None:
                entity.mentions.append(attribution.source)
                describe_unnamed(attribution, entity, resolver)
        number = None if entity is None else numbers[entity]
        resolved.append(replace(attribution, hand=hand, parent=parents[i], source_id=number))
    label_outlets(names, registry, resolver)
    return tuple(resolved), tuple(build_source(entity, i, words) for entity, i in numbers.items())


def label_outlets(names: list[Name], registry: Registry, resolver: Resolver) -> None:
    """Note where the story itself says that a state runs an outlet."""
    norms = resolver.tokens.norms
    for name in names:
        entity = registry.entities.get(name.first)
        if entity is not None and "outlet" in entity.facets and entity.attributions:
            around = " ".join(("", *norms[max(name.first - 4, 0) : name.end + 6], ""))
            if any(phrase in around for phrase in resolver.words.phrases["state"]):
                entity.facets |= {"labelled", "state_outlet"}
