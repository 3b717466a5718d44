"""Report -> text to read in a terminal: the story, its paragraphs, its sources.

Nothing of the story reaches the terminal raw: what could steer it stands as `\\uXXXX`. Widths
are those of a terminal's cells (Unicode Standard Annex 11), so that wide and combining
characters line up.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate
from typing import TypeVar
from unicodedata import category, east_asian_width

from auditor.listing import call_source, count_attributed_words, list_source
from auditor.model import (
    Attribution,
    Contribution,
    Finding,
    Paragraph,
    Report,
    Score,
    Source,
    Span,
)
from auditor.places import open_places
from auditor.renderers import LEVELS, Options, Rendering, escape

T = TypeVar("T")

INDENT = "    "
EXCERPT = 180
CONTENT = 150
NAME = 34
TITLE = 30
DEEPEST = 3
REASONS = 2
ABOUT = "The score counts what readers are told about sources. It does not say what is true."

STYLES = {
    "name": "1",
    "dim": "2",
    "error": "1;31",
    "warning": "1;33",
    "note": "1;36",
}
HANDS = {
    "observed": "observed by the newsroom",
    "first": "first hand",
    "relayed": "relayed",
    "pick-up": "picked up from another outlet",
}
FACTUALITIES = {
    "negated": "negated",
    "asked": "a question",
    "hypothetical": "hypothetical",
    "future": "still to come",
}


class Pages:
    """Stories as lines of at most `width` cells, where words and names allow it."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self.begun = False

    def begin(self) -> str:
        return ""

    def add(self, report: Report, levels: tuple[str, ...]) -> str:
        """The page of a story, a blank line after the one before.

        Findings of other levels are counted and not shown.
        """
        page = Page(report, self.options, levels)
        blocks = [
            page.show_story(),
            *page.show_paragraphs(),
            page.show_sources(),
            page.show_suppressions(),
        ]
        text = "\n".join("".join(f"{line}\n" for line in block) for block in blocks if block)
        before, self.begun = "\n" if self.begun else "", True
        return before + text

    def end(self) -> str:
        return ""


def open_rendering(options: Options) -> Rendering:
    """Pages to read in a terminal."""
    return Pages(options)


def paint_ansi(text: str, style: str) -> str:
    return f"\x1b[{STYLES[style]}m{text}\x1b[0m"


def paint_nothing(text: str, style: str) -> str:
    return text


