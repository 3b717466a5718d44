"""Names -> entities: one value for all the names of a person or body."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from auditor.catalogue import SourceWords
from auditor.model import SourceKind, Span, Tokens
from auditor.stages.sources.names import COURTESY, SHORT_TITLES, Name, is_acronym, strip_dot

EntityKind = Literal["person", "organization", "other"]
FOLDS = (
    ("ff", "v"),
    ("ph", "f"),
    ("ck", "k"),
    ("w", "v"),
    ("iy", "i"),
    ("yi", "i"),
    ("y", "i"),
    ("kh", "h"),
    ("ie", "i"),
    ("ei", "i"),
    ("j", "i"),
)
SMALL = frozenset(("of", "for", "the", "and", "in", "on", "to", "&", "de"))


@dataclass(slots=True, eq=False)
class Entity:
    """Somebody or something that may stand behind attributions, while it is being gathered.

    `kind` tells who can be "he" (a person) from what can be "it"; `source_kind` is what the
    report says. `roles` are the nouns by which the story calls it ("mayor", "ministry"); `gender`
    is "m", "f" or "" where the text gives no evidence. A person is `sure` where more
    than two capitals says so.
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
    titles: list[str] = field(default_factory=list)
    justification: str | None = None
    roles: dict[str, int] = field(default_factory=dict)
    variants: dict[str, None] = field(default_factory=dict)
    mentions: list[Span] = field(default_factory=list)
    attributions: list[int] = field(default_factory=list)


def fold_spelling(word: str) -> str:
    """A word as many transliterations would share it: "Witkoff" and "Witkov" become one."""
    for old, new in FOLDS:
        word = word.replace(old, new)
    return "".join(c for i, c in enumerate(word) if i == 0 or c != word[i - 1])


def drop_letters(word: str) -> list[str]:
    """The word and the word with any one letter dropped: two words one edit apart share one."""
    return [word, *(word[:i] + word[i + 1 :] for i in range(1, len(word)))]


