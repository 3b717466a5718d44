"""auditor.renderers.text: what a report looks like in a terminal."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial

import pytest
from hand_made import STORY, make_document, make_empty_report, make_report
from hypothesis import given
from hypothesis import strategies as st

from auditor.model import Attribution, Contribution, Report, Score, Source, Span
from auditor.record import build_report
from auditor.renderers import escape
from auditor.renderers import render as render_in
from auditor.renderers.text import (
    clip,
    flatten,
    join_points,
    lay_out_table,
    measure,
    wrap,
)

COLOUR = re.compile(r"\x1b\[[0-9;]*m")
render = partial(render_in, name="text")
EXPECTED = """\
bridge.txt: 90 of 100
The score counts what readers are told about sources. It does not say what is true.
3 paragraphs, 3 claims (2 with a source), 4 attributions, 2 sources, 1 error, 1 warning, 1 note
+100 All starts at 100., -10 Relayed.

line 1, headline: no score, Nothing here calls for a source.
    Bridge stays shut

line 3, lede: 90 of 100
    “We need a month,” Ana Ruiz, the city engineer, told the Ferry Post.
    +100 All starts at 100., -10 Relayed.
    - Ana Ruiz (“Ana Ruiz, the city engineer,”, named person) | told | We need a month
        direct, relayed, to the Ferry Post
    bridge.txt:3:20 warning quote.test On another line.

line 5, body: 0 of 100
    A source claimed the cost doubled. Nobody was hurt.
    - A source (anonymous source) | claimed | the cost doubled
        indirect, first hand
    - nobody named | no cue | the cost
        mixed, hypothetical, through A source
    - nobody named | hurt | -
        indirect, negated
    bridge.txt:5:1 error anon.bare “A source” tells nothing.
        because source is anonymous
    bridge.txt:5:10 note verb.loaded “claimed” casts doubt.

