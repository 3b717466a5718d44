"""The questions that a rule may ask: a predicate each, named in a rule as its name reads.

`source_is_anonymous` is "source is anonymous" in a rule file. A rule that needs a new question
gets one function here; its scope says what the subject is.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import Any

from auditor.catalogue import ClaimWords, Scope
from auditor.model import Attribution, Quotation, Reading, Sentence, Source, Span

COUNTED = frozenset(("speech", "writing", "document", "thought"))
NAMED = frozenset(("named_person", "named_organization"))
PEOPLE = frozenset(("named_person", "unnamed_person", "anonymous_source"))
IDENTIFIED = NAMED | {"document"}
# How many paragraphs on somebody may be named for "experts say" (WEASEL: fine in a topic
# sentence if the body supplies it).
NEAR = 2
# Fewer attributed sentences than these are a brief, and a brief may have one source.
BRIEF = 4
SPEECH_WORDS = 4
NOTHING: frozenset[str] = frozenset()
REPORTING = frozenset(("say", "report", "announce", "phrases", "show"))
CONFIRMING = ("unverified", "confirmed")
OMISSION = re.compile(r"\s?(?:\[?(?:…|\.\.\.+|\. \. \.)\]?)\s?")
STRENGTHENED = re.compile(r"(.)\1+")
SOUNDS = (
    ("sch", "sh"), ("ph", "f"), ("kh", "h"), ("ck", "k"), ("ae", "a"), ("oe", "o"), ("ue", "u"),
    ("ey", "i"), ("y", "i"), ("j", "i"), ("v", "f"), ("z", "s"), ("q", "k"),
)  # fmt: skip
SILENT_H = re.compile(r"(?<=[a-z])h(?![aeiou])")


@dataclass(frozen=True, slots=True)
class Name:
    """One name in two spellings: where each first stands outside quotation marks."""

    first: Span
    other: Span
    two_people: bool


@dataclass(frozen=True, slots=True)
class Condition:
    """A question by its name in rule files, what it is asked of, and what answers it."""

    name: str
    scope: Scope
    about: str
    holds: Callable[[Scene, Any], bool]


class Scene:
    """A reading, with what conditions look up in it more than once. Made for one judging."""

    def __init__(self, reading: Reading, words: ClaimWords) -> None:
        self.reading = reading
        self.words = words

    @cached_property
    def sentence_starts(self) -> list[int]:
        """Where each sentence begins, in code points."""
        return [sentence.span.start for sentence in self.reading.sentences]

    @cached_property
    def quotation_starts(self) -> list[int]:
        """Where each quotation begins, in token indexes."""
        return [quotation.tokens.start for quotation in self.reading.quotations]

    @cached_property
    def counted(self) -> tuple[Attribution, ...]:
        """The attributions that report something: what was spoken, written or thought."""
        return tuple(a for a in self.reading.attributions if counts(a))

    @cached_property
    def conduits(self) -> frozenset[int]:
        """The attributions that another one lies in: through them somebody else speaks."""
        return frozenset(a.parent for a in self.counted if a.parent is not None)

    @cached_property
    def by_sentence(self) -> dict[int, list[Attribution]]:
        """The counted attributions by the sentences that they stand in or reach into."""
        found: dict[int, list[Attribution]] = {}
        for attribution in self.counted:
            places = {attribution.sentence}
            for span in attribution.content:
                first, last = self.find_sentence(span.start), self.find_sentence(span.end - 1)
                places.update(range(first, last + 1))
            for place in sorted(places):
                found.setdefault(place, []).append(attribution)
        return found

    @cached_property
    def counted_indexes(self) -> list[int]:
        """The indexes of the attributions that report something."""
        return [attribution.index for attribution in self.counted]

    @cached_property
    def phrase_signals(self) -> dict[int, str]:
        """What the phrases of the story signal, by the token at which each opens."""
        openings, norms = self.words.phrases, self.reading.tokens.norms
        places = [i for i, norm in enumerate(norms) if norm in openings]
        return {i: name for i in places if (name := self.words.match_phrase(norms, i))}

    @cached_property
    def signals(self) -> dict[int, frozenset[str]]:
        """What the phrases of each paragraph signal, as `languages/*/claims.toml` lists them."""
        starts = [paragraph.tokens.start for paragraph in self.reading.paragraphs]
        found: dict[int, set[str]] = {}
        for place, name in self.phrase_signals.items():
            found.setdefault(bisect_right(starts, place) - 1, set()).add(name)
        return {paragraph: frozenset(names) for paragraph, names in found.items()}

    def list_signals(self, paragraph: int) -> frozenset[str]:
        """What the phrases of a paragraph signal."""
        return self.signals.get(paragraph, NOTHING)

    @cached_property
    def phrases(self) -> frozenset[str]:
        """What the story's phrases signal anywhere."""
        return frozenset(self.phrase_signals.values())

    @cached_property
    def origins(self) -> tuple[int, ...]:
        """The independent origins of the story's attributed matter, as source indexes.

        Somebody who is only heard through an outlet counts as that outlet; somebody heard
        through two outlets and directly counts once; groups without a name count for nothing.
        """
        direct: dict[int, None] = {}
        through: dict[int, int] = {}
        for attribution in self.counted:
            if attribution.source_id is None or attribution.index in self.conduits:
                continue
            source = self.reading.sources[attribution.source_id]
            if source.kind == "unspecified" or "collective" in source.facets:
                continue
            conduit = self.find_conduit(attribution)
            if conduit is None:
                direct[source.index] = None
            else:
                through.setdefault(source.index, conduit)
        for person, conduit in through.items():
            if person not in direct:
                direct[conduit] = None
        return tuple(direct)

    @cached_property
    def quoted(self) -> Counter[str]:
        """How often the words of each quotation stand in quotation marks."""
        text = self.reading.document.text
        return Counter(trim_quotation(text, quotation) for quotation in self.reading.quotations)

    @cached_property
    def first_poll(self) -> int:
        """Where a poll is first a source, in code points; the end of the text where none is."""
        return min(
            (
                mention.start
                for source in self.reading.sources
                if "poll" in source.facets
                for mention in source.mentions[:1]
            ),
            default=len(self.reading.document.text),
        )

    @cached_property
    def people(self) -> list[int]:
        """Where a person who is a source is mentioned, in code points, in order."""
        return sorted(
            mention.start
            for source in self.reading.sources
            if source.kind in PEOPLE
            for mention in source.mentions
        )

    def find_conduit(self, attribution: Attribution) -> int | None:
        """The source through which this attribution reached us, or None."""
        if attribution.parent is None:
            return None
        return self.reading.attributions[attribution.parent].source_id

    def find_sentence(self, place: int) -> int:
        """The index of the sentence that holds a code point."""
        return max(bisect_right(self.sentence_starts, place) - 1, 0)

    def find_source(self, attribution: Attribution) -> Source | None:
        """Who is behind the attribution, if anybody is."""
        index = attribution.source_id
        return None if index is None else self.reading.sources[index]

    def is_quoted(self, token: int) -> bool:
        """Whether the token stands in quotation marks."""
        at = bisect_right(self.quotation_starts, token) - 1
        return at >= 0 and token < self.reading.quotations[at].tokens.end

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """Names that stand in two spellings, in the order in which the second spelling comes."""
        found = sorted(pair_spellings(self), key=lambda name: name.other)
        return tuple(found)