class Registry:
    """All people and bodies that a story names, found again under any of their names."""

    def __init__(self, tokens: Tokens, words: SourceWords) -> None:
        self.tokens = tokens
        self.words = words
        self.people: dict[tuple[str, str], Entity] = {}
        self.surnames: dict[str, list[Entity]] = {}
        self.given: dict[str, list[Entity]] = {}
        self.spellings: dict[str, list[tuple[str, Entity]]] = {}
        self.bodies: dict[str, Entity] = {}
        self.acronyms: dict[str, Entity] = {}
        self.tails: dict[str, list[Entity]] = {}
        self.heads: dict[str, list[Entity]] = {}
        self.lone: dict[str, Entity] = {}
        self.roles: dict[str, list[Entity]] = {}
        self.entities: dict[int, Entity] = {}
        self.ambiguous: set[int] = set()

    def enter_full_names(self, names: list[Name]) -> None:
        """First pass: names of two words and more, and listed or plain bodies."""
        paired = -1
        for name in names:
            if name.kind == "organization":
                self.entities[name.first] = self.enter_body(name)
            elif name.kind != "place" and len(name.key) > 1:
                person = self.entities[name.first] = self.enter_person(name)
                person.sure = person.sure or name.title == paired
                joined = person.sure and self.tokens.norms[name.end : name.end + 1] == ("and",)
                paired = name.end + 1 if joined else -1

    def enter_person(self, name: Name) -> Entity:
        """The person of a full name; given name and last name tell, initials do not."""
        key = (name.key[0], name.key[-1])
        person = self.people.get(key)
        if person is None:
            person = self.find_respelling(name.key[-1], name.key[0])
        if person is None:
            person = Entity("person", "named_person", name.full, name.first)
            self.people[key] = person
            self.surnames.setdefault(name.key[-1], []).append(person)
            self.given.setdefault(name.key[0], []).append(person)
            self.enter_spelling(name.key[-1], person)
            letter = self.words.given.get(name.key[0], "")
            person.gender = "" if letter == "b" else letter
        self.people.setdefault(key, person)
        if person.name is None or len(name.full) > len(person.name):
            person.name = name.full
        person.sure = person.sure or name.kind == "person"
        self.note_title(person, name)
        return person

    def enter_spelling(self, surname: str, person: Entity) -> None:
        """Let the surname be found under spellings that differ in one letter."""
        folded = fold_spelling(surname)
        if len(folded) > 4:
            for form in drop_letters(folded) if len(folded) > 5 else [folded]:
                self.spellings.setdefault(form, []).append((surname, person))

    def find_respelling(self, surname: str, given: str = "") -> Entity | None:
        """The person whose surname is this one spelt otherwise; no other given name."""
        if len(surname) < 6 or surname in self.words.places or surname in self.words.given:
            return None
        folded = fold_spelling(surname)
        for form in drop_letters(folded) if len(folded) > 5 else [folded]:
            for other, person in self.spellings.get(form, ()):
                plural = surname == other + "s" or other == surname + "s"
                if plural or surname[0] != other[0] or other == surname:
                    continue
                if not given or (person.name or "").lower().startswith(given + " "):
                    return person
        return None

    def enter_body(self, name: Name) -> Entity:
        """The body of that name, whichever of its names it is."""
        key = name.full.lower().removeprefix("the ")
        body = self.bodies.get(key)
        if body is None and is_acronym(name.full):
            body = self.acronyms.get(key)
        if body is None:
            body = Entity(
                "organization", "named_organization", name.full, name.first, facets=set(name.facets)
            )
            self.bodies[key] = body
            self.tails.setdefault(name.key[-1], []).append(body)
            if len(name.key) == 2 and not {"government", "court"} & body.facets:
                self.heads.setdefault(name.key[0], []).append(body)
            if len(name.key) > 2:
                for initials in (
                    "".join(w[0] for w in name.key if w[0].isalpha()),
                    "".join(w[0] for w in name.key if w not in SMALL and w[0].isalpha()),
                ):
                    self.acronyms.setdefault(initials, body)
            for word in name.key:
                self.note_role(body, word, name.first)
        self.note_acronym(body, name)
        return body

    def note_acronym(self, body: Entity, name: Name) -> None:
        """ "the Institute for War Studies (ISW)" makes ISW a name of it."""
        tags, end = self.tokens.tags, name.end
        if (
            tags[end : end + 1] == "("
            and tags[end + 2 : end + 3] == ")"
            and is_acronym(self.tokens.words[end + 1])
        ):
            acronym = self.tokens.norms[end + 1]
            self.acronyms[acronym] = body
            other = self.bodies.get(acronym)
            if other is None or other.first > name.first:
                self.bodies[acronym] = body

    def note_role(self, entity: Entity, role: str, at: int) -> None:
        """Let "the mayor" find the mayor."""
        role = SHORT_TITLES.get(strip_dot(role), role)
        if role not in entity.roles:
            entity.roles[role] = at
            self.roles.setdefault(role, []).append(entity)

    def note_title(self, person: Entity, name: Name) -> None:
        """Keep what stands before a name: title, roles, gender."""
        if name.title == name.first:
            return
        norms = self.tokens.norms[name.title : name.first]
        for norm in norms:
            plain = strip_dot(norm)
            if plain in self.words.genders:
                person.gender = self.words.genders[plain]
            if norm not in SMALL:
                self.note_role(person, self.words.singulars.get(plain, plain), name.first)
        if all(norm in COURTESY for norm in norms) or not self.holds_office(norms):
            return
        if norms[-1] in self.words.singulars:
            return  # "Senators Lee and Kim"
        title = " ".join(self.tokens.words[name.title : name.first])
        title = title.replace(" 's", "'s").replace(" ’s", "’s")
        if title not in person.titles:
            person.titles.append(title)

    def holds_office(self, norms: tuple[str, ...]) -> bool:
        """Whether one of the words is a formal position."""
        plain = [strip_dot(n) for n in norms]
        return any(
            SHORT_TITLES.get(n, n) in self.words.offices
            or self.words.singulars.get(n) in self.words.offices
            for n in plain
        )

    def match_short_names(self, names: list[Name]) -> None:
        """Second pass: surnames, given names, acronyms and short names of bodies, in order."""
        latest: dict[str, Entity] = {}
        for name in names:
            if name.first in self.entities:
                entity = self.entities[name.first]
                if entity.kind == "person" and len(name.key) > 1:
                    latest[name.key[-1]] = entity
                continue
            if name.kind == "noun" and name.key[0] not in self.surnames:
                word = name.key[0]  # "Ban" of Ban Ki-moon, not the "Bill" that opens a sentence
                if word not in self.given or word in self.words.given:
                    continue
            if len(name.key) != 1 or (name.kind == "place" and name.title == name.first):
                continue
            entity = self.match_short(name, latest)
            self.entities[name.first] = entity
            if entity.kind == "person":
                self.note_title(entity, name)

    def match_short(self, name: Name, latest: dict[str, Entity]) -> Entity:
        """Who a single capitalised word stands for; somebody new if nobody fits."""
        word = name.key[0]
        people = self.surnames.get(word, [])
        if people:
            fitting = self.filter_titled(people, name)
            if len(fitting) > 1:
                before = [p for p in fitting if p.first < name.first]
                if len(before) > 1:
                    self.ambiguous.add(name.first)
                fitting = [latest[word]] if latest.get(word) in fitting else before or fitting
            latest[word] = fitting[0]
            fitting[0].sure = True
            return fitting[0]
        if name.title == name.first:
            body = self.bodies.get(word) or self.acronyms.get(
                word if is_acronym(self.tokens.words[name.first]) else ""
            )
            tails = self.tails.get(word, [])
            if body or len(tails) == 1:
                return body or tails[0]
            heads = self.heads.get(word, [])
            if len(heads) == 1 and word not in self.words.places and word not in self.words.given:
                return heads[0]
            if len(self.given.get(word, ())) == 1:
                return self.given[word][0]
        person = self.find_respelling(word)
        if person is not None:
            return person
        if word not in self.lone:
            known = name.title < name.first
            self.lone[word] = Entity(
                "person" if known else "other", "named_person", name.full, name.first
            )
        entity = self.lone[word]
        if name.title < name.first:
            entity.kind, entity.sure = "person", True
        return entity

    def filter_titled(self, people: list[Entity], name: Name) -> list[Entity]:
        """Those of one surname whom the title before it fits: "Ms. Lee", "Governor Lee"."""
        if len(people) < 2 or name.title == name.first:
            return people
        norms = [strip_dot(n) for n in self.tokens.norms[name.title : name.first]]
        gender = next((self.words.genders[n] for n in norms if n in self.words.genders), "")
        fitting = [p for p in people if gender and p.gender == gender] or [
            p for p in people if not gender or not p.gender
        ]
        roles = [SHORT_TITLES.get(n, n) for n in norms]
        by_role = [p for p in fitting if any(role in p.roles for role in roles)]
        return by_role or fitting or people
