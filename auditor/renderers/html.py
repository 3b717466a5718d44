"""Reports -> one page of HTML that needs nothing else: each story with its sources marked in it.

The page may load nothing and run nothing but its own style sheet and script: its
Content-Security-Policy names them by hash. It reads without the script; that adds the filters and
lights up what rests on one source.
"""

from __future__ import annotations

from base64 import b64encode
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from html import escape as escape_html
from itertools import pairwise

from auditor.catalogue import Rule, Standard, load_rules, load_standards
from auditor.listing import call_source, count_attributed_words, list_source
from auditor.model import (
    FURNITURE,
    Attribution,
    Contribution,
    Finding,
    Paragraph,
    Report,
    Score,
    Source,
    SourceKind,
    Span,
)
from auditor.places import open_places
from auditor.renderers import LEVELS, UNSAFE, Options, Rendering
from auditor.renderers._page import SCRIPT, STYLE

ABOUT = (
    "The score counts what readers are told about sources. It does not say whether a story, or"
    " anything in it, is true."
)
KINDS: dict[SourceKind, str] = {
    "named_person": "named person",
    "named_organization": "named organization",
    "document": "document",
    "anonymous_source": "anonymous source",
    "unnamed_person": "unnamed person",
    "unnamed_group": "unnamed group",
    "unspecified": "unspecified",
}
HANDS = {
    "observed": "observed by the newsroom",
    "first": "first hand",
    "relayed": "relayed",
    "pick-up": "picked up",
    "unknown": "unknown",
}
KEY = (
    '<p class="key">In the story: <span class="k k-unspecified source">source</span>,'
    ' <span class="k k-unspecified cue">what announces it</span>, <span class="k k-unspecified'
    ' content">what is ascribed</span>, <span class="nobody">a claim on nobody’s word</span>.</p>\n'
)
# What a stretch of text is.
CONTENT, CUE, SOURCE, FINDING, NOBODY = range(5)


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text and what it is; `index` is that of an attribution or a finding."""

    span: Span
    what: int
    index: int


class Page:
    """The stories of a run; they are written at its end, for their list stands above them."""

    def __init__(self) -> None:
        self.sections: list[str] = []
        self.names: list[str] = []
        self.language = "en"

    def begin(self) -> str:
        return ""

    def add(self, report: Report, levels: tuple[str, ...]) -> str:
        """Keep a story, with its findings of these levels that are new."""
        number = len(self.sections) + 1
        self.sections.append("".join(Section(report, levels, number).write()))
        score = describe_score(report.story)
        self.names.append(f"{write(report.reading.document.name)} <span>({score})</span>")
        return ""

    def end(self) -> str:
        """The page."""
        return "".join(write_page(self.sections, self.names))


def open_rendering(options: Options) -> Rendering:
    """A page of one run."""
    return Page()


def write_page(sections: list[str], names: list[str]) -> Iterator[str]:
    """The page of these sections."""
    policy = (
        f"default-src 'none'; style-src {hash_source(STYLE)}; script-src {hash_source(SCRIPT)};"
        " img-src data:; base-uri 'none'; form-action 'none'"
    )
    yield (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n<link rel="icon" href="data:,">\n'
        f"<title>Sourcing report</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
        '<a class="skip" href="#r1">Skip to the story</a>\n<header class="top">\n'
        f'<h1>Sourcing report</h1>\n<p class="about">{ABOUT}</p>\n</header>\n<main>\n'
    )
    if len(names) > 1:
        links = (f'<li><a href="#r{n}">{name}</a></li>' for n, name in enumerate(names, start=1))
        yield f'<nav aria-label="Stories"><ul class="contents">{"".join(links)}</ul></nav>\n'
    yield from sections
    yield f"</main>\n<footer>Written by auditor.</footer>\n<script>{SCRIPT}</script>\n"
    yield "</body>\n</html>\n"


def hash_source(text: str) -> str:
    """How a policy names an inline style sheet or script (CSP Level 3, 8.4)."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def write(text: str) -> str:
    """A text as HTML shows it letter by letter; what would steer a page or terminal is spelt."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    lines = (UNSAFE.sub(lambda m: f"\\u{ord(m[0]):04x}", line) for line in plain.split("\n"))
    return escape_html("\n".join(lines))


def describe_score(score: Score) -> str:
    return "no score" if score.value is None else f"{score.value:g} of 100"


def count(number: int, name: str) -> str:
    return f"{number} {name}{'' if number == 1 else 's'}"


class Section:
    """One story; each method writes a piece of it."""

    def __init__(self, report: Report, levels: tuple[str, ...], number: int) -> None:
        self.report = report
        self.reading = report.reading
        self.text = report.reading.document.text
        self.id = f"r{number}"
        self.places = open_places(report.reading.document)
        self.findings = [f for f in report.findings if f.level in levels and not f.known]
        self.rules = {rule.id: rule for rule in load_rules()}
        self.marked: set[str] = set()

    def write(self) -> Iterator[str]:
        """The section."""
        name = write(self.reading.document.name)
        yield f'<section class="report" id="{self.id}" aria-labelledby="{self.id}-name">\n'
        yield f'<div class="summary"><div><h2 id="{self.id}-name">{name}</h2>'
        yield f'<p class="counts">{self.count_all()}</p></div>'
        yield from self.write_story_score()
        yield "</div>\n"
        yield from self.write_filters()
        yield '<div class="layout">\n<div class="story">\n'
        yield from self.write_paragraphs()
        yield '</div>\n<div class="side">\n'
        yield from self.write_findings()
        yield from self.write_sources()
        yield from self.write_suppressions()
        yield "</div>\n</div>\n</section>\n"

    def count_all(self) -> str:
        """How much there is of what."""
        levels = Counter(finding.level for finding in self.findings)
        claims = [j for j in self.reading.judged if j.standing == "claim"]
        bare = sum(judged.coverage == "none" for judged in claims)
        parts = [
            count(len(self.reading.attributions), "attribution"),
            count(len(self.reading.sources), "source"),
            f"{count(len(claims), 'claim')}, {bare} on nobody’s word",
            *(count(levels[level], level) for level in LEVELS if levels[level]),
        ]
        return " · ".join(parts)

    # Scores

    def write_story_score(self) -> Iterator[str]:
        """The story's score, what made it on demand."""
        score = self.report.story
        value = "–" if score.value is None else f"{score.value:g}"
        reason = write(score.reason) if score.reason else "of 100"
        yield f'<div><p class="score-big">{value} <small>{reason}</small></p>'
        own = {paragraph.span for paragraph in self.reading.paragraphs}
        inner = [part.points for part in score.contributions if part.span in own]
        parts = [part for part in score.contributions if part.span not in own]
        if inner:
            parts.insert(0, Contribution(sum(inner), "from the paragraphs", None))
        yield '<details class="points"><summary>What made it</summary>'
        yield f"<ul>{write_points(parts)}</ul></details></div>"

    def write_paragraph_score(self, paragraph: Paragraph, score: Score) -> str:
        """What stands in the margin of a paragraph."""
        line = f"{self.places.unit} {self.places.find_line(paragraph.span.start)}"
        if score.value is None:
            if paragraph.role in FURNITURE:
                return ""
            reason = write(score.reason or "")
            told = f'<details><summary>–</summary><p class="meta">{line}: {reason}</p></details>'
        else:
            told = (
                f'<details class="points"><summary>{score.value:g}{write_bar(score.value / 100)}'
                f'</summary><p class="meta">{line}: {score.value:g} of 100</p>'
                f"<ul>{write_points(score.contributions)}</ul></details>"
            )
        return f'<div class="paragraph-score">{told}</div>'

    # Filters

    def write_filters(self) -> Iterator[str]:
        """Switches for kinds, levels and rules, which the script shows; the kinds are a legend."""
        present = Counter(source.kind for source in self.reading.sources if source.attributions)
        kinds: list[tuple[str, str, int]] = [
            (kind, f'<span class="k k-{kind} swatch"><span class="sign"></span>{name}</span>', n)
            for kind, name in KINDS.items()
            if (n := present[kind])
        ]
        levels = Counter(finding.level for finding in self.findings)
        rules = Counter(finding.rule for finding in self.findings)
        groups: list[tuple[str, str, list[tuple[str, str, int]]]] = [
            ("kind", "Sources", kinds),
            ("level", "Findings", [(name, name, levels[name]) for name in LEVELS if levels[name]]),
            ("rule", "Rules", [(rule, rule, n) for rule, n in sorted(rules.items())]),
        ]
        yield '<form class="filters" hidden aria-label="What is shown">\n'
        for name, legend, entries in groups:
            boxes = "".join(
                f'<label><input type="checkbox" name="{name}" value="{value}" checked>{shown} ({n})'
                "</label>"
                for value, shown, n in entries
            )
            yield f"<fieldset><legend>{legend}</legend>{boxes}</fieldset>\n" if boxes else ""
        yield KEY
        yield "</form>\n"

    # The story

    def write_paragraphs(self) -> Iterator[str]:
        """The story with everything marked in it."""
        gathered = gather_marks(self.list_marks(), self.reading.paragraphs)
        for paragraph, score, marks in zip(
            self.reading.paragraphs, self.report.scores, gathered, strict=True
        ):
            text = "".join(self.write_stretches(paragraph.span, marks))
            margin = self.write_paragraph_score(paragraph, score)
            yield f'<div class="row"><p class="text {paragraph.role}">{text}</p>{margin}</div>\n'

    def list_marks(self) -> Iterator[Mark]:
        """All that is marked."""
        for attribution in self.reading.attributions:
            for span in attribution.content:
                yield Mark(span, CONTENT, attribution.index)
            if attribution.cue:
                yield Mark(attribution.cue.span, CUE, attribution.index)
            if attribution.source:
                yield Mark(attribution.source, SOURCE, attribution.index)
        for index, finding in enumerate(self.findings):
            yield Mark(finding.span, FINDING, index)
        for judged in self.reading.judged:
            if judged.standing == "claim" and judged.coverage == "none":
                yield Mark(self.reading.sentences[judged.sentence].span, NOBODY, judged.sentence)

    def write_stretches(self, span: Span, marks: list[Mark]) -> Iterator[str]:
        """A paragraph cut wherever a mark begins or ends."""
        edges = {span.start, span.end}
        for mark in marks:
            edges |= {max(span.start, mark.span.start), min(span.end, mark.span.end)}
        waiting = sorted(marks, key=lambda mark: mark.span.start, reverse=True)
        active: list[Mark] = []
        for start, end in pairwise(sorted(edges)):
            while waiting and waiting[-1].span.start <= start:
                active.append(waiting.pop())
            active = [mark for mark in active if mark.span.end > start]
            yield self.write_stretch(Span(start, end), active)

    def write_stretch(self, span: Span, marks: list[Mark]) -> str:
        """A stretch that the same marks hold from its first letter to its last."""
        text = write(span.cut(self.text))
        classes: list[str] = []
        told = {m.index: self.reading.attributions[m.index] for m in marks if m.what <= SOURCE}
        inner = self.find_innermost(marks)
        data = ""
        if inner is not None:
            kind = self.find_kind(inner)
            classes += ["k", f"k-{kind}"]
            sources = dict.fromkeys(self.call_source_id(a) for a in told.values())
            data = f' data-k="{kind}" data-s="{" ".join(filter(None, sources))}"'
            classes += self.list_classes(span, [m for m in marks if m.index == inner.index])
        if any(mark.what == NOBODY for mark in marks) and not told:
            classes.append("nobody")
        found = [mark for mark in marks if mark.what == FINDING]
        if found:
            return self.write_link(text, classes, data, found)
        return f'<span class="{" ".join(classes)}"{data}>{text}</span>' if classes else text

    def find_innermost(self, marks: list[Mark]) -> Attribution | None:
        """The attribution that a stretch belongs to: of several that with the least content."""
        found = [m for m in marks if m.what <= SOURCE]
        if not found:
            return None
        best = min(found, key=lambda m: (m.what == CONTENT, len(m.span), m.index))
        return self.reading.attributions[best.index]

    def list_classes(self, span: Span, marks: list[Mark]) -> Iterator[str]:
        """What the stretch is in its attribution."""
        what = {mark.what for mark in marks}
        if SOURCE in what:
            yield "source"
            if any(mark.what == SOURCE and mark.span.start == span.start for mark in marks):
                yield "first"
        elif CUE in what:
            yield "cue"
        elif CONTENT in what:
            yield "content"

    def write_link(self, text: str, classes: list[str], data: str, found: list[Mark]) -> str:
        """A stretch with findings: a link to the gravest, and the place where they stand."""
        grave = min(found, key=lambda m: (LEVELS.index(self.findings[m.index].level), m.index))
        level = self.findings[grave.index].level
        ids = [f"{self.id}-f{mark.index + 1}" for mark in found]
        first = next((id_ for id_ in ids if id_ not in self.marked), None)
        anchor = f' id="{first}-t"' if first else ""
        if first:
            self.marked.add(first)
        inner = "".join(f'<span id="{id_}-t"></span>' for id_ in ids if id_ not in self.marked)
        self.marked.update(ids)
        names = " ".join(["mark", level, *classes])
        return (
            f'{inner}<a class="{names}" href="#{self.id}-f{grave.index + 1}"{anchor}'
            f' data-f="{" ".join(ids)}"{data}>{text}</a>'
        )

    def find_kind(self, attribution: Attribution) -> SourceKind:
        """The kind of whoever stands behind an attribution."""
        if attribution.source_id is None:
            return "unspecified"
        return self.reading.sources[attribution.source_id].kind

    def call_source_id(self, attribution: Attribution) -> str:
        """The id of the source's card, "" where nobody stands behind it."""
        return "" if attribution.source_id is None else f"{self.id}-s{attribution.source_id + 1}"

    # Findings

    def write_findings(self) -> Iterator[str]:
        """The findings in the order of the story."""
        total = len(self.findings)
        yield f'<section aria-labelledby="{self.id}-findings">'
        yield f'<h3 id="{self.id}-findings">Findings</h3>'
        yield f'<p class="meta shown" role="status">{total} of {total} shown</p>\n<ol>\n'
        order = sorted(range(total), key=lambda i: (self.findings[i].span, self.findings[i].rule))
        for index in order:
            yield self.write_finding(self.findings[index], f"{self.id}-f{index + 1}")
        yield "</ol></section>\n"

    def write_finding(self, finding: Finding, id_: str) -> str:
        """A finding, with its reasons on demand."""
        region = self.places.locate(finding.span)
        place = f"{self.places.unit} {region.line}, column {region.column}"
        return (
            f'<li class="card" id="{id_}" data-rule="{finding.rule}" data-level="{finding.level}">'
            f'<p><span class="level {finding.level}">{finding.level}</span>'
            f"{write(finding.message)}</p>"
            f'<p class="meta"><a href="#{id_}-t">{place}</a> · {finding.rule}</p>'
            f"<details><summary>Why, and how to mend it</summary>"
            f"{write_reasons(finding, self.rules[finding.rule])}</details></li>\n"
        )

    # Sources

    def write_sources(self) -> Iterator[str]:
        """The sources, those with most of the attributed words first."""
        words = count_attributed_words(self.reading.attributions, self.text)
        listed = [
            (list_source(self.reading, source, words), source)
            for source in self.reading.sources
            if source.attributions
        ]
        yield f'<section aria-labelledby="{self.id}-sources">'
        yield f'<h3 id="{self.id}-sources">Sources</h3>\n<ul>\n'
        for entry, source in sorted(listed, key=lambda pair: (-pair[0].share, pair[1].index)):
            hands = ", ".join(f"{number} {HANDS[hand]}" for hand, number in entry.hands)
            yield self.write_source(source, entry.share, hands)
        yield "</ul></section>\n"

    def write_source(self, source: Source, share: float, hands: str) -> str:
        """A source: its name, its kind, its share, through whose hands it came."""
        id_ = f"{self.id}-s{source.index + 1}"
        name = write(call_source(source, self.text))
        told = [KINDS[source.kind], *([write(source.title)] if source.title else [])]
        why = f"<p>{write(source.justification)}</p>" if source.justification else ""
        chains = "".join(f"<li>{chain}</li>" for chain in self.list_chains(source))
        number = count(len(source.attributions), "attribution")
        return (
            f'<li class="card k k-{source.kind}" id="{id_}" data-s="{id_}">'
            f'<p><span class="sign"></span><button type="button" class="name" value="{id_}"'
            f' aria-pressed="false">{name}</button></p>'
            f'<p class="meta">{", ".join(told)}</p>{why}{write_bar(share)}'
            f'<p class="meta">{share:.0%} of attributed words, {number}: {hands}</p>'
            + (f'<ul class="hands">{chains}</ul>' if chains else "")
            + "</li>\n"
        )

    def list_chains(self, source: Source) -> list[str]:
        """Each way by which the source's words came to the page through other hands."""
        chains: dict[str, None] = {}
        for index in source.attributions:
            chain = self.reading.attributions[index].chain
            if len(chain) > 1:
                names = [write(carrier.name or "somebody unnamed") for carrier in chain]
                chains[" → ".join([*names, "this story"])] = None
        return list(chains)

    # Suppressions

    def write_suppressions(self) -> Iterator[str]:
        """What editors have decided to live with."""
        if not self.report.suppressed:
            return
        yield f'<section aria-labelledby="{self.id}-held">'
        yield f'<h3 id="{self.id}-held">Held back</h3><ul>'
        for taken in self.report.suppressed:
            rules = write(", ".join(taken.suppression.rules))
            told = taken.problem or taken.suppression.reason
            number = count(len(taken.findings), "finding")
            yield f'<li class="card"><p>{rules}: {write(told)}</p><p class="meta">{number}</p></li>'
        yield "</ul></section>\n"


