"""Sentences -> what each is: claim, exempt, observation, continuation, disclosure, furniture.

A sentence is a claim where it quotes, gives a figure, accuses, counts casualties, names a cause,
predicts, judges ... or where its writer thought that it needed a source; the grounds follow
"Citation Needed" (Redi et al. 2019) and what AP and Reuters ask to be attributed. A claim is
covered from its own sentence, from its neighbour, from the paragraph before, or only later.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from auditor.catalogue import ClaimWords
from auditor.model import (
    FURNITURE,
    Attribution,
    Judged,
    Link,
    Paragraph,
    Quotation,
    Sentence,
    Source,
    Standing,
    Tokens,
)

COVERING = frozenset(("speech", "writing", "document", "thought"))
CURRENCY = frozenset("$£€¥")
# A claim in these first paragraphs may find its source further down (AFP 2, Reuters: a lead may
# open unsourced if the source is clear high up); further down a repetition needs no source.
LEAD = 3
# Above this share of common words two sentences tell the same thing (rubric, step 1).
SAME = 0.6
# A quotation of fewer words that nobody is credited with may be a title, a nickname or a term.
SPEECH_WORDS = 4
RECORDS = frozenset(("poll", "study"))
FIGURES = frozenset(("statistic", "count", "casualties"))
# "fell far short", "grew apart": no change of a number.
IDIOMS = frozenset(("short", "asleep", "behind", "apart", "ill"))
# How far a number may stand from "killed" or "rose" and still count the killed or the rise.
NEAR = 5
PLACES = frozenset(
    ("nation", "country", "city", "town", "state", "village", "population", "people")
)

GROUNDS = {
    "quotation": "quotes speech",
    "casualties": "counts casualties or damage",
    "statistic": "gives a statistic",
    "count": "gives a count",
    "accusation": "accuses somebody",
    "cause": "names a cause",
    "prediction": "predicts",
    "superlative": "uses a superlative",
    "motive": "gives a motive",
    "evaluation": "judges",
    "private": "touches private life",
    "science": "makes a health or science finding",
    "attributed": "is attributed by its writer",
}
FIGURED = frozenset(GROUNDS[name] for name in FIGURES)


@dataclass(slots=True)
class Ground:
    """What all sentences of a story are judged on; lives for one call.

    `inside` is 1 for each token in quotation marks; `own` and `touched` hold for a sentence the
    attributions whose cue stands there and those whose content only reaches there.
    """

    tokens: Tokens
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    words: ClaimWords
    inside: bytearray
    quoted: dict[int, list[Quotation]]
    own: dict[int, list[Attribution]]
    touched: dict[int, list[Attribution]]
    disclosed: frozenset[int]
    source_ids: tuple[int | None, ...]
    sources: tuple[Source, ...]
    records: dict[str, list[tuple[int, int]]]
    content_words: dict[int, frozenset[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Draft:
    """What a sentence is by its own words, before its neighbours are looked at."""

    standing: Standing
    grounds: tuple[str, ...]
    reasons: tuple[str, ...]


def classify_sentences(
    tokens: Tokens,
    paragraphs: tuple[Paragraph, ...],
    sentences: tuple[Sentence, ...],
    quotations: tuple[Quotation, ...],
    attributions: tuple[Attribution, ...],
    disclosures: tuple[Attribution, ...],
    sources: tuple[Source, ...],
    words: ClaimWords,
) -> tuple[Judged, ...]:
    """One judgement a sentence, in order. Linear in the words of the story; raises nothing."""
    ground = lay_ground(
        tokens, paragraphs, sentences, quotations, attributions, disclosures, sources, words
    )
    drafts = [draft_sentence(ground, sentence) for sentence in sentences]
    judged = cover_claims(ground, drafts)
    return tuple(settle_repetitions(ground, drafts, judged))


def lay_ground(
    tokens: Tokens,
    paragraphs: tuple[Paragraph, ...],
    sentences: tuple[Sentence, ...],
    quotations: tuple[Quotation, ...],
    attributions: tuple[Attribution, ...],
    disclosures: tuple[Attribution, ...],
    sources: tuple[Source, ...],
    words: ClaimWords,
) -> Ground:
    """The look-ups: which quotations and attributions belong to which sentence."""
    inside = bytearray(len(tokens))
    quoted: dict[int, list[Quotation]] = {}
    at = 0
    for quotation in quotations:
        first, end = quotation.tokens.start, quotation.tokens.end
        inside[first:end] = b"\x01" * (end - first)
        while sentences[at].tokens.end <= first:
            at += 1
        quoted.setdefault(at, []).append(quotation)
    own, touched = place_attributions(sentences, attributions)
    return Ground(
        tokens,
        paragraphs,
        sentences,
        words,
        inside,
        quoted,
        own,
        touched,
        frozenset(disclosure.sentence for disclosure in disclosures),
        tuple(attribution.source_id for attribution in attributions),
        sources,
        place_records(attributions, sources),
    )


def place_records(
    attributions: tuple[Attribution, ...], sources: tuple[Source, ...]
) -> dict[str, list[tuple[int, int]]]:
    """Sentence and index of the attributions to a poll, and of those to a study, in order."""
    found: dict[str, list[tuple[int, int]]] = {}
    for attribution in attributions:
        if attribution.source_id is not None and counts(attribution):
            for kind in RECORDS.intersection(sources[attribution.source_id].facets):
                found.setdefault(kind, []).append((attribution.sentence, attribution.index))
    return {kind: sorted(places) for kind, places in found.items()}


def place_attributions(
    sentences: tuple[Sentence, ...], attributions: tuple[Attribution, ...]
) -> tuple[dict[int, list[Attribution]], dict[int, list[Attribution]]]:
    """For each sentence the attributions that stand in it, and those that only reach into it."""
    own: dict[int, list[Attribution]] = {}
    touched: dict[int, list[Attribution]] = {}
    for attribution in attributions:
        if not counts(attribution):
            continue
        home = attribution.sentence
        bare = attribution.cue is None and attribution.source is None
        if not bare:
            own.setdefault(home, []).append(attribution)
        for span in attribution.content:
            at = home
            while at and sentences[at].span.start > span.start:
                at -= 1
            while at < len(sentences) and sentences[at].span.start < span.end:
                reaches = sentences[at].span.touches(span) and (at != home or bare)
                if reaches and attribution not in touched.setdefault(at, []):
                    touched[at].append(attribution)
                at += 1
    return own, touched


def counts(attribution: Attribution) -> bool:
    """Whether it tells the reader where something comes from: reported, and more than a wish."""
    if attribution.factuality != "reported":
        return False
    if attribution.cue is None:
        return attribution.source is not None or attribution.source_id is not None
    return attribution.cue.class_ in COVERING


def draft_sentence(ground: Ground, sentence: Sentence) -> Draft:
    """What the sentence is by itself."""
    role = ground.paragraphs[sentence.paragraph].role
    if role in FURNITURE:
        return Draft("furniture", (), (f"stands in a {role}",))
    signals, dated = find_signals(ground, sentence)
    grounds = tuple(find_grounds(ground, sentence, signals, dated))
    own = ground.own.get(sentence.index, [])
    discloses = sentence.index in ground.disclosed or "no_comment" in signals
    if (discloses and not own and not grounds) or "unverified" in signals:
        return Draft("disclosure", (), ("tells what could not be learnt or confirmed",))
    if any(attribution.hand == "observed" for attribution in own) or "observer" in signals:
        return Draft("observation", grounds, ("the newsroom saw or heard it itself",))
    if not own and "quotation" not in grounds and asks(ground.tokens, sentence):
        return Draft("exempt", (), ("asks and tells nothing",))
    if grounds:
        return Draft("claim", grounds, tuple(GROUNDS[name] for name in grounds))
    reason = "tells an event with its date" if dated else "nothing in it calls for a source"
    return Draft("exempt", (), (reason,))


def asks(tokens: Tokens, sentence: Sentence) -> bool:
    """Whether the sentence ends in a question mark."""
    return tokens.words[sentence.tokens.end - 1][:1] == "?"


def find_signals(ground: Ground, sentence: Sentence) -> tuple[dict[str, int], bool]:
    """What the words outside quotation marks signal, each with its first place; and any date."""
    tokens, words, inside = ground.tokens, ground.words, ground.inside
    norms, tags = tokens.norms, tokens.tags
    signals: dict[str, int] = {}
    numbers: list[int] = []
    dated = False
    openings = words.phrases
    listed = words.signals
    for i in range(sentence.tokens.start, sentence.tokens.end):
        if inside[i]:
            continue
        norm = norms[i]
        name = listed.get(norm)
        if name and name not in signals and accept_signal(ground, sentence, name, i):
            signals[name] = i
        if norm in openings:
            phrase = words.match_phrase(norms, i)
            if phrase:
                signals.setdefault(phrase, i)
        tag = tags[i]
        if tag == "#":
            numbers.append(i)
            if tags[i + 1 : i + 3] == "-#" and len(norm) < 3 and len(norms[i + 2]) < 3:
                signals.setdefault("result", i)  # "won 3-1"
            dated = dated or is_year(norm)
        elif tag == "k" or (norm in words.lists["month"] and tags[i + 1 : i + 2] == "#"):
            dated = dated or tells_date(ground, i)
        elif norm in words.lists["fraction"] and is_share(tokens, i):
            signals.setdefault("statistic", i)
        elif tag == "M" and norm in ("will", "'ll", "wo"):
            signals.setdefault("prediction", i)
    for i in numbers:
        kind = name_number(ground, sentence, i, signals)
        if kind:
            signals.setdefault(kind, i)
    return signals, dated


def accept_signal(ground: Ground, sentence: Sentence, name: str, i: int) -> bool:
    """Whether a listed word has, at this place, the sense it is listed for."""
    if name == "superlative":
        return is_superlative(ground.tokens, sentence, i)
    if name == "accusation":
        return is_deed(ground.tokens, sentence, i)
    if name == "change":
        return IDIOMS.isdisjoint(ground.tokens.norms[i + 1 : i + 3])
    if name == "judging":
        return is_led_to(ground, sentence, i)
    if name == "observer":
        return watches(ground, sentence, i)
    return True


def is_deed(tokens: Tokens, sentence: Sentence, i: int) -> bool:
    """Whether a word of wrongdoing is a verb: not "the massacre", "of murder", "forged papers".

    A participle right before a noun, without a form of "be" before it, describes that noun.
    """
    if not tokens.norms[i].endswith(("ed", "ing", "led")):
        return False  # "assault", "murder" and "abuse" are nouns more often
    before = tokens.tags[i - 1] if i > sentence.tokens.start else "d"
    if before == "B" and "by" not in tokens.norms[i + 1 : i + 4]:
        return False  # "his son was murdered" accuses nobody
    after = tokens.tags[i + 1 : i + 2]
    return before not in "dpj$'" and not (after in ("n", "E") and before in "DVZNG,(c")


def is_superlative(tokens: Tokens, sentence: Sentence, i: int) -> bool:
    """Whether "biggest" claims a first place: "the biggest", but not "one of the biggest"."""
    first = sentence.tokens.start
    if i == first or not (tokens.norms[i - 1] == "the" or tokens.tags[i - 1] in "$'"):
        return False
    if tokens.norms[i] == "most" and tokens.tags[i + 1 : i + 2] != "j":
        return False
    before = tokens.norms[max(first, i - 6) : i]
    return "among" not in before and not ("of" in before and ("one" in before or "some" in before))


def is_led_to(ground: Ground, sentence: Sentence, i: int) -> bool:
    """Whether a verb of being or seeming leads to the adjective: "is now clearly unsafe"."""
    tags, first = ground.tokens.tags, sentence.tokens.start
    j = i - 1
    while j >= first and tags[j] in "aX":
        j -= 1
    if j < first:
        return False
    return tags[j] == "B" or ground.words.signals.get(ground.tokens.norms[j]) == "seeming"


def tells_date(ground: Ground, i: int) -> bool:
    """Whether the word of time at `i` is a date: "Monday", "last spring"; not "a dry spring"."""
    norms, lists = ground.tokens.norms, ground.words.lists
    if norms[i] in lists["day"] or norms[i] in lists["month"] or norms[i + 1 : i + 2] == ("ago",):
        return True
    before = norms[max(i - 2, 0) : i]
    return before[-1:] != () and (
        before[-1] in lists["dating"] or (before[-1] == "the" and before[0] in lists["dating"])
    )


def is_share(tokens: Tokens, i: int) -> bool:
    """Whether the fraction at `i` is a share of something: "a tenth of", not "half of 2015"."""
    norms = tokens.norms
    if norms[i + 1 : i + 2] != ("of",) or {"k", "#"}.intersection(tokens.tags[i + 2 : i + 4]):
        return False
    if norms[i] == "half":
        return norms[i - 1] not in ("first", "second", "latter", "other")
    return "-" in norms[i] or norms[i - 1] in ("a", "one", "two", "three")


def watches(ground: Ground, sentence: Sentence, i: int) -> bool:
    """Whether "reporter" at `i` saw or heard something: within four words, or past a "who"."""
    near = 14 if ground.tokens.tags[i + 1 : i + 2] == "W" else 5
    end = min(i + near, sentence.tokens.end)
    return any(n in ground.words.lists["witnessed"] for n in ground.tokens.norms[i + 1 : end])


def is_year(norm: str) -> bool:
    """Whether a number reads as a year or a decade: 1066, 2024, 1990s, '80s."""
    year, rest = norm[:4], norm[4:]
    if norm.endswith("0s") and norm.strip("'s").isdigit() and len(norm) <= 4:
        return True
    return len(year) == 4 and year.isdigit() and "1000" <= year <= "2100" and rest in ("", "s")


