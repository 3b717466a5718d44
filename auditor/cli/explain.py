"""`auditor explain RULE` and `auditor explain FILE:LINE`."""

from __future__ import annotations

import re
from collections.abc import Iterator

import click

from auditor.catalogue import Rule, load_claim_words, load_examples, load_rules, load_standards
from auditor.cli._options import JUDGING, READING, Settings, add_options, find_width
from auditor.cli._output import write_for_terminal
from auditor.cli._reports import CLEAN, use_reports
from auditor.cli._stories import read_single
from auditor.configuration import Configuration, list_rule_names, suggest
from auditor.model import Attribution, Report, Span
from auditor.places import open_places

MARK = re.compile(r"\{finding\|([^}]*)\}")


@click.command("explain")
@click.argument("what", metavar="RULE|FILE:LINE")
@add_options(*JUDGING, *READING)
@click.pass_context
def command(context: click.Context, /, what: str, **options: object) -> None:
    """Explain a rule, or what was seen at a line of a story and why.

    RULE is an id that `auditor rules` lists: why it exists, how to mend what it finds, the
    standards behind it, examples, known problems. FILE:LINE shows what each sentence of that
    paragraph is, the attributions with what spoke for them, the places that could have been one,
    the findings, and the rules that almost fired with what held them back.
    """
    place = re.fullmatch(r"(.+):(\d+)", what, re.DOTALL)
    if not place:
        write_lines(explain_rule(find_rule(what)))
        return
    settings = Settings(**options)  # type: ignore[arg-type]
    line = int(place[2])

    def use(report: Report, configuration: Configuration) -> tuple[list[str], int]:
        return list(explain_line(report, configuration, line)), CLEAN

    for lines, code in use_reports(read_single((place[1],), settings), settings, use):
        write_lines(lines or ())
        context.exit(code)


def write_lines(lines: Iterator[str] | list[str] | tuple[str, ...]) -> None:
    """Print the lines, each wrapped as deep as it begins."""
    from auditor.renderers.text import wrap

    width = find_width(to_file=False)
    for line in lines:
        indent = line[: len(line) - len(line.lstrip(" "))]
        for wrapped in wrap(line.strip(), width, indent, indent + "  " * bool(indent)):
            write_for_terminal(wrapped.rstrip() + "\n")


# A rule


def find_rule(name: str) -> Rule:
    """The rule of that id. Raises `click.UsageError` that names the nearest."""
    for rule in load_rules():
        if rule.id == name:
            return rule
    ids = [known for known in list_rule_names() if "." in known]
    raise click.UsageError(f"no rule {name!r}{suggest(name, ids)}")


def explain_rule(rule: Rule) -> Iterator[str]:
    """The rule for people: level, message, why, how to mend it, standards, examples."""
    status = "" if rule.status == "on" else f", {rule.status}"
    yield f"{rule.id} ({rule.level}{status})"
    yield f"    {rule.message}"
    yield from ("", "Why", f"    {rule.why}", "", "How to mend it", f"    {rule.mend}")
    yield from ("", "Standards")
    standards = load_standards()
    for name in rule.standards:
        standard = standards[name]
        yield f"    {standard.publisher}, {standard.title}, {standard.section}: {standard.demand}"
        yield f"      where to read it: {standard.where} (our reading: {standard.read})"
    examples = load_examples(rule.id)
    yield from ("", "It finds what stands in [brackets]")
    for example in examples:
        if MARK.search(example.text):
            yield f"    {show_example(example.text)}"
    yield from ("", "It leaves alone")
    for example in examples:
        if not MARK.search(example.text):
            about = f" ({example.about})" if example.about else ""
            yield f"    {show_example(example.text)}{about}"
    yield from ("", "Known problems", f"    {rule.known_problems}")


def show_example(text: str) -> str:
    """The example on one line, what is found in brackets."""
    return " ".join(MARK.sub(r"[\1]", text).split())


# A line


