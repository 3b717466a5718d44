"""Everybody that the story speaks of, source or not, in the order in which it is read."""

from __future__ import annotations

import re
from collections import deque
from dataclasses import replace
from typing import Literal

from auditor.stages.sources.anonymity import find_withheld, note_withheld
from auditor.stages.sources.descriptions import (
    BODIES,
    DOCUMENTS,
    Description,
    describe,
    is_definite,
)
from auditor.stages.sources.documents import resolve_document
from auditor.stages.sources.entities import Entity
from auditor.stages.sources.groups import resolve_group
from auditor.stages.sources.named import find_apposed
from auditor.stages.sources.names import Name
from auditor.stages.sources.prominence import SUBJECT, note_mention, weigh_name, weigh_noun
from auditor.stages.sources.pronouns import resolve_gendered
from auditor.stages.sources.registry import Registry, find_role
from auditor.stages.sources.story import Story, find_ceiling, find_group_start
from auditor.stages.sources.unnamed import resolve_unnamed

# A token, what it is, and the token or index that the reading of it needs besides.
Event = tuple[int, Literal["name", "pronoun", "document", "opener", "withheld"], int]
OPENER = 12  # tokens of a sentence's first noun group that are looked at
HEAD = re.compile("n(?![nEI'])")  # in tags: a noun that is no part of a name or other noun


def find_events(story: Story, registry: Registry) -> deque[Event]:
    """All that may be spoken of again, by token: names, pronouns, documents, openers."""
    events: list[Event] = [(name.first, "name", i) for i, name in enumerate(registry.names)]
    tags, norms, quoted = story.tokens.tags, story.tokens.norms, story.quoted
    heads = (found.start() for found in HEAD.finditer(tags))
    documents = (i for i in heads if story.words.nouns.get(norms[i]) in DOCUMENTS)
    events += [(i, "document", i) for i in documents if not quoted[i]]
    pronouns = (i for i, norm in enumerate(norms) if norm == "he" or norm == "she")
    events += [(i, "pronoun", i) for i in pronouns if not quoted[i]]
    openers = (first for first in story.sentence_starts if not quoted[first])
    events += [(first, "opener", first) for first in openers if tags[first] in "dn"]
    events += [(token, "withheld", end) for token, end in find_withheld(story)]
    return deque(sorted(events))


def read_up_to(story: Story, registry: Registry, events: deque[Event], token: int) -> None:
    """Take in all that is spoken of before a token."""
    while events and events[0][0] < token:
        read_event(story, registry, events.popleft())


def read_event(story: Story, registry: Registry, event: Event) -> None:
    """Take in one mention."""
    token, kind, other = event
    if kind == "name":
        read_name(story, registry, registry.names[other])
    elif kind == "pronoun":
        read_pronoun(story, registry, token)
    elif kind == "document":
        read_document(story, registry, token)
    elif kind == "opener":
        read_opener(story, registry, token)
    else:
        note_withheld(story, registry, token, other)


def read_name(story: Story, registry: Registry, name: Name) -> None:
    """Add the points of one mention by name."""
    entity = registry.get(name)
    if entity is None:
        return
    points = weigh_name(story, name)
    if entity.kind != "other" or points >= SUBJECT:  # a lone capital is often a place
        paired = story.tokens.norms[name.end : name.end + 1] == ("and",)
        note_mention(story, registry, entity, points, name.first, paired)


def read_pronoun(story: Story, registry: Registry, token: int) -> None:
    """Add the points of "he" or "she"."""
    entity = resolve_gendered(story, registry, token)
    if entity is not None:
        note_mention(story, registry, entity, SUBJECT, token)


def read_document(story: Story, registry: Registry, head: int) -> None:
    """Add the points of a document that the story speaks of, source or not."""
    first = find_group_start(story, head)
    told = describe(story, first, head + 1)
    if told.head == head and told.class_ in DOCUMENTS:
        names = registry.find_within(first, head + 1)
        entity = resolve_document(story, registry, told, names)
        note_mention(story, registry, entity, weigh_noun(story, first), head)


def read_opener(story: Story, registry: Registry, first: int) -> None:
    """Add the points of the body or unnamed person with which a sentence begins."""
    end = min(first + OPENER, find_ceiling(story, first))
    told = describe(story, first, end)
    if story.tokens.norms[told.after : told.after + 1] == ("and",):
        return  # "Doctors and nurses" are a group of their own
    told = replace(told, end=told.after)
    entity = resolve_opener(story, registry, told)
    if entity is not None:
        note_mention(story, registry, entity, SUBJECT, told.head)


def resolve_opener(story: Story, registry: Registry, told: Description) -> Entity | None:
    """Who opens the sentence, where that is told: "The ministry", "A driver", "Residents"."""
    tokens, first = story.tokens, told.first
    if told.class_ in BODIES and is_definite(story, told) and not told.plural:
        return find_role(registry, told, "organization")
    if told.class_ != "person":
        return None
    if tokens.norms[first] in ("a", "an", "one"):
        names = registry.find_within(first, told.after + OPENER)
        return find_apposed(story, registry, told, names) or enter_opener(story, registry, told)
    if told.plural and tokens.tags[first] == "n":
        return resolve_group(story, registry, first, told.after)
    return None


def enter_opener(story: Story, registry: Registry, told: Description) -> Entity:
    """Somebody without a name, kept so that the same noun as a source is the same person."""
    entity = registry.heads[told.head] = resolve_unnamed(story, registry, told)
    return entity
