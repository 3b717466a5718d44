"""The newsroom whose story this is, and the outlets that were told or that it is taken from."""

from __future__ import annotations

from auditor.model import Attribution, Span
from auditor.stages.sources.bodies import resolve_body
from auditor.stages.sources.descriptions import Description, describe
from auditor.stages.sources.entities import Entity
from auditor.stages.sources.names import Name
from auditor.stages.sources.registry import Registry
from auditor.stages.sources.story import Story, find_tokens, has_phrase, join_norms

SELF = frozenset(("this", "our"))
HOUSE = frozenset("newspaper paper magazine website publication station network outlet".split())


def enter_newsroom(registry: Registry, first: int) -> Entity:
    """The newsroom whose story this is: its reporters, "this newspaper"."""
    newsroom = Entity("other", "unnamed_person", None, first, facets={"newsroom"})
    return registry.described.setdefault("newsroom", newsroom)


def find_house(story: Story, registry: Registry, told: Description) -> Entity | None:
    """ "This newspaper", "our website"."""
    itself = told.norm in HOUSE and story.tokens.norms[told.first] in SELF
    return enter_newsroom(registry, told.first) if itself else None


def resolve_newsroom(registry: Registry, told: Description, names: list[Name]) -> Entity:
    """ "A reporter", "a CNN correspondent": the outlet, or the newsroom itself."""
    for name in names:
        entity = registry.get(name)
        if entity is not None and "outlet" in entity.facets:
            return entity
    return enter_newsroom(registry, told.first)


def find_outlets(story: Story, registry: Registry, attribution: Attribution) -> list[Entity]:
    """The outlets named in addressee and medium; what an interview was "with" is one too."""
    found: list[Entity] = []
    if attribution.addressee is not None:
        found += find_told(story, registry, attribution.addressee)
    if attribution.medium is not None:
        note_interviewers(story, registry, attribution.medium)
        found += find_told(story, registry, attribution.medium)
    return found


def note_interviewers(story: Story, registry: Registry, medium: Span) -> None:
    """In "an interview with Vantage", Vantage is an outlet if nothing else is known of it."""
    first, end = find_tokens(story, medium)
    for name in registry.find_within(first, end):
        entity = registry.get(name)
        if entity is None or entity.kind != "other":
            continue
        if "interview" in story.tokens.norms[first : name.first]:
            entity.kind, entity.source_kind = "organization", "named_organization"
            entity.facets.add("outlet")


def find_told(story: Story, registry: Registry, span: Span) -> list[Entity]:
    """The outlets of one stretch: those it names, else the first that it describes."""
    first, end = find_tokens(story, span)
    entities = (registry.get(name) for name in registry.find_within(first, end))
    found = [e for e in entities if e is not None and "outlet" in e.facets]
    return found or find_described(story, registry, first, end)


def find_described(story: Story, registry: Registry, first: int, end: int) -> list[Entity]:
    """ "A local television station"; none for "this newspaper", the newsroom's own."""
    norms = story.tokens.norms
    for i in range(first, end):
        if story.words.nouns.get(norms[i]) == "outlet" and norms[i - 1] not in SELF:
            told = describe(story, first, i + 1)
            return [resolve_body(story, registry, told, [])]
    return []


def label_outlets(story: Story, registry: Registry) -> None:
    """Note where the story itself says that a state runs an outlet."""
    phrases = story.words.phrases["state"]
    for name in registry.names:
        entity = registry.get(name)
        if entity is not None and "outlet" in entity.facets and entity.attributions:
            around = join_norms(story, max(name.first - 4, 0), name.end + 6)
            if has_phrase(phrases, around):
                entity.facets |= {"labelled", "state_outlet"}
