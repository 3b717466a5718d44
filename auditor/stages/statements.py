"""Attributions and continuations -> statements: the whole sentences that rest on a source.

A statement is what the Markkula Center's benchmark lists: consecutive sentences of one paragraph
that the reporter could not have written without one source, the words of attribution included.
A new paragraph starts a new statement, and a sentence that rests on two sources is in one of
each. What could not be learnt ("declined to comment"), what the newsroom saw itself and what
nobody is named for rest on no source.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from auditor.catalogue import ClaimWords
from auditor.model import (
    FURNITURE,
    Attribution,
    Cue,
    Judged,
    Paragraph,
    Part,
    Sentence,
    Source,
    Span,
    Statement,
    Tokens,
)

# A wish, an intention or a judgement tells what somebody is like, and needs no word of theirs.
TELLING = frozenset(("speech", "writing", "document", "thought", "other"))
FINITE = frozenset("VZDMBHO")
SELF = ("self", "selves")
# What is written says, tells, warns; of what only shows nobody could ask.
SAYING = frozenset(("say", "tell", "write", "warn", "phrases"))
STRONG = frozenset(("quotation", "record", "list", "figures"))
COUNTED = frozenset(("record", "figures"))
STATISTIC = "gives a statistic"


@dataclass(frozen=True, slots=True)
class Scene:
    """What the questions below look at; lives for one call."""

    text: str
    tokens: Tokens
    sentences: tuple[Sentence, ...]
    attributions: tuple[Attribution, ...]
    sources: tuple[Source, ...]
    words: ClaimWords


def find_statements(
    text: str,
    tokens: Tokens,
    paragraphs: tuple[Paragraph, ...],
    sentences: tuple[Sentence, ...],
    attributions: tuple[Attribution, ...],
    sources: tuple[Source, ...],
    judged: tuple[Judged, ...],
    words: ClaimWords,
) -> tuple[Statement, ...]:
    """The statements of a story in reading order. Linear in its length; raises nothing."""
    scene = Scene(text, tokens, sentences, attributions, sources, words)
    running = [paragraphs[s.paragraph].role not in FURNITURE for s in sentences]
    parts = find_explicit(scene, running)
    add_implicit(scene, judged, parts)
    bridge_gaps(scene, judged, parts)
    return tuple(join_parts(sentences, sorted(parts.items())))


def find_explicit(scene: Scene, running: list[bool]) -> dict[tuple[int, int], Part]:
    """For each sentence and source the attributions by which the one rests on the other."""
    found: dict[tuple[int, int], Part] = {}
    for attribution in scene.attributions:
        source = attribution.source_id
        if source is None or not tells(scene, attribution):
            continue
        for at in find_sentences(scene.sentences, attribution):
            if running[at]:
                old = found.get((at, source))
                before = old.attributions if old else ()
                found[at, source] = Part(at, (*before, attribution.index), None)
    return found


def add_implicit(
    scene: Scene, judged: tuple[Judged, ...], parts: dict[tuple[int, int], Part]
) -> None:
    """Add the sentences that go on from one of a statement by a link that is strong enough."""
    explicit = {sentence for sentence, _ in parts}
    for verdict in judged:
        if verdict.continues not in STRONG or verdict.sentence in explicit:
            continue
        for index in verdict.attributions:
            source = scene.attributions[index].source_id
            if source is None or not tells(scene, scene.attributions[index]):
                continue
            if verdict.continues not in COUNTED or counts(scene, verdict, source):
                parts[verdict.sentence, source] = Part(
                    verdict.sentence, (index,), verdict.continues
                )


def counts(scene: Scene, verdict: Judged, source: int) -> bool:
    """Whether the figures of a sentence go on from a source that counts.

    A poll, a study or a document whose publisher is told does; a body does where statistics follow
    ("thefts fell by 12 percent, according to the bureau; burglaries rose by 3").
    """
    known = scene.sources[source]
    if not {"poll", "study"}.isdisjoint(known.facets):
        return True
    if verdict.continues == "record":
        return known.name is not None
    return known.kind == "named_organization" and STATISTIC in verdict.reasons


def bridge_gaps(
    scene: Scene, judged: tuple[Judged, ...], parts: dict[tuple[int, int], Part]
) -> None:
    """Add the one sentence that stands between two of one source and has none of its own."""
    sourced = {sentence for sentence, _ in parts}
    for (at, source), part in sorted(parts.items()):
        gap = at + 1
        if gap in sourced or (at + 2, source) not in parts:
            continue
        homes = {scene.sentences[i].paragraph for i in (at, gap, at + 2)}
        if len(homes) == 1 and judged[gap].standing in ("claim", "exempt", "continuation"):
            parts[gap, source] = Part(gap, part.attributions, "between")


def tells(scene: Scene, attribution: Attribution) -> bool:
    """Whether the reporter has the content from its source, who tells it to be reported.

    Not so where another source tells of it, where the story only enters somebody's mind or names
    what somebody did by speaking, and where nothing could be learnt.
    """
    cue, source = attribution.cue, scene.sources[attribution.source_id or 0]
    if attribution.factuality != "reported" or attribution.hand == "observed":
        return False
    if "newsroom" in source.facets or source.kind == "unspecified":
        return False
    if is_told_by_another(scene, attribution) or withholds(scene, attribution):
        return False
    if "thing" in source.facets and (cue is None or cue.file not in SAYING):
        return False  # "the crackdowns showed": nobody could be asked
    if cue is None or attribution.mode != "indirect":
        return True
    if cue.class_ not in TELLING or cue.file == "nouns":
        return False
    lists = scene.words.lists
    if cue.class_ == "thought" and cue.span.cut(scene.text).lower() in lists["narrated"]:
        return False
    return cue.entry not in lists["done"] or tells_more(scene, attribution, cue)


def is_told_by_another(scene: Scene, attribution: Attribution) -> bool:
    """Whether it lies in the content of an attribution that has a source: that one tells."""
    parent = attribution.parent
    return parent is not None and scene.attributions[parent].source_id is not None


def list_tokens(scene: Scene, span: Span) -> range:
    """The indexes of the tokens of a span."""
    starts = scene.tokens.starts
    return range(bisect_left(starts, span.start), bisect_left(starts, span.end))


def withholds(scene: Scene, attribution: Attribution) -> bool:
    """Whether the content is that there is none: "said it had not received the letter"."""
    norms = scene.tokens.norms
    return any(
        norms[i] in scene.words.phrases and scene.words.match_phrase(norms, i) == "no_comment"
        for span in attribution.content
        for i in list_tokens(scene, span)
    )


def tells_more(scene: Scene, attribution: Attribution, cue: Cue) -> bool:
    """Whether a verb that does what it says tells something: "announced that it would close".

    Not so in "announced a grant", "met to discuss what it cost", "promised herself to rest".
    """
    tokens = scene.tokens
    after = list_tokens(scene, cue.span).stop
    told_self = tokens.norms[after : after + 1] and tokens.norms[after].endswith(SELF)
    unsaid = tokens.norms[after - 2 : after - 1] == ("to",)
    return (
        not told_self
        and not unsaid
        and any(opens_clause(tokens, list_tokens(scene, span)) for span in attribution.content)
    )


def opens_clause(tokens: Tokens, places: range) -> bool:
    """Whether a finite verb comes before a relative clause or an infinitive."""
    tags = tokens.tags
    for i in places:
        if tags[i] in "tW" and i > places.start and tags[i - 1] in "nEI":
            return False  # "a grant that pays": the clause is about the noun
        if tags[i] == "t" or tags[i] in FINITE:
            return True
        if tags[i] == "T":
            return False
    return False


def find_sentences(sentences: tuple[Sentence, ...], attribution: Attribution) -> Iterable[int]:
    """The sentence of the attribution and those that its content reaches."""
    found = {attribution.sentence}
    for span in attribution.content:
        at = attribution.sentence
        while at and sentences[at].span.start > span.start:
            at -= 1
        while at < len(sentences) and sentences[at].span.start < span.end:
            if sentences[at].span.touches(span):
                found.add(at)
            at += 1
    return sorted(found)


def join_parts(
    sentences: tuple[Sentence, ...], parts: list[tuple[tuple[int, int], Part]]
) -> list[Statement]:
    """Consecutive sentences of one source and paragraph as one statement."""
    runs: list[list[Part]] = []
    owners: list[int] = []
    last: dict[int, int] = {}
    for (at, source), part in parts:
        run = last.get(source)
        if run is not None:
            before = runs[run][-1].sentence
            if before == at - 1 and sentences[before].paragraph == sentences[at].paragraph:
                runs[run].append(part)
                continue
        last[source] = len(runs)
        runs.append([part])
        owners.append(source)
    return [make_statement(sentences, run, owner) for run, owner in zip(runs, owners, strict=True)]


def make_statement(sentences: tuple[Sentence, ...], run: list[Part], source: int) -> Statement:
    first, last = sentences[run[0].sentence], sentences[run[-1].sentence]
    span = Span(first.span.start, last.span.end)
    return Statement(first.paragraph, span, source, tuple(run))
