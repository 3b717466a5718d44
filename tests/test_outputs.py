"""`auditor audit`: what is written where, and what a run says while it works."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import make_environment, run

CALM = "Bridge to close\n\nThe bridge will be shut for a year, Mayor Ana Ruiz said on Tuesday.\n"
BARE = "Bridge to close\n\nA source said the bridge will be shut.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "calm.txt").write_text(CALM)
    (tmp_path / "bare.txt").write_text(BARE)
    return tmp_path


def test_one_run_in_several_formats(folder):
    alone = run("audit", "bare.txt", "--format", "text", cwd=folder)
    both = run(
        "audit", "bare.txt", "--format", "text", "-o", "json=a.json", "-o", "csv=a.csv", cwd=folder
    )
    assert (both.code, both.out, both.err) == (alone.code, alone.out, "")
    assert (folder / "a.json").read_bytes() == run("audit", "bare.txt", cwd=folder).out
    assert (folder / "a.csv").read_bytes().startswith(b"Sourced Statements,")


def test_only_files(folder):
    result = run("audit", "bare.txt", "-o", "text=a.txt", "-o", "jsonl=a.jsonl", cwd=folder)
    assert (result.out, result.err) == (b"", "")
    assert json.loads((folder / "a.jsonl").read_bytes())["document"]["name"] == "bare.txt"
    assert (folder / "a.txt").read_text().startswith("bare.txt: ")


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("--format", "text", "--format", "json"), "need a file each"),
        (("--format", "text", "--format", "json", "-o", "x"), "--output FORMAT=x"),
        (("-o", "x", "-o", "y"), "--output FORMAT=y"),
        (("-o", "json=x", "-o", "text=x"), "cannot be two outputs"),
        (("-o", "json=bare.txt"), "is a story to audit"),
        (("-o", "json=."), "is a folder"),
        (("-o", "json=no/x"), "cannot be written"),
    ],
)
def test_outputs_that_cannot_be(folder, options, sentence):
    result = run("audit", "bare.txt", *options, cwd=folder)
    assert (result.code, result.out) == (2, b"")
    assert sentence in result.err
    assert not (folder / "x").exists()


def test_a_name_with_an_equals_sign_is_a_name(folder):
    run("audit", "bare.txt", "-o", "week=3.json", cwd=folder)
    assert json.loads((folder / "week=3.json").read_bytes())["document"]["name"] == "bare.txt"


def test_a_full_disk_for_one_output_is_no_bug_of_the_audit(folder):
    result = run("audit", "bare.txt", "-o", "json=/dev/full", "-o", "text=x", cwd=folder)
    assert result.code == 2
    assert result.lines == ["/dev/full: cannot be written: No space left on device"]


def test_quiet_prints_nothing_and_still_writes(folder):
    result = run("audit", "bare.txt", "calm.txt", "--quiet", "-o", "json=a.json", cwd=folder)
    assert (result.code, result.out, result.err) == (1, b"", "")
    assert len((folder / "a.json").read_text().splitlines()) == 2
    assert run("audit", "calm.txt", "-q", cwd=folder).code == 0
    assert run("audit", "gone.txt", "-q", cwd=folder).lines


def test_verbose_says_how_each_story_was_read_and_judged(folder):
    (folder / "auditor.toml").write_text('profile = "ap"\n')
    bare, calm = run("audit", "bare.txt", "calm.txt", "-v", "-q", cwd=folder).lines
    assert bare.startswith("bare.txt: read as text; settings: ")
    assert "auditor.toml, profile ap; 1 attribution, 2 errors" in bare
    assert "0 errors" in calm


def follow(arguments: list[str], cwd: Path) -> str:
    """What a terminal shows of standard error while standard output goes to a file."""
    outer, inner = pty.openpty()
    with (cwd / "out").open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "auditor", *arguments],
            cwd=cwd, env=make_environment(), stdout=out, stderr=inner,
        )  # fmt: skip
    os.close(inner)
    shown = b""
    try:
        while chunk := os.read(outer, 4096):
            shown += chunk
    except OSError:  # Linux reports the end of a terminal so
        pass
    process.wait()
    os.close(outer)
    return shown.decode()


def test_a_long_run_shows_how_far_it_is_and_takes_it_away(folder):
    story = (CALM + "\n") * 20
    for number in range(300):
        (folder / f"{number}.txt").write_text(story)
    shown = follow(["audit", "."], folder)
    assert " a second: " in shown
    assert shown.endswith("\r\x1b[K")
    assert " a second: " not in follow(["audit", ".", "--quiet"], folder)
    assert follow(["audit", "calm.txt"], folder) == ""
