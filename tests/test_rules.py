"""Every rule is complete, and its own examples hold through the whole pipeline."""

from __future__ import annotations

import json
import re
import string

import pytest
from click.testing import CliRunner

from auditor.catalogue import (
    Profile,
    Rule,
    list_profiles,
    load_examples,
    load_profile,
    load_rules,
    load_scoring,
    load_standards,
)
from auditor.cli.rules import command
from auditor.conditions import CONDITIONS
from auditor.model import Span
from auditor.pipeline import audit, make_document
from auditor.stages.scores import apply_profile

MARKED = re.compile(r"\{finding\|([^}]*)\}")
REQUIRED = (
    "anon.bare anon.no-access anon.no-reason vague.passive vague.collective vague.officials "
    "missing.quote-speaker missing.number hand.pickup hand.state-media verb.loaded quote.ellipsis "
    "quote.unbalanced name.variant story.single-source"
).split()
FIELDS = {"text", "source", "cue", "first"}
RULES = load_rules()
EXAMPLES = [
    pytest.param(rule, example.text, id=f"{rule.id}-{number}")
    for rule in RULES
    for number, example in enumerate(load_examples(rule.id), 1)
]
each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)


def unmark(text: str) -> tuple[str, list[Span]]:
    """The text without its marks, and where they stood."""
    plain, spans, at = "", [], 0
    for match in MARKED.finditer(text):
        plain += text[at : match.start()]
        spans.append(Span(len(plain), len(plain) + len(match[1])))
        plain += match[1]
        at = match.end()
    return plain + text[at:], spans


def find(rule: str, text: str) -> list[Span]:
    """Where the whole audit finds the rule in the text, be it on by default or not."""
    profile = Profile("example", "", {rule: "warning"}, {})
    report = audit(make_document(text, "example"), profile=profile)
    return [finding.span for finding in report.findings if finding.rule == rule]


@pytest.mark.parametrize(("rule", "text"), EXAMPLES)
def test_example_holds(rule: Rule, text: str) -> None:
    plain, spans = unmark(text)
    assert [s.cut(plain) for s in find(rule.id, plain)] == [s.cut(plain) for s in spans]
    assert find(rule.id, plain) == spans


@each_rule
def test_rule_has_enough_examples(rule: Rule) -> None:
    texts = [example.text for example in load_examples(rule.id)]
    finds = [text for text in texts if MARKED.search(text)]
    assert len(finds) >= 2
    assert len(texts) - len(finds) >= 3
    assert len(set(texts)) == len(texts)


@each_rule
def test_rule_is_complete(rule: Rule) -> None:
    assert rule.level in ("error", "warning", "note")
    assert rule.status in ("on", "opt-in", "preview")
    assert rule.why.endswith((".", "?"))
    assert rule.mend.endswith(".")
    assert rule.message.endswith((".", "?"))
    assert rule.known_problems.endswith(".")
    assert rule.standards
    assert rule.all or rule.any


@each_rule
def test_rule_names_conditions_of_its_scope(rule: Rule) -> None:
    for name in (*rule.all, *rule.any, *rule.none):
        assert CONDITIONS[name].scope == rule.scope, name


@each_rule
def test_rule_names_standards_that_stand_in_the_bibliography(rule: Rule) -> None:
    assert set(rule.standards) <= set(load_standards())


@each_rule
def test_message_asks_for_known_fields(rule: Rule) -> None:
    fields = {name for _, name, _, _ in string.Formatter().parse(rule.message) if name}
    assert fields <= FIELDS


def test_required_rules_exist() -> None:
    assert set(REQUIRED) <= {rule.id for rule in RULES}


def test_every_condition_is_asked_by_a_rule_and_explained() -> None:
    asked = {name for rule in RULES for name in (*rule.all, *rule.any, *rule.none)}
    assert asked == set(CONDITIONS)
    assert all(condition.about.endswith(".") for condition in CONDITIONS.values())


def test_every_standard_is_named_by_a_rule_and_says_how_sure_we_are() -> None:
    standards = load_standards()
    assert {name for rule in RULES for name in rule.standards} == set(standards)
    for standard in standards.values():
        assert standard.read in ("read", "partly", "general knowledge")
        assert standard.demand.endswith(".")


@pytest.mark.parametrize(
    "text",
    [
        "“A source claimed it was reported that officials boasted,” said Ana Ruiz, the engineer.",
        "Ana Ruiz, the engineer, said: “Critics say the mayor admitted it was seen as a joke.”",
    ],
)
def test_wording_inside_quotations_is_left_alone(text: str) -> None:
    report = audit(make_document(text, "example"))
    assert [finding.rule for finding in report.findings] == []


def test_findings_stand_in_order_and_tell_what_held() -> None:
    text = "A source claimed the vase is believed to be a copy.\nOfficials said crime rose 12%."
    findings = audit(make_document(text, "example")).findings
    assert len(findings) >= 3
    assert list(findings) == sorted(findings, key=lambda f: (f.span, f.rule))
    for finding in findings:
        assert finding.because
        assert set(finding.because) <= set(CONDITIONS)


def test_rule_that_is_not_on_waits_for_a_profile(monkeypatch: pytest.MonkeyPatch) -> None:
    rule = next(rule for rule in RULES if rule.id == "anon.bare")
    waiting = Rule(**{**{name: getattr(rule, name) for name in Rule.__slots__}, "status": "opt-in"})
    monkeypatch.setattr("auditor.pipeline.load_rules", lambda: (waiting,))
    text = "A source said the dam would hold."
    assert audit(text).findings == ()
    on = Profile("own", "", {"anon.bare": "note"}, {})
    assert [finding.level for finding in audit(text, profile=on).findings] == ["note"]


@pytest.mark.parametrize("name", list_profiles())
def test_profile_names_rules_and_points_that_exist(name: str) -> None:
    profile = load_profile(name)
    assert set(profile.levels) <= {rule.id for rule in RULES}
    assert set(profile.levels.values()) <= {"error", "warning", "note", "off"}
    for section, entries in profile.points.items():
        assert set(entries) <= set(load_scoring().points[section])
    assert profile.about.endswith(".")


def test_points_of_a_paragraph_sum_to_100_in_every_profile() -> None:
    for name in list_profiles():
        points = apply_profile(load_scoring(), load_profile(name)).points["paragraph"]
        parts = ("strength", "coverage", "directness", "named", "within", "neutral")
        assert sum(points[part] for part in parts) == 100, name


def test_strict_puts_every_rule() -> None:
    strict = load_profile("strict")
    assert set(strict.levels) == {rule.id for rule in RULES}
    order = ("note", "warning", "error")
    for rule in RULES:
        raised = order.index(strict.levels[rule.id]) - order.index(rule.level)
        assert raised == (rule.status == "on" and rule.level != "error"), rule.id


def test_house_profile_changes_no_level() -> None:
    assert load_profile("house").levels == {}


def test_command_prints_every_rule() -> None:
    shown = CliRunner().invoke(command, [])
    assert shown.exit_code == 0
    assert [line.split()[0] for line in shown.output.splitlines()] == [r.id for r in RULES]


def test_command_prints_json_with_examples_and_standards() -> None:
    shown = CliRunner().invoke(command, ["--format", "json"])
    rules = json.loads(shown.output)
    assert [rule["id"] for rule in rules] == [rule.id for rule in RULES]
    assert all(rule["examples"] and rule["standards"][0]["where"] for rule in rules)
