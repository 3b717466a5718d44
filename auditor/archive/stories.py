"""A shard -> its stories, one at a time, each with the place where it stands."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, BinaryIO

import fsspec
from pyarrow import ArrowException
from pyarrow.parquet import ParquetFile

from auditor.archive.shards import Shard, Source, describe
from auditor.configuration import InvalidConfiguration, find_sidecar, read_sidecar
from auditor.model import Document
from auditor.readers import MissingExtra, Options, Problem, UnreadableInput, read_all
from auditor.readers.jsonl import read_line, read_lines

ROWS_AT_ONCE = 100
EXTRA = "is a web crawl, which needs the extra warc: pip install 'auditor[warc]'"
BROKEN = (OSError, EOFError, zlib.error, ArrowException, UnreadableInput)
"""What is raised where a file cannot be read, or is not what its name says."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A story, or why there is none, and where it stands: `place` is None for a file of its own.

    `broken` tells that the file could not be read here, which another time may go better.
    """

    source: str
    place: int | None
    story: Document | Problem
    broken: bool = False


def read_shard(shard: Shard, options: Options) -> Iterator[Entry]:
    """The stories of the shard, in order; where a file cannot be read any further, that is one."""
    for source in shard.sources:
        place = None
        try:
            for entry in READERS[shard.kind](shard, source, options):
                place = entry.place
                yield entry
        except BROKEN as error:
            bad = isinstance(error, UnreadableInput)
            sentence = str(error) if bad else f"cannot be read: {describe(error)}"
            # A file of one story that is not what it should be will not be another time.
            broken = shard.kind != "files" or not bad or isinstance(error, MissingExtra)
            yield Entry(source.path, place, Problem(source.path, sentence), broken)


def read_stretch(shard: Shard, source: Source, options: Options) -> Iterator[Entry]:
    """The stories on the lines that begin in the shard."""
    with fsspec.open(source.address, "rb", compression="infer") as file:
        if shard.first:
            file.seek(shard.first - 1)
            skip_line(file)
        place = file.tell()
        for _, line in read_lines(file, options.max_size):
            if shard.end is not None and place >= shard.end:
                return
            if line.strip(b" \t\r\n\xef\xbb\xbf"):
                yield Entry(source.path, place, take_line(line, source, place, options))
            place = file.tell()


def skip_line(file: BinaryIO) -> None:
    """Go to the beginning of the next line."""
    while (part := file.readline(1_000_000)) and not part.endswith(b"\n"):
        pass


def take_line(line: bytes, source: Source, place: int, options: Options) -> Document | Problem:
    """The story on a line, or why there is none."""
    try:
        return read_line(line, source.path, place, options)
    except UnreadableInput as error:
        return Problem(f"{source.path}#{place}", str(error))


def read_rows(shard: Shard, source: Source, options: Options) -> Iterator[Entry]:
    """The stories in the rows of the shard: each is read as a line of JSON Lines would be."""
    with fsspec.open(source.address, "rb") as file, ParquetFile(file) as opened:
        place, groups = find_groups(opened, shard)
        for batch in opened.iter_batches(ROWS_AT_ONCE, groups):
            for row in batch.to_pylist():
                if shard.first <= place and (shard.end is None or place < shard.end):
                    line = json.dumps(row, ensure_ascii=False, default=write_value).encode()
                    yield Entry(source.path, place, take_line(line, source, place, options))
                place += 1
            if shard.end is not None and place >= shard.end:
                return


def find_groups(opened: ParquetFile, shard: Shard) -> tuple[int, list[int]]:
    """The number of the first row of the row groups that hold the shard, and those groups."""
    place = 0
    begun = None
    groups = []
    for number in range(opened.num_row_groups):
        end = place + opened.metadata.row_group(number).num_rows
        if end > shard.first and (shard.end is None or place < shard.end):
            begun = place if begun is None else begun
            groups.append(number)
        place = end
    return begun or 0, groups


def write_value(value: Any) -> str:
    """What JSON has no type for, as text."""
    if isinstance(value, date):
        return value.isoformat()
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


def read_pages(shard: Shard, source: Source, options: Options) -> Iterator[Entry]:
    """The pages of a web crawl."""
    try:
        from auditor.archive.webpages import read_webpages
    except ModuleNotFoundError as error:
        if error.name not in ("warcio", "trafilatura"):
            raise
        raise MissingExtra(EXTRA) from None
    with fsspec.open(source.address, "rb") as file:
        for place, story in read_webpages(file, source.path, options):
            yield Entry(source.path, place, story)


def read_single(shard: Shard, source: Source, options: Options) -> Iterator[Entry]:
    """The stories of a file that has a format of its own."""
    with fsspec.open(source.address, "rb") as file:
        for story in read_all(file, name=source.path, options=options):
            yield Entry(source.path, None, add_suppressions(story, source))


def add_suppressions(story: Document | Problem, source: Source) -> Document | Problem:
    """The story with what a file beside it on this machine says."""
    local = source.address.removeprefix("file://")
    path = find_sidecar(local) if local != source.address else None
    if path is None or isinstance(story, Problem):
        return story
    try:
        return replace(story, suppressions=read_sidecar(path))
    except (OSError, InvalidConfiguration) as error:
        return Problem(story.name, str(error))


READERS = {"lines": read_stretch, "parquet": read_rows, "warc": read_pages, "files": read_single}
