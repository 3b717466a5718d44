"""Plain text -> Document. Line ends stay as they are, so that offsets hold."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from typing import BinaryIO

from auditor.model import Document
from auditor.transcription.files import Options, UnreadableInput, decode_text, take_data

SUFFIXES = (".txt",)
IN_FOLDERS = True

# Formats that newsrooms keep stories in and that can pass for text: RTF is pure ASCII.
SIGNATURES = (
    (b"{\\rtf", "an RTF file"),
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP or Word file"),
    (b"\xd0\xcf\x11\xe0", "an old Word file"),
)


def read_documents(file: BinaryIO, name: str, options: Options) -> Iterator[Document]:
    """The document that the file holds, without the byte order mark; `sha256` is of all bytes.

    Raises `UnreadableInput` for bytes that are not text in the encoding asked for, or else in the
    one of the byte order mark or in UTF-8.
    """
    data = take_data(file, options.max_size)
    refuse_known_formats(data)
    yield Document(name, decode_text(data, options.encoding), sha256(data).hexdigest(), "text")


def refuse_known_formats(data: bytes) -> None:
    """Raise `UnreadableInput` for a file that says itself that it is no plain text."""
    for signature, format_ in SIGNATURES:
        if data.startswith(signature):
            raise UnreadableInput(f"is {format_}, not plain text; save the story as plain text")
