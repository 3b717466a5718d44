"""`auditor hook cms`: a story in, a decision out, whatever is sent."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from command_line import Result, run
from jsonschema import Draft202012Validator

from auditor.validation import read_schema

SCHEMA = Draft202012Validator(json.loads(read_schema("hook-1")))
BAD = "<p>Rain fell.</p><p>A source said &ldquo;it&#8217;s 😀 over&rdquo;.</p>"
GOOD = "<p>The quay is shut, Mayor Ana Ruiz said.</p>"
SENT = {
    "plain": {"title": "Quay", "body": BAD, "format": "html"},
    "wordpress": {"id": 7, "title": {"raw": "Quay"}, "content": {"raw": BAD, "rendered": "x"}},
    "ghost": {"post": {"current": {"id": "7", "title": "Quay", "html": BAD}, "previous": {}}},
    "drupal": {
        "data": {"attributes": {"title": "Quay", "body": {"value": BAD, "format": "full_html"}}}
    },
}


def ask(folder: Path, sent: object, *options: str) -> tuple[Result, dict]:
    data = sent if isinstance(sent, bytes) else json.dumps(sent).encode()
    result = run("hook", "cms", *options, cwd=folder, stdin=data)
    decision = json.loads(result.out)
    SCHEMA.validate(decision)
    return result, decision


@pytest.mark.parametrize("sent", SENT.values(), ids=list(SENT))
def test_a_bad_story_is_stopped_with_its_places_in_the_field_that_was_sent(tmp_path, sent):
    result, decision = ask(tmp_path, sent)
    assert (result.code, result.err) == (1, "")
    assert (decision["decision"], decision["reason"]) == ("stop", "findings")
    assert decision["summary"] == (
        "The story is stopped by 1 error: “A source” tells the reader nothing about who this is."
    )
    bare = next(f for f in decision["findings"] if f["rule"] == "anon.bare")
    assert (bare["field"], bare["stops"], bare["unit"]) == ("body", True, "code point")
    assert BAD[bare["start"] : bare["end"]] == bare["text"] == "A source"


def test_a_good_story_is_allowed(tmp_path):
    result, decision = ask(tmp_path, {"title": "Quay", "body": GOOD, "format": "html"})
    assert (result.code, decision["decision"], decision["reason"]) == (0, "allow", "passed")
    assert decision["score"] > 50


def test_findings_in_the_title_stand_in_the_title(tmp_path):
    title = "😀 Quay to close, sources say"
    _, decision = ask(tmp_path, {"title": title, "body": GOOD, "format": "html"})
    found = next(f for f in decision["findings"] if f["rule"] == "anon.headline")
    assert (found["field"], title[found["start"] : found["end"]]) == ("title", "sources")


@pytest.mark.parametrize("format_", ["text", "plain", "markdown", "text/html"])
def test_formats_go_by_the_names_that_are_in_use(tmp_path, format_):
    if format_ == "markdown":
        pytest.importorskip("markdown_it", reason="the extra markdown is not installed")
    body = "Rain fell.\n\nA source said *no*.\n"
    _, decision = ask(tmp_path, {"title": "Quay", "body": body, "format": format_})
    bare = next(f for f in decision["findings"] if f["rule"] == "anon.bare")
    assert body[bare["start"] : bare["end"]] == "A source"


def test_options_and_settings_decide(tmp_path):
    story = {"title": "Quay", "body": BAD, "format": "html"}
    assert ask(tmp_path, story, "--fail-on", "never")[0].code == 0
    _, low = ask(tmp_path, story, "--fail-on", "never", "--min-score", "99")
    assert (low["decision"], low["reason"]) == ("stop", "score")
    (tmp_path / "auditor.toml").write_text('ignore = ["anon"]\n')
    assert ask(tmp_path, story)[1]["decision"] == "allow"
    assert ask(tmp_path, story, "--no-config")[1]["decision"] == "stop"


@pytest.mark.parametrize(
    ("sent", "why"),
    [
        (b"", "is not JSON"),
        (b"{", "is not JSON"),
        (b"[]", "is no JSON object"),
        (b'{"body": 7}', "send title and body"),
        (b'{"title": "x"}', "send title and body, or a post of WordPress, Ghost or Drupal"),
        (b'{"body": "x", "format": "klingon"}', "has an unknown format 'klingon'"),
        (b"[" * 100_000, "nested too deeply"),
        (b"\xff\xfe{", "is not JSON"),
        (b'{"body": "' + b"a" * 6_000_000 + b'"}', "is larger than 5 MB"),
        (b'{"body": NaN}', "NaN is no number of JSON"),
    ],
    ids=range(10),
)
def test_what_is_no_story_is_said_and_stopped_unless_told_otherwise(tmp_path, sent, why):
    result, decision = ask(tmp_path, sent)
    assert (result.code, decision["decision"], decision["reason"]) == (2, "stop", "input")
    assert why in decision["summary"]
    result, decision = ask(tmp_path, sent, "--fail-open")
    assert (result.code, decision["decision"]) == (0, "allow")
    assert why in decision["summary"]


def test_settings_that_cannot_be_used_are_said(tmp_path):
    (tmp_path / "auditor.toml").write_text('profil = "ap"\n')
    result, decision = ask(tmp_path, {"body": GOOD})
    assert (result.code, decision["reason"]) == (2, "settings")
    assert "did you mean 'profile'" in decision["summary"]


def test_options_that_do_not_exist_still_get_json(tmp_path):
    result = run("hook", "cms", "--fail-opne", cwd=tmp_path, stdin=b"{}")
    assert result.code == 2
    decision = json.loads(result.out)
    SCHEMA.validate(decision)
    assert (decision["decision"], decision["reason"]) == ("stop", "usage")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_when_time_is_up_it_answers(tmp_path):
    long = {"title": "Quay", "body": "A source said no. " * 50_000}
    result, decision = ask(tmp_path, long, "--timeout", "0.3")
    assert (result.code, decision["decision"], decision["reason"]) == (3, "stop", "timeout")
    assert decision["summary"] == "The story was not checked: it took longer than 0.3 seconds."
    result, decision = ask(tmp_path, long, "--timeout", "0.3", "--fail-open")
    assert (result.code, decision["decision"]) == (0, "allow")


def test_hostile_stories_are_answered_in_plain_json(tmp_path):
    body = "<script>alert(1)</script><p>A source \ud800 \u202e said \x1b[31m\0 no.</p>"
    result, decision = ask(tmp_path, {"title": "\ud800", "body": body, "format": "html"})
    assert result.code in (1, 2)
    assert b"\x1b" not in result.out
    assert decision["decision"] == "stop"
