"""`auditor archive INPUT...` and `auditor archive summary DIR`: audits of many stories."""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Any

import click

from auditor.cli._messages import ERASE, EXTRA, complain
from auditor.cli._options import JUDGING, RECORDS, SETTLING, Settings, add_options
from auditor.cli._reports import CLEAN, UNUSABLE, Configurations
from auditor.readers import MEGABYTE

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar

    from auditor.archive.outcomes import Outcome
    from auditor.archive.runs import Plan
    from auditor.archive.shard_files import State

INTERRUPTED = 130
NEEDS = {"distributed": "dask"}


class Archives(click.Group):
    """`summary` is a command of its own; whatever else comes first is an input of `run`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if args and args[0] not in (*self.commands, *ctx.help_option_names):
            args = ["run", *args]
        return super().parse_args(ctx, args)


@click.group("archive", cls=Archives)
def command() -> None:
    """Audit whole archives of stories, and sum up what was found.

    \b
    auditor archive INPUT... --output DIR   (for its options: auditor archive run --help)
    auditor archive summary DIR

    An archive can be audited in several runs: what is finished is not done again.
    """


@command.command("run")
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option("--output", "-o", required=True, metavar="DIR", help="Folder to write to.")
@click.option(
    "--engine",
    type=click.Choice(["local", "dask"]),
    default="local",
    show_default=True,
    help="Where the work is done: processes on this machine, or a Dask cluster.",
)
@click.option(
    "--workers",
    type=click.IntRange(min=1),
    metavar="N",
    help="Processes on this machine: one for each processor.",
)
@click.option("--scheduler", metavar="ADDRESS", help="Where the Dask cluster is: tcp://HOST:8786.")
@click.option(
    "--shard-size",
    type=click.FloatRange(min=0.001),
    default=4.0,
    show_default=True,
    metavar="MB",
    help="Bytes of stories that are audited and written together.",
)
@click.option("--dry-run", is_flag=True, help="Say what would be done, and do nothing.")
@click.option("--quiet", "-q", is_flag=True, help="Show no progress.")
@add_options(*JUDGING, *SETTLING, *RECORDS)
@click.pass_context
def run(
    context: click.Context,
    /,
    inputs: tuple[str, ...],
    output: str,
    engine: str,
    workers: int | None,
    scheduler: str | None,
    shard_size: float,
    dry_run: bool,
    **options: Any,
) -> None:
    """Audit the stories of archives and write the reports and tables of them as Parquet.

    INPUT is JSON Lines (compressed too), Parquet, WARC, a file of a story, or a folder of such
    files, on this machine or where fsspec reaches ("s3://bucket/news"). A story that cannot be
    audited becomes a row with its error. What an earlier run has finished is left as it is, unless
    the stories, the rules or the settings have changed. Settings come from the nearest auditor.toml
    above the working folder.

    \b
    Exit codes:
      0    every shard is written
      2    an input, the output or the settings cannot be used, or a shard could not be written
      130  interrupted: the same command goes on
    """
    if (engine == "dask") != (scheduler is not None):
        raise click.UsageError("--engine dask and --scheduler ADDRESS belong together")
    settings = Settings(input_format=None, stdin_name="", debug=False, **options)
    with explain_extras():
        plan = make_plan(inputs, output, round(shard_size * MEGABYTE), settings)
        if plan is None:
            context.exit(UNUSABLE)
        log = Terminal(plan, settings.quiet) if sys.stderr.isatty() else Lines(plan, settings.quiet)
        log.begin()
        code = CLEAN
        if not dry_run:
            code = follow(plan, engine, workers or count_processors(), scheduler, log)
    context.exit(code)


def count_processors() -> int:
    """Those that this process may use, where the system tells."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextmanager
def explain_extras() -> Iterator[None]:
    """Say which extra to install where a library is missing."""
    try:
        yield
    except ModuleNotFoundError as error:
        library = (error.name or "").partition(".")[0]
        if library in ("auditor", ""):
            raise
        complain("auditor archive", EXTRA.format(NEEDS.get(library, "archive")))
        click.get_current_context().exit(UNUSABLE)


def make_plan(
    inputs: tuple[str, ...], output: str, shard_size: int, settings: Settings
) -> Plan | None:
    """What is to be done; None where something cannot be used, which is said."""
    from auditor.archive.runs import plan_run
    from auditor.archive.shards import UnreadableArchive, describe

    configuration = Configurations(settings).choose("archive")
    if configuration is None:
        return None
    try:
        return plan_run(inputs, output, shard_size, configuration, settings.reading)
    except UnreadableArchive as error:
        complain(error.name, error.sentence)
    except (OSError, ValueError, ImportError) as error:
        complain(output, f"cannot be used as output: {describe(error)}")
    return None


def follow(
    plan: Plan, engine: str, workers: int, scheduler: str | None, log: Terminal | Lines
) -> int:
    """Do what is planned and tell of it; return the exit code."""
    from auditor.archive.engines import load_engine
    from auditor.archive.runs import run_plan
    from auditor.archive.shards import describe

    signal.signal(signal.SIGTERM, signal.default_int_handler)  # as cluster managers end a program
    try:
        for outcome in run_plan(plan, load_engine(engine), workers=workers, scheduler=scheduler):
            log.add(outcome)
            if outcome.full:
                log.end("stopped: there is no room left; run the same command when there is")
                return UNUSABLE
    except KeyboardInterrupt:
        log.end("interrupted: run the same command again to go on")
        return INTERRUPTED
    except OSError as error:
        log.end("stopped")
        complain(plan.output, f"cannot be written: {describe(error)}")
        return UNUSABLE
    log.end("done")
    return UNUSABLE if log.sums.lost else CLEAN


