"""`auditor init`: settings to start from."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

from command_line import run

from auditor.cli.init import SETTINGS
from auditor.configuration import read_configuration

ROOT = Path(__file__).parent.parent
SWITCHED_ON = re.sub(r'^# (?=[\["\w][^ ]* =|\[|[\w."-]+ = )', "", SETTINGS, flags=re.MULTILINE)


def test_all_that_can_be_settled_is_there(tmp_path):
    schema = json.loads((ROOT / "schemas" / "config-1.schema.json").read_text("utf-8"))
    settled = tomllib.loads(SWITCHED_ON)
    assert set(settled) == set(schema["properties"])
    assert set(settled["sources"]) == set(schema["properties"]["sources"]["properties"])
    (tmp_path / "auditor.toml").write_text(SWITCHED_ON, encoding="utf-8")
    read_configuration(tmp_path / "auditor.toml")


def test_as_written_nothing_is_settled(tmp_path):
    done = run("init", cwd=tmp_path)
    assert (done.code, done.err) == (0, "")
    assert tomllib.loads((tmp_path / "auditor.toml").read_text("utf-8")) == {}


def test_nothing_is_written_over_unless_forced(tmp_path):
    (tmp_path / "auditor.toml").write_text("fail-on = 'never'\n")
    refused = run("init", cwd=tmp_path)
    assert (refused.code, refused.out) == (2, b"")
    assert "is there already; --force writes over it" in refused.err
    assert (tmp_path / "auditor.toml").read_text() == "fail-on = 'never'\n"
    assert run("init", "--force", cwd=tmp_path).code == 0
    assert (tmp_path / "auditor.toml").read_text("utf-8") == SETTINGS


def test_a_hook_needs_a_repository(tmp_path):
    done = run("init", "--hook", cwd=tmp_path, GIT_CEILING_DIRECTORIES=str(tmp_path.parent))
    assert done.code == 2
    assert "gets no hook: it is in no repository of Git" in done.err
    assert (tmp_path / "auditor.toml").is_file()


def test_a_folder_that_is_not_there(tmp_path):
    done = run("init", "nowhere", cwd=tmp_path)
    assert done.code == 2
    assert "nowhere/auditor.toml: cannot be written" in done.err
