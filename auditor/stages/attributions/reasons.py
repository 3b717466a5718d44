"""Why a relation was chosen, in words an editor can follow.

Each decision left its evidence: the features of what it chose. The heaviest of those that the
language has words for (reasons.toml) are named, with their points.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from auditor.catalogue import PointTable, ReasonWords
from auditor.stages.attributions.relation import Relation

# A lighter feature says too little to be named.
LEAST_NAMED = 0.2


def list_reasons(
    relation: Relation, tables: dict[str, PointTable], words: ReasonWords
) -> tuple[str, ...]:
    """Why this cue, this source, this layout, this end: most telling first in each."""
    reasons: list[str] = []
    for decision, features in relation.evidence.list_features().items():
        count = 2 if decision == "cue" else 1
        reasons += list_heaviest(decision, features, tables[decision], words, count)
    return tuple(reasons)


def list_heaviest(
    decision: str, features: Sequence[str], table: PointTable, words: ReasonWords, count: int
) -> list[str]:
    """The `count` features with the most points in favour that can be put into words."""
    templates = words.templates[decision]
    find = table.find if table.crossed else table.points.get
    weighed = [
        (-points, feature)
        for feature in features
        if (points := find(feature) or 0.0) >= LEAST_NAMED
        and feature[: feature.index("=")] in templates
    ]
    named: list[str] = []
    for points, feature in sorted(weighed):
        reason = name_feature(decision, feature, words)
        if reason:
            named.append(f"{decision}: {reason} (+{-points:g})")
            if len(named) == count:
                break
    return named


@cache
def name_feature(decision: str, feature: str, words: ReasonWords) -> str | None:
    """A feature with a template in words; None if a part of its value has none.

    There are no more of them than the tables hold.
    """
    name, _, value = feature.partition("=")
    text, *kinds = words.templates[decision][name]
    parts = [words.name(kind, part) for kind, part in zip(kinds, value.split("|"), strict=False)]
    if len(parts) < len(kinds) or not all(parts):
        return None
    return text.format(*parts)
