"""An archive's tables -> what they add up to: one table for each question.

A question is a file of `questions/`: SQL, as DuckDB has it, under lines that say its title, what it
is about, and how it is drawn. Sums are of whole numbers and decimals, so that they come out the
same in whatever order they are made.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from auditor.archive.shard_files import Folder, list_sizes, open_folder
from auditor.archive.shards import describe
from auditor.archive.tables import REPORTS, load_tables

QUESTIONS = Path(__file__).parent / "questions"
VIEWS = Path(__file__).parent / "views.sql"
HEAD = re.compile(r"^-- (title|about|chart): (.+)$", re.MULTILINE)
WIDEST = 48
"""Characters of a cell that text shows."""


class NoArchive(Exception):
    """A folder without the files of an archive; the message is one sentence without its name."""


@dataclass(frozen=True, slots=True)
class Table:
    """The answer to a question; `chart` is how it is drawn, then the columns that are."""

    name: str
    title: str
    about: str
    chart: tuple[str, ...]
    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]


def summarize(address: str) -> tuple[Table, ...]:
    """The answers to all questions, in order; one that nothing answers is left out.

    Raises `NoArchive`, and OSError for a folder that cannot be read.
    """
    connection = open_tables(open_folder(address))
    answers = (ask(connection, path) for path in sorted(QUESTIONS.glob("*.sql")))
    with explain_damage():
        return tuple(table for table in answers if table.rows)


@contextmanager
def explain_damage() -> Iterator[None]:
    """Raise `NoArchive` where DuckDB cannot read the files."""
    try:
        yield
    except duckdb.Error as error:
        raise NoArchive(f"is damaged: {describe(error)}") from None


def open_tables(folder: Folder) -> duckdb.DuckDBPyConnection:
    """A connection with a view of each table, and those of `views.sql`.

    Raises `NoArchive` and OSError.
    """
    if not any(path.startswith(f"{folder.root}/{REPORTS}/") for path in list_sizes(folder)):
        raise NoArchive("holds nothing that auditor archive wrote")
    connection = duckdb.connect()
    root = folder.root
    if "file" not in folder.files.protocol:
        connection.register_filesystem(folder.files)
        root = folder.files.unstrip_protocol(folder.root)
    with explain_damage():
        for table in load_tables():
            files = connection.read_parquet(f"{root}/{table}/*.parquet", union_by_name=True)
            files.create_view(table)
        connection.execute(VIEWS.read_text(encoding="utf-8"))
    return connection


def ask(connection: duckdb.DuckDBPyConnection, path: Path) -> Table:
    """The answer to the question in a file. Raises `duckdb.Error`."""
    text = path.read_text(encoding="utf-8")
    told = dict(HEAD.findall(text))
    found = connection.sql(text)
    name = path.stem.partition("-")[2]
    chart = tuple(told["chart"].split())
    return Table(
        name, told["title"], told["about"], chart, tuple(found.columns), tuple(found.fetchall())
    )


# Writing


def write_text(tables: tuple[Table, ...]) -> str:
    """The tables to read in a terminal."""
    return "\n".join(line for table in tables for line in (*lay_out(table), ""))


def lay_out(table: Table) -> Iterator[str]:
    """The lines of a table: words to the left, numbers to the right."""
    yield table.title.upper()
    if table.chart == ("tiles",):
        width = max(map(len, table.columns))
        for column, value in zip(table.columns, table.rows[0], strict=True):
            yield f"  {name_column(column):{width}}  {write_cell(value)}"
        return
    cells = [[shorten(write_cell(value)) for value in row] for row in table.rows]
    names = [name_column(column) for column in table.columns]
    widths = [max(map(len, column)) for column in zip(names, *cells, strict=True)]
    left = [isinstance(value, str) for value in table.rows[0]]
    for line in (names, *cells):
        parts = (
            cell.ljust(width) if to_left else cell.rjust(width)
            for cell, width, to_left in zip(line, widths, left, strict=True)
        )
        yield ("  " + "  ".join(parts)).rstrip()


def name_column(column: str) -> str:
    return column.replace("_", " ")


def write_cell(value: Any) -> str:
    """A value for people: thousands apart, nothing where nothing is known."""
    if value is None:
        return "–"
    return f"{value:,}" if isinstance(value, (int, float)) else str(value)


def shorten(text: str) -> str:
    return text if len(text) <= WIDEST else text[: WIDEST - 1] + "…"


def write_csv(table: Table) -> str:
    """The table as CSV (RFC 4180)."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(table.columns)
    writer.writerows(table.rows)
    return text.getvalue()
