"""The real command in a process of its own, as a user runs it."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import auditor

PACKAGE = Path(auditor.__file__).parent.parent


@dataclass(frozen=True)
class Result:
    code: int
    out: bytes
    err: str

    @property
    def lines(self) -> list[str]:
        """What was said on standard error, line by line."""
        return self.err.splitlines()


def make_environment(**changes: str) -> dict[str, str]:
    """This environment with the tested package first, and no colour or encoding of its own."""
    kept = {
        key: value
        for key, value in os.environ.items()
        if not key.startswith("PYTHON") and key not in ("NO_COLOR", "COLUMNS")
    }
    return {**kept, "PYTHONPATH": str(PACKAGE), "PYTHONUTF8": "1", **changes}


def run(*arguments: str | Path, cwd: Path, stdin: bytes = b"", **changes: str) -> Result:
    """`auditor ARGUMENTS`; whatever it says, it never shows a traceback."""
    done = subprocess.run(
        [sys.executable, "-m", "auditor", *map(str, arguments)],
        cwd=cwd, env=make_environment(**changes), input=stdin, capture_output=True, check=False,
        timeout=120,
    )  # fmt: skip
    err = done.stderr.decode("utf-8", "backslashreplace")
    assert "Traceback" not in err
    return Result(done.returncode, done.stdout, err)
