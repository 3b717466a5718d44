"""One module an output format, each with `render(report, **options) -> str`.

A format exists by lying in this folder; its name is the module's.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from auditor.model import Report


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
