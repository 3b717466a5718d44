"""Weighed relations -> those that stand.

Two ways. The report nests: "According to Tass, Putin said" is two attributions. A flat
selection, as PolNeAR marks its corpus, keeps one of two where a cue lies in the other's content.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from auditor.stages.attributions.relation import Relation
from auditor.stages.attributions.workspace import Workspace

# A relation stands from this chance on; measured on polnear_val, the F1 of detection is flat
# between .35 and .5.
THRESHOLD = 0.4
# A cue inside the right-hand content of another must outweigh it by this many points (log odds):
# on polnear_val outer cues are marked four times as often as inner ones.
INNER_HANDICAP = 2.0


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


def select_flat(relations: Sequence[Relation], threshold: float = THRESHOLD) -> list[Relation]:
    """A set in which no cue lies in the content of another, the weightier kept; reading order."""
    standing = [r for r in relations if r.chance >= threshold and find_stretches(r)]
    points = {id(r): weigh(r.chance) for r in standing}
    for outer in standing:
        first, end = outer.content.right or (0, 0)
        for inner in standing:
            if first <= inner.cue.head < end:
                points[id(inner)] -= INNER_HANDICAP
    kept: list[Relation] = []
    for relation in sorted(standing, key=lambda r: (-points[id(r)], r.cue.first)):
        if not any(holds(k, relation.cue.head) or holds(relation, k.cue.head) for k in kept):
            kept.append(relation)
    return sorted(kept, key=lambda r: r.cue.first)


REPORTED = frozenset(("speech", "writing", "document", "thought"))
NESTING = frozenset(("speech", "writing", "document"))


def is_reported(space: Workspace, relation: Relation) -> bool:
    """Whether a relation belongs in a report: speech, writing, documents, thoughts, quotations.

    Intentions and attitudes ("wants", "opposes") do not, and of words in no cue file only
    those whose content is quoted.
    """
    if relation.cue.class_ in REPORTED or relation.cue.class_ == "disclosure":
        return True
    parts = find_stretches(relation)
    return relation.cue.class_ == "" and bool(parts) and all(
        space.quote_of[first] and space.quote_of[end - 1] for first, end in parts
    )


def nests_in(inner: Relation, outer: Relation) -> bool:
    """Whether an inner relation may stand inside an outer one as an attribution of its own."""
    if inner.cue.class_ not in NESTING or inner.cue.kind == "noun":
        return False
    return inner.source.first >= 0 and (inner.source.first, inner.source.end) != (
        outer.source.first,
        outer.source.end,
    )


def select_nested(
    space: Workspace, relations: Sequence[Relation], threshold: float = THRESHOLD
) -> list[Relation]:
    """The relations of a report in reading order: nested ones stand where both report."""
    standing = [
        r
        for r in relations
        if r.chance >= threshold and find_stretches(r) and is_reported(space, r)
    ]
    kept: list[Relation] = []
    for relation in sorted(standing, key=lambda r: (-r.chance, r.cue.first)):
        clear = True
        for other in kept:
            if holds(other, relation.cue.head):
                clear = clear and nests_in(relation, other)
            if holds(relation, other.cue.head):
                clear = clear and nests_in(other, relation)
        if clear:
            kept.append(relation)
    return sorted(kept, key=lambda r: r.cue.first)
