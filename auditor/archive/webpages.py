"""WARC, the format of web crawls -> the stories of its pages. Needs the extra `warc`.

warcio reads the records, trafilatura finds the main text of a page and what the page tells of it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from typing import Any, BinaryIO

from trafilatura import bare_extraction
from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from auditor.model import Document
from auditor.readers import Options, Problem, UnreadableInput
from auditor.readers.jsonl import read_line

PAGES = ("text/html", "application/xhtml+xml")
# What trafilatura calls what a record of a story tells.
FIELDS = {
    "title": "title",
    "author": "author",
    "date": "date",
    "publisher": "sitename",
    "language": "language",
    "url": "url",
}
# When a page was first published, as it says itself; without a last day that would be today.
DATES = {"original_date": True, "extensive_search": False, "max_date": "2999-12-31"}


def read_webpages(
    file: BinaryIO, name: str, options: Options
) -> Iterator[tuple[int, Document | Problem]]:
    """The story of each page, or why there is none, with the byte at which its record begins.

    What is no page, and what the server had no page for, is passed over. Raises OSError, and
    `UnreadableInput` where the file is damaged.
    """
    records = ArchiveIterator(file)
    try:
        for record in records:
            if record.rec_type == "response" and is_page(record.http_headers):
                data = read_whole(record.content_stream(), options.max_size)
                place = records.get_record_offset()  # reads the record to its end
                address = record.rec_headers.get_header("WARC-Target-URI") or f"{name}#{place}"
                yield place, read_page(data, address, options)
    except ArchiveLoadFailed as error:
        raise UnreadableInput(f"cannot be read: {error}") from None


def is_page(headers: Any) -> bool:
    """Whether a server's answer brings a page."""
    if headers is None or headers.get_statuscode() != "200":
        return False
    return (headers.get_header("Content-Type") or "").partition(";")[0].strip().lower() in PAGES


def read_whole(stream: BinaryIO, max_size: int) -> bytes:
    """All bytes, which come in pieces; or more than `max_size` of them."""
    pieces = []
    size = 0
    while size <= max_size and (piece := stream.read(max_size + 1 - size)):
        pieces.append(piece)
        size += len(piece)
    return b"".join(pieces)


def read_page(data: bytes, address: str, options: Options) -> Document | Problem:
    """The story of a page, called by its address."""
    if len(data) > options.max_size:
        return Problem(address, f"is larger than {options.max_size} bytes, the most that is read")
    found: Any = bare_extraction(
        data,
        url=address,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        date_extraction_params=DATES,
    )
    if found is None or not (found.text or "").strip():
        return Problem(address, "is a page without a main text")
    record = {field: getattr(found, theirs) for field, theirs in FIELDS.items()}
    # A line of what is found is a paragraph of the page.
    record["body_text"] = "\n\n".join(filter(None, map(str.strip, found.text.splitlines())))
    record["section"] = next(iter(found.categories or ()), None)
    line = json.dumps(record, ensure_ascii=False, default=str).encode("utf-8", "replace")
    try:
        story = read_line(line, address, 0, Options())
    except UnreadableInput as error:
        return Problem(address, str(error))
    return replace(story, name=address, sha256=sha256(data).hexdigest(), format="warc")
