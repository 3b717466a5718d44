"""What stands beside names: the titles, roles and justifications that it gives."""

from __future__ import annotations

from dataclasses import dataclass

from auditor.model import Tokens
from auditor.stages.sources.descriptions import STOPS
from auditor.stages.sources.entities import Entity
from auditor.stages.sources.names import Name
from auditor.stages.sources.registry import Registry
from auditor.stages.sources.story import Story, cut_line, find_ceiling, find_floor

CITING = ("citing", "quoting", "saying", "adding", "according", "speaking", "referring")
FINITE = frozenset("VZMBHO")
ROLES = frozenset(("person", "organization", "government", "outlet", "group"))


@dataclass(frozen=True, slots=True)
class Apposition:
    """What stands beside a name: [first, end) of the words, `clause` where who/which begins."""

    first: int
    end: int
    clause: int


def find_apposition(story: Story, name: Name) -> Apposition | None:
    """What follows a name between commas or brackets; None where a list or a clause goes on."""
    tags, norms, at = story.tokens.tags, story.tokens.norms, name.end
    if tags[at : at + 1] not in (",", "("):
        return None
    at, ceiling = at + 1, find_ceiling(story, name.first)
    if at >= ceiling:
        return None
    if tags[at] == "#" and at + 1 < ceiling and tags[at + 1] in ",)":
        at += 2  # an age
        if at < ceiling and tags[at - 1] == ")" and tags[at] == ",":
            at += 1
    if (
        at >= ceiling
        or tags[at] not in "d$EnjIW#GV"
        or norms[at] in ("which", "many", "some", "all", *CITING)
    ):
        return None
    return walk_apposition(story.tokens, at, ceiling)


def walk_apposition(tokens: Tokens, at: int, ceiling: int) -> Apposition | None:
    """The apposition that begins at `at`, up to a mark; None where a finite verb turns up in it."""
    tags = tokens.tags
    clause = at if tags[at] == "W" or tokens.norms[at] == "whose" else -1
    i = at
    while i < ceiling and tags[i] not in STOPS:
        tag = tags[i]
        if clause < 0:
            if tag in "Wt":
                clause = i
            elif tag in "DN" and i > at and i + 1 < ceiling and tags[i + 1] in "pa":
                clause = i
            elif tag == "D" and tags[i - 1] in "cdj," and tags[i + 1 : i + 2] in tuple("njIE"):
                pass  # "and retired chief"
            elif tag in FINITE or tag == "D" or (tag == "S" and tokens.words[i].islower()):
                return None
        i += 1
    return Apposition(at, i, clause if clause >= 0 else i)


def find_role_words(story: Story, first: int, end: int) -> list[str]:
    """The nouns that name a role in an apposition; those behind a preposition name others."""
    tokens, words = story.tokens, story.words
    roles = []
    inside = False
    for i in range(first, end):
        tag, norm = tokens.tags[i], tokens.norms[i]
        if tag == "p":
            inside = True
        elif tag == "c":
            inside = False
        elif not inside and tokens.norms[i + 1 : i + 2] != ("'s",) and tag not in "d$":
            one = words.singulars.get(norm, norm)
            if words.nouns.get(one) in ROLES:
                roles.append(one)
    return roles


def find_front_apposition(story: Story, name: Name) -> Apposition | None:
    """ "The head of the delegation, Ann Lee,": the words before the comma, if they name a role."""
    tags, norms, comma = story.tokens.tags, story.tokens.norms, name.title - 1
    if comma < 0 or tags[comma] != ",":
        return None
    floor = find_floor(story, name.first)
    if comma <= floor:
        return None
    if name.end < len(tags) and tags[name.end] not in ",VZDBHMG.'":
        return None
    start = comma
    while start > floor and tags[start - 1] in "EInjdp'#N$GP":
        start -= 1
        if tags[start] in "$P" and norms[start - 1] not in ("of", "for"):
            break  # "With her husband, Ann Lee"
        if (
            tags[start] == "d"
            and norms[start] in ("the", "a", "an", "one")
            and (start == floor or tags[start - 1] not in "p")
        ):
            break
    if start < comma and tags[start] not in "d$P":
        start = find_owner_start(tags, start, comma)
    if start == comma or (start > floor and tags[start - 1] == ","):
        return None
    roles = find_role_words(story, start, comma)
    person = any(story.words.nouns.get(role) == "person" for role in roles)
    return Apposition(start, comma, comma) if person else None


def find_owner_start(tags: str, first: int, end: int) -> int:
    """Where "Fennimore" of "Fennimore's chief executive" begins; `end` where nobody owns."""
    start = at = tags.find("'", first, end)
    while start > first and tags[start - 1] in "EI":
        start -= 1
    return end if at < 0 or start == at else start


def cut_told(story: Story, first: int, end: int) -> str:
    """The words of an apposition without article and marks before them."""
    tags, norms = story.tokens.tags, story.tokens.norms
    while first < end - 1 and (norms[first] in ("a", "an", "the") or tags[first] in ",($"):
        first += 1
    return cut_line(story, first, end)


def note_appositions(story: Story, registry: Registry) -> None:
    """Let every name have what stands beside it: title, roles, justification."""
    for at, name in enumerate(registry.names):
        entity = registry.get(name)
        if entity is None:
            continue
        front = find_front_apposition(story, name)
        if front:
            note_apposition(story, registry, front, entity)
        behind = find_apposition(story, name)
        if behind and not lists_another(story.tokens, behind, registry.names, at):
            note_apposition(story, registry, behind, entity)


def lists_another(tokens: Tokens, found: Apposition, names: list[Name], at: int) -> bool:
    """Whether the next name, with its own title, is what stands there: "Ann Lee, Mayor Bo Kim"."""
    if at + 1 >= len(names) or names[at + 1].first >= found.clause:
        return False
    after = names[at + 1]
    return after.title < after.first and "p" not in tokens.tags[found.first : after.title]


def note_apposition(story: Story, registry: Registry, found: Apposition, entity: Entity) -> None:
    """Enter one apposition: a formal position is a title, anything else a justification."""
    if found.clause > found.first:
        roles = find_role_words(story, found.first, found.clause)
        if not roles:
            return
        note_roles(story, registry, found, roles, entity)
    if found.end > found.clause and entity.justification is None:
        entity.justification = cut_told(story, found.clause, found.end)
        if entity.kind == "other" and story.tokens.norms[found.clause] in ("who", "whose"):
            entity.kind, entity.sure = "person", True


def note_roles(
    story: Story, registry: Registry, found: Apposition, roles: list[str], entity: Entity
) -> None:
    """Let the roles tell gender, kind and title."""
    words = story.words
    for role in roles:
        registry.note_role(entity, role, found.first)
        if role in words.genders and entity.kind != "organization":
            entity.gender = words.genders[role]
    if any(words.nouns.get(r) == "person" for r in roles) and entity.kind != "organization":
        entity.kind, entity.sure = "person", True
    told = cut_told(story, found.first, found.clause)
    if entity.kind == "person" and any(r in words.offices for r in roles):
        if told not in entity.titles:
            entity.titles.append(told)
    elif entity.justification is None:
        entity.justification = told
