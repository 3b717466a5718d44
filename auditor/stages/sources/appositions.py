"""What stands beside names: the titles, roles and justifications that it gives."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from auditor.model import Span, Tokens
from auditor.stages.sources.descriptions import BODIES, STOPS
from auditor.stages.sources.entities import Entity, justify, settle
from auditor.stages.sources.names import Name
from auditor.stages.sources.registry import Registry
from auditor.stages.sources.story import Story, cut_line, find_ceiling, find_floor

CITING = ("citing", "quoting", "saying", "adding", "according", "speaking", "referring")
INTRODUCING = frozenset(("a", "an", "the", "another"))
FINITE = frozenset("VZMBHO")
# What comes before an office that somebody holds, right behind the name.
HOLDING = re.compile(
    r"(?:who )?(?:is|has been|(?:serves|works|(?P<past>served|worked)) as"
    r"|(?:was|were|is) (?:(?:re-?)?elected|appointed|named|sworn in)(?: as)?)(?= )"
)
PARTY = re.compile(r"\s?[(,]\s?((?:[DRIL]|Dem|Rep)[-–—](?:[A-Z][\w.]*+\s?)++)[,)]")
HOLDING_LONG = 7  # tokens
ROLES = frozenset(("person", "organization", "government", "outlet", "group"))


@dataclass(frozen=True, slots=True)
class Apposition:
    """What stands beside a name: [first, end) of the words, `clause` where who/which begins."""

    first: int
    end: int
    clause: int


def find_apposition(story: Story, name: Name) -> Apposition | None:
    """What follows a name between commas or brackets; None where a list or a clause goes on."""
    tags, norms, at = story.tokens.tags, story.tokens.norms, skip_party(story, name)
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
            inside = tokens.norms[i - 1] != "one"  # "one of its directors"
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
    if norms[first : first + 2] == ("one", "of"):
        first += 2
    while first < end - 1 and (norms[first] in INTRODUCING or tags[first] in ",($"):
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
        note_party(story, entity, name)
        clause = behind.clause if behind else name.end
        note_position(story, entity, clause, behind.end if behind else find_ceiling(story, clause))


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
        justify_by(story, entity, found.clause, found.end)
        if entity.kind == "other" and story.tokens.norms[found.clause] in ("who", "whose"):
            entity.kind, entity.sure = "person", True


def note_party(story: Story, entity: Entity, name: Name) -> None:
    """Keep "(D-San Luis)" behind a name: with an office it is part of the title (AP)."""
    found = PARTY.match(story.text, story.tokens.ends[name.end - 1])
    if found and entity.kind == "person":
        entity.party = Span(*found.span(1))


def skip_party(story: Story, name: Name) -> int:
    """The token behind a name and the "(D-San Luis)" that follows it; the comma of "D-Ohio," is
    one of an apposition's."""
    found = PARTY.match(story.text, story.tokens.ends[name.end - 1])
    if not found:
        return name.end
    at = bisect_left(story.tokens.starts, found.end(1))
    return at + 1 if story.tokens.tags[at] == ")" else at


def note_position(story: Story, entity: Entity, first: int, end: int) -> None:
    """Enter the office that a clause tells: "who serves as director of the fund", "is mayor"."""
    linked = HOLDING.match(" ".join(story.tokens.norms[first : min(first + HOLDING_LONG, end)]))
    if linked is None or entity.kind == "organization":
        return
    start = first + len(linked[0].split())
    stop = find_position_end(story, start, end)
    if not any(role in story.words.offices for role in find_role_words(story, start, stop)):
        return
    told = ("former " if linked["past"] else "") + cut_told(story, start, stop)
    entity.titles.setdefault(told, story.tokens.span(start, stop))


def find_position_end(story: Story, start: int, end: int) -> int:
    """Where the noun group that says what somebody is ends: "director of arts and games | in"."""
    tags, norms = story.tokens.tags, story.tokens.norms
    at = start
    while at < end:
        joins = norms[at] in ("of", "for", "at", "and") and at > start
        if tags[at] in "dnjEI'":
            at += 1
        elif joins and tags[at + 1 : at + 2] in tuple("dnEI"):
            at += 2
        else:
            break
    return at


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
    elif entity.kind == "other" and all(words.nouns.get(r) in BODIES for r in roles):
        settle(entity, True)  # "Anvar, a company that makes chips"
    told = cut_told(story, found.first, found.clause)
    if entity.kind == "person" and any(r in words.offices for r in roles):
        entity.titles.setdefault(told, story.tokens.span(found.first, found.clause))
    else:
        justify_by(story, entity, found.first, found.clause)


def justify_by(story: Story, entity: Entity, first: int, end: int) -> None:
    """Note the words [first, end) as what tells why the source is in the story."""
    justify(entity, cut_told(story, first, end), story.tokens.span(first, end))
