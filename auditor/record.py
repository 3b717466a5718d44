"""Report -> the JSON values that `schemas/report-1.schema.json` describes, and their text."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable
from json.encoder import encode_basestring
from typing import Any, TypeVar

from auditor.listing import count_attributed_words
from auditor.model import (
    Attribution,
    Cue,
    Document,
    Finding,
    Hyperlink,
    Judged,
    Metadata,
    Paragraph,
    Report,
    Score,
    Sentence,
    Source,
    Span,
)
from auditor.places import Places, open_places
from auditor.validation import validate_report
from auditor.version import RULES_NAME, RULES_VERSION, VERSION

K = TypeVar("K")
T = TypeVar("T")

SCHEMA = "urn:auditor:schema:report-1"
SCHEMA_VERSION = "1.0"
LINE_WIDTH = 100


# DEL, C1 and the bidirectional controls could steer a terminal, U+2028 and U+2029 break
# line-wise tools, and lone surrogates cannot be encoded: all are lossless as \uXXXX.
UNSAFE = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")

# A cue's class that a report names; the others (intention, judgement) are "other" there.
CLASSES = ("speech", "writing", "document", "thought")

encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


def build_valid_report(report: Report, *, paragraph_text: bool = False) -> dict[str, Any]:
    """The report as JSON values. Raises `InvalidReport` of `auditor.validation`."""
    built = build_report(report, paragraph_text=paragraph_text)
    validate_report(built)
    return built


def write_json(value: Any, indent: int | None = 2) -> str:
    """The value as JSON text with a closing line end, on one line if `indent` is None.

    It can be encoded as UTF-8 and holds no raw control character but line ends. Raises ValueError
    for NaN and infinities.
    """
    text = encode(value) if indent is None else lay_out(value, " " * indent, "\n")
    if UNSAFE.search(text):
        text = UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
    return text + "\n"


def lay_out(value: Any, step: str, line: str) -> str:
    """The value over several lines, but lists and objects that fit a line on one.

    The json module's own indenting gives every number of a span a line of its own.
    """
    if isinstance(value, str):
        return encode_basestring(value)
    if type(value) is int:
        return str(value)
    if not isinstance(value, (dict, list)):
        return encode(value)
    deeper = line + step
    if isinstance(value, dict):
        marks = "{}"
        parts = [f"{encode_basestring(k)}: {lay_out(v, step, deeper)}" for k, v in value.items()]
    else:
        marks = "[]"
        parts = [lay_out(item, step, deeper) for item in value]
    if sum(map(len, parts)) + 2 * len(parts) <= LINE_WIDTH:  # a report of 1 MB is not joined twice
        flat = marks[0] + ", ".join(parts) + marks[1]
        if "\n" not in flat:
            return flat
    return marks[0] + deeper + ("," + deeper).join(parts) + line + marks[1]


def build_report(report: Report, *, paragraph_text: bool = False) -> dict[str, Any]:
    """The report as JSON values: every field present, unknown ones None."""
    reading = report.reading
    text = reading.document.text
    words = len(text.split())
    attributed = count_attributed_words(reading.attributions, text)
    return {
        "schema": SCHEMA,
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "auditor", "version": VERSION},
        "rules": {"name": RULES_NAME, "version": RULES_VERSION},
        "language": report.language,
        "profile": report.profile,
        "document": build_document(reading.document, words),
        "paragraphs": build_paragraphs(report, paragraph_text),
        "attributions": [
            build_attribution(
                attribution,
                reading.sentences[attribution.sentence],
                text,
                reading.document.links,
            )
            for attribution in reading.attributions
        ],
        "sources": build_sources(report, attributed),
        "findings": build_findings(report.findings, text, open_places(reading.document)),
        "suppressions": build_suppressions(report, text),
        "score": build_score(report.story),
        "counts": build_counts(report, words, attributed),
    }


def build_document(document: Document, words: int) -> dict[str, Any]:
    return {
        "name": document.name,
        "sha256": document.sha256,
        "format": document.format,
        "metadata": build_metadata(document.metadata),
        "characters": len(document.text),
        "words": words,
    }


def build_metadata(metadata: Metadata | None) -> dict[str, Any] | None:
    if metadata is None:
        return None
    return {
        "id": metadata.id,
        "title": metadata.title,
        "authors": list(metadata.authors),
        "publisher": metadata.publisher,
        "section": metadata.section,
        "published": metadata.published,
        "language": metadata.language,
        "url": metadata.url,
    }


def build_paragraphs(report: Report, with_text: bool) -> list[dict[str, Any]]:
    reading = report.reading
    places = open_places(reading.document)
    homes = [sentence.paragraph for sentence in reading.sentences]
    judged = {entry.sentence: entry for entry in reading.judged}
    sentences = gather(reading.sentences, lambda sentence: sentence.paragraph)
    attributions = gather(reading.attributions, lambda attribution: homes[attribution.sentence])
    findings = gather(enumerate(report.findings), lambda numbered: numbered[1].paragraph)
    return [
        {
            **build_paragraph(paragraph, places, reading.document.text if with_text else None),
            "sentences": [
                build_sentence(sentence, judged[sentence.index])
                for sentence in sentences.get(paragraph.index, ())
            ],
            "score": build_score(score),
            "attributions": build_ids(
                "a", (a.index for a in attributions.get(paragraph.index, ()))
            ),
            "findings": build_ids("f", (index for index, _ in findings.get(paragraph.index, ()))),
        }
        for paragraph, score in zip(reading.paragraphs, report.scores, strict=True)
    ]


def gather(items: Iterable[T], key: Callable[[T], K]) -> dict[K, list[T]]:
    """The items by their key, in the order they came."""
    groups: dict[K, list[T]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return groups


def build_paragraph(paragraph: Paragraph, places: Places, text: str | None) -> dict[str, Any]:
    return {
        "index": paragraph.index,
        "span": build_span(paragraph.span),
        "line": places.find_line(paragraph.span.start),
        "role": paragraph.role,
        "text": None if text is None else paragraph.span.cut(text),
    }


def build_sentence(sentence: Sentence, judged: Judged) -> dict[str, Any]:
    return {
        "index": sentence.index,
        "span": build_span(sentence.span),
        "standing": judged.standing,
        "reasons": list(judged.reasons),
        "coverage": judged.coverage,
        "attributions": build_ids("a", judged.attributions),
    }


def build_score(score: Score) -> dict[str, Any]:
    return {
        "value": score.value,
        "reason": score.reason,
        "contributions": [
            {
                "points": part.points,
                "reason": part.reason,
                "span": None if part.span is None else build_span(part.span),
            }
            for part in score.contributions
        ],
    }


def build_attribution(
    attribution: Attribution, sentence: Sentence, text: str, links: tuple[Hyperlink, ...]
) -> dict[str, Any]:
    return {
        "id": build_id("a", attribution.index),
        "paragraph": sentence.paragraph,
        "sentence": sentence.index,
        "source": build_extract(attribution.source, text),
        "cue": build_cue(attribution.cue, text),
        "content": [build_extract(span, text) for span in attribution.content],
        "mode": attribution.mode,
        "class": name_class(attribution.cue),
        "factuality": attribution.factuality,
        "addressee": build_extract(attribution.addressee, text),
        "medium": build_extract(attribution.medium, text),
        "links": build_links(links, attribution, text),
        "hand": attribution.hand,
        "parent": build_id("a", attribution.parent),
        "source_id": build_id("s", attribution.source_id),
        "chain": [
            {"name": carrier.name, "source_id": build_id("s", carrier.source_id)}
            for carrier in attribution.chain
        ],
        "because": list(attribution.because),
    }


def build_links(
    links: tuple[Hyperlink, ...], attribution: Attribution, text: str
) -> list[dict[str, Any]]:
    """The links on what the attribution is made of."""
    if not links:
        return []
    spans = [span for span in (attribution.source, *attribution.content) if span]
    spans += [attribution.cue.span] if attribution.cue else []
    return [
        {"span": build_span(link.span), "text": link.span.cut(text), "target": link.target}
        for link in links
        if any(link.span.touches(span) for span in spans)
    ]


def build_cue(cue: Cue | None, text: str) -> dict[str, Any] | None:
    if cue is None:
        return None
    return {
        "span": build_span(cue.span),
        "text": cue.span.cut(text),
        "entry": cue.entry,
        "hearsay": cue.hearsay,
        "stance": cue.stance,
    }


def name_class(cue: Cue | None) -> str:
    """The attribution's class; a quotation that stands without a cue is speech."""
    if cue is None:
        return "speech"
    return cue.class_ if cue.class_ in CLASSES else "other"


