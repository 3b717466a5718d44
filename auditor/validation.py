"""Whether a value keeps the contract of a schema in `schemas/`.

jsonschema (draft 2020-12) is the judge. On the hot path a validator generated from the same
schema stands in for it, since importing jsonschema costs 76 ms at start; `auditor.generate`
writes it and the tests hold the two to the same verdicts.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Any

REPORT = "report-1"
SUFFIX = ".schema.json"
LONGEST_MESSAGE = 300


class InvalidReport(ValueError):
    """A report that breaks its schema: a bug of the auditor, never the story's fault."""


@dataclass(frozen=True, slots=True)
class Break:
    """One place where a value breaks its schema: a JSON path such as `$.sources[0].kind`.

    `unknown` is the first key there that the schema does not know, if that is what is wrong, and
    `known` the keys that it knows.
    """

    path: str
    message: str
    unknown: str | None = None
    known: tuple[str, ...] = ()


def find_schemas() -> Path:
    """The folder of schemas: inside the installed package, else beside it in the checkout."""
    package = Path(__file__).parent
    inside = package / "schemas"
    return inside if inside.is_dir() else package.parent / "schemas"


def list_schemas() -> tuple[str, ...]:
    """Names of the schemas with their major version, such as "report-1", sorted."""
    return tuple(
        sorted(path.name.removesuffix(SUFFIX) for path in find_schemas().glob(f"*{SUFFIX}"))
    )


def read_schema(name: str = REPORT) -> str:
    """The text of the schema. Raises FileNotFoundError for a name that `list_schemas` lacks."""
    return (find_schemas() / f"{name}{SUFFIX}").read_text(encoding="utf-8")


def find_breaks(value: Any, name: str = REPORT) -> Iterator[Break]:
    """Every place where `value` breaks the schema, as jsonschema finds them."""
    from jsonschema import Draft202012Validator

    for error in Draft202012Validator(json.loads(read_schema(name))).iter_errors(value):
        known = tuple(error.schema.get("properties", ())) if isinstance(error.schema, dict) else ()
        unknown = None
        if error.validator == "additionalProperties":
            unknown = next((key for key in error.instance if key not in known), None)
        yield Break(error.json_path, shorten(error.message), unknown, known)


def shorten(message: str) -> str:
    """The message without its middle if it is long, for jsonschema's repeat the whole value."""
    if len(message) <= LONGEST_MESSAGE:
        return message
    half = LONGEST_MESSAGE // 2
    return f"{message[:half]} … {message[-half:]}"


def keeps_schema(value: Any, name: str = REPORT) -> bool:
    """Whether the value keeps the schema, as the validator generated from it says."""
    module = import_module(f"auditor.generated.{name_validator(name)}")
    try:
        module.validate(value)
    except module.Invalid:
        return False
    return True


def name_validator(schema: str) -> str:
    """The module of the validator of a schema: config_validator for config-1."""
    return f"{schema.partition('-')[0]}_validator"


def validate_report(report: dict[str, Any], name: str = REPORT) -> None:
    """Return if the report keeps the contract, else raise `InvalidReport` saying where."""
    if not keeps_schema(report, name):
        breaks = [f"{b.path}: {b.message}" for b in islice(find_breaks(report, name), 1)]
        raise InvalidReport("; ".join(breaks) or "a place that jsonschema allows")
