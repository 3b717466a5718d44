"""Names -> registry: full names first, then surnames, given names and acronyms."""

from __future__ import annotations

from dataclasses import dataclass, field

from auditor.stages.sources.entities import Entity
from auditor.stages.sources.names import Name
from auditor.stages.sources.organizations import (
    Organizations,
    enter_organization,
    find_organization,
)
from auditor.stages.sources.people import (
    People,
    enter_person,
    filter_titled,
    find_respelled,
    note_title,
)
from auditor.stages.sources.registry import Registry
from auditor.stages.sources.story import Story


@dataclass(slots=True, eq=False)
class Known:
    """Whom a short name may mean.

    `latest` is the person last met under a surname; `lone` are those known by one word only.
    """

    people: People = field(default_factory=People)
    organizations: Organizations = field(default_factory=Organizations)
    latest: dict[str, Entity] = field(default_factory=dict)
    lone: dict[str, Entity] = field(default_factory=dict)


def register_names(story: Story, names: list[Name]) -> Registry:
    """A registry with the people and bodies that the names name."""
    registry = Registry(names, [name.first for name in names])
    known = Known()
    enter_full_names(story, registry, known)
    match_short_names(story, registry, known)
    return registry


def enter_full_names(story: Story, registry: Registry, known: Known) -> None:
    """First pass: names of two words and more, and listed or plain bodies."""
    paired = -1
    for name in registry.names:
        if name.kind == "organization":
            registry.entities[name.first] = enter_organization(
                story, registry, known.organizations, name
            )
        elif name.kind != "place" and len(name.key) > 1:
            person = enter_person(story, registry, known.people, name)
            registry.entities[name.first] = person
            person.sure = person.sure or name.title == paired
            joined = person.sure and story.tokens.norms[name.end : name.end + 1] == ("and",)
            paired = name.end + 1 if joined else -1


def match_short_names(story: Story, registry: Registry, known: Known) -> None:
    """Second pass: surnames, given names, acronyms and short names of bodies, in order."""
    for name in registry.names:
        entity = registry.get(name)
        if entity is not None:
            if entity.kind == "person" and len(name.key) > 1:
                known.latest[name.key[-1]] = entity
        elif may_be_short(story, known.people, name):
            entity = match_short(story, registry, known, name)
            registry.entities[name.first] = entity
            if entity.kind == "person":
                note_title(story, registry, entity, name)


def may_be_short(story: Story, people: People, name: Name) -> bool:
    """Whether a name is one word that somebody may be called by."""
    word = name.key[0]
    if len(name.key) > 1 or (name.kind == "place" and name.title == name.first):
        return False
    if name.kind != "noun" or word in people.surnames:
        return True
    # "Ban" of Ban Ki-moon, not the "Bill" that opens a sentence
    return word in people.given and word not in story.words.given


def match_short(story: Story, registry: Registry, known: Known, name: Name) -> Entity:
    """Who a single capitalised word stands for; somebody new if nobody fits."""
    word = name.key[0]
    if word in known.people.surnames:
        return match_surname(story, registry, known, name)
    found = match_untitled(story, known, name) if name.title == name.first else None
    if found is None and word not in known.lone:
        found = find_respelled(known.people, word, story.words)
    return found or enter_lone(known, name)


def match_surname(story: Story, registry: Registry, known: Known, name: Name) -> Entity:
    """Who of those of that surname is meant: whom the title fits, else whoever was named last."""
    word = name.key[0]
    fitting = filter_titled(story, known.people.surnames[word], name)
    if len(fitting) > 1:
        before = [p for p in fitting if p.first < name.first]
        if len(before) > 1:
            registry.ambiguous.add(name.first)
        latest = known.latest.get(word)
        fitting = [latest] if latest and latest in fitting else before or fitting
    known.latest[word] = fitting[0]
    fitting[0].sure = True
    return fitting[0]


def match_untitled(story: Story, known: Known, name: Name) -> Entity | None:
    """The body, or the person by a given name, that a word without a title stands for."""
    word, words = name.key[0], story.words
    body = find_organization(known.organizations, word, story.tokens.words[name.first])
    if body is not None:
        return body
    heads = known.organizations.heads.get(word, ())
    if len(heads) == 1 and word not in words.places and word not in words.given:
        return heads[0]
    namesakes = known.people.given.get(word, ())
    return namesakes[0] if len(namesakes) == 1 else None


def enter_lone(known: Known, name: Name) -> Entity:
    """Somebody known by one word; a person where a title stands before it once."""
    entity = known.lone.get(name.key[0])
    if entity is None:
        entity = Entity("other", "named_person", name.full, name.first)
        known.lone[name.key[0]] = entity
    if name.title < name.first:
        entity.kind, entity.sure = "person", True
    return entity
