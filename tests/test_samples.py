"""The samples are audited as a careful editor would: expected_findings.toml says what is found."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import pytest

from auditor.model import Report
from auditor.pipeline import audit, make_document

SAMPLES = sorted((Path(__file__).parents[1] / "samples").glob("*.txt"))
EXPECTED = tomllib.loads(
    (Path(__file__).parent / "expected_findings.toml").read_text(encoding="utf-8")
)


@cache
def report_on(name: str) -> Report:
    path = SAMPLES[0].parent / f"{name}.txt"
    return audit(make_document(path.read_text(encoding="utf-8"), name))


def list_found(name: str) -> list[tuple[str, str]]:
    """Rule and marked words of each finding."""
    report = report_on(name)
    text = report.reading.document.text
    return [(finding.rule, finding.span.cut(text)) for finding in report.findings]


def list_expected() -> list[object]:
    return [
        pytest.param(
            name,
            entry["rule"],
            entry["at"],
            id=f"{name}-{entry['rule']}-{entry['at'][:20]}",
            marks=[pytest.mark.xfail(reason=entry["known_problem"], strict=True)]
            if "known_problem" in entry
            else [],
        )
        for name, sample in EXPECTED.items()
        for entry in sample["findings"]
    ]


@pytest.mark.parametrize(("name", "rule", "at"), list_expected())
def test_expected_finding_is_made(name: str, rule: str, at: str) -> None:
    assert any(found == rule and words.startswith(at) for found, words in list_found(name))


@pytest.mark.parametrize("name", EXPECTED)
def test_findings_are_the_expected_ones_and_no_others(name: str) -> None:
    expected = [(entry["rule"], entry["at"]) for entry in EXPECTED[name]["findings"]]
    stray = [
        (rule, words)
        for rule, words in list_found(name)
        if not any(rule == wanted and words.startswith(at) for wanted, at in expected)
    ]
    assert stray == []


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_no_error_is_found_that_nobody_expects(path: Path) -> None:
    expected = {
        (entry["rule"], entry["at"]) for entry in EXPECTED.get(path.stem, {}).get("findings", [])
    }
    report = report_on(path.stem)
    text = report.reading.document.text
    for finding in report.findings:
        if finding.level == "error":
            words = finding.span.cut(text)
            assert any(rule == finding.rule and words.startswith(at) for rule, at in expected)


def test_the_well_sourced_story_scores_above_the_badly_sourced_one() -> None:
    good, bad = report_on("council").story.value, report_on("council-thin").story.value
    assert good is not None
    assert bad is not None
    assert good > bad + 30
