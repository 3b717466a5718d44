"""Where reports go: standard output, or a file that is whole or not there."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

Write = Callable[[str], None]


class UnusableOutput(OSError):
    """The output file cannot be written; the message says why."""


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
    try:
        path = Path(name)
        if path.exists() and not path.is_file():
            with path.open("wb") as handle:
                yield write_utf8_to(handle)
            return
        path = path.resolve()
        if path.exists() and not os.access(path, os.W_OK):
            raise PermissionError(13, "Permission denied")
        with open_beside(path) as handle:
            yield write_utf8_to(handle)
    except UnusableOutput:
        raise
    except OSError as error:
        raise UnusableOutput(f"cannot be written: {error.strerror or error}") from error


def write_utf8_to(handle: BinaryIO) -> Write:
    def write(text: str) -> None:
        handle.write(text.encode("utf-8"))

    return write


@contextmanager
def open_beside(path: Path) -> Iterator[BinaryIO]:
    """A new file in the same folder that replaces `path` unless it stays empty or fails."""
    beside = path.with_name(f".auditor-{os.getpid()}-{os.urandom(4).hex()}.tmp")
    with beside.open("xb") as handle:
        try:
            yield handle
            handle.flush()
            written = handle.tell() > 0
            handle.close()
            if written:
                if path.exists():
                    beside.chmod(path.stat().st_mode & 0o7777)
                beside.replace(path)
        finally:
            close_quietly(handle)
            beside.unlink(missing_ok=True)


def close_quietly(handle: BinaryIO) -> None:
    """Close a file that may hold what a full disk did not take."""
    try:
        handle.close()
    except OSError:
        handle.close()
