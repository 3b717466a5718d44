"""`auditor archive` after whatever stopped it: the output equals that of an undisturbed run."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields, replace
from pathlib import Path

import pytest
from command_line import make_environment, run

pytest.importorskip("pyarrow", reason="the extra archive is not installed")

import psutil
from archives import format_lines, list_files, make_records, read_log, read_table

from auditor.archive.engines import load_engine
from auditor.archive.runs import plan_run, run_plan
from auditor.archive.shards import Shard
from auditor.configuration import Configuration
from auditor.readers import Options

pytestmark = pytest.mark.slow

STORIES = 240
NEWS = format_lines(make_records(STORIES))
SHARDS = -(-len(NEWS) // 20_000)
COMMAND = ("archive", "news.jsonl", "--output", "out", "--shard-size", "0.02")


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an archive and its output, `out`."""
    folder = tmp_path_factory.mktemp("undisturbed")
    (folder / "news.jsonl").write_bytes(NEWS)
    done = run(*COMMAND, "--workers", "1", cwd=folder)
    assert done.code == 0
    assert read_log(done.err)[0]["shards"] == SHARDS
    return folder


@pytest.fixture
def folder(undisturbed: Path, tmp_path: Path) -> Path:
    """A folder with the same archive alone."""
    shutil.copy2(undisturbed / "news.jsonl", tmp_path)
    return tmp_path


@contextmanager
def start(folder: Path, *more: str) -> Iterator[subprocess.Popen[str]]:
    """The command at work, with some shards behind it and most before it."""
    command = [sys.executable, "-m", "auditor", *COMMAND, *more]
    process = subprocess.Popen(
        command, cwd=folder, env=make_environment(), stderr=subprocess.PIPE, text=True
    )
    assert process.stderr
    try:
        for line in process.stderr:
            if '"shards_left"' in line:
                assert read_log(line)[0]["shards_left"] == SHARDS - 1
                break
        yield process
    finally:
        process.kill()
        process.wait()
        process.stderr.close()


def list_workers(process: subprocess.Popen[str]) -> list[psutil.Process]:
    """The processes that audit for the command."""
    children = psutil.Process(process.pid).children(recursive=True)
    return [child for child in children if any("spawn_main" in part for part in child.cmdline())]


def finish(folder: Path, undisturbed: Path, *more: str) -> list[dict]:
    """Run the command to its end, compare what it has written, and return what it told."""
    done = run(*COMMAND, *more, cwd=folder)
    assert done.code == 0, done.err
    compare(folder, undisturbed)
    return read_log(done.err)


def compare(folder: Path, undisturbed: Path) -> None:
    """Byte for byte the same, hence nothing twice and nothing missing."""
    assert list_files(folder / "out") == list_files(undisturbed / "out")
    stories = [row["id"] for row in read_table(folder / "out", "stories")]
    assert stories == [f"story-{number:04d}" for number in range(STORIES)]


def test_a_worker_is_killed(folder, undisturbed):
    with start(folder, "--workers", "2") as process:
        workers = list_workers(process)
        assert len(workers) == 2
        workers[0].kill()
        told = read_log(process.communicate(timeout=120)[1])
    assert process.returncode == 0
    assert told[-1] | {"shards": SHARDS, "lost": 0, "stories": STORIES} == told[-1]
    compare(folder, undisturbed)
    assert finish(folder, undisturbed)[0]["states"] == {"finished": SHARDS}


def test_the_command_is_killed(folder, undisturbed):
    with start(folder, "--workers", "2") as process:
        workers = list_workers(process)
        process.kill()
    left = psutil.wait_procs(workers, timeout=20)[1]
    assert left == []
    told = finish(folder, undisturbed)
    assert 0 < told[0]["states"]["missing"] < SHARDS
    assert 0 < told[0]["states"]["finished"] < SHARDS


@pytest.mark.parametrize("workers", ["1", "2"])
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_the_command_is_interrupted(folder, undisturbed, how, workers):
    with start(folder, "--workers", workers) as process:
        helpers = list_workers(process)
        process.send_signal(how)
        said = process.communicate(timeout=60)[1]
    assert process.returncode == 130
    assert "Traceback" not in said
    assert read_log(said)[-1]["how"] == "interrupted: run the same command again to go on"
    assert psutil.wait_procs(helpers, timeout=20)[1] == []
    assert not [name for name in list_files(folder / "out") if not name.endswith(".parquet")]
    told = finish(folder, undisturbed)
    assert 0 < told[0]["states"]["finished"] < SHARDS


