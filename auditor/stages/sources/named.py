"""Names in a noun group, or beside it -> whom the group means."""

from __future__ import annotations

from bisect import bisect_left

from auditor.stages.sources.descriptions import BODIES, HUMAN, Description, is_definite
from auditor.stages.sources.entities import Entity, settle
from auditor.stages.sources.names import Name
from auditor.stages.sources.registry import Registry
from auditor.stages.sources.story import Story

APPOSED = HUMAN | BODIES | {""}


def find_head_name(
    story: Story, registry: Registry, told: Description, names: list[Name]
) -> Entity | None:
    """Whom the group names, if its head is part of a name."""
    # The last: in "University of York professor Kim Dale" the body is part of a title.
    for name in reversed(names):
        if name.title <= told.head < name.end:
            return resolve_name(story, registry, name, told)
    return None


def resolve_name(story: Story, registry: Registry, name: Name, told: Description) -> Entity:
    """The entity of a name; a place that speaks is its government."""
    entity = registry.get(name) or enter_place(story, registry, name)
    if name.kind == "document":
        return entity
    if name.first in registry.ambiguous:
        entity.facets.add("ambiguous")
    the = story.tokens.norms[told.first] == "the" and name.title == name.first
    return settle(entity, the or is_cited(story, name))


def enter_place(story: Story, registry: Registry, name: Name) -> Entity:
    """The body that a name stands for which no person and no body has."""
    place = all(word in story.words.places for word in name.key)
    full = name.full
    if len(name.key) == 1:
        full = registry.places.get(name.key[0], full)  # "Larkmoor" of "Larkmoor County"
    body = Entity("organization", "named_organization", full, name.first)
    if name.kind == "document":
        body = Entity("other", "document", full, name.first)
    body.facets |= {"government"} if place else set()
    return registry.described.setdefault(full.lower(), body)


def is_cited(story: Story, name: Name) -> bool:
    """Whether a lone name stands behind "according to", as bodies do more than people."""
    before = story.tokens.norms[name.title - 2 : name.title]
    return len(name.key) == 1 and before == ("according", "to")


def find_pair(
    story: Story, registry: Registry, told: Description, names: list[Name]
) -> Entity | None:
    """ "Ann Lee and Bo Kim" as one source of two people."""
    joined = story.tokens.norms[told.after : told.after + 1] == ("and",)
    if not joined or len(names) < 2 or names[0].end != told.after:
        return None
    if names[1].title != told.after + 1:
        return None
    return join_pair(registry, *names[:2])


def join_pair(registry: Registry, first: Name, second: Name) -> Entity | None:
    """The two people of these names as one source; None if one of them is no person."""
    pair = [e for e in map(registry.get, (first, second)) if e and e.kind != "organization"]
    if len(pair) < 2:
        return None
    for person in pair:
        settle(person, False)
    full = " and ".join(person.name or "" for person in pair)
    both = Entity("person", "named_person", full, first.first, plural=True)
    return registry.described.setdefault(full, both)


def find_apposed(
    story: Story, registry: Registry, told: Description, names: list[Name]
) -> Entity | None:
    """ "The city engineer, Ann Lee": whom the name that stands behind the description names."""
    tags, norms = story.tokens.tags, story.tokens.norms
    if told.class_ not in APPOSED:
        return None
    for name in names:
        if (
            name.title >= told.after
            and tags[name.title - 1] in ",-("
            and not any(tag in ",-(" for tag in tags[told.after : name.title - 1])
        ):
            entity = registry.get(name)
            listing = norms[told.after : told.after + 1] == ("including",)
            return None if entity is None or listing else match_apposed(story, told, entity)
    return None


def match_apposed(story: Story, told: Description, entity: Entity) -> Entity | None:
    """The entity if it can be what the description beside its name says."""
    body = entity.kind == "organization"
    if told.class_ in HUMAN and not told.plural:
        return None if body else settle(entity, False)
    if told.class_ == "" and not told.plural and is_definite(story, told):
        return settle(entity, body)
    return entity if body else None


def find_apposed_before(story: Story, registry: Registry, told: Description) -> Entity | None:
    """In "Ann Lee, a driver from Ede says", who "a driver from Ede" is."""
    at = bisect_left(registry.starts, told.first) - 1
    if at < 0 or told.plural or registry.names[at].end != told.first - 1:
        return None
    entity = registry.get(registry.names[at])
    comma = story.tokens.tags[told.first - 1] == ","
    return entity if comma and entity is not None and entity.kind != "organization" else None
