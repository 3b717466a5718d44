"""Questions about an office that two people of the story hold."""

from __future__ import annotations

from auditor.conditions.condition import asks
from auditor.conditions.offices import Pair
from auditor.conditions.scene import Scene


@asks("office")
def two_people_hold_it(scene: Scene, pair: Pair) -> bool:
    """Two names that share no word stand beside the same office of the same owner."""
    return pair.first != pair.other


@asks("office")
def story_tells_of_a_change(scene: Scene, pair: Pair) -> bool:
    """Somebody succeeds or replaces somebody, so that an office may have two holders."""
    return not scene.words.lists["changing"].isdisjoint(scene.reading.tokens.norms)
