"""A noun group with whatever follows it -> whom it means."""

from __future__ import annotations

from dataclasses import replace

from auditor.stages.sources.bodies import find_employer, resolve_body
from auditor.stages.sources.descriptions import BODIES, DOCUMENTS, Description, describe
from auditor.stages.sources.documents import is_study, resolve_document
from auditor.stages.sources.entities import Entity
from auditor.stages.sources.named import find_apposed, find_head_name, find_pair
from auditor.stages.sources.names import Name
from auditor.stages.sources.outlets import find_house, resolve_newsroom
from auditor.stages.sources.registry import Registry
from auditor.stages.sources.story import Story, find_group_start
from auditor.stages.sources.unnamed import find_parted, resolve_unnamed


def resolve_group(story: Story, registry: Registry, first: int, end: int) -> Entity:
    """The entity of a noun group: what names somebody goes before what only describes."""
    names = registry.find_within(first, end)
    told = describe_group(story, first, end, names)
    return (
        find_met(registry, told)
        or find_parted(story, registry, first, end)
        or find_house(story, registry, told)
        or find_pair(story, registry, told, names)
        or find_head_name(story, registry, told, names)
        or find_apposed(story, registry, told, names)
        or resolve_described(story, registry, told, names)
    )


def describe_group(story: Story, first: int, end: int, names: list[Name]) -> Description:
    """The description; in "Ministry of Ports officials" the head stands behind the name."""
    told = describe(story, first, end)
    for name in names:
        if name.first <= told.head < name.end < end and story.tokens.tags[name.end] == "n":
            behind = describe(story, name.end, end)
            return replace(behind, first=first, modifiers=name.key + behind.modifiers)
    return told


def find_met(registry: Registry, told: Description) -> Entity | None:
    """Who came in with this very noun, at the beginning of the sentence."""
    met = registry.heads.get(told.head)
    return met if met is not None and met.kind == "person" else None


def find_asking_poll(
    story: Story, registry: Registry, told: Description, names: list[Name]
) -> Entity | None:
    """ "Some 41 percent of voters in the poll": the poll, which alone can know."""
    tokens = story.tokens
    for i in range(told.after, told.end):
        if tokens.norms[i] in story.words.nouns and tokens.tags[i] != "p":
            asked = describe(story, find_group_start(story, i), i + 1)
            poll = asked.class_ == "poll" and tokens.norms[asked.first - 1] == "in"
            return resolve_document(story, registry, asked, names) if poll else None
    return None


def resolve_described(
    story: Story, registry: Registry, told: Description, names: list[Name]
) -> Entity:
    """Whom a group means that names nobody, by the class of its head noun."""
    if told.class_ in DOCUMENTS or (told.norm == "paper" and is_study(registry, told)):
        return resolve_document(story, registry, told, names)
    if told.class_ == "newsroom":
        return resolve_newsroom(registry, told, names)
    if told.class_ in BODIES and not told.plural:
        return resolve_body(story, registry, told, names)
    poll = find_asking_poll(story, registry, told, names)
    if poll is not None:
        return poll
    employer = find_employer(story, registry, told, names)
    return employer or resolve_unnamed(story, registry, told)
