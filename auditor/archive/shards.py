"""Inputs -> shards: the parts of an archive that are audited and written each on its own.

Paths go through fsspec, so that "s3://bucket/news" is an input as well as a folder is. What is cut
depends on the inputs and the size alone, never on the number of workers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from itertools import pairwise
from pathlib import PurePosixPath
from typing import Any, Literal
from urllib.parse import quote

import fsspec
from pyarrow import ArrowException
from pyarrow.parquet import ParquetFile

from auditor.configuration import SIDECAR
from auditor.readers import list_suffixes

Kind = Literal["lines", "parquet", "warc", "files"]

KINDS: dict[Kind, tuple[str, ...]] = {
    "lines": (".jsonl", ".ndjson"),
    "parquet": (".parquet",),
    "warc": (".warc",),
}
COMPRESSED = (".gz", ".bz2", ".xz", ".zst", ".zstd")
FILES_AT_MOST = 1000
"""Stories in files of their own that make a shard, however small they are."""
ROWS_AT_LEAST, CUTS_AT_MOST = 500, 64
"""A shard reads the whole row group that its rows lie in: 64 of them read a group 64 times."""
LONGEST_NAME = 120


class UnreadableArchive(Exception):
    """An input that cannot be cut into shards: its name, and why in one sentence."""

    def __init__(self, name: str, sentence: str) -> None:
        super().__init__(f"{name}: {sentence}")
        self.name = name
        self.sentence = sentence


@dataclass(frozen=True, slots=True)
class Source:
    """A file of an archive: its address for fsspec, its path below the input, its bytes.

    `modified` is when it was last written, as far as its file system tells. Both count a file of
    suppressions beside it in.
    """

    address: str
    path: str
    size: int
    modified: datetime | None = None


@dataclass(frozen=True, slots=True)
class Shard:
    """A part of an archive: [`first`, `end`) of the bytes or rows of one file, or whole files.

    `name` is that of its Parquet files. `end` is None where the whole file is meant; `size` are
    the bytes to be read, by which progress is told.
    """

    name: str
    kind: Kind
    sources: tuple[Source, ...]
    first: int
    end: int | None
    size: int

    @property
    def identity(self) -> str:
        """The same for the same part of files of the same sizes, wherever they lie."""
        files = [f"{source.path} {source.size}" for source in self.sources]
        return "\n".join([f"{self.kind} {self.first} {self.end}", *files])


def list_shards(inputs: Iterable[str], shard_size: int, apart: str) -> tuple[Shard, ...]:
    """The shards of all inputs, in order; what lies below the folder `apart` is none of them.

    Raises `UnreadableArchive` for an input that is missing, cannot be listed, or holds nothing to
    audit, and for two files that would be called the same.
    """
    shards: list[Shard] = []
    for name in inputs:
        found = list_sources(name, apart)
        if not found:
            raise UnreadableArchive(name, "holds no file to audit")
        shards += cut_sources(name, found, shard_size)
    names: dict[str, Shard] = {}
    for shard in shards:
        other = names.setdefault(shard.name, shard)
        if other is not shard:
            raise UnreadableArchive(
                shard.sources[0].address,
                f"would be called {shard.sources[0].path}, as is {other.sources[0].address};"
                " give the folder above both, or an output to each",
            )
    return tuple(shards)


def list_sources(name: str, apart: str) -> list[Source]:
    """The files of an input that are part of an archive, sorted by path; a file named is.

    Raises `UnreadableArchive`.
    """
    try:
        files, root = fsspec.core.url_to_fs(name)
        found = files.find(root, detail=True)
        single = root in found and not files.isdir(root)
        excluded = fsspec.core.url_to_fs(apart)[1].rstrip("/") + "/"
    except (OSError, ValueError, ImportError) as error:
        raise UnreadableArchive(name, f"cannot be read: {describe(error)}") from None
    if not found:
        there = files.exists(root)
        raise UnreadableArchive(name, "is an empty folder" if there else "there is no such file")
    sources = []
    for path in sorted(found):
        below = PurePosixPath(path).name if single else path[len(root) :].lstrip("/")
        wanted = single or (find_kind(below) and not is_hidden(below))
        if wanted and not f"{path}/".startswith(excluded):
            parts = [part for part in (path, path + SIDECAR) if part in found]
            size = sum(found[part]["size"] or 0 for part in parts)
            modified = max(filter(None, (find_time(files, part) for part in parts)), default=None)
            sources.append(Source(files.unstrip_protocol(path), below, size, modified))
    return sources


def find_time(files: Any, path: str) -> datetime | None:
    """When a file was last written; None where the file system does not tell."""
    try:
        time: datetime = files.modified(path)
    except (NotImplementedError, KeyError, OSError):
        return None
    return time if time.tzinfo else time.replace(tzinfo=UTC)


def describe(error: Exception) -> str:
    """What went wrong, on one line."""
    told = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return " ".join(told.split())[:200]


def is_hidden(path: str) -> bool:
    return any(part.startswith((".", "_")) for part in path.split("/"))


def find_kind(path: str) -> Kind | None:
    """What a file is by its name; None for what is no part of an archive."""
    lower = path.lower()
    plain = strip_compression(lower)
    for kind, suffixes in KINDS.items():
        if plain.endswith(suffixes):
            return kind
    return "files" if lower.endswith(list_suffixes()) else None


def strip_compression(name: str) -> str:
    """The name without the suffix of a compression."""
    return next((name[: -len(s)] for s in COMPRESSED if name.endswith(s)), name)


# Cutting


def cut_sources(name: str, sources: list[Source], shard_size: int) -> Iterator[Shard]:
    """The shards of an input's files."""
    single = []
    for source in sources:
        kind = find_kind(source.path)
        if kind == "lines":
            yield from cut_lines(source, shard_size)
        elif kind == "parquet":
            yield from cut_rows(source, shard_size)
        elif kind == "warc":
            yield Shard(make_name(source.path, 0), "warc", (source,), 0, None, source.size)
        else:
            single.append(source)
    label = PurePosixPath(name.rstrip("/")).name or "files"
    for number, group in enumerate(group_files(single, shard_size)):
        size = sum(source.size for source in group)
        yield Shard(make_name(f"{label}-files", number), "files", tuple(group), 0, None, size)


