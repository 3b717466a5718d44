"""`auditor rules`: the rules there are, as a table or as JSON."""

from __future__ import annotations

import json
from typing import Any

import click

from auditor.catalogue import Rule, load_examples, load_rules, load_standards


@click.command("rules")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="A table for people, or everything for programs.",
)
def command(format_: str) -> None:
    """List the rules: level, id, and what each finds. JSON adds reasons, standards and examples."""
    rules = load_rules()
    if format_ == "json":
        value = [describe_rule(rule) for rule in rules]
        click.echo(json.dumps(value, ensure_ascii=False, indent=2))
        return
    width = max(len(rule.id) for rule in rules)
    for rule in rules:
        status = "" if rule.status == "on" else f" ({rule.status})"
        click.echo(f"{rule.id:<{width}}  {rule.level:<7}  {rule.message}{status}")


def describe_rule(rule: Rule) -> dict[str, Any]:
    """The rule with its standards and examples, as JSON values."""
    standards = load_standards()
    return {
        "id": rule.id,
        "status": rule.status,
        "level": rule.level,
        "scope": rule.scope,
        "message": rule.message,
        "why": rule.why,
        "mend": rule.mend,
        "standards": [
            {
                "id": name,
                "publisher": standards[name].publisher,
                "title": standards[name].title,
                "section": standards[name].section,
                "where": standards[name].where,
                "demand": standards[name].demand,
                "read": standards[name].read,
            }
            for name in rule.standards
        ],
        "all": list(rule.all),
        "any": list(rule.any),
        "none": list(rule.none),
        "known_problems": rule.known_problems,
        "examples": [{"text": e.text, "about": e.about} for e in load_examples(rule.id)],
    }
