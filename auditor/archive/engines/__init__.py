"""One module an engine, each with a function `run` that does tasks wherever it does them.

An engine exists by lying in this folder. All run the same function, `audit_shard`, so that what is
written does not depend on the engine.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from auditor.archive.outcomes import Outcome, Task


class Engine(Protocol):
    """What a module of this folder offers."""

    def run(
        self, tasks: Sequence[Task], *, workers: int, scheduler: str | None
    ) -> Generator[Outcome]: ...


def list_engines() -> tuple[str, ...]:
    """Names of the engines, sorted."""
    modules = (path.stem for path in Path(__file__).parent.glob("*.py"))
    return tuple(sorted(name for name in modules if not name.startswith("_")))


def load_engine(name: str) -> Engine:
    """The module of that name. Raises ModuleNotFoundError for an engine that is not installed."""
    return cast(Engine, import_module(f"{__name__}.{name}"))
