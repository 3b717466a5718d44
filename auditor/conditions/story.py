"""Questions about the story as a whole."""

from __future__ import annotations

from collections import Counter

from auditor.conditions.condition import asks
from auditor.conditions.scene import Scene
from auditor.model import Attribution, Paragraph, Reading, Source, SourceKind, Span

# More than this part of the attributed sentences on unnamed sources is much (the middle band of
# MediaScope's 20, 40, 60 percent), and on one source too (a choice of ours).
MUCH = 0.4
MOST = 0.6
# Shares of fewer attributed sentences tell nothing.
ENOUGH = 5
# By then a story has told at what occasion somebody spoke.
OCCASION = 4
# A headline has no more words than these.
TITLE = 25
# So many words of the market make a market report, which may have no people.
MARKET = 4
# Fewer attributed sentences than these are a brief, and a brief may have one source.
BRIEF = 4


@asks("story")
def story_rests_on_one_origin(scene: Scene, reading: Reading) -> bool:
    """Everything attributed in it goes back to one person, body or outlet; no group speaks too."""
    heard = (scene.find_source(attribution) for attribution in scene.counted)
    return len(scene.origins) == 1 and not any(s and "collective" in s.facets for s in heard)


@asks("story")
def headline_rests_on_unnamed_sources(scene: Scene, reading: Reading) -> bool:
    """Its headline says "sources say" or "Sources:", and has no other source."""
    return find_headline_unnamed(scene, reading) is not None


def find_headline_unnamed(scene: Scene, reading: Reading) -> Span | None:
    """The "sources" or "insiders" of the headline who say it."""
    nouns = scene.words.lists["newsroom_nouns"]
    for paragraph in reading.paragraphs[:2]:
        if paragraph.role == "headline":
            for i in range(paragraph.tokens.start, paragraph.tokens.end):
                if reading.tokens.norms[i] in nouns and stands_as_source(scene, paragraph, i):
                    return reading.tokens.span(i, i + 1)
    return None


def stands_as_source(scene: Scene, paragraph: Paragraph, i: int) -> bool:
    """Whether the word is set off by a mark on one side, with a colon, a verb or nothing on the
    other: "Sources: ...", "..., insiders fear", "... - source"; or follows "according to"."""
    norms, tags = scene.reading.tokens.norms, scene.reading.tokens.tags
    first, end = paragraph.tokens.start, paragraph.tokens.end
    if scene.is_quoted(i):
        return False
    if norms[max(i - 2, first) : i] == ("according", "to"):
        return True
    if i > first and tags[i - 1] not in ",-:;":
        return False
    after = norms[i + 1 : min(i + 2, end)]
    if not after:
        return i > first
    return (
        after[0] == ":" or after[0] in scene.words.lists["speaking"] or (i > first and i + 2 == end)
    )


@asks("story")
def story_is_a_brief(scene: Scene, reading: Reading) -> bool:
    """Fewer than four of its sentences are attributed."""
    return sum(verdict.coverage == "sentence" for verdict in reading.judged) < BRIEF


@asks("story")
def the_headline_names_the_origin(scene: Scene, reading: Reading) -> bool:
    """The headline tells that the story is what this one said, in a speech or an interview."""
    told = frozenset(reading.tokens.norms[: find_title_end(reading)])
    return any(is_named_in(told, reading.sources[index]) for index in scene.origins)


@asks("story")
def it_tells_of_a_speech_or_interview(scene: Scene, reading: Reading) -> bool:
    """Its first paragraphs tell where somebody spoke: what one person says there is the news."""
    end = reading.paragraphs[:OCCASION][-1].tokens.end if reading.paragraphs else 0
    return not scene.words.lists["occasions"].isdisjoint(reading.tokens.norms[:end])


def find_title_end(reading: Reading) -> int:
    """The token behind the headline, or behind a first paragraph so short that it is one.

    Feeds put a full stop behind headlines, by which these look like paragraphs.
    """
    if not reading.paragraphs:
        return 0
    first = reading.paragraphs[0]
    alone = len(first.tokens) <= TITLE and first.span == reading.sentences[0].span
    return first.tokens.end if alone or first.role == "headline" else 0


def is_named_in(told: frozenset[str], source: Source) -> bool:
    """Whether the last word of a source's name is among the words."""
    return not told.isdisjoint((source.name or "").lower().split()[-1:])


@asks("story")
def story_reports_on_a_market(scene: Scene, reading: Reading) -> bool:
    """Four or more of its words are those of prices and shares."""
    signals = scene.words.signals
    return sum(signals.get(norm) == "market" for norm in reading.tokens.norms) >= MARKET


@asks("story")
def the_origin_is_a_public_record(scene: Scene, reading: Reading) -> bool:
    """The one origin is a document or a court: complete in itself (AP: authoritative)."""
    return any(
        reading.sources[index].kind == "document" or "court" in reading.sources[index].facets
        for index in scene.origins
    )


@asks("story")
def no_person_is_named_as_a_source(scene: Scene, reading: Reading) -> bool:
    """Something is attributed, and nothing of it to a person with a name."""
    kinds = {source.kind for a in scene.counted if (source := scene.find_source(a))}
    return bool(kinds) and "named_person" not in kinds