CONDITIONS: dict[str, Condition] = {}


def asks(scope: Scope) -> Callable[[Callable[[Scene, Any], bool]], Callable[[Scene, Any], bool]]:
    """Enter the function as a condition on subjects of that scope."""

    def enter(function: Callable[[Scene, Any], bool]) -> Callable[[Scene, Any], bool]:
        name = function.__name__.replace("_", " ")
        CONDITIONS[name] = Condition(name, scope, function.__doc__ or "", function)
        return function

    return enter


def counts(attribution: Attribution) -> bool:
    """Whether the attribution reports something, and is no wish, question or denial of saying."""
    if attribution.factuality != "reported":
        return False
    return attribution.cue is None or attribution.cue.class_ in COUNTED


# Of a source


@asks("source")
def source_is_anonymous(scene: Scene, source: Source) -> bool:
    """The newsroom knows who it is and the reader does not."""
    return source.kind == "anonymous_source"


@asks("source")
def source_is_anonymous_and_bare(scene: Scene, source: Source) -> bool:
    """It is unnamed, and nothing tells it from any other source."""
    return source_is_anonymous(scene, source) and source_is_not_described(scene, source)


@asks("source")
def source_reports_something(scene: Scene, source: Source) -> bool:
    """Something in the story is attributed to it."""
    attributions = scene.reading.attributions
    return any(counts(attributions[index]) for index in source.attributions)


@asks("source")
def source_is_described(scene: Scene, source: Source) -> bool:
    """The story says what kind of person it is: a body, a country, a rank, a place in events."""
    return "described" in source.facets and "bare" not in source.facets


@asks("source")
def source_is_not_described(scene: Scene, source: Source) -> bool:
    """Nothing tells it from any other source."""
    return not source_is_described(scene, source)


@asks("source")
def source_tells_how_it_can_know(scene: Scene, source: Source) -> bool:
    """The story says how it can know: was briefed, was in the room, saw the document."""
    return "access" in source.facets


