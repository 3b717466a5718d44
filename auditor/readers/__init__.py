"""One module an input format, each with `SUFFIXES` and `read_document(data, name, encoding)`.

A format exists by lying in this folder; its name is the module's. A file whose suffix no
format claims is read as plain text.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path, PurePath
from typing import Protocol, cast

from auditor.model import Document

MEGABYTE = 1_000_000
MAX_SIZE = 5 * MEGABYTE
"""Bytes of one story that are read unless the caller asks for more: a long novel has 3 MB."""

PLAIN = "text"


class UnreadableInput(ValueError):
    """What was given is no story that can be read; the message is one sentence without a name."""


class Reader(Protocol):
    """What a module of this folder offers."""

    SUFFIXES: tuple[str, ...]

    def read_document(self, data: bytes, name: str, encoding: str | None) -> Document: ...


def list_formats() -> tuple[str, ...]:
    """Names of the input formats, sorted."""
    modules = (path.stem for path in Path(__file__).parent.glob("*.py"))
    return tuple(sorted(name for name in modules if not name.startswith("_")))


def load_reader(name: str) -> Reader:
    """The module of that name."""
    return cast(Reader, import_module(f"{__name__}.{name}"))


def list_suffixes() -> tuple[str, ...]:
    """The suffixes, in lower case with their dot, of files that are taken for stories."""
    return tuple(suffix for name in list_formats() for suffix in load_reader(name).SUFFIXES)


def choose_reader(name: str) -> Reader:
    """The reader for a file of that name."""
    suffix = PurePath(name).suffix.lower()
    readers = (load_reader(format_) for format_ in list_formats())
    return next((r for r in readers if suffix in r.SUFFIXES), load_reader(PLAIN))


def read(
    story: str | Path | bytes,
    *,
    name: str | None = None,
    encoding: str | None = None,
    max_size: int = MAX_SIZE,
) -> Document:
    """The document in a file, or in bytes that the caller has already read.

    `name` is what the report calls it: the path as given if it is left out. `encoding` is UTF-8
    if it is left out, or UTF-16 or UTF-32 where a byte order mark says so. Raises OSError for a
    file that cannot be opened and `UnreadableInput` for one that is no text, is in another
    encoding, or has more than `max_size` bytes.
    """
    if isinstance(story, bytes):
        name, data = name or "<bytes>", story
    else:
        name = str(story) if name is None else name
        with Path(story).open("rb") as handle:
            data = handle.read(max_size + 1)
    if len(data) > max_size:
        raise UnreadableInput(f"is larger than {max_size / MEGABYTE:g} MB, the most that is read")
    return choose_reader(name).read_document(data, name, encoding)
