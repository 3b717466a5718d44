"""What the benchmarks read: the samples, or files that are given."""

from __future__ import annotations

import json
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
SAMPLES = sorted((ROOT / "samples").glob("*.txt"))


def read_stories(names: list[str]) -> list[str]:
    """The texts of files, or of all samples; a .jsonl file gives the "text" of each row."""
    paths = [Path(name) for name in names] or SAMPLES
    stories = []
    for path in paths:
        data = path.read_text(encoding="utf-8")
        rows = data.splitlines() if path.suffix == ".jsonl" else []
        stories += [json.loads(row)["text"] for row in rows] or [data]
    return stories


def count_words(text: str) -> int:
    return len(text.split())


def repeat_to(size: int, stories: list[str]) -> str:
    """The stories one after another, again and again, up to about `size` bytes."""
    parts: list[str] = []
    length = 0
    while length < size:
        for story in stories:
            parts.append(story)
            length += len(story.encode()) + 1
            if length >= size:
                break
    return "\n".join(parts)


def print_table(rows: list[tuple[str, ...]]) -> None:
    """Columns as wide as they need be, the first to the left and the others to the right."""
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    for first, *others in rows:
        cells = (cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True))
        print("  ".join([first.ljust(widths[0]), *cells]))