@asks("source")
def source_tells_why_it_is_unnamed(scene: Scene, source: Source) -> bool:
    """The story says why this source is not named."""
    return "reason" in source.facets


@asks("source")
def story_tells_why_it_is_unnamed(scene: Scene, source: Source) -> bool:
    """A reason stands where it speaks or just behind, or one for all ("like others here")."""
    if "shared_reason" in scene.phrases:
        return True
    attributions, sentences = scene.reading.attributions, scene.reading.sentences
    homes = {sentences[attributions[index].sentence].paragraph for index in source.attributions}
    return any(
        "reason" in scene.list_signals(home)
        or (recalls(scene, home + 1) and "reason" in scene.list_signals(home + 1))
        for home in sorted(homes)
    )


def recalls(scene: Scene, paragraph: int) -> bool:
    """Whether a paragraph opens with "They", "The people", "All three": with those before it."""
    paragraphs, norms = scene.reading.paragraphs, scene.reading.tokens.norms
    return paragraph < len(paragraphs) and (
        norms[paragraphs[paragraph].tokens.start] in scene.words.lists["resuming"]
    )


@asks("source")
def source_speaks_for_a_named_body(scene: Scene, source: Source) -> bool:
    """It is an unnamed spokesperson: the body that it speaks for answers for the words."""
    return "spokesperson" in source.facets


@asks("source")
def source_is_a_state_outlet(scene: Scene, source: Source) -> bool:
    """It stands in the list of outlets that a state owns or runs."""
    return "state_outlet" in source.facets


@asks("source")
def source_is_labelled(scene: Scene, source: Source) -> bool:
    """The story says of the outlet that a state owns or runs it."""
    return "labelled" in source.facets or any(
        stands_by_label(scene, mention) for mention in source.mentions[:4]
    )


def stands_by_label(scene: Scene, mention: Span) -> bool:
    """Whether "the official Chinese news agency" or the like stands around a name."""
    norms, lists = scene.reading.tokens.norms, scene.words.lists
    first = max(first_token_from(scene, mention.start) - 6, 0)
    end = first_token_from(scene, mention.end) + 7
    return any(
        norms[i] in lists["owning"] and not lists["media"].isdisjoint(norms[i + 1 : i + 4])
        for i in range(first, min(end, len(norms)))
    )


def is_officials(scene: Scene, source: Source) -> bool:
    """Whether the source is called "officials", "an official" or "the authorities"."""
    officials = scene.words.lists["officials"]
    first = scene.reading.attributions[source.attributions[0]]
    return any(norm in officials for norm in list_source_norms(scene, first))


def tells_whose(scene: Scene, source: Source) -> bool:
    """Whether a country, an agency or a field is named: "Ukrainian", "health", "of the bank"."""
    known = scene.words.lists["empty_modifiers"] | scene.words.lists["officials"]
    return any(
        norm not in known and norm[0].isalnum()
        for index in source.attributions
        for norm in list_source_norms(scene, scene.reading.attributions[index])
    )


@asks("source")
def source_tells_no_office(scene: Scene, source: Source) -> bool:
    """It is officials, and nothing tells of which country, agency or field."""
    return is_officials(scene, source) and not (
        tells_whose(scene, source) or follows_an_agency(scene, source)
    )


def follows_an_agency(scene: Scene, source: Source) -> bool:
    """Whether a public body speaks just before, here or a paragraph back, whose they may be."""
    attributions, sentences = scene.reading.attributions, scene.reading.sentences
    first = source.attributions[0]
    home = sentences[attributions[first].sentence].paragraph
    return any(
        home - sentences[other.sentence].paragraph <= 1 and is_public_body(scene.find_source(other))
        for other in attributions[max(first - 6, 0) : first]
    )


@asks("source")
def source_is_named_next(scene: Scene, source: Source) -> bool:
    """ "The ministry's former adviser", and the next to speak has a new name."""
    first = scene.reading.attributions[source.attributions[0]]
    return (
        list_source_norms(scene, first)[:1] == ("the",)
        and len(source.attributions) == 1
        and is_followed_by_a_name(scene, first, 1)
    )


# Of an attribution


@asks("attribution")
def attribution_reports_something(scene: Scene, attribution: Attribution) -> bool:
    """Something spoken, written or thought is ascribed to somebody."""
    return counts(attribution)


@asks("attribution")
def source_is_a_group_without_a_name(scene: Scene, attribution: Attribution) -> bool:
    """Experts, critics, some, many: a group of which nobody can be asked."""
    source = scene.find_source(attribution)
    return (
        source is not None
        and bool(list_source_norms(scene, attribution))
        and "collective" in source.facets
        and not {"officials", "counted", "described"}.intersection(source.facets)
    )


