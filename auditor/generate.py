"""`python -m auditor.generate [--check]`: write what is made from the schemas and the data files.

The validators of the schemas, the TOML files in the form that loads fastest, and a page of
documentation for each rule and each schema. A developer's command: it needs fastjsonschema (in the
`test` extra), which the generated code does not. fastjsonschema knows draft-07; the schemas keep to
what both drafts read alike.
"""

from __future__ import annotations

import json
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from auditor.catalogue import (
    PARSED,
    ROOT,
    Rule,
    load_examples,
    load_rules,
    load_standards,
)
from auditor.conditions import CONDITIONS
from auditor.readers import list_formats, load_reader
from auditor.validation import REPORT, list_schemas, name_validator, read_schema

DOCS = ROOT.parent / "docs"
PAGES = DOCS / "rules"
FIELDS = DOCS / "fields"
OR_NULL = "_or_null"  # how the schemas name what may be null
MARK = re.compile(r"\{finding\|([^}]*)\}")
WRITTEN = "<!-- Written by `python -m auditor.generate` from the rule's own file. -->"
FIELDS_ABOUT = (
    "<!-- Written by `python -m auditor.generate` from schemas/{name}.schema.json. -->\n\n"
    "What holds for all fields stands in [the report and its contract](../schema.md)."
)
LIST_ABOUT = (
    "Each page is written from the rule's file (`auditor/rules/CONCERN/NAME.toml`) by"
    " `python -m auditor.generate`.\nA rule that is opt-in or a preview is off until"
    " [settings](../config.md) name it."
)

HEAD = '''\
"""Validator of schemas/{name}.schema.json. Written by `python -m auditor.generate`."""
# Code by fastjsonschema (BSD-3-Clause), which is not needed to run it.

import re


class Invalid(ValueError):
    """The value breaks the schema."""


'''

SUFFIX_HEAD = '''\
"""The suffixes of each input format, and whether its files are stories wherever they lie.

Written by `python -m auditor.generate` from the modules of auditor/readers.
"""

SUFFIXES: dict[str, tuple[tuple[str, ...], bool]] = {
'''

