"""Source spans -> entities: who each attribution's source refers to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import replace
from itertools import accumulate
from typing import Literal

from auditor.catalogue import SourceWords
from auditor.model import Attribution, Document, Quotation, Sentence, SourceKind, Span, Tokens
from auditor.stages.sources.descriptions import NUMBERS, STOPS, Description, describe
from auditor.stages.sources.entities import Entity, EntityKind, Registry
from auditor.stages.sources.names import Name
from auditor.stages.sources.salience import (
    CLOSE,
    MENTION,
    OBJECT,
    OWNER,
    QUOTED,
    SPEAKER,
    SUBJECT,
    UNSURE,
    Salience,
    is_body,
    is_lone,
    weigh_group,
    weigh_person,
    weigh_thing,
)  # fmt: skip

GENDERED = {
    "he": "m", "him": "m", "his": "m", "himself": "m",
    "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip
GROUPS = frozenset(("they", "them", "their", "themselves", "both"))
THINGS = frozenset(("it", "its", "itself", "this", "that"))
SPEAKERS = frozenset(("i", "me", "my", "myself", "we", "us", "our", "ourselves"))
RELATIVES = frozenset(("who", "whom", "whose", "which"))
PERSON_ENDINGS = ("er", "or", "ist", "ian", "man", "woman", "ant", "ee", "eur")
BODIES = frozenset(("organization", "government", "outlet"))
DOCUMENTS = frozenset(("document", "court", "poll", "study", "social"))
DEFINITE = frozenset(("the", "this", "that", "these", "those"))
VAGUE_BODIES = frozenset("government state city county country district nation".split())
LOOK_BACK = 50
OPENER = 12  # tokens of a sentence's first noun group that are looked at
UNCLEAR = 15  # tokens of an apposition before the subject of a sentence
# Participles before "by" that make whoever follows the publisher of a document.
PUBLISHED = frozenset(
    "published released issued conducted carried compiled produced prepared written drafted "
    "drawn filed posted kept made put done".split()
)
PARTS = frozenset("one two three four five six seven eight nine ten all both each half".split())
SELF = frozenset(("this", "our"))
HOUSE = frozenset("newspaper paper magazine website publication station network outlet".split())
Event = Literal["name", "pronoun", "document", "opener", "withheld"]
HUMAN = frozenset(("person", "anonymous", "group", "newsroom"))


# Tags behind a document noun that make it part of a name or of another noun.
NAMING = ("n", "E", "I", "'")


class Resolver:
    """Finds the entity behind each source, reading the story once from left to right."""

    def __init__(
        self,
        document: Document,
        tokens: Tokens,
        sentences: tuple[Sentence, ...],
        quotations: tuple[Quotation, ...],
        names: list[Name],
        registry: Registry,
        words: SourceWords,
    ) -> None:
        self.text = document.text
        self.tokens = tokens
        self.sentences = sentences
        self.sentence_starts = [s.tokens.start for s in sentences]
        self.names = names
        self.name_starts = [name.first for name in names]
        self.registry = registry
        self.words = words
        self.salience = Salience()
        self.described: dict[str, Entity] = {}
        self.issuers: dict[str, Entity] = {}
        self.introduced: set[str] = set()
        self.at_head: dict[int, Entity] = {}
        self.subjects: dict[int, list[Entity | None]] = {}
        self.spoke: set[int] = set()
        self.withheld: dict[Entity, str] = {}
        self.bound: dict[int, Entity | None] = {}
        self.quoted = bytearray(len(tokens))
        for quotation in quotations:
            first, end = quotation.tokens.start, quotation.tokens.end
            self.quoted[first:end] = b"\x01" * (end - first)
        self.events = sorted(self.find_events())
        self.at_event = 0

    # What the story has spoken of

    def find_events(self) -> list[tuple[int, Event, int]]:
        """Everything that may be spoken of again, by token: names, pronouns, documents, openers."""
        events: list[tuple[int, Event, int]] = [
            (name.first, "name", i) for i, name in enumerate(self.names)
        ]
        nouns, tags = self.words.nouns, self.tokens.tags
        for i, norm in enumerate(self.tokens.norms):
            if self.quoted[i]:
                continue
            if norm == "he" or norm == "she":
                events.append((i, "pronoun", i))
            elif (
                tags[i] == "n"
                and nouns.get(norm) in DOCUMENTS
                and tags[i + 1 : i + 2] not in NAMING
            ):
                events.append((i, "document", i))
        for sentence in self.sentences:
            first = sentence.tokens.start
            if not self.quoted[first] and tags[first] in "dn":
                events.append((first, "opener", first))
        return events + [(token, "withheld", end) for token, end in self.find_withheld()]

    def find_withheld(self) -> list[tuple[int, int]]:
        """Pronouns that a sentence says are not named: "they spoke on condition of anonymity".

        Each with the token where the words of withholding begin.
        """
        norms = self.tokens.norms
        joined = " ".join(norms)
        found = [p for p in self.words.phrases["withheld"] if p in joined]
        if not found:
            return []
        starts = list(accumulate((len(n) + 1 for n in norms), initial=0))
        pairs = []
        for phrase in found:
            at = joined.find(phrase)
            while at >= 0:
                token = bisect_right(starts, at + 1) - 1
                floor = self.sentence_starts[self.find_sentence(token)]
                for i in range(token - 1, floor - 1, -1):
                    if self.tokens.tags[i] == "S" and not self.quoted[i]:
                        pairs.append((i, token))
                        break
                at = joined.find(phrase, at + len(phrase) - 1)
        return pairs

    def find_sentence(self, token: int) -> int:
        """The index of the sentence that holds a token."""
        return max(bisect_right(self.sentence_starts, token) - 1, 0)

    def find_tokens(self, span: Span) -> tuple[int, int]:
        """A span as token indexes, [first, end)."""
        first = bisect_right(self.tokens.starts, span.start) - 1
        return max(first, 0), max(bisect_left(self.tokens.starts, span.end), first + 1)

    def read_up_to(self, token: int) -> None:
        """Take in all that is spoken of before a token."""
        while self.at_event < len(self.events) and self.events[self.at_event][0] < token:
            at, event, index = self.events[self.at_event]
            self.at_event += 1
            if event == "name":
                self.read_name(self.names[index])
            elif event == "pronoun":
                self.read_pronoun(at)
            elif event == "document":
                self.read_document(at)
            elif event == "opener":
                self.read_opener(at)
            else:
                self.read_withheld(at, index)

    def read_name(self, name: Name) -> None:
        """Add the points of one mention by name."""
        entity = self.registry.entities.get(name.first)
        if entity is None:
            return
        points = self.weigh_name(name)
        if entity.kind != "other" or points >= SUBJECT:  # a lone capital is often a place
            paired = self.tokens.norms[name.end : name.end + 1] == ("and",)
            self.add_mention(entity, points, name.first, paired)

    def read_pronoun(self, token: int) -> None:
        """Add the points of "he" or "she"."""
        entity = self.resolve_gendered(token)
        if entity is not None:
            self.add_mention(entity, SUBJECT, token, False)

    def read_document(self, head: int) -> None:
        """Add the points of a document that the story speaks of, source or not."""
        first = self.find_group_start(head)
        told = describe(self.tokens, first, head + 1, self.words)
        if told.head == head and told.class_ in DOCUMENTS:
            entity = self.resolve_document(told, self.find_names(first, head + 1))
            self.add_mention(entity, self.weigh_group_at(first, head + 1), head, False)

    def read_opener(self, first: int) -> None:
        """Add the points of the body or unnamed person with which a sentence begins."""
        ceiling = self.sentences[self.find_sentence(first)].tokens.end
        told = describe(self.tokens, first, min(first + OPENER, ceiling), self.words)
        told = replace(told, end=told.after)
        if told.class_ in BODIES and self.is_definite(told) and not told.plural:
            entity = self.find_role(told, ("organization",))
        elif told.class_ == "person" and self.tokens.norms[first] in ("a", "an", "one"):
            entity = self.find_apposed(told, self.find_names(first, told.after + OPENER))
            if entity is None:
                entity = self.at_head[told.head] = self.resolve_unnamed(told)
        elif told.class_ == "person" and told.plural and self.tokens.tags[first] == "n":
            entity = self.resolve_group(first, told.after)
        else:
            return
        if entity is not None:
            self.add_mention(entity, SUBJECT, told.head, False)

    def read_withheld(self, token: int, phrase: int) -> None:
        """Keep that a source named by a pronoun goes without a name, and the words of why."""
        entity = self.resolve_pronoun(token)
        if entity is not None and (entity.name is None or entity.plural):
            end = self.sentences[self.find_sentence(phrase)].tokens.end
            self.withheld[entity] = " ".join(("", *self.tokens.norms[phrase:end], ""))

    def add_mention(self, entity: Entity, points: float, token: int, paired: bool) -> None:
        """Note points, and the subject of the sentence; "Ann and Bo" make none of either."""
        sentence = self.find_sentence(token)
        self.salience.add(entity, points, sentence, token)
        if points >= SUBJECT:
            self.subjects.setdefault(sentence, []).append(None if paired else entity)

    def weigh_group_at(self, first: int, end: int) -> float:
        """How much a mention by a noun group counts, by its place in the sentence."""
        tags = self.tokens.tags
        if first == self.sentence_starts[self.find_sentence(first)]:
            return SUBJECT
        return OBJECT if first > 0 and tags[first - 1] == "p" else MENTION

    def weigh_name(self, name: Name) -> float:
        """How much a mention counts, by its place in the sentence."""
        tags = self.tokens.tags
        after = tags[name.end : name.end + 1]
        if self.quoted[name.first]:
            return QUOTED
        if after == "'" or after in ("n", "I", "j"):
            return OWNER
        before = tags[name.title - 1 : name.title]
        if after == "a":
            after = tags[name.end + 1 : name.end + 2]
        opens = self.sentence_starts[self.find_sentence(name.first)]
        if before == "t" or (before != "p" and (after in tuple("VZDMBH") or name.title == opens)):
            return SUBJECT
        if before == "," and after == "," and name.title - opens < UNCLEAR:
            front = tags[opens : name.title - 1]
            if front and front[0] != "p" and all(tag in "EInjdp'#N$G" for tag in front):
                return SUBJECT  # "The club's coach, Ann Lee, was ..."
        return OBJECT if before == "p" else MENTION

    # Pronouns

    def resolve_gendered(self, token: int) -> Entity | None:
        """Who "he", "she", "his" or "her" at a token stands for; the answer is kept."""
        if token not in self.bound:
            gender = GENDERED[self.tokens.norms[token]]
            fits = weigh_person(gender)
            subject = self.find_subject(token, lambda e: fits(e) >= UNSURE)
            if subject is not None:
                self.bound[token] = self.choose_person([(1.0, subject)], gender)
                return self.bound[token]
            ranked = self.salience.rank(self.find_sentence(token), weigh_person(gender))
            self.bound[token] = self.choose_person(ranked, gender) if ranked else None
        return self.bound[token]

    def find_subject(self, token: int, fits: Callable[[Entity], bool]) -> Entity | None:
        """The subject of this sentence so far, else of the one before it in the paragraph.

        A pronoun that is a subject itself most often goes on about it (parallel function).
        """
        sentence = self.find_sentence(token)
        paragraph = self.sentences[sentence].paragraph
        for at in (sentence, sentence - 1):
            if at >= 0 and self.sentences[at].paragraph == paragraph:
                for subject in self.subjects.get(at, ()):
                    if subject is None:
                        return None
                    if fits(subject):
                        return subject
        return None

    def choose_person(self, ranked: list[tuple[float, Entity]], gender: str) -> Entity:
        """The strongest; where a second is as strong, somebody unknown who may be either."""
        points, best = ranked[0]
        rivals = [e for p, e in ranked if p >= CLOSE * points and p >= 1.0 and e.sure]
        if len(rivals) > 1 and best in rivals:
            unknown = Entity("person", "unnamed_person", None, best.first, gender=gender)
            unknown.facets |= {"ambiguous", "pronoun_unresolved"}
            unknown.variants = dict.fromkeys(e.name for e in rivals if e.name)
            return unknown
        if best.kind == "other":
            best.kind = "person"
        if not best.gender:
            best.gender = gender
        return best

    def resolve_pronoun(self, token: int) -> Entity | None:
        """The entity of a pronoun outside quotation marks; None if it is no pronoun at all."""
        norm = self.tokens.norms[token]
        if norm in GENDERED:
            return self.resolve_gendered(token) or self.leave_open(token, "unnamed_person")
        if norm in GROUPS:
            return self.resolve_group_pronoun(token)
        if norm in RELATIVES or (
            norm == "that" and self.tokens.tags[token - 1 : token] in ("n", "E", "I")
        ):
            return self.resolve_relative(token)
        if norm in THINGS:
            subject = self.find_subject(token, lambda e: weigh_thing(e) > 0.0 or is_lone(e))
            if subject is not None:
                return self.settle_name(subject, True) if is_lone(subject) else subject
            ranked = self.salience.rank(self.find_sentence(token), weigh_thing)
            return ranked[0][1] if ranked else self.leave_open(token, "document")
        return None

    def resolve_group_pronoun(self, token: int) -> Entity:
        """ "they": the strongest group, else the last plural noun of people, else a body."""
        sentence = self.find_sentence(token)
        group = self.find_subject(token, lambda e: weigh_group(e) == 1.0)
        if group is not None:
            return group
        ranked = self.salience.rank(sentence, weigh_group)
        if ranked:
            points, best = ranked[0]
            if points > 0.5 or (best.plural and best.source_kind != "document"):
                return best
        floor = self.sentence_starts[max(sentence - 1, 0)]
        for i in range(token - 1, floor - 1, -1):
            norm = self.tokens.norms[i]
            if (
                norm in self.words.singulars
                and self.words.nouns.get(norm) in HUMAN
                and not self.quoted[i]
            ):
                return self.resolve_group(self.find_group_start(i), i + 1)
        return ranked[0][1] if ranked else self.leave_open(token, "unnamed_group")

    def find_group_start(self, last: int) -> int:
        """Where the noun group that ends with token `last` begins."""
        tags = self.tokens.tags
        first = last
        while first > 0 and tags[first - 1] in "nEIjN#'d$Ga" and tags[first] not in "d":
            first -= 1
        return first

    def resolve_relative(self, token: int) -> Entity | None:
        """ "who" and "which": the noun group before it."""
        tags = self.tokens.tags
        last = token - 1
        if last >= 0 and tags[last] in ",(":
            last -= 1
        if last < 0 or tags[last] not in "nEIk#)'jSPY":
            return self.leave_open(token, "unnamed_person")
        at = bisect_right(self.name_starts, last) - 1
        if at >= 0 and self.names[at].end == last + 1:
            entity = self.registry.entities.get(self.names[at].first)
            if entity is not None and (
                self.tokens.norms[token] == "which" or entity.kind != "organization"
            ):
                return self.settle_name(entity, False)
        first = self.find_group_start(last)
        while (
            self.tokens.norms[token] == "who"
            and first > 1
            and tags[first - 1] == "p"
            and tags[first - 2] in "nEI"
            and self.words.nouns.get(self.tokens.norms[last]) not in HUMAN
        ):
            last = first - 2
            first = self.find_group_start(last)
        return self.resolve_group(first, last + 1)

    def leave_open(self, token: int, kind: SourceKind) -> Entity:
        """A pronoun that nobody fits."""
        entity = Entity("other", kind, None, token, facets={"pronoun_unresolved"})
        entity.plural = kind == "unnamed_group"
        return entity

    # Names and descriptions

    def resolve_source(self, span: Span) -> Entity | None:
        """Who a source span refers to; None for "I" and "we", which need the speaker."""
        first, end = self.find_tokens(span)
        while first < end - 1 and self.tokens.tags[first] in '",(':
            first += 1
        self.read_up_to(first)
        norm = self.tokens.norms[first]
        if end - first == 1 or (norm in GENDERED and self.tokens.tags[first] != "$"):
            if norm in SPEAKERS:
                return None
            entity = self.resolve_pronoun(first)
            if entity is not None:
                return entity
        return self.resolve_group(first, end)

    def find_names(self, first: int, end: int) -> list[Name]:
        """The names that lie in a token range."""
        at = bisect_left(self.name_starts, first)
        at -= at > 0 and self.names[at - 1].end > first
        stop = bisect_left(self.name_starts, end)
        found = self.names[at:stop]
        return [n for n in found if n.kind != "noun" or n.first in self.registry.entities]

    def resolve_group(self, first: int, end: int) -> Entity:
        """The entity of a noun group with whatever follows it."""
        names = self.find_names(first, end)
        told = self.describe_group(first, end, names)
        if told.head in self.at_head and self.at_head[told.head].kind == "person":
            return self.at_head[told.head]
        group = self.find_parted(first, end)
        if group is not None:
            return group
        if told.norm in HOUSE and self.tokens.norms[first] in SELF:
            return self.enter_newsroom(first)
        pair = self.find_pair(told, names)
        if pair is not None:
            return pair
        for name in names:
            if name.title <= told.head < name.end:
                return self.resolve_name(name, told)
        if told.class_ in HUMAN | BODIES or not told.class_:
            apposed = self.find_apposed(told, names)
            if apposed is not None:
                return apposed
        if told.class_ in DOCUMENTS or (told.norm == "paper" and self.is_study(told)):
            return self.resolve_document(told, names)
        if told.class_ == "newsroom":
            return self.resolve_newsroom(told, names)
        if told.class_ in BODIES and not told.plural:
            return self.resolve_body(told, names)
        if told.norm in self.words.spokespersons or told.norm in (
            "officials",
            "official",
            "authorities",
            "leaders",
            "leadership",
        ):
            body = self.find_body(told, names)
            if body is not None:
                return body
        return self.resolve_unnamed(told)

    def find_parted(self, first: int, end: int) -> Entity | None:
        """ "one of the two", "all three": the unnamed people last spoken of by number."""
        norms, tags = self.tokens.norms[first:end], self.tokens.tags[first:end]
        if not any(n in PARTS for n in norms) or not all(
            n in PARTS or n in ("of", "the", "them", "other") or t == "#"
            for n, t in zip(norms, tags, strict=True)
        ):
            return None
        if norms == ("one",) or norms == ("both",):
            return None
        ranked = self.salience.rank(self.find_sentence(first), weigh_group)
        return next((e for _, e in ranked if e.plural and e.source_kind != "document"), None)

    def describe_group(self, first: int, end: int, names: list[Name]) -> Description:
        """The description; in "Ministry of Ports officials" the head stands behind the name."""
        told = describe(self.tokens, first, end, self.words)
        for name in names:
            if name.first <= told.head < name.end < end and self.tokens.tags[name.end] == "n":
                behind = describe(self.tokens, name.end, end, self.words)
                return replace(behind, first=first, modifiers=name.key + behind.modifiers)
        return told

    def resolve_name(self, name: Name, told: Description) -> Entity:
        """The entity of a name that heads its group."""
        entity = self.registry.entities.get(name.first)
        the = self.tokens.norms[told.first] == "the" and name.title == name.first
        if entity is None:
            key = " ".join(name.key)
            if key not in self.described:
                facets = {"government"} if all(w in self.words.places for w in name.key) else set()
                self.described[key] = Entity(
                    "organization", "named_organization", name.full, name.first, facets=facets
                )
            entity = self.described[key]
        if name.first in self.registry.ambiguous:
            entity.facets.add("ambiguous")
        return self.settle_name(entity, the or self.is_cited(name))

    def is_cited(self, name: Name) -> bool:
        """Whether a lone name stands behind "according to", as bodies do more than people."""
        return len(name.key) == 1 and self.tokens.norms[name.title - 2 : name.title] == (
            "according",
            "to",
        )

    def settle_name(self, entity: Entity, the: bool) -> Entity:
        """A speaking name in no list is a person, unless `the` ("the" or "it" tells of a body)."""
        unsure = not entity.sure or is_lone(entity)
        if entity.kind == "other" or (entity.kind == "person" and the and unsure):
            if the:
                entity.kind, entity.source_kind = "organization", "named_organization"
            else:
                entity.kind, entity.source_kind = "person", "named_person"
        entity.sure = True
        return entity

    def find_pair(self, told: Description, names: list[Name]) -> Entity | None:
        """ "Ann Lee and Bo Kim" as one source of two people."""
        norms = self.tokens.norms
        if (
            len(names) < 2
            or norms[told.after : told.after + 1] != ("and",)
            or names[0].end != told.after
        ):
            return None
        if names[1].title != told.after + 1:
            return None
        pair = [self.registry.entities.get(n.first) for n in names[:2]]
        if any(e is None or e.kind == "organization" for e in pair):
            return None
        full = " and ".join(e.name or "" for e in pair if e is not None)
        if full not in self.described:
            self.described[full] = Entity("person", "named_person", full, told.first, plural=True)
        for entity in pair:
            if entity is not None:
                self.settle_name(entity, False)
        return self.described[full]

    def find_apposed(self, told: Description, names: list[Name]) -> Entity | None:
        """ "the city engineer, Ann Lee": the name that stands beside the description."""
        for name in names:
            if (
                name.title >= told.after
                and self.tokens.tags[name.title - 1] in ",-("
                and not any(tag in ",-(" for tag in self.tokens.tags[told.after : name.title - 1])
            ):
                entity = self.registry.entities.get(name.first)
                if entity is None or self.tokens.norms[told.after : told.after + 1] == (
                    "including",
                ):
                    return None
                if told.class_ in HUMAN and not told.plural:
                    return (
                        self.settle_name(entity, False) if entity.kind != "organization" else None
                    )
                if told.class_ == "" and not told.plural and self.is_definite(told):
                    return self.settle_name(entity, entity.kind == "organization")
                return entity if entity.kind == "organization" else None
        return None

    def find_apposed_before(self, told: Description) -> Entity | None:
        """In "Ann Lee, a driver from Ede says", who "a driver from Ede" is."""
        at = bisect_left(self.name_starts, told.first) - 1
        if at < 0 or told.plural or self.names[at].end != told.first - 1:
            return None
        entity = self.registry.entities.get(self.names[at].first)
        comma = self.tokens.tags[told.first - 1] == ","
        return entity if comma and entity is not None and entity.kind != "organization" else None

    def is_definite(self, told: Description) -> bool:
        """Whether the group points back: "the", "this" before it."""
        return self.tokens.norms[told.first] in DEFINITE

    def find_role(self, told: Description, kinds: tuple[EntityKind, ...]) -> Entity | None:
        """Whom "the mayor" means: the last so called, best the one that its other words fit too."""
        role = self.words.singulars.get(told.norm, told.norm)
        found: list[tuple[int, int, Entity]] = []
        for entity in self.registry.roles.get(role, ())[-LOOK_BACK:]:
            if (
                entity.kind not in kinds
                or entity.roles[role] > told.head
                or entity.plural != told.plural
            ):
                continue
            known = " ".join((*entity.titles, entity.name or "")).lower()
            found.append((sum(m in known for m in told.modifiers), entity.last, entity))
        if not found:
            return None
        return max(found, key=lambda f: (f[0], f[1]))[2]

    def keep(self, told: Description, entity: Entity, key: str | None) -> Entity:
        """Enter a described source so that it is found again."""
        self.registry.note_role(entity, self.words.singulars.get(told.norm, told.norm), told.head)
        entity.last = told.head
        if key is not None:
            self.described[key] = entity
        return entity

    def cut_name(self, told: Description, end: int) -> str:
        """The words of a description from its first telling one up to token `end`."""
        first = told.first
        while first < told.head and self.tokens.norms[first] in self.words.empty:
            first += 1
        return " ".join(self.text[self.tokens.starts[first] : self.tokens.ends[end - 1]].split())

    def make_key(self, told: Description) -> str:
        """A description as a key: the same words mean the same source."""
        return " ".join((*told.modifiers, told.norm))

    def find_body(self, told: Description, names: list[Name]) -> Entity | None:
        """The named body that an official or spokesman belongs to."""
        for name in names:
            entity = self.registry.entities.get(name.first)
            speaks = told.norm in self.words.spokespersons and name.first > told.head
            if speaks and entity is not None and entity.kind == "person" and not entity.sure:
                self.settle_name(entity, True)  # "a spokesman for Oddvik Vantage"
            if entity is not None and entity.kind == "organization" and name.first != told.head:
                return self.add_facets(entity, told)
            if entity is None and told.norm in self.words.spokespersons and not told.plural:
                return self.add_facets(self.resolve_name(name, told), told)
        for i in range(told.first, told.end):
            if i != told.head and self.words.nouns.get(self.tokens.norms[i]) in BODIES:
                if i > told.head and self.tokens.tags[i - 1 : i] in tuple(STOPS):
                    break
                first = self.find_group_start(i) if i > told.head else told.first
                body = describe(self.tokens, max(first, told.first), i + 1, self.words)
                entity = self.find_role(body, ("organization",))
                if entity is None and (body.norm in VAGUE_BODIES or body.class_ != "government"):
                    continue
                return self.add_facets(entity or self.resolve_body(body, []), told)
        return None

    def add_facets(self, body: Entity, told: Description) -> Entity:
        """Note through whom a body spoke."""
        body.facets.add("spokesperson" if told.norm in self.words.spokespersons else "officials")
        return body

    def resolve_body(self, told: Description, names: list[Name]) -> Entity:
        """ "the ministry", "TASS news agency", "the Lee campaign", "police"."""
        inside = [n for n in names if n.first < told.head]
        if (inside and inside[-1].end == told.head) or (inside and told.class_ == "outlet"):
            entity = self.registry.entities.get(inside[-1].first)
            if (
                entity is not None
                and entity.kind == "organization"
                and (told.class_ == "outlet") == ("outlet" in entity.facets)
            ):
                return entity
        owned = "'s" in self.tokens.norms[told.first : told.head]
        if not inside and not owned and self.is_definite(told):
            entity = self.find_role(told, ("organization",))
            if entity is None and told.class_ != "government":
                ranked = self.salience.rank(self.find_sentence(told.first), weigh_thing)
                outlet = told.class_ == "outlet"
                entity = next(
                    (e for _, e in ranked if is_body(e) and outlet == ("outlet" in e.facets)), None
                )
                if entity is not None:
                    entity = self.settle_name(entity, True)
            if entity is not None:
                return entity
        key = self.make_key(told)
        if key in self.described:
            return self.described[key]
        facets = {told.class_} - {"organization"}
        if told.class_ == "outlet" and any(p in f" {key} " for p in self.words.phrases["state"]):
            facets |= {"state_outlet", "labelled"}
        entity = Entity(
            "organization",
            "named_organization",
            self.cut_name(told, told.after),
            told.first,
            facets=facets,
        )
        return self.keep(told, entity, key)

    def resolve_newsroom(self, told: Description, names: list[Name]) -> Entity:
        """ "a reporter", "a CNN correspondent": the outlet, or the newsroom itself."""
        for name in names:
            entity = self.registry.entities.get(name.first)
            if entity is not None and "outlet" in entity.facets:
                return entity
        return self.enter_newsroom(told.first)

    def enter_newsroom(self, first: int) -> Entity:
        """The newsroom whose story this is: its reporters, "this newspaper"."""
        if "newsroom" not in self.described:
            self.described["newsroom"] = Entity(
                "other", "unnamed_person", None, first, facets={"newsroom"}
            )
        return self.described["newsroom"]

    def resolve_document(self, told: Description, names: list[Name]) -> Entity:
        """A report, poll or filing; its name is its publisher's."""
        known = self.at_head.get(told.head)
        if known is None:
            known = self.recall_document(told, names) or self.enter_document(told, names)
            self.at_head[told.head] = known
        if known.name is None and known.source_kind == "document":
            publisher = self.find_publisher(told)
            if publisher is not None:
                known.name, known.justification = publisher.name, publisher.justification
        return known

    def recall_document(self, told: Description, names: list[Name]) -> Entity | None:
        """ "The report": the one spoken of before, by the same noun or one of its class."""
        if not self.is_definite(told) or told.end != told.after or names:
            return None
        if told.norm in self.issuers:
            return self.issuers[told.norm]
        return self.find_role(told, ("other",)) or self.find_class(told)

    def is_study(self, told: Description) -> bool:
        """Whether "the paper" is a study of which the story spoke later than of any outlet."""
        study = self.find_class(told)
        outlets = (e.last for e in self.salience.points if "outlet" in e.facets)
        return study is not None and study.last > max(outlets, default=-1)

    def find_class(self, told: Description) -> Entity | None:
        """ "The survey" after "a poll"; "the paper" after "a study"."""
        class_ = "study" if told.norm == "paper" else told.class_
        if class_ not in ("poll", "study"):
            return None
        return next(
            (e for e in reversed(self.registry.roles.get("=" + class_, ())[-LOOK_BACK:])), None
        )

    def enter_document(self, told: Description, names: list[Name]) -> Entity:
        """A document not spoken of before, or not so that it is known again."""
        entities = (self.registry.entities.get(n.first) for n in names)
        issuer = next((e for e in entities if e is not None and e.kind == "organization"), None)
        issuer = issuer or self.find_owner(told)
        name = issuer.name if issuer else None
        key = f"{name or self.make_key(told)}/{told.norm}"
        fresh = name is None and self.tokens.norms[told.first] in ("a", "an", "another")
        if key in self.described and not (fresh and key in self.introduced):
            if fresh:
                self.introduced.add(key)
            return self.described[key]
        if fresh:
            self.introduced.add(key)
        facets = {told.class_} - {"document", ""}
        entity = Entity("other", "document", name, told.first, facets=facets, plural=told.plural)
        if issuer is not None and issuer.justification:
            entity.justification = issuer.justification
        if told.class_ in ("poll", "study"):
            self.registry.note_role(entity, "=" + told.class_, told.head)
        return self.keep(told, entity, key)

    def find_owner(self, told: Description) -> Entity | None:
        """The body whose document it is: "the council's notice", "its report"."""
        tags, norms = self.tokens.tags, self.tokens.norms
        mark = tags.find("'", told.first, told.head)
        if mark > told.first:
            body = describe(self.tokens, told.first, mark, self.words)
            if body.class_ in BODIES and not body.plural:
                return self.find_role(body, ("organization",))
        if norms[told.first] in ("its", "their"):
            ranked = self.salience.rank(self.find_sentence(told.first), weigh_thing)
            return next((e for _, e in ranked if e.kind == "organization"), None)
        return None

    def find_publisher(self, told: Description) -> Entity | None:
        """The body behind "by" after a document: "The survey was carried out by Norrland"."""
        tags, norms = self.tokens.tags, self.tokens.norms
        ceiling = self.sentences[self.find_sentence(told.head)].tokens.end
        published = False
        for i in range(told.after, min(told.after + 25, ceiling)):
            if norms[i] in PUBLISHED:
                published = True
            elif norms[i] == "by" and (published or i <= told.after + 1):
                return self.find_body_after(i + 1, published)
            elif norms[i] == "journal" and published:
                return self.find_body_after(i + 1, True)
            elif tags[i] in 'ZDWtGV":;':
                return None
        return None

    def find_body_after(self, first: int, settle: bool) -> Entity | None:
        """The named body within a few words; a name that may be anybody's is one if `settle`."""
        end = first
        while end < first + 8 and self.tokens.tags[end : end + 1] in tuple("dnjEI'"):
            end += 1
        for name in self.find_names(first, max(end, first + 1)):
            entity = self.registry.entities.get(name.first)
            if entity is None:
                continue
            if settle and entity.kind != "organization" and not entity.sure:
                return self.settle_name(entity, True)
            return entity if entity.kind == "organization" else None
        return None

    def resolve_unnamed(self, told: Description) -> Entity:
        """People without a name: one, some, or known to the newsroom alone."""
        norms = self.tokens.norms
        kind = self.name_unnamed_kind(told)
        if kind == "document":
            return self.resolve_document(told, [])
        if (
            self.is_definite(told)
            or norms[told.first] in GENDERED
            or norms[told.first] in ("their", "its")
        ):
            known = self.find_role(told, ("person",) if not told.plural else ("person", "other"))
            if known is not None:
                return known
            if told.norm in ("man", "woman", "boy", "girl") and not told.plural:
                ranked = self.salience.rank(
                    self.find_sentence(told.first), weigh_person(self.words.genders[told.norm])
                )
                if ranked:
                    return ranked[0][1]
        apposed = self.find_apposed_before(told)
        if apposed is not None:
            return apposed
        if told.class_ == "" and self.tokens.tags[told.head] == "E" and not told.plural:
            return self.resolve_unlisted(told)
        key = self.make_key(told) if told.plural and norms[told.first] not in NUMBERS else None
        if key is not None and key in self.described:
            return self.described[key]
        anybody: EntityKind = "other" if self.tokens.tags[told.head] == "Y" else "person"  # "you"
        entity = Entity(anybody, kind, None, told.first, plural=told.plural, sure=True)
        entity.gender = (
            self.words.genders.get(self.words.singulars.get(told.norm, told.norm), "")
            if not told.plural
            else ""
        )
        if kind == "unnamed_group":
            entity.name = self.cut_name(told, told.after)
        if told.norm in self.words.offices and not told.plural and kind == "unnamed_person":
            entity.titles.append(self.cut_name(told, told.after))
        return self.keep(told, entity, key)

    def resolve_unlisted(self, told: Description) -> Entity:
        """A name that only a headline, byline or heading gives: of a person unless in capitals."""
        name = self.cut_name(told, told.after)
        if name not in self.described:
            body = name.isupper() or self.is_definite(told)
            kind: EntityKind = "organization" if body else "person"
            source_kind: SourceKind = "named_organization" if body else "named_person"
            self.described[name] = Entity(kind, source_kind, name, told.first, sure=True)
        return self.described[name]

    def name_unnamed_kind(self, told: Description) -> SourceKind:
        """Anonymous, unnamed person, unnamed group; a thing in no list is a document."""
        if told.class_ == "anonymous":
            return "anonymous_source"
        if told.plural or told.class_ == "group" or told.norm in self.words.collectives:
            return "unnamed_group"
        if (
            told.class_ in HUMAN
            or told.norm.endswith(PERSON_ENDINGS)
            or self.tokens.tags[told.head] in "YEI#"
        ):
            return "unnamed_person"
        return (
            "document"
            if told.class_ == "" and self.tokens.tags[told.head] == "n"
            else "unnamed_person"
        )

    def note_issuer(self, attribution: Attribution, entity: Entity) -> None:
        """ "said in a statement" makes the speaker the issuer of "the statement"."""
        if attribution.medium is None:
            return
        first, end = self.find_tokens(attribution.medium)
        for norm in self.tokens.norms[first:end]:
            if self.words.nouns.get(norm) in DOCUMENTS:
                self.issuers[norm] = entity
                return

    def find_outlets(self, span: Span, medium: bool) -> list[Entity]:
        """The outlets named in an addressee or medium; what an interview was "with" is one too."""
        first, end = self.find_tokens(span)
        found: list[Entity] = []
        for name in self.find_names(first, end):
            entity = self.registry.entities.get(name.first)
            if entity is None:
                continue
            if (
                medium
                and "interview" in self.tokens.norms[first : name.first]
                and entity.kind == "other"
            ):
                entity.kind, entity.source_kind = "organization", "named_organization"
                entity.facets.add("outlet")
            if "outlet" in entity.facets:
                found.append(entity)
        for i in range(first, end):
            if self.tokens.norms[i - 1] in SELF:
                continue  # "told this newspaper"
            if self.words.nouns.get(self.tokens.norms[i]) == "outlet" and not found:
                found.append(self.resolve_body(describe(self.tokens, first, i + 1, self.words), []))
        return found

    def note_speaker(self, entity: Entity, span: Span) -> None:
        """Give a source the points of a speaker; the first one is what a sentence is about."""
        first = self.find_tokens(span)[0]
        sentence = self.find_sentence(first)
        self.salience.add(entity, SPEAKER, sentence, first)
        if sentence not in self.spoke:
            self.spoke.add(sentence)
            self.subjects.setdefault(sentence, []).insert(0, entity)
