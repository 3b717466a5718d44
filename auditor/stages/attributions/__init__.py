"""Candidates -> attributions: who said what, and the words that say so.

For each candidate cue, rules propose sources, layouts and ends; tables of points choose among
them and then weigh the whole relation. What the tables hold was learnt by
`python -m auditor.training`; nothing runs here but look-ups.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from auditor.catalogue import Language, PointTable, ReasonWords
from auditor.model import Attribution, Candidate, Sentence
from auditor.stages.attributions.attribution import (
    build_attribution,
    build_uncued,
    name_factuality,
)
from auditor.stages.attributions.citations import credit_cited
from auditor.stages.attributions.content_options import find_aftermath, find_content_options
from auditor.stages.attributions.decisions import (
    add_points,
    choose_content,
    choose_end,
    choose_source,
    choose_start,
    squash,
)
from auditor.stages.attributions.features import describe_cue, describe_place
from auditor.stages.attributions.reasons import list_reasons
from auditor.stages.attributions.relation import Evidence, Relation
from auditor.stages.attributions.selection import find_stretches, select_flat, select_nested
from auditor.stages.attributions.source_options import find_source_options, guess_subject
from auditor.stages.attributions.withheld import find_withheld
from auditor.stages.attributions.workspace import ContentOption, Workspace


def relate(space: Workspace, cue: Candidate, tables: dict[str, PointTable]) -> Relation:
    """Choose source, layout and end for one candidate, then weigh it."""
    source, why_source = choose_source(
        space, cue, find_source_options(space, cue), tables["source"]
    )
    if cue.kind == "verb" and source.first >= 0:
        space.subject_of[cue.head] = (source.first, source.end)
    after = find_aftermath(space, cue, source)
    options = find_content_options(space, cue, source, after)
    content, why_content = choose_content(space, cue, source, after, options, tables["content"])
    content = choose_start(space, cue, content, tables["start"])
    why_end: Sequence[str] = ()
    if content.right:
        end, why_end = choose_end(space, cue, source, after, content.right, tables["end"])
        content = ContentOption(
            content.kind, content.left, (content.right[0], end), content.following
        )
    features = describe_cue(space, cue, source, after, content)
    chance = squash(add_points(tables["cue"], features))
    evidence = Evidence(features, why_source, why_content, why_end)
    return Relation(cue, source, after, content, chance, evidence)


# A candidate whose place alone gives it fewer points (log odds) is not weighed further. This
# spares half of them, at a loss of .0001 triple F1 on polnear_fit, two halves by turns.
LEAST_PLACE = -1.0


def passes(space: Workspace, cue: Candidate, table: PointTable) -> bool:
    """Whether a candidate's place is worth a closer look; if not, its subject is noted.

    Later verbs may share the subject of a verb that is no cue.
    """
    if not table or cue.kind == "colon":
        return True
    if add_points(table, describe_place(space, cue)) >= LEAST_PLACE:
        return True
    if cue.kind == "verb":
        subject = guess_subject(space, cue)
        if subject:
            space.subject_of[cue.head] = subject
    return False


def weigh_candidates(space: Workspace, tables: dict[str, PointTable]) -> list[Relation]:
    """The candidates worth a closer look as weighed relations, in reading order."""
    space.subject_of.clear()
    place = tables["place"]
    return [relate(space, cue, tables) for cue in space.candidates if passes(space, cue, place)]


def find_attributions(
    space: Workspace,
    relations: list[Relation],
    language: Language,
    tables: dict[str, PointTable],
    words: ReasonWords,
) -> tuple[tuple[Attribution, ...], tuple[Attribution, ...]]:
    """The attributions of a report and the disclosures ("declined to comment"), in reading order.

    A disclosure credits nobody with content: refusals by the class of their cue, and what
    somebody did not say ("did not say who paid"). A quotation that no cue reaches is an
    attribution without cue and source.
    """
    chosen = select_nested(space, relations, language)
    withheld = find_withheld(space)
    told = {a.cue.span.start for a in withheld if a.cue}
    crediting: list[Attribution] = []
    disclosing = withheld
    for relation in chosen:
        if space.tokens.starts[relation.cue.first] not in told:
            heaviest = list_reasons(relation, tables, words)
            attribution = build_attribution(space, relation, language, heaviest)
            (disclosing if discloses(space, relation) else crediting).append(attribution)
    speakers: dict[int, tuple[int, int] | None] = {}
    for sentence in find_uncued(space, chosen):
        speaker = find_uncued_speaker(space, sentence, chosen, speakers)
        speakers[sentence.index] = speaker
        crediting.append(build_uncued(space, sentence, speaker))
    return number_attributions(credit_cited(space, crediting)), number_attributions(disclosing)


def find_place(attribution: Attribution) -> int:
    """Where an attribution stands: at its cue, or its content where it has none."""
    return attribution.cue.span.start if attribution.cue else attribution.content[0].start


def number_attributions(attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Attributions with their indexes in reading order."""
    return tuple(
        replace(a, index=i) if i else a for i, a in enumerate(sorted(attributions, key=find_place))
    )


# A shorter quotation alone in its line is a heading, a sign or a cry.
LEAST_UNCUED = 4


def find_uncued(space: Workspace, chosen: Sequence[Relation]) -> list[Sentence]:
    """The sentences that are one quotation and lie in no chosen relation's content."""
    held = [part for relation in chosen for part in find_stretches(relation)]
    return [
        sentence
        for sentence in space.sentences
        if space.floats[sentence.index]
        and len(sentence.tokens) - 2 >= LEAST_UNCUED
        and not any(first <= sentence.tokens.start < end for first, end in held)
    ]


def find_uncued_speaker(
    space: Workspace,
    sentence: Sentence,
    chosen: Sequence[Relation],
    speakers: dict[int, tuple[int, int] | None],
) -> tuple[int, int] | None:
    """Whose a quotation without a cue is, by what newsrooms do: the speaker of the sentence before
    goes on, or the person who acts in it speaks ("Ana Ruiz shook her head. “No.”").

    `speakers` are those of the quotations without a cue before this one.
    """
    if sentence.index == 0:
        return None
    before = space.sentences[sentence.index - 1]
    if before.index in speakers:
        return speakers[before.index]
    said = [r for r in chosen if r.cue.sentence == before.index]
    if said:
        source = said[-1].source
        return (source.first, source.end) if source.first >= 0 else None
    first = before.tokens.start
    end = space.group_from.get(first)
    if end is None or space.tokens.tags[end : end + 1] not in tuple("VZDMBHO"):
        return None
    named = end - first > 1 and space.tokens.tags[end - 1] == "E"
    return (first, end) if named or space.tokens.norms[first] in ("he", "she") else None


def find_flat_attributions(
    space: Workspace, relations: list[Relation], language: Language
) -> tuple[Attribution, ...]:
    """Attributions as PolNeAR marks them: every class of cue, none inside another's content."""
    chosen = select_flat(space, relations)
    return number_attributions([build_attribution(space, r, language, ()) for r in chosen])


def discloses(space: Workspace, relation: Relation) -> bool:
    """Whether a relation tells what was not said rather than what was."""
    return relation.cue.class_ == "disclosure" or name_factuality(space, relation) == "negated"
