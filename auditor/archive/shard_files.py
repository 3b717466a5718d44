"""The Parquet files of a shard: written beside, named when whole, known again by what they hold.

A shard has a file of its name in the folder of each table. That of the reports comes last, and
tells how large the others are: where it stands the shard is finished.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, Literal
from uuid import uuid4

import fsspec
import pyarrow as pa
from pyarrow.parquet import ParquetFile, ParquetWriter

from auditor.archive.shards import Shard, find_time
from auditor.archive.tables import REPORTS, Rows, load_tables, make_batch

STORIES_AT_ONCE, STORIES_IN_A_GROUP = 50, 1000
"""Stories whose rows are kept as Python's values, and as Arrow's until they are written."""
FINGERPRINT, IDENTITY, SIZES = b"auditor.fingerprint", b"auditor.shard", b"auditor.sizes"
SUFFIX, UNFINISHED = ".parquet", ".part"

State = Literal["finished", "missing", "changed", "edited", "broken"]


@dataclass(frozen=True, slots=True)
class Folder:
    """Where an archive is written: a file system of fsspec and the path in it."""

    files: Any
    root: str

    def name(self, table: str, shard: str) -> str:
        return f"{self.root}/{table}/{shard}{SUFFIX}"


def open_folder(address: str) -> Folder:
    """The folder at an address, "out" or "s3://bucket/out". Raises OSError and ValueError."""
    files, root = fsspec.core.url_to_fs(address)
    return Folder(files, root.rstrip("/"))


def make_folders(folder: Folder) -> None:
    """Make the folders of the tables. Raises OSError."""
    for table in load_tables():
        folder.files.makedirs(f"{folder.root}/{table}", exist_ok=True)


def remove_unfinished(folder: Folder, shards: Iterable[Shard]) -> None:
    """Take away what processes that were killed have left of these shards. Raises OSError."""
    names = {shard.name for shard in shards}
    folder.files.invalidate_cache()
    for path in folder.files.find(folder.root):
        name, ended, _ = path.rpartition("/")[2].rpartition(SUFFIX)
        if ended and path.endswith(UNFINISHED) and name in names:
            folder.files.rm_file(path)


# Writing


@dataclass(slots=True, eq=False)
class TableFile:
    """The file of one table, as yet under a name of its own."""

    table: str
    path: str
    beside: str
    handle: Any
    writer: ParquetWriter
    rows: list[dict[str, Any]] = field(default_factory=list)
    batches: list[pa.RecordBatch] = field(default_factory=list)

    def collect(self) -> None:
        """Turn the rows into columns."""
        if self.rows:
            self.batches.append(make_batch(self.table, self.rows))
            self.rows = []

    def flush(self) -> None:
        """Write what has been collected as a row group."""
        self.collect()
        if self.batches:
            self.writer.write_table(pa.Table.from_batches(self.batches))
            self.batches = []


class ShardWriter:
    """Writes the rows of a shard's stories; nothing has its name before `finish`."""

    def __init__(self, folder: Folder, shard: Shard, fingerprint: str) -> None:
        """Open the files. Raises OSError."""
        self.folder = folder
        self.stories = 0
        self.files: dict[str, TableFile] = {}
        mark = f".{uuid4().hex[:12]}{UNFINISHED}"
        known = {FINGERPRINT: fingerprint.encode(), IDENTITY: shard.identity.encode()}
        try:
            for table, schema in load_tables().items():
                path = folder.name(table, shard.name)
                handle = folder.files.open(path + mark, "wb")
                self.files[table] = TableFile(
                    table, path, path + mark, handle, open_table(handle, table, schema, known)
                )
        except BaseException:
            self.drop()
            raise

    def add(self, rows: Rows) -> None:
        """Take a story's rows. Raises OSError."""
        for table, entries in rows.items():
            self.files[table].rows += entries
        self.stories += 1
        if self.stories % STORIES_IN_A_GROUP == 0:
            self.flush()
        elif self.stories % STORIES_AT_ONCE == 0:
            for file in self.files.values():
                file.collect()

    def flush(self) -> None:
        for file in self.files.values():
            file.flush()

    def finish(self, *, whole: bool) -> None:
        """Close the files and give them their names, that of the reports last. Raises OSError.

        A shard that is not `whole` is not known as finished.
        """
        self.flush()
        reports = self.files[REPORTS]
        others = [file for file in self.files.values() if file is not reports]
        for file in others:
            close(file)
        sizes = {file.table: self.folder.files.size(file.beside) for file in others}
        if whole:
            told = json.dumps(sizes, sort_keys=True).encode()
            reports.writer.add_key_value_metadata({SIZES: told})
        close(reports)
        for file in (*others, reports):
            self.folder.files.mv(file.beside, file.path)

    def drop(self) -> None:
        """Take away what has no name yet."""
        for file in self.files.values():
            # A full disk may not take the end of what is dropped; and what has its name, or cannot
            # be taken away, is left to the next run.
            with suppress(OSError, pa.ArrowException, ValueError):
                close(file)
            with suppress(OSError):
                self.folder.files.rm_file(file.beside)


