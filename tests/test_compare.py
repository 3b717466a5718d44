"""`auditor compare`: what changed in the sourcing between two drafts."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from command_line import run

from auditor import audit
from auditor.cli import main
from auditor.comparison import compare_drafts
from auditor.validation import find_breaks

OLD = """Ana Ruiz, the city engineer, said the bridge is unsafe.

A source said the mayor knew.
"""
NEW = """Ana Ruiz, the chief engineer, said the bridge is unsafe.

Bo Lind, the mayor, said she knew.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("old.txt").write_text(OLD, encoding="utf-8")
    Path("new.txt").write_text(NEW, encoding="utf-8")
    return tmp_path


def compare(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["compare", "--no-config", *arguments])


def read_comparison(*arguments: str) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(compare(*arguments, "--format", "json").stdout)
    assert list(find_breaks(value, "comparison-1")) == []
    return value


def test_gains_and_losses(folder: Path) -> None:
    value = read_comparison("old.txt", "new.txt")
    assert [entry["called"] for entry in value["sources_gained"]] == ["Bo Lind"]
    assert [entry["called"] for entry in value["sources_lost"]] == ["A source"]
    assert value["sources_changed"] == [
        {"source": "Ana Ruiz", "what": "title", "before": "city engineer", "now": "chief engineer"}
    ]
    assert value["attributions_gained"] == [{"source": "Bo Lind", "content": "she knew"}]
    assert value["attributions_lost"] == [{"source": "A source", "content": "the mayor knew"}]
    assert "anon.bare" in [finding["rule"] for finding in value["findings_lost"]]
    assert value["new"]["score"] > value["old"]["score"]


def test_the_other_way_round_gains_are_losses(folder: Path) -> None:
    there, back = read_comparison("old.txt", "new.txt"), read_comparison("new.txt", "old.txt")
    for what in ("sources", "attributions", "findings"):
        assert there[f"{what}_gained"] == back[f"{what}_lost"]
        assert there[f"{what}_lost"] == back[f"{what}_gained"]


def test_points_add_up_to_the_difference(folder: Path) -> None:
    value = read_comparison("old.txt", "new.txt")
    gained = sum(points["now"] - points["before"] for points in value["points"])
    assert gained == pytest.approx(value["new"]["score"] - value["old"]["score"], abs=0.01)


def test_equal_drafts() -> None:
    comparison = compare_drafts(audit(OLD), audit("\n\n" + OLD))
    for what in ("sources", "attributions", "findings"):
        assert getattr(comparison, f"{what}_gained") == getattr(comparison, f"{what}_lost") == ()
    assert comparison.sources_changed == comparison.points == ()


def test_text(folder: Path) -> None:
    page = compare("old.txt", "new.txt").stdout
    assert "  + Bo Lind, mayor (named person, 1 attribution)\n" in page
    assert "  ~ Ana Ruiz: title was city engineer, is chief engineer\n" in page
    assert "  - line 3 error anon.bare " in page
    assert compare("old.txt", "old.txt").stdout.endswith("Nothing changed in the sourcing.\n")


def test_draft_that_cannot_be_read(folder: Path) -> None:
    result = run("compare", "none.txt", "new.txt", cwd=folder)
    assert (result.code, result.out) == (2, b"")
    assert result.lines == ["none.txt: cannot be read: No such file or directory"]
