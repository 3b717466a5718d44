"""`auditor audit` when all is well, and when the auditor itself is not."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from command_line import make_environment, run
from hand_made import make_report

from auditor import pipeline
from auditor.catalogue import OwnWords
from auditor.cli import _options, main
from auditor.cli._options import choose_colour
from auditor.cli._stories import list_stories
from auditor.cli.audit import Showing, judge_report
from auditor.configuration import Configuration
from auditor.model import Score
from auditor.validation import validate_report
from auditor.version import VERSION

SHOWING = Showing("json", False, None, None, None, False, False, 100)
ERROR = "A source said the bridge is shut.\n"
CALM = "The bridge was built in 1903.\n"


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    """A working folder with a story that has an error, and one that has nothing."""
    monkeypatch.chdir(tmp_path)
    Path("error.txt").write_text(ERROR, encoding="utf-8")
    Path("calm.txt").write_text(CALM, encoding="utf-8")
    return tmp_path


def call(*arguments: str, stdin: bytes = b""):
    """The command in this process, so that its parts can be replaced."""
    return CliRunner().invoke(main, ["audit", *arguments], input=stdin)


def list_files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def list_names(out: str) -> list[str]:
    """The names of the stories of reports in JSON Lines, each of which keeps the schema."""
    reports = [json.loads(line) for line in out.splitlines()]
    for report in reports:
        validate_report(report)
    return [report["document"]["name"] for report in reports]


def test_one_file_is_one_report_over_several_lines(folder):
    result = call("calm.txt")
    assert result.exit_code == 0
    assert result.stdout.startswith("{\n  ")
    validate_report(json.loads(result.stdout))


@pytest.mark.parametrize("arguments", [["calm.txt", "error.txt"], ["."], ["calm.txt", "."]])
def test_several_files_and_folders_are_one_report_a_line(folder, arguments):
    assert list_names(call(*arguments).stdout) == ["calm.txt", "error.txt"]


def test_a_folder_of_one_file_is_lines_too(folder):
    Path("error.txt").unlink()
    assert list_names(call(".").stdout) == ["calm.txt"]


def test_jsonl_for_one_file(folder):
    assert list_names(call("--format", "jsonl", "calm.txt").stdout) == ["calm.txt"]


def test_text_of_several_files_has_a_blank_line_between(folder):
    both = call("--format", "text", "calm.txt", "error.txt").stdout
    one, other = (call("--format", "text", name).stdout for name in ("calm.txt", "error.txt"))
    assert both == f"{one}\n{other}"
    assert "error.txt:1:1 error anon.bare" in other


def test_order_is_that_of_the_arguments_and_each_file_is_read_once(folder):
    names = ["error.txt", "./error.txt", str(folder / "calm.txt"), "calm.txt", "error.txt"]
    assert list_names(call(*names).stdout) == ["error.txt", str(folder / "calm.txt")]


def test_folders_are_walked_in_sorted_order(folder):
    for name in ("b/z.txt", "b/a.TXT", "a/c/d.txt", ".git/x.txt", "b/.hidden.txt", "b/photo.jpg"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(CALM, encoding="utf-8")
    walked = ["a/c/d.txt", "b/a.TXT", "b/z.txt", "calm.txt", "error.txt"]
    assert list(list_stories((".",), None)) == walked
    assert list(list_stories(("b/z.txt", "."), None))[:2] == ["b/z.txt", "a/c/d.txt"]
    assert list(list_stories(("b/photo.jpg", ".git/x.txt"), None)) == ["b/photo.jpg", ".git/x.txt"]


@pytest.mark.skipif(os.name == "nt", reason="needs links and pipes")
def test_links_and_pipes_in_folders(folder):
    (folder / "loop").symlink_to(folder)
    (folder / "again.txt").symlink_to("calm.txt")
    (folder / "broken.txt").symlink_to("nowhere")
    os.mkfifo(folder / "pipe.txt")
    assert list(list_stories((".",), None)) == ["again.txt", "error.txt"]


def test_empty_folder_is_a_problem_and_the_rest_goes_on(folder):
    (folder / "empty").mkdir()
    found = list(list_stories(("empty", "calm.txt"), None))
    problem, story = found
    assert (problem.name, story) == ("empty", "calm.txt")
    assert problem.sentence.startswith("is a folder without a file to audit (")
    assert ".txt" in problem.sentence


def test_file_with_another_suffix_is_read_if_named(folder):
    Path("story.md").write_text(ERROR, encoding="utf-8")
    assert call("story.md").exit_code == 1


def test_standard_input(folder):
    result = call("-", stdin=ERROR.encode())
    assert result.exit_code == 1
    from_stdin, from_file = json.loads(result.stdout), json.loads(call("error.txt").stdout)
    assert from_stdin["document"].pop("name") == "<stdin>"
    assert from_file["document"].pop("name") == "error.txt"
    assert from_stdin == from_file


def test_standard_input_with_a_name(folder):
    named = call("-", "--stdin-filename", "error.txt", stdin=ERROR.encode())
    assert named.stdout == call("error.txt").stdout


@pytest.mark.parametrize(
    ("fail_on", "level", "code"),
    [
        ("error", "error", 1),
        ("error", "warning", 0),
        ("warning", "error", 1),
        ("warning", "warning", 1),
        ("warning", "note", 0),
        ("note", "note", 1),
        ("never", "error", 0),
    ],
)
def test_fail_on(fail_on, level, code):
    report = make_report()
    report = replace(report, findings=(replace(report.findings[0], level=level),))
    asked, settled = replace(SHOWING, fail_on=fail_on), Configuration(fail_on=fail_on)
    for configuration, showing in ((Configuration(), asked), (settled, SHOWING)):
        assert judge_report(report, configuration, showing) == code
        assert judge_report(replace(report, findings=()), configuration, showing) == 0


@pytest.mark.parametrize(("floor", "code"), [(89, 0), (90, 0), (90.1, 1), (None, 0)])
def test_min_score(floor, code):
    report = replace(make_report(), findings=())  # it scores 90
    asked, settled = replace(SHOWING, min_score=floor), Configuration(min_score=floor)
    assert judge_report(report, Configuration(), asked) == code
    assert judge_report(report, settled, SHOWING) == code
    unscored = replace(report, story=Score(None, "No claim.", ()))
    assert judge_report(unscored, Configuration(), asked) == 0


def test_show_hides_findings_from_text_only(folder):
    everything = call("error.txt", "--format", "text").stdout
    shown = call("error.txt", "--format", "text", "--show", "error").stdout
    assert "warning anon.no-reason" in everything
    assert "warning anon.no-reason" not in shown
    assert "error anon.bare" in shown
    assert call("error.txt", "--show", "error").stdout == call("error.txt").stdout


def list_rules(*options: str) -> set[str]:
    report = json.loads(call("error.txt", *options).stdout)
    return {finding["rule"] for finding in report["findings"]}


def test_select_and_ignore(folder):
    everything = list_rules()
    assert {"anon.bare", "anon.no-reason"} <= everything
    assert list_rules("--select", "anon.bare,quote") == {"anon.bare"}
    assert list_rules("--ignore", "anon.bare") == everything - {"anon.bare"}
    assert list_rules("--select", "anon", "--ignore", "anon") == set()
    assert call("error.txt", "--ignore", "anon").exit_code == 0


def test_csv_of_several_stories_has_one_head(folder):
    one = call("error.txt", "--format", "csv").stdout_bytes.decode().splitlines()
    both = call("error.txt", "calm.txt", "--format", "csv").stdout_bytes.decode().splitlines()
    assert one[0].startswith("Sourced Statements,")
    assert [line.split(",")[0] for line in both] == ["Story", "error.txt"]


def test_fail_on_by_default_and_never(folder):
    assert call("error.txt").exit_code == 1
    assert call("error.txt", "--fail-on", "never").exit_code == 0
    assert call("calm.txt", "error.txt").exit_code == 1


def test_paragraph_text(folder):
    texts = [
        json.loads(call("calm.txt", *options).stdout)["paragraphs"][0]["text"]
        for options in ([], ["--paragraph-text"])
    ]
    assert texts == [None, CALM.strip()]


def test_output_gets_what_would_be_printed(folder):
    for format_ in ("json", "jsonl", "text"):
        result = call("error.txt", "--format", format_, "--output", "report")
        assert (result.exit_code, result.output) == (1, "")
        assert Path("report").read_bytes() == call("error.txt", "--format", format_).stdout_bytes
        assert list_files(folder) == ["calm.txt", "error.txt", "report"]


@pytest.mark.skipif(os.name == "nt", reason="needs links and file modes")
def test_output_keeps_mode_and_link(folder):
    Path("real").write_text("old", encoding="utf-8")
    Path("real").chmod(0o640)
    Path("link").symlink_to("real")
    assert call("calm.txt", "--output", "link").exit_code == 0
    assert Path("link").is_symlink()
    assert stat.S_IMODE(Path("real").stat().st_mode) == 0o640
    validate_report(json.loads(Path("real").read_text(encoding="utf-8")))


@pytest.mark.skipif(os.name == "nt", reason="needs a umask")
def test_new_output_has_the_users_own_mode(folder):
    mask = os.umask(0o027)
    try:
        call("calm.txt", "--output", "report")
    finally:
        os.umask(mask)
    assert stat.S_IMODE(Path("report").stat().st_mode) == 0o640


def test_output_takes_the_good_stories_of_a_run_with_bad_ones(folder):
    result = call("missing.txt", "calm.txt", "--output", "report")
    assert result.exit_code == 2
    assert list_names(Path("report").read_text(encoding="utf-8")) == ["calm.txt"]


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="needs /dev/stdout")
def test_standard_output_as_a_file(folder):
    printed = run("audit", "calm.txt", cwd=folder)
    assert run("audit", "calm.txt", "--output", "/dev/stdout", cwd=folder) == printed


def break_report(monkeypatch) -> None:
    """Let the pipeline make reports that break the schema, for the story error.txt only."""
    honest = pipeline.audit

    def audit(document, **options):
        report = honest(document, **options)
        broken = Score(101.0, None, ()) if document.name == "error.txt" else report.story
        return replace(report, story=broken)

    monkeypatch.setattr(pipeline, "audit", audit)


@pytest.mark.parametrize("format_", ["jsonl", "text"])
def test_a_report_that_breaks_the_schema_never_leaves(folder, monkeypatch, format_):
    break_report(monkeypatch)
    result = call("missing.txt", "error.txt", "calm.txt", "--format", format_)
    assert result.exit_code == 3
    assert "error.txt" not in result.stdout
    assert "calm.txt" in result.stdout
    missing, broken = result.stderr.splitlines()
    assert missing.startswith("missing.txt: ")
    assert broken.startswith("error.txt: its report breaks the schema at $.score")


def test_a_broken_report_leaves_no_output(folder, monkeypatch):
    break_report(monkeypatch)
    assert call("error.txt", "--output", "report").exit_code == 3
    assert not Path("report").exists()


def fail_with(monkeypatch, error: BaseException) -> None:
    """Let the pipeline fail on the story error.txt."""
    honest = pipeline.audit

    def audit(document, **options):
        if document.name == "error.txt":
            raise error
        return honest(document, **options)

    monkeypatch.setattr(pipeline, "audit", audit)


@pytest.mark.parametrize("error", [KeyError("x\x1b[2J\ny"), RecursionError(), OSError("odd")])
def test_a_bug_of_ours_is_one_sentence(folder, monkeypatch, error):
    fail_with(monkeypatch, error)
    result = call("error.txt", "calm.txt")
    assert result.exit_code == 3
    assert list_names(result.stdout) == ["calm.txt"]
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"error.txt: the audit failed with {type(error).__name__}")
    assert line.endswith("please report it")
    assert "\x1b" not in line


def test_debug_shows_the_traceback(folder, monkeypatch):
    fail_with(monkeypatch, KeyError("x\x1b[2J"))
    result = call("error.txt", "--debug")
    assert result.exit_code == 3
    assert "Traceback (most recent call last)" in result.stderr
    assert "\x1b" not in result.stderr


def test_no_memory_is_not_called_a_bug(folder, monkeypatch):
    fail_with(monkeypatch, MemoryError())
    result = call("error.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "error.txt: there is not enough memory to audit it\n"


def test_interrupt_ends_without_a_traceback(folder, monkeypatch):
    fail_with(monkeypatch, KeyboardInterrupt())
    result = call("error.txt", "--output", "report")
    assert (result.exit_code, result.output) == (130, "")
    assert list_files(folder) == ["calm.txt", "error.txt"]


def test_options_reach_the_pipeline(folder, monkeypatch):
    seen = []
    honest = pipeline.audit

    def audit(document, **options):
        seen.append(options)
        return honest(document, **options)

    monkeypatch.setattr(pipeline, "audit", audit)
    call("calm.txt", "--house-outlet", "Ferry Post", "--house-outlet", "FP")
    (options,) = seen
    assert options["house_outlets"] == ("Ferry Post", "FP")
    assert options["profile"].name == "house"
    assert options["own"] == OwnWords()


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        ([], "FILE..."),
        (["calm.txt", "--profile", "nobody"], "'nobody' is none of"),
        (["calm.txt", "--profile", "../house"], "is none of"),
        (["calm.txt", "--format", "docx"], "docx"),
        (["calm.txt", "--select", "anon.bar"], "did you mean 'anon.bare'"),
        (["calm.txt", "--ignore", "zzz"], "unknown rule 'zzz'"),
        (["calm.txt", "--min-score", "101"], "--min-score"),
        (["calm.txt", "--max-size", "0"], "--max-size"),
        (["calm.txt", "--no-such-option"], "--no-such-option"),
    ],
)
def test_usage_errors(folder, arguments, hint):
    result = call(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert hint in result.stderr


class Terminal:
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("environment", "coloured"),
    [
        ({}, True),
        ({"NO_COLOR": ""}, True),
        ({"NO_COLOR": "1"}, False),
        ({"TERM": "dumb"}, False),
        ({"TERM": "xterm"}, True),
    ],
)
def test_colour_on_a_terminal(monkeypatch, environment, coloured):
    monkeypatch.setattr(_options.sys, "stdout", Terminal())
    for name in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert choose_colour("auto", to_file=False) is coloured
    assert choose_colour("auto", to_file=True) is False
    assert choose_colour("always", to_file=True) is True
    assert choose_colour("never", to_file=False) is False


def test_no_colour_off_a_terminal(folder):
    assert "\x1b" not in call("error.txt", "--format", "text").stdout
    assert "\x1b[1;31merror\x1b[0m" in call("error.txt", "--format=text", "--color=always").stdout


def test_version_and_help(folder):
    assert VERSION in CliRunner().invoke(main, ["--version"]).stdout
    shown = CliRunner().invoke(main, ["--help"]).stdout
    listed = main.list_commands(click.Context(main))
    assert listed == sorted(listed)
    assert {"audit", "schema", "validate"} <= set(listed)
    for name in listed:
        assert f"\n  {name} " in shown


def test_unknown_command(folder):
    result = CliRunner().invoke(main, ["odit"])
    assert result.exit_code == 2
    assert "odit" in result.stderr


def list_modules(code: str, folder: Path) -> set[str]:
    """What is loaded once a Python of its own has run the code."""
    return set(
        subprocess.run(
            [sys.executable, "-c", f"{code}; import sys; print(*sys.modules)"],
            cwd=folder, env=make_environment(), capture_output=True, check=True, encoding="utf-8",
        ).stdout.split()
    )  # fmt: skip


def test_an_audit_loads_no_more_than_it_needs(folder):
    libraries = list_modules("import click, regex", folder)
    audit = "main(['audit', 'calm.txt', '-o', 'report'], standalone_mode=False)"
    loaded = list_modules(f"from auditor.cli import main; {audit}", folder)
    slow = {"jsonschema", "importlib.metadata", "importlib.resources", "tempfile", "traceback"}
    assert slow.isdisjoint(loaded - libraries)
    assert {name for name in loaded if name.startswith(("auditor.cli.", "auditor.renderers."))} == {
        "auditor.cli._history",
        "auditor.cli._messages",
        "auditor.cli._options",
        "auditor.cli._output",
        "auditor.cli._reports",
        "auditor.cli._stories",
        "auditor.cli.audit",
        "auditor.renderers.json",
    }
