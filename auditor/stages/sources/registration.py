"""Names -> registry: full names first, then surnames, given names and acronyms."""

from __future__ import annotations

from dataclasses import dataclass, field

from auditor.stages.sources.entities import Entity
from auditor.stages.sources.names import Name
from auditor.stages.sources.organizations import (
    Organizations,
    enter_organization,
    find_organization,
    find_outlet,
)
from auditor.stages.sources.people import (
    People,
    enter_person,
    enter_title,
    filter_titled,
    find_respelled,
    find_singular,
    note_title,
)
from auditor.stages.sources.registry import Registry
from auditor.stages.sources.story import Story
from auditor.stages.sources.titles import strip_dot

LONG = 3  # words of a name whose initials make an acronym


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
    enter_bodies(story, registry, known)
    enter_people(story, registry, known)
    match_short_names(story, registry, known)
    return registry


def enter_bodies(story: Story, registry: Registry, known: Known) -> None:
    """First pass: listed and plain bodies, those of long names before their acronyms; places."""
    for name in sorted(registry.names, key=lambda name: len(name.key) < LONG):
        if name.kind == "organization":
            registry.entities[name.first] = enter_organization(
                story, registry, known.organizations, name
            )
        elif name.kind == "place" and len(name.key) > 1:
            registry.places.setdefault(name.key[0], name.full)


def enter_people(story: Story, registry: Registry, known: Known) -> None:
    """Second pass: people of two names and more."""
    joined: Name | None = None
    for name in registry.names:
        if name.kind in ("organization", "place", "document") or len(name.key) == 1:
            continue
        body = known.organizations.districts.get(name.key)
        if body is not None and name.kind == "unknown":
            registry.entities[name.first] = body
            continue
        person = enter_person(story, registry, known.people, name)
        registry.entities[name.first] = person
        if joined is not None and name.title == joined.end + 1:
            share_title(story, joined, person)
        follows = story.tokens.norms[name.end : name.end + 1] == ("and",)
        joined = name if person.sure and follows else None


def share_title(story: Story, first: Name, person: Entity) -> None:
    """Whoever is joined to a person is one, and has a title that is in the plural: "Judges A and
    B"."""
    person.sure = True
    last = strip_dot(story.tokens.norms[first.first - 1]) if first.title < first.first else ""
    if find_singular(last, story.words) is not None and not person.titles:
        enter_title(story, person, first)


def match_short_names(story: Story, registry: Registry, known: Known) -> None:
    """Third pass: surnames, given names, acronyms and short names of bodies, in order."""
    for name in registry.names:
        entity = registry.get(name)
        if entity is not None:
            if entity.kind == "person" and len(name.key) > 1:
                known.latest[name.key[-1]] = entity
        elif may_be_short(story, known, name):
            entity = match_short(story, registry, known, name)
            registry.entities[name.first] = entity
            if entity.kind == "person":
                note_title(story, registry, entity, name)


def may_be_short(story: Story, known: Known, name: Name) -> bool:
    """Whether a name is one word that somebody may be called by."""
    word, people = name.key[0], known.people
    if len(name.key) > 1 or (name.kind == "place" and name.title == name.first):
        return False
    if name.kind != "noun" or word in people.surnames:
        return True
    if story.tokens.norms[max(name.first - 1, 0)] == "the" and find_outlet(
        known.organizations, name
    ):
        return True  # "the Post" of the Washington Post
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
    body = find_organization(known.organizations, name, story.tokens.words[name.first])
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
