"""`auditor sources FILE...`: the source audit of stories, as a table, JSON or CSV."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import click

from auditor.cli._options import (
    COLOUR,
    OUTPUT,
    READING,
    ColourChoice,
    Settings,
    add_options,
    choose_colour,
    find_width,
)
from auditor.cli._output import Write, write_for_terminal, write_utf8
from auditor.cli._reports import CLEAN, audit_to, use_reports, write_checked
from auditor.cli._stories import is_folder, peek
from auditor.configuration import Configuration
from auditor.listing import ListedSource, StoryList, Tally, list_story, tally_kinds, tally_sources
from auditor.model import Document, Report, SourceKind
from auditor.readers import Problem
from auditor.renderers import LEVELS, Options, open_rendering
from auditor.version import VERSION

SCHEMA = "urn:auditor:schema:sources-1"
SCHEMA_NAME = "sources-1"
SCHEMA_VERSION = "1.0"
# Sources over all stories that text shows; JSON has them all.
MOST = 20
# Cells of the columns, so that a table fits 100.
NAME, TITLE = 24, 17
KINDS: dict[SourceKind, str] = {
    "named_person": "person",
    "named_organization": "organization",
    "anonymous_source": "anonymous",
}


@dataclass(frozen=True, slots=True)
class Showing:
    """How the lists are written."""

    format: str
    several: bool
    reasons: bool
    colour: bool
    width: int


@click.command("sources")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json", "csv"]),
    default="text",
    show_default=True,
    help="text: tables to read. json: everything, for programs. csv: a row a sourced statement,"
    " for a spreadsheet, with the columns of the Markkula Center's source audits.",
)
@add_options(OUTPUT)
@click.option("--reasons", is_flag=True, help="Show in text why each source is in the story.")
@add_options(COLOUR, *READING)
@click.pass_context
def command(
    context: click.Context,
    /,
    files: tuple[str, ...],
    format_: str,
    output: str | None,
    reasons: bool,
    color: ColourChoice,
    **options: object,
) -> None:
    """List who a story rests on: name, kind, title, hand, and how much each is heard.

    Over several files it also adds up who is heard most, how much each kind of source is heard, and
    how much of each story rests on anonymous sources. FILE is a text file, a folder, or - for
    standard input.

    Exit 0, or 2 if a file or the settings cannot be used: the other files are still listed.
    """
    showing = Showing(
        format=format_,
        several=len(files) > 1 or is_folder(files[0]),
        reasons=reasons,
        colour=choose_colour(color, to_file=output is not None),
        width=find_width(to_file=output is not None),
    )
    settings = Settings(profile=None, select=(), ignore=(), **options)  # type: ignore[arg-type]
    write_lists = {"csv": write_csv, "json": write_json, "text": write_text}[format_]

    def write_all(stories: Iterator[Document | Problem], writes: list[Write]) -> int:
        more, stories = peek(stories)
        shown = replace(showing, several=showing.several or more)
        return write_lists(stories, writes[0], settings, shown)

    terminal = write_for_terminal if format_ == "text" else write_utf8
    context.exit(audit_to([output], files, settings, terminal, write_all))


def make_list(report: Report, configuration: Configuration) -> tuple[StoryList, int]:
    return list_story(report.reading), CLEAN


def write_csv(
    stories: Iterator[Document | Problem], write: Write, settings: Settings, showing: Showing
) -> int:
    """The sourced statements of each story, the column heads once."""
    rendering = open_rendering("csv", Options(several=showing.several))
    code, begun = CLEAN, False

    def use(report: Report, configuration: Configuration) -> tuple[str, int]:
        return rendering.add(report, LEVELS), CLEAN

    for text, reached in use_reports(stories, settings, use):
        code = max(code, reached)
        if text is not None:
            write(text if begun else rendering.begin() + text)
            begun = True
    return code


# JSON


def write_json(
    stories: Iterator[Document | Problem], write: Write, settings: Settings, showing: Showing
) -> int:
    """One object with all stories and what they add up to, checked against its schema."""
    code = CLEAN
    lists = []
    for story, reached in use_reports(stories, settings, make_list):
        code = max(code, reached)
        lists += [story] if story else []
    return max(code, write_checked(build_lists(lists), SCHEMA_NAME, write))


def build_lists(stories: Sequence[StoryList]) -> dict[str, Any]:
    """The lists as JSON values: every field present, unknown ones None."""
    return {
        "schema": SCHEMA,
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "auditor", "version": VERSION},
        "stories": [build_story(story) for story in stories],
        "total": {
            "stories": len(stories),
            "attributions": sum(story.attributions for story in stories),
            "unsourced_attributions": sum(story.nobody for story in stories),
            "attributed_words": sum(story.words for story in stories),
            "anonymous_share": share_anonymous(stories),
            "kinds": [build_tally(tally) for tally in tally_kinds(stories)],
            "sources": [build_tally(tally) for tally in tally_sources(stories)],
        },
    }


def build_story(story: StoryList) -> dict[str, Any]:
    return {
        "name": story.name,
        "attributions": story.attributions,
        "unsourced_attributions": story.nobody,
        "attributed_words": story.words,
        "anonymous_share": round(story.anonymous, 4),
        "sources": [build_source(entry) for entry in story.sources],
    }


def build_source(entry: ListedSource) -> dict[str, Any]:
    source = entry.source
    return {
        "name": source.name,
        "called": entry.called,
        "kind": source.kind,
        "facets": list(source.facets),
        "title": source.title,
        "justification": source.justification,
        "hands": dict(entry.hands),
        "attributions": entry.attributions,
        "words": entry.words,
        "share": round(entry.share, 4),
        "paragraph": entry.paragraph,
    }


def build_tally(tally: Tally) -> dict[str, Any]:
    return {
        "name": tally.called,
        "kind": tally.kind,
        "stories": tally.stories,
        "sources": tally.sources,
        "attributions": tally.attributions,
        "words": tally.words,
    }


def share_anonymous(stories: Sequence[StoryList]) -> float:
    """The part of all attributions that rest on anonymous sources, 0 to 1."""
    total = sum(story.attributions for story in stories)
    unnamed = sum(story.anonymous * story.attributions for story in stories)
    return round(unnamed / total, 4) if total else 0.0


# Text


def write_text(
    stories: Iterator[Document | Problem], write: Write, settings: Settings, showing: Showing
) -> int:
    """A table a story; behind several what they add up to."""
    code = CLEAN
    lists: list[StoryList] = []
    for story, reached in use_reports(stories, settings, make_list):
        code = max(code, reached)
        if story:
            write("\n" * bool(lists) + join_lines(show_story(story, showing)))
            lists.append(story)
    if len(lists) > 1:
        write("\n" + join_lines(show_total(lists, showing)))
    return code


def join_lines(lines: Sequence[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def show_story(story: StoryList, showing: Showing) -> list[str]:
    """The story's name and counts, then its sources, those most heard first."""
    from auditor.renderers.text import count, flatten, lay_out_table, wrap

    counts = (
        count(len(story.sources), "source"),
        f"{count(story.attributions, 'attribution')} ({story.nobody} to nobody),"
        f" {story.anonymous:.0%} of them anonymous",
        f"{story.words} attributed words",
    )
    head = [emphasize(flatten(story.name), showing), *wrap(", ".join(counts), showing.width, "")]
    if not story.sources:
        return head
    heads = ("source", "kind", "title", "hand", "first", "heard", "words", "share")
    first, *rows = lay_out_table([heads, *map(list_cells, story.sources)], numbers=3)
    lines = [*head, "", emphasize(first, showing)]
    for entry, row in zip(story.sources, rows, strict=True):
        lines.append(row.rstrip())
        if showing.reasons and entry.source.justification:
            lines += wrap(flatten(entry.source.justification), showing.width, "    ")
    return lines