def name_number(ground: Ground, sentence: Sentence, i: int, signals: dict[str, int]) -> str:
    """What the number at `i` gives: "casualties", "statistic", "count", or "" for a date or age."""
    tokens, lists = ground.tokens, ground.words.lists
    norm = tokens.norms[i]
    before = tokens.norms[i - 1] if i > sentence.tokens.start else ""
    after = tokens.norms[i + 1] if i + 1 < sentence.tokens.end else ""
    unit = norm.endswith("%") or after in lists["statistic"]
    if not unit and labels_or_dates(lists, tokens, i, norm, before, after):
        return ""
    if norm in lists["magnitude"]:
        return ""  # the number before it counts, or it is a round "a million"
    if is_near(signals, "casualty", i):
        return "casualties"
    if before in CURRENCY:
        return "" if "price" in signals else "count"
    digits = norm[0].isdigit()
    if "change" in signals and ("market" in signals or moves_price(tokens, signals["change"])):
        return ""  # where shares closed needs no source (AFP)
    if (before == "the" and norm == "1") or (norm == "100" and unit):
        return ""  # "the 1 percent" are people, "100 percent" is a way to say wholly
    if "times" in tokens.norms[i + 1 : i + 3] or is_population(tokens, i):
        return ""  # "a million times a day"; "a nation of 51 million" is common knowledge
    if unit or after in lists["magnitude"] or (digits and is_near(signals, "change", i)):
        return "statistic"
    return "count" if digits and norm not in "0123456789" else ""


