"""Weighed relations -> those that stand.

Two ways. The report nests: "According to Tass, Putin said" is two attributions. A flat
selection, as PolNeAR marks its corpus, keeps one of two where a cue lies in the other's content.
"""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import replace
from math import log

from auditor.catalogue import Language
from auditor.stages.attributions.features import class_head, find_head
from auditor.stages.attributions.relation import Relation
from auditor.stages.attributions.source_options import chain_back
from auditor.stages.attributions.workspace import SourceOption, Workspace

# A relation stands from this chance on; measured on polnear_val, the F1 of detection is flat
# between .35 and .5.
THRESHOLD = 0.4
# A cue inside the content of another must outweigh it by this many points (log odds): outer cues
# are marked four times as often as inner ones.
INNER_HANDICAP = 2.5
FINITE = re.compile("[SEnYW#jk')][aXc,]*[VZDMBHO]|d[aX]*[VZDBHO]")
RESUMED = re.compile("[aX]*[VZDMBHO]")


def find_stretches(relation: Relation) -> list[tuple[int, int]]:
    """The token ranges of a relation's content, in reading order."""
    content = relation.content
    return [part for part in (content.left, content.right, content.following) if part]


def holds(relation: Relation, token: int) -> bool:
    """Whether a token lies in a relation's content."""
    return any(first <= token < end for first, end in find_stretches(relation))


def weigh(chance: float) -> float:
    """A chance as log odds, kept finite."""
    chance = min(max(chance, 1e-6), 1 - 1e-6)
    return log(chance / (1 - chance))


def part_coordinated(space: Workspace, relations: Sequence[Relation]) -> list[Relation]:
    """Ends content before "and believed": a second verb of the same source begins its own.

    Two cues with one source and a coordinator between them stand side by side, not one inside
    the other, so the first one's content stops at the coordinator.
    """
    parted = list(relations)
    tags = space.tokens.tags
    for i, inner in enumerate(relations):
        at = inner.cue.first - 1
        while at > 0 and tags[at] in "a,":
            at -= 1
        if tags[at] != "c" or inner.source.first < 0 or inner.chance < THRESHOLD:
            continue
        for j in range(i - 1, max(-1, i - 8), -1):
            outer = parted[j]
            right = outer.content.right
            if (
                right
                and right[0] < at < right[1]
                and (outer.source.first, outer.source.end) == (inner.source.first, inner.source.end)
            ):
                content = replace(outer.content, right=(right[0], at), following=None)
                parted[j] = replace(outer, content=content)
    return parted


def sort_by_weight(relations: Sequence[Relation]) -> list[Relation]:
    """Weightiest first; a cue inside the content of others loses points for each of them."""
    points = [weigh(r.chance) for r in relations]
    heads = [r.cue.head for r in relations]
    for outer in relations:
        for first, end in find_stretches(outer):
            for inner in range(bisect_left(heads, first), bisect_left(heads, end)):
                points[inner] -= INNER_HANDICAP
    order = sorted(range(len(relations)), key=lambda i: (-points[i], i))
    return [relations[i] for i in order]


