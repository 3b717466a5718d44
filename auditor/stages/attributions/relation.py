"""A candidate with all that was chosen for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from auditor.model import Candidate
from auditor.stages.attributions.content_options import Aftermath
from auditor.stages.attributions.decisions import Chosen
from auditor.stages.attributions.workspace import ContentOption, SourceOption


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """What the decisions about one candidate looked at: features of cue and end, options else."""

    cue: Sequence[str]
    source: Chosen
    content: Chosen
    end: Sequence[str]

    def list_features(self) -> dict[str, Sequence[str]]:
        """By decision, the features of what was chosen."""
        (sources, source), (contents, content) = self.source, self.content
        return {
            "cue": self.cue,
            "source": sources.list_features(source),
            "content": contents.list_features(content),
            "end": self.end,
        }


@dataclass(frozen=True, slots=True, eq=False)
class Relation:
    """One candidate with its chosen source and content, and the chance that it attributes."""

    cue: Candidate
    source: SourceOption
    after: Aftermath
    content: ContentOption
    chance: float
    evidence: Evidence
