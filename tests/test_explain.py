"""`auditor explain`: a rule, or what was seen at a line."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from command_line import run

from auditor.catalogue import load_rules
from auditor.cli import main
from auditor.pipeline import make_document, weigh_cues

STORY = """Bridge shut

A source said the bridge is shut. “It moved a lot today,” said Ana Ruiz, the engineer.

The bridge was built in 1903. Nobody knew its age.
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("s.txt").write_text(STORY, encoding="utf-8")
    return tmp_path


def explain(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["explain", *arguments])


@pytest.mark.parametrize("rule", load_rules(), ids=lambda rule: rule.id)
def test_every_rule_is_explained(rule) -> None:
    result = explain(rule.id)
    assert result.exit_code == 0
    flat = " ".join(result.stdout.split())
    for text in (rule.why, rule.mend, rule.known_problems, "where to read it"):
        assert " ".join(text.split()) in flat
    for heading in ("Why", "How to mend it", "Standards", "It leaves alone", "Known problems"):
        assert f"\n{heading}\n" in result.stdout


def test_unknown_rule_names_the_nearest() -> None:
    result = explain("anon.bar")
    assert result.exit_code == 2
    assert "no rule 'anon.bar'; did you mean 'anon.bare'?" in result.stderr


def test_line_shows_what_was_seen(folder: Path) -> None:
    page = explain("s.txt:3").stdout
    assert page.startswith("Line 3, lede: ")
    assert "    A source | said | the bridge is shut\n      “say” is a speech verb" in page
    assert "    error anon.bare " in page
    assert "missing.quote-speaker at ““It moved a lot today,””: quotation has a speaker" in page


def test_line_shows_what_was_taken_for_no_attribution(folder: Path) -> None:
    page = explain("s.txt:5").stdout
    assert "What could have been an attribution and was taken for none" in page
    assert "    knew: chance 0." in page
    assert "    was built: its place is unlike " in page


def test_every_place_is_weighed_or_its_place_ruled_it_out() -> None:
    document = make_document(STORY)
    cues = weigh_cues(document)
    assert [cue.span.cut(STORY) for cue in cues if cue.found] == ["said", "said"]
    assert all(cue.chance is not None and cue.chance >= 0.5 for cue in cues if cue.found)


def test_lines_without_text(folder: Path) -> None:
    assert explain("s.txt:2").stdout == "Line 2 holds no text of the story.\n"
    assert explain("s.txt:99").stdout == "s.txt has no line 99\n"


def test_missing_file(folder: Path) -> None:
    result = run("explain", "none.txt:3", cwd=folder)
    assert (result.code, result.out) == (2, b"")
    assert result.lines == ["none.txt: cannot be read: No such file or directory"]
