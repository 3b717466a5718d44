"""Reading -> its sources and its sourced statements as newsrooms list them in a source audit.

The types and the rows of statements follow the public benchmark of the Markkula Center for Applied
Ethics (llms-journ-sourcing), whose spreadsheets have one row a statement.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from auditor.model import Attribution, Hand, Reading, Source, SourceKind, Statement

# The benchmark knows six types; what nobody is named for is closest to a group without a name.
TYPES: dict[SourceKind, str] = {
    "named_person": "named_person",
    "named_organization": "named_organization",
    "document": "document",
    "anonymous_source": "anonymous_source",
    "unnamed_person": "unnamed_person",
    "unnamed_group": "unnamed_group",
    "unspecified": "unnamed_group",
}
NAMELESS = frozenset(("anonymous_source", "unnamed_person"))
NAMED: tuple[SourceKind, ...] = ("named_person", "named_organization", "document")
PUBLISHED = frozenset(("poll", "study"))
HANDS: tuple[Hand, ...] = ("observed", "first", "relayed", "pick-up", "unknown")


@dataclass(frozen=True, slots=True)
class Row:
    """One statement on one line, with what is told of its source; None where nothing is."""

    statement: str
    type: str | None
    name: str | None
    title: str | None
    justification: str | None


@dataclass(frozen=True, slots=True)
class ListedSource:
    """A source with how much of its story stands on it.

    `called` is its name, or the first words that stand for it; `hands` how often it was heard by
    each hand, the nearest first; `words` are words between white space inside what is attributed
    to it, `share` is their part of all such words; `paragraph` the index of the first one.
    """

    source: Source
    called: str
    hands: tuple[tuple[Hand, int], ...]
    attributions: int
    words: int
    share: float
    paragraph: int


@dataclass(frozen=True, slots=True)
class StoryList:
    """The sources of one story; `nobody` counts the attributions behind which nobody stands."""

    name: str
    sources: tuple[ListedSource, ...]
    attributions: int
    nobody: int
    words: int

    @property
    def anonymous(self) -> float:
        """The part of the attributions that rest on anonymous sources, 0 to 1."""
        unnamed = (e.attributions for e in self.sources if e.source.kind == "anonymous_source")
        return sum(unnamed) / self.attributions if self.attributions else 0.0


@dataclass(frozen=True, slots=True)
class Tally:
    """How much was heard of one source, or of all of one kind, in several stories."""

    called: str
    kind: SourceKind
    stories: int
    sources: int
    attributions: int
    words: int


# Statements


def list_rows(reading: Reading) -> tuple[Row, ...]:
    """The sourced statements of a story, in order."""
    return tuple(make_row(reading, statement) for statement in reading.statements)


def make_row(reading: Reading, statement: Statement) -> Row:
    """The row of a statement, by the benchmark's conventions."""
    source = reading.sources[statement.source]
    return Row(
        " ".join(statement.span.cut(reading.document.text).split()),
        name_type(source),
        name_source(source),
        source.title,
        source.justification,
    )


def name_type(source: Source) -> str:
    """The benchmark's type: a poll or study of a named body is that body's word."""
    if source.name is not None and PUBLISHED.intersection(source.facets):
        return "named_organization"
    return TYPES[source.kind]


def name_source(source: Source) -> str | None:
    """A document goes by its publisher's name, a group by its noun; others unnamed by none."""
    return None if source.kind in NAMELESS else source.name


# Sources


def count_attributed_words(attributions: Iterable[Attribution], text: str) -> int:
    """Words between white space inside the contents, each once however often ascribed."""
    words = end = 0
    for span in sorted(span for attribution in attributions for span in attribution.content):
        words += len(text[max(span.start, end) : span.end].split())
        end = max(end, span.end)
    return words


def list_story(reading: Reading) -> StoryList:
    """The sources that something is attributed to, those most heard of first."""
    words = count_attributed_words(reading.attributions, reading.document.text)
    listed = [list_source(reading, source, words) for source in reading.sources]
    heard = [entry for entry in listed if entry.attributions and entry.source.kind != "unspecified"]
    total = len(reading.attributions)
    return StoryList(
        reading.document.name,
        tuple(sorted(heard, key=lambda e: (-e.attributions, -e.words, e.source.index))),
        total,
        total - sum(entry.attributions for entry in heard),
        words,
    )


def list_source(reading: Reading, source: Source, total: int) -> ListedSource:
    """One source; `total` is the number of attributed words in the story."""
    text = reading.document.text
    own = [reading.attributions[index] for index in source.attributions]
    hands = Counter(attribution.hand for attribution in own)
    words = count_attributed_words(own, text)
    return ListedSource(
        source,
        call_source(source, text),
        tuple((hand, hands[hand]) for hand in HANDS if hands[hand]),
        len(own),
        words,
        words / total if total else 0.0,
        reading.sentences[own[0].sentence].paragraph if own else 0,
    )


def call_source(source: Source, text: str) -> str:
    """The source's name, or the first words that stand for it, on one line."""
    first = source.mentions[0].cut(text) if source.mentions else "".join(source.variants[:1])
    return " ".join((source.name or first or "nobody named").split())


# Several stories


def tally_sources(stories: Iterable[StoryList]) -> tuple[Tally, ...]:
    """Every source with a name once over all stories, the most heard first.

    Two stories mean the same source where name and kind are the same.
    """
    entries: dict[tuple[str, SourceKind], list[ListedSource]] = {}
    for story in stories:
        for entry in story.sources:
            if entry.source.name is not None and entry.source.kind in NAMED:
                entries.setdefault((entry.source.name, entry.source.kind), []).append(entry)
    tallies = [add_up(name, kind, found) for (name, kind), found in entries.items()]
    return tuple(sorted(tallies, key=lambda t: (-t.attributions, -t.words, t.called, t.kind)))


def tally_kinds(stories: Iterable[StoryList]) -> tuple[Tally, ...]:
    """Every kind of source over all stories, in the order of `TYPES`; none that never occurs."""
    listed = [(number, entry) for number, story in enumerate(stories) for entry in story.sources]
    tallies = []
    for kind in TYPES:
        found = [(number, entry) for number, entry in listed if entry.source.kind == kind]
        if found:
            heard = len({number for number, _ in found})
            tallies.append(add_up(kind.replace("_", " "), kind, [e for _, e in found], heard))
    return tuple(tallies)


def add_up(
    called: str, kind: SourceKind, entries: list[ListedSource], stories: int | None = None
) -> Tally:
    """The sum of the entries, each of another story unless `stories` says otherwise."""
    return Tally(
        called,
        kind,
        len(entries) if stories is None else stories,
        len(entries),
        sum(entry.attributions for entry in entries),
        sum(entry.words for entry in entries),
    )
