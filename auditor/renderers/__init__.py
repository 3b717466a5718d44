"""One module an output format, each with `render(report, **options) -> str`.

A format exists by lying in this folder; its name is the module's.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from importlib import import_module
from pathlib import Path

from auditor.model import Report

# What ends a line for an editor; U+2028 and the like do not, as in SARIF and LSP.
LINE_END = re.compile(r"\r\n|\n|\r")

# C0, DEL, C1, line and paragraph separators, bidirectional controls, lone surrogates.
UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def list_formats() -> tuple[str, ...]:
    """Names of the output formats, sorted."""
    modules = (path.stem for path in Path(__file__).parent.glob("*.py"))
    return tuple(sorted(name for name in modules if not name.startswith("_")))


def render(report: Report, name: str, **options: object) -> str:
    """The report in the format `name`; `options` are those of the format's own `render`.

    Raises `ValueError` for a format that `list_formats` lacks.
    """
    if name not in list_formats():
        raise ValueError(f"no output format {name!r}; there are {', '.join(list_formats())}")
    module = import_module(f"{__name__}.{name}")
    return str(module.render(report, **options))


def find_line_starts(text: str) -> list[int]:
    """The offsets at which the lines of a text begin, the first being 0."""
    return [0, *(match.end() for match in LINE_END.finditer(text))]


def locate(offset: int, lines: list[int]) -> tuple[int, int]:
    """Line and column of an offset, counted from 1, in code points."""
    line = bisect_right(lines, offset)
    return line, offset - lines[line - 1] + 1


def escape(text: str) -> str:
    """The text with every character that could steer a terminal as `\\uXXXX`."""
    return UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
