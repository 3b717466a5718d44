"""The report's schema, its two validators, and the commands `schema` and `validate`."""

from __future__ import annotations

import copy
import json
import random
from collections import Counter
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner
from hand_made import make_empty_report, make_report

from auditor import generate, validation
from auditor.cli import schema as schema_command
from auditor.cli import validate as validate_command
from auditor.record import SCHEMA, SCHEMA_VERSION, build_report
from auditor.renderers import render
from auditor.validation import InvalidReport, find_breaks, read_schema, validate_report

GOLDEN = sorted((Path(__file__).parent / "golden").glob("*.json"))
REPORT_SCHEMA = json.loads(read_schema())
JUDGE = jsonschema.Draft202012Validator(REPORT_SCHEMA)
VALID = {
    "hand-made": build_report(make_report()),
    "with text": build_report(make_report(), paragraph_text=True),
    "empty": build_report(make_empty_report()),
    "white space": build_report(make_empty_report(" \r\n\u2028")),
    **{path.name: json.loads(path.read_text(encoding="utf-8")) for path in GOLDEN},
}
DAMAGES = 1000


# The schema itself


def list_places(schema, path="$"):
    """Every subschema with its path, the outermost first."""
    yield path, schema
    for key in ("properties", "$defs"):
        for name, inner in schema.get(key, {}).items():
            yield from list_places(inner, f"{path}.{name}")
    if "items" in schema:
        yield from list_places(schema["items"], f"{path}[]")


PLACES = dict(list_places(REPORT_SCHEMA))


def test_schema_is_valid_2020_12():
    assert REPORT_SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema.Draft202012Validator.check_schema(REPORT_SCHEMA)


def test_schema_names_itself_as_reports_do():
    assert (REPORT_SCHEMA["$id"], SCHEMA_VERSION.split(".")[0]) == (SCHEMA, "1")


@pytest.mark.parametrize("path", PLACES)
def test_every_field_is_explained(path):
    assert len(PLACES[path]["title"]) > 1
    assert PLACES[path]["description"].endswith(".")


def test_every_field_is_required_and_no_other_allowed():
    objects = {path: s for path, s in PLACES.items() if "object" in s.get("type", ())}
    assert len(objects) > 10
    for path, schema in objects.items():
        assert schema["additionalProperties"] is False, path
        assert schema["required"] == list(schema["properties"]), path


def test_schema_keeps_to_what_both_drafts_read_alike():
    known = {"title", "description", "type", "properties", "required", "additionalProperties"}
    known |= {"items", "minItems", "maxItems", "minimum", "maximum", "minLength", "pattern"}
    known |= {"enum", "allOf"}
    for path, schema in PLACES.items():
        assert set(schema) - {"$schema", "$id", "$defs"} <= known, path
        for reference in schema.get("allOf", ()):
            assert list(reference) == ["$ref"], path
        assert schema.get("pattern", "").endswith(("", "$(?!\\n)")), path


OTHERS = [name for name in validation.list_schemas() if name != validation.REPORT]


@pytest.mark.parametrize("name", OTHERS)
def test_other_schemas_are_valid_and_explained(name):
    schema = json.loads(read_schema(name))
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$id"] == f"urn:auditor:schema:{name}"
    for path, place in list_places(schema):
        if not path.endswith("[]"):
            assert place["title"], path
            assert place["description"].endswith("."), path
        if place.get("type") == "object":
            assert place["additionalProperties"] is not True, path


# The two validators


def accepts(report) -> bool:
    """The generated validator's verdict, without jsonschema's explanation."""
    from auditor.generated import report_validator

    try:
        report_validator.validate(report)
    except report_validator.Invalid:
        return False
    return True


@pytest.mark.parametrize("name", VALID)
def test_both_accept_what_is_valid(name):
    assert list(find_breaks(VALID[name])) == []
    validate_report(VALID[name])


def list_containers(value):
    """Every object and filled list inside, the outermost first."""
    if isinstance(value, dict) or (isinstance(value, list) and value):
        yield value
        for inner in value.values() if isinstance(value, dict) else value:
            yield from list_containers(inner)


def replace_one(chance, container, value):
    """Put `value` where a value of another type stood, if there is one."""
    keys = [key for key, old in list_items(container) if type(old) is not type(value)]
    container[chance.choice(keys or [next(iter(dict(list_items(container))))])] = value