# Telling how far it is


@dataclass(slots=True)
class Sums:
    """What has been done so far."""

    begun: float = field(default_factory=monotonic)
    shards: int = 0
    lost: int = 0
    stories: int = 0
    failed: int = 0
    words: int = 0
    size: int = 0

    def add(self, outcome: Outcome) -> None:
        self.shards += 1
        self.lost += outcome.problem is not None
        self.stories += outcome.stories
        self.failed += outcome.failed
        self.words += outcome.words
        self.size += outcome.shard.size

    @property
    def seconds(self) -> float:
        return max(monotonic() - self.begun, 1e-6)


class Lines:
    """A line of JSON on standard error for each thing that happens."""

    def __init__(self, plan: Plan, quiet: bool) -> None:
        self.plan = plan
        self.quiet = quiet
        self.sums = Sums()

    def begin(self) -> None:
        states = {state: self.plan.states[state] for state in sorted(self.plan.states)}
        self.say("plan", shards=len(self.plan.tasks), states=states, removed=list(self.plan.strays))

    def add(self, outcome: Outcome) -> None:
        self.sums.add(outcome)
        pace = self.sums.size / self.sums.seconds
        self.say(
            "shard",
            shard=outcome.shard.name,
            problem=outcome.problem,
            stories=outcome.stories,
            failed=outcome.failed,
            words=outcome.words,
            seconds=round(outcome.seconds, 3),
            stories_per_second=round(self.sums.stories / self.sums.seconds, 1),
            shards_left=len(self.plan.tasks) - self.sums.shards,
            seconds_left=round((self.plan.size - self.sums.size) / pace) if pace else None,
        )

    def end(self, how: str) -> None:
        told = asdict(self.sums)
        del told["begun"]
        self.say("end", how=how, **told, seconds=round(self.sums.seconds, 3))

    def say(self, event: str, **told: Any) -> None:
        if not self.quiet or told.get("problem"):
            click.echo(json.dumps({"event": event, **told}, ensure_ascii=True), err=True)


class Terminal:
    """A bar on standard error with stories, pace, errors and the time left."""

    def __init__(self, plan: Plan, quiet: bool) -> None:
        self.plan = plan
        self.quiet = quiet
        self.sums = Sums()
        self.bar: ProgressBar[int] = click.progressbar(
            length=max(plan.size, 1),
            file=sys.stderr,
            item_show_func=lambda _: self.describe(),
            width=24,
            hidden=quiet or not plan.tasks,
        )

    def begin(self) -> None:
        if not self.quiet:
            click.echo(describe_plan(self.plan), err=True)
            for name in self.plan.strays:
                complain(name, "is cut otherwise now, and will be taken away")

    def add(self, outcome: Outcome) -> None:
        self.sums.add(outcome)
        if outcome.problem:
            click.echo(ERASE, nl=False, err=True)
            complain(outcome.shard.name, outcome.problem)
        self.bar.update(outcome.shard.size)

    def end(self, how: str) -> None:
        if self.plan.tasks and not self.quiet:
            self.bar.render_finish()
            click.echo(f"{how}: {self.describe()}", err=True)

    def describe(self) -> str:
        pace = self.sums.stories / self.sums.seconds
        failed = f", {self.sums.failed:,} with an error" if self.sums.failed else ""
        lost = f", {self.sums.lost:,} shards not written" if self.sums.lost else ""
        return f"{self.sums.stories:,} stories, {pace:,.0f} a second{failed}{lost}"


def describe_plan(plan: Plan) -> str:
    """What will be done, in a sentence a state."""
    told: dict[State, str] = {
        "finished": "finished before",
        "missing": "to do",
        "broken": "broken, to do again",
        "changed": "made by other rules or settings, to do again",
        "edited": "made from other stories of the same names, to do again",
    }
    counted = [
        f"{plan.states[state]:,} {text}" for state, text in told.items() if plan.states[state]
    ]
    total = plan.states.total()
    return f"{total:,} shard{'s' * (total != 1)}: {'; '.join(counted)}"


# Summing up


@command.command("summary")
@click.argument("folder", metavar="DIR")
@click.option("--html", metavar="FILE", help="Write a page with charts, which needs no network.")
@click.option("--csv", metavar="FOLDER", help="Write each table as a CSV file into the folder.")
@click.pass_context
def summary(context: click.Context, /, folder: str, html: str | None, csv: str | None) -> None:
    """Sum up an archive: who is quoted, how much is anonymous, scores, findings.

    DIR is what `auditor archive` wrote. Prints tables; a page or CSV files on demand.
    """
    with explain_extras():
        context.exit(sum_up(folder, html, csv))


def sum_up(folder: str, html: str | None, csv: str | None) -> int:
    """Print the tables and write the files; return the exit code."""
    from auditor.archive.shards import describe
    from auditor.archive.summary import NoArchive, summarize, write_csv, write_text
    from auditor.cli._output import UnusableOutput, open_output, write_for_terminal

    try:
        tables = summarize(folder)
        if csv is not None:
            Path(csv).mkdir(parents=True, exist_ok=True)
            for table in tables:
                with open_output(str(Path(csv) / f"{table.name}.csv")) as write:
                    write(write_csv(table))
        if html is not None:
            from auditor.archive.summary_page import write_page

            with open_output(html) as write:
                write(write_page(tables))
        write_for_terminal(write_text(tables))
    except NoArchive as error:
        complain(folder, str(error))
        return UNUSABLE
    except UnusableOutput as error:
        complain(error.name, error.sentence)
        return UNUSABLE
    except OSError as error:
        complain(str(error.filename or folder), f"cannot be used: {describe(error)}")
        return UNUSABLE
    return CLEAN