def build_sources(report: Report, attributed: int) -> list[dict[str, Any]]:
    reading = report.reading
    attributions = gather(reading.attributions, lambda attribution: attribution.source_id)
    return [
        build_source(
            source,
            reading.document.text,
            count_attributed_words(attributions.get(source.index, ()), reading.document.text),
            attributed,
        )
        for source in reading.sources
    ]


def build_source(source: Source, text: str, words: int, attributed: int) -> dict[str, Any]:
    return {
        "id": build_id("s", source.index),
        "name": source.name,
        "kind": source.kind,
        "facets": list(source.facets),
        "title": source.title,
        "title_extracts": [build_extract(span, text) for span in source.title_spans],
        "justification": source.justification,
        "justification_extracts": [
            build_extract(span, text) for span in source.justification_spans
        ],
        "variants": list(source.variants),
        "mentions": [build_extract(span, text) for span in source.mentions],
        "attributions": build_ids("a", source.attributions),
        "share": round(words / attributed, 4) if attributed else None,
    }


def build_findings(
    findings: Iterable[Finding], text: str, places: Places, first: int = 0
) -> list[dict[str, Any]]:
    """The findings, numbered on from `first`."""
    return [build_finding(index, f, text, places) for index, f in enumerate(findings, first)]


def build_finding(index: int, finding: Finding, text: str, places: Places) -> dict[str, Any]:
    region = places.locate(finding.span)
    return {
        "id": build_id("f", index),
        "rule": finding.rule,
        "level": finding.level,
        "message": finding.message,
        "span": build_span(finding.span),
        "text": finding.span.cut(text),
        "line": region.line,
        "column": region.column,
        "end_line": region.end_line,
        "end_column": region.end_column,
        "paragraph": finding.paragraph,
        "because": list(finding.because),
        "standards": list(finding.standards),
        "fingerprint": finding.fingerprint,
        "known": finding.known,
    }


