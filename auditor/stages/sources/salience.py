"""Whom the text has spoken of most, and last: the candidates for a pronoun.

Each mention adds points that halve with every sentence (after Lappin and Leass, 1994,
Computational Linguistics 20(4)); `prominence.py` says how many.
"""

from __future__ import annotations

from collections.abc import Callable

from auditor.stages.sources.entities import Entity, is_lone

FORGOTTEN = 0.01  # about seven sentences after a last mention as subject
KEPT = 40
UNSURE = 0.4  # two capitals that may be no person at all
GENDERED = {
    "he": "m", "him": "m", "his": "m", "himself": "m",
    "she": "f", "her": "f", "hers": "f", "herself": "f",
}  # fmt: skip


class Salience:
    """The points of everybody spoken of so far, and the subjects of each sentence.

    Forgets the faint ones, so that long texts stay cheap. Where a sentence has None among its
    subjects, two share the place.
    """

    def __init__(self) -> None:
        self.points: dict[Entity, tuple[float, int]] = {}
        self.subjects: dict[int, list[Entity | None]] = {}
        self.spoke: set[int] = set()

    def add(self, entity: Entity, points: float, sentence: int, token: int) -> None:
        """Note a mention."""
        self.points[entity] = (self.count(entity, sentence) + points, sentence)
        entity.last = max(entity.last, token)
        if len(self.points) > KEPT:
            self.forget(sentence)

    def add_subject(self, entity: Entity | None, sentence: int) -> None:
        """Note one more subject of a sentence."""
        self.subjects.setdefault(sentence, []).append(entity)

    def add_speaker(self, entity: Entity, sentence: int) -> None:
        """Put the first who speaks in a sentence before its other subjects."""
        if sentence not in self.spoke:
            self.spoke.add(sentence)
            self.subjects.setdefault(sentence, []).insert(0, entity)

    def count(self, entity: Entity, sentence: int) -> float:
        """The points of an entity as seen from a sentence."""
        points, at = self.points.get(entity, (0.0, sentence))
        return points * 0.5 ** max(sentence - at, 0)

    def forget(self, sentence: int) -> None:
        """Drop the faint ones, and of the rest all but the strongest."""
        kept = [e for e in self.points if self.count(e, sentence) > FORGOTTEN]
        kept = sorted(kept, key=lambda e: -self.count(e, sentence))[: KEPT // 2]
        self.points = {e: self.points[e] for e in kept}

    def rank(self, sentence: int, weigh: Callable[[Entity], float]) -> list[tuple[float, Entity]]:
        """Those of positive weight with their weighed points, strongest first, then latest."""
        weighed = ((weigh(e), e) for e in self.points)
        ranked = [(self.count(e, sentence) * weight, e) for weight, e in weighed if weight > 0.0]
        return sorted((r for r in ranked if r[0] > FORGOTTEN), key=lambda r: (-r[0], -r[1].last))


def weigh_person(gender: str) -> Callable[[Entity], float]:
    """For "he" and "she": people whom the gender fits."""

    def weigh(entity: Entity) -> float:
        if entity.plural or entity.kind == "organization" or entity.source_kind == "document":
            return 0.0
        if entity.gender and entity.gender != gender:
            return 0.0
        if entity.kind == "other":
            return UNSURE / 8
        return 1.0 if entity.sure and entity.name is not None else UNSURE

    return weigh


def weigh_thing(entity: Entity) -> float:
    """For "it" and "which": bodies and documents; names that may be a body count less."""
    if entity.plural:
        return 0.0
    if entity.kind == "other" and is_lone(entity):
        return UNSURE
    return 1.0 if entity.kind == "organization" or entity.source_kind == "document" else 0.0


def weigh_group(entity: Entity) -> float:
    """For "they": groups before bodies."""
    if entity.plural:
        return 0.1 if entity.source_kind == "document" else 1.0
    return 0.5 if entity.kind == "organization" else 0.0
