"""How well the attributions that were found agree with those that people marked.

The figures are those of the attribution literature (PARC 3, PolNeAR): a found attribution and a
marked one are the same if their cues share a word; sources agree if they share a word, contents
if the Jaccard index of their words is at least one half; a triple agrees if both do.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any, Literal, TypeVar

from auditor.model import Attribution, Span
from auditor.pipeline import make_document, scan, scan_flat

Conventions = Literal["report", "polnear"]
Kind = Literal["missed", "wrongly cut", "spurious"]
Spans = tuple[Span, ...]
Words = frozenset[int]
E = TypeVar("E")

ROLES = ("source", "cue", "content")
KINDS: tuple[Kind, ...] = ("missed", "wrongly cut", "spurious")
AGREED_OVERLAP = 0.5
WORD = re.compile(r"\w+(?:['’-]\w+)*")
QUOTATION_MARKS = ('"', "“", "”", "''", "``")
SPEECH_WORDS = frozenset(
    """
    say says said saying tell tells told telling adds added adding according
    write writes wrote writing reports reported reportedly reporting notes noted noting
    asks asked asking states stated stating deny denies denied denying reply replies replied
    continued urges urged urging
    """.split()
)
SPEECH_STEMS = tuple(
    """
    announc tweet claim argu explain insist warn declar confirm acknowledg suggest recall respond
    conclud admit alleg predict testif
    """.split()
)


class InvalidCorpus(ValueError):
    """A file of marked or found attributions that cannot be used: the place in it, and why."""

    def __init__(self, place: str, sentence: str) -> None:
        super().__init__(f"{place}: {sentence}")
        self.place = place
        self.sentence = sentence


@dataclass(frozen=True, slots=True)
class Triple:
    """One attribution as stretches of text; an empty tuple where a part is absent."""

    source: Spans
    cue: Spans
    content: Spans


@dataclass(frozen=True, slots=True)
class MarkedStory:
    """A story with the attributions that somebody marked in it."""

    id: str | int
    text: str
    triples: tuple[Triple, ...]


@dataclass(frozen=True, slots=True)
class WordTriple:
    """One attribution as numbers of words, counted through the story."""

    source: Words
    cue: Words
    content: Words


@dataclass(frozen=True, slots=True)
class Comparison:
    """Marked and found attributions of one story; `pairs` maps a found one to its marked one."""

    story: MarkedStory
    found: tuple[Triple, ...]
    marked_words: tuple[WordTriple, ...]
    found_words: tuple[WordTriple, ...]
    pairs: dict[int, int]
    paragraphs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Agreement:
    """How many agree, of how many found and how many marked; `found` is None for recall alone."""

    agreeing: int
    found: int | None
    marked: int

    @property
    def precision(self) -> float:
        return self.agreeing / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.agreeing / self.marked if self.marked else 0.0

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Error:
    """A marked attribution that was not found or cut otherwise, or a found one nobody marked."""

    kind: Kind
    story: MarkedStory
    marked: Triple | None
    found: Triple | None


@dataclass(frozen=True, slots=True)
class Change:
    """The error that an earlier run made and the one that this run makes; None for none."""

    story: MarkedStory
    was: Error | None
    now: Error | None


# Reading what was marked


def read_gold(path: Path) -> list[MarkedStory]:
    """The stories of a JSONL file, or of a folder of brat standoff files.

    Raises OSError, and `InvalidCorpus` for what holds no marked stories.
    """
    stories = read_brat_folder(path) if path.is_dir() else read_marked_rows(path)
    if not stories:
        raise InvalidCorpus(str(path), "holds no marked stories (JSONL, or NAME.ann by NAME.txt)")
    return stories


def read_marked_rows(path: Path) -> list[MarkedStory]:
    """One story a line: {"id", "text", "attributions": [{"source", "cue", "content"}]}."""
    stories = []
    for place, row in read_rows(path):
        text = row.get("text")
        if not isinstance(text, str):
            raise InvalidCorpus(place, '"text" is missing or is not a string')
        stories.append(MarkedStory(row["id"], text, read_triples(row, len(text), place)))
    return stories


def read_predictions(path: Path) -> dict[str | int, tuple[Triple, ...]]:
    """What an earlier run found, by story. Raises OSError and `InvalidCorpus`."""
    return {row["id"]: read_triples(row, None, place) for place, row in read_rows(path)}


def read_rows(path: Path) -> list[tuple[str, dict[str, Any]]]:
    """The objects of a JSONL file, each with the place to name when it is wrong."""
    rows = []
    for number, line in enumerate(read_text(path).split("\n"), 1):
        if line.strip():
            place = f"{path}:{number}"
            rows.append((place, read_row(line, place)))
    return rows


def read_row(line: str, place: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise InvalidCorpus(place, f"is not JSON: {error}") from None
    if not isinstance(row, dict):
        raise InvalidCorpus(place, "is not a JSON object")
    if not isinstance(row.get("id"), str | int):
        raise InvalidCorpus(place, '"id" is missing or is neither a string nor a number')
    return row


def read_text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InvalidCorpus(str(path), f"is not UTF-8 at byte {error.start}") from None


def read_triples(row: Mapping[str, Any], length: int | None, place: str) -> tuple[Triple, ...]:
    """The row's attributions; `length` is that of its text, where it is known."""
    entries = row.get("attributions")
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise InvalidCorpus(place, '"attributions" is missing or is not a list of objects')
    return tuple(
        Triple(*(read_spans(entry.get(role), length, place, role) for role in ROLES))
        for entry in entries
    )


