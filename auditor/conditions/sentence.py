"""Questions about a sentence."""

from __future__ import annotations

import re

from auditor.conditions.condition import asks
from auditor.conditions.scene import Scene
from auditor.model import Attribution, Sentence, Span, Tokens

PAST = re.compile(r"\bthe (?:1[5-9]|20)\d\d [a-z]|\byears? ago\b")
# Paragraphs in a row that may lean on a source named before them.
LEANING = 3
SHORT = 8
# Words of a passive that tells a view: "is widely thought", "are often described as".
VIEWS = frozenset("as widely often generally commonly broadly long".split())
# An outlet is still being cited so many sentences behind its name.
CITED_BEFORE = 2
# Words behind a passive in which its agent stands.
AGENT_NEAR = 14
AGENT_ENDS = ",.;:|NVDZMBHGWt"
# What a lede sums up is told in one of so many sentences below.
CITED_BELOW = 12
CHARGING = frozenset(("allegedly", "purportedly"))
# Sources on whose word a neighbouring sentence may rest.
BEARING = frozenset(("named_person", "named_organization", "document", "unnamed_person"))


@asks("sentence")
def sentence_gives_a_statistic(scene: Scene, sentence: Sentence) -> bool:
    """It gives a share, a large number or a change in numbers."""
    return "gives a statistic" in scene.reading.judged[sentence.index].reasons


@asks("sentence")
def sentence_counts_casualties(scene: Scene, sentence: Sentence) -> bool:
    """It counts the dead, the injured, or what was destroyed."""
    return "counts casualties or damage" in scene.reading.judged[sentence.index].reasons


@asks("sentence")
def sentence_tells_of_a_plan(scene: Scene, sentence: Sentence) -> bool:
    """A tax, a promise, a proposal: its figures are somebody's plan and no count."""
    return holds_word(scene, sentence, "planned")


@asks("sentence")
def sentence_tells_of_a_vote(scene: Scene, sentence: Sentence) -> bool:
    """What an election gave is a public record; so is a share in an election's story."""
    if holds_word(scene, sentence, "elected"):
        return True
    norms = scene.reading.tokens.norms[sentence.tokens.start : sentence.tokens.end]
    units = scene.words.lists["statistic"]
    return scene.is_election_story and any(n.endswith("%") or n in units for n in norms)


def holds_word(scene: Scene, sentence: Sentence, name: str) -> bool:
    """Whether a word of that list stands in the sentence."""
    norms = scene.reading.tokens.norms[sentence.tokens.start : sentence.tokens.end]
    return not scene.words.lists[name].isdisjoint(norms)


@asks("sentence")
def sentence_names_a_year(scene: Scene, sentence: Sentence) -> bool:
    """A year or a decade stands in it: history, which can be looked up."""
    norms = scene.reading.tokens.norms[sentence.tokens.start : sentence.tokens.end]
    return any(len(n) >= 4 and n[:4].isdigit() and "1000" <= n[:4] <= "2100" for n in norms)


@asks("sentence")
def sentence_stands_in_an_interview(scene: Scene, sentence: Sentence) -> bool:
    """The story is told in questions and answers: what is not asked is the speaker's own."""
    return scene.is_interview


@asks("sentence")
def sentence_is_shouted(scene: Scene, sentence: Sentence) -> bool:
    """It stands in capitals throughout: a heading."""
    return sentence.span.cut(scene.reading.document.text).isupper()


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
    """It gives two shares ("50 percent to 44 percent") behind a poll, or one in a poll's story."""
    norms = scene.reading.tokens.norms[sentence.tokens.start : sentence.tokens.end]
    units = scene.words.lists["statistic"]
    shares = sum(norm.endswith("%") or norm in units for norm in norms)
    return shares >= 1 + (not scene.is_poll_story) and scene.first_poll < sentence.span.start


@asks("sentence")
def sentence_speaks_of_a_poll(scene: Scene, sentence: Sentence) -> bool:
    """A poll stands in it, or the paragraph before rests on one."""
    return holds_word(scene, sentence, "poll") or any(
        "poll" in source.facets
        for index in scene.reading.judged[sentence.index].attributions
        if (source := scene.find_source(scene.reading.attributions[index]))
    )