def is_population(tokens: Tokens, i: int) -> bool:
    """Whether the number says how many live somewhere: "a town of 3,000"."""
    return tokens.norms[i - 1] == "of" and tokens.norms[i - 2] in PLACES


def moves_price(tokens: Tokens, change: int) -> bool:
    """Whether money follows right behind the verb: "fell $1.25, or 1.4 percent, to $88.95"."""
    after = tokens.norms[change + 1 : change + 6]
    return bool(after) and (after[0] in CURRENCY or "cent" in after or "cents" in after)


def is_near(signals: dict[str, int], name: str, i: int) -> bool:
    """Whether the first word of that signal stands within NEAR words of place `i`."""
    return name in signals and abs(signals[name] - i) <= NEAR


def labels_or_dates(
    lists: dict[str, frozenset[str]], tokens: Tokens, i: int, norm: str, before: str, after: str
) -> bool:
    """Whether the number is a date, an age, a time, a score, a rank or a label."""
    if is_year(norm) or ":" in norm:
        return True
    if norm[0].isdigit() and norm[-2:] in ("st", "nd", "rd", "th"):
        return True
    if norm in ("one", "half", "hundred") or after in lists["measure"]:
        return True
    if after in lists["month"] or before in lists["month"] or before in lists["label"]:
        return True
    if before == "of" and tokens.norms[i - 2 : i - 1] == ("age",):
        return True
    if before in ("-", "–", "—") or after in ("-", "–", "—") or before in ("aged", "age", "at"):
        return True
    return before in ("(", ",") and after in (")", ",")  # an age: "Novák (51)", "Ruiz, 44,"