def gather_marks(marks: Iterable[Mark], paragraphs: tuple[Paragraph, ...]) -> list[list[Mark]]:
    """The marks of each paragraph; one that runs over several is in all of them."""
    starts = [paragraph.span.start for paragraph in paragraphs]
    gathered: list[list[Mark]] = [[] for _ in paragraphs]
    for mark in marks:
        at = max(0, bisect_right(starts, mark.span.start) - 1)
        while at < len(paragraphs) and starts[at] < mark.span.end:
            if mark.span.touches(paragraphs[at].span):
                gathered[at].append(mark)
            at += 1
    return gathered


def write_points(contributions: Iterable[Contribution]) -> str:
    """Points and their reasons, a line each."""
    return "".join(
        f'<li><span class="n">{part.points:+g}</span><span>{write(part.reason)}</span></li>'
        for part in contributions
    )


def write_bar(share: float) -> str:
    """A part of a whole, 0 to 1, as a bar; the number stands beside it."""
    width = f"{100 * share:.1f}"
    return (
        '<svg class="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">'
        '<rect class="track" width="100" height="4"/>'
        f'<rect class="fill" width="{width}" height="4"/></svg>'
    )


def write_reasons(finding: Finding, rule: Rule) -> str:
    """Why the rule is there, what held, how to mend it, and whose standard it is."""
    standards = load_standards()
    listed = "".join(write_standard(standards[name]) for name in finding.standards)
    because = "".join(f"<li>{write(reason)}</li>" for reason in finding.because)
    return (
        f"<p>{write(rule.why)}</p><p><b>To mend it:</b> {write(rule.mend)}</p>"
        + (f'<p class="meta">Because:</p><ul class="because">{because}</ul>' if because else "")
        + (f'<p class="meta">Standards:</p><ul class="standards">{listed}</ul>' if listed else "")
    )


def write_standard(standard: Standard) -> str:
    about = f"{standard.publisher}, <cite>{write(standard.title)}</cite>, {write(standard.section)}"
    where = f'<span class="meta">{write(standard.where)}</span>'
    return f"<li>{about}: {write(standard.demand)} {where}</li>"