def read_spans(value: object, length: int | None, place: str, name: str) -> Spans:
    """Spans from a list of [start, end]; null is none of them."""
    if value is None:
        return ()
    if not isinstance(value, list) or not all(is_pair(pair) for pair in value):
        raise InvalidCorpus(place, f"{name} is not a list of [start, end]")
    for start, end in value:
        if not 0 <= start <= end or (length is not None and end > length):
            raise InvalidCorpus(place, f"{name} has [{start}, {end}], which lies outside the text")
    return tuple(Span(start, end) for start, end in value)


def is_pair(value: object) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(type(x) is int for x in value)


# brat standoff (https://brat.nlplab.org/standoff.html): T lines are stretches, E lines events


def read_brat_folder(folder: Path) -> list[MarkedStory]:
    """A story for each NAME.ann that has its NAME.txt beside it, by name.

    An attribution is an event. Its parts are the stretches labelled source, cue or content
    (upper or lower case), or that stand in an argument so named, its trigger included. Events
    without content are left out.
    """
    return [read_brat_story(path) for path in sorted(folder.glob("*.ann"))]


def read_brat_story(path: Path) -> MarkedStory:
    text_path = path.with_suffix(".txt")
    if not text_path.is_file():
        raise InvalidCorpus(str(path), f"has no {text_path.name} beside it")
    # An offset counts a byte order mark and each character of a line end, so all are kept.
    try:
        text = text_path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise InvalidCorpus(str(text_path), f"is not UTF-8 at byte {error.start}") from None
    stretches: dict[str, tuple[str, Spans]] = {}
    events: list[list[str]] = []
    for number, line in enumerate(read_text(path).split("\n"), 1):
        id_, _, rest = line.rstrip("\r").partition("\t")
        if id_.startswith("T"):
            stretches[id_] = read_stretch(rest.split("\t")[0], len(text), f"{path}:{number}")
        elif id_.startswith("E"):
            events.append(rest.split())
    triples = [read_event(event, stretches) for event in events]
    kept = [triple for triple in triples if triple.content]
    return MarkedStory(path.stem, text, tuple(sorted(kept, key=find_start)))


def read_stretch(value: str, length: int, place: str) -> tuple[str, Spans]:
    """Label and spans of "Source 0 4;6 9"."""
    label, _, places = value.partition(" ")
    try:
        pairs = [[int(number) for number in part.split()] for part in places.split(";")]
    except ValueError:
        raise InvalidCorpus(place, f"“{places}” is not brat's START END[;START END]") from None
    return label.lower(), read_spans(pairs, length, place, label)


