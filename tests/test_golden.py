"""The report of every sample is the one that lies in tests/golden, letter by letter.

`pytest tests/test_golden.py --update-golden` writes them anew.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor import audit, read, render

ROOT = Path(__file__).parent.parent
GOLDEN = ROOT / "tests" / "golden"
SAMPLES = sorted((ROOT / "samples").glob("*.txt"))
HINT = "run pytest tests/test_golden.py --update-golden, and read the diff"


def render_sample(path: Path) -> str:
    """What `auditor audit samples/NAME.txt` prints, from the project's folder."""
    return render(audit(read(path, name=path.relative_to(ROOT).as_posix())), "json")


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_report_is_golden(path: Path, request: pytest.FixtureRequest) -> None:
    golden = GOLDEN / f"{path.stem}.json"
    report = render_sample(path)
    if request.config.getoption("--update-golden"):
        GOLDEN.mkdir(exist_ok=True)
        golden.write_text(report, encoding="utf-8", newline="\n")
    assert golden.is_file(), f"tests/golden/{golden.name} is missing: {HINT}"
    assert report.splitlines() == golden.read_bytes().decode("utf-8").splitlines(), HINT


def test_every_golden_report_has_its_sample() -> None:
    reports = {path.stem for path in GOLDEN.glob("*")}
    assert reports <= {path.stem for path in SAMPLES}
