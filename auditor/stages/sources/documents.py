"""Reports, polls, filings -> entities under their publishers' names."""

from __future__ import annotations

from auditor.model import Attribution
from auditor.stages.sources.descriptions import (
    BODIES,
    DOCUMENTS,
    Description,
    cut_name,
    describe,
    is_definite,
    make_key,
)
from auditor.stages.sources.entities import Entity, is_lone, settle
from auditor.stages.sources.named import enter_place
from auditor.stages.sources.names import Name
from auditor.stages.sources.registry import Registry, find_role
from auditor.stages.sources.salience import weigh_thing
from auditor.stages.sources.story import Story, find_ceiling, find_sentence, find_tokens

# Participles before "by" that make whoever follows the publisher of a document.
PUBLISHED = frozenset(
    "published released issued conducted carried compiled produced prepared written drafted "
    "drawn filed posted kept made put done".split()
)
# Whoever stands behind these and "by" has a document and did not issue it.
GETTING = frozenset("obtained seen reviewed viewed read analyzed analysed examined".split())
NEAR = 25  # tokens behind a document in which its publisher is looked for
NAME_NEAR = 8  # tokens behind "by" in which the publisher's name begins


def resolve_document(
    story: Story, registry: Registry, told: Description, names: list[Name]
) -> Entity:
    """A report, poll or filing; its name is its publisher's."""
    known = registry.heads.get(told.head)
    if known is None:
        known = recall_document(story, registry, told, names)
        known = known or enter_document(story, registry, told, names)
        registry.heads[told.head] = known
    if known.name is None and known.source_kind == "document":
        publisher = find_publisher(story, registry, told)
        if publisher is not None:
            known.name = publisher.name
            inherit(known, publisher)
    return known


def recall_document(
    story: Story, registry: Registry, told: Description, names: list[Name]
) -> Entity | None:
    """ "The report": the one spoken of before, by the same noun or one of its class."""
    if not is_definite(story, told) or told.end != told.after or names:
        return None
    issuer = registry.issuers.get(told.norm)
    return issuer or find_role(registry, told, "other") or find_class(registry, told)


def find_class(registry: Registry, told: Description) -> Entity | None:
    """ "The survey" after "a poll"; "the paper" after "a study"."""
    class_ = "study" if told.norm == "paper" else told.class_
    if class_ not in ("poll", "study"):
        return None
    return next(reversed(registry.roles.get("=" + class_, [])), None)


def is_study(registry: Registry, told: Description) -> bool:
    """Whether "the paper" is a study of which the story spoke later than of any outlet."""
    study = find_class(registry, told)
    outlets = (e.last for e in registry.salience.points if "outlet" in e.facets)
    return study is not None and study.last > max(outlets, default=-1)


def enter_document(
    story: Story, registry: Registry, told: Description, names: list[Name]
) -> Entity:
    """A document not spoken of before, or not so that it is known again."""
    issuer = find_issuer(story, registry, told, names)
    name = issuer.name if issuer else None
    if told.norm in story.words.instruments and told.modifiers:
        case = next((n.full for n in names if n.kind == "document"), None)
        name = case or cut_name(story, told)
    key = f"{name or make_key(told)}/{told.norm}"
    fresh = name is None and story.tokens.norms[told.first] in ("a", "an", "another")
    met = key in registry.introduced
    if fresh:
        registry.introduced.add(key)
    if key in registry.described and not (fresh and met):
        return registry.described[key]
    document = Entity("other", "document", name, told.first, plural=told.plural)
    document.facets |= {told.class_} - {"document", ""}
    if issuer is not None:
        inherit(document, issuer)
    if told.class_ in ("poll", "study"):
        registry.note_role(document, "=" + told.class_, told.head)
    return registry.keep(told, document, key)


def inherit(document: Entity, issuer: Entity) -> None:
    """What the story tells of a publisher tells why its document is there."""
    document.justification, document.justified = issuer.justification, issuer.justified


def find_issuer(
    story: Story, registry: Registry, told: Description, names: list[Name]
) -> Entity | None:
    """The body named in the group, else the one that owns the document."""
    for name in names:
        entity = registry.get(name)
        if entity is None or entity.kind != "organization":
            continue
        if GETTING.isdisjoint(story.tokens.norms[max(name.first - 3, 0) : name.first]):
            return entity
    return find_owner(story, registry, told)


def find_owner(story: Story, registry: Registry, told: Description) -> Entity | None:
    """The body whose document it is: "the council's notice", "its report"."""
    mark = story.tokens.tags.find("'", told.first, told.head)
    if mark > told.first:
        body = describe(story, told.first, mark)
        if body.class_ in BODIES and not body.plural:
            return find_role(registry, body, "organization")
        owner = next((n for n in registry.find_within(told.first, mark) if n.end == mark), None)
        if owner is not None:
            return find_owning_name(story, registry, owner)
    if story.tokens.norms[told.first] in ("its", "their"):
        ranked = registry.salience.rank(find_sentence(story, told.first), weigh_thing)
        return next((e for _, e in ranked if e.kind == "organization"), None)
    return None


def find_owning_name(story: Story, registry: Registry, name: Name) -> Entity | None:
    """In "Larkmoor's letter" the body that the name stands for; None for somebody's own letter."""
    entity = registry.get(name)
    lone = entity is not None and is_lone(entity) and not entity.sure
    if (entity is None and name.kind == "place") or (lone and name.key[0] in registry.places):
        return enter_place(story, registry, name)
    return settle(entity, True) if entity is not None and lone else None


def find_publisher(story: Story, registry: Registry, told: Description) -> Entity | None:
    """The body behind "by" after a document: "The survey was carried out by Norrland"."""
    tags, norms = story.tokens.tags, story.tokens.norms
    published = False
    for i in range(told.after, min(told.after + NEAR, find_ceiling(story, told.head))):
        if norms[i] in PUBLISHED:
            published = True
        elif norms[i] in GETTING:
            return None
        elif norms[i] == "by" and (published or i <= told.after + 1):
            return find_body_after(story, registry, i + 1, published)
        elif norms[i] == "journal" and published:
            return find_body_after(story, registry, i + 1, True)
        elif tags[i] in 'ZDWtGV":;':
            return None
    return None


def find_body_after(story: Story, registry: Registry, first: int, sure: bool) -> Entity | None:
    """The named body within a few words; a name that may be anybody's is one where `sure`."""
    tags, end = story.tokens.tags, first
    while end < min(first + NAME_NEAR, len(tags)) and tags[end] in "dnjEI'":
        end += 1
    for name in registry.find_within(first, max(end, first + 1)):
        entity = registry.get(name)
        if entity is None:
            continue
        if sure and entity.kind != "organization" and not entity.sure:
            return settle(entity, True)
        return entity if entity.kind == "organization" else None
    return None


def note_issuer(story: Story, registry: Registry, attribution: Attribution, entity: Entity) -> None:
    """ "said in a statement" makes the speaker the issuer of "the statement"."""
    if attribution.medium is None:
        return
    first, end = find_tokens(story, attribution.medium)
    for norm in story.tokens.norms[first:end]:
        if story.words.nouns.get(norm) in DOCUMENTS:
            registry.issuers[norm] = entity
            return
