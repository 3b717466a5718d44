"""Judged sentences -> sourcing-transparency scores, each the sum of its contributions.

The points and the weights of sources stand in scoring.toml with their reasons. A score tells
how well readers are told where information comes from, never whether it is true. All sums are
made in tenths of a point, so that contributions add up to the value.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from auditor.catalogue import Profile, Scoring, SourceWeight
from auditor.conditions.attribution import (
    an_unnamed_source_speaks,
    cue_colours_what_was_said,
    cue_takes_a_thing,
    quoted_words_give_a_view,
)
from auditor.conditions.scene import NAMED, Scene
from auditor.conditions.source import (
    source_tells_why_it_is_unnamed,
    story_tells_why_it_is_unnamed,
    tells_issuer,
)
from auditor.model import (
    FURNITURE,
    Attribution,
    Contribution,
    Judged,
    Paragraph,
    Score,
    Sentence,
    Source,
    Span,
)

UNITS = frozenset(("claim", "continuation", "observation"))
UNKNOWN = frozenset(("bare", "collective", "pronoun_unresolved"))
EARLY = 3
IDENTIFIED = NAMED | {"document"}
COVERED = {
    "sentence": "in its own sentence",
    "adjacent": "beside it",
    "previous": "in the paragraph before",
    "later": "only later in the story",
    "none": "nowhere",
    "nobody": "left out",
}
HANDS = {
    "observed": "observed by the newsroom",
    "first": "first hand",
    "relayed": "relayed by another outlet",
    "pick-up": "picked up from another outlet",
    "unknown": "by an unknown way",
}


@dataclass(frozen=True, slots=True)
class Unit:
    """One sentence that calls for a source, weighed by the best attribution that covers it."""

    sentence: Sentence
    verdict: Judged
    attribution: Attribution | None
    source: Source | None
    weight: float
    label: str
    coverage: str
    hand: str


class Ledger:
    """The contributions of one score as they are added, in tenths of a point."""

    def __init__(self) -> None:
        self.entries: list[tuple[int, str, Span | None]] = []

    def add(self, points: float, reason: str, span: Span | None = None) -> None:
        """Enter points, rounded to a tenth."""
        self.entries.append((round(points * 10), reason, span))

    def share(self, points: float, shares: list[tuple[float, str, Span | None]]) -> None:
        """Enter `points` times each share; the entries sum to the rounded whole."""
        done = 0.0
        entered = 0
        for share, reason, span in shares:
            done += share
            tenths = round(points * 10 * done) - entered
            entered += tenths
            self.entries.append((tenths, reason, span))

    def close(self, ceiling: float) -> Score:
        """The score, held between 0 and `ceiling` by a last entry where that is needed."""
        total = sum([tenths for tenths, _, _ in self.entries])  # lists: half a generator's cost
        held = min(max(total, 0), round(ceiling * 10))
        if held != total:
            reason = f"ceiling at {ceiling:g}" if total > 0 else "floor at 0"
            self.entries.append((held - total, reason, None))
        contributions = [Contribution(tenths / 10, why, span) for tenths, why, span in self.entries]
        return Score(held / 10, None, tuple(contributions))


def apply_profile(scoring: Scoring, profile: Profile) -> Scoring:
    """The scoring with the profile's own points in place of the shipped ones."""
    points = {
        section: {**entries, **profile.points.get(section, {})}
        for section, entries in scoring.points.items()
    }
    return Scoring(scoring.version, points, scoring.weights)


def score(scene: Scene, scoring: Scoring) -> tuple[tuple[Score, ...], Score]:
    """One score a paragraph, in order, and the story's; null where nothing calls for a source."""
    units = gather_units(scene, scoring)
    scores = tuple(
        score_paragraph(scene, paragraph, units.get(paragraph.index, []), scoring)
        for paragraph in scene.reading.paragraphs
    )
    return scores, score_story(scene, scores, units, scoring)