def delete_one(chance, container):
    del container[chance.choice(list(container))]


def add_one(chance, container):
    container[chance.choice(["extra", "Span", "", "id ", "$schema"])] = chance.choice([None, 1, ""])


def change_type(chance, container):
    replace_one(chance, container, chance.choice([True, 1.5, "text", {}, [], 3, [[]], {"a": None}]))


def nullify(chance, container):
    replace_one(chance, container, None)


def change_number(chance, container):
    numbers = [k for k, v in list_items(container) if type(v) in (int, float)]
    container[chance.choice(numbers)] = chance.choice(
        [-1, -0.5, 0.5, 1e9 + 0.5, float("nan"), 2.0, 10**400, -(10**400), 101, True]
    )


def change_string(chance, container):
    strings = [k for k, v in list_items(container) if isinstance(v, str)]
    key = chance.choice(strings)
    container[key] = chance.choice(
        ["", " ", "none ", "a0", "a1\n", "x1", "Claim", container[key] + "\n"]
    )


def resize(chance, container):
    if chance.random() < 0.5:
        container.append(copy.deepcopy(chance.choice(container)))
    else:
        container.pop()


def list_items(container):
    return container.items() if isinstance(container, dict) else enumerate(container)


def is_damageable(damage, container) -> bool:
    values = [value for _, value in list_items(container)]
    if damage in (delete_one, add_one):
        return isinstance(container, dict)
    if damage is change_number:
        return any(type(value) in (int, float) for value in values)
    if damage is change_string:
        return any(isinstance(value, str) for value in values)
    if damage is resize:
        return isinstance(container, list) and all(type(value) is int for value in values)
    return bool(values)


def damage_reports(seed: int, count: int):
    """`count` reports, each with one change that often breaks the schema, and the change's name."""
    chance = random.Random(seed)
    # Most changes break the schema wherever they fall; free text and numbers take many values.
    damages = [delete_one, add_one, change_type, nullify, resize] * 4 + [
        change_number,
        change_string,
    ]
    for _ in range(count):
        report = copy.deepcopy(chance.choice(list(VALID.values())))
        containers = list(list_containers(report))
        damage = chance.choice(damages)
        fit = [container for container in containers if is_damageable(damage, container)]
        if not fit:  # an empty story has no span to resize
            damage, fit = delete_one, containers[:1]
        damage(chance, chance.choice(fit))
        yield damage.__name__, report


def test_both_give_the_same_verdict_on_damaged_reports():
    invalid, verdicts = 0, Counter()
    for name, report in damage_reports(seed=1, count=DAMAGES):
        judged = JUDGE.is_valid(report)
        assert accepts(report) == judged, (name, [e.json_path for e in JUDGE.iter_errors(report)])
        invalid += not judged
        verdicts[name, judged] += 1
    assert invalid >= 0.9 * DAMAGES, verdicts
    assert min(verdicts[name, False] for name, _ in verdicts) > 0, verdicts


def test_validate_report_says_where():
    broken = build_report(replace(make_report(), language=""))
    with pytest.raises(InvalidReport, match=r"^\$\.language: '' should be non-empty$"):
        validate_report(broken)


def test_long_messages_are_cut():
    (found,) = find_breaks({**VALID["empty"], "score": ["x" * 5000]})
    assert (found.path, len(found.message) < 400) == ("$.score", True)


# The generator


def test_generated_validator_is_current():
    assert generate.main(["--check"]) == 0


def test_generated_validator_needs_no_library():
    code = generate.generate_validator()
    assert [line for line in code.splitlines() if "import" in line] == ["import re"]
    assert "Decimal" not in code


