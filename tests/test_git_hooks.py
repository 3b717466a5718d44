"""The scripts for Git in samples/hooks, in real repositories."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import make_environment, run

from auditor.hooks.git import PRE_COMMIT, PRE_PUSH

ROOT = Path(__file__).parent.parent
GOOD = "The mill will close in May, Mayor Ana Ruiz said on Tuesday.\n"
BAD = "A source said the mill was sold.\n"

pytestmark = pytest.mark.skipif(
    os.name == "nt" or shutil.which("git") is None, reason="needs Git and a Unix shell"
)


class Repository:
    """A repository with a hook, and `auditor` on its PATH."""

    def __init__(self, folder: Path, hook: str, tools: Path) -> None:
        self.folder = folder
        tools.mkdir(exist_ok=True)
        (tools / "auditor").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m auditor "$@"\n')
        (tools / "auditor").chmod(0o755)
        self.environment = make_environment(
            PATH=f"{tools}{os.pathsep}{os.environ['PATH']}",
            GIT_CONFIG_GLOBAL=os.devnull,
            GIT_AUTHOR_NAME="a", GIT_AUTHOR_EMAIL="a@b.example",
            GIT_COMMITTER_NAME="a", GIT_COMMITTER_EMAIL="a@b.example",
        )  # fmt: skip
        folder.mkdir()
        self.git("init", "--quiet", "--initial-branch=main")
        if hook:
            hooks = folder / ".git" / "hooks"
            hooks.mkdir(exist_ok=True)
            shutil.copy(ROOT / "samples" / "hooks" / hook, hooks / hook)

    def git(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            ["git", *arguments], cwd=self.folder, env=self.environment, text=True, check=False,
            capture_output=True, timeout=60,
        )  # fmt: skip
        assert "Traceback" not in done.stderr
        return done

    def write(self, name: str, text: str) -> None:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        self.git("add", "--", name)

    def commit(self, *options: str) -> subprocess.CompletedProcess[str]:
        return self.git("commit", "--quiet", "--message=x", *options)


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "stories", "pre-commit", tmp_path / "bin")


def test_the_samples_are_what_init_writes():
    hooks = ROOT / "samples" / "hooks"
    for name, script in (("pre-commit", PRE_COMMIT), ("pre-push", PRE_PUSH)):
        assert (hooks / name).read_text(encoding="utf-8") == script
        assert (hooks / name).stat().st_mode & 0o111 == 0o111


def test_a_bad_story_is_not_committed_and_a_good_one_is(repository):
    repository.write("bad.txt", BAD)
    refused = repository.commit()
    assert refused.returncode == 1
    assert "bad.txt:1:1 error anon.bare" in refused.stdout + refused.stderr
    repository.write("bad.txt", GOOD)
    assert repository.commit().returncode == 0


def test_what_is_staged_counts_and_not_what_lies_about(repository):
    repository.write("story.txt", GOOD)
    (repository.folder / "story.txt").write_text(BAD)
    (repository.folder / "other.txt").write_text(BAD)
    assert repository.commit().returncode == 0
    repository.write("story.txt", BAD)
    (repository.folder / "story.txt").write_text(GOOD)
    assert repository.commit().returncode == 1


def test_only_what_changes_is_audited(repository):
    repository.write("old.txt", BAD)
    assert repository.commit("--no-verify").returncode == 0
    repository.write("new.txt", GOOD)
    repository.write("notes.csv", "a source said")
    assert repository.commit().returncode == 0
    (repository.folder / "old.txt").unlink()
    assert repository.commit("--all").returncode == 0


def test_settings_and_sidecars_are_those_that_are_staged(repository):
    repository.write("desk/auditor.toml", 'ignore = ["anon"]\n')
    repository.write("desk/story.txt", BAD)
    assert repository.commit().returncode == 0
    repository.write("story.txt", BAD)
    repository.write(
        "story.txt.auditor.toml", '[[ignore]]\nrules = ["anon"]\nreason = "The desk knows."\n'
    )
    done = repository.commit()
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("name", ["a b.txt", "-x.txt", "Zoë’s “story”.txt", "a\nb.txt", "$(x).txt"])
def test_odd_names(repository, name):
    repository.write(name, BAD)
    assert repository.commit().returncode == 1
    repository.write(name, GOOD)
    assert repository.commit().returncode == 0


def test_without_auditor_it_says_so(repository):
    repository.environment["PATH"] = "/usr/bin:/bin"
    repository.write("story.txt", GOOD)
    refused = repository.commit()
    assert refused.returncode == 1
    assert "auditor is not installed" in refused.stderr


def test_init_writes_the_hook(tmp_path):
    repository = Repository(tmp_path / "stories", "", tmp_path / "bin")
    done = run("init", "--hook", cwd=repository.folder)
    assert (done.code, done.err) == (0, "")
    repository.write("story.txt", BAD)
    assert repository.commit().returncode == 1


# Pushing


@pytest.fixture
def pushing(tmp_path: Path) -> Repository:
    repository = Repository(tmp_path / "stories", "pre-push", tmp_path / "bin")
    repository.git("init", "--quiet", "--bare", str(tmp_path / "remote.git"))
    repository.git("remote", "add", "origin", str(tmp_path / "remote.git"))
    repository.write("first.txt", GOOD)
    repository.commit()
    assert repository.git("push", "--quiet", "origin", "main").returncode == 0
    return repository


def test_a_push_is_stopped_by_what_it_brings(pushing):
    pushing.write("bad.txt", BAD)
    pushing.commit()
    refused = pushing.git("push", "origin", "main")
    assert refused.returncode == 1
    assert "bad.txt:1:1 error anon.bare" in refused.stdout + refused.stderr
    pushing.write("bad.txt", GOOD)
    pushing.commit()
    assert pushing.git("push", "origin", "main").returncode == 0


def test_a_new_branch_is_judged_by_what_the_remote_has_not(pushing):
    pushing.write("bad.txt", BAD)
    pushing.commit()
    assert pushing.git("push", "--no-verify", "origin", "main").returncode == 0
    pushing.git("checkout", "--quiet", "-b", "desk")
    pushing.write("good.txt", GOOD)
    pushing.commit()
    assert pushing.git("push", "origin", "desk").returncode == 0
    pushing.write("worse.txt", BAD)
    pushing.commit()
    assert pushing.git("push", "origin", "desk").returncode == 1


def test_the_first_push_of_all_is_judged(tmp_path):
    repository = Repository(tmp_path / "stories", "pre-push", tmp_path / "bin")
    repository.git("init", "--quiet", "--bare", str(tmp_path / "remote.git"))
    repository.git("remote", "add", "origin", str(tmp_path / "remote.git"))
    repository.write("bad.txt", BAD)
    repository.commit()
    assert repository.git("push", "origin", "main").returncode == 1


def test_deleting_a_branch_and_pushing_nothing_new_pass(pushing):
    pushing.git("push", "--quiet", "origin", "main:old")
    assert pushing.git("push", "origin", ":old").returncode == 0
    assert pushing.git("push", "origin", "main").returncode == 0