def find_grounds(
    ground: Ground, sentence: Sentence, signals: dict[str, int], dated: bool
) -> Iterator[str]:
    """The names of GROUNDS that the sentence gives, in their order there."""
    if quotes_speech(ground, sentence.index, signals):
        yield "quotation"
    for name in ("casualties", "statistic", "count"):
        if name in signals:
            yield name
    if "accusation" in signals and "court" not in signals:
        yield "accusation"
    if "cause" in signals:
        yield "cause"
    if "prediction" in signals and not dated:
        yield "prediction"
    if "superlative" in signals and "result" not in signals:
        yield "superlative"
    if "motive" in signals:
        yield "motive"
    if "evaluation" in signals or "judging" in signals:
        yield "evaluation"
    for name in ("private", "science"):
        if name in signals:
            yield name
    if any(shows_doubt(ground, attribution) for attribution in ground.own.get(sentence.index, ())):
        yield "attributed"


def quotes_speech(ground: Ground, index: int, signals: dict[str, int]) -> bool:
    """Whether a quotation of the sentence is somebody's speech: attributed, or long enough.

    A title, a nickname or a term in marks is neither; what a sign reads is not speech.
    """
    spans = [
        span
        for attribution in (*ground.own.get(index, ()), *ground.touched.get(index, ()))
        for span in attribution.content
    ]
    for quotation in ground.quoted.get(index, ()):
        if any(span.touches(quotation.inside) for span in spans):
            return True
        if len(quotation.tokens) - 2 >= SPEECH_WORDS and "displayed" not in signals:
            return not is_titled(ground.tokens, quotation)
    return False


