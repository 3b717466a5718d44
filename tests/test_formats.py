"""A story is the same story in every format, and every finding stands where an editor sees it.

Each sample, written in each input format, goes through each output format; what comes out is
golden by its checksum (`--update-golden` writes tests/renderings.json anew).
"""

from __future__ import annotations

import json
from functools import cache
from hashlib import sha256
from pathlib import Path

import pytest
from written_stories import (
    SUFFIXES,
    decode_file,
    read_blocks,
    undo_markup,
    write_story,
)

from auditor import audit, read, render
from auditor.model import Attribution, Report, Span
from auditor.places import find_line_starts, open_places
from auditor.readers import list_formats as list_readers
from auditor.renderers import list_formats as list_renderers

ROOT = Path(__file__).parent.parent
GOLDEN = ROOT / "tests" / "renderings.json"
SAMPLES = {path.stem: path for path in sorted((ROOT / "samples").glob("*.txt"))}
NEEDED = {"markdown": "markdown_it"}
CASES = [
    pytest.param(sample, reader, id=f"{sample}-{reader}")
    for sample in SAMPLES
    for reader in list_readers()
]


@cache
def audit_sample(sample: str, reader: str) -> tuple[bytes, Report]:
    """The sample's file in a format and its report."""
    data = write_story(read_blocks(SAMPLES[sample]), reader)
    return data, audit(read(data, name=f"samples/{sample}{SUFFIXES[reader]}"))


def skip_without_extra(reader: str) -> None:
    if reader in NEEDED:
        pytest.importorskip(NEEDED[reader], reason=f"the extra {reader} is not installed")


def list_spans(attribution: Attribution) -> list[Span]:
    """The cue and the content."""
    cue = [attribution.cue.span] if attribution.cue else []
    return [*cue, *attribution.content]


def list_found(report: Report) -> list[tuple[str, ...]]:
    """What was found, in words: attributions and findings."""
    text = report.reading.document.text

    def words(span) -> str:
        return " ".join(span.cut(text).split())

    attributions = [
        ("attribution", *map(words, list_spans(a))) for a in report.reading.attributions
    ]
    return attributions + [(f.rule, words(f.span)) for f in report.findings]


def test_every_reader_has_its_writer():
    assert set(list_readers()) <= set(SUFFIXES)


@pytest.mark.parametrize(("sample", "reader"), CASES)
def test_a_story_is_the_same_in_every_format(sample, reader):
    skip_without_extra(reader)
    _, plain = audit_sample(sample, "text")
    _, report = audit_sample(sample, reader)
    assert list_found(report) == list_found(plain)


@pytest.mark.parametrize(("sample", "reader"), CASES)
def test_spans_lead_to_their_words_in_the_file(sample, reader):
    skip_without_extra(reader)
    data, report = audit_sample(sample, reader)
    document = report.reading.document
    file = decode_file(data, reader, read_blocks(SAMPLES[sample]))
    lines = find_line_starts(file)
    places = open_places(document)
    spans = [span for a in report.reading.attributions for span in list_spans(a)]
    spans += [finding.span for finding in report.findings]
    for span in spans:
        region = places.locate(span)
        start = lines[region.line - 1] + region.column - 1
        end = lines[region.end_line - 1] + region.end_column - 1
        assert undo_markup(file[start:end], reader) == "".join(span.cut(document.text).split())


@pytest.mark.parametrize("renderer", list_renderers())
@pytest.mark.parametrize("reader", list_readers())
def test_every_rendering_is_golden(reader, renderer, request):
    skip_without_extra(reader)
    found = {
        sample: sha256(render(audit_sample(sample, reader)[1], renderer).encode()).hexdigest()[:16]
        for sample in SAMPLES
    }
    golden = json.loads(GOLDEN.read_text()) if GOLDEN.exists() else {}
    if request.config.getoption("--update-golden"):
        golden.setdefault(reader, {})[renderer] = found
        text = json.dumps(golden, indent=1, sort_keys=True) + "\n"
        GOLDEN.write_text(text, encoding="utf-8", newline="\n")
    assert golden.get(reader, {}).get(renderer) == found, (
        "run pytest tests/test_formats.py --update-golden, and read what the renderings say"
    )