def build_suppressions(report: Report, text: str) -> list[dict[str, Any]]:
    """What editors have decided to live with; the findings held back are numbered on."""
    places = open_places(report.reading.document)
    built = []
    number = len(report.findings)
    for entry in report.suppressed:
        suppression, span = entry.suppression, entry.suppression.span
        built.append(
            {
                "rules": list(suppression.rules),
                "reason": suppression.reason or None,
                "line": places.locate(span).line if span else None,
                "story": suppression.story,
                "words": suppression.words,
                "problem": entry.problem,
                "findings": build_findings(entry.findings, text, places, number),
            }
        )
        number += len(entry.findings)
    return built


def build_counts(report: Report, words: int, attributed: int) -> dict[str, Any]:
    reading = report.reading
    levels = Counter(finding.level for finding in report.findings)
    claims = [entry for entry in reading.judged if entry.standing == "claim"]
    return {
        "paragraphs": len(reading.paragraphs),
        "sentences": len(reading.sentences),
        "claims": len(claims),
        "covered_claims": sum(claim.coverage not in (None, "none") for claim in claims),
        "attributions": len(reading.attributions),
        "sources": len(reading.sources),
        "findings": {level: levels[level] for level in ("error", "warning", "note")},
        "words": words,
        "attributed_words": attributed,
    }


def build_id(letter: str, index: int | None) -> str | None:
    """The name of the item inside the report: "a1" is the first attribution."""
    return None if index is None else f"{letter}{index + 1}"


def build_ids(letter: str, indexes: Iterable[int]) -> list[str | None]:
    return [build_id(letter, index) for index in indexes]


def build_span(span: Span) -> list[int]:
    return [span.start, span.end]


def build_extract(span: Span | None, text: str) -> dict[str, Any] | None:
    return None if span is None else {"span": build_span(span), "text": span.cut(text)}