@asks("attribution")
def somebody_new_is_named_soon_after(scene: Scene, attribution: Attribution) -> bool:
    """The next to speak, two paragraphs on at most, is a person or body not heard before."""
    return is_followed_by_a_name(scene, attribution, NEAR)


def is_followed_by_a_name(scene: Scene, attribution: Attribution, near: int) -> bool:
    """Whether the next source, `near` paragraphs on at most, is named and was not heard before."""
    sentences = scene.reading.sentences
    at = bisect_right(scene.counted_indexes, attribution.index)
    following = next(
        (a for a in scene.counted[at:] if a.source_id not in (None, attribution.source_id)), None
    )
    if following is None:
        return False
    source = scene.find_source(following)
    home = sentences[attribution.sentence].paragraph
    return (
        source is not None
        and source.kind in NAMED
        and "outlet" not in source.facets
        and source.attributions[0] == following.index
        and sentences[following.sentence].paragraph <= home + near
    )


@asks("attribution")
def content_is_another_outlets_report(scene: Scene, attribution: Attribution) -> bool:
    """An outlet other than this newsroom reported it."""
    return attribution.hand == "pick-up"


@asks("attribution")
def outlet_tells_news(scene: Scene, attribution: Attribution) -> bool:
    """It reports, and neither tells of itself ("CBS said it was ...") nor is quoted for a view."""
    cue = attribution.cue
    if cue is None or attribution.mode == "direct" or attribution.source is None:
        return False
    if cue.file not in REPORTING and cue.entry not in scene.words.lists["passing_on"]:
        return False
    tokens = scene.reading.tokens
    first = first_token_from(scene, attribution.source.start)
    nameless = (
        tokens.norms[first] in ("a", "an")
        and "E" not in tokens.tags[first : first_token_from(scene, attribution.source.end)]
    )
    if nameless or not list_source_norms(scene, attribution):
        return False
    start = first_token_from(scene, min(part.start for part in attribution.content))
    return not {"it", "its"}.intersection(tokens.norms[start : start + 2])


@asks("attribution")
def outlet_was_found_before(scene: Scene, attribution: Attribution) -> bool:
    """An earlier report of the same outlet was found: once a story is enough."""
    source = scene.find_source(attribution)
    if source is None:
        return False
    earlier = (scene.reading.attributions[i] for i in source.attributions if i < attribution.index)
    return any(
        content_is_another_outlets_report(scene, other)
        and other.index not in scene.conduits
        and outlet_tells_news(scene, other)
        and not story_tells_what_it_confirmed(scene, other)
        for other in islice(earlier, 20)
    )


@asks("attribution")
def somebody_else_speaks_through_it(scene: Scene, attribution: Attribution) -> bool:
    """The outlet passes on what a source said, and that source is named beside it."""
    return attribution.index in scene.conduits


@asks("attribution")
def story_tells_what_it_confirmed(scene: Scene, attribution: Attribution) -> bool:
    """Here or in the next two sentences it says what the newsroom could or could not confirm."""
    near = scene.reading.sentences[attribution.sentence : attribution.sentence + 3]
    norms, openings = scene.reading.tokens.norms, scene.words.phrases
    return any(
        norms[i] in openings and scene.words.match_phrase(norms, i) in CONFIRMING
        for i in range(near[0].tokens.start, near[-1].tokens.end)
    )


@asks("attribution")
def outlet_belongs_to_a_state(scene: Scene, attribution: Attribution) -> bool:
    """The outlet is a state's own: a rule of its own asks for its label."""
    source = scene.find_source(attribution)
    return source is not None and "state_outlet" in source.facets


@asks("attribution")
def cue_colours_what_was_said(scene: Scene, attribution: Attribution) -> bool:
    """The verb or noun passes a judgement that "said" would not: admitted, boasted, claimed."""
    cue = attribution.cue
    if cue is None:
        return False
    if cue.file == "nouns":
        noun = cue.span.cut(scene.reading.document.text).lower()
        return noun in scene.words.lists["loaded_nouns"]
    return cue.entry in scene.words.lists["loaded"]


@asks("attribution")
def cue_takes_a_thing(scene: Scene, attribution: Attribution) -> bool:
    """The verb has its other sense: claimed lives, admitted charges, insisted on."""
    if attribution.cue is None:
        return False
    after = first_token_from(scene, attribution.cue.span.end)
    things = scene.words.lists["loaded_objects"]
    return any(norm in things for norm in scene.reading.tokens.norms[after : after + 2])