def gather_units(scene: Scene, scoring: Scoring) -> dict[int, list[Unit]]:
    """The sentences that call for a source, by paragraph."""
    units: dict[int, list[Unit]] = {}
    reading = scene.reading
    for verdict in reading.judged:
        if verdict.standing in UNITS:
            sentence = reading.sentences[verdict.sentence]
            unit = weigh_sentence(scene, sentence, verdict, scoring)
            units.setdefault(sentence.paragraph, []).append(unit)
    return units


def weigh_sentence(scene: Scene, sentence: Sentence, verdict: Judged, scoring: Scoring) -> Unit:
    """The sentence with its strongest attribution; one that others speak through only helps out."""
    attributions = [scene.reading.attributions[index] for index in verdict.attributions]
    speaking = [a for a in attributions if a.index not in scene.conduits] or attributions
    best: tuple[float, Attribution, Source | None, SourceWeight] | None = None
    for attribution in speaking:
        source = scene.find_source(attribution)
        entry = weigh_source(scene, attribution, source, scoring)
        if best is None or entry.weight > best[0]:
            best = (entry.weight, attribution, source, entry)
    if verdict.standing == "observation":
        return Unit(
            sentence, verdict, best[1] if best else None, best[2] if best else None,
            1.0, "the newsroom's own observation", "sentence", "observed",
        )  # fmt: skip
    if best is None:
        return Unit(sentence, verdict, None, None, 0.0, "no source", "none", "unknown")
    weight, attribution, source, entry = best
    hand = "first" if is_document(attribution, source) else attribution.hand
    coverage = verdict.coverage or "none" if source else "nobody"
    return Unit(sentence, verdict, attribution, source, weight, entry.label, coverage, hand)


def is_document(attribution: Attribution, source: Source | None) -> bool:
    """Whether the source is a document that the newsroom reads itself."""
    return source is not None and source.kind == "document" and attribution.hand == "unknown"


def weigh_source(
    scene: Scene, attribution: Attribution, source: Source | None, scoring: Scoring
) -> SourceWeight:
    """The first entry of the table of weights that fits. The table's last one fits everything."""
    kind = source.kind if source else "unspecified"
    facets = set(source.facets) if source else set()
    if source and source.title:
        facets.add("title")
    if source and tells_issuer(scene, source):
        facets.add("issuer")
    conduit = scene.find_conduit(attribution)
    if conduit is not None and "state_outlet" in scene.reading.sources[conduit].facets:
        facets.add("through_state")
    return next(
        entry
        for entry in scoring.weights
        if (not entry.kind or entry.kind == kind)
        and entry.has <= facets
        and not entry.lacks & facets
        and (not entry.hands or attribution.hand in entry.hands)
    )


def score_paragraph(
    scene: Scene, paragraph: Paragraph, units: list[Unit], scoring: Scoring
) -> Score:
    """The paragraph's score; null where none of its sentences calls for a source."""
    if not units:
        return Score(None, explain_null(scene, paragraph), ())
    points = scoring.points["paragraph"]
    ledger = Ledger()
    add_strength(ledger, units, points["strength"])
    add_coverage(ledger, units, points["coverage"], scoring.points["coverage"])
    add_directness(ledger, units, points["directness"], scoring.points["directness"])
    loaded = find_loaded(scene, units)
    add_clarity(ledger, scene, units, loaded, points)
    add_adjustments(ledger, scene, paragraph, loaded, scoring.points["adjustment"])
    add_opinion(ledger, scene, units, scoring.points["adjustment"])
    return ledger.close(points["ceiling"])


def explain_null(scene: Scene, paragraph: Paragraph) -> str:
    """Why a paragraph has no score, from what its sentences are."""
    if paragraph.role in FURNITURE:
        return f"it is a {paragraph.role.replace('_', ' ')}"
    reasons: dict[str, None] = {}
    first = scene.find_sentence(paragraph.span.start)
    last = scene.find_sentence(paragraph.span.end - 1)
    for index in range(first, last + 1):
        reasons.update(dict.fromkeys(scene.reading.judged[index].reasons))
    return "no sentence calls for a source: " + "; ".join(reasons) if reasons else "it is empty"


