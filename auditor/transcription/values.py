"""JSON -> values whose strings know where they stand in the file.

The scanner is the standard library's own (`json.scanner.py_make_scanner`); what is ours is that
each string keeps its offsets, from which its letters find theirs.
"""

from __future__ import annotations

import json
import re
from functools import cache
from json.decoder import scanstring  # type: ignore[attr-defined]
from json.scanner import py_make_scanner  # type: ignore[attr-defined]
from typing import Any

from auditor.model import Origin
from auditor.transcription.files import UnreadableInput
from auditor.transcription.transcript import Excerpt

BLANK = re.compile(r"[ \t\n\r]*")
# What stands for one letter: two escapes for one beyond U+FFFF (RFC 8259, 7).
ESCAPE = re.compile(
    r"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|.)", re.DOTALL
)


class Placed(str):
    """A string with the offsets of its first letter and of its closing quotation mark."""

    start: int
    end: int


class Decoder(json.JSONDecoder):
    """Values whose strings have their places."""

    def __init__(self) -> None:
        super().__init__(strict=False)
        self.parse_string = place_string
        self.scan_once = py_make_scanner(self)


def place_string(text: str, start: int, strict: bool) -> tuple[Placed, int]:
    """The string whose letters begin at an offset, and the offset behind its closing mark."""
    letters, behind = scanstring(text, start, strict)
    placed = Placed(letters)
    placed.start, placed.end = start, behind - 1
    return placed, behind


@cache
def make_decoder() -> Decoder:
    """The one decoder: it and its scanner hold one another, and would wait for a collector."""
    return Decoder()


def read_values(text: str, start: int = 0, end: int | None = None) -> Any:
    """The JSON value between two offsets. Raises `UnreadableInput` where there is none."""
    end = len(text) if end is None else end
    try:
        begin = skip_blank(text, start)
        value, behind = make_decoder().raw_decode(text, begin)
    except json.JSONDecodeError as error:
        raise UnreadableInput(f"is not valid JSON: {describe(error)}") from None
    except ValueError:
        raise UnreadableInput("holds a number of thousands of digits, so it is no story") from None
    except RecursionError:
        raise UnreadableInput("is JSON that is nested too deep to be a story") from None
    if skip_blank(text, behind) < end:
        more = json.JSONDecodeError("Extra data", text, behind)
        raise UnreadableInput(f"is not valid JSON: {describe(more)}")
    return value


def skip_blank(text: str, at: int) -> int:
    match = BLANK.match(text, at)
    return match.end() if match else at


def describe(error: json.JSONDecodeError) -> str:
    """What is wrong and where."""
    return f"{error.msg} (line {error.lineno}, column {error.colno})"


def open_string(text: str, placed: Placed, lines: tuple[int, ...], first_line: int = 1) -> Excerpt:
    """The string to read from, each letter with its place in the text.

    `lines` are where the text's lines begin, `first_line` the number of the first.
    """
    starts, places, ends = [0], [placed.start], [placed.start]
    written = 0
    at = placed.start
    for match in ESCAPE.finditer(text, placed.start, placed.end):
        written += match.start() - at
        ends[-1] = match.start()
        starts += [written, written + 1]
        places += [match.start(), match.end()]
        ends += [match.end(), match.end()]
        written += 1
        at = match.end()
    ends[-1] = placed.end
    origin = Origin(
        lines, len(placed), tuple(starts), tuple(places), tuple(ends), first_line=first_line
    )
    return Excerpt(str(placed), origin)