source    kind              title          attributions  share
Ana Ruiz  named person      city engineer             1    57%
A source  anonymous source  -                         1    43%
"""


def rewrite(text: str, report: Report | None = None) -> Report:
    """A report whose story is `text`, at the positions of the report made by hand."""
    report = report or make_report()
    reading = report.reading
    assert len(text) >= len(STORY)
    return replace(report, reading=replace(reading, document=make_document(text)))


def test_the_whole_page():
    assert render(make_report()) == EXPECTED


def test_a_story_without_paragraphs():
    lines = render(make_empty_report()).splitlines()
    assert lines[0] == "bridge.txt: no score, The story is empty."
    assert lines[-1].startswith("0 paragraphs, 0 claims")


def test_colours_change_nothing_else():
    coloured = render(make_report(), colour=True)
    assert COLOUR.sub("", coloured) == EXPECTED
    assert "bridge.txt:5:1 \x1b[1;31merror\x1b[0m anon.bare" in coloured
    for line in coloured.splitlines():
        assert line.count("\x1b[") == 2 * line.count("\x1b[0m")


def test_places_are_those_of_the_json_report():
    places = [tuple(map(int, p)) for p in re.findall(r"bridge\.txt:(\d+):(\d+) ", EXPECTED)]
    found = {(f["line"], f["column"]) for f in build_report(make_report())["findings"]}
    assert len(places) == 3
    assert set(places) == found


@pytest.mark.parametrize("width", [40, 60, 100])
def test_lines_keep_to_the_width(width):
    page = render(make_report(), width=width).split("\nsource ")[0]
    assert max(map(measure, page.splitlines())) <= width


@given(st.text(min_size=len(STORY), max_size=400), st.booleans())
def test_no_story_steers_the_terminal(text, whole):
    page = render(rewrite(text), paragraph_text=whole)
    assert page == "\n".join(map(escape, page.split("\n")))
    page.encode("utf-8")


def test_what_others_wrote_into_the_report_is_escaped_too():
    evil = "a\x1b[2J\u202e\x9bz\nb"
    report = rewrite((evil * 40)[: len(STORY)])
    reading = report.reading
    source = replace(reading.sources[0], name=evil, title=evil, variants=(evil,))
    score = Score(1, evil, (Contribution(1, evil, None),))
    report = replace(
        report,
        reading=replace(
            reading,
            sources=(source, replace(source, name=None, mentions=())),
            document=replace(reading.document, name=evil),
        ),
        findings=tuple(
            replace(finding, message=evil, because=(evil,), rule=evil)
            for finding in report.findings
        ),
        scores=(Score(None, evil, ()), score, score),
        story=score,
    )
    page = render(report)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", page)
    assert "\\u001b[2J\\u202e\\u009bz" in page


def test_a_pronoun_is_shown_with_whom_it_means():
    report = make_report()
    reading = report.reading
    nobody = replace(reading.attributions[0], source=Span(0, 2))
    report = replace(
        report, reading=replace(reading, attributions=(nobody, *reading.attributions[1:]))
    )
    assert "- Ana Ruiz (“Br”, named person) | told" in render(report)


def test_conduits_stand_from_the_inside_out_and_end():
    report = make_report()
    reading = report.reading
    first, second, *_ = reading.attributions
    ring: tuple[Attribution, ...] = (replace(first, parent=1), replace(second, parent=0))
    report = replace(report, reading=replace(reading, attributions=ring))
    assert "through A source, through Ana Ruiz, through A source" in render(report)


def test_points_are_summed_by_heading():
    parts = [
        Contribution(20.2, "strength: a", None),
        Contribution(2.1, "strength: b", None),
        Contribution(5.0, "clarity: c", None),
        Contribution(5.0, "clarity: d", None),
        Contribution(5.0, "clarity: e", None),
        Contribution(10.0, "coverage: f", None),
        Contribution(10.0, "coverage: f", None),
        Contribution(-10.0, "a verb that colours", None),
    ]
    assert join_points(parts) == (
        "+22.3 strength (a; b), +15 clarity, +20 coverage (f), -10 a verb that colours"
    )


def test_points_of_paragraphs_are_one_sum_in_the_story():
    report = make_report()
    spans = [paragraph.span for paragraph in report.reading.paragraphs]
    parts = [Contribution(10.1, f"paragraph {i}", span) for i, span in enumerate(spans, 1)]
    story = Score(38.3, None, (*parts, Contribution(8, "an early source", Span(0, 2))))
    page = render(replace(report, story=story))
    assert "\n+30.3 from the paragraphs, +8 an early source\n" in page


def test_long_paragraphs_are_cut_unless_wanted_whole():
    text = "“" + "bridge " * 100
    report = make_report()
    paragraph = replace(report.reading.paragraphs[0], span=Span(0, len(text)))
    reading = replace(report.reading, paragraphs=(paragraph, *report.reading.paragraphs[1:]))
    report = rewrite(text, replace(report, reading=reading))
    cut, whole = (render(report, paragraph_text=option) for option in (False, True))
    assert " …\n" in cut
    assert cut.count("bridge ") < whole.count("bridge ")
    assert " ".join(whole.split()).count("bridge bridge") >= 49


@pytest.mark.parametrize(
    ("text", "cells"),
    [("abc", 3), ("“é”", 3), ("e\u0301", 1), ("日本", 4), ("שלום", 4), ("ש\u05b8", 1), ("🙂", 2)],
)
def test_measure(text, cells):
    assert measure(text) == cells


@given(st.text(), st.integers(20, 120), st.sampled_from(["", "    ", "日本 "]))
def test_wrapping_keeps_every_character_and_the_width(text, width, indent):
    text = flatten(text)
    lines = wrap(text, width, indent)
    assert all(line.startswith(indent) and measure(line) <= width for line in lines)
    assert "".join(line[len(indent) :] for line in lines).replace(" ", "") == text.replace(" ", "")


def test_wrapping_a_long_word_is_linear_and_keeps_marks_on_their_letters():
    lines = wrap("e\u0301" * 300_000, 100, "    ")
    assert all(line.startswith("    e") for line in lines)
    assert len(lines) == 300_000 // (100 - 4)


@given(st.text(), st.integers(4, 60))
def test_clip_keeps_the_limit(text, limit):
    text = flatten(text)
    clipped = clip(text, limit)
    assert measure(clipped) <= limit
    assert clipped == text or clipped.endswith(" …")


def test_table_lines_up_wide_names():
    rows = lay_out_table([("source", "kind", "n", "share"), ("日本放送", "x", "1", "5%")])
    assert [measure(row) for row in rows] == [measure(rows[0])] * 2
    assert rows[1] == "日本放送  x     1     5%"


def test_a_source_without_any_name():
    report = make_report()
    nobody = Source(0, None, "unspecified", (), None, (), None, (), (), (), (0,))
    report = replace(
        report, reading=replace(report.reading, sources=(nobody, report.reading.sources[1]))
    )
    assert "\nnobody named  unspecified" in render(report)