def add_strength(ledger: Ledger, units: list[Unit], points: float) -> None:
    """One contribution a sentence: its share of `points`, times the weight of its source."""
    ledger.share(
        points,
        [
            (
                unit.weight / len(units),
                f"strength: {unit.label}, weight {unit.weight:g}"
                if unit.attribution or unit.weight
                else f"strength: no source for a sentence that {unit.verdict.reasons[0]}",
                unit.sentence.span,
            )
            for unit in units
        ],
    )


def count_by(names: Iterable[str]) -> dict[str, int]:
    """How often each name occurs, in the order of their first occurrence."""
    counted: dict[str, int] = {}
    for name in names:
        counted[name] = counted.get(name, 0) + 1
    return counted


def add_coverage(ledger: Ledger, units: list[Unit], points: float, worth: dict[str, float]) -> None:
    """One contribution for each place where claims have their source."""
    counted = count_by(unit.coverage for unit in units)
    ledger.share(
        points,
        [
            (
                worth[name] * number / len(units),
                f"coverage: {number} of {len(units)} with the source {COVERED[name]}",
                None,
            )
            for name, number in counted.items()
        ],
    )


def add_directness(
    ledger: Ledger, units: list[Unit], points: float, worth: dict[str, float]
) -> None:
    """One contribution for each number of hands that the matter passed through."""
    counted = count_by(unit.hand for unit in units if unit.attribution or unit.weight)
    ledger.share(
        points,
        [
            (
                worth[name] * number / len(units),
                f"directness: {number} of {len(units)} {HANDS[name]}",
                None,
            )
            for name, number in counted.items()
        ],
    )


def find_loaded(scene: Scene, units: list[Unit]) -> list[Attribution]:
    """The attributions in these sentences whose cue colours what was said."""
    return [
        attribution
        for unit in units
        for attribution in (scene.reading.attributions[i] for i in unit.verdict.attributions)
        if attribution.sentence == unit.sentence.index
        and cue_colours_what_was_said(scene, attribution)
        and not cue_takes_a_thing(scene, attribution)
    ]


def add_clarity(
    ledger: Ledger,
    scene: Scene,
    units: list[Unit],
    loaded: list[Attribution],
    points: dict[str, float],
) -> None:
    """Three times points for all or nothing: known source, own sentence, neutral and described."""
    if all(unit.verdict.standing == "observation" or is_known(unit.source) for unit in units):
        ledger.add(points["named"], "clarity: every source is named or known from the story")
    if all(unit.coverage == "sentence" for unit in units):
        ledger.add(points["within"], "clarity: every source stands in the sentence itself")
    if not loaded and all(is_introduced(scene, unit) for unit in units):
        ledger.add(points["neutral"], "clarity: neutral verbs, and every source with its role")


def is_known(source: Source | None) -> bool:
    """Whether it is somebody: not experts, not officials of no office, not a bare "source"."""
    return source is not None and source.kind != "unspecified" and not UNKNOWN & set(source.facets)


def is_introduced(scene: Scene, unit: Unit) -> bool:
    """Whether the reader learns the source's role, or how it can know."""
    if unit.verdict.standing == "observation":
        return True
    source = unit.source
    if source is None:
        return False
    if source.kind == "document":
        return tells_issuer(scene, source)
    told = source.title or source.justification or {"described", "access"} & set(source.facets)
    return bool(told) or source.kind == "named_organization"


def add_adjustments(
    ledger: Ledger,
    scene: Scene,
    paragraph: Paragraph,
    loaded: list[Attribution],
    points: dict[str, float],
) -> None:
    """What the paragraph gains for candour and loses for coloured verbs."""
    signals = scene.list_signals(paragraph.index)
    if "unverified" in signals:
        ledger.add(points["disclosure"], "says what could not be confirmed")
    elif "reason" in signals:
        ledger.add(points["disclosure"], "says why a source is not named")
    if loaded:
        span = loaded[0].cue.span if loaded[0].cue else None
        ledger.add(points["loaded_verb"], "a verb that colours what was said", span)