def is_titled(tokens: Tokens, quotation: Quotation) -> bool:
    """Whether all its longer words are capitalised, as in the title of a book."""
    inside = range(quotation.tokens.start + 1, quotation.tokens.end - 1)
    words = [tokens.words[i] for i in inside if len(tokens.words[i]) > 4]
    return len(words) > 1 and all(word[0].isupper() for word in words)


def shows_doubt(ground: Ground, attribution: Attribution) -> bool:
    """Whether attributing shows that its writer thought a source was needed.

    A noun ("his demand for") and a decree ("declared war") name what somebody did instead.
    """
    cue = attribution.cue
    if cue is None or attribution.mode != "indirect":
        return True
    if cue.file in ("nouns", "thoughts"):
        return False
    if cue.entry in ground.words.lists["performative"]:
        after = attribution.content[0].start if attribution.content else -1
        return any(
            ground.tokens.starts[i] == after and ground.tokens.tags[i] == "t"
            for i in range(*sentence_tokens(ground, attribution.sentence))
        )
    return True


def sentence_tokens(ground: Ground, index: int) -> tuple[int, int]:
    """The token range of a sentence."""
    tokens = ground.sentences[index].tokens
    return tokens.start, tokens.end


def cover_claims(ground: Ground, drafts: list[Draft]) -> list[Judged]:
    """Each draft with the attributions that cover it, from its sentence or from before it."""
    judged: list[Judged] = []
    last: Judged | None = None  # the last covered sentence of this paragraph
    earlier: Judged | None = None  # the last one of the paragraph before
    stem: Judged | None = None  # what a list was announced by
    paragraph = -1
    for sentence, draft in zip(ground.sentences, drafts, strict=True):
        if sentence.paragraph != paragraph:
            if draft.standing != "furniture":
                earlier, last = last, None
            paragraph = sentence.paragraph
        role = ground.paragraphs[paragraph].role
        verdict = judge_sentence(
            ground, sentence, draft, last, earlier, stem if role == "list_item" else None
        )
        if (
            verdict.standing != "furniture"
            and verdict.coverage != "none"
            and any(ground.source_ids[index] is not None for index in verdict.attributions)
        ):
            last = verdict  # nobody carries on from "it was reported"
        if role != "list_item":
            stem = last
        judged.append(verdict)
    return judged


