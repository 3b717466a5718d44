"""The workflow in samples/hooks/github: its audit, run as GitHub runs it, in a real repository."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import make_environment

yaml = pytest.importorskip("yaml", reason="PyYAML is not installed")

ROOT = Path(__file__).parent.parent
WORKFLOW = yaml.safe_load((ROOT / "samples/hooks/github/auditor.yml").read_text("utf-8"))
(JOB,) = WORKFLOW["jobs"].values()
STEPS = {step.get("name"): step for step in JOB["steps"]}

pytestmark = pytest.mark.skipif(
    shutil.which("git") is None or shutil.which("bash") is None, reason="needs Git and bash"
)


@pytest.fixture
def audit(tmp_path: Path):
    """A function that commits stories and runs the step on what they changed."""
    tools = tmp_path / "bin"
    tools.mkdir()
    (tools / "auditor").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m auditor "$@"\n')
    (tools / "auditor").chmod(0o755)
    folder = tmp_path / "stories"
    folder.mkdir()
    environment = make_environment(
        PATH=f"{tools}{os.pathsep}{os.environ['PATH']}",
        GIT_CONFIG_GLOBAL=os.devnull,
        GIT_AUTHOR_NAME="a", GIT_AUTHOR_EMAIL="a@b.example",
        GIT_COMMITTER_NAME="a", GIT_COMMITTER_EMAIL="a@b.example",
    )  # fmt: skip

    def git(*arguments: str) -> str:
        done = subprocess.run(
            ["git", *arguments], cwd=folder, env=environment, check=True, capture_output=True
        )
        return done.stdout.decode().strip()

    def audit_(stories: dict[str, str]) -> tuple[int, str]:
        git("init", "--quiet")
        git("commit", "--quiet", "--allow-empty", "--message=x")
        base = git("rev-parse", "HEAD")
        for name, text in stories.items():
            (folder / name).write_text(text, encoding="utf-8")
        git("add", "--all")
        git("commit", "--quiet", "--allow-empty", "--message=y")
        # As GitHub calls it (workflow syntax, shell).
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", STEPS["Audit"]["run"]],
            cwd=folder, env={**environment, "BASE": base}, capture_output=True, check=False,
            timeout=60,
        )  # fmt: skip
        assert b"Traceback" not in done.stderr
        return done.returncode, done.stdout.decode()

    audit_.folder = folder
    return audit_


def test_a_bad_story_fails_the_job_and_is_shown_three_ways(audit):
    code, out = audit({"bad one.txt": "A source said no.\n", "notes.csv": "a source said"})
    assert code != 0
    assert out.startswith("::error file=bad one.txt,title=anon.bare,line=1,endLine=1,col=1")
    log = json.loads((audit.folder / "auditor.sarif").read_text("utf-8"))
    assert "anon.bare" in {result["ruleId"] for result in log["runs"][0]["results"]}
    assert "anon.bare" in (audit.folder / "comment.md").read_text("utf-8")


def test_good_stories_pass(audit):
    code, out = audit({"good.txt": "The mill will close, Mayor Ana Ruiz said on Tuesday.\n"})
    assert code == 0
    assert "::error" not in out


def test_nothing_to_audit_passes(audit):
    assert audit({"notes.csv": "x"}) == (0, "")


def test_rights_are_the_least_and_no_fork_can_write():
    assert WORKFLOW["permissions"] == {"contents": "read"}
    assert "pull_request_target" not in WORKFLOW[True]
    assert STEPS[None]["uses"].startswith("actions/")
    for name in ("Comment", "Show on the page of code scanning"):
        assert "env.OURS == 'true'" in STEPS[name]["if"]
    for step in JOB["steps"]:
        assert "${{" not in step.get("run", "")  # nothing of a pull request is ever code
