"""`python -m auditor.generate [--check]`: write what is made from the schemas and the data files.

The validator of reports, and the TOML files in the form that loads fastest. A developer's
command: it needs fastjsonschema (in the `test` extra), which the generated code
does not. fastjsonschema knows draft-07; the schemas keep to what both drafts read alike.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from hashlib import sha256
from pathlib import Path

from auditor.catalogue import PARSED, ROOT
from auditor.validation import REPORT, list_schemas, name_validator, read_schema

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


def generate_data() -> str:
    """Every TOML file of the package as JSON, by path, with the hash of the bytes parsed."""
    parsed = {}
    for path in sorted(ROOT.rglob("*.toml")):
        data = path.read_bytes()
        content = tomllib.loads(data.decode("utf-8"))
        parsed[path.relative_to(ROOT).as_posix()] = {
            "sha256": sha256(data).hexdigest(),
            "content": content,
        }
    return json.dumps(parsed, ensure_ascii=False, indent=0, sort_keys=True) + "\n"


def generate_all() -> dict[Path, str]:
    """What the files under generated/ should hold."""
    validators = {
        PARSED.parent / f"{name_validator(name)}.py": generate_validator(name)
        for name in list_schemas()
    }
    return {**validators, PARSED: generate_data()}


def main(arguments: list[str]) -> int:
    """Write the files, or with `--check` return 1 if one of them is not current."""
    if arguments not in ([], ["--check"]):
        print("usage: python -m auditor.generate [--check]", file=sys.stderr)
        return 2
    stale = 0
    for path, text in generate_all().items():
        if not arguments:
            path.write_text(text, encoding="utf-8", newline="\n")
        elif not path.is_file() or path.read_text(encoding="utf-8") != text:
            print(f"{path} is stale: run `python -m auditor.generate`", file=sys.stderr)
            stale = 1
    return stale


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
