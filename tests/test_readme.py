"""What README shows is what the tool prints, and its commands run.

`pytest tests/test_readme.py --update-golden` writes the picture of the output anew. The two
commands that install are run by `.ci/run`, which takes them from README.
"""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from command_line import run

from auditor import audit, read, render

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
PICTURE = re.compile(
    r"(?<=<!-- output: samples/council-thin\.txt -->\n```text\n)(.*?)(?=```\n<!-- /output -->)",
    re.DOTALL,
)
SHOWN = "line 11, "  # the picture ends before this line
SHELL = re.compile(r"^```sh\n(.*?)^```", re.DOTALL | re.MULTILINE)


def draw_picture() -> str:
    """The start of what `auditor audit --format text samples/council-thin.txt` prints."""
    name = "samples/council-thin.txt"
    text = render(audit(read(ROOT / name, name=name)), "text")
    return text[: text.index(SHOWN)].rstrip() + "\n"


def list_commands() -> list[str]:
    """The `.venv/bin/auditor` commands of README that install nothing, comments cut off."""
    blocks = SHELL.findall(README.read_text("utf-8"))
    lines = [line for block in blocks for line in block.splitlines()]
    return [line.split("  #")[0] for line in lines if line.startswith(".venv/bin/auditor ")]


def test_picture_is_the_output(request: pytest.FixtureRequest) -> None:
    text = README.read_text("utf-8")
    if request.config.getoption("--update-golden"):
        text = PICTURE.sub(draw_picture().replace("\\", r"\\"), text)
        README.write_text(text, encoding="utf-8", newline="\n")
    shown = PICTURE.search(text)
    assert shown, "README holds no picture of the output"
    assert shown[1] == draw_picture(), "run pytest tests/test_readme.py --update-golden"


@pytest.mark.parametrize("command", list_commands())
def test_command_runs(command: str, tmp_path: Path) -> None:
    story = (ROOT / "samples" / "council.txt").read_text("utf-8")
    (tmp_path / "story.txt").write_text(story, encoding="utf-8")
    (tmp_path / "stories").mkdir()
    (tmp_path / "stories" / "one.txt").write_text(story, encoding="utf-8")
    call, _, given = command.partition(" < ")
    arguments = shlex.split(call)[1:]
    done = run(*arguments, cwd=tmp_path, stdin=story.encode() if given else b"")
    assert done.code == 0, done.err
    assert not done.err
    assert done.out or (tmp_path / "report.json").is_file()


def test_python_example_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "story.txt").write_bytes((ROOT / "samples" / "council.txt").read_bytes())
    monkeypatch.chdir(tmp_path)
    code = re.search(r"^```python\n(.*?)^```", README.read_text("utf-8"), re.DOTALL | re.MULTILINE)
    assert code
    shown: list[tuple[object, ...]] = []
    exec(code[1], {"print": lambda *parts: shown.append(parts)})
    assert len(shown) > 5
