"""Names of bodies -> entities, under their full names, acronyms, first and last words."""

from __future__ import annotations

from dataclasses import dataclass, field

from auditor.model import Tokens
from auditor.stages.sources.entities import Entity
from auditor.stages.sources.names import SMALL, Name, is_acronym
from auditor.stages.sources.registry import Registry
from auditor.stages.sources.story import Story


@dataclass(slots=True, eq=False)
class Organizations:
    """The bodies of the story by name, acronym, and first ("heads") and last word ("tails").

    `districts` has "Tern Valley Unified School District" as "Tern Valley" too.
    """

    full: dict[str, Entity] = field(default_factory=dict)
    acronyms: dict[str, Entity] = field(default_factory=dict)
    heads: dict[str, list[Entity]] = field(default_factory=dict)
    tails: dict[str, list[Entity]] = field(default_factory=dict)
    districts: dict[tuple[str, ...], Entity] = field(default_factory=dict)


def enter_organization(
    story: Story, registry: Registry, organizations: Organizations, name: Name
) -> Entity:
    """The body of that name, whichever of its names it is."""
    key = name.full.lower().removeprefix("the ")
    body = organizations.full.get(key)
    if body is None and is_acronym(name.full):
        body = organizations.acronyms.get(key)
    if body is None and len(name.key) == 1 and "outlet" in name.facets:
        body = find_outlet(organizations, name)
    if body is None:
        body = add_organization(organizations, name, key)
        for word in name.key:
            registry.note_role(body, word, name.first)
    if name.first < body.first:
        body.first = name.first
        body.roles = dict.fromkeys(body.roles, name.first)
    note_acronym(story.tokens, organizations, body, name)
    return body


def find_outlet(organizations: Organizations, name: Name) -> Entity | None:
    """The outlet whose name ends so, "the Journal" of the Wall Street Journal: the only one, else
    the last that the story has brought up."""
    found = [b for b in organizations.tails.get(name.key[-1], ()) if "outlet" in b.facets]
    before = [body for body in found if body.first < name.first]
    latest = max(before, key=lambda body: body.first, default=None)
    return found[0] if len(found) == 1 else latest


def add_organization(organizations: Organizations, name: Name, key: str) -> Entity:
    """A body not met before, found again by parts of its name."""
    body = Entity("organization", "named_organization", name.full, name.first)
    body.facets |= set(name.facets)
    organizations.full[key] = body
    organizations.tails.setdefault(name.key[-1], []).append(body)
    if len(name.key) == 2 and not {"government", "court"} & body.facets:
        organizations.heads.setdefault(name.key[0], []).append(body)
    if name.key[-1] == "district":
        organizations.districts[name.key[:2]] = body
    if len(name.key) > 2:
        initials = [(word, word[0]) for word in name.key if word[0].isalpha()]
        for acronym in (
            "".join(letter for _, letter in initials),
            "".join(letter for word, letter in initials if word not in SMALL),
        ):
            organizations.acronyms.setdefault(acronym, body)
    return body


def note_acronym(tokens: Tokens, organizations: Organizations, body: Entity, name: Name) -> None:
    """ "the Institute for War Studies (ISW)" makes ISW a name of it."""
    tags, end = tokens.tags, name.end
    if tags[end : end + 1] != "(" or tags[end + 2 : end + 3] != ")":
        return
    if not is_acronym(tokens.words[end + 1]):
        return
    acronym = tokens.norms[end + 1]
    organizations.acronyms[acronym] = body
    other = organizations.full.get(acronym)
    if other is None or other.first > name.first:
        organizations.full[acronym] = body


def find_organization(organizations: Organizations, name: Name, spelt: str) -> Entity | None:
    """The body that one word names: its whole name, its acronym, or its last word, where that is
    the last of no other or of an outlet."""
    word = name.key[0]
    body = organizations.full.get(word)
    if body is None and is_acronym(spelt):
        body = organizations.acronyms.get(word)
    tails = organizations.tails.get(word, ())
    return body or (tails[0] if len(tails) == 1 else find_outlet(organizations, name))