def read_event(arguments: Iterable[str], stretches: Mapping[str, tuple[str, Spans]]) -> Triple:
    """The parts that "Cue:T2 Source:T1 Content:T3 Content2:T4" names, each once."""
    parts: dict[str, set[Span]] = {role: set() for role in ROLES}
    for argument in arguments:
        name, _, reference = argument.partition(":")
        label, spans = stretches.get(reference, ("", ()))
        role = label if label in parts else name.lower().rstrip("0123456789")
        if role in parts:
            parts[role].update(spans)
    return Triple(*(tuple(sorted(parts[role])) for role in ROLES))


def find_start(triple: Triple) -> Span:
    return (triple.cue or triple.content)[0]


# Finding, and writing what was found


def predict(story: MarkedStory, conventions: Conventions) -> tuple[Triple, ...]:
    """The attributions of a report, or flattened as PolNeAR marks them."""
    document = make_document(story.text, str(story.id))
    found = scan_flat(document) if conventions == "polnear" else scan(document).attributions
    return tuple(to_triple(attribution) for attribution in found)


def to_triple(attribution: Attribution) -> Triple:
    return Triple(
        (attribution.source,) if attribution.source else (),
        (attribution.cue.span,) if attribution.cue else (),
        attribution.content,
    )


def render_prediction(story: MarkedStory, found: Iterable[Triple]) -> str:
    """A line of a JSONL file of predictions."""
    attributions = [
        {role: [[span.start, span.end] for span in getattr(triple, role)] for role in ROLES}
        for triple in found
    ]
    return json.dumps({"id": story.id, "attributions": attributions}, ensure_ascii=False)


# Comparing


def compare(story: MarkedStory, found: Sequence[Triple]) -> Comparison:
    """Lay marked and found attributions onto the story's words and pair them."""
    matches = list(WORD.finditer(story.text))
    starts, ends = [m.start() for m in matches], [m.end() for m in matches]
    line_ends = [at for at, character in enumerate(story.text) if character == "\n"]

    def cover(spans: Spans) -> Words:
        ranges = (range(bisect_right(ends, s.start), bisect_left(starts, s.end)) for s in spans)
        return frozenset(chain.from_iterable(ranges))

    def lay(triple: Triple) -> WordTriple:
        return WordTriple(cover(triple.source), cover(triple.cue), cover(triple.content))

    marked_words, found_words = tuple(map(lay, story.triples)), tuple(map(lay, found))
    return Comparison(
        story=story,
        found=tuple(found),
        marked_words=marked_words,
        found_words=found_words,
        pairs=pair(marked_words, found_words),
        paragraphs=tuple(bisect_left(line_ends, start) for start in starts),
    )


def measure_overlap(a: Words, b: Words) -> float:
    """Jaccard index; 0 where either is empty."""
    return len(a & b) / len(a | b) if a and b else 0.0


def pair(marked: Sequence[WordTriple], found: Sequence[WordTriple]) -> dict[int, int]:
    """Found -> marked, one to one, the largest overlap of all three parts first."""
    rivals: list[tuple[float, int, int]] = []
    for i, gold in enumerate(marked):
        for j, other in enumerate(found):
            cue = measure_overlap(gold.cue, other.cue)
            content = measure_overlap(gold.content, other.content)
            cueless = not gold.cue or not other.cue
            if cue or (cueless and content >= AGREED_OVERLAP):
                overlap = cue + content + measure_overlap(gold.source, other.source)
                rivals.append((-overlap, i, j))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(rivals):
        if i not in taken and j not in pairs:
            taken.add(i)
            pairs[j] = i
    return pairs


def share_source(a: WordTriple, b: WordTriple) -> bool:
    return bool(a.source & b.source)


def share_content(a: WordTriple, b: WordTriple) -> bool:
    return measure_overlap(a.content, b.content) >= AGREED_OVERLAP


