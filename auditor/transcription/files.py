"""Bytes of a file -> its text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import BinaryIO

DEFAULT = "utf-8"
MEGABYTE = 1_000_000
MAX_SIZE = 5 * MEGABYTE
"""Bytes of one story that are read unless the caller asks for more: a long novel has 3 MB."""

# Longest first: the mark of UTF-32 little endian begins with that of UTF-16.
MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)


class UnreadableInput(ValueError):
    """What was given is no story that can be read; the message is one sentence without a name."""


class MissingExtra(UnreadableInput):
    """What was given can be read where an extra is installed; the message says which."""


@dataclass(frozen=True, slots=True)
class Options:
    """How a file is to be read.

    `encoding` is UTF-8 if it is None, or what the file says of itself. `text_field` and `id_field`
    name where a record of JSON Lines has its text and its name.
    """

    encoding: str | None = None
    max_size: int = MAX_SIZE
    text_field: str | None = None
    id_field: str | None = None


def take_data(file: BinaryIO, max_size: int) -> bytes:
    """All bytes of a file. Raises OSError, and `UnreadableInput` for more than `max_size`."""
    data = file.read(max_size + 1)
    refuse_size(data, max_size)
    return data


def refuse_size(data: bytes, max_size: int) -> None:
    """Raise `UnreadableInput` for more than `max_size` bytes."""
    if len(data) > max_size:
        raise UnreadableInput(f"is larger than {max_size / MEGABYTE:g} MB, the most that is read")


def decode_text(data: bytes, encoding: str | None = None) -> str:
    """The text in the bytes, without its byte order mark."""
    length, marked = find_mark(data)
    chosen = encoding or marked or DEFAULT
    check_encoding(chosen)
    start = length if marked and chosen.lower().replace("_", "-") == marked else 0
    refuse_nuls(data, chosen)
    try:
        text = data[start:].decode(chosen)
    except UnicodeDecodeError as error:
        place = start + error.start
        raise UnreadableInput(describe_failure(data, chosen, place, error.reason)) from None
    except ValueError as error:
        raise UnreadableInput(f"cannot be decoded as {chosen}: {error}") from None
    if "\0" in text:
        raise UnreadableInput(f"holds the character U+0000, so it is not plain text in {chosen}")
    return text.removeprefix("\ufeff")


def find_mark(data: bytes) -> tuple[int, str | None]:
    """The length of the byte order mark and the encoding it stands for; 0 and None without."""
    return next(((len(mark), name) for mark, name in MARKS if data.startswith(mark)), (0, None))


def check_encoding(name: str) -> None:
    """Raise `UnreadableInput` for a name that is no text encoding of this Python."""
    try:
        b"a".decode(name, "ignore")  # an empty input would never look the codec up
    except (LookupError, ValueError):
        raise UnreadableInput(f"cannot be decoded: there is no text encoding {name!r}") from None


def refuse_nuls(data: bytes, encoding: str) -> None:
    """Raise `UnreadableInput` where a byte 0 shows that this is no text in a byte encoding."""
    place = data.find(0)
    if place >= 0 and "a".encode(encoding, "ignore") == b"a":
        raise UnreadableInput(
            f"holds a NUL byte (offset {place}), so it is a binary file or text in another"
            f" encoding than {encoding}; name that one, such as --encoding utf-16-le"
        )


def describe_failure(data: bytes, encoding: str, place: int, reason: str) -> str:
    """What stands where decoding failed. Offsets count bytes from 0, lines from 1."""
    found = f"byte 0x{data[place]:02x}" if place < len(data) else "the end"
    line = data.count(b"\n", 0, place) + 1
    hint = "cp1252" if encoding == DEFAULT else "utf-8"
    return (
        f"is not text in {encoding}: {found} at byte offset {place} (line {line}): {reason};"
        f" name its encoding, such as --encoding {hint}"
    )