def add_opinion(ledger: Ledger, scene: Scene, units: list[Unit], points: dict[str, float]) -> None:
    """What the paragraph loses for praise or blame that nobody puts a name to."""
    for unit in units:
        attribution = unit.attribution
        if (
            attribution
            and attribution.sentence == unit.sentence.index
            and an_unnamed_source_speaks(scene, attribution)
            and quoted_words_give_a_view(scene, attribution)
        ):
            # A quotation without a cue may have its speaker in the paragraph before.
            place = attribution.source if attribution.cue else attribution.content[0]
            ledger.add(points["anonymous_opinion"], "an opinion without a name", place)
            return


def score_story(
    scene: Scene, scores: tuple[Score, ...], units: dict[int, list[Unit]], scoring: Scoring
) -> Score:
    """The story's score from those of its paragraphs; null where no sentence calls for a source."""
    if not units:
        return Score(None, "no sentence of the story calls for a source", ())
    points = scoring.points["story"]
    ledger = Ledger()
    add_paragraphs(ledger, scene, scores, units, points["paragraphs"])
    add_early(ledger, scene, points["early"])
    add_origins(ledger, scene, points["origins"])
    add_identified(ledger, units, points["identified"])
    add_anonymous(ledger, scene, points["anonymous"])
    return ledger.close(scoring.points["paragraph"]["ceiling"])


def add_paragraphs(
    ledger: Ledger,
    scene: Scene,
    scores: tuple[Score, ...],
    units: dict[int, list[Unit]],
    points: float,
) -> None:
    """One contribution a paragraph, weighed by the number of its claims."""
    total = sum(len(found) for found in units.values())
    ledger.share(
        points,
        [
            (
                (scores[index].value or 0.0) / 100 * len(found) / total,
                f"paragraph {index + 1}: {scores[index].value:g} of 100,"
                f" {len(found)} of {total} sentences that call for a source",
                scene.reading.paragraphs[index].span,
            )
            for index, found in sorted(units.items())
        ],
    )


def add_early(ledger: Ledger, scene: Scene, points: float) -> None:
    """Points for a source within the first three paragraphs of running text."""
    body = [p.index for p in scene.reading.paragraphs if p.role not in FURNITURE][:EARLY]
    early = next(
        (
            a
            for a in scene.counted
            if a.source_id is not None and scene.reading.sentences[a.sentence].paragraph in body
        ),
        None,
    )
    if early:
        ledger.add(points, "a source within the first three paragraphs", early.source)


def add_origins(ledger: Ledger, scene: Scene, points: float) -> None:
    """Points for two independent origins or more."""
    number = len(scene.origins)
    if number >= 2:
        ledger.add(points, f"{number} independent origins")


def add_identified(ledger: Ledger, units: dict[int, list[Unit]], points: float) -> None:
    """Points by the share of claims whose source is named or a document."""
    every = [unit for found in units.values() for unit in found]
    named = sum(
        unit.verdict.standing == "observation"
        or (unit.source is not None and unit.source.kind in IDENTIFIED)
        for unit in every
    )
    if named:
        reason = f"{named} of {len(every)} from a named source or document"
        ledger.add(points * named / len(every), reason)


def add_anonymous(ledger: Ledger, scene: Scene, points: float) -> None:
    """Points where no unnamed source is used, or each is described and the reason is given."""
    unnamed = [s for s in scene.reading.sources if s.kind == "anonymous_source" and s.attributions]
    if not unnamed:
        ledger.add(points, "no unnamed source")
        return
    if all("described" in s.facets and is_explained(scene, s) for s in unnamed):
        ledger.add(points, "every unnamed source is described, with the reason")


def is_explained(scene: Scene, source: Source) -> bool:
    """Whether the story says why this source is not named."""
    return source_tells_why_it_is_unnamed(scene, source) or story_tells_why_it_is_unnamed(
        scene, source
    )
