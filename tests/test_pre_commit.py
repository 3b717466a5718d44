"""The hooks in .pre-commit-hooks.yaml, run by the real pre-commit from a clone of this tree."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("pre_commit", reason="pre-commit is not installed")
yaml = pytest.importorskip("yaml", reason="PyYAML is not installed")

ROOT = Path(__file__).parent.parent
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs Git")


def call(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b.example",
        "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@b.example",
        "PRE_COMMIT_HOME": str(folder.parent / "home"),
    }  # fmt: skip
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


@pytest.mark.slow
def test_the_real_thing(tmp_path):
    clone = tmp_path / "auditor"
    shutil.copytree(
        ROOT, clone, ignore=shutil.ignore_patterns(".git", ".venv", "*.egg-info", ".*_cache")
    )
    call(clone, "git", "init", "--quiet")
    call(clone, "git", "add", "--all")
    call(clone, "git", "commit", "--quiet", "--message=x")
    revision = call(clone, "git", "rev-parse", "HEAD").stdout.strip()
    stories = tmp_path / "stories"
    stories.mkdir()
    call(stories, "git", "init", "--quiet")
    (stories / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: {clone}\n  rev: {revision}\n  hooks:\n  - id: auditor\n"
    )
    (stories / "bad.txt").write_text("A source said no.\n")
    (stories / "notes.csv").write_text("a source said\n")
    call(stories, "git", "add", "--all")
    done = call(stories, sys.executable, "-m", "pre_commit", "run")
    if "An unexpected error" in done.stdout:
        pytest.skip("pre-commit could not install auditor here: no package index?")
    assert done.returncode == 1
    assert "bad.txt:1:1 error anon.bare" in done.stdout
    (stories / "bad.txt").write_text("The mill will close, Mayor Ana Ruiz said.\n")
    call(stories, "git", "add", "--all")
    assert call(stories, sys.executable, "-m", "pre_commit", "run").returncode == 0


@pytest.mark.parametrize(
    ("name", "hook"),
    [
        ("a.txt", "auditor"),
        ("a/b.html", "auditor"),
        ("c.docx", "auditor"),
        ("d.md", "auditor-markdown"),
        ("e.py", None),
        ("f.json", None),
    ],
)
def test_which_files_each_hook_takes(name, hook):
    assert [h["id"] for h in HOOKS if re.search(h["files"], name)] == ([hook] if hook else [])
