"""Findings that an editor has decided to live with: in the story, and in a file beside it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command_line import run

from auditor import Report, audit
from auditor.pipeline import make_document
from auditor.renderers import render
from auditor.suppressions import take_suppressions

BARE = "A source said the bridge is shut."
HERE = "#auditor-ignore anon.bare: the desk knows who this is"
COMMENT = "<!-- auditor-ignore anon.bare: the desk knows who this is -->"


def list_rules(report: Report) -> list[str]:
    return [finding.rule for finding in report.findings]


def count_held(report: Report) -> list[int]:
    return [len(entry.findings) for entry in report.suppressed]


@pytest.mark.parametrize(
    "text",
    [
        f"{HERE}\n{BARE}\n",
        f"{HERE}\n\n{BARE}\n",
        f"  # auditor-ignore  anon.bare :  the desk  knows who this is\r\n{BARE}\r\n",
        f"{COMMENT}\n{BARE}\n",
        f"{BARE} {COMMENT}\n",
        f"{BARE[:8]} {COMMENT}{BARE[8:]}\n",
    ],
)
def test_directive_holds_for_its_paragraph(text: str) -> None:
    report = audit(text)
    assert "anon.bare" not in list_rules(report)
    assert "anon.no-reason" in list_rules(report)
    (entry,) = report.suppressed
    assert [finding.rule for finding in entry.findings] == ["anon.bare"]
    assert entry.suppression.reason == "the desk knows who this is"
    assert entry.problem is None


@pytest.mark.parametrize("text", [f"{BARE}\n\n{HERE}\n", f"{HERE}\nIt rained.\n\n{BARE}\n"])
def test_it_holds_for_no_other_paragraph(text: str) -> None:
    report = audit(text)
    assert "anon.bare" in list_rules(report)
    assert count_held(report) == [0]


def test_whole_story_and_concerns() -> None:
    text = f"#auditor-ignore-story anon, vague.passive: a column\n\n{BARE}\n\n{BARE}\n"
    report = audit(text)
    assert list_rules(report) == []
    assert count_held(report) == [2 * len(list_rules(audit(BARE)))]


def test_the_first_that_fits_takes_a_finding() -> None:
    report = audit(f"{HERE}\n{HERE.replace('knows', 'said')}\n{BARE}\n")
    assert count_held(report) == [1, 0]


@pytest.mark.parametrize(
    ("directive", "problem"),
    [
        ("#auditor-ignore anon.bare", "gives no reason"),
        ("#auditor-ignore anon.bare:  ", "gives no reason"),
        ("#auditor-ignore: because", "names no rule"),
        ("#auditor-ignore anon.bar: because", "names 'anon.bar', which is no rule"),
    ],
)
def test_faulty_directive_holds_nothing_back_and_says_why(directive: str, problem: str) -> None:
    report = audit(f"{directive}\n{BARE}\n")
    assert "anon.bare" in list_rules(report)
    assert problem in str(report.suppressed[0].problem)
    assert problem in " ".join(render(report, "text").split())


@pytest.mark.parametrize(
    "text", ["The auditor-ignore flag is no directive.", "Use #auditor-ignorance: no.", "# auditor"]
)
def test_other_words_stay(text: str) -> None:
    assert take_suppressions(make_document(text)).text == text


def test_positions_stay_those_of_the_file() -> None:
    text = f"{BARE}\n\n{HERE}\n\n{BARE}\r\n"
    report = audit(text)
    blanked = report.reading.document.text
    assert len(blanked) == len(text)
    assert blanked.replace(" ", "") == text.replace(HERE, "").replace(" ", "")
    assert report.findings[0].span.cut(text) == "A source"
    assert audit(text).reading.document.sha256 == make_document(text).sha256


def test_score_is_that_of_the_story_without_the_directive() -> None:
    assert audit(f"{HERE}\n{BARE}\n").story.value == audit(f"\n{BARE}\n").story.value


def test_report_lists_what_is_held_back_and_what_is_not_needed() -> None:
    report = audit(f"{HERE}\n{BARE}\n\n#auditor-ignore verb: old habit\nIt rained.\n")
    used, unused = json.loads(render(report, "json"))["suppressions"]
    assert (used["line"], used["reason"]) == (1, "the desk knows who this is")
    assert [finding["rule"] for finding in used["findings"]] == ["anon.bare"]
    assert (unused["line"], unused["rules"], unused["findings"]) == (4, ["verb"], [])
    page = render(report, "text")
    assert "story:1: auditor-ignore anon.bare: 1 finding held back: the desk knows" in page
    assert "story:4: auditor-ignore verb: is not needed, nothing is found there" in page


# The file beside the story


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "s.txt").write_text(f"{BARE}\n\nAn insider said no.\n", encoding="utf-8")
    return tmp_path


def write_sidecar(folder: Path, text: str) -> None:
    (folder / "s.txt.auditor.toml").write_text(text, encoding="utf-8")


def test_sidecar_for_the_whole_story(folder: Path) -> None:
    assert run("audit", "s.txt", cwd=folder).code == 1
    write_sidecar(folder, "[[ignore]]\nrules = ['anon']\nreason = 'a leak'\n")
    result = run("audit", ".", cwd=folder)
    assert (result.code, result.err) == (0, "")
    (suppression,) = json.loads(result.out)["suppressions"]
    assert (suppression["line"], suppression["story"]) == (None, True)


def test_sidecar_for_some_words(folder: Path) -> None:
    write_sidecar(
        folder, "[[ignore]]\nrules = ['anon.bare']\nwords = 'insider'\nreason = 'a leak'\n"
    )
    findings = json.loads(run("audit", "s.txt", cwd=folder).out)["findings"]
    assert [f["text"] for f in findings if f["rule"] == "anon.bare"] == ["A source"]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[[ignore]]\nrules = ['anon']\n", "'reason' is a required property"),
        ("[[ignored]]\n", "unknown key 'ignored'"),
        ("ignore = ", "is not TOML"),
    ],
)
def test_faulty_sidecar(folder: Path, text: str, sentence: str) -> None:
    write_sidecar(folder, text)
    result = run("audit", "s.txt", cwd=folder)
    assert (result.code, result.out) == (2, b"")
    assert result.lines[0].startswith("s.txt.auditor.toml: ")
    assert sentence in result.err