def list_cells(entry: ListedSource) -> tuple[str, ...]:
    """A source's row of the table."""
    from auditor.renderers.text import clip, flatten, spell

    return (
        clip(flatten(entry.called), NAME),
        KINDS.get(entry.source.kind, spell(entry.source.kind)),
        clip(flatten(entry.source.title), TITLE) if entry.source.title else "-",
        describe_hands(entry),
        f"par. {entry.paragraph + 1}",
        str(entry.attributions),
        str(entry.words),
        f"{entry.share:.0%}",
    )


def describe_hands(entry: ListedSource) -> str:
    """The hand by which the source was heard most, and how often by others: "first +1"."""
    ranked = sorted(entry.hands, key=lambda pair: -pair[1])
    others = sum(number for _, number in ranked[1:])
    return f"{ranked[0][0]} +{others}" if others else ranked[0][0]


def show_total(stories: Sequence[StoryList], showing: Showing) -> list[str]:
    """Who is heard most, each kind's part, and the anonymous part of each story."""
    tallies = tally_sources(stories)
    total = sum(story.words for story in stories)
    lines = [emphasize(f"{len(stories)} stories", showing), ""]
    lines += show_table(
        ("heard most", "kind", "stories", "heard", "words"),
        [show_tally(tally, with_kind=True) for tally in tallies[:MOST]],
        showing,
    )
    kinds = [
        (*show_tally(tally), f"{tally.words / total:.0%}" if total else "-")
        for tally in tally_kinds(stories)
    ]
    lines += [
        "",
        *show_table(("kind of source", "stories", "heard", "words", "share"), kinds, showing),
    ]
    rows = [show_anonymous(story) for story in stories]
    return [
        *lines,
        "",
        *show_table(("story", "attributions", "to nobody", "anonymous"), rows, showing),
    ]


def show_table(
    heads: tuple[str, ...], rows: Sequence[tuple[str, ...]], showing: Showing
) -> list[str]:
    """A table whose columns of numbers are those behind the last column of words."""
    from auditor.renderers.text import lay_out_table

    words = 2 if "kind" in heads else 1
    first, *others = lay_out_table([heads, *rows], numbers=len(heads) - words)
    return [emphasize(first, showing), *others]


def show_tally(tally: Tally, *, with_kind: bool = False) -> tuple[str, ...]:
    from auditor.renderers.text import clip, flatten, spell

    kind = (spell(tally.kind),) if with_kind else ()
    numbers = (str(tally.stories), str(tally.attributions), str(tally.words))
    return (clip(flatten(tally.called), NAME), *kind, *numbers)


def show_anonymous(story: StoryList) -> tuple[str, ...]:
    from auditor.renderers.text import flatten

    return (
        flatten(story.name),
        str(story.attributions),
        str(story.nobody),
        f"{story.anonymous:.0%}",
    )


def emphasize(line: str, showing: Showing) -> str:
    from auditor.renderers.text import paint_ansi

    return paint_ansi(line, "name") if showing.colour else line
