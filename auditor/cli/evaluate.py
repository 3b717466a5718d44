"""`auditor evaluate GOLD`: how well what is found agrees with what people marked."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from auditor.cli._messages import complain
from auditor.cli._output import UnusableOutput, open_output, write_for_terminal
from auditor.evaluation import (
    KINDS,
    Change,
    Comparison,
    Conventions,
    Error,
    InvalidCorpus,
    MarkedStory,
    compare,
    find_changes,
    find_errors,
    measure,
    pick_evenly,
    predict,
    read_gold,
    read_predictions,
    render_error,
    render_figures,
    render_prediction,
)
from auditor.renderers import escape
from auditor.sourcing import (
    FAULTS,
    Listing,
    compare_rows,
    find_row_errors,
    list_statements,
    measure_listings,
    read_listed_stories,
    render_counts,
    render_row_error,
    render_rows,
)

UNUSABLE = 2


@click.command("evaluate")
@click.argument("gold", type=click.Path(path_type=Path))
@click.option(
    "--task",
    type=click.Choice(["attributions", "sourcing"]),
    default="attributions",
    show_default=True,
    help="What GOLD marks: attributions, or statements with type, name and title of their source.",
)
@click.option(
    "--predictions",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write what is found as JSONL; of attributions no table is printed then.",
)
@click.option(
    "--conventions",
    type=click.Choice(["report", "polnear"]),
    default="report",
    show_default=True,
    help="What counts: the attributions of a report, or PolNeAR's (attitudes too, none nested).",
)
@click.option(
    "--errors",
    "number",
    type=click.IntRange(min=1),
    metavar="N",
    help="List N errors of each kind: missed, wrongly cut, spurious ...",
)
@click.option(
    "--compare",
    "earlier",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="List what was won and lost against the predictions of an earlier run.",
)
@click.pass_context
def command(
    context: click.Context,
    gold: Path,
    task: str,
    predictions: Path | None,
    conventions: Conventions,
    number: int | None,
    earlier: Path | None,
) -> None:
    """Measure what is found against what people marked.

    GOLD is JSONL, a story a line: {"id", "text", "attributions": [{"source", "cue", "content"}]},
    each part a list of [start, end] in code points of the text; or a folder of brat standoff
    files, NAME.txt beside NAME.ann. With --task sourcing it is JSONL of {"id", "text",
    "statements": [{"statement", "type", "name", "title", "justification"}]}. Exit 2 if it is
    missing, unreadable or neither.
    """
    if task == "sourcing" and (earlier or conventions != "report"):
        raise click.UsageError("--compare and --conventions are for --task attributions.")
    try:
        if task == "sourcing":
            lines = evaluate_sourcing(gold, predictions, number)
        else:
            lines = evaluate_attributions(gold, predictions, conventions, number, earlier)
    except InvalidCorpus as error:
        complain(error.place, error.sentence)
        context.exit(UNUSABLE)
    except UnusableOutput as error:
        complain(str(predictions), str(error))
        context.exit(UNUSABLE)
    except OSError as error:
        complain(str(error.filename or gold), f"cannot be read: {error.strerror or error}")
        context.exit(UNUSABLE)
    for line in lines:
        write_for_terminal(escape(line) + "\n")


def evaluate_attributions(
    gold: Path,
    predictions: Path | None,
    conventions: Conventions,
    number: int | None,
    earlier: Path | None,
) -> list[str]:
    """The table and what was asked for beside it. Raises OSError and `InvalidCorpus`."""
    stories = read_gold(gold)
    old = compare_earlier(stories, earlier) if earlier else []
    found = [predict(story, conventions) for story in stories]
    if predictions:
        write_predictions(predictions, map(render_prediction, stories, found))
    new = [compare(story, triples) for story, triples in zip(stories, found, strict=True)]
    lines: list[str] = []
    if not predictions:
        lines += render_figures(measure(new), measure(old) if old else None)
    if old:
        lines += list_changes(old, new)
    if number:
        lines += list_errors(new, number)
    return lines


def evaluate_sourcing(gold: Path, predictions: Path | None, number: int | None) -> list[str]:
    """The counts and the errors asked for. Raises OSError and `InvalidCorpus`."""
    stories = read_listed_stories(gold)
    found = [list_statements(story) for story in stories]
    if predictions:
        write_predictions(predictions, map(render_rows, stories, found))
    listings = [compare_rows(story, rows) for story, rows in zip(stories, found, strict=True)]
    lines = render_counts(measure_listings(listings))
    if number:
        lines += list_row_errors(listings, number)
    return lines


def compare_earlier(stories: list[MarkedStory], path: Path) -> list[Comparison]:
    """The earlier run; a story that it lacks counts as one in which nothing was found."""
    earlier = read_predictions(path)
    if not any(story.id in earlier for story in stories):
        raise InvalidCorpus(str(path), "has no story of the gold file")
    return [compare(story, earlier.get(story.id, ())) for story in stories]


def write_predictions(path: Path, lines: Iterable[str]) -> None:
    with open_output(str(path)) as write:
        for line in lines:
            write(line + "\n")


def list_errors(comparisons: list[Comparison], number: int) -> list[str]:
    errors = [error for comparison in comparisons for error in find_errors(comparison)]
    lines: list[str] = []
    for kind in KINDS:
        some = [error for error in errors if error.kind == kind]
        lines += ["", f"{len(some)} {kind}"]
        for error in pick_evenly(some, number):
            lines += render_error(error)
    return lines


def list_row_errors(listings: list[Listing], number: int) -> list[str]:
    errors = [error for listing in listings for error in find_row_errors(listing)]
    lines: list[str] = []
    for fault in FAULTS:
        some = [error for error in errors if error.fault == fault]
        lines += ["", f"{len(some)} {fault}"]
        for error in pick_evenly(some, number):
            lines += render_row_error(error)
    return lines


def list_changes(old: list[Comparison], new: list[Comparison]) -> list[str]:
    won: list[Change] = []
    lost: list[Change] = []
    for before, after in zip(old, new, strict=True):
        more, less = find_changes(before, after)
        won += more
        lost += less
    return [*list_direction("won", won), *list_direction("lost", lost)]


def list_direction(title: str, changes: list[Change]) -> list[str]:
    lines = ["", f"{len(changes)} {title}"]
    for change in changes:
        for label, error in (("was", change.was), ("now", change.now)):
            lines += [f"{label} {line}" for line in describe(error)]
    return lines


def describe(error: Error | None) -> list[str]:
    return render_error(error) if error else ["[right]"]
