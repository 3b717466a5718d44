"""`python -m auditor.generate [--check]`: write the code that is made from the schemas.

A developer's command: it needs fastjsonschema (in the `test` extra), which the generated code
does not. fastjsonschema knows draft-07; the schemas keep to what both drafts read alike.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

from auditor.validation import REPORT, read_schema

VALIDATOR = Path(__file__).parent / "generated" / "report_validator.py"

HEAD = '''\
"""Validator of schemas/{name}.schema.json. Written by `python -m auditor.generate`."""
# Code by fastjsonschema (BSD-3-Clause), which is not needed to run it.

import re


class Invalid(ValueError):
    """The value breaks the schema."""


'''

# The library's own exception and Decimal would each be an import at start; the order of a
# set in a message would change with the hash seed; and naming every place before it is checked
# took two thirds of the time, while jsonschema says it better when something breaks.
CHANGES = (
    (r"\A(?s:.*?)(?=^REGEX_PATTERNS)", ""),
    (r"\bJsonSchemaValueException\b", "Invalid"),
    (r", Decimal\b", ""),
    (r"^( *validate\w+\(\w+), custom_formats, .*$", r"\1)"),
    (r"str\(data(\w*)_keys\)", r"str(sorted(data\1_keys))"),
)


def generate_validator(name: str = REPORT) -> str:
    """Source of a module whose `validate` raises `Invalid` for a value that breaks the schema."""
    from fastjsonschema import compile_to_code

    schema = json.loads(read_schema(name))
    schema.pop("$id")  # it would give its name to the function
    code = compile_to_code(schema, detailed_exceptions=False)
    for pattern, replacement in CHANGES:
        code = re.sub(pattern, replacement, code, flags=re.MULTILINE)
    return HEAD.format(name=name) + code.rstrip() + "\n"


def main(arguments: list[str]) -> int:
    """Write the validator, or with `--check` return 1 if it is not current."""
    code = generate_validator()
    if arguments not in ([], ["--check"]):
        print("usage: python -m auditor.generate [--check]", file=sys.stderr)
        return 2
    if not arguments:
        VALIDATOR.write_text(code, encoding="utf-8")
        return 0
    if VALIDATOR.is_file() and VALIDATOR.read_text(encoding="utf-8") == code:
        return 0
    print(f"{VALIDATOR} is stale: run `python -m auditor.generate`", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
