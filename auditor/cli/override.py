"""`auditor override FILE...`: record that an editor publishes a story with its findings."""

from __future__ import annotations

import json
from pathlib import Path

import click

from auditor.cli._messages import complain
from auditor.cli._options import JUDGING, READING, Settings, add_options
from auditor.cli._reports import CLEAN, UNUSABLE, use_reports
from auditor.cli._stories import list_stories, read_stories
from auditor.configuration import Configuration
from auditor.history import build_override
from auditor.model import Report

RECORD = "auditor-overrides.jsonl"


@click.command("override")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--by", required=True, metavar="NAME", help="Who decides.")
@click.option("--reason", required=True, metavar="TEXT", help="Why the story goes out as it is.")
@click.option("--date", metavar="DATE", help="When, as the record should say it.")
@click.option(
    "--record",
    type=click.Path(path_type=Path),
    default=RECORD,
    show_default=True,
    metavar="FILE",
    help="The file of decisions, a line each; this one is added at its end.",
)
@add_options(*JUDGING, *READING)
@click.pass_context
def command(
    context: click.Context,
    /,
    files: tuple[str, ...],
    by: str,
    reason: str,
    date: str | None,
    record: Path,
    **options: object,
) -> None:
    """Record that an editor publishes stories in spite of what was found in them.

    `auditor audit --overrides FILE` then passes these findings in exactly this version of the
    story; once a letter is changed they count again. Exit 0, or 2 if a file cannot be used.
    """
    settings = Settings(**options)  # type: ignore[arg-type]

    def use(report: Report, configuration: Configuration) -> tuple[str, int]:
        decision = build_override(report, by, reason, date)
        return json.dumps(decision, ensure_ascii=True) + "\n", CLEAN

    code = CLEAN
    lines = []
    stories = read_stories(list_stories(files, settings.input_format), settings)
    for line, reached in use_reports(stories, settings, use):
        code = max(code, reached)
        lines += [line] if line else []
    try:
        with record.open("a", encoding="utf-8", newline="\n") as handle:
            handle.writelines(lines)
    except OSError as error:
        complain(str(record), f"cannot be written: {error.strerror or error}")
        code = max(code, UNUSABLE)
    context.exit(code)
