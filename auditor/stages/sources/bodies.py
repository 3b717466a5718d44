"""Organisations without their name: "the ministry", "police", "a spokesman for the ministry"."""

from __future__ import annotations

from auditor.stages.sources.descriptions import (
    BODIES,
    STOPS,
    Description,
    cut_name,
    describe,
    is_definite,
    make_key,
)
from auditor.stages.sources.entities import Entity, is_body, settle
from auditor.stages.sources.named import resolve_name
from auditor.stages.sources.names import Name
from auditor.stages.sources.registry import Registry, find_role
from auditor.stages.sources.salience import weigh_thing
from auditor.stages.sources.story import Story, find_group_start, find_sentence, has_phrase
from auditor.stages.sources.titles import strip_dot

OFFICIALS = frozenset(("officials", "official", "authorities", "leaders", "leadership"))
# Nouns that alone do not say which body is meant.
# Nouns and endings of firms; nouns that may stand for any body; nouns of bodies that are no firms.
FIRMS = frozenset("company firm corporation business corp inc ltd llc plc co".split())
GENERAL = FIRMS | frozenset("organization organisation group association employer".split())
INSTITUTIONS = frozenset(
    "hospital university college school church mosque diocese museum union party league federation"
    " foundation charity campaign".split()
)
VAGUE_BODIES = frozenset("government state city county country district nation".split())


def resolve_body(story: Story, registry: Registry, told: Description, names: list[Name]) -> Entity:
    """The body named in the group, else the one it points back to, else a new one."""
    inside = [n for n in names if n.first < told.head]
    if inside:
        named = find_named_body(registry, told, inside[-1])
        return named or enter_body(story, registry, told)
    return recall_body(story, registry, told) or enter_body(story, registry, told)


def find_named_body(registry: Registry, told: Description, name: Name) -> Entity | None:
    """In "TASS news agency", TASS."""
    if name.end != told.head and told.class_ != "outlet":
        return None
    entity = registry.get(name)
    fits = entity is not None and entity.kind == "organization" and is_like(entity, told)
    return entity if fits else None


def is_like(entity: Entity, told: Description) -> bool:
    """Whether both or neither are an outlet."""
    return ("outlet" in entity.facets) == (told.class_ == "outlet")


def recall_body(story: Story, registry: Registry, told: Description) -> Entity | None:
    """ "The ministry", "the company": the one so called before, else the one most spoken of."""
    owned = "'s" in story.tokens.norms[told.first : told.head]
    if owned or not is_definite(story, told):
        return None
    entity = find_role(registry, told, "organization")
    if entity is not None or told.class_ == "government":
        return entity
    ranked = registry.salience.rank(find_sentence(story, told.first), weigh_thing)
    fits = (e for _, e in ranked if is_body(e) and is_like(e, told) and may_be(story, e, told))
    salient = next(fits, None)
    return settle(salient, True) if salient is not None else None


def may_be(story: Story, entity: Entity, told: Description) -> bool:
    """Whether the noun may mean the body: a bank is no "hospital", a hospital no "company"."""
    last = strip_dot((entity.name or "").lower().rpartition(" ")[2])
    if last == told.norm or (told.norm in FIRMS and last in INSTITUTIONS):
        return last == told.norm
    if last in FIRMS and told.norm in INSTITUTIONS:
        return False
    return told.norm in GENERAL or last in FIRMS or last not in story.words.nouns


def enter_body(story: Story, registry: Registry, told: Description) -> Entity:
    """The body of just these words."""
    key = make_key(told)
    if key in registry.described:
        return registry.described[key]
    name = cut_name(story, told)
    body = Entity("organization", "named_organization", name, told.first)
    body.facets |= {told.class_} - {"organization"}
    if told.class_ == "outlet" and has_phrase(story.words.phrases["state"], f" {key} "):
        body.facets |= {"state_outlet", "labelled"}
    return registry.keep(told, body, key)


def find_employer(
    story: Story, registry: Registry, told: Description, names: list[Name]
) -> Entity | None:
    """The body that an official or spokesman belongs to; None for anybody else."""
    speaks = told.norm in story.words.spokespersons
    if not speaks and told.norm not in OFFICIALS:
        return None
    body = find_named_employer(story, registry, told, names)
    body = body or find_described_employer(story, registry, told)
    if body is not None:
        body.facets.add("spokesperson" if speaks else "officials")
    return body


def find_named_employer(
    story: Story, registry: Registry, told: Description, names: list[Name]
) -> Entity | None:
    """In "a spokesman for Oddvik Vantage", Oddvik Vantage: a body, whatever it was thought."""
    speaks = told.norm in story.words.spokespersons
    for name in names:
        entity = registry.get(name)
        if entity is None:
            if speaks and not told.plural:
                return resolve_name(story, registry, name, told)
            continue
        behind = speaks and name.first > told.head
        if behind and entity.kind == "person" and not entity.sure:
            settle(entity, True)
        if entity.kind == "organization" and name.first != told.head:
            return entity
    return None


def find_described_employer(story: Story, registry: Registry, told: Description) -> Entity | None:
    """In "a spokesman for the ministry", the ministry."""
    tags, norms, nouns = story.tokens.tags, story.tokens.norms, story.words.nouns
    for i in range(told.first, told.end):
        if i == told.head or nouns.get(norms[i]) not in BODIES:
            continue
        first = told.first
        if i > told.head:
            if tags[i - 1] in STOPS:
                return None
            first = max(find_group_start(story, i), first)
        body = describe(story, first, i + 1)
        entity = find_role(registry, body, "organization")
        if entity is not None:
            return entity
        if body.class_ == "government" and body.norm not in VAGUE_BODIES:
            return resolve_body(story, registry, body, [])
    return None