def test_the_disk_is_full(folder, undisturbed):
    whole = {name: len(data) for name, data in list_files(undisturbed / "out").items()}
    sizes = sorted(size for name, size in whole.items() if name.startswith("reports/"))
    # No file may be larger than most are: some shards are written, and then there is no room.
    code = (
        "import resource, runpy;"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({sizes[-2]}, {sizes[-2]}));"
        "runpy.run_module('auditor', run_name='__main__')"
    )
    stopped = subprocess.run(
        [sys.executable, "-c", code, *COMMAND, "--workers", "1"],
        cwd=folder, env=make_environment(), capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert stopped.returncode == 2
    assert "Traceback" not in stopped.stderr
    told = read_log(stopped.stderr)
    assert "no room" in told[-1]["how"]
    assert told[-1]["lost"] == 1
    assert not [name for name in list_files(folder / "out") if not name.endswith(".parquet")]
    again = finish(folder, undisturbed)
    assert again[0]["states"]["missing"] < SHARDS


class Deadly(Shard):
    """A shard that kills every process it is sent to, as one too large for the memory would."""

    def __reduce__(self):
        return os.abort, ()


def test_a_shard_that_kills_its_worker_costs_no_other(folder, undisturbed):
    out = folder / "out"
    plan = plan_run([str(folder / "news.jsonl")], str(out), 20_000, Configuration(), Options())
    shard = plan.tasks[3].shard
    deadly = Deadly(*(getattr(shard, field.name) for field in fields(shard)))
    tasks = [replace(task, shard=deadly) if task.shard is shard else task for task in plan.tasks]
    outcomes = list(run_plan(replace(plan, tasks=tuple(tasks)), load_engine("local"), workers=2))
    assert sorted(outcome.shard.name for outcome in outcomes) == [t.shard.name for t in plan.tasks]
    lost = [outcome for outcome in outcomes if outcome.problem]
    assert [outcome.shard for outcome in lost] == [deadly]
    assert "was killed 3 times" in lost[0].problem
    assert finish(folder, undisturbed)[0]["states"] == {"finished": SHARDS - 1, "missing": 1}


def test_two_workers_write_what_one_does(folder, undisturbed):
    finish(folder, undisturbed, "--workers", "3")


def test_hash_seed_and_time_change_nothing(folder, undisturbed):
    done = run(*COMMAND, cwd=folder, PYTHONHASHSEED="7", TZ="Asia/Tokyo", LC_ALL="C")
    assert done.code == 0
    compare(folder, undisturbed)


# A cluster


@pytest.fixture(scope="module")
def cluster():
    """A Dask cluster of two processes on this machine."""
    distributed = pytest.importorskip("distributed", reason="the extra dask is not installed")
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
    ) as made:
        yield made


def test_a_cluster_writes_what_one_process_does(folder, undisturbed, cluster):
    address = ("--engine", "dask", "--scheduler", cluster.scheduler_address)
    out = ("--output", str(folder / "out"))
    news = str(folder / "news.jsonl")
    done = run("archive", news, *out, "--shard-size", "0.02", *address, cwd=folder)
    assert done.code == 0, done.err
    assert read_log(done.err)[-1]["stories"] == STORIES
    compare(folder, undisturbed)


def test_a_worker_of_the_cluster_is_killed(folder, undisturbed, cluster):
    address = ("--engine", "dask", "--scheduler", cluster.scheduler_address)
    out = ("--output", str(folder / "out"))
    command = ("archive", str(folder / "news.jsonl"), *out, "--shard-size", "0.02", *address)
    process = subprocess.Popen(
        [sys.executable, "-m", "auditor", *command],
        cwd=folder, env=make_environment(), stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stderr
    for line in process.stderr:
        if '"shards_left"' in line:
            break
    os.kill(next(iter(cluster.workers.values())).pid, signal.SIGKILL)
    told = read_log(process.communicate(timeout=120)[1])
    assert process.returncode == 0
    assert told[-1] | {"shards": SHARDS, "lost": 0, "stories": STORIES} == told[-1]
    compare(folder, undisturbed)


def test_nobody_answers_for_the_cluster(folder):
    pytest.importorskip("distributed", reason="the extra dask is not installed")
    scheduler = ("--engine", "dask", "--scheduler", "tcp://127.0.0.1:1")
    done = run(*COMMAND, *scheduler, cwd=folder, DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT="2s")
    assert done.code == 2
    assert "tcp://127.0.0.1:1" in done.err