# The library's own exception and Decimal would each be an import at start; the order of a
# set in a message would change with the hash seed; and naming every place before it is checked
# took two thirds of the time, while jsonschema says it better when something breaks.
CHANGES = (
    (r"\A(?s:.*?)(?=^REGEX_PATTERNS|^NoneType|^def )", ""),
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


def generate_suffixes() -> str:
    """Source of a module with what each reader says of its files, so that none need be loaded."""
    lines = [
        f"    {name!r}: ({tuple(reader.SUFFIXES)!r}, {reader.IN_FOLDERS}),"
        for name, reader in ((name, load_reader(name)) for name in list_formats())
    ]
    return SUFFIX_HEAD + "\n".join(lines) + "\n}\n"


def generate_pages() -> dict[Path, str]:
    """A page of documentation for each rule, and one that lists them."""
    rules = load_rules()
    pages = {PAGES / f"{rule.id}.md": "\n".join(write_page(rule)) + "\n" for rule in rules}
    heads = ["# The rules", "", LIST_ABOUT, "", "| rule | level | what it says |", "|---|---|---|"]
    rows = [
        f"| [{rule.id}]({rule.id}.md) | {describe_level(rule)} | {rule.message} |" for rule in rules
    ]
    return {
        **pages,
        PAGES / "README.md": "\n".join([*heads, *rows]) + "\n",
        PAGES / "conditions.md": "\n".join(list_conditions()) + "\n",
    }


def list_conditions() -> Iterator[str]:
    """The lines of the page of all conditions, by what they are asked of."""
    yield from ("# The conditions", "", WRITTEN, "")
    yield "What a rule may ask, by its `scope`. How rules are made of them is told in"
    yield "[adding a rule](../adding-rules.md)."
    scopes = dict.fromkeys(condition.scope for condition in CONDITIONS.values())
    for scope in sorted(scopes):
        yield from ("", f"## Of a {scope}", "", "| condition | holds where |", "|---|---|")
        for condition in sorted(CONDITIONS.values(), key=lambda condition: condition.name):
            if condition.scope == scope:
                yield f"| {condition.name} | {condition.about} |"


def describe_level(rule: Rule) -> str:
    return rule.level if rule.status == "on" else f"{rule.level}, {rule.status}"


def write_page(rule: Rule) -> Iterator[str]:
    """The lines of a rule's page."""
    yield from (f"# {rule.id}", "", WRITTEN, "")
    yield from (f"Level: {describe_level(rule)}. It says: {rule.message}", "")
    yield from ("## Why", "", rule.why, "", "## How to mend it", "", rule.mend, "")
    yield from ("## Standards", "")
    standards = load_standards()
    for standard in (standards[name] for name in rule.standards):
        yield f"- {standard.publisher}, *{standard.title}*, {standard.section}: {standard.demand}"
        yield f"  Where: {standard.where}. Our reading: {standard.read}."
    yield from ("", "## When it fires", "")
    for title, names in (("all of", rule.all), ("one of", rule.any), ("none of", rule.none)):
        yield from (f"- {title}: {', '.join(names)}",) if names else ()
    finds = [e for e in load_examples(rule.id) if MARK.search(e.text)]
    leaves = [e for e in load_examples(rule.id) if not MARK.search(e.text)]
    for title, examples in (("It finds", finds), ("It leaves alone", leaves)):
        yield from ("", f"## {title}", "")
        for example in examples:
            text = " ".join(MARK.sub(r"**\1**", example.text).split())
            yield f"- {text}" + (f" *({example.about})*" if example.about else "")
    yield from ("", "## Known problems", "", rule.known_problems)


def generate_fields(name: str) -> str:
    """A page of documentation for the fields of a schema: a table for each kind of object."""
    schema = json.loads(read_schema(name))
    lines = [f"# {schema['title']}: `{name}`", "", FIELDS_ABOUT.format(name=name), ""]
    lines += [schema["description"], "", *list_fields(schema)]
    parts = schema.get("$defs", {})
    for part in sorted(parts):
        plain = part.removesuffix(OR_NULL)
        if part == plain or plain not in parts:
            about = parts[part].get("description", "")
            lines += ["", f"## {plain}", "", about, "", *list_fields(parts[part])]
    return re.sub("\n{3,}", "\n\n", "\n".join(lines)).rstrip() + "\n"


def list_fields(schema: dict[str, Any]) -> Iterator[str]:
    """The rows of an object's table; nothing for what is no object."""
    rows = list(walk_fields(schema, ""))
    if rows:
        yield from ("| field | holds | meaning |", "|---|---|---|", *rows)


def walk_fields(schema: dict[str, Any], path: str) -> Iterator[str]:
    """A row for each field, those of objects inside under their path: `document.name`."""
    for name, field in schema.get("properties", {}).items():
        about = field.get("description", "").replace("|", "\\|").replace("\n", " ")
        yield f"| `{path}{name}` | {describe_type(field)} | {about} |"
        inner = field.get("items", field)
        yield from walk_fields(inner, f"{path}{name}{'[]' if inner is not field else ''}.")


def describe_type(field: dict[str, Any]) -> str:
    """What a field may hold, in words."""
    if "$ref" in field:
        name = str(field["$ref"]).rpartition("/")[2]
        plain = name.removesuffix(OR_NULL)
        return f"[{plain}](#{plain})" + " or null" * (name != plain)
    if "enum" in field:
        return ", ".join(f"`{json.dumps(value)}`" for value in field["enum"])
    for key in ("allOf", "anyOf", "oneOf"):
        if key in field:
            return " or ".join(describe_type(part) for part in field[key])
    names: str | list[str] = field.get("type", "anything")
    kinds = [names] if isinstance(names, str) else names
    inner = describe_type(field["items"]) if "items" in field else ""
    return " or ".join(f"list of: {inner}" if kind == "array" and inner else kind for kind in kinds)


def generate_all() -> dict[Path, str]:
    """What the generated files should hold: those of the package, and in a checkout the pages."""
    validators = {
        PARSED.parent / f"{name_validator(name)}.py": generate_validator(name)
        for name in list_schemas()
    }
    fields = {FIELDS / f"{name}.md": generate_fields(name) for name in list_schemas()}
    pages = {**generate_pages(), **fields} if DOCS.is_dir() else {}
    suffixes = {PARSED.parent / "suffixes.py": generate_suffixes()}
    return {**validators, PARSED: generate_data(), **suffixes, **pages}


def find_strays(wanted: Iterable[Path]) -> list[Path]:
    """Pages of rules and schemas that exist no more."""
    return sorted({*PAGES.glob("*.md"), *FIELDS.glob("*.md")} - set(wanted))


def main(arguments: list[str]) -> int:
    """Write the files, or with `--check` return 1 if one of them is not current."""
    if arguments not in ([], ["--check"]):
        print("usage: python -m auditor.generate [--check]", file=sys.stderr)
        return 2
    wanted = generate_all()
    strays = find_strays(wanted)
    for path in strays:
        print(f"{path} is the page of nothing that there is", file=sys.stderr)
    stale = int(bool(strays))
    for path, text in wanted.items():
        if not arguments:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        elif not path.is_file() or path.read_text(encoding="utf-8") != text:
            print(f"{path} is stale: run `python -m auditor.generate`", file=sys.stderr)
            stale = 1
    return stale


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