def share_triple(a: WordTriple, b: WordTriple) -> bool:
    """Contents agree, and sources do, or both have none."""
    return share_content(a, b) and (share_source(a, b) or not (a.source or b.source))


# name -> when a pair agrees, and whether only attributions with a source are counted
PAIRWISE: dict[str, tuple[Callable[[WordTriple, WordTriple], bool], bool]] = {
    "detected": (lambda a, b: True, False),
    "source": (share_source, True),
    "source=": (lambda a, b: bool(a.source) and a.source == b.source, True),
    "content": (share_content, False),
    "triple": (share_triple, False),
}


def measure(comparisons: Sequence[Comparison]) -> dict[str, Agreement]:
    """Every figure over all stories, in the order in which they are printed."""
    counts: Counter[tuple[str, str]] = Counter()
    for comparison in comparisons:
        for name, agreement in measure_story(comparison).items():
            counts[name, "agreeing"] += agreement.agreeing
            counts[name, "found"] += agreement.found or 0
            counts[name, "marked"] += agreement.marked
    names = [*PAIRWISE, *(f"w.{role}" for role in ROLES), "paragraph", "r.quoted", "r.speech"]
    return {
        name: Agreement(
            counts[name, "agreeing"],
            None if name.startswith("r.") else counts[name, "found"],
            counts[name, "marked"],
        )
        for name in names
    }


def measure_story(comparison: Comparison) -> dict[str, Agreement]:
    marked, found = comparison.marked_words, comparison.found_words
    pairs = [(marked[i], found[j]) for j, i in comparison.pairs.items()]
    figures: dict[str, Agreement] = {}
    for name, (agrees, sourced) in PAIRWISE.items():
        figures[name] = Agreement(
            sum(agrees(a, b) for a, b in pairs),
            sum(bool(b.source) or not sourced for b in found),
            sum(bool(a.source) or not sourced for a in marked),
        )
    for role in ROLES:
        figures[f"w.{role}"] = count_shared(gather(marked, role), gather(found, role))
    figures["paragraph"] = count_shared(
        find_paragraphs(comparison, marked), find_paragraphs(comparison, found)
    )
    return figures | measure_recall(comparison)


def gather(triples: Iterable[WordTriple], role: str) -> Words:
    """All words of that part."""
    return frozenset(chain.from_iterable(getattr(triple, role) for triple in triples))


def count_shared(marked: frozenset[int], found: frozenset[int]) -> Agreement:
    return Agreement(len(marked & found), len(found), len(marked))


def find_paragraphs(comparison: Comparison, triples: Iterable[WordTriple]) -> frozenset[int]:
    """The paragraphs in which an attribution with a source has source or content."""
    return frozenset(
        comparison.paragraphs[word]
        for triple in triples
        if triple.source
        for word in triple.source | triple.content
    )


def measure_recall(comparison: Comparison) -> dict[str, Agreement]:
    """Recall of marked attributions with quotation marks, and of those with a cue of speech."""
    detected = set(comparison.pairs.values())
    text = comparison.story.text
    figures = {}
    for name, applies in (("r.quoted", is_quoted), ("r.speech", is_speech)):
        fitting = [i for i, triple in enumerate(comparison.story.triples) if applies(text, triple)]
        figures[name] = Agreement(sum(i in detected for i in fitting), None, len(fitting))
    return figures


def is_quoted(text: str, triple: Triple) -> bool:
    content = cut(text, triple.content)
    return any(mark in content for mark in QUOTATION_MARKS)


def is_speech(text: str, triple: Triple) -> bool:
    """Whether the cue holds a verb of saying or "according"."""
    words = re.findall(r"\w+", cut(text, triple.cue).lower())
    return any(word in SPEECH_WORDS or word.startswith(SPEECH_STEMS) for word in words)


def cut(text: str, spans: Iterable[Span]) -> str:
    return " ".join(span.cut(text) for span in spans)


# Errors, and changes against an earlier run