@asks("sentence")
def sentence_reckons_with_the_reader(scene: Scene, sentence: Sentence) -> bool:
    """It reckons an example for "you", as "if you borrow 10,000" does."""
    norms = scene.reading.tokens.norms[sentence.tokens.start : sentence.tokens.end]
    return not {"you", "your"}.isdisjoint(norms)


@asks("sentence")
def sentence_tells_of_a_past_disaster(scene: Scene, sentence: Sentence) -> bool:
    """It counts casualties of a month or year and of no weekday: background, not the news.

    "The 2012 attack" is past whatever day it is.
    """
    if sentence_gives_a_statistic(scene, sentence):
        return False
    if PAST.search(sentence.span.cut(scene.reading.document.text)):
        return True
    lists = scene.words.lists
    norms = scene.reading.tokens.norms[sentence.tokens.start : sentence.tokens.end]
    return lists["day"].isdisjoint(norms) and any(
        norm in lists["month"] or (len(norm) == 4 and norm.isdigit() and norm < "2100")
        for norm in norms
    )


@asks("sentence")
def sentence_accuses_somebody(scene: Scene, sentence: Sentence) -> bool:
    """It tells flat that somebody did wrong."""
    return tells(scene, sentence, "accuses somebody")


@asks("sentence")
def sentence_names_a_cause(scene: Scene, sentence: Sentence) -> bool:
    """It says what led to what."""
    return tells(scene, sentence, "names a cause")


@asks("sentence")
def sentence_gives_a_motive(scene: Scene, sentence: Sentence) -> bool:
    """It says what somebody was after."""
    return tells(scene, sentence, "gives a motive")


@asks("sentence")
def sentence_touches_private_life(scene: Scene, sentence: Sentence) -> bool:
    """It tells of an illness, a divorce, a habit."""
    return tells(scene, sentence, "touches private life")


@asks("sentence")
def sentence_makes_a_finding_of_science(scene: Scene, sentence: Sentence) -> bool:
    """It tells what harms or helps, or what goes with what."""
    return tells(scene, sentence, "makes a health or science finding")


@asks("sentence")
def sentence_judges(scene: Scene, sentence: Sentence) -> bool:
    """It weighs in the story's own voice: disastrous, clearly, looks hopeless."""
    return tells(scene, sentence, "judges")


def tells(scene: Scene, sentence: Sentence, ground: str) -> bool:
    """Whether that is one of the grounds on which the sentence calls for a source."""
    verdict = scene.reading.judged[sentence.index]
    return verdict.standing == "claim" and ground in verdict.reasons


@asks("sentence")
def sentence_tells_of_the_law(scene: Scene, sentence: Sentence) -> bool:
    """A court, a charge or an arrest stands in it: a matter of record."""
    norms = scene.reading.tokens.norms[sentence.tokens.start : sentence.tokens.end]
    charged, signals = scene.words.lists["charged"], scene.words.signals
    return any(norm in charged or signals.get(norm) == "court" for norm in norms)


@asks("sentence")
def sentence_stands_in_the_lead(scene: Scene, sentence: Sentence) -> bool:
    """It stands in the first paragraph of running text."""
    return sentence.paragraph == scene.first_paragraph


@asks("sentence")
def nobody_is_credited_early(scene: Scene, sentence: Sentence) -> bool:
    """No source stands in the first three paragraphs of running text."""
    return not scene.has_early_source


@asks("sentence")
def sentence_names_no_source_for_long(scene: Scene, sentence: Sentence) -> bool:
    """The third paragraph in a row whose claims all lean on a source named further up."""
    paragraph = sentence.paragraph
    first = scene.reading.paragraphs[paragraph].tokens.start == sentence.tokens.start
    window = range(paragraph - LEANING + 1, paragraph + 1)
    return first and paragraph >= LEANING - 1 and all(map(scene.leans, window))


@asks("sentence")
def so_did_the_one_before(scene: Scene, sentence: Sentence) -> bool:
    """The paragraph before was the third already: once a stretch is enough."""
    paragraph = sentence.paragraph - 1
    window = range(paragraph - LEANING + 1, paragraph + 1)
    return paragraph >= LEANING - 1 and all(map(scene.leans, window))


@asks("sentence")
def sentence_is_short(scene: Scene, sentence: Sentence) -> bool:
    """Fewer than eight words: a heading, a cry or a link between sentences."""
    return len(sentence.tokens) < SHORT


