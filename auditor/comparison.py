"""Two drafts of a story -> what changed in its sourcing.

Sources are the same where their names are, or, without names, the first words that stand for them;
attributions where source and content are. Findings are told apart by their fingerprints.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from auditor.listing import ListedSource, StoryList, list_story
from auditor.model import Finding, Reading, Report


@dataclass(frozen=True, slots=True)
class Said:
    """An attribution as words: who, and what."""

    source: str
    content: str


@dataclass(frozen=True, slots=True)
class Change:
    """A source of both drafts that is told otherwise: what, before and now."""

    source: str
    what: str
    before: str
    now: str


@dataclass(frozen=True, slots=True)
class Points:
    """What the story's score gains or loses under one heading: points before and now."""

    reason: str
    before: float
    now: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """What the second draft gained and lost against the first."""

    old: Report
    new: Report
    sources_gained: tuple[ListedSource, ...]
    sources_lost: tuple[ListedSource, ...]
    sources_changed: tuple[Change, ...]
    attributions_gained: tuple[Said, ...]
    attributions_lost: tuple[Said, ...]
    findings_gained: tuple[Finding, ...]
    findings_lost: tuple[Finding, ...]
    points: tuple[Points, ...]


def compare_drafts(old: Report, new: Report) -> Comparison:
    """The comparison; equal drafts have nothing gained, lost or changed."""
    before, now = list_story(old.reading), list_story(new.reading)
    said_before, said_now = list_said(old.reading), list_said(new.reading)
    known = {finding.fingerprint for finding in old.findings}
    kept = {finding.fingerprint for finding in new.findings}
    return Comparison(
        old,
        new,
        tuple(e for e in now.sources if name_entry(e) not in index_sources(before)),
        tuple(e for e in before.sources if name_entry(e) not in index_sources(now)),
        tuple(find_changes(before, now)),
        tuple((Counter(said_now) - Counter(said_before)).elements()),
        tuple((Counter(said_before) - Counter(said_now)).elements()),
        tuple(f for f in new.findings if f.fingerprint not in known),
        tuple(f for f in old.findings if f.fingerprint not in kept),
        tuple(weigh_points(old, new)),
    )


def name_entry(entry: ListedSource) -> str:
    return entry.called.lower()


def index_sources(story: StoryList) -> dict[str, ListedSource]:
    """The sources by what they are called; of two alike the one most heard."""
    return {name_entry(entry): entry for entry in reversed(story.sources)}


def list_said(reading: Reading) -> tuple[Said, ...]:
    """Every attribution as words, in order."""
    text = reading.document.text
    called = {entry.source.index: entry.called for entry in list_story(reading).sources}
    return tuple(
        Said(
            called.get(-1 if a.source_id is None else a.source_id, "nobody named"),
            " … ".join(" ".join(span.cut(text).split()) for span in a.content),
        )
        for a in reading.attributions
    )


def find_changes(before: StoryList, now: StoryList) -> Iterable[Change]:
    """What is told otherwise of the sources that both drafts have."""
    earlier = index_sources(before)
    for name, entry in index_sources(now).items():
        if name in earlier:
            for (what, was), (_, is_) in zip(describe(earlier[name]), describe(entry), strict=True):
                if was != is_:
                    yield Change(entry.called, what, was, is_)


def describe(entry: ListedSource) -> tuple[tuple[str, str], ...]:
    """What the story tells of a source, in words."""
    hands = ", ".join(f"{hand} {number}" for hand, number in entry.hands)
    return (
        ("kind", entry.source.kind.replace("_", " ")),
        ("title", entry.source.title or "none"),
        ("reason", entry.source.justification or "none"),
        ("hands", hands),
    )


def weigh_points(old: Report, new: Report) -> Iterable[Points]:
    """The contributions to the story's score that differ; those of its paragraphs as one."""
    before, now = sum_points(old), sum_points(new)
    for reason in dict.fromkeys([*before, *now]):
        if before.get(reason, 0.0) != now.get(reason, 0.0):
            yield Points(reason, before.get(reason, 0.0), now.get(reason, 0.0))


def sum_points(report: Report) -> dict[str, float]:
    """Points by heading: a paragraph's are summed up, the numbers in other reasons left out."""
    spans = {paragraph.span for paragraph in report.reading.paragraphs}
    sums: dict[str, int] = {}
    for part in report.story.contributions:
        words = (word for word in part.reason.split() if not word.isdigit() and word != "of")
        reason = "paragraphs" if part.span in spans else " ".join(words)
        sums[reason] = sums.get(reason, 0) + round(part.points * 10)
    return {reason: tenths / 10 for reason, tenths in sums.items()}
