"""Command line arguments -> names of the stories to read: folders walked, duplicates dropped."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from auditor.model import Document
from auditor.readers import UnreadableInput, list_suffixes, read

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a name that was given, or a folder below it, holds no story."""

    name: str
    sentence: str


def list_stories(names: tuple[str, ...]) -> Iterator[str | Problem]:
    """Each story once, by the name it was first met under, in the order given.

    A folder stands for the files below it that have a suffix of a story; one without any is a
    problem. A missing file is left to whoever reads it.
    """
    met: set[str] = set()
    for name in names:
        for story in walk_folder(name) if is_folder(name) else (name,):
            key = find_key(story) if isinstance(story, str) else None
            if key is None or key not in met:
                yield story
            if key is not None:
                met.add(key)


def is_folder(name: str) -> bool:
    return name != STDIN and Path(name).is_dir()


def find_key(name: str) -> str:
    """The same for all names of one file."""
    return name if name == STDIN else os.path.realpath(name)


def walk_folder(name: str) -> Iterator[str | Problem]:
    """The stories below the folder, sorted; names that begin with a dot are passed over."""
    suffixes = list_suffixes()
    refused: list[OSError] = []
    found: list[Path] = []
    for folder, folders, files in os.walk(name, onerror=refused.append):
        folders[:] = [inner for inner in folders if not inner.startswith(".")]
        found += [
            path
            for path in (Path(folder, file) for file in files if not file.startswith("."))
            if path.suffix.lower() in suffixes and path.is_file()
        ]
    for error in refused:
        yield Problem(error.filename, f"cannot be read: {error.strerror}")
    yield from (str(path) for path in sorted(found))
    if not found and not refused:
        yield Problem(name, f"is a folder without a file to audit ({', '.join(suffixes)})")


def read_story(
    name: str, stdin_name: str, encoding: str | None, max_size: int
) -> Document | Problem:
    """The story of that name, or why it cannot be read."""
    try:
        if name == STDIN:
            name = stdin_name
            return read(read_stdin(max_size), name=name, encoding=encoding, max_size=max_size)
        return read(name, encoding=encoding, max_size=max_size)
    except OSError as error:
        return Problem(name, f"cannot be read: {error.strerror or error}")
    except UnreadableInput as error:
        return Problem(name, str(error))


def read_stdin(max_size: int) -> bytes:
    """What standard input holds, up to one byte more than is allowed."""
    if sys.stdin is None:
        raise OSError("standard input is closed")
    return sys.stdin.buffer.read(max_size + 1)
