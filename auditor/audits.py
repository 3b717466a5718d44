"""Stories, however many -> their reports, in order, by several processes."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from functools import partial
from itertools import islice
from multiprocessing import get_context
from typing import Any

from auditor.model import Document, Report
from auditor.pipeline import audit

CHUNK = 8
"""Stories that a process takes at a time: handing over a report costs 8 % of making it."""
AHEAD = 3
"""Chunks for each process that are read ahead, so that none waits and memory stays bounded."""

Chunk = list[Document | str]
Work = Callable[[Chunk], list[Report]]


def audit_many(
    stories: Iterable[Document | str], *, workers: int = 1, **settings: Any
) -> Iterator[Report]:
    """The reports of stories, each as `audit` makes it with these settings, in their order.

    Stories are taken as reports are: at most `workers` times 24 of them are read ahead. With one
    worker everything happens here; with more, processes are started that import the program anew,
    so a script has to keep its own doings below `if __name__ == "__main__":`. Raises ValueError for
    less than one worker, what `audit` raises, and `concurrent.futures.process.BrokenProcessPool` if
    a process is killed.
    """
    if workers < 1:
        raise ValueError("at least one worker is needed")
    work = partial(audit_chunk, settings=settings)
    chunks = cut_chunks(stories)
    if workers == 1:
        for chunk in chunks:
            yield from work(chunk)
    else:
        yield from audit_apart(chunks, workers, work)


def cut_chunks(stories: Iterable[Document | str]) -> Iterator[Chunk]:
    """The stories in lists of at most `CHUNK`."""
    rest = iter(stories)
    while chunk := list(islice(rest, CHUNK)):
        yield chunk


def audit_chunk(chunk: Chunk, settings: dict[str, Any]) -> list[Report]:
    """The reports of a few stories."""
    return [audit(story, **settings) for story in chunk]


def audit_apart(chunks: Iterator[Chunk], workers: int, work: Work) -> Iterator[Report]:
    """The reports of all chunks, made by processes; whoever stops early leaves none behind."""
    waiting: deque[Future[list[Report]]] = deque()
    # Not forked: a caller may have threads, and a fork of those may hang.
    pool = ProcessPoolExecutor(workers, get_context("spawn"))
    try:
        for chunk in chunks:
            waiting.append(pool.submit(work, chunk))
            if len(waiting) >= workers * AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)
