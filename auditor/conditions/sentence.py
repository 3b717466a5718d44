"""Questions about a sentence."""

from __future__ import annotations

from auditor.conditions.condition import asks
from auditor.conditions.scene import Scene
from auditor.model import Attribution, Sentence, Span


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
