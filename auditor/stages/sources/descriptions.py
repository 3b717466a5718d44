"""Noun groups -> what they say of a source: its head noun, its modifiers, its apposition."""

from __future__ import annotations

from dataclasses import dataclass

from auditor.catalogue import SourceWords
from auditor.model import Tokens
from auditor.stages.sources.entities import Registry
from auditor.stages.sources.names import Name

NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve dozen dozens".split()
)
PARTITIVES = frozenset(
    "one some many most several both all each few none any two three four five six seven eight "
    "nine ten dozens scores hundreds thousands group number majority handful couple percent half "
    "pair part plenty lot lots series range minority quarter third two-thirds coalition panel "
    "crowd trio".split()
)
AFTER_NOUNS = frozenset("familiar close aware privy present due able unable".split())
STOPS = frozenset(',.;:"-|()')
CITING = ("citing", "quoting", "saying", "adding", "according", "speaking", "referring")
FINITE = frozenset("VZMBHO")
DETERMINERS = frozenset("d$#")


@dataclass(frozen=True, slots=True)
class Description:
    """A noun group in token indexes: [first, end), its head noun, and what follows from it.

    `class_` is what the noun lists make of the head, "" for a noun in no list; `modifiers` are
    the words before the head; `after` is where what follows the head begins.
    """

    first: int
    end: int
    head: int
    norm: str
    class_: str
    plural: bool
    modifiers: tuple[str, ...]
    after: int


@dataclass(frozen=True, slots=True)
class Apposition:
    """What stands beside a name: [first, end) of the words, `clause` where who/which begins."""

    first: int
    end: int
    clause: int


def find_head(tokens: Tokens, first: int, end: int, words: SourceWords) -> int:
    """The head of the group that begins at `first`: its last noun before anything else begins."""
    tags, norms = tokens.tags, tokens.norms
    head = -1
    i = first
    while i < end:
        tag = tags[i]
        if norms[i] in AFTER_NOUNS and head >= 0:
            break
        if tag in "nEIk" or (tag in "VZDGN" and norms[i] in words.nouns):
            head = i
        elif tag == "'" or tag in "d$#" or (tag in "jNGac" and head < 0):
            if tag == "#" and head < 0:
                head = i
            elif tag == "'":
                head = -1
            elif tag in "d$" and head >= 0:
                break
        elif tag in "jN" and head >= 0 and i + 1 < end and tags[i + 1] in "nEI":
            pass
        elif norms[i] == "of" and head >= 0 and norms[head] in PARTITIVES:
            head = -1
        elif norms[i] == "/":
            pass
        elif norms[i] == "and" and not words.nouns.get(norms[head]) and tags[head] == "n":
            head = -1  # "law enforcement and city officials"
        else:
            if head >= 0:
                break
        i += 1
    return head if head >= 0 else first


def describe(tokens: Tokens, first: int, end: int, words: SourceWords) -> Description:
    """What the noun group [first, end) says of a source."""
    head = find_head(tokens, first, end, words)
    norm = tokens.norms[head]
    class_ = words.nouns.get(norm, "")
    before = tokens.norms[first:head]
    if norm == "agency" and {"news", "state"}.intersection(before):
        class_ = "outlet"
    plural = norm in words.singulars or (
        not class_ and tokens.tags[head] == "n" and norm.endswith("s") and not norm.endswith("ss")
    )
    if tokens.tags[head] == "#" or norm in PARTITIVES:
        plural = norm != "one"
    modifiers = tuple(n for n in before if n not in words.empty and n not in ("of", "'s"))
    return Description(first, end, head, norm, class_, plural, modifiers, head + 1)


def find_apposition(tokens: Tokens, name: Name, ceiling: int) -> Apposition | None:
    """What follows a name between commas or brackets; None where a list or a clause goes on."""
    tags, norms = tokens.tags, tokens.norms
    at = name.end
    if at + 1 >= ceiling or tags[at] not in ",(":
        return None
    at += 1
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
    return walk_apposition(tokens, at, ceiling)


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


def find_role_words(tokens: Tokens, first: int, end: int, words: SourceWords) -> list[str]:
    """The nouns that name a role in an apposition; those behind a preposition name others."""
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
            if words.nouns.get(one) in ("person", "organization", "government", "outlet", "group"):
                roles.append(one)
    return roles


