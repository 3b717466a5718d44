"""A condition: a question by its name in rule files, and what answers it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from auditor.catalogue import Scope
from auditor.conditions.scene import Scene


@dataclass(frozen=True, slots=True)
class Condition:
    """A question by its name in rule files, what it is asked of, and what answers it."""

    name: str
    scope: Scope
    about: str
    holds: Callable[[Scene, Any], bool]


CONDITIONS: dict[str, Condition] = {}


def asks(scope: Scope) -> Callable[[Callable[[Scene, Any], bool]], Callable[[Scene, Any], bool]]:
    """Enter the function as a condition on subjects of that scope."""

    def enter(function: Callable[[Scene, Any], bool]) -> Callable[[Scene, Any], bool]:
        name = function.__name__.replace("_", " ")
        CONDITIONS[name] = Condition(
            name, scope, " ".join((function.__doc__ or "").split()), function
        )
        return function

    return enter