def cut_lines(source: Source, shard_size: int) -> Iterator[Shard]:
    """Stretches of bytes, each for the lines that begin in it; a compressed file stays whole."""
    if strip_compression(source.path.lower()) != source.path.lower():
        yield Shard(make_name(source.path, 0), "lines", (source,), 0, None, source.size)
        return
    bounds = [*range(0, max(source.size, 1), shard_size), max(source.size, 1)]
    for number, (first, end) in enumerate(pairwise(bounds)):
        yield Shard(make_name(source.path, number), "lines", (source,), first, end, end - first)


def cut_rows(source: Source, shard_size: int) -> Iterator[Shard]:
    """Stretches of rows of about the size, none over the bounds of a row group."""
    try:
        with fsspec.open(source.address, "rb") as file, ParquetFile(file) as opened:
            groups = [opened.metadata.row_group(n) for n in range(opened.num_row_groups)]
            sizes = [(group.num_rows, group.total_byte_size) for group in groups]
    except (OSError, ArrowException):
        # A file that is broken is the trouble of whoever runs its shard.
        yield Shard(make_name(source.path, 0), "parquet", (source,), 0, None, source.size)
        return
    first = number = 0
    for rows, size in sizes:
        step = max(ROWS_AT_LEAST, -(-rows // CUTS_AT_MOST), rows * shard_size // max(size, 1))
        for start in range(first, first + rows, step):
            end = min(start + step, first + rows)
            share = size * (end - start) // rows
            yield Shard(make_name(source.path, number), "parquet", (source,), start, end, share)
            number += 1
        first += rows


def group_files(sources: list[Source], shard_size: int) -> Iterator[list[Source]]:
    """The files in order, in groups of about the size."""
    group: list[Source] = []
    size = 0
    for source in sources:
        if group and (size + source.size > shard_size or len(group) == FILES_AT_MOST):
            yield group
            group, size = [], 0
        group.append(source)
        size += source.size
    if group:
        yield group


def make_name(path: str, number: int) -> str:
    """A file's name for a shard: no two paths have the same."""
    name = quote(path, safe=" ").replace("~", "%7E").replace("%", "~")
    if len(name) > LONGEST_NAME:
        name = f"{name[-LONGEST_NAME:]}~{sha256(path.encode()).hexdigest()[:12]}"
    return f"{name}-{number:05d}"
