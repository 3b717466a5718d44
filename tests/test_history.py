"""What was known before fails no run: baselines, earlier drafts, Git, decisions of editors."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest
from command_line import Result, run

from auditor import audit

OLD = "Bridge shut\n\nA source said the bridge is shut.\n\nIt rained all day.\n"
NEW = OLD.replace("It rained all day.", "An insider said it rained.")
MOVED = "The river rose.\n\n" + OLD


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "s.txt").write_text(OLD, encoding="utf-8")
    return tmp_path


def write(folder: Path, text: str) -> None:
    (folder / "s.txt").write_text(text, encoding="utf-8")


def list_new(result: Result) -> list[str]:
    """The words of the findings of the one report that were not known."""
    findings = json.loads(result.out)["findings"]
    return [f["text"] for f in findings if not f["known"] and f["rule"] == "anon.bare"]


# Fingerprints


def find_prints(text: str) -> list[str]:
    return [finding.fingerprint for finding in audit(text).findings]


def test_fingerprint_is_the_same_wherever_the_sentence_stands() -> None:
    assert find_prints(OLD) == find_prints(MOVED)
    assert set(find_prints(OLD)) < set(find_prints(NEW))
    assert set(find_prints(OLD)).isdisjoint(find_prints(OLD.replace("shut.", "open.")))


def test_equal_sentences_have_fingerprints_of_their_own() -> None:
    twice = find_prints(OLD + "\nA source said the bridge is shut.\n")
    assert len(set(twice)) == len(twice) > len(find_prints(OLD))


# Baseline


def test_baseline_lets_old_findings_pass_and_fails_new_ones(folder: Path) -> None:
    assert run("audit", "s.txt", "-o", "base.json", cwd=folder).code == 1
    for text, code, new in ((OLD, 0, []), (MOVED, 0, []), (NEW, 1, ["An insider"])):
        write(folder, text)
        result = run("audit", "s.txt", "--baseline", "base.json", cwd=folder)
        assert (result.code, list_new(result)) == (code, new)


def test_baseline_of_several_stories(folder: Path) -> None:
    (folder / "t.txt").write_text(NEW, encoding="utf-8")
    run("audit", ".", "-o", "base.jsonl", cwd=folder)
    assert run("audit", ".", "--baseline", "base.jsonl", cwd=folder).code == 0


def test_known_findings_are_counted_and_not_shown(folder: Path) -> None:
    run("audit", "s.txt", "-o", "base.json", cwd=folder)
    page = run("audit", "s.txt", "--baseline", "base.json", "--format", "text", cwd=folder).out
    assert b"findings known before" in b" ".join(page.split())
    assert b"anon.bare" not in page


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (None, "cannot be read: No such file"),
        (b"{", "is not JSON"),
        (b"[1]", "holds something that is no object"),
        (b'{"findings": [{}]}', "holds no report"),
        (b"{}", "holds no report"),
        (b"\xff", "is not JSON"),
    ],
)
def test_faulty_baseline(folder: Path, data: bytes | None, sentence: str) -> None:
    if data is not None:
        (folder / "base.json").write_bytes(data)
    result = run("audit", "s.txt", "--baseline", "base.json", cwd=folder)
    assert (result.code, result.out) == (2, b"")
    (line,) = result.lines
    assert line.startswith(f"base.json: {sentence}")


# Earlier drafts


def test_only_changed_paragraphs_can_fail(folder: Path) -> None:
    (folder / "old.txt").write_text(OLD, encoding="utf-8")
    for text, code, new in ((OLD, 0, []), (MOVED, 0, []), (NEW, 1, ["An insider"])):
        write(folder, text)
        result = run("audit", "s.txt", "--diff", "old.txt", cwd=folder)
        assert (result.code, list_new(result)) == (code, new)


def test_a_paragraph_that_was_doubled_is_new(folder: Path) -> None:
    (folder / "old.txt").write_text(OLD, encoding="utf-8")
    write(folder, OLD + "\nA source said the bridge is shut.\n")
    assert list_new(run("audit", "s.txt", "--diff", "old.txt", cwd=folder)) == ["A source"]


def test_diff_is_for_one_story(folder: Path) -> None:
    result = run("audit", "s.txt", "s.txt", "--diff", "old.txt", cwd=folder)
    assert result.code == 2
    assert "--diff compares one story" in result.err


def commit(folder: Path, *names: str) -> None:
    for command in (
        ("init", "-q"),
        ("add", *names),
        ("-c", "user.email=a@example.org", "-c", "user.name=A", "commit", "-qm", "x"),
    ):
        subprocess.run(["git", *command], cwd=folder, check=True, capture_output=True)


def test_changed_since_a_revision(folder: Path) -> None:
    commit(folder, "s.txt")
    assert run("audit", "s.txt", "--changed-since", "HEAD", cwd=folder).code == 0
    write(folder, NEW)
    result = run("audit", "s.txt", "--changed-since", "HEAD", cwd=folder)
    assert (result.code, list_new(result)) == (1, ["An insider"])
    (folder / "new.txt").write_text(OLD, encoding="utf-8")
    assert run("audit", "new.txt", "--changed-since", "HEAD", cwd=folder).code == 1


def test_unknown_revision_and_no_repository(folder: Path) -> None:
    outside = run(
        "audit",
        "s.txt",
        "--changed-since",
        "HEAD",
        cwd=folder,
        GIT_CEILING_DIRECTORIES=str(folder.parent),
    )
    assert (outside.code, outside.out) == (2, b"")
    assert "is in no repository of Git" in outside.err
    commit(folder, "s.txt")
    unknown = run("audit", "s.txt", "--changed-since", "nowhere", cwd=folder)
    assert (unknown.code, unknown.out) == (2, b"")
    assert "has no revision 'nowhere'" in unknown.err


# Decisions


def read_lines(path: Path) -> Iterable[dict[str, object]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def override(folder: Path, *options: str) -> Result:
    return run(
        "override", "s.txt", "--by", "Jo Lind", "--reason", "it is on\nthe record", *options,
        cwd=folder,
    )  # fmt: skip


def test_override_lets_one_version_pass(folder: Path) -> None:
    assert override(folder, "--date", "2026-05-01").code == 0
    (record,) = read_lines(folder / "auditor-overrides.jsonl")
    assert (record["by"], record["reason"], record["date"]) == (
        "Jo Lind", "it is on\nthe record", "2026-05-01",
    )  # fmt: skip
    asked = ("audit", "s.txt", "--overrides", "auditor-overrides.jsonl")
    assert run(*asked, cwd=folder).code == 0
    write(folder, MOVED)
    assert run(*asked, cwd=folder).code == 1
    assert override(folder).code == 0
    assert run(*asked, cwd=folder).code == 0
    assert len(list(read_lines(folder / "auditor-overrides.jsonl"))) == 2


def test_override_needs_a_name_and_a_reason(folder: Path) -> None:
    for missing in (("--by", "Jo"), ("--reason", "because")):
        result = run("override", "s.txt", *missing, cwd=folder)
        assert result.code == 2
        assert "Missing option" in result.err
    assert not (folder / "auditor-overrides.jsonl").exists()


def test_record_that_cannot_be_written(folder: Path) -> None:
    result = override(folder, "--record", "no/where.jsonl")
    assert result.code == 2
    assert result.lines == ["no/where.jsonl: cannot be written: No such file or directory"]


def test_faulty_overrides(folder: Path) -> None:
    (folder / "o.jsonl").write_text('{"sha256": "x"}\n', encoding="utf-8")
    result = run("audit", "s.txt", "--overrides", "o.jsonl", cwd=folder)
    assert (result.code, result.out) == (2, b"")
    assert result.err.startswith("o.jsonl: holds no overrides")