@asks("attribution")
def sentence_tells_of_a_court(scene: Scene, attribution: Attribution) -> bool:
    """It tells of a trial or suit, where claims and admissions are facts of record."""
    tokens = scene.reading.sentences[attribution.sentence].tokens
    norms, signals = scene.reading.tokens.norms, scene.words.signals
    suits = scene.words.lists["suits"]
    return any(
        norm in suits or signals.get(norm) == "court" for norm in norms[tokens.start : tokens.end]
    )


@asks("attribution")
def cue_is_a_passive(scene: Scene, attribution: Attribution) -> bool:
    """Nobody is the subject of the verb: "was admitted", "is claimed"."""
    return attribution.source is None


def first_token_from(scene: Scene, place: int) -> int:
    """The index of the first token that begins at or after a code point."""
    return bisect_right(scene.reading.tokens.starts, place - 1)


def list_source_norms(scene: Scene, attribution: Attribution) -> tuple[str, ...]:
    """The words that name the source in this place, but for pronouns."""
    if attribution.source is None:
        return ()
    tokens = scene.reading.tokens
    first = first_token_from(scene, attribution.source.start)
    end = first_token_from(scene, attribution.source.end)
    return tuple(tokens.norms[i] for i in range(first, end) if tokens.tags[i] not in "SPYWt")


def tells_issuer(scene: Scene, source: Source) -> bool:
    """Whether the story tells whose document it is: by name, or with a word like "police"."""
    if source.kind != "document":
        return False
    first = scene.reading.attributions[source.attributions[0]]
    unissued = scene.words.lists["unissued"]
    telling = [n for n in list_source_norms(scene, first) if n not in unissued and n[0].isalnum()]
    return source.name is not None or len(telling) > 1


def is_public_body(source: Source | None) -> bool:
    """Whether the source is an office, a police force, a court or a named organisation."""
    return source is not None and (
        source.kind == "named_organization" or bool({"government", "court"} & set(source.facets))
    )


# Of a sentence


@asks("sentence")
def sentence_gives_a_statistic(scene: Scene, sentence: Sentence) -> bool:
    """It gives a share, a large number or a change in numbers."""
    return "gives a statistic" in scene.reading.judged[sentence.index].reasons


@asks("sentence")
def sentence_counts_casualties(scene: Scene, sentence: Sentence) -> bool:
    """It counts the dead, the injured, or what was destroyed."""
    return "counts casualties or damage" in scene.reading.judged[sentence.index].reasons


@asks("sentence")
def sentence_speaks_of_a_count(scene: Scene, sentence: Sentence) -> bool:
    """It, or the one before it, names the poll or the records that the figure is from."""
    counts_made = scene.words.lists["counting"]
    start = sentence.tokens.start
    if sentence.index:
        before = scene.reading.sentences[sentence.index - 1]
        if before.paragraph == sentence.paragraph:
            start = before.tokens.start
    return not counts_made.isdisjoint(scene.reading.tokens.norms[start : sentence.tokens.end])


@asks("sentence")
def sentence_goes_on_with_a_poll(scene: Scene, sentence: Sentence) -> bool:
    """It gives two shares or more ("50 percent to 44 percent") behind a poll that has a source."""
    norms = scene.reading.tokens.norms[sentence.tokens.start : sentence.tokens.end]
    units = scene.words.lists["statistic"]
    shares = sum(norm.endswith("%") or norm in units for norm in norms)
    return shares >= 2 and scene.first_poll < sentence.span.start


@asks("sentence")
def sentence_reckons_with_the_reader(scene: Scene, sentence: Sentence) -> bool:
    """It reckons an example for "you", as "if you borrow 10,000" does."""
    norms = scene.reading.tokens.norms[sentence.tokens.start : sentence.tokens.end]
    return not {"you", "your"}.isdisjoint(norms)


@asks("sentence")
def sentence_tells_of_a_past_disaster(scene: Scene, sentence: Sentence) -> bool:
    """It counts casualties of a month or year and of no weekday: background, not the news."""
    if sentence_gives_a_statistic(scene, sentence):
        return False
    lists = scene.words.lists
    norms = scene.reading.tokens.norms[sentence.tokens.start : sentence.tokens.end]
    return lists["day"].isdisjoint(norms) and any(
        norm in lists["month"] or (len(norm) == 4 and norm.isdigit() and norm < "2100")
        for norm in norms
    )


@asks("sentence")
def sentence_is_not_covered(scene: Scene, sentence: Sentence) -> bool:
    """It is a claim, and no source in the story stands behind it."""
    return scene.reading.judged[sentence.index].coverage == "none"


@asks("sentence")
def a_passive_credits_nobody(scene: Scene, sentence: Sentence) -> bool:
    """ "It was reported", "is believed to", "were widely seen as": whose view is left out."""
    return find_hearsay(scene, sentence) is not None


