"""Processes on this machine."""

from __future__ import annotations

import os
import signal
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context, parent_process
from threading import Thread

from auditor.archive.outcomes import Outcome, Task, audit_shard

AHEAD = 2
"""Tasks for each process that are handed over ahead, so that none waits."""
TRIES = 3
"""How often a shard that may have killed its process is tried again, alone in a new one."""


def run(tasks: Sequence[Task], *, workers: int, scheduler: str | None = None) -> Generator[Outcome]:
    """The outcomes of the tasks as they come; with one worker everything happens here.

    Where a process is killed, the shards that were being done are done again, each alone, so that
    one that kills its process every time is known and the others are not lost. Whoever stops early
    leaves no process behind, and processes end when this one is killed.
    """
    if workers == 1:
        yield from map(audit_shard, tasks)
        return
    rest = iter(tasks)
    while left := list(islice(rest, 1)):
        suspects: list[Task] = []
        pending = iter((*left, *rest))
        yield from run_together(pending, workers, suspects)
        rest = pending
        for task in suspects:
            yield run_alone(task)


def run_together(tasks: Iterator[Task], workers: int, suspects: list[Task]) -> Iterator[Outcome]:
    """The outcomes of tasks until a process is killed: then those begun are left in `suspects`."""
    waiting: dict[Future[Outcome], Task] = {}
    pool = open_pool(workers)
    try:
        for task in islice(tasks, workers * AHEAD):
            waiting[pool.submit(audit_shard, task)] = task
        while waiting:
            done, _ = wait(waiting, return_when=FIRST_COMPLETED)
            for future in done:
                outcome = future.result()
                del waiting[future]
                yield outcome
                for task in islice(tasks, 1):
                    waiting[pool.submit(audit_shard, task)] = task
    except BrokenProcessPool:
        finished = [f for f in waiting if f.done() and not f.exception()]
        for future in finished:
            del waiting[future]
            yield future.result()
        suspects += waiting.values()
    finally:
        end_pool(pool)


def run_alone(task: Task) -> Outcome:
    """The outcome of a task in a process of its own, in the worst case that it dies each time."""
    for _ in range(TRIES):
        pool = open_pool(1)
        try:
            return pool.submit(audit_shard, task).result()
        except BrokenProcessPool:
            continue
        finally:
            end_pool(pool)
    return Outcome(task.shard, problem=f"the process that audited it was killed {TRIES} times")


def open_pool(workers: int) -> ProcessPoolExecutor:
    # Not forked: Arrow has threads, and a fork of those may hang.
    return ProcessPoolExecutor(workers, get_context("spawn"), initializer=begin_worker)


def begin_worker() -> None:
    """Leave Ctrl-C to the parent, and end when it does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=await_parent, daemon=True).start()


def await_parent() -> None:
    parent = parent_process()
    if parent:
        parent.join()
        os._exit(1)


def end_pool(pool: ProcessPoolExecutor) -> None:
    """End the processes at once: what they have not finished they have not written."""
    processes = list((pool._processes or {}).values())
    pool.shutdown(wait=False, cancel_futures=True)
    for process in processes:
        process.terminate()
    for process in processes:
        process.join()
