"""Full names of people -> entities, with their titles, and under other spellings."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from auditor.catalogue import SourceWords
from auditor.stages.sources.entities import Entity
from auditor.stages.sources.names import SMALL, Name
from auditor.stages.sources.registry import Registry
from auditor.stages.sources.story import Story
from auditor.stages.sources.titles import COURTESY, SHORT_TITLES, strip_dot

# Letters that transliterations write in two ways: "Witkoff" and "Witkov" are one man.
FOLDS = (
    ("ff", "v"), ("ph", "f"), ("ck", "k"), ("w", "v"), ("iy", "i"), ("yi", "i"),
    ("y", "i"), ("kh", "h"), ("ie", "i"), ("ei", "i"), ("j", "i"),
)  # fmt: skip
DOUBLED = re.compile(r"(.)\1+")


@dataclass(slots=True, eq=False)
class People:
    """The people of the story by given name and surname, and by either.

    `spellings` has surnames and whose they are by what they share with other spellings.
    """

    full: dict[tuple[str, str], Entity] = field(default_factory=dict)
    surnames: dict[str, list[Entity]] = field(default_factory=dict)
    given: dict[str, list[Entity]] = field(default_factory=dict)
    spellings: dict[str, list[tuple[str, Entity]]] = field(default_factory=dict)


def enter_person(story: Story, registry: Registry, people: People, name: Name) -> Entity:
    """The person of a full name; given name and last name tell, initials do not."""
    key = (name.key[0], name.key[-1])
    person = people.full.get(key) or find_respelled(people, key[1], story.words, key[0])
    if person is None:
        person = add_person(people, name, story.words)
    people.full.setdefault(key, person)
    if person.name is None or len(name.full) > len(person.name):
        person.name = name.full
    person.sure = person.sure or name.kind == "person"
    note_title(story, registry, person, name)
    return person


def add_person(people: People, name: Name, words: SourceWords) -> Entity:
    """Somebody new, found again by surname and by given name."""
    given, surname = name.key[0], name.key[-1]
    person = Entity("person", "named_person", name.full, name.first)
    people.surnames.setdefault(surname, []).append(person)
    people.given.setdefault(given, []).append(person)
    enter_spelling(people, surname, person)
    gender = words.given.get(given, "")
    person.gender = "" if gender == "b" else gender
    return person


def note_title(story: Story, registry: Registry, person: Entity, name: Name) -> None:
    """Keep what stands before a name: title, roles, gender."""
    words, norms = story.words, story.tokens.norms[name.title : name.first]
    for norm in norms:
        plain = strip_dot(norm)
        if plain in words.genders:
            person.gender = words.genders[plain]
        if norm not in SMALL:
            registry.note_role(person, words.singulars.get(plain, plain), name.first)
    if holds_office(norms, words):
        enter_title(story, person, name)


def enter_title(story: Story, person: Entity, name: Name) -> None:
    """Let a person have the title that stands before a name, theirs or one joined to it."""
    span = story.tokens.span(name.title, name.first)
    person.titles.setdefault(cut_title(story, name), span)


def cut_title(story: Story, name: Name) -> str:
    """The title before a name, as one person has it: "Sen." of "Sens. Ann Lee and Bo Kim"."""
    *before, last = story.tokens.words[name.title : name.first]
    one = find_singular(strip_dot(last.lower()), story.words)
    if one is not None:
        dot = "." if last.endswith(".") else ""
        last = (one.capitalize() if last[0].isupper() else one) + dot
    return " ".join((*before, last)).replace(" 's", "'s").replace(" ’s", "’s")


def find_singular(norm: str, words: SourceWords) -> str | None:
    """ "senator" for "senators", "sen" for "sens"; None for what is no plural."""
    short = norm[:-1] if norm in SHORT_TITLES and norm[:-1] in SHORT_TITLES else None
    return words.singulars.get(norm) or short


def holds_office(norms: tuple[str, ...], words: SourceWords) -> bool:
    """Whether one of the words is a formal position, and not all of them are mere courtesy."""
    if all(norm in COURTESY for norm in norms):
        return False
    plain = [strip_dot(n) for n in norms]
    return any(
        SHORT_TITLES.get(n, n) in words.offices or words.singulars.get(n) in words.offices
        for n in plain
    )


def filter_titled(story: Story, people: list[Entity], name: Name) -> list[Entity]:
    """Those of one surname whom the title before it fits: "Ms. Lee", "Governor Lee"."""
    if len(people) < 2 or name.title == name.first:
        return people
    genders = story.words.genders
    norms = [strip_dot(n) for n in story.tokens.norms[name.title : name.first]]
    gender = next((genders[n] for n in norms if n in genders), "")
    fitting = [p for p in people if gender and p.gender == gender] or [
        p for p in people if not gender or not p.gender
    ]
    roles = [SHORT_TITLES.get(n, n) for n in norms]
    by_role = [p for p in fitting if any(role in p.roles for role in roles)]
    return by_role or fitting or people


def enter_spelling(people: People, surname: str, person: Entity) -> None:
    """Let a surname be found under spellings that differ in one letter."""
    folded = fold_spelling(surname)
    if len(folded) > 4:
        for form in list_forms(folded):
            people.spellings.setdefault(form, []).append((surname, person))


def find_respelled(
    people: People, surname: str, words: SourceWords, given: str = ""
) -> Entity | None:
    """The person whose surname is this one spelt otherwise; no other given name."""
    if len(surname) < 6 or surname in words.places or surname in words.given:
        return None
    for form in list_forms(fold_spelling(surname)):
        for other, person in people.spellings.get(form, ()):
            if not may_respell(surname, other):
                continue
            if not given or (person.name or "").lower().startswith(given + " "):
                return person
    return None


def may_respell(surname: str, other: str) -> bool:
    """Whether two surnames that look alike may be one; a plural is no other spelling."""
    plural = surname == other + "s" or other == surname + "s"
    return not plural and surname[0] == other[0] and surname != other


def fold_spelling(word: str) -> str:
    """A word as many transliterations would share it: "Witkoff" and "Witkov" become one."""
    for old, new in FOLDS:
        word = word.replace(old, new)
    return DOUBLED.sub(r"\1", word)


def list_forms(folded: str) -> list[str]:
    """What two folded words share that are one edit apart: a long one with any letter dropped."""
    if len(folded) <= 5:
        return [folded]
    return [folded, *(folded[:i] + folded[i + 1 :] for i in range(1, len(folded)))]
