"""Imports go down only: the contracts of setup.cfg hold, and each can be broken."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LINT = "from importlinter.cli import lint_imports_command as lint; lint()"


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    """import-linter's verdict on the package that lies in `folder`."""
    command = [sys.executable, "-c", LINT, "--no-cache", "--config", str(ROOT / "setup.cfg")]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_contracts_are_kept():
    result = lint_imports(ROOT)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "0 broken" in result.stdout


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    folder = tmp_path_factory.mktemp("copy")
    ignored = shutil.ignore_patterns("__pycache__")
    shutil.copytree(ROOT / "auditor", folder / "auditor", ignore=ignored)
    return folder


@pytest.mark.parametrize(
    ("module", "line", "contract"),
    [
        ("model", "import auditor.pipeline", "Imports go down only"),
        ("validation", "import auditor.cli", "Imports go down only"),
        ("stages/tokens", "import auditor.pipeline", "Imports go down only"),
        ("stages/tokens", "import auditor.renderers.json", "Imports go down only"),
        ("stages/tokens", "import auditor.stages.sentences", "Stages do not know one another"),
        ("renderers/json", "import auditor.renderers.text", "Renderers do not know one another"),
        ("stages/tokens", "import random", "No clock, chance, network or environment"),
        ("pipeline", "import datetime", "No clock, chance, network or environment"),
        ("stages/tokens", "import tomllib", "Only the catalogue reads the package's data"),
    ],
)
def test_contracts_can_be_broken(copy, module, line, contract):
    path = copy / "auditor" / f"{module}.py"
    source = path.read_text(encoding="utf-8")
    path.write_text(f"{source}\n\ndef breach():\n    {line}\n", encoding="utf-8")
    try:
        output = lint_imports(copy).stdout
    finally:
        path.write_text(source, encoding="utf-8")
    assert [entry for entry in output.splitlines() if contract in entry and "BROKEN" in entry], (
        output
    )


def test_a_module_without_a_layer_is_refused(copy):
    stray = copy / "auditor" / "stray.py"
    stray.write_text("", encoding="utf-8")
    try:
        assert lint_imports(copy).returncode == 1
    finally:
        stray.unlink()
