"""Wall time of `auditor audit` on one story from a cold start, beside its floors.

    python -m tests.benchmarks.cold [FILE]

Medians of 20 runs of each command, one after another in turn, so that all meet the same load.
The JSON is validated, as every report is. Without a file, a sample of 3 KB is audited.
"""

from __future__ import annotations

import sys
from statistics import median

from tests.benchmarks.processes import IMPORTS, time_run
from tests.benchmarks.stories import ROOT, print_table

RUNS = 20


def main(names: list[str]) -> None:
    story = names[0] if names else str(ROOT / "samples" / "phenomena.txt")
    commands = {
        "bare interpreter": ("-c", ""),
        IMPORTS: ("-c", IMPORTS),
        "auditor audit": ("-m", "auditor", "audit", story),
    }
    times: dict[str, list[float]] = {name: [] for name in commands}
    for run in range(RUNS + 1):
        for name, command in commands.items():
            seconds = time_run(*command)
            if run:  # the first one may still compile
                times[name].append(seconds)
    floor = median(times[IMPORTS])
    rows = [("command", "median ms", "least ms", "times imports")]
    rows += [
        (name, f"{median(t) * 1e3:.1f}", f"{min(t) * 1e3:.1f}", f"{median(t) / floor:.2f}")
        for name, t in times.items()
    ]
    print_table(rows)


if __name__ == "__main__":
    main(sys.argv[1:])
