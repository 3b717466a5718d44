"""Bytes of a plain text file -> Document. Line ends stay as they are, so that offsets hold."""

from __future__ import annotations

from hashlib import sha256

from auditor.model import Document
from auditor.readers import UnreadableInput

SUFFIXES = (".txt",)
DEFAULT = "utf-8"

# Longest first: the mark of UTF-32 little endian begins with that of UTF-16.
MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)

# Formats that newsrooms keep stories in and that can pass for text: RTF is pure ASCII.
SIGNATURES = (
    (b"{\\rtf", "an RTF file"),
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP or Word file"),
    (b"\xd0\xcf\x11\xe0", "an old Word file"),
)


def read_document(data: bytes, name: str, encoding: str | None = None) -> Document:
    """The document that the bytes hold, without the byte order mark; `sha256` is of all bytes.

    Raises `UnreadableInput` for bytes that are not text in `encoding`, which is UTF-8 where it
    is None and no byte order mark says otherwise, and for an encoding that does not exist.
    """
    refuse_known_formats(data)
    return Document(name, decode_text(data, encoding), sha256(data).hexdigest(), "text")


def refuse_known_formats(data: bytes) -> None:
    """Raise `UnreadableInput` for a file that says itself that it is no plain text."""
    for signature, format_ in SIGNATURES:
        if data.startswith(signature):
            raise UnreadableInput(f"is {format_}, not plain text; save the story as plain text")


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