def judge_sentence(
    ground: Ground,
    sentence: Sentence,
    draft: Draft,
    last: Judged | None,
    earlier: Judged | None,
    stem: Judged | None,
) -> Judged:
    """The sentence's standing with its coverage, by what stands before it."""
    index = sentence.index
    own = tuple(a.index for a in ground.own.get(index, ()))
    if draft.standing != "claim":
        listed = draft.standing == "exempt" and stem is not None and not own
        if listed and stem is not None and announces(ground, stem):
            return Judged(index, "exempt", draft.reasons, None, stem.attributions, "list")
        return Judged(index, draft.standing, draft.reasons, None, own)
    if own:
        return Judged(index, "claim", draft.reasons, "sentence", own)
    touched = tuple(a.index for a in ground.touched.get(index, ()))
    if touched:
        reasons = (*draft.reasons, "carries on what is attributed beside it")
        return Judged(index, "continuation", reasons, "adjacent", touched)
    record = find_record(ground, sentence) if FIGURES.intersection(draft.grounds) else None
    if record is not None:
        return Judged(index, "claim", draft.reasons, "previous", (record,), "record")
    link = find_link(ground, sentence, draft, last) if last else None
    if last and link:
        return Judged(index, "claim", draft.reasons, "adjacent", last.attributions, link)
    if stem:
        return Judged(index, "claim", draft.reasons, "previous", stem.attributions, "list")
    link = find_far_link(ground, sentence, draft, earlier) if earlier and not last else None
    if earlier and link:
        return Judged(index, "claim", draft.reasons, "previous", earlier.attributions, link)
    return Judged(index, "claim", draft.reasons, "none", ())


def announces(ground: Ground, stem: Judged) -> bool:
    """Whether the sentence before a list ends in a colon: all that follows is what it tells."""
    return ground.tokens.words[ground.sentences[stem.sentence].tokens.end - 1] == ":"


def opens_pointing(ground: Ground, sentence: Sentence, words: str) -> bool:
    """Whether the sentence opens with a word that takes up the one before it."""
    return ground.tokens.norms[sentence.tokens.start] in ground.words.lists[words]


def find_record(ground: Ground, sentence: Sentence) -> int | None:
    """The last attribution before a sentence to the kind of record that it speaks of.

    "6 percent of voters in the survey" rests on the poll that the story has told of.
    """
    lists = ground.words.lists
    first, end = sentence_tokens(ground, sentence.index)
    norms = frozenset(ground.tokens.norms[first:end])
    kinds = [kind for kind in sorted(RECORDS) if norms & lists[kind]]
    found: list[tuple[int, int]] = []
    for kind in kinds:
        places = ground.records.get(kind, [])
        found += places[: bisect_left(places, (sentence.index, 0))][-1:]
    return max(found)[1] if found else None


def find_link(ground: Ground, sentence: Sentence, draft: Draft, last: Judged) -> Link | None:
    """How the sentence goes on telling what `last`, in its paragraph, has a source for.

    It does where it opens with a pointing word, where it shares a name or noun with it, where
    figures follow figures or those of a document or body (SCU: implied source counts), and
    where a quotation follows at once.
    """
    if "quotation" in draft.grounds:
        return "quotation" if last.sentence == sentence.index - 1 else None
    if FIGURES.intersection(draft.grounds):
        if any(is_record(ground, index) for index in last.attributions):
            return "record"
        if FIGURED.intersection(last.reasons) or any(
            is_counting(ground, index) for index in last.attributions
        ):
            return "figures"
    if opens_pointing(ground, sentence, "pointing"):
        return "pointing"
    shared = list_content_words(ground, sentence.index) & list_content_words(ground, last.sentence)
    return "words" if shared else None