@asks("sentence")
def a_source_says_the_passive(scene: Scene, sentence: Sentence) -> bool:
    """The passive stands in what a source is reported to have said."""
    span = find_hearsay(scene, sentence)
    return span is not None and any(
        attribution.source is not None
        and any(part.covers(span) for part in attribution.content)
        and frames(scene, attribution, span)
        for attribution in scene.by_sentence.get(sentence.index, ())
    )


def frames(scene: Scene, attribution: Attribution, span: Span) -> bool:
    """Whether the cue comes before the span, or after it behind a comma, as a frame does."""
    if attribution.cue is None or attribution.source is None:
        return True
    start = min(attribution.cue.span.start, attribution.source.start)
    before = scene.reading.document.text[max(start - 3, 0) : start].rstrip()
    return start < span.start or before.endswith((",", "”", '"', "’", "—", "–"))


def find_hearsay(scene: Scene, sentence: Sentence) -> Span | None:
    """The first passive of the sentence, outside quotation marks, that credits nobody."""
    tokens, members = scene.reading.tokens, scene.words.hearsay
    norms = tokens.norms
    if members.keys().isdisjoint(norms[sentence.tokens.start : sentence.tokens.end]):
        return None
    for i in range(sentence.tokens.start, sentence.tokens.end):
        particle = members.get(norms[i])
        if particle is None or scene.is_quoted(i):
            continue
        start = find_be(tokens.tags, i, sentence.tokens.start)
        if start is None and norms[i + 1 : i + 3] == ("to", "be") and tokens.tags[i - 1] in ",d#":
            start = i  # "The vase, said to be Ming, ...", "several said to be furious"
        if start is None:
            continue
        end = i + (3 if start == i else 1)
        if particle:
            if norms[end : end + 1] != (particle,):
                continue
            end += 1
        elif not reads_as_hearsay(scene, sentence, i, start):
            continue
        if "by" not in norms[end : min(end + 3, sentence.tokens.end)]:
            return tokens.span(start, end)
    return None


def find_be(tags: str, participle: int, first: int) -> int | None:
    """Where the passive of a participle begins ("were widely seen"), or None for no passive."""
    i = participle - 1
    start = None
    while i >= first and tags[i] in "BaMHXT":
        if tags[i] == "B" or (start is not None and tags[i] in "MH"):
            start = i
        i -= 1
    return start


def reads_as_hearsay(scene: Scene, sentence: Sentence, participle: int, start: int) -> bool:
    """Whether "it" comes before, or "that" or "to" behind, and it is no timetable.

    "Was reported on Monday" tells of an act of reporting; "is expected to speak at 3pm" and
    "was thought out" are no hearsay.
    """
    norms, tags = scene.reading.tokens.norms, scene.reading.tokens.tags
    after = norms[participle + 1 : participle + 2]
    if norms[participle] == "expected" and is_scheduled(scene, sentence, participle):
        return False
    impersonal = start > sentence.tokens.start and norms[start - 1] == "it"
    stops = tags[participle + 1 : participle + 2] == "."
    return after in (("that",), ("to",)) or (impersonal and not stops)


def is_scheduled(scene: Scene, sentence: Sentence, participle: int) -> bool:
    """Whether a day, a month, a time or a number follows: a plan with its date.

    For an act of a timetable ("is expected to vote") the date may come before.
    """
    norms, tags = scene.reading.tokens.norms, scene.reading.tokens.tags
    rest = tags[participle : min(sentence.tokens.end, participle + 30)]
    act = scene.words.lists["timetable"].intersection(norms[participle + 1 : participle + 4])
    before = tags[sentence.tokens.start : participle] if act else ""
    return any(mark in rest or mark in before for mark in "k#")


# Of a quotation


@asks("quotation")
def quotation_leaves_words_out(scene: Scene, quotation: Quotation) -> bool:
    """A mark of omission stands between its words: not at an end, not as a pause ("well… Yes")."""
    return find_omission(scene, quotation) is not None


@asks("quotation")
def quotation_is_not_closed(scene: Scene, quotation: Quotation) -> bool:
    """Its paragraph ends before a closing mark."""
    return not quotation.closed


@asks("quotation")
def quotation_goes_on_in_the_next_paragraph(scene: Scene, quotation: Quotation) -> bool:
    """The next paragraph opens with a quotation mark again, as the convention is."""
    return quotation.continues


@asks("quotation")
def quotation_is_speech(scene: Scene, quotation: Quotation) -> bool:
    """It is a sentence that somebody spoke: from a capital to a full stop, and no title."""
    inside = quotation.inside.cut(scene.reading.document.text).strip()
    if not inside[:1].isupper() or not inside.endswith((".", "?", "!", "…", ",")):
        return False
    words = inside.split()
    return len(words) >= SPEECH_WORDS and sum(word[0].islower() for word in words) >= 2


