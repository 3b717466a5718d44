"""One module an input format, each with what `Reader` lists.

A format exists by lying in this folder; its name is the module's. A file whose suffix no format
claims is read as plain text. Only the reader at hand is imported: what the others say of their
files is kept in generated/suffixes.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from io import BytesIO
from pathlib import Path, PurePath
from typing import BinaryIO, Protocol, cast

from auditor.generated.suffixes import SUFFIXES
from auditor.model import Document
from auditor.transcription.files import (
    MAX_SIZE,
    MEGABYTE,
    MissingExtra,
    Options,
    UnreadableInput,
)

__all__ = [
    "MAX_SIZE",
    "MEGABYTE",
    "MissingExtra",
    "Options",
    "Problem",
    "UnreadableInput",
    "read",
    "read_all",
]

PLAIN = "text"


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a story cannot be read, in one sentence without its name."""

    name: str
    sentence: str


class Reader(Protocol):
    """What a module of this folder offers.

    `SUFFIXES`, in lower case with their dot, are those of its files; `IN_FOLDERS` tells whether
    such files are stories wherever they lie, or only where somebody says so.
    """

    SUFFIXES: tuple[str, ...]
    IN_FOLDERS: bool

    def read_documents(
        self, file: BinaryIO, name: str, options: Options
    ) -> Iterator[Document | Problem]: ...


def list_formats() -> tuple[str, ...]:
    """Names of the input formats, sorted."""
    modules = (path.stem for path in Path(__file__).parent.glob("*.py"))
    return tuple(sorted(name for name in modules if not name.startswith("_")))


def load_reader(name: str) -> Reader:
    """The module of that name. Raises ValueError for a format that `list_formats` lacks."""
    if name not in list_formats():
        raise ValueError(f"no input format {name!r}; there are {', '.join(list_formats())}")
    return cast(Reader, import_module(f"{__name__}.{name}"))


def list_suffixes(format_: str | None = None) -> tuple[str, ...]:
    """The suffixes of files that are taken for stories in a folder: of one format, or of all."""
    if format_ is not None:
        return SUFFIXES[format_][0]
    return tuple(s for suffixes, in_folders in SUFFIXES.values() if in_folders for s in suffixes)


def choose_format(name: str) -> str:
    """The format of a file of that name."""
    suffix = PurePath(name).suffix.lower()
    found = (format_ for format_, (suffixes, _) in SUFFIXES.items() if suffix in suffixes)
    return next(found, PLAIN)


def read_all(
    story: str | Path | bytes | BinaryIO,
    *,
    name: str | None = None,
    format: str | None = None,  # noqa: A002
    options: Options | None = None,
) -> Iterator[Document | Problem]:
    """The stories of a file, of bytes, or of an open file, in order: most formats hold one.

    `name` is what reports call it: the path as given if it is left out. Its suffix says what
    format it has, unless `format` does. Raises OSError for a file that cannot be opened and
    `UnreadableInput` for one that is not what it should be or too large. Of several stories in
    one file one that cannot be read is a `Problem`.
    """
    if isinstance(story, (str, Path)):
        name = str(story) if name is None else name
        with Path(story).open("rb") as opened:
            yield from read_all(opened, name=name, format=format, options=options)
        return
    name = name or "<bytes>"
    reader = load_reader(format or choose_format(name))
    file = BytesIO(story) if isinstance(story, bytes) else story
    yield from reader.read_documents(file, name, options or Options())


def read(
    story: str | Path | bytes,
    *,
    name: str | None = None,
    format: str | None = None,  # noqa: A002
    encoding: str | None = None,
    max_size: int = MAX_SIZE,
) -> Document:
    """The one story in a file, or in bytes that the caller has already read.

    `name`, `format`, and what is raised, are as for `read_all`; a file of several stories raises
    `UnreadableInput` too.
    """
    options = Options(encoding=encoding, max_size=max_size)
    stories = read_all(story, name=name, format=format, options=options)
    found = next(stories, None)
    if found is None:
        raise UnreadableInput("holds no story")
    if next(stories, None) is not None:
        raise UnreadableInput("holds several stories")
    if isinstance(found, Problem):
        raise UnreadableInput(found.sentence)
    return found
