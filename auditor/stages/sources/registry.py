"""The registry of everybody a story speaks of, found again under any name or description."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from auditor.stages.sources.descriptions import Description
from auditor.stages.sources.entities import Entity, EntityKind
from auditor.stages.sources.names import Name
from auditor.stages.sources.salience import Salience
from auditor.stages.sources.titles import SHORT_TITLES, strip_dot

LOOK_BACK = 50  # entities called by a noun that are looked at, the last ones first


@dataclass(slots=True, eq=False)
class Registry:
    """Who is who, as far as the story has been read.

    `entities` gives the entity of a name by its first token, `places` a place's full name by its
    first word, `ambiguous` the names that fit two people; `roles` the entities called by a noun
    ("mayor"), in order; `described` the entity of a description by its words, `heads` by the token
    of its head noun; `issuers` who issued what a noun ("statement") last meant; `introduced` the
    documents that an "a" has made known; `pronouns` whom "he" or "she" at a token stands for;
    `withheld` the words that tell why a source goes without a name.
    """

    names: list[Name]
    starts: list[int]
    entities: dict[int, Entity] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)
    ambiguous: set[int] = field(default_factory=set)
    roles: dict[str, list[Entity]] = field(default_factory=dict)
    described: dict[str, Entity] = field(default_factory=dict)
    heads: dict[int, Entity] = field(default_factory=dict)
    issuers: dict[str, Entity] = field(default_factory=dict)
    introduced: set[str] = field(default_factory=set)
    pronouns: dict[int, Entity | None] = field(default_factory=dict)
    withheld: dict[Entity, str] = field(default_factory=dict)
    salience: Salience = field(default_factory=Salience)

    def get(self, name: Name) -> Entity | None:
        """Whom a name stands for; None where it names nobody for sure."""
        return self.entities.get(name.first)

    def find_within(self, first: int, end: int) -> list[Name]:
        """The names that lie in a token range."""
        at = bisect_left(self.starts, first)
        at -= at > 0 and self.names[at - 1].end > first
        stop = bisect_left(self.starts, end)
        found = self.names[at:stop]
        return [n for n in found if n.kind != "noun" or n.first in self.entities]

    def note_role(self, entity: Entity, role: str, at: int) -> None:
        """Let "the mayor" find the mayor."""
        role = SHORT_TITLES.get(strip_dot(role), role)
        if role not in entity.roles:
            entity.roles[role] = at
            self.roles.setdefault(role, []).append(entity)

    def keep(self, told: Description, entity: Entity, key: str | None) -> Entity:
        """Enter a described source so that it is found again."""
        self.note_role(entity, told.role, told.head)
        entity.last = told.head
        if key is not None:
            self.described[key] = entity
        return entity


def find_role(registry: Registry, told: Description, *kinds: EntityKind) -> Entity | None:
    """The last so called of these kinds, best the one that the other words fit too."""
    found = [
        (count_fitting(entity, told), entity.last, entity)
        for entity in registry.roles.get(told.role, ())[-LOOK_BACK:]
        if entity.kind in kinds
        and entity.roles[told.role] <= told.head
        and entity.plural == told.plural
    ]
    return max(found, key=lambda f: (f[0], f[1]))[2] if found else None


def count_fitting(entity: Entity, told: Description) -> int:
    """How many of the words before the head noun stand in titles or name."""
    known = " ".join((*entity.titles, entity.name or "")).lower()
    return sum(modifier in known for modifier in told.modifiers)