def test_stale_validator_fails_the_check(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(generate, "PARSED", tmp_path / "data.json")
    assert generate.main(["--check"]) == 1
    assert "is stale" in capsys.readouterr().err
    assert generate.main([]) == 0
    assert generate.main(["--check"]) == 0
    monkeypatch.setattr(
        generate, "read_schema", lambda name: read_schema(name).replace("note", "remark")
    )
    assert generate.main(["--check"]) == 1


def test_page_of_a_rule_that_is_gone_fails_the_check(tmp_path, monkeypatch, capsys):
    pages = tmp_path / "docs" / "rules"
    monkeypatch.setattr(generate, "PAGES", pages)
    pages.parent.mkdir()
    assert generate.main([]) == 0
    assert generate.main(["--check"]) == 0
    (pages / "anon.gone.md").write_text("", encoding="utf-8")
    assert generate.main(["--check"]) == 1
    assert "anon.gone.md is the page of nothing that there is" in capsys.readouterr().err


def test_generator_refuses_other_arguments():
    assert generate.main(["--chekc"]) == 2


# The commands


def run(command, *arguments, **options):
    return CliRunner().invoke(command, [str(a) for a in arguments], **options)


def test_schema_prints_the_file():
    texts = [run(schema_command.command, *name).output for name in ([], ["report"], ["report-1"])]
    assert set(texts) == {read_schema()}


def test_schema_list():
    assert run(schema_command.command, "--list").output.splitlines() == [
        "archive-1",
        "comparison-1",
        "config-1",
        "hook-1",
        "report-1",
        "sources-1",
        "suppressions-1",
    ]


@pytest.mark.parametrize(
    ("name", "hint"), [("repot", "did you mean 'report'"), ("zzz", "report-1")]
)
def test_unknown_schema(name, hint):
    result = run(schema_command.command, name)
    assert (result.exit_code, result.stdout) == (2, "")
    assert hint in result.stderr


def test_newest_version_is_meant(tmp_path, monkeypatch):
    for name in ("report-2", "report-10", "rule-1"):
        (tmp_path / f"{name}.schema.json").write_text(name, encoding="utf-8")
    monkeypatch.setattr(validation, "find_schemas", lambda: tmp_path)
    assert run(schema_command.command).output == "report-10"
    assert run(schema_command.command, "rule").output == "rule-1"


@pytest.fixture
def report_file(tmp_path):
    def write(data: bytes | str, name: str = "report.json") -> Path:
        path = tmp_path / name
        path.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))
        return path

    return write


def test_validate_accepts_a_report(report_file):
    path = report_file(render(make_report(), "json"))
    result = run(validate_command.command, path)
    assert (result.exit_code, result.output) == (0, f"{path}: valid\n")


def test_validate_reads_standard_input_and_a_byte_order_mark():
    result = run(validate_command.command, "-", input="\ufeff" + render(make_report(), "json"))
    assert (result.exit_code, result.output) == (0, "-: valid\n")


def test_validate_says_where_it_breaks(report_file):
    report = copy.deepcopy(VALID["hand-made"])
    report["sources"][1]["kind"] = "nobody"
    del report["paragraphs"][0]["line"]
    path = report_file(json.dumps(report))
    result = run(validate_command.command, path)
    assert result.exit_code == 1
    assert result.output.splitlines() == [
        f"{path}: $.paragraphs[0]: 'line' is a required property",
        f"{path}: $.sources[1].kind: 'nobody' is not one of "
        + str(PLACES["$.source.kind"]["enum"]),
    ]


def test_validate_limit(report_file):
    result = run(validate_command.command, "--limit", "2", report_file("{}"))
    assert result.exit_code == 1
    assert len(result.output.splitlines()) == 3
    assert result.output.endswith("more than 2 breaks\n")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is not JSON"),
        (b"{", "is not JSON"),
        (b"\xff\xfe", "is not JSON"),
        (b'{"a": NaN}', "NaN is no JSON number"),
        (b"[" * 100_000, "nested too deeply"),
        (b"9" * 5000, "is not JSON"),
    ],
)
def test_validate_what_is_no_json(report_file, data, message):
    result = run(validate_command.command, report_file(data))
    assert (result.exit_code, result.stdout) == (2, "")
    assert message in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_validate_goes_on_after_a_bad_file(report_file, tmp_path):
    good, bad = report_file(render(make_report(), "json")), report_file("{}", "bad.json")
    result = run(validate_command.command, tmp_path / "none.json", tmp_path, bad, good)
    assert result.exit_code == 2
    assert f"{good}: valid" in result.stdout
    assert len(result.stderr.splitlines()) == 2


def test_validate_prints_no_control_characters(report_file):
    result = run(validate_command.command, report_file('{"\\u001b[31m\\u009b": 1}'))
    assert result.exit_code == 1
    assert not set(result.output) & {"\x1b", "\x9b"}
