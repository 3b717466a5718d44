"""Statements as the Markkula Center's benchmark lists them, and how well they agree with a list.

A row is a statement with type, name, title and justification of its source. A found and a marked
statement are the same if the Jaccard index of their words is at least one half, one to one.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any, Literal

from auditor.evaluation import Agreement, InvalidCorpus, read_rows
from auditor.listing import TYPES, Row, list_rows
from auditor.pipeline import audit

Fault = Literal["missed", "spurious", "cut wrong", "wrong type", "wrong name", "wrong title"]
FAULTS: tuple[Fault, ...] = (
    "missed", "spurious", "cut wrong", "wrong type", "wrong name", "wrong title",
)  # fmt: skip
FIELDS = ("type", "name", "title", "justification")
SAME_STATEMENT = 0.5
OVERLAPPING = 0.5
SAME_NAME = 0.8
SAME_WORDS = 0.5
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
BLANK = frozenset(("", "null", "none", "nan", "n/a", "na"))


@dataclass(frozen=True, slots=True)
class ListedStory:
    """A story with the statements that somebody listed."""

    id: str | int
    text: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """Marked and found rows of one story; `pairs` maps a found one to its marked one."""

    story: ListedStory
    found: tuple[Row, ...]
    pairs: dict[int, int]


@dataclass(frozen=True, slots=True)
class RowError:
    """A marked row that was not found or otherwise, or a found one that nobody marked."""

    fault: Fault
    story: ListedStory
    marked: Row | None
    found: Row | None


# Reading and writing


def read_listed_stories(path: Path) -> list[ListedStory]:
    """The stories of a JSONL file: {"id", "text", "statements": [{"statement", "type", ...}]}.

    Raises OSError, and `InvalidCorpus` for what holds no such stories.
    """
    stories = [read_listed_story(row, place) for place, row in read_rows(path)]
    if not stories:
        raise InvalidCorpus(str(path), "holds no stories with statements")
    return stories


def read_listed_story(row: Mapping[str, Any], place: str) -> ListedStory:
    text, entries = row.get("text"), row.get("statements")
    if not isinstance(text, str):
        raise InvalidCorpus(place, '"text" is missing or is not a string')
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise InvalidCorpus(place, '"statements" is missing or is not a list of objects')
    return ListedStory(row["id"], text, tuple(read_listed_row(entry, place) for entry in entries))


def read_listed_row(entry: Mapping[str, Any], place: str) -> Row:
    statement = entry.get("statement")
    if not isinstance(statement, str):
        raise InvalidCorpus(place, '"statement" is missing or is not a string')
    for field in FIELDS:
        if not isinstance(entry.get(field), str | None):
            raise InvalidCorpus(place, f'"{field}" is not a string')
    return Row(statement, *(clean(entry.get(field)) for field in FIELDS))


def clean(value: str | None) -> str | None:
    """The value on one line; None for a blank one, however it is written."""
    plain = " ".join((value or "").split())
    return None if plain.lower() in BLANK else plain


def list_statements(story: ListedStory) -> tuple[Row, ...]:
    """What the audit of the story finds, as rows."""
    return list_rows(audit(story.text, name=str(story.id)).reading)


def render_rows(story: ListedStory, rows: Iterable[Row]) -> str:
    """A line of a JSONL file of predictions."""
    found = [asdict(row) for row in rows]
    return json.dumps({"id": story.id, "statements": found}, ensure_ascii=False)


# Comparing


def list_words(value: str | None) -> frozenset[str]:
    return frozenset(WORD.findall((value or "").lower().replace("’", "'")))


def compare_rows(story: ListedStory, found: Sequence[Row]) -> Listing:
    """Pair found and marked rows, the largest overlap first, of equals the better named."""
    rivals = []
    for i, marked in enumerate(story.rows):
        words = list_words(marked.statement)
        for j, other in enumerate(found):
            overlap = measure_words(words, list_words(other.statement))
            if overlap >= SAME_STATEMENT:
                unlike = not share_name(marked, other), marked.type != other.type
                rivals.append((-overlap, unlike, i, j))
    pairs: dict[int, int] = {}
    for _, _, i, j in sorted(rivals):
        if j not in pairs and i not in pairs.values():
            pairs[j] = i
    return Listing(story, tuple(found), pairs)


def measure_words(a: frozenset[str], b: frozenset[str]) -> float:
    """Jaccard index; 0 where either is empty."""
    return len(a & b) / len(a | b) if a and b else 0.0


def share_type(a: Row, b: Row) -> bool:
    return a.type == b.type


def share_name(a: Row, b: Row) -> bool:
    """Whether four fifths of the letters agree; two blanks do."""
    if not a.name or not b.name:
        return a.name == b.name
    return SequenceMatcher(None, a.name.lower(), b.name.lower()).ratio() > SAME_NAME


def share_title(a: Row, b: Row) -> bool:
    return share_words(a.title, b.title)


def share_justification(a: Row, b: Row) -> bool:
    return share_words(a.justification, b.justification)


def share_words(a: str | None, b: str | None) -> bool:
    """Whether half of the words agree, or the shorter lies in the longer; two blanks agree."""
    if not a or not b:
        return a == b
    one, other = list_words(a), list_words(b)
    shared = len(one & other)
    return 2 * shared >= len(one) + len(other) - shared or shared == min(len(one), len(other))


SHARES: dict[str, Callable[[Row, Row], bool]] = {
    "statement": lambda a, b: True,
    "type": share_type,
    "name": share_name,
    "type+name": lambda a, b: share_type(a, b) and share_name(a, b),
    "title": share_title,
    "justification": share_justification,
}


def measure_listings(listings: Sequence[Listing]) -> dict[str, Agreement]:
    """Every figure over all stories, in the order in which they are printed; then one a type."""
    figures = {name: count(listings, agrees) for name, agrees in SHARES.items()}
    types = Counter(row.type for listing in listings for row in listing.story.rows)
    for type_ in dict.fromkeys(TYPES.values()):
        if types[type_]:
            figures[type_] = count_type(listings, type_)
    return figures


def count(listings: Sequence[Listing], agrees: Callable[[Row, Row], bool]) -> Agreement:
    return Agreement(
        sum(
            agrees(listing.story.rows[i], listing.found[j])
            for listing in listings
            for j, i in listing.pairs.items()
        ),
        sum(len(listing.found) for listing in listings),
        sum(len(listing.story.rows) for listing in listings),
    )


def count_type(listings: Sequence[Listing], type_: str) -> Agreement:
    """How many statements of a type are found as such."""
    return Agreement(
        sum(
            listing.story.rows[i].type == type_ == listing.found[j].type
            for listing in listings
            for j, i in listing.pairs.items()
        ),
        sum(row.type == type_ for listing in listings for row in listing.found),
        sum(row.type == type_ for listing in listings for row in listing.story.rows),
    )


# Errors


def find_row_errors(listing: Listing) -> list[RowError]:
    """The marked rows that were missed or told otherwise, then the found ones nobody marked."""
    story, found = listing.story, listing.found
    partner = {i: j for j, i in listing.pairs.items()}
    spare = [row for j, row in enumerate(found) if j not in listing.pairs]
    errors = []
    for i, marked in enumerate(story.rows):
        if i in partner:
            errors += name_faults(story, marked, found[partner[i]])
            continue
        near = next((row for row in spare if overlaps(marked, row)), None)
        errors.append(RowError("cut wrong" if near else "missed", story, marked, near))
        spare = [row for row in spare if row is not near]
    return errors + [RowError("spurious", story, None, row) for row in spare]


def name_faults(story: ListedStory, marked: Row, found: Row) -> list[RowError]:
    """What is told otherwise of the source of a statement that was found."""
    wrong: list[Fault] = []
    if not share_type(marked, found):
        wrong.append("wrong type")
    if not share_name(marked, found):
        wrong.append("wrong name")
    if not share_title(marked, found):
        wrong.append("wrong title")
    return [RowError(fault, story, marked, found) for fault in wrong]


def overlaps(a: Row, b: Row) -> bool:
    """Whether half of the words of one statement stand in the other."""
    one, other = list_words(a.statement), list_words(b.statement)
    return len(one & other) >= OVERLAPPING * min(len(one), len(other))


# Printing


def render_counts(figures: Mapping[str, Agreement]) -> list[str]:
    """A table of how many agree, are found and are marked, with precision, recall and F1."""
    lines = [f"{'':18s}  agree  found  marked  precision  recall      F1"]
    for name, figure in figures.items():
        lines.append(
            f"{name:18s}  {figure.agreeing:5d}  {figure.found:5d}  {figure.marked:6d}"
            f"     {figure.precision:.4f}  {figure.recall:.4f}  {figure.f1:.4f}"
        )
    return lines


def render_row_error(error: RowError) -> list[str]:
    """The fault and its story, then type, name, title, reason and statement of either side."""
    lines = [f"[{error.fault}] {error.story.id}"]
    for label, row in (("marked", error.marked), ("found", error.found)):
        if row:
            told = " | ".join(getattr(row, field) or "-" for field in FIELDS)
            lines += [f"    {label:6s} {told}", f"           {row.statement}"]
    return lines
