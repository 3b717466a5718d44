"""`auditor sources`: who stories rest on, as tables, JSON and CSV."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from command_line import run

from auditor.cli import main
from auditor.listing import list_rows, list_story, tally_kinds, tally_sources
from auditor.pipeline import audit
from auditor.renderers.csv import COLUMNS, TYPES, guard
from auditor.renderers.text import measure
from auditor.validation import find_breaks, keeps_schema

ONE = """Bridge shut

Ana Ruiz, the city engineer, told the Ferry Post that the bridge is unsafe. “It moves,” she said.

A source close to the mayor said the repairs would cost 3 million crowns.

The Harbour Board said in a statement that it had not been asked. It was reported to be angry.
"""
TWO = """Ana Ruiz, the city engineer, said the bridge would open in May.

Critics said it never would.
"""
SAMPLES = sorted((Path(__file__).parents[1] / "samples").glob("*.txt"))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("one.txt").write_text(ONE, encoding="utf-8")
    Path("two.txt").write_text(TWO, encoding="utf-8")
    return tmp_path


def call(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["sources", "--no-config", *arguments])


def read_lists(*arguments: str) -> dict[str, Any]:
    lists: dict[str, Any] = json.loads(call(*arguments, "--format", "json").stdout)
    assert list(find_breaks(lists, "sources-1")) == []
    return lists


def test_list_of_one_story(folder: Path) -> None:
    (story,) = read_lists("one.txt")["stories"]
    ruiz, *others = story["sources"]
    assert (ruiz["name"], ruiz["kind"], ruiz["title"]) == (
        "Ana Ruiz", "named_person", "city engineer",
    )  # fmt: skip
    assert (ruiz["attributions"], ruiz["hands"]) == (2, {"first": 1, "relayed": 1})
    assert (ruiz["words"], ruiz["paragraph"]) == (7, 1)
    assert [(s["called"], s["kind"]) for s in others] == [
        ("A source close to the mayor", "anonymous_source"),
        ("Harbour Board", "named_organization"),
    ]
    assert story["attributions"] == 5
    assert story["unsourced_attributions"] == 1
    assert story["anonymous_share"] == 0.2
    assert sum(s["words"] for s in story["sources"]) <= story["attributed_words"]


def test_stories_add_up(folder: Path) -> None:
    total = read_lists("one.txt", "two.txt")["total"]
    first = total["sources"][0]
    assert (first["name"], first["stories"], first["attributions"]) == ("Ana Ruiz", 2, 3)
    assert "Critics" not in [source["name"] for source in total["sources"]]
    kinds = {kind["kind"]: kind["attributions"] for kind in total["kinds"]}
    assert kinds == {
        "named_person": 3, "named_organization": 1, "anonymous_source": 1, "unnamed_group": 1,
    }  # fmt: skip
    assert total["attributions"] == sum(kinds.values()) + total["unsourced_attributions"]
    assert total["anonymous_share"] == pytest.approx(1 / 7, abs=1e-4)


def test_order_of_files_changes_no_tally(folder: Path) -> None:
    lists = [list_story(audit(text).reading) for text in (ONE, TWO)]
    assert tally_sources(lists) == tally_sources(lists[::-1])
    assert tally_kinds(lists) == tally_kinds(lists[::-1])


def test_table_fits_and_tells_the_hands(folder: Path) -> None:
    page = call("one.txt").stdout
    assert max(map(measure, page.splitlines())) <= 100
    (ruiz,) = (line for line in page.splitlines() if line.startswith("Ana Ruiz"))
    assert ruiz.split()[:6] == ["Ana", "Ruiz", "person", "city", "engineer", "first"]
    assert "3 sources, 5 attributions (1 to nobody), 20% of them anonymous" in page
    assert "stories" not in page


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_samples_fit_the_width(path: Path) -> None:
    page = call(str(path), "--reasons").stdout
    assert max(map(measure, page.splitlines())) <= 100
    assert keeps_schema(read_lists(str(path)), "sources-1")


def test_reasons_are_shown_if_asked(folder: Path) -> None:
    text = "Ana Ruiz, who saw the bridge fall from her kitchen, said it fell slowly.\n"
    Path("saw.txt").write_text(text, encoding="utf-8")
    assert "kitchen" not in call("saw.txt").stdout
    assert "    who saw the bridge fall from her kitchen" in call("saw.txt", "--reasons").stdout


def test_several_stories_end_in_three_tables(folder: Path) -> None:
    page = call(".").stdout
    assert page.index("one.txt") < page.index("two.txt") < page.index("2 stories")
    assert "\nheard most " in page
    assert "\nkind of source " in page
    assert "\nstory " in page
    assert call("two.txt", "one.txt").stdout.endswith("  20%\n")


def read_csv(*arguments: str) -> list[list[str]]:
    data = call(*arguments, "--format", "csv").stdout_bytes.decode("utf-8")
    assert data.count("\n") == data.count("\r\n")
    return list(csv.reader(io.StringIO(data, newline="")))


def test_csv_has_the_columns_of_the_benchmark(folder: Path) -> None:
    heads, *rows = read_csv("one.txt")
    assert tuple(heads) == COLUMNS
    expected = [
        [
            row.statement,
            TYPES[str(row.type)],
            row.name or "",
            row.title or "",
            row.justification or "",
        ]
        for row in list_rows(audit(ONE).reading)
    ]
    assert rows == expected
    assert len(rows) == 3


def test_csv_of_several_stories_names_them(folder: Path) -> None:
    heads, *rows = read_csv("one.txt", "two.txt")
    assert heads == ["Story", *COLUMNS]
    assert {row[0] for row in rows} == {"one.txt", "two.txt"}


@pytest.mark.parametrize(
    ("cell", "safe"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@x", "'@x"),
        ("a=b", "a=b"),
        ("\x1b[2J", "\\u001b[2J"),
        ("", ""),
    ],
)
def test_no_spreadsheet_obeys_a_story(cell: str, safe: str) -> None:
    assert guard(cell) == safe


def test_story_without_sources(folder: Path) -> None:
    Path("calm.txt").write_text("The bridge was built in 1903.\n", encoding="utf-8")
    assert call("calm.txt").stdout.startswith("calm.txt\n0 sources, 0 attributions")
    assert read_csv("calm.txt") == [list(COLUMNS)]
    assert read_lists("calm.txt")["stories"][0]["sources"] == []


def test_bad_file_is_said_and_the_rest_is_listed(folder: Path) -> None:
    for format_ in ("text", "json", "csv"):
        result = run("sources", "none.txt", "one.txt", "--format", format_, cwd=folder)
        assert result.code == 2
        assert result.lines == ["none.txt: cannot be read: No such file or directory"]
        assert b"Ana Ruiz" in result.out


def test_output_file(folder: Path) -> None:
    for format_ in ("text", "json", "csv"):
        assert call("one.txt", "--format", format_, "-o", "out").output == ""
        shown = call("one.txt", "--format", format_).stdout_bytes
        assert Path("out").read_bytes() == shown


def test_house_outlet_is_first_hand(folder: Path) -> None:
    (story,) = read_lists("one.txt", "--house-outlet", "Ferry Post")["stories"]
    assert story["sources"][0]["hands"] == {"first": 2}
