"""Report -> CSV (RFC 4180): a row a statement, as the Markkula Center lists them in source audits.

Spreadsheets take a cell that begins with =, +, - or @ for a formula, and a story is anybody's text:
such cells begin with an apostrophe, as OWASP asks.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass

from auditor.listing import Row, list_rows
from auditor.model import Report
from auditor.renderers import Options, Rendering, escape

COLUMNS = (
    "Sourced Statements",
    "Type of Source",
    "Name of Source",
    "Title of Source",
    "Source Justification",
)
STORY = "Story"
# As the benchmark's spreadsheets write them.
TYPES = {
    "named_person": "Named Person",
    "named_organization": "Named Organization",
    "document": "Document",
    "anonymous_source": "Anonymous Source",
    "unnamed_person": "Unnamed Person",
    "unnamed_group": "Unnamed Group of People",
}
FORMULA = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Sheet:
    """The sourced statements of stories; `named` puts the story's name in a first column."""

    named: bool

    def begin(self) -> str:
        return write_rows([[STORY, *COLUMNS] if self.named else list(COLUMNS)])

    def add(self, report: Report, levels: tuple[str, ...]) -> str:
        name = [guard(report.reading.document.name)] if self.named else []
        return write_rows([*name, *list_cells(row)] for row in list_rows(report.reading))

    def end(self) -> str:
        return ""


def open_rendering(options: Options) -> Rendering:
    """A table for a spreadsheet."""
    return Sheet(options.several)


def write_rows(rows: Iterable[list[str]]) -> str:
    lines = io.StringIO()
    csv.writer(lines).writerows(rows)
    return lines.getvalue()


def list_cells(row: Row) -> list[str]:
    """The cells of a row; what is not known stays empty."""
    cells = (row.statement, TYPES.get(row.type or ""), row.name, row.title, row.justification)
    return [guard(cell or "") for cell in cells]


def guard(cell: str) -> str:
    """The cell as text that neither a spreadsheet nor a terminal obeys."""
    safe = escape(cell)
    return f"'{safe}" if safe.startswith(FORMULA) else safe
