"""Questions about the story as a whole."""

from __future__ import annotations

from auditor.conditions.condition import asks
from auditor.conditions.scene import Scene
from auditor.model import Reading

# Fewer attributed sentences than these are a brief, and a brief may have one source.
BRIEF = 4


@asks("story")
def story_rests_on_one_origin(scene: Scene, reading: Reading) -> bool:
    """Everything attributed in it goes back to one person, body or outlet."""
    return len(scene.origins) == 1


@asks("story")
def story_is_a_brief(scene: Scene, reading: Reading) -> bool:
    """Fewer than four of its sentences are attributed."""
    return sum(verdict.coverage == "sentence" for verdict in reading.judged) < BRIEF


@asks("story")
def the_origin_is_a_public_record(scene: Scene, reading: Reading) -> bool:
    """The one origin is a document or a court: complete in itself (AP: authoritative)."""
    return any(
        reading.sources[index].kind == "document" or "court" in reading.sources[index].facets
        for index in scene.origins
    )
