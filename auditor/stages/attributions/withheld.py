"""Disclosures that no table weighs: "did not respond", "could not be reached", "has not commented".

A corpus of attributions marks few of them, for nothing is attributed; a newsroom owes its readers
each one (AP: say that comment was sought). So they are found by rule: a verb of answering or
checking that is negated, or a passive that says nobody was reached.
"""

from __future__ import annotations

from auditor.model import Attribution, Candidate, Cue
from auditor.stages.attributions.source_options import chain_back, skip_left
from auditor.stages.attributions.workspace import Workspace

# The object of a withheld answer ends here: a mark, a conjunction, the line.
STOPS = frozenset(',.;:-|()"csWwt')


def find_withheld(space: Workspace) -> list[Attribution]:
    """The disclosures by rule, in reading order."""
    found: list[Attribution] = []
    for cue in space.candidates:
        subject = find_withholder(space, cue)
        if subject is not None:
            found.append(build_disclosure(space, cue, subject))
    return found


def find_withholder(space: Workspace, cue: Candidate) -> tuple[int, int] | None:
    """Who would not answer or could not be reached; None if `cue` discloses nothing."""
    if cue.kind != "verb" or not is_withheld_verb(space, cue):
        return None
    floor = space.sentences[cue.sentence].tokens.start
    end = skip_left(space, cue.first, floor)
    first = chain_back(space, end, floor)
    if first is None:
        return None
    negated = "X" in space.tokens.tags[cue.first : cue.head]
    negated = negated or space.tokens.norms[first] in space.lists["negative_openers"]
    return (first, end) if negated else None


def is_withheld_verb(space: Workspace, cue: Candidate) -> bool:
    """Whether a verb answers or checks; in the passive, whether it reaches somebody."""
    passive = cue.form in "ND" and "B" in space.tokens.tags[cue.first : cue.head]
    return cue.lemma in space.lists["withheld_passives" if passive else "withheld"]


def build_disclosure(space: Workspace, cue: Candidate, subject: tuple[int, int]) -> Attribution:
    """The value for one disclosure; its content is what was asked for, where that is said."""
    tags = space.tokens.tags
    ceiling = space.sentences[cue.sentence].tokens.end
    first = cue.end + (tags[cue.end : cue.end + 1] in ("T", "p") if cue.end < ceiling else 0)
    end = first
    while end < ceiling and tags[end] not in STOPS:
        end += 1
    return Attribution(
        index=0,
        sentence=cue.sentence,
        source=space.tokens.span(*subject),
        cue=Cue(
            span=space.tokens.span(cue.first, cue.end),
            entry=cue.lemma,
            file=cue.file,
            class_="disclosure",
            stance=None,
            hearsay=False,
        ),
        content=(space.tokens.span(first, end),) if end > first else (),
        mode="indirect",
        factuality="reported",
        addressee=None,
        medium=None,
        because=(f"“{cue.lemma}” is negated: an answer or a check that was not to be had",),
    )
