"""Questions about a quotation."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import groupby

from auditor.conditions.condition import asks
from auditor.conditions.scene import VERBAL, Scene, trim_quotation
from auditor.model import Attribution, Quotation, Sentence, Span

FRAGMENT = 2
# Characters in which three words in capitals stand.
DIGEST = 60
# More than two quoted sentences before the speaker are too many (Reuters, Guardian).
LATE = 3
# Fewer words are read in four seconds (240 a minute): their speaker is not late.
LONG = 15
# A closing mark is looked for in so many paragraphs below.
BELOW = 5
# Tags and letters that no quotation begins with: line ends, punctuation, markup.
NO_WORD, MARKUP = '|,.):;"', ("<", ">")
# Tokens of a line that does nothing but name somebody.
SIGNATURE = 12
HEADING = 8
OMISSION = re.compile(r"\s?(?:\[?(?:…|\.\.\.+|\. \. \.)\]?)\s?")


@asks("quotation")
def quotation_leaves_words_out(scene: Scene, quotation: Quotation) -> bool:
    """A mark of omission stands between its words: not at an end, not as a pause ("well… Yes")."""
    return find_omission(scene, quotation) is not None


@asks("quotation")
def quotation_is_not_closed(scene: Scene, quotation: Quotation) -> bool:
    """A mark stands like an opening one, with a word behind it, and its paragraph closes none."""
    first = quotation.tokens.start
    tokens = scene.reading.tokens
    return (
        not quotation.closed
        and len(quotation.tokens) > 1
        and tokens.ends[first] == tokens.starts[first + 1]
        and tokens.tags[first + 1] not in NO_WORD
        and tokens.words[first + 1] not in MARKUP
    )


@asks("quotation")
def quotation_is_closed_further_down(scene: Scene, quotation: Quotation) -> bool:
    """A closing mark that nothing opened stands below: it runs over paragraphs, or holds another.

    A pull quote ends behind its speaker's name, and one in straight marks inside another ends both.
    """
    paragraphs, strays = scene.reading.paragraphs, scene.stray_closers
    last = paragraphs[min(quotation.paragraph + BELOW, len(paragraphs) - 1)].tokens.end
    at = bisect_left(strays, quotation.tokens.end)
    return at < len(strays) and strays[at] < last


@asks("quotation")
def quotation_goes_on_in_the_next_paragraph(scene: Scene, quotation: Quotation) -> bool:
    """The next paragraph opens with a quotation mark again, as the convention is."""
    return quotation.continues


@asks("quotation")
def quotation_is_speech(scene: Scene, quotation: Quotation) -> bool:
    """It is a sentence that somebody spoke: from a capital to a full stop, and no title."""
    return quotation.tokens.start in scene.speeches


@asks("quotation")
def quotation_is_a_fragment(scene: Scene, quotation: Quotation) -> bool:
    """One or two words that are neither a sentence nor a name: a "difficult task"."""
    words = quotation.inside.cut(scene.reading.document.text).strip(" ,.").split()
    return 1 <= len(words) <= FRAGMENT and all(word[0].islower() for word in words)


@asks("quotation")
def quotation_has_a_speaker(scene: Scene, quotation: Quotation) -> bool:
    """An attribution with a source holds it, or stands in its sentence."""
    sentence = scene.find_sentence(quotation.span.start)
    return any(has_source(a) for a in scene.by_sentence.get(sentence, ()))


@asks("quotation")
def its_speaker_comes_late(scene: Scene, quotation: Quotation) -> bool:
    """Three sentences or more are quoted before the words that say whose they are."""
    if (
        scene.reading.tokens.tags.count(".", quotation.tokens.start, quotation.tokens.end)
        < LATE - 1
    ):
        return False
    attribution = find_attribution(scene, quotation)
    if attribution is None or attribution.cue is None or attribution.source is None:
        return False
    norms = scene.list_source_norms(attribution)
    if not norms or attribution.cue.file == "manner":
        return False  # "he said": the reader knows him; "the crowd chanted": everybody heard it
    if norms[0] == "the" and not scene.list_names(attribution.source):
        return False  # "the former governor" has been spoken of
    words = scene.reading.tokens.words[quotation.tokens.start : quotation.tokens.end - 2]
    long = sum(word[0].isalnum() for word in words) >= LONG
    late = attribution.cue.span.start > quotation.span.end
    return long and late and count_ends(words) >= LATE - 1


def count_ends(words: tuple[str, ...]) -> int:
    """How many sentences end among the words; the full stops of ". . ." end none."""
    runs = (list(run) for ends, run in groupby(words, lambda word: word in ".!?") if ends)
    return sum(len(run) == 1 or "." not in run for run in runs)


def find_attribution(scene: Scene, quotation: Quotation) -> Attribution | None:
    """The attribution whose content holds the beginning of the quotation, or None."""
    place = quotation.inside.start
    beside = scene.by_sentence.get(scene.find_sentence(place), ())
    held = (a for a in beside for part in a.content if part.start <= place < part.end)
    return next(held, None)


@asks("quotation")
def its_speaker_was_heard_before(scene: Scene, quotation: Quotation) -> bool:
    """The same source is credited with something further up: readers may guess."""
    attribution = find_attribution(scene, quotation)
    source = scene.find_source(attribution) if attribution else None
    return (
        attribution is not None
        and source is not None
        and min(source.attributions) < attribution.index
    )


@asks("quotation")
def its_speaker_stands_before(scene: Scene, quotation: Quotation) -> bool:
    """The sentence before it names who speaks in it."""
    attribution = find_attribution(scene, quotation)
    source = scene.find_source(attribution) if attribution else None
    before = scene.find_sentence(quotation.span.start) - 1
    if source is None or before < 0:
        return False
    sentence = scene.reading.sentences[before].span
    return any(sentence.covers(mention) for mention in source.mentions)


@asks("quotation")
def quotation_stands_in_an_interview(scene: Scene, quotation: Quotation) -> bool:
    """The story is told in questions and answers."""
    return scene.is_interview


def find_before(scene: Scene, quotation: Quotation) -> Attribution | None:
    """The last attribution that ends before the quotation, in its paragraph or the one before."""
    attribution = find_attribution(scene, quotation)
    if attribution is None:
        return None
    for index in range(attribution.index - 1, max(attribution.index - 6, -1), -1):
        other = scene.reading.attributions[index]
        home = scene.reading.sentences[other.sentence].paragraph
        if quotation.paragraph - home > 1:
            return None
        ends = [part.end for part in other.content] + ([other.cue.span.end] if other.cue else [])
        if max(ends) <= quotation.span.start:
            return other
    return None


@asks("quotation")
def another_speaker_stands_right_before(scene: Scene, quotation: Quotation) -> bool:
    """In the same paragraph a quotation of somebody else has just ended."""
    before = find_before(scene, quotation)
    attribution = find_attribution(scene, quotation)
    if before is None or attribution is None or before.mode == "indirect":
        return False
    here, there = scene.find_sentence(quotation.span.start), before.sentence
    same = scene.reading.sentences[there].paragraph == quotation.paragraph
    others = before.source_id != attribution.source_id and None not in (
        before.source_id,
        attribution.source_id,
    )
    return same and others and here - there == 1


@asks("quotation")
def its_speaker_follows(scene: Scene, quotation: Quotation) -> bool:
    """The words that say whose it is come behind it."""
    attribution = find_attribution(scene, quotation)
    return (
        attribution is not None
        and attribution.cue is not None
        and attribution.cue.span.start >= quotation.span.end
        and attribution.source is not None
        and attribution.source.start >= quotation.span.end
    )


@asks("quotation")
def quotation_opens_its_sentence(scene: Scene, quotation: Quotation) -> bool:
    """Nothing stands before it in its sentence."""
    sentence = scene.reading.sentences[scene.find_sentence(quotation.span.start)]
    return sentence.span.start == quotation.span.start


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


@asks("quotation")
def a_colon_leads_into_it(scene: Scene, quotation: Quotation) -> bool:
    """The words before the colon introduce it: "From the report:", "Ruiz:", also a line above."""
    tokens = scene.reading.tokens
    before = quotation.tokens.start - 1
    while before > 0 and tokens.tags[before] == "|":
        before -= 1
    return before >= 0 and tokens.norms[before] == ":"


@asks("quotation")
def it_is_signed(scene: Scene, quotation: Quotation) -> bool:
    """The line below it is a name ("— Ana Ruiz, mayor"), or what follows speaks of the quotation:
    "That line is the mayor's", "So says a sign"."""
    sentences = scene.reading.sentences
    behind = scene.find_sentence(quotation.span.end - 1) + 1
    if behind >= len(sentences):
        return False
    tokens, first, end = scene.reading.tokens, *span_tokens(sentences[behind])
    lists = scene.words.lists
    norm, next_ = (*tokens.norms[first : first + 2], "")[:2]
    pointing = norm in lists["pointing"] and next_ in lists["quotings"]
    if pointing or (norm == "so" and next_ in lists["speaking"]):
        return True
    signed = tokens.tags[first] == "-"
    name = first + signed
    if name == end:
        return False
    below = sentences[behind].paragraph > quotation.paragraph
    short = end - name <= SIGNATURE and VERBAL.isdisjoint(tokens.tags[name:end])
    capital = tokens.words[name][0].isupper()
    return below and short and (tokens.tags[name] == "E" or (signed and capital))


@asks("quotation")
def it_stands_in_a_row(scene: Scene, quotation: Quotation) -> bool:
    """The paragraph before is nothing but a quotation: an exchange, or a list of what was said."""
    other = find_previous(scene, quotation)
    return (
        other is not None
        and other.paragraph == quotation.paragraph - 1
        and fills_paragraph(scene, other)
        and fills_paragraph(scene, quotation)
    )


@asks("quotation")
def it_is_a_heading(scene: Scene, quotation: Quotation) -> bool:
    """A few words in single marks are all of their paragraph."""
    return (
        len(quotation.tokens) <= HEADING + 2
        and scene.reading.tokens.words[quotation.tokens.start] in "'‘"
        and fills_paragraph(scene, quotation)
    )


def fills_paragraph(scene: Scene, quotation: Quotation) -> bool:
    """Whether nothing stands beside the quotation in its paragraph."""
    paragraph = scene.reading.paragraphs[quotation.paragraph].span
    text = scene.reading.document.text
    return quotation.span.cut(text) == paragraph.cut(text).strip()


@asks("quotation")
def its_paragraph_opens_in_capitals(scene: Scene, quotation: Quotation) -> bool:
    """A digest: "BRIDGE SHUT “The old bridge ...” [Ferry Post]"."""
    paragraph = scene.reading.paragraphs[quotation.paragraph]
    words = paragraph.span.cut(scene.reading.document.text)[:DIGEST].split()[:3]
    return len(words) == 3 and all(word.isupper() for word in words)


@asks("quotation")
def it_is_named_and_not_said(scene: Scene, quotation: Quotation) -> bool:
    """A preposition leads into it ("portrayed as “Big coal”"), or "by" and its writer follow, or
    something in brackets: the year of a slogan."""
    first, end = quotation.tokens.start, quotation.tokens.end
    tokens = scene.reading.tokens
    written = tokens.norms[end : end + 1] in (("by",), ("(",))
    led = first > 0 and (tokens.tags[first - 1] == "p" or tokens.norms[first - 1] == "as")
    return led or written


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
    other = find_previous(scene, quotation)
    return other is not None and other.continues


def find_previous(scene: Scene, quotation: Quotation) -> Quotation | None:
    """The quotation before this one in the story, or None."""
    at = bisect_left(scene.quotation_starts, quotation.tokens.start)
    return scene.reading.quotations[at - 1] if at else None


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
