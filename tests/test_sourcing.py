"""Lists of sourced statements: read, written, compared with what the audit finds."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from auditor.cli import main
from auditor.evaluation import InvalidCorpus
from auditor.sourcing import (
    ListedStory,
    Row,
    compare_rows,
    find_row_errors,
    list_statements,
    measure_listings,
    read_listed_stories,
    render_rows,
)

STORY = """\
Ferry late again

The ferry will sail at noon, said Ada Berg, the mayor. “Crews are tired,” she said.

Passengers said the boats leak.

According to a report by the Norrland Institute, two ferries in five are late.
"""
BERG = Row(
    "The ferry will sail at noon, said Ada Berg, the mayor. “Crews are tired,” she said.",
    "named_person",
    "Ada Berg",
    "mayor",
    None,
)
PASSENGERS = Row("Passengers said the boats leak.", "unnamed_group", "Passengers", None, None)
REPORT = Row(
    "According to a report by the Norrland Institute, two ferries in five are late.",
    "document",
    "Norrland Institute",
    None,
    None,
)
MARKED = (BERG, PASSENGERS, REPORT)
FERRY = ListedStory("ferry", STORY, MARKED)


def list_faults(*found: Row) -> list[str]:
    return [error.fault for error in find_row_errors(compare_rows(FERRY, found))]


def test_rows_of_the_story_are_found() -> None:
    found = list_statements(FERRY)
    assert [replace(row, justification=None) for row in found] == list(MARKED)


def test_what_is_marked_agrees_with_itself() -> None:
    assert {f.f1 for f in measure_listings([compare_rows(FERRY, MARKED)]).values()} == {1.0}
    assert list_faults(*MARKED) == []


def test_nothing_found_gives_zero() -> None:
    figures = measure_listings([compare_rows(FERRY, ())])
    assert {(f.agreeing, f.f1) for f in figures.values()} == {(0, 0)}
    assert list_faults() == ["missed"] * 3


def test_figures_count_pairs() -> None:
    other = replace(PASSENGERS, type="unnamed_person", name=None)
    figures = measure_listings([compare_rows(FERRY, (BERG, other))])
    assert (figures["statement"].agreeing, figures["statement"].found) == (2, 2)
    assert figures["statement"].marked == 3
    assert figures["type"].agreeing == figures["name"].agreeing == 1
    assert figures["unnamed_group"].found == 0
    assert figures["named_person"].agreeing == 1


def test_pairs_are_one_to_one() -> None:
    assert compare_rows(FERRY, (BERG, BERG)).pairs == {0: 0}


def test_of_two_overlaps_the_better_named_is_the_pair() -> None:
    listing = compare_rows(FERRY, (replace(BERG, name="Bo Kim"), BERG))
    assert listing.pairs == {1: 0}


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"type": "unnamed_person"}, "wrong type"),
        ({"name": "Bo Kim"}, "wrong name"),
        ({"name": None}, "wrong name"),
        ({"title": "captain"}, "wrong title"),
        ({"title": None}, "wrong title"),
        ({"statement": "“Crews are tired,” she said."}, "cut wrong"),
    ],
)
def test_faults(changes: dict[str, str | None], fault: str) -> None:
    assert list_faults(replace(BERG, **changes), PASSENGERS, REPORT) == [fault]


def test_what_nobody_marked_is_spurious() -> None:
    assert list_faults(*MARKED, Row("It rains.", "document", None, None, None)) == ["spurious"]


@pytest.mark.parametrize("title", ["mayor", "the mayor of Ede"])
def test_titles_agree_where_one_lies_in_the_other(title: str) -> None:
    assert list_faults(replace(BERG, title=title), PASSENGERS, REPORT) == []


# Files and the command


def write_gold(path: Path, *stories: ListedStory) -> Path:
    rows = [{**json.loads(render_rows(s, s.rows)), "text": s.text} for s in stories]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def evaluate(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["evaluate", "--task", "sourcing", *map(str, arguments)])


def test_rows_come_back_as_they_were_written(tmp_path: Path) -> None:
    assert read_listed_stories(write_gold(tmp_path / "gold.jsonl", FERRY)) == [FERRY]


def test_blanks_are_none(tmp_path: Path) -> None:
    story = replace(FERRY, rows=(replace(BERG, title="N/A", name=" Ada\n Berg "),))
    read = read_listed_stories(write_gold(tmp_path / "gold.jsonl", story))
    assert read[0].rows == (replace(BERG, title=None),)


BAD_ROWS = {
    "is not JSON": "{",
    '"text" is missing': '{"id": 1, "statements": []}',
    '"statements" is missing': '{"id": 1, "text": ""}',
    '"statement" is missing': '{"id": 1, "text": "", "statements": [{}]}',
    '"name" is not a string': '{"id": 1, "text": "", "statements": [{"statement": "", "name": 3}]}',
    "holds no stories": "",
}


@pytest.mark.parametrize(("message", "line"), BAD_ROWS.items())
def test_bad_rows_are_named(message: str, line: str, tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(line, encoding="utf-8")
    with pytest.raises(InvalidCorpus, match=re.escape(message)):
        read_listed_stories(path)
    result = evaluate(path)
    assert result.exit_code == 2
    assert message in result.output


def test_command_counts_and_writes(tmp_path: Path) -> None:
    output = tmp_path / "found.jsonl"
    result = evaluate(write_gold(tmp_path / "gold.jsonl", FERRY), "--predictions", output)
    assert result.exit_code == 0, result.output
    assert result.stdout.splitlines()[1].split()[:4] == ["statement", "3", "3", "3"]
    row = json.loads(output.read_text(encoding="utf-8"))
    assert row["id"] == "ferry"
    assert row["statements"][0]["statement"] == BERG.statement
    assert list(row["statements"][0]) == ["statement", "type", "name", "title", "justification"]


def test_command_lists_errors(tmp_path: Path) -> None:
    story = replace(FERRY, rows=(replace(BERG, name="Bo Kim"), PASSENGERS))
    result = evaluate(write_gold(tmp_path / "gold.jsonl", story), "--errors", 5)
    assert result.exit_code == 0, result.output
    assert "[wrong name] ferry" in result.stdout
    assert "found  named_person | Ada Berg | mayor | -" in result.stdout
    for fault in ("missed", "spurious", "cut wrong", "wrong type", "wrong name", "wrong title"):
        assert re.search(rf"^\d+ {fault}$", result.stdout, re.MULTILINE)


def test_other_task_s_options_are_refused(tmp_path: Path) -> None:
    gold = write_gold(tmp_path / "gold.jsonl", FERRY)
    assert evaluate(gold, "--conventions", "polnear").exit_code == 2
    assert evaluate(gold, "--compare", gold).exit_code == 2
