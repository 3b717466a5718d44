"""Whether a value keeps the contract of a schema in `schemas/`.

jsonschema (draft 2020-12) is the judge. On the hot path a validator generated from the same
schema stands in for it, since importing jsonschema costs 76 ms at start; `auditor.generate`
writes it and the tests hold the two to the same verdicts.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
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
    """One place where a value breaks its schema: a JSON path such as `$.sources[0].kind`."""

    path: str
    message: str


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
        yield Break(error.json_path, shorten(error.message))


def shorten(message: str) -> str:
    """The message without its middle if it is long, for jsonschema's repeat the whole value."""
    if len(message) <= LONGEST_MESSAGE:
        return message
    half = LONGEST_MESSAGE // 2
    return f"{message[:half]} … {message[-half:]}"


def validate_report(report: dict[str, Any]) -> None:
    """Return if the report keeps the contract, else raise `InvalidReport` saying where."""
    from auditor.generated import report_validator

    try:
        report_validator.validate(report)
    except report_validator.Invalid as error:
        breaks = [f"{b.path}: {b.message}" for b in islice(find_breaks(report), 1)]
        raise InvalidReport("; ".join(breaks) or str(error)) from None
