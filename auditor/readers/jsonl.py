"""JSON Lines -> a Document a line, each named FILE#ID, or FILE#LINE without an id.

Lines are read one at a time, so that a file may be of any size. A line that holds no story is a
`Problem`, and those behind it are read all the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from typing import Any, BinaryIO

from auditor.model import Document
from auditor.readers import Problem
from auditor.transcription.articles import (
    Article,
    Piece,
    explain_nothing,
    find_articles,
    find_field,
    is_markup,
    list_names,
    make_article,
)
from auditor.transcription.files import Options, UnreadableInput, decode_text, refuse_size
from auditor.transcription.records import copy_article
from auditor.transcription.values import Placed, read_values

SUFFIXES = (".jsonl", ".ndjson")
IN_FOLDERS = False
SKIPPED_AT_ONCE = 1_000_000  # bytes of a line that is too long, read and dropped


def read_documents(file: BinaryIO, name: str, options: Options) -> Iterator[Document | Problem]:
    """The stories of the file, in order."""
    for number, line in read_lines(file, options.max_size):
        if line.strip(b" \t\r\n\xef\xbb\xbf"):
            try:
                yield read_line(line, name, number, options, first_line=number)
            except UnreadableInput as error:
                yield Problem(f"{name}#{number}", str(error))


def read_lines(file: BinaryIO, max_size: int) -> Iterator[tuple[int, bytes]]:
    """Each line with its number; of one that is too long the first `max_size` + 1 bytes."""
    number = 0
    while line := file.readline(max_size + 1):
        number += 1
        rest = line
        while len(rest) > 0 and not rest.endswith(b"\n") and len(line) > max_size:
            rest = file.readline(SKIPPED_AT_ONCE)
        yield number, line


def read_line(
    line: bytes, name: str, number: int, options: Options, *, first_line: int = 1
) -> Document:
    """The story on a line, called by its number if it has no id. Raises `UnreadableInput`."""
    refuse_size(line, options.max_size)
    text = decode_text(line, options.encoding)
    value = read_values(text)
    article = take_article(value, options)
    return copy_article(
        article,
        text,
        (0,),
        name=f"{name}#{take_id(value, article, options) or number}",
        sha256=sha256(line).hexdigest(),
        format_="jsonl",
        first_line=first_line,
    )


def take_article(value: Any, options: Options) -> Article:
    """The story in a line's value: under the field that was named, or where it usually stands.

    Raises `UnreadableInput` where there is none.
    """
    if options.text_field is None:
        found = next(find_articles(value), None)
        if found is None:
            raise UnreadableInput(explain_nothing(value))
        return found
    text = find_field(value, options.text_field)
    if not isinstance(text, Placed) or not text.strip():
        raise UnreadableInput(f"has no text under {options.text_field!r}")
    markup = is_markup(text, options.text_field, "")
    return make_article(value, Piece(text, options.text_field, markup, ""))


def take_id(value: Any, article: Article, options: Options) -> str | None:
    """What a line's story is called, if it tells."""
    if options.id_field is None:
        return article.metadata.id
    return next(iter(list_names(find_field(value, options.id_field))), None)