class Neighbourhood:
    """The relations kept so far, by sentence: content reaches at most REACH sentences on.

    Of a sentence with more than MOST, which nobody writes, only the nearest are looked at, so that
    the cost of "he said he said he said" grows with its length and not with the square of it.
    """

    REACH = 8
    MOST = 16

    def __init__(self) -> None:
        self.by_sentence: dict[int, list[Relation]] = {}
        self.places: dict[int, list[tuple[int, int]]] = {}

    def add(self, relation: Relation) -> None:
        """Keeps a relation."""
        kept = self.by_sentence.setdefault(relation.cue.sentence, [])
        places = self.places.setdefault(relation.cue.sentence, [])
        insort(places, (relation.cue.first, len(kept)))
        kept.append(relation)

    def find_near(self, relation: Relation) -> list[Relation]:
        """The kept relations whose content may hold this one's cue, or the other way round."""
        at = relation.cue.sentence
        near = range(at - self.REACH, at + self.REACH + 1)
        place = relation.cue.first
        return [r for i in near if i in self.by_sentence for r in self.find_nearest(i, place)]

    def find_nearest(self, sentence: int, place: int) -> list[Relation]:
        """Those of a sentence, in the order in which they were kept."""
        kept = self.by_sentence[sentence]
        if len(kept) <= self.MOST:
            return kept
        places = self.places[sentence]
        at = bisect_left(places, (place, 0))
        nearest = places[max(at - self.MOST // 2, 0) : at + self.MOST // 2]
        return [kept[number] for number in sorted(number for _, number in nearest)]

    def list_all(self) -> list[Relation]:
        """All that was kept, in reading order."""
        return sorted(
            (r for kept in self.by_sentence.values() for r in kept), key=lambda r: r.cue.first
        )


def select_flat(
    space: Workspace, relations: Sequence[Relation], threshold: float = THRESHOLD
) -> list[Relation]:
    """A set in which no cue lies in the content of another, the weightier kept; reading order."""
    relations = part_coordinated(space, relations)
    standing = [r for r in relations if r.chance >= threshold and find_stretches(r)]
    kept = Neighbourhood()
    for relation in sort_by_weight(standing):
        if not any(
            holds(k, relation.cue.head) or holds(relation, k.cue.head)
            for k in kept.find_near(relation)
        ):
            kept.add(relation)
    return [stop_short(space, relation, kept) for relation in kept.list_all()]


REPORTED = frozenset(("speech", "writing", "document", "thought", "disclosure"))
# Verbs that report by themselves; others nested behind a cue need "that" or a quotation.
PLAIN = frozenset(("say", "tell", "write", "report", "claim", "show", "phrases"))
NESTING = frozenset(("speech", "writing", "document", "thought"))
# A report is stricter than a corpus that marks every attitude: fewer than one relation in five
# with a chance below this was one that an editor would call an attribution (story and samples).
REPORT_THRESHOLD = 0.5


def is_quoted(space: Workspace, relation: Relation) -> bool:
    """Whether some stretch of the content begins or ends in quotation marks."""
    return any(
        space.quote_of[first] or space.quote_of[end - 1] for first, end in find_stretches(relation)
    )


def has_clause(space: Workspace, relation: Relation) -> bool:
    """Whether the content says something: "that", a quotation, or a finite verb in it."""
    if relation.after.opener == "t" or is_quoted(space, relation):
        return True
    tags = space.tokens.tags
    content = relation.content
    if content.right and relation.cue.file == "describe":
        return "as" in space.tokens.norms[content.right[0] : content.right[1]]
    parted = content.left and content.right and content.left[1] < relation.cue.first
    if parted and content.right and RESUMED.match(tags, *content.right):
        return True  # "a voice, they argue, is a body part"
    return any(FINITE.search(tags, first, end) for first, end in find_stretches(relation))


def is_empty(space: Workspace, relation: Relation) -> bool:
    """Whether nothing is said: a bare pronoun as content ("say it"), or a saying that is only
    the object of another verb ("heard him say")."""
    tags = space.tokens.tags
    if (
        relation.cue.form == "V"
        and relation.source.first >= 0
        and tags[relation.source.first] == "P"
    ):
        return True
    words = [i for first, end in find_stretches(relation) for i in range(first, end)]
    if len(words) != 1 or space.tokens.norms[words[0]] in ("yes", "no"):
        return False
    return tags[words[0]] in "YSPdt"


def shows_somebody(space: Workspace, relation: Relation) -> bool:
    """Whether a verb of documents tells what people do: "showed them to a table", "I read it"."""
    right, tags = relation.content.right, space.tokens.tags
    people = (right is not None and tags[right[0]] == "P") or (
        relation.source.first >= 0 and tags[relation.source.first] == "S"
    )
    return people and not has_clause(space, relation)


def is_reported(space: Workspace, relation: Relation, language: Language) -> bool:
    """Whether a relation belongs in a report.

    Intentions and attitudes ("wants", "opposes") do not; nor reduced participles ("ideas rejected
    by officials"); nouns and verbs of topic only where their content is a clause or quoted; words
    in no cue file only where it is quoted.
    """
    cue = relation.cue
    if cue.file == "deny" and keeps_from(space, relation):
        return False
    if answers_charge(space, relation):
        return True
    if is_empty(space, relation):
        return False
    if cue.class_ == "":
        return cue.kind == "verb" and any(
            space.quote_of[first] for first, _ in find_stretches(relation)
        )
    if cue.class_ not in REPORTED:
        return False
    if not fits_frame(space, relation, language):
        return False
    bare = cue.first == cue.head
    if cue.lemma == "tell" and relation.after.addressee is None and not is_quoted(space, relation):
        # "could not tell why"; in "she was told that" the subject is the hearer
        return cue.form == "N" and relation.after.opener == "t"
    if cue.lemma == "quote" and cue.form == "N" and relation.source.first < 0:
        return False  # "was quoted as saying" is told by "saying"
    if cue.class_ == "document" and shows_somebody(space, relation):
        return False
    if cue.file == "ask" and cue.form in "ND" and relation.source.first < 0:
        return False  # "asked why, he said": the question is the reporter's
    group = space.tokens.tags[cue.first : cue.head]
    if cue.form == "N" and "T" in group and "B" in group:
        return False  # "who did not want to be named"
    if cue.form in "ND" and bare and relation.source.kind in ("by", "from"):
        return False
    if cue.kind == "noun":
        return relation.after.opener == "t" or is_quoted(space, relation)
    if cue.kind == "verb" and needs_clause(space, relation, language):
        return has_clause(space, relation)
    return True


# What somebody denies when he denies it.
CHARGES = frozenset(
    "it this that accusation accusations allegation allegations charge charges claim claims report"
    " reports count counts wrongdoing".split()
)


def answers_charge(space: Workspace, relation: Relation) -> bool:
    """Whether somebody denies what others say: "Sundmark denied it", "denied the charges"."""
    right = relation.content.right
    if relation.cue.file != "deny" or relation.source.first < 0 or not right:
        return False
    norms = space.tokens.norms[right[0] : right[1]]
    active = "B" not in space.tokens.tags[relation.cue.first : relation.cue.head]
    return active and not CHARGES.isdisjoint(norms[:3])


def keeps_from(space: Workspace, relation: Relation) -> bool:
    """Whether somebody denies something to somebody: "denied her entry"."""
    right = relation.content.right
    if right is None or right[1] - right[0] != 2:
        return False
    return space.tokens.tags[right[0]] == "P" or space.tokens.norms[right[0]] == "her"


# Cue files whose content may be an infinitive: "promised to pay", "claimed to be".
INFINITIVES = frozenset(
    ("promise", "demand", "direct", "claim", "warn", "want", "decline", "believe", "expect")
)


def fits_frame(space: Workspace, relation: Relation, language: Language) -> bool:
    """Whether voice and complement are those of reporting, not of doing.

    "She reports to him", "told to leave" and "were denied entry" report nothing; nor does
    "sorted according to size".
    """
    cue = relation.cue
    if is_quoted(space, relation):
        return True
    if cue.kind == "phrase":
        if relation.source.first < 0:
            return False
        known = class_head(space, find_head(space, relation.source)) != "n"
        return known or space.tokens.tags[relation.source.first] in "d$#E"
    if cue.kind != "verb":
        return True
    if cue.class_ == "disclosure":
        return withholds_speech(space, relation, language)
    if relation.after.opener == "T" and relation.content.kind[0] == "R":
        passive = relation.source.first < 0
        return cue.file in INFINITIVES or passive
    entry = language.verbs.get(cue.lemma)
    undergone = cue.form == "N" and "B" in space.tokens.tags[cue.first : cue.head]
    return not undergone or relation.source.first >= 0 or (entry is not None and entry.passive)


# Verbs in no cue file, or in one of another class, that a disclosure may withhold.
WITHHELD = frozenset("comment be provide give elaborate identify share".split())


def withholds_speech(space: Workspace, relation: Relation, language: Language) -> bool:
    """Whether what is declined is to speak: "declined to comment", not "declined to sign"."""
    if not relation.content.right:
        return False
    at = relation.content.right[0]
    if space.tokens.tags[at] != "T" or at + 1 >= len(space.tokens):
        return False
    lemma = language.lemmas.get(space.tokens.norms[at + 1], space.tokens.norms[at + 1])
    entry = language.verbs.get(lemma)
    speaks = entry is not None and entry.class_ in ("speech", "writing")
    return speaks or lemma in WITHHELD


def needs_clause(space: Workspace, relation: Relation, language: Language) -> bool:
    """Whether a verb attributes only with a clause: verbs of topic, performatives, infinitives.

    A passive of thinking needs none: "were widely seen as concessions" ascribes without one.
    """
    lemma = relation.cue.lemma
    entry = language.verbs.get(lemma) or language.adjectives.get(lemma)
    infinitive = space.tokens.tags[relation.cue.first] == "T"
    group = space.tokens.tags[relation.cue.first : relation.cue.head]
    passive = relation.cue.form == "N" and "B" in group
    if passive and not infinitive and relation.cue.class_ in ("thought", "judgement"):
        return False
    return infinitive or (entry is not None and entry.clause)


# A story with so many lines that open with a name and a colon is, or holds, a transcript.
LEAST_TURNS = 2
# Classes of noun that open a headline as its source: "Poll: ...", "Report: ...".
TITLED = frozenset(("poll", "study", "document"))


def opens_line(space: Workspace, relation: Relation) -> bool:
    """Whether a colon stands behind what opens a line: "Ruiz: No.", "Poll: Voters ..."."""
    first = space.sentences[relation.cue.sentence].tokens.start
    return (
        relation.cue.kind == "colon"
        and relation.source.first == first
        and (first == 0 or space.tokens.tags[first - 1] == "|")
    )


def count_turns(space: Workspace, relations: Sequence[Relation]) -> int:
    """How many lines open with a speaker and a colon."""
    return sum(opens_line(space, relation) for relation in relations)


def is_turn(space: Workspace, relation: Relation, turns: int) -> bool:
    """Whether a colon reports by its place: a turn of a transcript, or a kind of source that
    opens a headline ("Poll: ...")."""
    if not opens_line(space, relation):
        return False
    known = space.nouns.get(space.tokens.norms[relation.cue.first - 1]) in TITLED
    return turns >= LEAST_TURNS or (known and relation.cue.first - relation.source.first == 1)


# The least chance of hearsay: a corpus that asks for a source marks little of it.
IMPERSONAL_THRESHOLD = 0.2


def is_impersonal(space: Workspace, relation: Relation) -> bool:
    """Whether something "was reported" or "is believed" by nobody: what an audit is for, and
    seldom marked in the corpus."""
    cue = relation.cue
    return (
        relation.chance >= IMPERSONAL_THRESHOLD
        and cue.form == "N"
        and cue.class_ in NESTING
        and space.tokens.tags[cue.first] == "B"
        and space.tokens.norms[cue.first - 1] == "it"
    )


def is_medium_of(relation: Relation, other: Relation) -> bool:
    """Whether a noun cue only names the medium of another: "said in a statement that"."""
    medium = other.after.medium
    return (
        relation.cue.kind == "noun"
        and medium is not None
        and medium[0] <= relation.cue.head < medium[1]
    )


def end_within(inner: Relation, outer: Relation) -> Relation:
    """An inner relation whose right-hand content ends with that of the outer one it lies in."""
    within, right = outer.content.right, inner.content.right
    if not within or not right or not within[0] <= inner.cue.head < within[1] < right[1]:
        return inner
    if within[1] <= right[0]:
        return inner
    return replace(inner, content=replace(inner.content, right=(right[0], within[1])))


def nests_in(space: Workspace, inner: Relation, outer: Relation) -> bool:
    """Whether an inner relation may stand inside an outer one as an attribution of its own."""
    if inner.cue.class_ not in NESTING or inner.cue.kind == "noun" or inner.after.opener == "a":
        return False
    behind = (
        outer.content.right and outer.content.right[0] <= inner.cue.head < outer.content.right[1]
    )
    plain = inner.cue.file in PLAIN or inner.after.opener in 't"'
    if behind and not plain and not has_clause(space, end_within(inner, outer)):
        return False
    return inner.source.first >= 0 and (inner.source.first, inner.source.end) != (
        outer.source.first,
        outer.source.end,
    )


def select_nested(
    space: Workspace, relations: Sequence[Relation], language: Language
) -> list[Relation]:
    """The relations of a report in reading order: nested ones stand where both report."""
    turns = count_turns(space, relations)
    standing = [
        r
        for r in part_coordinated(space, relations)
        if (r.chance >= REPORT_THRESHOLD or is_turn(space, r, turns) or is_impersonal(space, r))
        and find_stretches(r)
        and is_reported(space, r, language)
    ]
    kept = Neighbourhood()
    for relation in sort_by_weight(standing):
        clear = True
        for other in kept.find_near(relation):
            clear = clear and not is_medium_of(relation, other)
            if holds(other, relation.cue.head):
                clear = clear and nests_in(space, relation, other)
            if holds(relation, other.cue.head):
                clear = clear and nests_in(space, other, relation)
        if clear:
            kept.add(relation)
    return [
        keep_ascribed(space, name_antecedent(space, stop_short(space, relation, kept)))
        for relation in kept.list_all()
    ]


def name_antecedent(space: Workspace, relation: Relation) -> Relation:
    """Puts the noun before "who" in its place: a reader needs the person, a corpus the pronoun."""
    source = relation.source
    if source.end - source.first != 1 or space.tokens.tags[source.first] != "W":
        return relation
    end = source.first - 1 if space.tokens.tags[source.first - 1] == "," else source.first
    floor = space.sentences[relation.cue.sentence].tokens.start
    quotation = space.quote_of[end - 1]
    first = (
        space.quotations[quotation - 1].tokens.start if quotation else chain_back(space, end, floor)
    )
    if first is None:
        return relation
    return replace(relation, source=SourceOption("antecedent", first, end))


def keep_ascribed(space: Workspace, relation: Relation) -> Relation:
    """Leaves out whom a passive speaks of: what is ascribed is "concessions", not "the plan"."""
    content, cue = relation.content, relation.cue
    passive = cue.form == "N" and "B" in space.tokens.tags[cue.first : cue.head]
    if not (passive and content.left and content.right and content.left[1] == cue.first):
        return relation
    return replace(relation, content=replace(content, left=None))


def stop_short(space: Workspace, relation: Relation, kept: Neighbourhood) -> Relation:
    """Ends a right-hand content before what belongs to its neighbours.

    With the content that it lies in; before the outer cue behind it ("X said A | , according to
    Y"), and before the source of an attribution that follows ("He said A | , and his lawyer, Susan
    Pratt, said B").
    """
    near = kept.find_near(relation)
    for other in near:
        relation = end_within(relation, other)
    if not relation.content.right:
        return relation
    first, end = relation.content.right
    for other in near:
        left = other.content.left
        if left:
            if left[0] <= relation.cue.head < left[1] < end and first < left[1]:
                end = left[1]
        elif (
            first < other.source.first < end <= other.cue.head
            and space.tokens.tags[other.source.first - 1] in ",;:-.c"
        ):
            end = other.source.first
            while end - 1 > first and space.tokens.tags[end - 1] in "c,":
                end -= 1
    if end == relation.content.right[1]:
        return relation
    return replace(relation, content=replace(relation.content, right=(first, end)))