@asks("quotation")
def quotation_has_a_speaker(scene: Scene, quotation: Quotation) -> bool:
    """An attribution with a source holds it, or stands in its sentence."""
    sentence = scene.find_sentence(quotation.span.start)
    return any(has_source(a) for a in scene.by_sentence.get(sentence, ()))


@asks("quotation")
def a_speaker_stands_beside_it(scene: Scene, quotation: Quotation) -> bool:
    """Somebody speaks in the sentence before it, or in the next one of its paragraph."""
    return any(
        has_source(attribution)
        for near in list_beside_quotation(scene, quotation)
        for attribution in scene.by_sentence.get(near, ())
    )


def list_beside_quotation(scene: Scene, quotation: Quotation) -> list[int]:
    """The sentence before the quotation's own, and the next one if its paragraph has one.

    A quotation may go on from the paragraph before; the next one tells of its own speaker.
    """
    home = scene.find_sentence(quotation.span.start)
    sentences = scene.reading.sentences
    near = [home - 1] if home else []
    if home + 1 < len(sentences) and sentences[home + 1].paragraph == sentences[home].paragraph:
        near.append(home + 1)
    return near


@asks("quotation")
def somebody_stands_before_it(scene: Scene, quotation: Quotation) -> bool:
    """The sentence before it, or its own, has a person who may be taken for its speaker."""
    home = scene.find_sentence(quotation.span.start)
    first = scene.reading.sentences[max(home - 1, 0)].tokens.start
    if any(
        scene.reading.tokens.tags[i] == "S" and not scene.is_quoted(i)
        for i in range(first, quotation.tokens.start)
    ):
        return True
    at = bisect_left(scene.people, scene.reading.tokens.starts[first])
    return at < len(scene.people) and scene.people[at] < quotation.span.start


@asks("quotation")
def quotation_is_said_again(scene: Scene, quotation: Quotation) -> bool:
    """The same words stand elsewhere in the story: a pull quote or a heading."""
    return scene.quoted[trim_quotation(scene.reading.document.text, quotation)] > 1


def trim_quotation(text: str, quotation: Quotation) -> str:
    """The quoted words without the comma or full stop at their end."""
    return quotation.inside.cut(text).strip().rstrip(",.")


@asks("quotation")
def a_colon_leads_into_it(scene: Scene, quotation: Quotation) -> bool:
    """The words before the colon introduce it: "From the report:", "Ruiz:"."""
    return scene.reading.tokens.norms[max(quotation.tokens.start - 1, 0)] == ":"


@asks("quotation")
def a_verb_of_speech_stands_near(scene: Scene, quotation: Quotation) -> bool:
    """In its sentence or one beside it somebody said or wrote something, whoever that was."""
    home = scene.find_sentence(quotation.span.start)
    norms, speaking = scene.reading.tokens.norms, scene.words.lists["speaking"]
    return any(
        norms[i] in speaking and not scene.is_quoted(i)
        for near in (home, *list_beside_quotation(scene, quotation))
        for i in range(*span_tokens(scene.reading.sentences[near]))
    )


def span_tokens(sentence: Sentence) -> tuple[int, int]:
    """The token range of a sentence."""
    return sentence.tokens.start, sentence.tokens.end


@asks("quotation")
def an_open_quotation_leads_into_it(scene: Scene, quotation: Quotation) -> bool:
    """The quotation before it goes on here, so its speaker is the one before."""
    at = bisect_right(scene.quotation_starts, quotation.tokens.start) - 2
    return at >= 0 and scene.reading.quotations[at].continues


@asks("quotation")
def quotation_is_text_on_display(scene: Scene, quotation: Quotation) -> bool:
    """A sign, a chant, a title or a song: words that are seen or heard by all."""
    sentence = scene.reading.sentences[scene.find_sentence(quotation.span.start)]
    norms = scene.reading.tokens.norms
    before = norms[max(quotation.tokens.start - 1, 0)]
    return before in scene.words.lists["displaying"] or any(
        scene.words.match_phrase(norms, i) == "displayed"
        for i in range(sentence.tokens.start, sentence.tokens.end)
        if norms[i] in scene.words.phrases and not scene.is_quoted(i)
    )


def has_source(attribution: Attribution) -> bool:
    """Whether the attribution says, or inherits, whose it is."""
    return attribution.source is not None or attribution.source_id is not None


def find_omission(scene: Scene, quotation: Quotation) -> Span | None:
    """Where words are left out inside the quotation, or None."""
    text = scene.reading.document.text
    for match in OMISSION.finditer(text, quotation.inside.start, quotation.inside.end):
        before = text[quotation.inside.start : match.start()]
        after = text[match.end() : quotation.inside.end]
        paused = match[0].endswith(" ") and not match[0].startswith(" ") and after[:1].isupper()
        if before.strip() and any(c.isalnum() for c in after) and not paused:
            kept = match[0].strip()
            start = text.index(kept, match.start())
            return Span(start, start + len(kept))
    return None


