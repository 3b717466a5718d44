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

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
PICTURE = re.compile(
    r"(?<=<!-- output: auditor )(?P<command>[^|\n]*?)(?: \| until: (?P<end>[^\n]*?))? -->\n"
    r"```text\n(?P<shown>.*?)```\n<!-- /output -->",
    re.DOTALL,
)
SHELL = re.compile(r"^```sh\n(.*?)^```", re.DOTALL | re.MULTILINE)


def draw_picture(command: str, end: str | None) -> str:
    """What `auditor COMMAND` prints, up to the line that begins with `end`."""
    text = run(*shlex.split(command), cwd=ROOT).out.decode("utf-8")
    return (text[: text.index(f"\n{end}")] if end else text).rstrip() + "\n"


def redraw(match: re.Match[str]) -> str:
    """The picture with what is printed now."""
    before, after = match[0].split("```text\n")[0], "```\n<!-- /output -->"
    return f"{before}```text\n{draw_picture(match['command'], match['end'])}{after}"


def list_commands() -> list[str]:
    """The `.venv/bin/auditor` commands of README that install nothing, comments cut off."""
    blocks = SHELL.findall(README.read_text("utf-8"))
    lines = [line for block in blocks for line in block.splitlines()]
    return [line.split("  #")[0] for line in lines if line.startswith(".venv/bin/auditor ")]


def test_pictures_are_the_output(request: pytest.FixtureRequest) -> None:
    text = README.read_text("utf-8")
    if request.config.getoption("--update-golden"):
        text = PICTURE.sub(redraw, text)
        README.write_text(text, encoding="utf-8", newline="\n")
    pictures = list(PICTURE.finditer(text))
    assert len(pictures) == text.count("<!-- output: ") >= 2
    for picture in pictures:
        drawn = draw_picture(picture["command"], picture["end"])
        assert picture["shown"] == drawn, "run pytest tests/test_readme.py --update-golden"


@pytest.mark.parametrize("command", list_commands())
def test_command_runs(command: str, tmp_path: Path) -> None:
    story = (ROOT / "samples" / "council.txt").read_text("utf-8")
    (tmp_path / "story.txt").write_text(story, encoding="utf-8")
    (tmp_path / "samples").symlink_to(ROOT / "samples")
    (tmp_path / "stories").mkdir()
    (tmp_path / "stories" / "one.txt").write_text(story, encoding="utf-8")
    call, _, given = command.partition(" < ")
    arguments = shlex.split(call)[1:]
    done = run(*arguments, cwd=tmp_path, stdin=story.encode() if given else b"")
    assert done.code == 0, done.err
    assert not done.err
    written = [path for path in tmp_path.iterdir() if path.suffix in (".json", ".csv")]
    assert done.out or written


def test_python_example_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "story.txt").write_bytes((ROOT / "samples" / "council.txt").read_bytes())
    monkeypatch.chdir(tmp_path)
    code = re.search(r"^```python\n(.*?)^```", README.read_text("utf-8"), re.DOTALL | re.MULTILINE)
    assert code
    shown: list[tuple[object, ...]] = []
    exec(code[1], {"print": lambda *parts: shown.append(parts)})
    assert len(shown) > 5
