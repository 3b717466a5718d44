"""A shard -> its files: the one function that every engine runs."""

from __future__ import annotations

import errno
import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from time import perf_counter

from pyarrow import ArrowException

from auditor.archive.fingerprints import make_fingerprint
from auditor.archive.shard_files import ShardWriter, open_folder
from auditor.archive.shards import Shard, describe
from auditor.archive.stories import Entry, read_shard
from auditor.archive.tables import Rows, build_failure, build_rows
from auditor.configuration import Configuration, audit_by
from auditor.readers import Options, Problem
from auditor.record import build_valid_report, write_json

FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
BUG = "this is a bug of the auditor: please report it"


@dataclass(frozen=True, slots=True)
class Task:
    """A shard to audit, where to write it, and by what; small, and the same on all machines."""

    shard: Shard
    output: str
    fingerprint: str
    configuration: Configuration
    options: Options


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a shard: `problem` says in one sentence why it is not finished, if it is not.

    `failed` of its `stories` could not be audited; `seconds` is the time of the process. `full`
    tells that there is no room for what is written.
    """

    shard: Shard
    stories: int = 0
    failed: int = 0
    words: int = 0
    seconds: float = 0.0
    problem: str | None = None
    full: bool = False


@dataclass(slots=True)
class Count:
    """What a shard holds, as far as it has been read, and what first broke the reading."""

    stories: int = 0
    failed: int = 0
    words: int = 0
    problem: str | None = None


def audit_shard(task: Task) -> Outcome:
    """Audit the stories of a shard and write its files, all of them or none.

    The same task gives the same files wherever it runs. What goes wrong is in the outcome; nothing
    is raised but KeyboardInterrupt and MemoryError.
    """
    settle()
    begun = perf_counter()
    if make_fingerprint(task.configuration, task.options) != task.fingerprint:
        problem = "the worker has another version of auditor than the run"
        return Outcome(task.shard, problem=problem)
    count = Count()
    try:
        write_shard(task, count)
    except (OSError, ArrowException, ImportError) as error:
        full = isinstance(error, OSError) and error.errno in FULL
        return Outcome(task.shard, problem=describe(error), full=full)
    seconds = perf_counter() - begun
    return Outcome(task.shard, count.stories, count.failed, count.words, seconds, count.problem)


@cache
def settle() -> None:
    """Once a process: what is loaded now stays, so that the collector need not walk it."""
    gc.set_threshold(100_000, 20, 20)
    gc.freeze()


def write_shard(task: Task, count: Count) -> None:
    """Write the files of the shard. Raises OSError and ArrowException."""
    with open_writer(task) as writer:
        for number, entry in enumerate(read_shard(task.shard, task.options)):
            writer.add(audit_entry(f"{task.shard.name}/{number}", entry, task.configuration, count))
        writer.finish(whole=count.problem is None)


@contextmanager
def open_writer(task: Task) -> Iterator[ShardWriter]:
    """A writer that leaves nothing behind if it does not come to its end."""
    writer = ShardWriter(open_folder(task.output), task.shard, task.fingerprint)
    try:
        yield writer
    except BaseException:
        writer.drop()
        raise


def audit_entry(key: str, entry: Entry, configuration: Configuration, count: Count) -> Rows:
    """The rows of a story, or the row that says why it has no others."""
    story = entry.story
    count.stories += not entry.broken
    error = story.sentence if isinstance(story, Problem) else None
    if not isinstance(story, Problem):
        try:
            report = build_valid_report(audit_by(configuration, story))
            count.words += report["document"]["words"]
            text = write_json(report, None)
            return build_rows(key, entry.source, entry.place, report, text.rstrip("\n"))
        except Exception as failure:
            told = " ".join(str(failure).split())[:200]
            error = f"the audit failed with {type(failure).__name__} ({told}); {BUG}"
    count.failed += not entry.broken
    if entry.broken and count.problem is None:
        count.problem = f"{entry.source} {error}"
    return build_failure(key, entry.source, entry.place, story.name, error or "")
