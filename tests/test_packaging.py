"""The package as it is shipped: wheel, wheel from the sdist, editable, and the plain checkout.

Nothing is downloaded: everything is built with this environment's setuptools, and installed
beside this environment's libraries.
"""

from __future__ import annotations

import configparser
import json
import os
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

from auditor.validation import read_schema
from auditor.version import VERSION

ROOT = Path(__file__).parent.parent
SHIPPED_IN_SDIST = ("auditor", "docs", "samples", "schemas", "tests")
LEFT_OUT = shutil.ignore_patterns(
    ".git", ".venv", "__pycache__", "*.egg-info", ".*_cache", ".hypothesis", "build", "dist"
)


def list_files(*folders: str) -> set[str]:
    """Files of the checkout's folders, relative to the checkout, without what Python caches."""
    return {
        path.relative_to(ROOT).as_posix()
        for folder in folders
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and path.suffix != ".pyc"
    }


def run(*command: str | Path, cwd: Path, codes: tuple[int, ...] = (0,)) -> str:
    """What the command prints; no PYTHONPATH is inherited. Fails for another exit code."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    result = subprocess.run(
        [str(part) for part in command],
        cwd=cwd, env=environment, capture_output=True, check=False, encoding="utf-8",
    )  # fmt: skip
    assert result.returncode in codes, result.stdout + result.stderr
    return result.stdout


@pytest.fixture(scope="module")
def tree(tmp_path_factory) -> Path:
    """A copy of the checkout, so that building leaves nothing in it."""
    return shutil.copytree(ROOT, tmp_path_factory.mktemp("tree") / "auditor", ignore=LEFT_OUT)


@pytest.fixture(scope="module")
def sdist(tree, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("sdist")
    run(sys.executable, "-m", "build", "--no-isolation", "--sdist", "-o", folder, tree, cwd=folder)
    return folder / f"auditor-{VERSION}.tar.gz"


def build_wheel(source: Path, folder: Path) -> Path:
    run(
        sys.executable, "-m", "build", "--no-isolation", "--wheel", "-o", folder, source, cwd=folder
    )
    return folder / f"auditor-{VERSION}-py3-none-any.whl"


@pytest.fixture(scope="module")
def wheel(tree, tmp_path_factory) -> Path:
    return build_wheel(tree, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def wheel_from_sdist(sdist, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("unpacked")
    with tarfile.open(sdist) as archive:
        archive.extractall(folder, filter="data")
    return build_wheel(folder / f"auditor-{VERSION}", tmp_path_factory.mktemp("wheel"))


def test_every_package_is_listed():
    config = configparser.ConfigParser()
    config.read(ROOT / "setup.cfg", encoding="utf-8")
    listed = config["options"]["packages"].split()
    folders = {
        Path(name).parent.as_posix() for name in list_files("auditor") if name.endswith(".py")
    }
    assert listed == sorted([*(name.replace("/", ".") for name in folders), "auditor.schemas"])


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["wheel", "wheel_from_sdist"])
def test_wheel_holds_every_file_of_the_package_and_no_other(kind, request):
    with zipfile.ZipFile(request.getfixturevalue(kind)) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
        license_names = [name for name in archive.namelist() if name.endswith("/LICENSE")]
    schemas = {f"auditor/{name}" for name in list_files("schemas")}
    assert names == list_files("auditor") | schemas
    assert len(license_names) == 1


@pytest.mark.slow
def test_sdist_holds_all_that_is_needed_to_build_and_test(sdist):
    with tarfile.open(sdist) as archive:
        names = {member.name.partition("/")[2] for member in archive if member.isfile()}
    top = {"CHANGELOG.md", "LICENSE", "README.md", "pyproject.toml", "setup.cfg", ".ci/run"}
    assert list_files(*SHIPPED_IN_SDIST) | top <= names


@pytest.fixture(scope="module", params=["wheel", "wheel_from_sdist", "editable"])
def installed(request, tmp_path_factory) -> Path:
    """The scripts of a virtual environment that has only this package of its own."""
    place = tmp_path_factory.mktemp(request.param)
    venv.create(place, with_pip=False, symlinks=os.name != "nt")
    scheme = sysconfig.get_paths("venv", {"base": str(place), "platbase": str(place)})
    beside = {sysconfig.get_paths()[key] for key in ("purelib", "platlib")}
    libraries = Path(scheme["purelib"]) / "libraries.pth"
    libraries.write_text("".join(f"{path}\n" for path in sorted(beside)), encoding="utf-8")
    if request.param == "editable":
        what = ["--no-build-isolation", "--editable", request.getfixturevalue("tree")]
    else:
        what = [request.getfixturevalue(request.param)]
    python = Path(scheme["scripts"]) / "python"
    install = ["-m", "pip", "--python", python, "install", "--no-deps", "--ignore-installed"]
    run(sys.executable, *install, *what, cwd=place)
    return Path(scheme["scripts"])


@pytest.mark.slow
def test_installed_package_works(installed, tree, tmp_path):
    where = run(installed / "python", "-c", "import auditor; print(auditor.__file__)", cwd=tmp_path)
    assert Path(where).is_relative_to(installed.parent) or Path(where).is_relative_to(tree)
    assert run(installed / "auditor", "schema", cwd=tmp_path) == read_schema()
    story = tmp_path / "story.txt"
    story.write_text("The bridge is shut, Ana Ruiz, the engineer, said.\n", encoding="utf-8")
    report = run(installed / "auditor", "audit", story.name, cwd=tmp_path, codes=(0, 1))
    assert json.loads(report)["document"]["name"] == story.name
    (tmp_path / "report.json").write_text(report, encoding="utf-8")
    assert "valid" in run(installed / "auditor", "validate", "report.json", cwd=tmp_path)


@pytest.mark.slow
def test_plain_checkout_finds_its_schemas(tree):
    assert run(sys.executable, "-m", "auditor", "schema", cwd=tree) == read_schema()
