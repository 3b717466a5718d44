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
    Triple,
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
from auditor.renderers.text import escape

UNUSABLE = 2


@click.command("evaluate")
@click.argument("gold", type=click.Path(path_type=Path))
@click.option(
    "--predictions",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write what is found as JSONL instead of printing the table.",
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
    help="List N attributions of each kind: missed, wrongly cut, spurious.",
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
    predictions: Path | None,
    conventions: Conventions,
    number: int | None,
    earlier: Path | None,
) -> None:
    """Measure the attributions that are found against those that people marked.

    GOLD is JSONL, a story a line: {"id", "text", "attributions": [{"source", "cue", "content"}]},
    each part a list of [start, end] in code points of the text; or a folder of brat standoff
    files, NAME.txt beside NAME.ann. Exit 2 if it is missing, unreadable or neither.
    """
    try:
        stories = read_gold(gold)
        old = compare_earlier(stories, earlier) if earlier else None
        found = [predict(story, conventions) for story in stories]
        if predictions:
            write_predictions(predictions, stories, found)
    except InvalidCorpus as error:
        complain(error.place, error.sentence)
        context.exit(UNUSABLE)
    except UnusableOutput as error:
        complain(str(predictions), str(error))
        context.exit(UNUSABLE)
    except OSError as error:
        complain(str(error.filename or gold), f"cannot be read: {error.strerror or error}")
        context.exit(UNUSABLE)
    new = [compare(story, triples) for story, triples in zip(stories, found, strict=True)]
    if not predictions:
        print_lines(render_figures(measure(new), measure(old) if old else None))
    if old:
        print_changes(old, new)
    if number:
        print_errors(new, number)


def compare_earlier(stories: list[MarkedStory], path: Path) -> list[Comparison]:
    """The earlier run; a story that it lacks counts as one in which nothing was found."""
    earlier = read_predictions(path)
    if not any(story.id in earlier for story in stories):
        raise InvalidCorpus(str(path), "has no story of the gold file")
    return [compare(story, earlier.get(story.id, ())) for story in stories]


def write_predictions(
    path: Path, stories: list[MarkedStory], found: list[tuple[Triple, ...]]
) -> None:
    with open_output(str(path)) as write:
        for story, triples in zip(stories, found, strict=True):
            write(render_prediction(story, triples) + "\n")


def print_lines(lines: Iterable[str]) -> None:
    for line in lines:
        write_for_terminal(escape(line) + "\n")


def print_errors(comparisons: list[Comparison], number: int) -> None:
    errors = [error for comparison in comparisons for error in find_errors(comparison)]
    for kind in KINDS:
        some = [error for error in errors if error.kind == kind]
        print_lines(["", f"{len(some)} {kind}"])
        for error in pick_evenly(some, number):
            print_lines(render_error(error))


def print_changes(old: list[Comparison], new: list[Comparison]) -> None:
    won: list[Change] = []
    lost: list[Change] = []
    for before, after in zip(old, new, strict=True):
        more, less = find_changes(before, after)
        won += more
        lost += less
    print_direction("won", won)
    print_direction("lost", lost)


def print_direction(title: str, changes: list[Change]) -> None:
    print_lines(["", f"{len(changes)} {title}"])
    for change in changes:
        for label, error in (("was", change.was), ("now", change.now)):
            print_lines(f"{label} {line}" for line in describe(error))


def describe(error: Error | None) -> list[str]:
    return render_error(error) if error else ["[right]"]