def find_errors(comparison: Comparison) -> list[Error]:
    """What was missed, cut otherwise or found where nobody marked it, in reading order."""
    story, found = comparison.story, comparison.found
    partner = {i: j for j, i in comparison.pairs.items()}
    errors = []
    for i, marked in enumerate(story.triples):
        if i not in partner:
            errors.append(Error("missed", story, marked, None))
        elif not is_right(comparison, i, partner[i]):
            errors.append(Error("wrongly cut", story, marked, found[partner[i]]))
    for j, other in enumerate(found):
        if j not in comparison.pairs:
            errors.append(Error("spurious", story, None, other))
    return sorted(errors, key=place_error)


def is_right(comparison: Comparison, i: int, j: int) -> bool:
    return share_triple(comparison.marked_words[i], comparison.found_words[j])


def place_error(error: Error) -> tuple[Span, int]:
    triple = error.marked or error.found
    spans = (triple.cue or triple.content or triple.source) if triple else ()
    return spans[0] if spans else Span(0, 0), KINDS.index(error.kind)


def find_changes(old: Comparison, new: Comparison) -> tuple[list[Change], list[Change]]:
    """What the new run won and lost against the old one on the same story, in reading order.

    To miss is worse than to cut otherwise, and that is worse than to be right.
    """
    before = {identify_error(error): error for error in find_errors(old)}
    after = {identify_error(error): error for error in find_errors(new)}
    keys = dict.fromkeys(chain(before, after))
    changes = [Change(old.story, before.get(key), after.get(key)) for key in keys]
    changes.sort(key=place_change)
    won = [change for change in changes if rank_error(change.now) > rank_error(change.was)]
    lost = [change for change in changes if rank_error(change.now) < rank_error(change.was)]
    return won, lost


def identify_error(error: Error) -> tuple[bool, Triple | Spans]:
    """What makes two errors of two runs the same: the marked attribution, or the cue found."""
    if error.marked:
        return True, error.marked
    return False, (error.found.cue or error.found.content) if error.found else ()


def rank_error(error: Error | None) -> int:
    return 2 if error is None else int(error.kind == "wrongly cut")


def place_change(change: Change) -> tuple[Span, int]:
    error = change.was or change.now
    return place_error(error) if error else (Span(0, 0), 0)


# Printing


def render_figures(
    figures: Mapping[str, Agreement], earlier: Mapping[str, Agreement] | None = None
) -> list[str]:
    """A table of precision, recall, F1 and counts; with what an earlier run had, if given."""
    lines = [f"{'':10s}  precision  recall      F1" + ("     was" if earlier else "")]
    for name, figure in figures.items():
        if figure.found is None:
            line = f"{name:10s}             {figure.recall:.4f}          "
            was = earlier[name].recall if earlier else 0.0
            count = f"  of {figure.marked} marked"
        else:
            line = f"{name:10s}     {figure.precision:.4f}  {figure.recall:.4f}  {figure.f1:.4f}"
            was = earlier[name].f1 if earlier else 0.0
            count = f"  {figure.agreeing} of {figure.found} found, {figure.marked} marked"
        lines.append(line + (f"  {was:.4f}" if earlier else "") + count)
    return lines


def render_error(error: Error) -> list[str]:
    """The place, then what was marked and what was found: source | cue | content."""
    text = error.story.text
    line = text.count("\n", 0, place_error(error)[0].start) + 1
    lines = [f"[{error.kind}] {error.story.id}, line {line}"]
    for label, triple in (("marked", error.marked), ("found", error.found)):
        if triple:
            parts = " | ".join(quote(text, getattr(triple, role)) for role in ROLES)
            lines.append(f"    {label:6s} {parts}")
    return lines


def quote(text: str, spans: Spans) -> str:
    """The stretches on one line, a hyphen where there are none."""
    return " … ".join(" ".join(span.cut(text).split()) for span in spans) or "-"


def pick_evenly(errors: Sequence[E], number: int) -> list[E]:
    """At most that many, spread over all of them."""
    step = max(1.0, len(errors) / number)
    return [errors[int(i * step)] for i in range(min(number, len(errors)))]
