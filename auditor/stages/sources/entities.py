"""Entities: one value for all the names of a person or body, while it is being gathered."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from auditor.model import SourceKind, Span

EntityKind = Literal["person", "organization", "other"]


@dataclass(slots=True, eq=False)
class Entity:
    """Somebody or something that may stand behind attributions.

    `kind` tells who can be "he" (a person) from what can be "it"; `source_kind` is what the
    report says. `titles` and `justification` have the spans that they come from; `party` is what
    stands in brackets behind a politician's name. `roles` are the nouns by which the story calls
    it ("mayor", "ministry"); `gender` is "m", "f" or "" where the text gives no evidence. A person
    is `sure` where more than two capitals says so.
    """

    kind: EntityKind
    source_kind: SourceKind
    name: str | None
    first: int
    last: int = 0
    gender: str = ""
    sure: bool = False
    plural: bool = False
    facets: set[str] = field(default_factory=set)
    titles: dict[str, Span] = field(default_factory=dict)
    party: Span | None = None
    justification: str | None = None
    justified: Span | None = None
    roles: dict[str, int] = field(default_factory=dict)
    variants: dict[str, None] = field(default_factory=dict)
    mentions: list[Span] = field(default_factory=list)
    attributions: list[int] = field(default_factory=list)


def is_lone(entity: Entity) -> bool:
    """Whether all that is known is one capitalised word, which may name a body: "Twitter"."""
    return (
        entity.name is not None
        and " " not in entity.name
        and entity.kind != "organization"
        and entity.source_kind == "named_person"
        and not entity.gender
        and not entity.titles
    )


def is_body(entity: Entity) -> bool:
    """Whether "the company" can mean it."""
    return entity.kind == "organization" or (entity.kind == "other" and is_lone(entity))


def settle(entity: Entity, body: bool) -> Entity:
    """A speaking name in no list is a person, unless "the" or "it" tells of a `body`."""
    unsure = not entity.sure or is_lone(entity)
    if entity.kind == "other" or (entity.kind == "person" and body and unsure):
        if body:
            entity.kind, entity.source_kind = "organization", "named_organization"
        else:
            entity.kind, entity.source_kind = "person", "named_person"
    entity.sure = True
    return entity


def justify(entity: Entity, words: str | None, span: Span) -> None:
    """Note why the source is in the story, where nothing tells that yet."""
    if entity.justification is None and words is not None:
        entity.justification, entity.justified = words, span