class Page:
    """A report and how it is to be shown; each method makes lines and changes nothing."""

    def __init__(self, report: Report, options: Options, levels: tuple[str, ...]) -> None:
        self.report = report
        self.reading = report.reading
        self.text = report.reading.document.text
        self.name = escape(report.reading.document.name)
        self.width = options.width
        self.paint = paint_ansi if options.colour else paint_nothing
        self.whole = options.paragraph_text
        self.levels = levels
        self.places = open_places(report.reading.document)

    def show_story(self) -> list[str]:
        """The story's name, score, counts, and what made the score."""
        score = self.report.story
        shares = {paragraph.span for paragraph in self.reading.paragraphs}
        return [
            self.paint(f"{self.name}: {describe_score(score)}", "name"),
            *self.dim(ABOUT, ""),
            *wrap(count_all(self.report), self.width, ""),
            *self.dim(join_points(sum_shares(score.contributions, shares)), ""),
        ]

    def show_paragraphs(self) -> Iterator[list[str]]:
        """One block a paragraph, in order."""
        places = [sentence.paragraph for sentence in self.reading.sentences]
        attributions = gather(self.reading.attributions, lambda a: places[a.sentence])
        shown = (f for f in self.report.findings if f.level in self.levels and not f.known)
        findings = gather(shown, lambda finding: finding.paragraph)
        for paragraph, score in zip(self.reading.paragraphs, self.report.scores, strict=True):
            yield [
                *self.show_paragraph(paragraph, score),
                *self.show_all(self.show_attribution, attributions.get(paragraph.index, ())),
                *self.show_all(self.show_finding, findings.get(paragraph.index, ())),
            ]

    def show_all(self, show: Callable[[T], list[str]], items: Iterable[T]) -> Iterator[str]:
        for item in items:
            yield from show(item)

    def show_paragraph(self, paragraph: Paragraph, score: Score) -> list[str]:
        """Line number, role, score, what the paragraph begins with, and what made the score."""
        line = self.places.find_line(paragraph.span.start)
        head = f"{self.places.unit} {line}, {spell(paragraph.role)}: {describe_score(score)}"
        limit = None if self.whole else EXCERPT
        return [
            *(self.paint(line, "name") for line in wrap(head, self.width, "")),
            *wrap(cut_excerpt(self.text, paragraph.span, limit), self.width, INDENT),
            *self.dim(join_points(score.contributions), INDENT),
        ]

    def show_attribution(self, attribution: Attribution) -> list[str]:
        """Who, how announced, and what; below it how the words came here."""
        cue = cut_excerpt(self.text, attribution.cue.span, NAME) if attribution.cue else "no cue"
        content = " […] ".join(cut_excerpt(self.text, span) for span in attribution.content)
        line = f"- {self.describe_source(attribution)} | {cue} | {clip(content, CONTENT) or '-'}"
        return [
            *wrap(line, self.width, INDENT, INDENT * 2),
            *self.dim(", ".join(self.describe_way(attribution)), INDENT * 2),
        ]

    def describe_source(self, attribution: Attribution) -> str:
        """The source's name, the words used here if they are others, and its kind."""
        here = cut_excerpt(self.text, attribution.source, NAME) if attribution.source else ""
        if attribution.source_id is None:
            return here or "nobody named"
        source = self.reading.sources[attribution.source_id]
        name = self.name_source(source)
        kind = spell(source.kind)
        return f"{name} (“{here}”, {kind})" if here and here != name else f"{name} ({kind})"

    def name_source(self, source: Source) -> str:
        """The source's name, or the first words that stand for it."""
        return clip(escape(call_source(source, self.text)), NAME)

    def describe_way(self, attribution: Attribution) -> Iterator[str]:
        """Mode, hands, conduits, addressee and medium, as far as they are known."""
        yield attribution.mode
        if attribution.factuality in FACTUALITIES:
            yield FACTUALITIES[attribution.factuality]
        if attribution.hand in HANDS:
            yield HANDS[attribution.hand]
        for conduit in self.list_conduits(attribution):
            yield f"through {self.describe_conduit(conduit)}"
        if attribution.addressee:
            yield f"to {cut_excerpt(self.text, attribution.addressee, NAME)}"
        if attribution.medium:
            yield cut_excerpt(self.text, attribution.medium, NAME)

    def list_conduits(self, attribution: Attribution) -> list[Attribution]:
        """The attributions that this one lies in, from the inside out, the nearest DEEPEST."""
        found: list[Attribution] = []
        while attribution.parent is not None and len(found) < DEEPEST:
            attribution = self.reading.attributions[attribution.parent]
            found.append(attribution)
        return found

    def describe_conduit(self, conduit: Attribution) -> str:
        if conduit.source_id is not None:
            return self.name_source(self.reading.sources[conduit.source_id])
        return cut_excerpt(self.text, conduit.source, NAME) if conduit.source else "nobody named"

    def show_finding(self, finding: Finding) -> list[str]:
        """Where, how grave, which rule, its message; below it the conditions that held."""
        region = self.places.locate(finding.span)
        place = f"{INDENT}{self.name}:{region.line}:{region.column} "
        level, rule = finding.level, f" {escape(finding.rule)} "
        head = place + level + rule
        first, *rest = wrap(flatten(finding.message), self.width, head, INDENT * 2)
        why = f"because {'; '.join(flatten(reason) for reason in finding.because)}"
        return [
            place + self.paint(level, level) + first[len(place + level) :],
            *rest,
            *(self.dim(why, INDENT * 2) if finding.because else ()),
        ]

    def show_sources(self) -> list[str]:
        """A table of the sources: name, kind, title, attributions, share of attributed words."""
        sources = self.reading.sources
        if not sources:
            return []
        words = count_attributed_words(self.reading.attributions, self.text)
        rows = [("source", "kind", "title", "attributions", "share")]
        for source in sources:
            listed = list_source(self.reading, source, words)
            title = clip(flatten(source.title), TITLE) if source.title else "-"
            number, share = str(listed.attributions), f"{listed.share:.0%}"
            rows.append((self.name_source(source), spell(source.kind), title, number, share))
        first, *rest = lay_out_table(rows)
        return [self.paint(first, "name"), *rest]

    def show_suppressions(self) -> list[str]:
        """What editors have decided to live with, and which of it is not needed."""
        lines: list[str] = []
        for entry in self.report.suppressed:
            span = entry.suppression.span
            place = f"{self.name}:{self.places.locate(span).line}: " if span else ""
            rules = escape(", ".join(entry.suppression.rules))
            if entry.problem:
                told = f"{escape(entry.problem)}; it holds nothing back"
            elif entry.findings:
                told = f"{count(len(entry.findings), 'finding')} held back: "
                told += flatten(entry.suppression.reason)
            else:
                told = "is not needed, nothing is found there"
            lines += wrap(f"{place}auditor-ignore {rules}: {told}", self.width, "", INDENT)
        return lines

    def dim(self, text: str, indent: str) -> list[str]:
        """The text wrapped and held back; no line for no text."""
        return [
            indent + self.paint(line[len(indent) :], "dim")
            for line in wrap(text, self.width, indent)
            if text
        ]


