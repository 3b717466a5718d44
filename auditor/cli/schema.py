"""`auditor schema [NAME]`: print a schema that the package ships."""

from __future__ import annotations

from difflib import get_close_matches

import click

from auditor.validation import list_schemas, read_schema


@click.command("schema")
@click.argument("name", default="report")
@click.option("--list", "listing", is_flag=True, help="Name the schemas instead.")
def command(name: str, listing: bool) -> None:
    """Print a JSON Schema. NAME is "report", or with its major version "report-1".

    Without a version it is the newest one. Exit 2 for a name that does not exist.
    """
    if listing:
        click.echo("\n".join(list_schemas()))
        return
    click.echo(read_schema(choose_schema(name)), nl=False)


def choose_schema(name: str) -> str:
    """The full name of the schema. Raises `click.UsageError` that names the nearest."""
    known = list_schemas()
    versions = [full for full in known if name in (full, full.rpartition("-")[0])]
    if versions:
        return max(versions, key=lambda full: int(full.rpartition("-")[2]))
    near = get_close_matches(name, [*known, *(full.rpartition("-")[0] for full in known)], n=1)
    hint = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(known)}"
    raise click.UsageError(f"no schema {name!r}: {hint}")
