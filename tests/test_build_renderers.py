"""What build servers and code-hosting pages read: SARIF, workflow commands, JUnit, Markdown."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from command_line import run
from jsonschema import Draft4Validator

from auditor import audit, read, render
from auditor.history import mark_known

ROOT = Path(__file__).parent.parent
SARIF = json.loads((ROOT / "tests" / "schemas" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
THIN = ROOT / "samples" / "council-thin.txt"
# Every sign that could end or begin something in one of the formats.
HOSTILE = """A mayor resigns: 100%

A source said “::error file=x::](http://evil.example) | @desk #12 <b>&amp; ]]> `x` www.evil.example
%0A::stop-commands::x \u202e and \x1b[31m \ufffe\uffff” on Tuesday.
"""


def audit_text(text: str, name: str = "story, one: %.txt"):
    return audit(read(text.encode(), name=name))


def read_log(*reports) -> dict:
    from auditor.renderers import LEVELS, Options
    from auditor.renderers.sarif import open_rendering

    rendering = open_rendering(Options(several=True))
    parts = [rendering.begin(), *(rendering.add(r, LEVELS) for r in reports), rendering.end()]
    log = json.loads("".join(parts))
    assert list(Draft4Validator(SARIF).iter_errors(log)) == []
    return log


# SARIF


def test_log_keeps_the_official_schema_for_every_sample():
    samples = sorted((ROOT / "samples").glob("*.txt"))
    reports = [audit(read(path)) for path in samples]
    (run_,) = read_log(*reports)["runs"]
    assert len(run_["results"]) == sum(len(report.findings) for report in reports)


def test_each_result_points_at_its_rule_and_its_words():
    report = audit(read(THIN, name="samples/council-thin.txt"))
    lines = THIN.read_text(encoding="utf-8").split("\n")
    (run_,) = read_log(report)["runs"]
    rules = run_["tool"]["driver"]["rules"]
    for result, finding in zip(run_["results"], report.findings, strict=True):
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == finding.rule
        place = result["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"] == "samples/council-thin.txt"
        region = place["region"]
        if region["startLine"] == region["endLine"]:
            line = lines[region["startLine"] - 1]
            cut = line[region["startColumn"] - 1 : region["endColumn"] - 1]
            assert cut == region["snippet"]["text"]
    assert all(rule["help"]["markdown"].startswith("**To mend it:**") for rule in rules)


def test_fingerprints_survive_what_is_written_above():
    story = "A source said the mill was empty.\n\nA source said the mill was sold.\n"
    (before,) = read_log(audit_text(story))["runs"]
    (after,) = read_log(audit_text("The mill burned down.\n\n" + story))["runs"]

    def list_fingerprints(run_):
        return {
            (r["ruleId"], *r["partialFingerprints"].values())
            for r in run_["results"]
            if r["ruleId"] == "anon.bare"
        }

    assert len(list_fingerprints(before)) == 2
    assert list_fingerprints(before) == list_fingerprints(after)


def test_what_is_held_back_is_suppressed_with_its_reason():
    story = "#auditor-ignore anon: the desk knows\nA source said the mill was empty.\n"
    (run_,) = read_log(audit_text(story))["runs"]
    held = [r for r in run_["results"] if r["ruleId"] == "anon.bare"]
    assert [r["suppressions"] for r in held] == [
        [{"kind": "inSource", "justification": "the desk knows"}]
    ]


def test_what_is_known_is_unchanged():
    report = audit_text("A source said the mill was empty.\n")
    known = mark_known(report, {f.fingerprint for f in report.findings})
    (run_,) = read_log(known)["runs"]
    assert {r["baselineState"] for r in run_["results"]} == {"unchanged"}


def test_a_message_holds_no_placeholder_and_no_link():
    (run_,) = read_log(audit_text("A source [mayor](http://evil.example) {0} said no.\n"))["runs"]
    messages = [result["message"]["text"] for result in run_["results"]]
    assert not [m for m in messages if "](" in m or re.search(r"(?<!\{)\{\d", m)]


def test_a_story_in_a_file_of_several_is_named():
    report = audit(read(b"A source said no.", name="a b.txt"))
    (run_,) = read_log(report)["runs"]
    (location,) = run_["results"][0]["locations"]
    assert location["physicalLocation"]["artifactLocation"]["uri"] == "a%20b.txt"


# GitHub


def test_every_line_is_one_command_whatever_the_story_holds():
    text = render(audit_text(HOSTILE), "github")
    assert text.count("\n") >= 2
    for line in text.splitlines():
        command, properties, message = re.fullmatch(
            r"::(error|warning|notice) ((?:\w+=[^:,]*,?)*)::(.*)", line
        ).groups()
        assert command in ("error", "warning", "notice")
        assert "file=story%2C one%3A %25.txt" in properties
        assert not re.search(r"[\x00-\x1f\x7f\u202e]", message)
        assert not re.search(r"%(?!25)", message)


def test_the_gravest_come_first():
    text = render(audit(read(THIN)), "github")
    commands = [line.split(" ")[0] for line in text.splitlines()]
    assert commands == sorted(commands, key=["::error", "::warning", "::notice"].index)


# JUnit


def test_a_suite_a_story_and_a_case_a_rule():
    report = audit(read(THIN, name="thin.txt"))
    suites = ElementTree.fromstring(render(report, "junit"))
    (suite,) = suites
    assert suite.attrib["name"] == "thin.txt"
    rules = {finding.rule for finding in report.findings}
    assert {case.attrib["name"] for case in suite} == rules
    assert int(suite.attrib["tests"]) == len(rules)
    failing = {f.rule for f in report.findings if f.level in ("error", "warning")}
    assert int(suite.attrib["failures"]) == len(failing)
    assert {case.attrib["name"] for case in suite if case.find("failure") is not None} == failing


def test_a_story_without_findings_passes():
    suites = ElementTree.fromstring(render(audit_text("Ana Ruiz, the mayor, said no.\n"), "junit"))
    (case,) = suites[0]
    assert (case.attrib["name"], list(case)) == ("sourcing", [])


def test_any_story_gives_well_formed_xml():
    ElementTree.fromstring(render(audit_text(HOSTILE), "junit"))


# Markdown


def test_nothing_of_a_story_makes_markup():
    text = render(audit_text(HOSTILE, name="a|b_c_`d`.txt"), "markdown")
    sections = text.split("\n### ", 1)[1]
    shown = re.sub(r"</?(?:details|summary)>|&#\d+;|`[a-z.-]+`", "", sections)
    own = re.sub(r"^\|?[-:| ]+\|$", "", shown, flags=re.MULTILINE)
    assert not re.search(r"[\\`*_\[\]<>#@]", own), own
    assert "www." not in own
    assert "http:" not in own


def test_tables_have_their_cells():
    lines = render(audit(read(THIN)), "markdown").splitlines()
    findings = [line for line in lines if re.match(r"\| \d+ \|", line)]
    report = audit(read(THIN))
    assert len(findings) == len(report.findings)
    assert {line.count("|") for line in findings} == {5}


def test_a_comment_stays_within_what_github_takes(tmp_path):
    for number in range(120):
        (tmp_path / f"{number:03}.txt").write_bytes(THIN.read_bytes())
    result = run("audit", "--format", "markdown", ".", cwd=tmp_path)
    comment = result.out.decode()
    assert len(comment) < 65_536
    assert comment.count("### ") + int(re.search(r"(\d+) more stories", comment)[1]) == 120


# All of them


@pytest.mark.parametrize("format_", ["sarif", "github", "junit", "markdown"])
def test_levels_that_are_not_shown_are_left_out(format_):
    report = audit(read(THIN))
    shown = render(report, format_, levels=("error",))
    assert "anon.bare" in shown
    assert "vague.collective" not in shown
