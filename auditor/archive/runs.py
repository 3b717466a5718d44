"""Inputs and what there is already -> what is to be done, and the doing of it."""

from __future__ import annotations

import errno
from collections import Counter
from collections.abc import Generator, Iterable
from contextlib import closing
from dataclasses import dataclass

from auditor.archive.engines import Engine
from auditor.archive.fingerprints import make_fingerprint
from auditor.archive.outcomes import Outcome, Task
from auditor.archive.shard_files import (
    State,
    find_state,
    find_strays,
    list_sizes,
    make_folders,
    open_folder,
    remove_shard,
    remove_unfinished,
)
from auditor.archive.shards import list_shards
from auditor.configuration import Configuration
from auditor.readers import Options


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run will do: `states` counts the shards by what there is of each.

    `strays` are shards there already whose stories are now in others: they are taken away.
    """

    output: str
    states: Counter[State]
    tasks: tuple[Task, ...]
    strays: tuple[str, ...]

    @property
    def size(self) -> int:
        """The bytes that are to be read."""
        return sum(task.shard.size for task in self.tasks)


def plan_run(
    inputs: Iterable[str],
    output: str,
    shard_size: int,
    configuration: Configuration,
    options: Options,
) -> Plan:
    """What is left to do. Nothing is written.

    Raises `UnreadableArchive` for an input, OSError and ValueError for the output.
    """
    folder = open_folder(output)
    if folder.files.isfile(folder.root):
        raise NotADirectoryError(errno.ENOTDIR, "is a file")
    shards = list_shards(inputs, shard_size, output)
    sizes = list_sizes(folder)
    fingerprint = make_fingerprint(configuration, options)
    states = [find_state(folder, shard, fingerprint, sizes) for shard in shards]
    tasks = tuple(
        Task(shard, output, fingerprint, configuration, options)
        for shard, state in zip(shards, states, strict=True)
        if state != "finished"
    )
    return Plan(output, Counter(states), tasks, tuple(find_strays(folder, shards, sizes)))


def run_plan(
    plan: Plan, engine: Engine, *, workers: int, scheduler: str | None = None
) -> Generator[Outcome]:
    """The outcomes of the shards as they come; no more once there is no room for them.

    Raises OSError for the output.
    """
    folder = open_folder(plan.output)
    shards = [task.shard for task in plan.tasks]
    make_folders(folder)
    remove_unfinished(folder, shards)
    for name in plan.strays:
        remove_shard(folder, name)
    if plan.tasks:
        try:
            with closing(engine.run(plan.tasks, workers=workers, scheduler=scheduler)) as outcomes:
                for outcome in outcomes:
                    yield outcome
                    if outcome.full:
                        return
        finally:
            remove_unfinished(folder, shards)
