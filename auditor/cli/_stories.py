"""Command line arguments -> names of the stories to read: folders walked, duplicates dropped."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import BinaryIO, TypeVar

from auditor.cli._options import Settings
from auditor.model import Document
from auditor.readers import Problem, UnreadableInput, list_suffixes, read_all

STDIN = "-"
T = TypeVar("T")


def list_stories(names: tuple[str, ...], format_: str | None) -> Iterator[str | Problem]:
    """Each file once, by the name it was first met under, in the order given.

    A folder stands for the files below it that have a suffix of a story; one without any is a
    problem. A missing file is left to whoever reads it.
    """
    met: set[str] = set()
    for name in names:
        for story in walk_folder(name, format_) if is_folder(name) else (name,):
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


def walk_folder(name: str, format_: str | None) -> Iterator[str | Problem]:
    """The stories below the folder, sorted; names that begin with a dot are passed over."""
    suffixes = list_suffixes(format_)
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


def read_stories(
    files: Iterable[str | Problem], settings: Settings
) -> Iterator[Document | Problem]:
    """The stories in the files, in order, and why those that cannot be read cannot."""
    for file in files:
        if isinstance(file, Problem):
            yield file
        else:
            yield from read_file(file, settings)


def read_single(files: Iterable[str], settings: Settings) -> Iterator[Document | Problem]:
    """The one story in each file; a file of several is a problem."""
    for file in files:
        found = list(islice(read_file(file, settings), 2))
        several = Problem(file, "holds several stories; put the one that is meant in its own file")
        yield found[0] if len(found) == 1 else several


def read_file(file: str, settings: Settings) -> Iterator[Document | Problem]:
    """The stories in a file, one at least or why there is none."""
    name = settings.stdin_name if file == STDIN else file
    found = False
    try:
        story = read_stdin() if file == STDIN else file
        for entry in read_all(
            story, name=name, format=settings.input_format, options=settings.reading
        ):
            found = True
            yield entry
        if not found:
            yield Problem(name, "holds no story")
    except OSError as error:
        yield Problem(name, f"cannot be read: {error.strerror or error}")
    except UnreadableInput as error:
        yield Problem(name, str(error))


def read_stdin() -> BinaryIO:
    """Standard input. Raises OSError where there is none."""
    if sys.stdin is None:
        raise OSError("standard input is closed")
    return sys.stdin.buffer


def peek(stories: Iterator[T]) -> tuple[bool, Iterator[T]]:
    """Whether more than one is coming, and all of them."""
    first = list(islice(stories, 2))
    return len(first) > 1, chain(first, stories)
