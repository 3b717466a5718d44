"""`import auditor`: cheap, typed, and the same report as the command line's."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import make_environment, run

import auditor

STORY = "A source said the bridge is shut.\n\n“It is not,” Ana Ruiz, the city engineer, said.\n"


@pytest.fixture
def story(tmp_path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


@pytest.mark.parametrize("name", auditor.__all__)
def test_every_public_name_is_there(name):
    assert getattr(auditor, name) is not None
    assert name in dir(auditor)


def test_other_names_are_not():
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = auditor.nothing


def test_import_costs_nothing():
    code = (
        "import sys; before = set(sys.modules); import auditor; print(*set(sys.modules) - before)"
    )
    loaded = subprocess.run(
        [sys.executable, "-c", code],
        env=make_environment(), capture_output=True, check=True, encoding="utf-8",
    ).stdout.split()  # fmt: skip
    ours = {name for name in loaded if name.split(".")[0] not in sys.stdlib_module_names}
    assert ours == {"auditor", "auditor.version"}


def test_typed():
    assert (Path(auditor.__file__).parent / "py.typed").is_file()


@pytest.mark.parametrize("options", [{}, {"house_outlets": ("Ferry Post",)}])
@pytest.mark.parametrize("format_", ["json", "text"])
def test_same_result_as_the_command_line(story, format_, options):
    arguments = [
        part for name in options.get("house_outlets", ()) for part in ("--house-outlet", name)
    ]
    printed = run("audit", "story.txt", "--format", format_, *arguments, cwd=story.parent).out
    report = auditor.audit(auditor.read(story, name="story.txt"), **options)
    assert auditor.render(report, format_).encode() == printed


def test_text_and_document_are_audited_alike(story):
    from_text = json.loads(auditor.render(auditor.audit(STORY, name="story.txt"), "json"))
    from_file = json.loads(
        auditor.render(auditor.audit(auditor.read(story, name="story.txt")), "json")
    )
    assert from_text == from_file
    auditor.validate_report(from_text)


def test_unknown_output_format():
    with pytest.raises(ValueError, match="json, jsonl"):
        auditor.render(auditor.audit(STORY), "pdf")