def open_table(
    handle: Any, table: str, schema: pa.Schema, known: Mapping[bytes, bytes]
) -> ParquetWriter:
    """A writer of the table's rows. A report is never like another, so needs no dictionary."""
    return ParquetWriter(
        handle,
        schema.with_metadata(dict(known)),
        compression="zstd",
        use_dictionary=["story"] if table == REPORTS else True,
        write_page_checksum=True,
    )


def close(file: TableFile) -> None:
    file.writer.close()
    file.handle.close()


# Knowing again


def list_sizes(folder: Folder) -> dict[str, int]:
    """The bytes of each file below the folder; {} where there is none. Raises OSError."""
    if not folder.files.exists(folder.root):
        return {}
    folder.files.invalidate_cache()
    found = folder.files.find(folder.root, detail=True)
    return {path: entry["size"] for path, entry in found.items()}


def find_state(folder: Folder, shard: Shard, fingerprint: str, sizes: Mapping[str, int]) -> State:
    """What there is of a shard; `sizes` are those of all files of the folder.

    "changed" is what other rules or settings have made, "edited" what other stories: where a file
    has another size, or was written after the shard, as `make` has it.
    """
    path = folder.name(REPORTS, shard.name)
    if path not in sizes:
        return "missing"
    known = read_metadata(folder, path)
    if known is None or SIZES not in known:
        return "broken"
    if known[FINGERPRINT] != fingerprint.encode():
        return "changed"
    written = find_time(folder.files, path)
    later = written and any(s.modified and s.modified > written for s in shard.sources)
    if later or known[IDENTITY] != shard.identity.encode():
        return "edited"
    others = json.loads(known[SIZES])
    whole = all(sizes.get(folder.name(table, shard.name)) == n for table, n in others.items())
    return "finished" if whole else "broken"


def read_metadata(folder: Folder, path: str) -> Mapping[bytes, bytes] | None:
    """What a file tells of itself; None where it is broken. Raises OSError."""
    try:
        with folder.files.open(path, "rb") as handle, ParquetFile(handle) as opened:
            known: Mapping[bytes, bytes] = opened.metadata.metadata or {}
    except (pa.ArrowException, EOFError):
        return None
    return known


def find_strays(folder: Folder, shards: Iterable[Shard], sizes: Mapping[str, int]) -> list[str]:
    """Names of shards of files that are now cut otherwise: their stories would be there twice."""
    wanted = {shard.name for shard in shards}
    paths = {source.path for shard in shards for source in shard.sources}
    head = f"{folder.root}/{REPORTS}/"
    strays = []
    for path in sizes:
        name = path.removeprefix(head).removesuffix(SUFFIX)
        if path.startswith(head) and path.endswith(SUFFIX) and name not in wanted:
            known = read_metadata(folder, path) or {}
            lines = known.get(IDENTITY, b"").decode().splitlines()[1:]
            if any(line.rpartition(" ")[0] in paths for line in lines):
                strays.append(name)
    return sorted(strays)


def remove_shard(folder: Folder, name: str) -> None:
    """Take away a shard's files, that of the reports first. Raises OSError."""
    for table in load_tables():
        path = folder.name(table, name)
        if folder.files.exists(path):
            folder.files.rm_file(path)