@asks("sentence")
def sentence_is_not_covered(scene: Scene, sentence: Sentence) -> bool:
    """It is a claim, and no source in the story stands behind it."""
    return scene.reading.judged[sentence.index].coverage == "none"


@asks("sentence")
def a_passive_credits_nobody(scene: Scene, sentence: Sentence) -> bool:
    """ "It was reported", "is believed to", "were widely seen as": whose view is left out."""
    return find_hearsay(scene, sentence) is not None


@asks("sentence")
def a_noun_colours_what_was_said(scene: Scene, sentence: Sentence) -> bool:
    """ "Her bullish claims", "the mayor's boast": a noun that doubts or mocks somebody's words."""
    return find_loaded_noun(scene, sentence) is not None


def find_loaded_noun(scene: Scene, sentence: Sentence) -> Span | None:
    """The first such noun outside quotation marks, or None.

    Somebody's, and with an adjective or at the end of its phrase: "his claims for benefits" are of
    another sort, and "his claim that" is an attribution, for verb.loaded.
    """
    tokens, nouns = scene.reading.tokens, scene.words.lists["loaded_nouns"]
    if nouns.isdisjoint(scene.vocabulary):
        return None
    for i in range(sentence.tokens.start + 1, sentence.tokens.end):
        if tokens.norms[i] not in nouns or scene.is_quoted(i) or i in scene.cue_tokens:
            continue
        described = tokens.tags[i - 1] == "j"
        owner = tokens.tags[i - 2] if described else tokens.tags[i - 1]
        if owner in "$'" and described and tokens.tags[i + 1 : i + 2] in ("", ",", ".", "p", "|"):
            return tokens.span(i, i + 1)
    return None


@asks("sentence")
def an_adverb_credits_nobody(scene: Scene, sentence: Sentence) -> bool:
    """ "Reportedly", "allegedly": somebody said so, and the word does not tell who."""
    return find_adverb(scene, sentence) is not None


def find_adverb(scene: Scene, sentence: Sentence) -> Span | None:
    """The first adverb of hearsay that stands outside quotation marks, or None."""
    norms, adverbs = scene.reading.tokens.norms, scene.words.lists["hearsay_adverbs"]
    if adverbs.isdisjoint(scene.vocabulary):
        return None
    for i in range(sentence.tokens.start, sentence.tokens.end):
        if norms[i] in adverbs and not scene.is_quoted(i):
            return scene.reading.tokens.span(i, i + 1)
    return None


@asks("sentence")
def sentence_tells_who_says_so(scene: Scene, sentence: Sentence) -> bool:
    """An attribution in the sentence has a source, or a charge has been brought."""
    beside = scene.by_sentence.get(sentence.index, ())
    norms = scene.reading.tokens.norms[sentence.tokens.start : sentence.tokens.end]
    charged = not scene.words.lists["charged"].isdisjoint(norms)
    return charged or any(other.source_id is not None for other in beside)


@asks("sentence")
def the_adverb_is_a_neighbours(scene: Scene, sentence: Sentence) -> bool:
    """It tells of a charge ("allegedly"), and a source beside may have made it; or an outlet is
    cited beside it, and what is "reportedly" so stands in its report. What headline and lede sum
    up is told further down.
    """
    span = find_adverb(scene, sentence)
    word = span.cut(scene.reading.document.text).lower() if span else ""
    if word in CHARGING:
        return a_source_stands_beside(scene, sentence)
    opens = scene.reading.paragraphs[sentence.paragraph].role in ("headline", "lede")
    last = sentence.index + (CITED_BELOW if opens else 2)
    return any(
        attribution.hand in ("pick-up", "relayed")
        for near in range(sentence.index - CITED_BEFORE, last)
        for attribution in scene.by_sentence.get(near, ())
    )


def a_source_stands_beside(scene: Scene, sentence: Sentence) -> bool:
    """Somebody named or told of speaks in the sentence before it, or behind it in its paragraph.

    Readers take what follows at once, or what is borne out at once, for that source's.
    """
    sentences = scene.reading.sentences
    before, behind = sentence.index - 1, sentence.index + 1
    if behind < len(sentences) and sentences[behind].paragraph != sentence.paragraph:
        behind = before
    near = (*scene.by_sentence.get(before, ()), *scene.by_sentence.get(behind, ()))
    sources = (scene.find_source(attribution) for attribution in near)
    return any(source is not None and source.kind in BEARING for source in sources)


