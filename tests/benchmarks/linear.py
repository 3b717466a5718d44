"""Whether cost grows with the text and no faster: time a word, and memory, for 10 KB and 1 MB.

    python -m tests.benchmarks.linear [FILE...]

The first stories of the files, or of the samples, up to the smallest size, are repeated up to
each size, so that every size holds the same words in the same shares; each is audited, rendered as
JSON and validated in a process of its own.
"""

from __future__ import annotations

import sys

from tests.benchmarks.processes import audit_in_process, measure_peak
from tests.benchmarks.stories import count_words, print_table, read_stories, repeat_to

SIZES = {"10 KB": (10_000, 21), "100 KB": (100_000, 5), "1 MB": (1_000_000, 3)}


def main(names: list[str]) -> None:
    block = repeat_to(min(size for size, _ in SIZES.values()), read_stories(names))
    rows = [("text", "words", "microseconds a word", "times 10 KB", "peak MB")]
    rows.append(("bare interpreter", "", "", "", f"{measure_peak('') / 1e6:.1f}"))
    first = 0.0
    for name, (size, rounds) in SIZES.items():
        text = repeat_to(size, [block])
        words = count_words(text)
        seconds, _ = audit_in_process(text, rounds)
        _, peak = audit_in_process(text, 1)
        each = seconds / words * 1e6
        first = first or each
        rows.append((name, str(words), f"{each:.1f}", f"{each / first:.2f}", f"{peak / 1e6:.1f}"))
    print_table(rows)


if __name__ == "__main__":
    main(sys.argv[1:])
