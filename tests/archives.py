"""An archive of our samples, and what stands in what was made of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pyarrow import parquet

ROOT = Path(__file__).parent.parent
SAMPLES = sorted((ROOT / "samples").glob("*.txt"))
TABLES = ("reports", "stories", "paragraphs", "attributions", "sources", "findings")
OUTLETS = ("Larkfield Courier", "Karen Bay Post", None)


def make_records(stories: int) -> list[dict[str, Any]]:
    """Stories as records, each with an id of its own, from several outlets and months."""
    texts = [path.read_text("utf-8") for path in SAMPLES]
    return [
        {
            "id": f"story-{number:04d}",
            "text": texts[number % len(texts)],
            "publisher": OUTLETS[number % len(OUTLETS)],
            "date": f"2025-{number % 12 + 1:02d}-03",
            "author": "Ana Ruiz" if number % 2 else None,
        }
        for number in range(stories)
    ]


def format_lines(records: list[dict[str, Any]]) -> bytes:
    """The records as JSON Lines."""
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records).encode()


def list_files(folder: Path) -> dict[str, bytes]:
    """Every file below the folder with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def read_table(folder: Path, table: str) -> list[dict[str, Any]]:
    """The rows of a table in the order of the shards."""
    files = sorted((folder / table).glob("*.parquet"))
    return [row for path in files for row in parquet.read_table(path).to_pylist()]


def read_rows(folder: Path, *left_out: str) -> dict[str, list[dict[str, Any]]]:
    """The rows of all tables without the columns `left_out`."""
    return {
        table: [
            {key: value for key, value in row.items() if key not in left_out}
            for row in read_table(folder, table)
        ]
        for table in TABLES
    }


def read_log(err: str) -> list[dict[str, Any]]:
    """The events that a run tells of on standard error."""
    return [json.loads(line) for line in err.splitlines() if line.startswith("{")]
