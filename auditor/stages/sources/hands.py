"""Through how many hands an attribution came, and which attribution it lies in."""

from __future__ import annotations

from auditor.model import Attribution, Hand, Span
from auditor.stages.sources.entities import Entity

SEEING = frozenset(
    ("see", "witness", "observe", "watch", "hear", "review", "view", "visit", "count")
)


CITING = frozenset(("cite", "quote"))


def find_anchor(attribution: Attribution) -> Span | None:
    """Where an attribution stands for the question what it lies in: its cue, else its source."""
    if attribution.cue is not None:
        return attribution.cue.span
    return attribution.source or (attribution.content[0] if attribution.content else None)


def find_parents(attributions: tuple[Attribution, ...]) -> list[int | None]:
    """For each attribution the innermost other one whose content holds its cue.

    What is credited to somebody who is cited lies in the report of whoever cites.

    One sweep over contents and cues in reading order; of two that hold each other, neither
    is a parent, and where contents cross, no chain of parents comes round to its beginning.
    """
    anchors = [find_anchor(a) for a in attributions]
    contents = sorted(
        ((span.start, -span.end, i) for i, a in enumerate(attributions) for span in a.content)
    )
    order = sorted((a.start, i) for i, a in enumerate(anchors) if a is not None)
    parents: list[int | None] = [None] * len(attributions)
    open_: list[tuple[int, int]] = []
    at = 0
    for start, i in order:
        while at < len(contents) and contents[at][0] <= start:
            open_.append((-contents[at][1], contents[at][2]))
            at += 1
        open_ = [entry for entry in open_ if entry[0] > start]
        anchor = anchors[i]
        for end, holder in reversed(open_):
            if (
                holder != i
                and anchor is not None
                and anchor.end <= end
                and not holds(attributions[i], anchors[holder])
                and not descends(parents, holder, i)
            ):
                parents[i] = holder
                break
    for i, cited in enumerate(attributions):
        if cited.cue is not None and cited.cue.entry in CITING and parents[i] is None:
            parents[i] = find_citing(attributions, i)
    return parents


def find_citing(attributions: tuple[Attribution, ...], i: int) -> int | None:
    """The attribution of the same content beside this one, of whoever cites, or None."""
    near = range(max(i - 2, 0), min(i + 3, len(attributions)))
    same = (j for j in near if j != i and attributions[j].content == attributions[i].content)
    return next(same, None)


def descends(parents: list[int | None], i: int, ancestor: int) -> bool:
    """Whether `ancestor` is among the parents of `i`, or their parents."""
    above = parents[i]
    while above is not None and above != ancestor:
        above = parents[above]
    return above is not None


def holds(attribution: Attribution, anchor: Span | None) -> bool:
    """Whether a span lies in the content of an attribution."""
    return anchor is not None and any(span.covers(anchor) for span in attribution.content)


def name_hand(
    attribution: Attribution,
    source: Entity | None,
    carriers: list[Entity],
    house: frozenset[str],
) -> Hand:
    """How the content came to the page. `carriers` are outlets told it, and those it lies in."""
    if source is None:
        return "unknown"
    seen = attribution.cue is not None and attribution.cue.entry.split()[0] in SEEING
    if "newsroom" in source.facets or is_house(source, house):
        return "observed" if seen else "first"
    if "outlet" in source.facets:
        return "pick-up"
    if any("outlet" in c.facets and not is_house(c, house) for c in carriers):
        return "relayed"
    return "first"


def is_house(entity: Entity, house: frozenset[str]) -> bool:
    """Whether the entity is an outlet of the newsroom's own."""
    names = (entity.name, *entity.variants)
    return any(n is not None and n.lower().removeprefix("the ") in house for n in names)