def gather(items: Iterable[T], key: Callable[[T], int]) -> dict[int, list[T]]:
    """The items by their key, in the order they came."""
    groups: dict[int, list[T]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return groups


def describe_score(score: Score) -> str:
    if score.value is None:
        return f"no score, {flatten(score.reason)}" if score.reason else "no score"
    return f"{score.value:g} of 100"


def spell(name: str) -> str:
    """A name of the model in words."""
    return name.replace("_", " ")


def sum_shares(contributions: Iterable[Contribution], shares: set[Span]) -> Iterator[Contribution]:
    """The contributions, with those of the paragraphs as one."""
    own = [part for part in contributions if part.span not in shares]
    inner = [part.points for part in contributions if part.span in shares]
    if inner:
        yield Contribution(sum(inner), "from the paragraphs", None)
    yield from own


def join_points(contributions: Iterable[Contribution]) -> str:
    """The contributions on one line: points summed by the word before a reason's colon.

    A heading with more than `REASONS` different reasons stands without them.
    """
    groups: dict[str, list[Contribution]] = {}
    for part in contributions:
        groups.setdefault(part.reason.partition(": ")[0], []).append(part)
    return ", ".join(map(describe_points, groups.items()))


def describe_points(group: tuple[str, list[Contribution]]) -> str:
    """What the contributions under one heading give in all, and why."""
    heading, parts = group
    reasons = dict.fromkeys(flatten(part.reason.partition(": ")[2]) for part in parts)
    why = "; ".join(filter(None, reasons)) if len(reasons) <= REASONS else ""
    total = f"{sum(part.points for part in parts):+.1f}".removesuffix(".0")
    return f"{total} {flatten(heading)}" + (f" ({why})" if why else "")


def count_all(report: Report) -> str:
    """How much of everything there is."""
    reading = report.reading
    claims = [entry for entry in reading.judged if entry.standing == "claim"]
    covered = sum(claim.coverage not in (None, "none") for claim in claims)
    levels = Counter(finding.level for finding in report.findings if not finding.known)
    known = sum(finding.known for finding in report.findings)
    return ", ".join(
        [
            count(len(reading.paragraphs), "paragraph"),
            f"{count(len(claims), 'claim')} ({covered} with a source)",
            count(len(reading.attributions), "attribution"),
            count(len(reading.sources), "source"),
            *(count(levels[level], level) for level in LEVELS),
            *([f"{count(known, 'finding')} known before"] if known else []),
        ]
    )


def count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def lay_out_table(rows: Sequence[tuple[str, ...]], numbers: int = 2) -> list[str]:
    """The rows with their columns aligned, the last `numbers` columns to the right."""
    widths = [max(map(measure, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(
            pad(cell, width, left=index < len(widths) - numbers)
            for index, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in rows
    ]


def pad(cell: str, width: int, *, left: bool) -> str:
    space = " " * (width - measure(cell))
    return cell + space if left else space + cell


def flatten(text: str) -> str:
    """The text on one line, escaped."""
    return escape(" ".join(text.split()))


def cut_excerpt(text: str, span: Span, limit: int | None = EXCERPT) -> str:
    """The span's words on one line, escaped, cut to `limit` cells."""
    if limit is None:
        return flatten(span.cut(text))
    # White space at most triples a usual story's length; a 1 MB line must not be split whole.
    piece = text[span.start : min(span.end, span.start + 4 * limit)]
    return clip(flatten(piece), limit, cut=span.end > span.start + 4 * limit)


def clip(text: str, limit: int, *, cut: bool = False) -> str:
    """The text in at most `limit` cells, with an ellipsis for what is left out."""
    if measure(text) <= limit and not cut:
        return text
    kept = text[: find_break(text, limit - 2)]
    words = kept.rpartition(" ")[0]
    return f"{words if 2 * len(words) > len(kept) else kept} …"


def wrap(text: str, width: int, indent: str, later: str | None = None) -> list[str]:
    """The text in lines of at most `width` cells; `later` indents all but the first.

    A word that is longer than a line is broken, but never before a combining character.
    """
    later = indent if later is None else later
    room = max(width - measure(later), 10)
    lines: list[str] = []
    line, taken, gap = indent, measure(indent), ""
    for word in text.split(" "):
        for piece in break_word(word, room):
            cells = measure(piece)
            if taken + len(gap) + cells > width and (gap or taken > measure(later)):
                lines.append(line.rstrip(" "))
                line, taken, gap = later, measure(later), ""
            line += gap + piece
            taken += len(gap) + cells
            gap = " "
    return [*lines, line]


def break_word(word: str, room: int) -> Iterator[str]:
    """The word in pieces of at most `room` cells: one, as a rule."""
    if len(word) <= room // 2:
        yield word
        return
    start = taken = 0
    for index, character in enumerate(word):
        cells = measure_character(character)
        if taken + cells > room:
            yield word[start:index]
            start, taken = index, 0
        taken += cells
    yield word[start:]


def find_break(text: str, limit: int) -> int:
    """How many characters from the start fit into `limit` cells; at least one."""
    if text.isascii():
        return max(limit, 1)
    for index, cells in enumerate(accumulate(map(measure_character, text))):
        if cells > limit and index:
            return index
    return len(text)


def measure(text: str) -> int:
    """The cells that the text takes in a terminal."""
    return len(text) if text.isascii() else sum(map(measure_character, text))


def measure_character(character: str) -> int:
    """0 for what combines or is not seen, 2 for wide East Asian characters and emoji, else 1."""
    if character.isascii():
        return 1
    if category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1