# Of a name in two spellings


@asks("name")
def spellings_differ_in_letters(scene: Scene, name: Name) -> bool:
    """The two spellings sound alike and are not the same letters."""
    text = scene.reading.document.text
    return name.first.cut(text).lower() != name.other.cut(text).lower()


@asks("name")
def spellings_differ_in_capitals(scene: Scene, name: Name) -> bool:
    """The two spellings are the same letters, one in capitals throughout."""
    return not spellings_differ_in_letters(scene, name)


@asks("name")
def spellings_belong_to_two_people(scene: Scene, name: Name) -> bool:
    """Both spellings have a first name or surname beside them, and not the same one."""
    return name.two_people


def sound_out(norm: str) -> str:
    """What a name sounds like, roughly: Witkoff and Witkov, Muller and Mueller are one."""
    plain = norm
    if not norm.isascii():
        parts = unicodedata.normalize("NFD", norm)
        plain = "".join(c for c in parts if not unicodedata.combining(c))
    for written, sound in SOUNDS:
        plain = plain.replace(written, sound)
    return STRENGTHENED.sub(r"\1", SILENT_H.sub("", plain)).rstrip("e")


def pair_spellings(scene: Scene) -> Iterator[Name]:
    """Every second spelling of a name, with the first one. Names of four letters or fewer,
    names in headlines and names in quotation marks are left out, but TASS and Tass are not."""
    tokens = scene.reading.tokens
    spellings: dict[str, dict[str, list[int]]] = {}
    for paragraph in scene.reading.paragraphs:
        if paragraph.role not in ("lede", "body", "list_item"):
            continue
        for i in range(paragraph.tokens.start, paragraph.tokens.end):
            word = tokens.words[i]
            if tokens.tags[i] != "E" or len(word) < 4 or not word.isalpha() or scene.is_quoted(i):
                continue
            if word.isupper() and (i == paragraph.tokens.start or is_shouted(tokens.words, i)):
                continue
            spellings.setdefault(fold_spelling(word), {}).setdefault(word, []).append(i)
    by_sound: dict[str, dict[str, list[int]]] = {}
    for key, found in spellings.items():
        if len(found) > 1:
            yield from pair_found(scene, found)
        elif len(key) >= 5:
            by_sound.setdefault(sound_out(key), {}).update(found)
    for found in by_sound.values():
        if len(found) > 1:
            yield from pair_found(scene, found)


def is_shouted(words: tuple[str, ...], i: int) -> bool:
    """Whether other words in capitals stand beside this one, as in a heading or a dateline."""
    beside = words[max(i - 2, 0) : i] + words[i + 1 : i + 3]
    return any(len(word) > 3 and word.isupper() for word in beside)


def fold_spelling(word: str) -> str:
    """The word as its spellings in capitals share it."""
    return word.lower().replace("’", "'")


def pair_found(scene: Scene, found: dict[str, list[int]]) -> Iterator[Name]:
    """The first spelling of a name with each other one."""
    tokens = scene.reading.tokens
    first, *others = sorted(found.values())
    for other in others:
        beside, beside_other = list_beside(scene, first), list_beside(scene, other)
        two_people = bool(beside and beside_other and not beside & beside_other)
        yield Name(
            tokens.span(first[0], first[0] + 1), tokens.span(other[0], other[0] + 1), two_people
        )


def list_beside(scene: Scene, places: list[int]) -> frozenset[str]:
    """The names that stand right before or behind a name."""
    tokens = scene.reading.tokens
    return frozenset(
        tokens.norms[j]
        for i in places
        for j in (i - 1, i + 1)
        if 0 <= j < len(tokens) and tokens.tags[j] == "E"
    )


# Of the story


@asks("story")
def story_rests_on_one_origin(scene: Scene, reading: Reading) -> bool:
    """Everything attributed in it goes back to one person, body or outlet."""
    return len(scene.origins) == 1


@asks("story")
def story_is_a_brief(scene: Scene, reading: Reading) -> bool:
    """Fewer than four of its sentences are attributed."""
    return sum(verdict.coverage == "sentence" for verdict in reading.judged) < BRIEF


@asks("story")
def the_origin_is_a_public_record(scene: Scene, reading: Reading) -> bool:
    """The one origin is a document or a court: complete in itself (AP: authoritative)."""
    return any(
        reading.sources[index].kind == "document" or "court" in reading.sources[index].facets
        for index in scene.origins
    )
