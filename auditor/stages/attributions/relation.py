"""A candidate with all that was chosen for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from auditor.model import Candidate
from auditor.stages.attributions.content_options import Aftermath
from auditor.stages.attributions.workspace import ContentOption, SourceOption


@dataclass(frozen=True, slots=True, eq=False)
class Relation:
    """One candidate with its chosen source and content, and the chance that it attributes.

    `evidence` holds, by decision, the features of what was chosen.
    """

    cue: Candidate
    source: SourceOption
    after: Aftermath
    content: ContentOption
    chance: float
    evidence: dict[str, Sequence[str]]