@asks("sentence")
def the_passive_is_a_neighbours(scene: Scene, sentence: Sentence) -> bool:
    """It reports ("is believed to be"), and a source beside may have said so.

    What "is widely seen as" something is the view of many, and no neighbour's.
    """
    span = find_hearsay(scene, sentence)
    words = span.cut(scene.reading.document.text).split() if span else ["as"]
    return VIEWS.isdisjoint(words) and a_source_stands_beside(scene, sentence)


@asks("sentence")
def something_was_learned_from_nobody(scene: Scene, sentence: Sentence) -> bool:
    """ "It emerged that", "the Post has learned that": no word of whom from."""
    return find_learned(scene, sentence) is not None


def find_learned(scene: Scene, sentence: Sentence) -> Span | None:
    """Where the sentence says so outside quotation marks, or None."""
    return find_signal(scene, sentence, "learned")


def find_signal(scene: Scene, sentence: Sentence, name: str) -> Span | None:
    """The first phrase of that signal that stands outside quotation marks, or None."""
    if name not in scene.phrases:
        return None
    norms, openings = scene.reading.tokens.norms, scene.words.phrases
    for i in range(sentence.tokens.start, sentence.tokens.end):
        if norms[i] in openings:
            for phrase, signal in openings[norms[i]]:
                end = i + len(phrase)
                if signal == name and norms[i:end] == phrase and not scene.is_quoted(i):
                    return scene.reading.tokens.span(i, end)
    return None


@asks("sentence")
def an_outlet_or_nobody_learned_it(scene: Scene, sentence: Sentence) -> bool:
    """Nobody, or a name with no first name, is the subject: no "children have learned"."""
    found = find_learned(scene, sentence)
    if found is None:
        return False
    first = scene.find_token(found.start)
    norms, tags = scene.reading.tokens.norms, scene.reading.tokens.tags
    return norms[first] in ("it", "we") or tags[first - 1] in "E'"


@asks("sentence")
def somebody_else_is_credited(scene: Scene, sentence: Sentence) -> bool:
    """The sentence has an attribution beside the learning itself."""
    learned = find_learned(scene, sentence)
    return any(
        a.source_id is not None and a.sentence == sentence.index
        for a in scene.by_sentence.get(sentence.index, ())
        if not (a.cue and learned and a.cue.span.touches(learned))
    )


@asks("sentence")
def sentence_tells_of_leaked_matter(scene: Scene, sentence: Sentence) -> bool:
    """Something was leaked, obtained or seen."""
    return find_leak(scene, sentence) is not None


def find_leak(scene: Scene, sentence: Sentence) -> Span | None:
    """Where the sentence says so, or None."""
    return find_signal(scene, sentence, "leak")


@asks("sentence")
def story_tells_how_it_came_out(scene: Scene, sentence: Sentence) -> bool:
    """Here or in the next two sentences it says who gave, sent or published it."""
    near = scene.reading.sentences[sentence.index : sentence.index + 3]
    return any(find_signal(scene, other, "origin") for other in near)


@asks("sentence")
def leaked_matter_came_up_before(scene: Scene, sentence: Sentence) -> bool:
    """An earlier sentence of the story tells of leaked matter: once is enough."""
    return "leak" in scene.phrases and any(
        name == "leak" and place < sentence.tokens.start
        for place, name in scene.phrase_signals.items()
    )


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
        if start is not None and (norms[start] in ("be", "being") or tokens.tags[start] == "M"):
            continue  # "likely to be viewed as", "could be expected" assert nothing
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
        if not has_agent(tokens, end, sentence.tokens.end):
            return tokens.span(start, end)
    return None


def has_agent(tokens: Tokens, first: int, end: int) -> bool:
    """Whether "by" and somebody follow before the next stop: "seen as honest by most voters"."""
    for i in range(first, min(first + AGENT_NEAR, end - 1)):
        if tokens.tags[i] in AGENT_ENDS:
            return False  # "seen as a plan drawn up by": another verb's agent
        if tokens.norms[i] == "by" and tokens.tags[i + 1] not in "Gk#":
            return True
    return False


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
    if norms[participle] == "expected" and (
        norms[participle - 1] == "necessarily" or is_scheduled(scene, sentence, participle)
    ):
        return False  # "are not necessarily expected to": what a rule demands
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
