"""Words per second of the whole audit and of each stage, and peak memory, beside their floors.

    python -m tests.benchmarks.speed [FILE...]

Without files the samples are audited, one by one; a .jsonl file gives the "text" of each row.
Each figure is that of the best of ten rounds over all stories, on one core, without imports.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable
from typing import Any

from auditor import pipeline, record
from auditor.renderers import jsonl, render
from tests.benchmarks.processes import IMPORTS, audit_in_process, measure_peak
from tests.benchmarks.stories import count_words, print_table, read_stories

ROUNDS = 10
FLOOR = "tokenize"
RENDERING = {"build_report": record, "validate_report": record, "write_json": jsonl}
"""What makes a line of JSON of a report, and the module through which it is called."""


class Clock:
    """Adds up the time spent in functions that it wraps."""

    def __init__(self) -> None:
        self.spent: Counter[str] = Counter()

    def wrap(self, module: Any, name: str) -> None:
        """Time every call that goes through this name of the module."""
        function: Callable[..., Any] = getattr(module, name)

        def timed(*arguments: Any, **options: Any) -> Any:
            start = time.perf_counter()
            try:
                return function(*arguments, **options)
            finally:
                self.spent[name] += time.perf_counter() - start  # type: ignore[assignment]

        setattr(module, name, timed)


def list_stages() -> list[str]:
    """The functions of stages that the pipeline calls, by the names that it knows them by."""
    return [
        name
        for name, value in vars(pipeline).items()
        if callable(value)
        and not isinstance(value, type)
        and value.__module__.startswith("auditor.stages")
    ]


def time_round(stories: list[str], clock: Clock) -> Counter[str]:
    """Seconds by stage for all stories; "whole audit" is without JSON."""
    clock.spent = Counter()
    for story in stories:
        start = time.perf_counter()
        report = pipeline.audit(story)
        clock.spent["whole audit"] += time.perf_counter() - start  # type: ignore[assignment]
        start = time.perf_counter()
        render(report, "jsonl")
        clock.spent["JSON, validated"] += time.perf_counter() - start  # type: ignore[assignment]
    clock.spent["all of it"] = clock.spent["whole audit"] + clock.spent["JSON, validated"]
    return clock.spent


def time_scan(stories: list[str]) -> float:
    """Seconds up to the attributions, for all stories."""
    documents = [pipeline.make_document(story, "story") for story in stories]
    start = time.perf_counter()
    for document in documents:
        pipeline.scan(document)
    return time.perf_counter() - start


def main(names: list[str]) -> None:
    stories = read_stories(names)
    words = sum(map(count_words, stories))
    pipeline.audit(stories[0])  # loads what is loaded once
    clock = Clock()
    scanning = min(time_scan(stories) for _ in range(ROUNDS))
    stages = list_stages()
    for name in stages:
        clock.wrap(pipeline, name)
    for name, module in RENDERING.items():
        clock.wrap(module, name)
    rounds = [time_round(stories, clock) for _ in range(ROUNDS)]
    best = {name: min(spent[name] for spent in rounds) for name in rounds[0]}
    best["whole scan"] = scanning
    print(f"{len(stories)} stories, {words} words\n")
    print_speeds(best, words, stages)
    print()
    print_memory(max(stories, key=len))


def print_speeds(best: dict[str, float], words: int, stages: list[str]) -> None:
    called = [name for name in best if name in stages]
    order = [*called, "whole scan", "whole audit", *RENDERING, "JSON, validated", "all of it"]
    rows = [("stage", "words a second", f"times {FLOOR}", "of the audit")]
    rows += [
        (
            name,
            f"{words / best[name]:,.0f}",
            f"{best[name] / best[FLOOR]:.2f}",
            f"{best[name] / best['whole audit']:.0%}",
        )
        for name in order
    ]
    print_table(rows)


def print_memory(story: str) -> None:
    _, audit = audit_in_process(story, 1)
    rows = [("peak memory", "MB")]
    rows += [
        (name, f"{peak / 1e6:.1f}")
        for name, peak in (
            ("bare interpreter", measure_peak("")),
            (IMPORTS, measure_peak(IMPORTS)),
            ("audit of the longest story, JSON", audit),
        )
    ]
    print_table(rows)


if __name__ == "__main__":
    main(sys.argv[1:])
