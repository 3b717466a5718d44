"""Whoever an outlet cites, as an attribution of its own.

"CNN, citing a source, reported that ...": what CNN reports is the source's word, which came through
CNN. "The paper quoted a nurse as saying that ...": the nurse says it. A corpus marks the citing
alone; a reader wants to know whose word it is.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from auditor.model import Attribution, Span
from auditor.stages.attributions.workspace import Workspace

CITING = frozenset(("cite", "quote"))
# What may speak. Of other nouns ("citing a lack of funds") nothing can be asked, and who cites a
# document speaks for himself (Markkula).
SPEAKING = frozenset(
    ("person", "group", "government", "organization", "court", "outlet", "anonymous")
)
# A noun group ends here: what follows belongs to its head.
AFTER_HEAD = frozenset("pW,(-GN")
BECAUSE = "whoever is cited by another stands behind what that one reports"


def credit_cited(space: Workspace, attributions: Sequence[Attribution]) -> list[Attribution]:
    """The attributions, with what somebody cites credited to whoever is cited."""
    credited = list(attributions)
    for i, citing in enumerate(attributions):
        if citing.cue is None or citing.cue.entry not in CITING or len(citing.content) != 1:
            continue
        quoted = find_as_saying(space, citing)
        if quoted is not None:
            credited.append(quoted)
            continue
        report = find_report(attributions, citing)
        if report is not None and speaks(space, citing.content[0]):
            told = attributions[report]
            credited[i] = replace(
                citing,
                source=citing.content[0],
                content=told.content,
                mode=told.mode,
                because=(*citing.because, BECAUSE),
            )
            credited[report] = trim_source(told, citing)
    return credited


def find_report(attributions: Sequence[Attribution], citing: Attribution) -> int | None:
    """What whoever cites reports in the same sentence, as an index, or None."""
    for i, other in enumerate(attributions):
        if (
            other.sentence == citing.sentence
            and other is not citing
            and other.source is not None
            and citing.source is not None
            and other.source.start == citing.source.start
            and not any(part.touches(citing.content[0]) for part in other.content)
        ):
            return i
    return None


def trim_source(told: Attribution, citing: Attribution) -> Attribution:
    """The report without ", citing ..." in the words for its source."""
    if told.source is None or citing.source is None or not told.source.covers(citing.content[0]):
        return told
    return replace(told, source=citing.source)


def speaks(space: Workspace, span: Span) -> bool:
    """Whether a noun group names or describes somebody."""
    first, end = list_tokens(space, span)
    tags, norms = space.tokens.tags, space.tokens.norms
    head = first
    while head + 1 < end and tags[head + 1] not in AFTER_HEAD:
        head += 1
    return tags[head] == "E" or space.nouns.get(norms[head]) in SPEAKING


def list_tokens(space: Workspace, span: Span) -> tuple[int, int]:
    """The tokens [first, end) that begin inside a span."""
    starts = space.tokens.starts
    return bisect_left(starts, span.start), bisect_left(starts, span.end)


def find_as_saying(space: Workspace, citing: Attribution) -> Attribution | None:
    """ "Quoted a nurse as saying nobody came": what the nurse says, or None."""
    first, end = list_tokens(space, citing.content[0])
    norms, tokens = space.tokens.norms, space.tokens
    at = next((i for i in range(first, end - 2) if norms[i : i + 2] == ("as", "saying")), None)
    if at is None or at == first or citing.cue is None or not speaks(space, tokens.span(first, at)):
        return None
    return replace(
        citing,
        source=tokens.span(first, at),
        cue=replace(citing.cue, span=tokens.span(at, at + 2), entry="say", file="say"),
        content=(tokens.span(at + 2, end),),
        because=(*citing.because, BECAUSE),
    )