@asks("story")
def bodies_and_documents_carry_it(scene: Scene, reading: Reading) -> bool:
    """Half of it or more stands on named bodies and documents, and nothing on unnamed sources."""
    sources = (scene.find_source(attribution) for attribution in scene.counted)
    kinds = [source.kind for source in sources if source]
    carried = sum(kind in ("named_organization", "document") for kind in kinds)
    return "anonymous_source" not in kinds and 2 * carried >= len(kinds)


@asks("story")
def much_of_it_rests_on_unnamed_sources(scene: Scene, reading: Reading) -> bool:
    """More than two fifths of the attributed sentences have an anonymous source and no other."""
    best = list_best_kinds(scene)
    unnamed = sum(kinds == {"anonymous_source"} for kinds in best)
    return len(best) >= ENOUGH and unnamed > MUCH * len(best)


def list_best_kinds(scene: Scene) -> list[set[SourceKind]]:
    """For each attributed sentence the kinds of the sources that speak in it."""
    found = []
    for attributions in scene.by_sentence.values():
        sources = [scene.find_source(a) for a in attributions if a.index not in scene.conduits]
        kinds = {source.kind for source in sources if source}
        if kinds - {"unspecified"}:
            found.append(kinds)
    return found


def find_unnamed(scene: Scene, reading: Reading) -> Span | None:
    """Where the first unnamed source is named."""
    kinds = ((a.source, scene.find_source(a)) for a in scene.counted)
    return next((span for span, s in kinds if s and s.kind == "anonymous_source"), None)


def find_loudest(scene: Scene) -> tuple[int, int]:
    """The source with most sentences of its own, and how many."""
    heard = Counter(
        index
        for attributions in scene.by_sentence.values()
        for index in {a.source_id for a in attributions if a.index not in scene.conduits}
        if index is not None
    )
    return min(heard.items(), key=lambda item: (-item[1], item[0]), default=(-1, 0))


@asks("story")
def one_source_has_most_of_it(scene: Scene, reading: Reading) -> bool:
    """More than three fifths of the attributed sentences are one source's."""
    number = len(scene.by_sentence)
    return number >= ENOUGH and find_loudest(scene)[1] > MOST * number


def locate_loudest(scene: Scene, reading: Reading) -> Span | None:
    """Where the source with most sentences first stands."""
    index, _ = find_loudest(scene)
    return reading.sources[index].mentions[0] if reading.sources[index].mentions else None


@asks("story")
def somebody_is_accused(scene: Scene, reading: Reading) -> bool:
    """A source accuses somebody who is named and is not heard in the story."""
    return find_accusation(scene, reading) is not None


def find_accusation(scene: Scene, reading: Reading) -> Span | None:
    """The cue of the first accusation whose target has no word of its own."""
    accusing, wrong = scene.words.lists["accusing"], scene.words.lists["wrongdoing"]
    for attribution in scene.counted:
        cue = attribution.cue
        if cue and cue.entry in accusing and attribution.source and attribution.content:
            target = find_target(scene, attribution)
            charged = not wrong.isdisjoint(scene.list_content_norms(attribution))
            if charged and target and target.isdisjoint(scene.heard):
                return cue.span
    return None


def find_target(scene: Scene, attribution: Attribution) -> frozenset[str]:
    """The names that stand first in what is alleged: who is accused."""
    tokens = scene.reading.tokens
    first = scene.find_token(min(part.start for part in attribution.content))
    end = first
    while end < len(tokens) and tokens.tags[end] in "Edjn'I":
        end += 1
    return frozenset(tokens.norms[i] for i in range(first, end) if tokens.tags[i] == "E")


@asks("story")
def somebody_answers(scene: Scene, reading: Reading) -> bool:
    """Somebody denies or answers, or the story says that nobody would or could."""
    answering = scene.words.lists["answering"]
    return (
        bool(reading.disclosures)
        or any(a.cue and a.cue.file in ("deny", "respond") for a in scene.counted)
        or not answering.isdisjoint(reading.tokens.norms)
    )


@asks("story")
def headline_credits_somebody_whom_the_body_does_not(scene: Scene, reading: Reading) -> bool:
    """The source in the headline is credited with nothing further down."""
    return find_headline_source(scene, reading) is not None


def find_headline_source(scene: Scene, reading: Reading) -> Span | None:
    """The source in the headline that the body lacks, or None."""
    for attribution in scene.counted:
        sentence = reading.sentences[attribution.sentence]
        if reading.paragraphs[sentence.paragraph].role != "headline" or not attribution.source:
            continue
        source = scene.find_source(attribution)
        known = source and (source.kind != "named_person" or " " in (source.name or ""))
        named = bool(scene.list_source_norms(attribution))
        if source and known and named and not returns(scene, source, attribution):
            return attribution.source
    return None


def returns(scene: Scene, source: Source, attribution: Attribution) -> bool:
    """Whether the source, its kind without a name, or a word of it is a source in the body."""
    words = set(scene.list_source_norms(attribution))
    for other in scene.counted:
        if scene.reading.sentences[other.sentence].paragraph == 0:
            continue
        body = scene.find_source(other)
        if body is None:
            continue
        alike = body.kind == source.kind and source.kind not in ("named_person",)
        if body.index == source.index or alike or words & set(scene.list_source_norms(other)):
            return True
    return False
