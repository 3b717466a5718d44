"""auditor.renderers.json: what a report becomes."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hand_made import STORY, make_empty_report, make_report
from hypothesis import given
from hypothesis import strategies as st

from auditor.model import Document, Finding, Score, Span
from auditor.places import open_places
from auditor.record import build_findings, build_report, write_json
from auditor.renderers import list_formats, render
from auditor.validation import InvalidReport, validate_report

BUILT = build_report(make_report())


def walk(value):
    """Every value inside, the outermost first."""
    yield value
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for item in inner:
        yield from walk(item)


def test_every_text_is_what_its_span_cuts():
    pieces = [v for v in walk(BUILT) if isinstance(v, dict) and v.get("text") is not None]
    assert len(pieces) > 10
    for piece in pieces:
        start, end = piece["span"]
        assert STORY[start:end] == piece["text"]


def test_ids_are_unique_and_lead_somewhere():
    ids = [item["id"] for part in ("attributions", "sources", "findings") for item in BUILT[part]]
    assert len(ids) == len(set(ids)) == 9
    used = {
        name
        for part in ("paragraphs", "attributions", "sources")
        for v in walk(BUILT[part])
        if isinstance(v, dict)
        for name in (*v.get("attributions", ()), *v.get("findings", ()))
    } | {a[key] for a in BUILT["attributions"] for key in ("parent", "source_id")}
    assert used - {None} <= set(ids)


def test_paragraphs_hold_their_own():
    assert [p["attributions"] for p in BUILT["paragraphs"]] == [[], ["a1"], ["a2", "a3", "a4"]]
    assert [p["findings"] for p in BUILT["paragraphs"]] == [[], ["f3"], ["f1", "f2"]]
    assert [[s["index"] for s in p["sentences"]] for p in BUILT["paragraphs"]] == [[0], [1], [2, 3]]


def test_paragraph_text_only_when_asked():
    assert [p["text"] for p in BUILT["paragraphs"]] == [None] * 3
    texts = [p["text"] for p in build_report(make_report(), paragraph_text=True)["paragraphs"]]
    assert texts[0] == "Bridge stays shut"


def test_classes():
    assert [a["class"] for a in BUILT["attributions"]] == ["speech", "speech", "speech", "other"]


def test_counts():
    assert BUILT["counts"] == {
        "paragraphs": 3,
        "sentences": 4,
        "claims": 3,
        "covered_claims": 2,
        "attributions": 4,
        "sources": 2,
        "findings": {"error": 1, "warning": 1, "note": 1},
        "words": 25,
        "attributed_words": 7,
    }


def test_shares_count_nested_words_once():
    assert [source["share"] for source in BUILT["sources"]] == [round(4 / 7, 4), round(3 / 7, 4)]
    nobody = replace(make_report().reading, attributions=(), judged=make_report().reading.judged)
    report = build_report(replace(make_report(), reading=nobody))
    assert [source["share"] for source in report["sources"]] == [None, None]


@pytest.mark.parametrize(
    ("before", "line", "column"),
    [
        ("", 1, 1),
        ("ab", 1, 3),
        ("a\n", 2, 1),
        ("a\r\n", 2, 1),
        ("a\r\nb", 2, 2),
        ("a\rb", 2, 2),
        ("\n\r", 3, 1),
        ("a\u2028b\u0085\x0b\x0cc", 1, 8),
        ("😀é\u0301", 1, 4),
    ],
)
def test_lines_and_columns(before, line, column):
    span = Span(len(before), len(before) + 1)
    finding = Finding("a.b", "note", "m", span, 0, (), ())
    places = open_places(Document("x", before + "x", ""))
    (built,) = build_findings([finding], before + "x", places)
    assert (built["text"], built["line"], built["column"]) == ("x", line, column)


@pytest.mark.parametrize("format_", ["json", "jsonl"])
def test_text_reads_back_as_built(format_):
    text = render(make_report(), format_)
    assert json.loads(text) == BUILT
    assert text.endswith("}\n")
    assert (text.count("\n") == 1) == (format_ == "jsonl")


def test_empty_story():
    report = json.loads(render(make_empty_report(), "json"))
    assert report["paragraphs"] == report["sources"] == []
    assert report["score"]["value"] is None


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=())),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)  # fmt: skip


@given(json_values, st.sampled_from([None, 0, 2]))
def test_any_value_is_safe_and_reads_back(value, indent):
    text = write_json(value, indent)
    text.encode("utf-8")
    assert json.loads(text) == value
    assert all(c == "\n" or c.isprintable() or ord(c) > 0x9F for c in text)


@pytest.mark.parametrize("evil", ["\x1b[31m", "\x9b31m", "\x7f", "\u202e", "\u2028", "\ud800"])
def test_what_could_steer_a_terminal_is_escaped(evil):
    assert evil not in write_json([evil])
    assert json.loads(write_json([evil])) == [evil]


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_no_json_for_what_is_no_number(number):
    with pytest.raises(ValueError, match="not JSON compliant"):
        write_json({"points": [number]})


def test_a_report_that_breaks_its_schema_is_never_rendered():
    broken = replace(make_report(), story=Score(101, None, ()))
    with pytest.raises(InvalidReport, match=r"\$\.score\.value: 101 is greater than"):
        render(broken, "json")


def test_formats_are_the_modules_of_the_folder():
    assert "json" in list_formats()
    with pytest.raises(ValueError, match="no output format 'pdf'"):
        render(make_report(), "pdf")


def test_validate_report_accepts_what_was_built():
    validate_report(BUILT)
