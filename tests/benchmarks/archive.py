"""What `auditor archive` costs over the audits alone, how it scales, and what memory it takes.

    python -m tests.benchmarks.archive [FILE.jsonl] [--stories N]

Without a file the samples are taken. They are repeated under new ids up to N stories (20,000), and
up to a tenth of that, to see whether memory grows. "Audits alone" are those of the same stories in
a plain process, read beforehand and kept nowhere: what no archive can fall below; "with JSON" adds
the validated report as a line of JSON, which an archive keeps.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from itertools import cycle, islice
from pathlib import Path
from threading import Event, Thread

import psutil

from tests.benchmarks.processes import ENVIRONMENT
from tests.benchmarks.stories import ROOT, count_words, print_table, read_stories

AUDITS = """
import json, sys, time
import auditor.cli  # the command's own setting of the garbage collector
from auditor import audit, render
texts = [json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8")]
render(audit(texts[0]), "jsonl")
for make in (audit, lambda text: render(audit(text), "jsonl")):
    begun = time.perf_counter()
    for text in texts:
        make(text)
    print(time.perf_counter() - begun)
"""
MEGABYTE = 1_000_000
ROUNDS = 5


def write_archive(path: Path, stories: list[str], number: int) -> int:
    """Write so many stories, again and again; return their words."""
    words = 0
    with path.open("w", encoding="utf-8") as file:
        for place, text in enumerate(islice(cycle(stories), number)):
            file.write(json.dumps({"id": f"{place:06}", "text": text}) + "\n")
            words += count_words(text)
    return words


def time_audits(path: Path, processes: int) -> tuple[float, float]:
    """Seconds of the slowest of so many processes that each audit all stories: alone, with JSON."""
    command = [sys.executable, "-c", AUDITS, str(path)]
    started = [
        subprocess.Popen(command, cwd=ROOT, env=ENVIRONMENT, stdout=subprocess.PIPE)
        for _ in range(processes)
    ]
    told = [map(float, process.communicate()[0].split()) for process in started]
    alone, with_json = (max(times) for times in zip(*told, strict=True))
    return alone, with_json


def time_both(path: Path, output: Path) -> tuple[float, float, float]:
    """Seconds of all audits alone, of those with JSON, and of the shards of an archive of them."""
    return *time_audits(path, 1), run_archive(path, output, 1)[1]


def run_archive(path: Path, output: Path, workers: int) -> tuple[float, float, int]:
    """Seconds of the whole command, those of its shards alone, and the most bytes of a process."""
    command = [sys.executable, "-m", "auditor", "archive", str(path), "--output", str(output)]
    begun = time.perf_counter()
    with subprocess.Popen(
        [*command, "--workers", str(workers)],
        cwd=ROOT, env=ENVIRONMENT, stderr=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        peak = watch_memory(process)
        events = [json.loads(line) for line in process.stderr or ()]
    seconds = time.perf_counter() - begun
    if process.returncode:
        sys.exit(f"the archive ended with {process.returncode}")
    return seconds, sum(e["seconds"] for e in events if e["event"] == "shard"), max(peak)


def watch_memory(process: subprocess.Popen[str]) -> list[int]:
    """A list that holds the most bytes that a process of the command has had so far."""
    peak = [0]
    ended = Event()

    def look() -> None:
        while process.poll() is None and not ended.wait(0.1):
            try:
                command = psutil.Process(process.pid)
                for each in (command, *command.children(recursive=True)):
                    peak.append(max(peak.pop(), each.memory_info().rss))
            except psutil.Error:
                continue

    Thread(target=look, daemon=True).start()
    return peak


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("files", nargs="*")
    parser.add_argument("--stories", type=int, default=20_000)
    chosen = parser.parse_args()
    stories = read_stories(chosen.files)
    with tempfile.TemporaryDirectory() as place:
        measure(Path(place), stories, chosen.stories)


def measure(place: Path, stories: list[str], number: int) -> None:
    """Print the table."""
    part, few, many = (place / f"{name}.jsonl" for name in ("part", "few", "many"))
    words = write_archive(part, stories, min(len(stories), number))
    words_of_few = write_archive(few, stories, number // 10)
    words_of_many = write_archive(many, stories, number)
    rows = [("what", "seconds", "words a second", "MB a process")]

    def tell(what: str, seconds: float, words: int, peak: int | None = None) -> None:
        memory = f"{peak / MEGABYTE:.0f}" if peak else ""
        rows.append((what, f"{seconds:.1f}", f"{words / seconds:,.0f}", memory))

    # By turns, for a machine is not as fast now as it was a minute ago.
    turns = [time_both(part, place / f"part-{turn}") for turn in range(ROUNDS)]
    alone, one, kept = map(min, zip(*turns, strict=True))
    tell("audits alone", alone, words)
    tell("audits with JSON", one, words)
    tell("the same in a shard", kept, words)
    two = min(time_audits(part, 2)[1] for _ in range(ROUNDS))
    tell("audits with JSON in two processes at once", two, 2 * words)
    times = {}
    for path, name, total, workers in (
        (few, f"{number // 10:,} stories", words_of_few, 1),
        (many, f"{number:,} stories", words_of_many, 1),
        (many, f"{number:,} stories", words_of_many, 2),
    ):
        output = place / f"{path.stem}-{workers}"
        seconds, shards, peak = run_archive(path, output, workers)
        times[path, workers] = seconds
        tell(f"archive of {name}, {workers} worker{'s' * (workers > 1)}", seconds, total, peak)
        tell("  of that in the shards, a core", shards, total)
    print_table(rows)
    size = sum(path.stat().st_size for path in (place / "many-1").rglob("*.parquet"))
    share = times[many, 1] / times[many, 2] / (2 * one / two)
    print(f"two workers reach {share:.2f} of what two plain processes reach over one")
    print(
        f"a shard costs {kept / one:.2f} times its audits with JSON, {kept / alone:.2f} them alone"
    )
    print(f"a story of {many.stat().st_size // number:,} bytes takes {size // number:,} in Parquet")


if __name__ == "__main__":
    main()
