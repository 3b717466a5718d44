"""`auditor init`: a file of settings to start from and, asked, a hook for Git."""

from __future__ import annotations

from pathlib import Path

import click

from auditor.cli._messages import complain

CLEAN, UNUSABLE = 0, 2
NAME = "auditor.toml"
# Every setting there is, switched off, so that a newsroom sees what it can settle.
SETTINGS = """\
# Settings of auditor for the stories in this folder and below. What begins with # is switched off:
# take the # away to settle it. docs/config.md tells more.

# The names of your own newsroom: what they were told is first hand.
# house-outlets = ["Larkfield Courier"]

# Whose levels and points to begin with: house, ap, reuters, bbc, npr or strict.
# profile = "house"

# When to exit with 1, and so stop a hook: error, warning, note or never.
# fail-on = "error"

# The lowest level that people are shown; JSON has all findings.
# show = "note"

# Fail a story that scores less. Read docs/score.md first.
# min-score = 40

# Put these rules only, or don't put these; by id or concern. `auditor rules` lists them.
# select = ["anon", "vague.passive"]
# ignore = ["anon.no-access"]

# Levels of your own, by rule or concern: error, warning, note or off.
# [levels]
# "verb.loaded" = "error"
# hand = "note"

# Points of your own: sections and names of auditor/scoring.toml.
# [points.paragraph]
# strength = 50

# Names that your readers know and auditor does not.
# [sources]
# outlets = ["Larkfield Courier = Courier, LC"]
# state-outlets = ["Kestrian Wire"]
# government = ["Harbour Board"]
# courts = ["Quay Assize"]
# organizations = ["Friends of the Mill"]
# offices = ["harbourmaster"]
# roles = ["deckhand"]
# titles = ["Cllr"]
# government-endings = ["Havenschap"]
# organization-endings = ["Guildhall"]
# male-names = ["Zorvath"]
# female-names = ["Quilla"]
# names = ["Tamsin"]
"""


@click.command("init")
@click.argument("folder", type=click.Path(path_type=Path), default=".", metavar="[FOLDER]")
@click.option("--hook", is_flag=True, help="Also write a pre-commit hook for Git.")
@click.option("--force", is_flag=True, help="Write over what is there.")
@click.pass_context
def command(context: click.Context, /, folder: Path, hook: bool, force: bool) -> None:
    """Write settings to start from, and with --hook a hook for Git.

    They go into FOLDER, the working folder unless given.

    The file, auditor.toml, has every setting with a line of explanation, switched off. With --hook
    Git audits the stories of each commit. Exit 0, or 2 if a file is there already or cannot be
    written: nothing is written over without --force.
    """
    code = write_new(folder / NAME, SETTINGS, force)
    if hook:
        code = max(code, write_hook(folder, force))
    context.exit(code)


def write_new(path: Path, text: str, force: bool, mode: int = 0o644) -> int:
    """Write a file that is not there yet and say so; return the exit code."""
    if not force and path.exists():
        complain(str(path), "is there already; --force writes over it")
        return UNUSABLE
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
        path.chmod(mode)
    except OSError as error:
        complain(str(path), f"cannot be written: {error.strerror or error}")
        return UNUSABLE
    click.echo(f"{path} is written")
    return CLEAN


def write_hook(folder: Path, force: bool) -> int:
    """Write the pre-commit hook where the folder's repository wants it; return the exit code."""
    import subprocess

    from auditor.hooks.git import PRE_COMMIT

    try:
        asked = subprocess.run(
            ["git", "-C", str(folder), "rev-parse", "--git-path", "hooks"],
            capture_output=True,
            check=False,
        )
    except FileNotFoundError:
        complain(str(folder), "gets no hook: git is not installed")
        return UNUSABLE
    if asked.returncode:
        complain(str(folder), "gets no hook: it is in no repository of Git")
        return UNUSABLE
    place = folder / asked.stdout.decode("utf-8", "surrogateescape").rstrip("\n")
    place.mkdir(parents=True, exist_ok=True)
    return write_new(place / "pre-commit", PRE_COMMIT, force, 0o755)
