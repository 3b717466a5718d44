"""Attributions -> the entity behind each: whom its source refers to, read from left to right."""

from __future__ import annotations

from collections import deque

from auditor.model import Attribution, Span
from auditor.stages.sources.documents import note_issuer
from auditor.stages.sources.entities import Entity
from auditor.stages.sources.events import Event, find_events, read_up_to
from auditor.stages.sources.groups import resolve_group
from auditor.stages.sources.hands import find_anchor
from auditor.stages.sources.outlets import enter_newsroom
from auditor.stages.sources.prominence import note_speaker
from auditor.stages.sources.pronouns import leave_open, resolve_pronoun
from auditor.stages.sources.registry import Registry
from auditor.stages.sources.salience import GENDERED
from auditor.stages.sources.story import Story, find_tokens

SPEAKERS = frozenset(("i", "me", "my", "myself", "we", "us", "our", "ourselves"))


def find_behind(
    story: Story,
    registry: Registry,
    attributions: tuple[Attribution, ...],
    parents: list[int | None],
) -> list[Entity | None]:
    """The entity behind each attribution, None where it gives no source.

    "I" and "we" come last: they are whoever the attribution around them quotes.
    """
    behind: list[Entity | None] = [None] * len(attributions)
    events = find_events(story, registry)
    for i in order_attributions(attributions):
        behind[i] = read_source(story, registry, events, attributions[i])
    for i, attribution in enumerate(attributions):
        if behind[i] is None and attribution.source is not None:
            outer = list_outer(i, behind, parents)
            behind[i] = resolve_speaker(story, registry, attribution.source, outer)
    return behind


def order_attributions(attributions: tuple[Attribution, ...]) -> list[int]:
    """Indexes in the order in which the sources stand in the text."""

    def place(i: int) -> tuple[int, int]:
        span = attributions[i].source or find_anchor(attributions[i])
        return (span.start if span else 0, i)

    return sorted(range(len(attributions)), key=place)


def read_source(
    story: Story, registry: Registry, events: deque[Event], attribution: Attribution
) -> Entity | None:
    """Who the source is, after all that stands before it; None for "I", "we" and no source."""
    if attribution.source is None:
        return None
    first, end = find_tokens(story, attribution.source)
    while first < end - 1 and story.tokens.tags[first] in '",(':
        first += 1
    read_up_to(story, registry, events, first)
    entity = resolve_source(story, registry, first, end)
    if entity is not None:
        note_speaker(story, registry, entity, attribution.source)
        note_issuer(story, registry, attribution, entity)
    return entity


def resolve_source(story: Story, registry: Registry, first: int, end: int) -> Entity | None:
    """Who the words [first, end) refer to; None for "I" and "we", which need the speaker."""
    norm = story.tokens.norms[first]
    if end - first == 1 or (norm in GENDERED and story.tokens.tags[first] != "$"):
        if norm in SPEAKERS:
            return None
        entity = resolve_pronoun(story, registry, first)
        if entity is not None:
            return entity
    return resolve_group(story, registry, first, end)


def list_outer(i: int, behind: list[Entity | None], parents: list[int | None]) -> list[Entity]:
    """The entities behind the attributions that one lies in, innermost first."""
    outer: list[Entity] = []
    parent = parents[i]
    while parent is not None:
        entity = behind[parent]
        if entity is not None:
            outer.append(entity)
        parent = parents[parent]
    return outer


def resolve_speaker(story: Story, registry: Registry, source: Span, outer: list[Entity]) -> Entity:
    """Who says "I" or "we": the innermost of those who are quoted, else the newsroom."""
    if outer:
        return outer[0]
    first = find_tokens(story, source)[0]
    if story.quoted[first]:
        return leave_open(first, "unnamed_person")
    return enter_newsroom(registry, first)
