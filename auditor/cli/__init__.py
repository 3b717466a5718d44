"""The command line: one module a command, and the only place that prints.

A command exists by lying in this folder, as an object `command` in the module of its name;
modules that begin with an underscore serve the commands. A command is loaded when it is used.

Exit codes: 0 nothing to report, 1 findings, 2 usage, configuration or input, 3 a bug of ours,
130 interrupted, 141 the reader of our output went away (128 + SIGPIPE, as `cat` has it).
"""

from __future__ import annotations

import gc
import sys
from importlib import import_module
from pathlib import Path

import click

from auditor.cli._messages import complain, explain_oserror
from auditor.version import RULES_VERSION, VERSION

# A start makes some 100,000 long-lived objects; collecting among them cost 10 ms of 160.
gc.set_threshold(100_000, 20, 20)

# How help groups the commands, in this order; one that is in no group stands in the last.
GROUPS = {
    "Reading stories": ("audit", "sources", "compare", "explain"),
    "Your newsroom's rules": ("init", "rules", "override"),
    "Many stories": ("archive",),
    "In other programs": ("hook", "lsp", "serve"),
    "Checking reports and measuring": (),
}
UNUSABLE, INTERRUPTED, CLOSED_PIPE = 2, 130, 141


class CommandFolder(click.Group):
    """The commands that lie in this folder, in sorted order."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        modules = (path.stem for path in Path(__file__).parent.glob("*.py"))
        return sorted(name for name in modules if not name.startswith("_"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = import_module(f"{__name__}.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands in groups, each on a line."""
        grouped = {name for names in GROUPS.values() for name in names}
        left = [name for name in self.list_commands(ctx) if name not in grouped]
        width = max(map(len, self.list_commands(ctx)))
        for title, names in GROUPS.items():
            with formatter.section(title):
                commands = ((name, self.get_command(ctx, name)) for name in names or left)
                formatter.write_dl(
                    [(f"{name:{width}}", c.get_short_help_str(200)) for name, c in commands if c]
                )

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; end without a traceback if it is stopped or cannot print."""
        try:
            try:
                return super().invoke(ctx)
            finally:
                if sys.stdout:
                    sys.stdout.flush()
                gc.freeze()  # or Python's last collection walks all that was loaded: 15 ms
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)
        except BrokenPipeError:
            drop_output()
            ctx.exit(CLOSED_PIPE)
        except OSError as error:
            drop_output()
            complain(str(error.filename or "standard output"), explain_oserror(error))
            ctx.exit(UNUSABLE)


def drop_output() -> None:
    """Let what is still buffered go nowhere, or Python complains about it at its end."""
    import os

    if sys.stdout:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@click.group(cls=CommandFolder, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(
    VERSION, prog_name="auditor", message=f"%(prog)s %(version)s, rules {RULES_VERSION}"
)
def main() -> None:
    """Show how well a news story is sourced.

    auditor reads a story, finds who said what, and points at what readers are not told: sources
    without a name or a reason, claims that nobody stands behind, words that colour a quotation.
    It never says whether a story is true, and it works offline.

    \b
    Start with:  auditor audit --format text story.txt
    or a page:   auditor audit --format html -o report.html story.txt
    """
