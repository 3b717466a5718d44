"""Where reports go: standard output, or a file that is whole or not there."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

Write = Callable[[str], None]


class UnusableOutput(Exception):
    """The output file of that name cannot be written; `sentence` says why."""

    def __init__(self, name: str, sentence: str) -> None:
        super().__init__(f"{name}: {sentence}")
        self.name = name
        self.sentence = sentence


def write_utf8(text: str) -> None:
    """Write to standard output in UTF-8, whatever the terminal has. Raises OSError."""
    if sys.stdout is None:
        raise OSError("it is closed")
    sys.stdout.buffer.write(text.encode("utf-8"))


def write_for_terminal(text: str) -> None:
    """Write to standard output in its own encoding, with `\\uXXXX` for what that lacks."""
    if sys.stdout is None:
        raise OSError("it is closed")
    sys.stdout.buffer.write(text.encode(sys.stdout.encoding, "backslashreplace"))


@contextmanager
def open_output(name: str) -> Iterator[Write]:
    """A function that writes to the file `name`, in UTF-8.

    Everything goes to a new file beside it, which takes the name when all is done; if nothing
    was written or anything failed, what had the name before keeps it. A device or a pipe is
    written as it is, for a rename would replace it. Raises `UnusableOutput`.
    """
    with blame(name):
        output = Direct(Path(name)) if is_special(Path(name)) else Beside(Path(name).resolve())

    def write(text: str) -> None:
        with blame(name):
            output.handle.write(text.encode("utf-8"))

    try:
        yield write
        with blame(name):
            output.keep()
    finally:
        output.drop()


@contextmanager
def blame(name: str) -> Iterator[None]:
    """Raise `UnusableOutput` for what the system refuses."""
    try:
        yield
    except OSError as error:
        raise UnusableOutput(name, f"cannot be written: {error.strerror or error}") from error


def is_special(path: Path) -> bool:
    """Whether the path is a device or a pipe."""
    return path.exists() and not path.is_file()


class Direct:
    """A device or pipe that is written as it is."""

    def __init__(self, path: Path) -> None:
        self.handle: BinaryIO = path.open("wb")

    def keep(self) -> None:
        self.handle.close()

    def drop(self) -> None:
        close_quietly(self.handle)


class Beside:
    """A new file in the same folder that takes the name of `path` if anything was written."""

    def __init__(self, path: Path) -> None:
        if path.exists() and not os.access(path, os.W_OK):
            raise PermissionError(13, "Permission denied")
        self.path = path
        self.beside = path.with_name(f".auditor-{os.getpid()}-{os.urandom(4).hex()}.tmp")
        self.handle: BinaryIO = self.beside.open("xb")

    def keep(self) -> None:
        self.handle.flush()
        written = self.handle.tell() > 0
        self.handle.close()
        if written:
            if self.path.exists():
                self.beside.chmod(self.path.stat().st_mode & 0o7777)
            self.beside.replace(self.path)

    def drop(self) -> None:
        close_quietly(self.handle)
        self.beside.unlink(missing_ok=True)


def close_quietly(handle: BinaryIO) -> None:
    """Close a file that may hold what a full disk did not take."""
    try:
        handle.close()
    except OSError:
        handle.close()