def find_far_link(ground: Ground, sentence: Sentence, draft: Draft, earlier: Judged) -> Link | None:
    """How a paragraph goes on telling what the one before has a source for.

    It does where it opens with a pronoun, where figures follow those of a poll, a study or a
    document, where it shares two words or more with what the source said, and where a quotation
    follows at once (a speaker goes on).
    """
    if "quotation" in draft.grounds:
        return "quotation" if earlier.sentence == sentence.index - 1 else None
    if FIGURES.intersection(draft.grounds) and any(
        is_record(ground, index) for index in earlier.attributions
    ):
        return "record"
    if opens_pointing(ground, sentence, "recalling"):
        return "pointing"
    shared = list_content_words(ground, sentence.index) & list_content_words(
        ground, earlier.sentence
    )
    return "words" if len(shared - list_source_words(ground, earlier)) >= 2 else None


def is_record(ground: Ground, attribution: int) -> bool:
    """Whether the attribution's source is a document, a poll or a study."""
    index = ground.source_ids[attribution]
    if index is None:
        return False
    source = ground.sources[index]
    return source.kind == "document" or bool({"poll", "study"}.intersection(source.facets))


def is_counting(ground: Ground, attribution: int) -> bool:
    """Whether the source is one that counts: a document, or a body with a name."""
    index = ground.source_ids[attribution]
    return is_record(ground, attribution) or (
        index is not None and ground.sources[index].kind == "named_organization"
    )


def list_source_words(ground: Ground, verdict: Judged) -> frozenset[str]:
    """The first six letters of the words that the sentence's sources are called by."""
    names = (
        ground.sources[index].name or ""
        for index in (ground.source_ids[a] for a in verdict.attributions)
        if index is not None
    )
    return frozenset(word[:6] for name in names for word in name.lower().split())


def list_content_words(ground: Ground, index: int) -> frozenset[str]:
    """The first six letters of the sentence's longer words: a stem good enough to compare by."""
    found = ground.content_words.get(index)
    if found is None:
        common = ground.words.lists["common"]
        first, end = sentence_tokens(ground, index)
        found = frozenset(
            norm[:6]
            for norm in ground.tokens.norms[first:end]
            if len(norm) > 3 and norm not in common and norm[0].isalpha()
        )
        ground.content_words[index] = found
    return found


def settle_repetitions(
    ground: Ground, drafts: list[Draft], judged: list[Judged]
) -> Iterator[Judged]:
    """Uncovered claims that the story attributes elsewhere: "later" in the lead, else exempt."""
    body = [p.index for p in ground.paragraphs if p.role not in FURNITURE]
    lead_end = body[LEAD - 1] if len(body) >= LEAD else (body[-1] if body else -1)
    index: dict[str, list[int]] | None = None
    for verdict in judged:
        if verdict.coverage != "none":
            yield verdict
            continue
        index = index if index is not None else index_attributed(ground, judged)
        twin = find_twin(ground, verdict.sentence, index)
        if twin is None or "quotation" in drafts[verdict.sentence].grounds:
            yield verdict
        elif ground.sentences[verdict.sentence].paragraph <= lead_end:
            covering = judged[twin].attributions
            yield Judged(verdict.sentence, "claim", verdict.reasons, "later", covering)
        else:
            reason = "tells again what the story attributes elsewhere"
            yield Judged(verdict.sentence, "exempt", (reason,), None, ())


def index_attributed(ground: Ground, judged: list[Judged]) -> dict[str, list[int]]:
    """For each content word the attributed sentences that hold it, the first eight at most."""
    index: dict[str, list[int]] = {}
    for verdict in judged:
        if verdict.coverage == "sentence":
            for word in list_content_words(ground, verdict.sentence):
                places = index.setdefault(word, [])
                if len(places) < 8:
                    places.append(verdict.sentence)
    return index


def find_twin(ground: Ground, sentence: int, index: dict[str, list[int]]) -> int | None:
    """The attributed sentence that shares most content words, if it shares SAME of them."""
    words = list_content_words(ground, sentence)
    shared: dict[int, int] = {}
    for word in words:
        for place in index.get(word, ()):
            shared[place] = shared.get(place, 0) + 1
    if len(words) < 3 or not shared:
        return None
    most = max(shared.values())
    return min(p for p, n in shared.items() if n == most) if most >= SAME * len(words) else None