def find_front_apposition(
    tokens: Tokens, name: Name, floor: int, words: SourceWords
) -> tuple[int, int] | None:
    """ "The head of the delegation, Ann Lee,": the words before the comma, if they name a role."""
    tags = tokens.tags
    comma = name.title - 1
    if comma <= floor or tags[comma] != ",":
        return None
    if name.end < len(tags) and tags[name.end] not in ",VZDBHMG.'":
        return None
    start = comma
    while start > floor and tags[start - 1] in "EInjdp'#N$GP":
        start -= 1
        if tags[start] in "$P" and tokens.norms[start - 1] not in ("of", "for"):
            break  # "With her husband, Ann Lee"
        if (
            tags[start] == "d"
            and tokens.norms[start] in ("the", "a", "an", "one")
            and (start == floor or tags[start - 1] not in "p")
        ):
            break
    if start < comma and tags[start] not in "d$P":
        start = find_owner_start(tags, start, comma)
    if start == comma or (start > floor and tags[start - 1] == ","):
        return None
    roles = find_role_words(tokens, start, comma, words)
    return (start, comma) if any(words.nouns.get(r) == "person" for r in roles) else None


def find_owner_start(tags: str, first: int, end: int) -> int:
    """Where "Fennimore" of "Fennimore's chief executive" begins; `end` where nobody owns."""
    start = at = tags.find("'", first, end)
    while start > first and tags[start - 1] in "EI":
        start -= 1
    return end if at < 0 or start == at else start


def cut_text(text: str, tokens: Tokens, first: int, end: int) -> str:
    """The story's words of a token range, on one line, without article and marks around them."""
    while first < end - 1 and (
        tokens.norms[first] in ("a", "an", "the") or tokens.tags[first] in ",($"
    ):
        first += 1
    return " ".join(text[tokens.starts[first] : tokens.ends[end - 1]].split())


def note_appositions(
    text: str,
    tokens: Tokens,
    names: list[Name],
    ceilings: list[int],
    floors: list[int],
    registry: Registry,
) -> None:
    """Let every name have what stands beside it: title, roles, justification.

    `ceilings` and `floors` are the token indexes where the sentence of each name ends and begins.
    """
    for at, (name, ceiling, floor) in enumerate(zip(names, ceilings, floors, strict=True)):
        entity = registry.entities.get(name.first)
        if entity is None:
            continue
        front = find_front_apposition(tokens, name, floor, registry.words)
        if front:
            note_apposition(text, tokens, Apposition(*front, front[1]), name, registry)
        behind = find_apposition(tokens, name, ceiling)
        if behind and not lists_another(tokens, behind, names, at):
            note_apposition(text, tokens, behind, name, registry)


def lists_another(tokens: Tokens, found: Apposition, names: list[Name], at: int) -> bool:
    """Whether the next name, with its own title, is what stands there: "Ann Lee, Mayor Bo Kim"."""
    if at + 1 >= len(names) or names[at + 1].first >= found.clause:
        return False
    after = names[at + 1]
    return after.title < after.first and "p" not in tokens.tags[found.first : after.title]


def note_apposition(
    text: str, tokens: Tokens, found: Apposition, name: Name, registry: Registry
) -> None:
    """Enter one apposition: a formal position is a title, anything else a justification."""
    entity = registry.entities[name.first]
    words = registry.words
    roles = find_role_words(tokens, found.first, found.clause, words)
    if found.clause > found.first:
        if not roles:
            return
        for role in roles:
            registry.note_role(entity, role, found.first)
            if role in words.genders and entity.kind != "organization":
                entity.gender = words.genders[role]
        told = cut_text(text, tokens, found.first, found.clause)
        if any(words.nouns.get(r) == "person" for r in roles) and entity.kind != "organization":
            entity.kind, entity.sure = "person", True
        if entity.kind == "person" and any(r in words.offices for r in roles):
            if told not in entity.titles:
                entity.titles.append(told)
        elif entity.justification is None:
            entity.justification = told
    if found.end > found.clause and entity.justification is None:
        entity.justification = cut_text(text, tokens, found.clause, found.end)
        if entity.kind == "other" and tokens.norms[found.clause] in ("who", "whose"):
            entity.kind, entity.sure = "person", True