def explain_line(report: Report, configuration: Configuration, line: int) -> Iterator[str]:
    """What was seen in the paragraph that holds the line."""
    reading = report.reading
    places = open_places(reading.document)
    if line > len(places.lines):
        yield f"{reading.document.name} has no {places.unit} {line}"
        return
    regions = [(p, places.locate(p.span)) for p in reading.paragraphs]
    paragraphs = [(p, r.line) for p, r in regions if r.line <= line <= r.end_line]
    if not paragraphs:
        yield f"{places.unit.capitalize()} {line} holds no text of the story."
    for paragraph, first in paragraphs:
        score = report.scores[paragraph.index]
        value = "no score" if score.value is None else f"{score.value:g} of 100"
        yield f"{places.unit.capitalize()} {first}, {paragraph.role.replace('_', ' ')}: {value}"
        yield from explain_sentences(report, paragraph.span)
        yield from explain_attributions(report, paragraph.span)
        yield from explain_cues(report, configuration, paragraph.span)
        yield from explain_findings(report, paragraph.span)


def explain_sentences(report: Report, place: Span) -> Iterator[str]:
    """What each sentence is and why, and where a claim finds its source."""
    reading = report.reading
    yield from ("", "Sentences")
    for sentence, verdict in zip(reading.sentences, reading.judged, strict=True):
        if place.covers(sentence.span):
            covered = f"; its source: {verdict.coverage}" if verdict.coverage else ""
            yield f"    {cut(report, sentence.span)}"
            yield f"      {verdict.standing}: {'; '.join(verdict.reasons)}{covered}"


def explain_attributions(report: Report, place: Span) -> Iterator[str]:
    """Who is said to have said what, and what spoke for it."""
    found = [a for a in report.reading.attributions if touches(a, place)]
    if found:
        yield from ("", "Attributions")
    for attribution in found:
        source = cut(report, attribution.source) if attribution.source else "nobody named"
        cue = cut(report, attribution.cue.span) if attribution.cue else "no cue"
        content = " … ".join(cut(report, span) for span in attribution.content)
        yield f"    {source} | {cue} | {content}"
        for reason in attribution.because:
            yield f"      {reason}"


def touches(attribution: Attribution, place: Span) -> bool:
    spans = (attribution.cue.span,) if attribution.cue else attribution.content
    return any(span.touches(place) for span in spans)


def explain_cues(report: Report, configuration: Configuration, place: Span) -> Iterator[str]:
    """The places that could have announced an attribution and did not."""
    from auditor.pipeline import weigh_cues

    cues = weigh_cues(report.reading.document, report.language, configuration.own)
    missed = [cue for cue in cues if not cue.found and cue.span.touches(place)]
    if missed:
        yield from ("", "What could have been an attribution and was taken for none")
    for cue in missed:
        why = "its place is unlike that of a word that announces one"
        if cue.chance is not None:
            why = f"chance {cue.chance:.2f}: "
            why += "too low" if cue.chance < 0.5 else "outweighed, or no report of anything"
        yield f"    {cut(report, cue.span)}: {why}"


def explain_findings(report: Report, place: Span) -> Iterator[str]:
    """What rules found, and which of them almost did."""
    from auditor.stages.findings import find_near_misses

    found = [f for f in report.findings if f.span.touches(place)]
    if found:
        yield from ("", "Findings")
    for finding in found:
        yield f"    {finding.level} {finding.rule} {finding.message}"
        yield f"      because {'; '.join(finding.because)}"
    misses = find_near_misses(report.reading, load_rules(), load_claim_words(report.language))
    near = [miss for miss in misses if miss.span.touches(place)]
    if near:
        yield from ("", "Rules that almost fired, and what held them back")
    for miss in near:
        yield f"    {miss.rule} at “{cut(report, miss.span)}”: {miss.because}"


def cut(report: Report, span: Span) -> str:
    """The span's words on one line, the beginning of long ones."""
    from auditor.renderers.text import cut_excerpt

    return cut_excerpt(report.reading.document.text, span)
