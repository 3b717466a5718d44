"""What README shows is what the tool prints, and its commands run.

`pytest tests/test_readme.py --update-golden` writes the picture of the output anew. The two
commands that install are run by `.ci/run`, which takes them from README.
"""

from __future__ import annotations

import json
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


def list_blocks() -> list[list[str]]:
    """The `.venv/bin/auditor` commands of README that install nothing, block by block."""
    blocks = [
        [line.split("  #")[0].strip() for line in block.splitlines()]
        for block in SHELL.findall(README.read_text("utf-8"))
    ]
    commands = [[c for c in block if c.startswith(".venv/bin/auditor ")] for block in blocks]
    return [block for block in commands if block]


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


@pytest.mark.parametrize("commands", list_blocks(), ids=lambda commands: commands[0])
def test_commands_run(commands: list[str], tmp_path: Path) -> None:
    story = (ROOT / "samples" / "council.txt").read_text("utf-8")
    (tmp_path / "story.txt").write_text(story, encoding="utf-8")
    (tmp_path / "samples").symlink_to(ROOT / "samples")
    (tmp_path / "stories").mkdir()
    (tmp_path / "stories" / "one.txt").write_text(story, encoding="utf-8")
    (tmp_path / "news.jsonl").write_text(json.dumps({"text": story}) + "\n", encoding="utf-8")
    for command in commands:
        before = set(tmp_path.iterdir())
        call, _, given = command.partition(" < ")
        done = run(*shlex.split(call)[1:], cwd=tmp_path, stdin=story.encode() if given else b"")
        assert done.code == 0, command
        # An archive tells a program what it does, a line of JSON each time.
        assert not [line for line in done.lines if not line.startswith('{"event": ')], command
        assert done.out or set(tmp_path.iterdir()) - before, command


def test_python_example_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "story.txt").write_bytes((ROOT / "samples" / "council.txt").read_bytes())
    monkeypatch.chdir(tmp_path)
    code = re.search(r"^```python\n(.*?)^```", README.read_text("utf-8"), re.DOTALL | re.MULTILINE)
    assert code
    shown: list[tuple[object, ...]] = []
    exec(code[1], {"print": lambda *parts: shown.append(parts)})
    assert len(shown) > 5
