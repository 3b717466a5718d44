"""Workers of a Dask cluster, which need the extra `dask` and the same version of auditor.

Dask redoes the shards of a worker that dies. The workers read and write the files themselves: their
paths must be the same there, or lie in an object store.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence

from distributed import Client, as_completed

from auditor.archive.outcomes import Outcome, Task, audit_shard
from auditor.archive.shards import describe


def run(tasks: Sequence[Task], *, workers: int = 0, scheduler: str | None) -> Generator[Outcome]:
    """The outcomes of the tasks as they come, from the cluster whose scheduler has that address.

    Raises OSError where nobody answers there.
    """
    with Client(scheduler) as client:
        futures = {client.submit(audit_shard, task, pure=False): task for task in tasks}
        for future in as_completed(futures):
            error = future.exception()
            if error is None:
                yield future.result()
            else:
                yield Outcome(futures[future].shard, problem=describe(error))
            del futures[future]
