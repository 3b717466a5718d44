"""One module an output format, each with `open_rendering(options) -> Rendering`.

A format exists by lying in this folder; its name is the module's.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from auditor.model import Level, Report

# C0, DEL, C1, line and paragraph separators, bidirectional controls, lone surrogates.
UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")

LEVELS: tuple[Level, ...] = ("error", "warning", "note")


@dataclass(frozen=True, slots=True)
class Options:
    """How reports are to look; a format takes what concerns it.

    `several` tells that more than one story comes; `width` is in cells of a terminal, `colour` adds
    ANSI colours; `paragraph_text` gives every paragraph in full.
    """

    several: bool = False
    paragraph_text: bool = False
    width: int = 100
    colour: bool = False


class Rendering(Protocol):
    """One output: what stands before its reports, what stands for each, what stands behind.

    `add` is for reports one after another. Findings of other `levels` than those are left out of
    what people read.
    """

    def begin(self) -> str: ...

    def add(self, report: Report, levels: tuple[str, ...]) -> str: ...

    def end(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Each:
    """A rendering in which every report stands for itself."""

    render: Callable[[Report, tuple[str, ...]], str]

    def begin(self) -> str:
        return ""

    def add(self, report: Report, levels: tuple[str, ...]) -> str:
        return self.render(report, levels)

    def end(self) -> str:
        return ""


def list_formats() -> tuple[str, ...]:
    """Names of the output formats, sorted."""
    modules = (path.stem for path in Path(__file__).parent.glob("*.py"))
    return tuple(sorted(name for name in modules if not name.startswith("_")))


def open_rendering(name: str, options: Options) -> Rendering:
    """The rendering in a format. Raises ValueError for one that `list_formats` lacks."""
    if name not in list_formats():
        raise ValueError(f"no output format {name!r}; there are {', '.join(list_formats())}")
    return cast(Rendering, import_module(f"{__name__}.{name}").open_rendering(options))


def render(
    report: Report,
    name: str,
    *,
    levels: tuple[str, ...] = LEVELS,
    paragraph_text: bool = False,
    width: int = 100,
    colour: bool = False,
) -> str:
    """The report in the format `name`; `Options` tells what the others mean.

    Raises ValueError for a format that `list_formats` lacks.
    """
    options = Options(False, paragraph_text, width, colour)
    rendering = open_rendering(name, options)
    return rendering.begin() + rendering.add(report, levels) + rendering.end()


def escape(text: str) -> str:
    """The text with every character that could steer a terminal as `\\uXXXX`."""
    return UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
