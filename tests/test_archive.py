"""`auditor archive`: what is written, whatever archives are made of and however often it runs."""

from __future__ import annotations

import gzip
import io
import json
import os
import re
import shutil
import time
from pathlib import Path
from types import SimpleNamespace

import jsonschema
import pytest
from command_line import Result, run

pytest.importorskip("pyarrow", reason="the extra archive is not installed")

import fsspec
import pyarrow
from archives import (
    ROOT,
    SAMPLES,
    TABLES,
    format_lines,
    list_files,
    make_records,
    read_log,
    read_rows,
    read_table,
)
from pyarrow import parquet

from auditor.archive.engines import list_engines, load_engine
from auditor.archive.fingerprints import make_fingerprint
from auditor.archive.runs import plan_run, run_plan
from auditor.archive.tables import load_tables
from auditor.configuration import Configuration
from auditor.readers import Options
from auditor.validation import read_schema

SIZE = 20_000
"""Bytes of a shard: about eight samples."""


def audit_archive(
    *inputs: str | Path, output: str | Path, size: int = SIZE, **settings: object
) -> list[str]:
    """Run an archive in this process; return the states of its shards before."""
    configuration = Configuration(**settings)
    plan = plan_run(map(str, inputs), str(output), size, configuration, Options())
    outcomes = list(run_plan(plan, load_engine("local"), workers=1))
    assert [outcome.problem for outcome in outcomes] == [None] * len(plan.tasks)
    return sorted(plan.states.elements())


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an archive `news.jsonl` and what was made of it, `out`."""
    folder = tmp_path_factory.mktemp("archive")
    (folder / "news.jsonl").write_bytes(format_lines(make_records(24)))
    audit_archive(folder / "news.jsonl", output=folder / "out")
    return folder


@pytest.fixture
def copied(archive: Path, tmp_path: Path) -> Path:
    """A copy of the archive that a test may harm."""
    shutil.copytree(archive, tmp_path / "copy")
    return tmp_path / "copy"


# What is written


def test_reports_are_those_of_audit(archive):
    rows = read_table(archive / "out", "reports")
    lines = (archive / "news.jsonl").read_bytes().splitlines(keepends=True)
    for line, row in list(zip(lines, rows, strict=True))[::8]:
        printed = run(
            "audit", "-", "--stdin-filename", "news.jsonl", "--format", "jsonl",
            "--fail-on", "never", cwd=archive, stdin=line,
        )  # fmt: skip
        assert printed.out.decode() == row["report"] + "\n"


def test_rows_keep_the_schema(archive):
    rows = {
        table: [json.loads(json.dumps(row, default=str)) for row in entries]
        for table, entries in read_rows(archive / "out").items()
    }
    assert all(rows.values())
    jsonschema.validate(
        rows, json.loads(read_schema("archive-1")), format_checker=jsonschema.FormatChecker()
    )


def test_files_have_the_types_that_the_schema_has(archive):
    for table, schema in load_tables().items():
        for path in (archive / "out" / table).iterdir():
            assert parquet.read_schema(path).equals(schema), path
            assert all(field.metadata[b"description"] for field in schema)


def test_tables_agree_with_one_another(archive):
    tables = read_rows(archive / "out")
    stories = {row["story"]: row for row in tables["stories"]}
    assert len(stories) == 24
    for table in ("paragraphs", "attributions", "sources"):
        for key, row in stories.items():
            assert row[table] == sum(entry["story"] == key for entry in tables[table])
    for key, row in stories.items():
        levels = [entry["level"] for entry in tables["findings"] if entry["story"] == key]
        told = [row["errors"], row["warnings"], row["notes"]]
        assert told == [levels.count(level) for level in ("error", "warning", "note")]
    sources = {(row["story"], row["source"]) for row in tables["sources"]}
    named = {(r["story"], r["source_id"]) for r in tables["attributions"] if r["source_id"]}
    assert named <= sources


def test_stories_are_those_of_the_file(archive):
    stories = read_table(archive / "out", "stories")
    assert [row["id"] for row in stories] == [f"story-{n:04d}" for n in range(24)]
    text = (archive / "news.jsonl").read_bytes()
    for row in stories:
        assert json.loads(text[row["place"] :].splitlines()[0])["id"] == row["id"]
    assert {row["outlet"] for row in stories} == {"Larkfield Courier", "Karen Bay Post", None}
    assert str(stories[1]["date"]) == "2025-02-03"
    assert stories[1]["authors"] == ["Ana Ruiz"]


@pytest.mark.parametrize("size", [1000, 50_000, 10_000_000])
def test_shards_of_any_size_hold_the_same_stories(archive, tmp_path, size):
    audit_archive(archive / "news.jsonl", output=tmp_path / "out", size=size)
    assert len(list((tmp_path / "out" / "reports").iterdir())) != 3
    assert read_rows(tmp_path / "out", "story") == read_rows(archive / "out", "story")


@pytest.mark.parametrize("ending", ["\n", "\r\n", ""])
def test_no_line_is_lost_at_a_bound(tmp_path, ending):
    lines = [json.dumps({"id": str(n), "text": "No, she said. " * (n % 5 + 1)}) for n in range(30)]
    path = tmp_path / "news.jsonl"
    path.write_bytes((ending or "\n").join(lines).encode() + ending.encode())
    for size in range(61, 400, 37):
        audit_archive(path, output=tmp_path / str(size), size=size)
        ids = [row["id"] for row in read_table(tmp_path / str(size), "stories")]
        assert ids == [str(n) for n in range(30)], size


def test_one_story_a_file(tmp_path):
    folder = tmp_path / "stories"
    (folder / "deep").mkdir(parents=True)
    for number, sample in enumerate(SAMPLES):
        shutil.copy(sample, folder / "deep" if number % 2 else folder)
    shutil.copy(SAMPLES[0], folder / ".hidden.txt")
    (folder / "picture.png").write_bytes(b"\x89PNG")
    held = '[[ignore]]\nrules = ["anon.bare"]\nreason = "Agreed with the desk."\n'
    (folder / "deep" / f"{SAMPLES[1].name}.auditor.toml").write_text(held)
    audit_archive(folder, output=tmp_path / "out")
    stories = read_table(tmp_path / "out", "stories")
    assert sorted(Path(row["name"]).name for row in stories) == [p.name for p in SAMPLES]
    assert not any(row["error"] for row in stories)
    reports = [json.loads(row["report"]) for row in read_table(tmp_path / "out", "reports")]
    kept = [r["document"]["name"] for r in reports if r["suppressions"]]
    assert kept == [f"deep/{SAMPLES[1].name}"]


def write_parquet(path: Path, records: list[dict[str, object]]) -> None:
    parquet.write_table(pyarrow.Table.from_pylist(records), path, row_group_size=700)


def compress(path: Path) -> None:
    path.with_suffix(".jsonl.gz").write_bytes(gzip.compress(path.read_bytes()))
    path.unlink()


def test_a_compressed_file_holds_the_same(archive, tmp_path):
    compress(Path(shutil.copy(archive / "news.jsonl", tmp_path)))
    audit_archive(tmp_path / "news.jsonl.gz", output=tmp_path / "out")
    left_out = ("story", "source", "name", "report")
    assert read_rows(tmp_path / "out", *left_out) == read_rows(archive / "out", *left_out)


def test_rows_of_parquet_hold_the_same(tmp_path):
    text = "The mayor said no. “Never,” she added. Case {0:05} of {0:05} was closed then."
    records = [{"id": f"{n}", "text": text.format(n), "date": None} for n in range(1500)]
    write_parquet(tmp_path / "news.parquet", records)
    (tmp_path / "news.jsonl").write_bytes(format_lines(records))
    audit_archive(tmp_path / "news.parquet", output=tmp_path / "rows")
    audit_archive(tmp_path / "news.jsonl", output=tmp_path / "lines")
    # Groups of 700, 700 and 100 rows, of which 500 at least make a shard.
    assert len(list((tmp_path / "rows" / "reports").iterdir())) == 5
    stories = read_table(tmp_path / "rows", "stories")
    assert [(row["id"], row["place"]) for row in stories] == [(f"{n}", n) for n in range(1500)]
    for table in ("attributions", "findings", "sources"):
        kept = ("content", "message", "name")
        rows, lines = (read_table(tmp_path / name, table) for name in ("rows", "lines"))
        assert [[r.get(k) for k in kept] for r in rows] == [[r.get(k) for k in kept] for r in lines]


def test_pages_of_a_web_crawl(tmp_path):
    pytest.importorskip("warcio", reason="the extra warc is not installed")
    pytest.importorskip("trafilatura", reason="the extra warc is not installed")
    write_crawl(tmp_path / "crawl.warc.gz")
    audit_archive(tmp_path / "crawl.warc.gz", output=tmp_path / "out")
    stories = read_table(tmp_path / "out", "stories")
    assert [(row["url"], row["error"]) for row in stories] == [
        ("https://example.org/bridge", None),
        (None, "is a page without a main text"),
    ]
    assert stories[0]["title"] == "Bridge to close"
    assert stories[0]["words"] > 200
    assert stories[0]["format"] == "warc"
    names = {row["name"] for row in read_table(tmp_path / "out", "sources")}
    assert any(name and "Ortiz" in name for name in names) or len(names) > 3


def write_crawl(path: Path) -> None:
    """A crawl with a page, a page that is empty, one that was not there, and a picture."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    parts = SAMPLES[2].read_text("utf-8").split("\n\n")[1:]
    body = "".join(f"<p>{' '.join(part.split())}</p>" for part in parts)
    page = f"<html><head><title>Bridge to close</title></head><body><article>{body}</article>"
    answers = [
        ("bridge", "200 OK", "text/html; charset=utf-8", page),
        ("empty", "200 OK", "text/html", "<html><body></body></html>"),
        ("gone", "404 Not Found", "text/html", page),
        ("picture", "200 OK", "image/png", "PNG"),
    ]
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for name, status, kind, text in answers:
            headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
            record = writer.create_warc_record(
                f"https://example.org/{name}", "response",
                payload=io.BytesIO(text.encode()), http_headers=headers,
            )  # fmt: skip
            writer.write_record(record)


def test_paths_go_through_fsspec(archive):
    files = fsspec.filesystem("memory")
    files.pipe("/news/news.jsonl", (archive / "news.jsonl").read_bytes())
    audit_archive("memory://news/news.jsonl", output="memory://made/out")
    names = sorted(f"{path}" for path in files.find("/made/out"))
    assert [name.removeprefix("/made/out/") for name in names] == sorted(
        list_files(archive / "out")
    )
    for name in names:
        assert files.cat(name) == list_files(archive / "out")[name.removeprefix("/made/out/")]
    assert audit_archive("memory://news/news.jsonl", output="memory://made/out") == ["finished"] * 3


# Bad stories


def test_a_story_that_cannot_be_audited_is_a_row(tmp_path):
    good = [json.dumps({"id": f"{n}", "text": "He said no."}) for n in range(10)]
    bad = ["{", "[1]", '{"id": "x"}', '{"text": 7}', '"text"', "\xff", "nul\0", "{}", "[]", "{]"]
    mixed = "\n".join(line for pair in zip(good, bad, strict=True) for line in pair)
    (tmp_path / "news.jsonl").write_text(mixed + "\n", encoding="latin-1")
    done = run("archive", "news.jsonl", "--output", "out", cwd=tmp_path)
    assert done.code == 0
    stories = read_table(tmp_path / "out", "stories")
    assert len(stories) == 20
    assert [row["id"] for row in stories if row["error"] is None] == [f"{n}" for n in range(10)]
    assert all(row["error"].strip() and row["words"] is None for row in stories[1::2])
    reports = read_table(tmp_path / "out", "reports")
    assert [row["report"] is None for row in reports] == [False, True] * 10
    assert (read_log(done.err)[-1]["stories"], read_log(done.err)[-1]["failed"]) == (20, 10)
    printed = run("archive", "summary", "out", cwd=tmp_path).out.decode()
    assert "not audited" in printed


def test_an_audit_that_fails_is_a_row(tmp_path, monkeypatch):
    from auditor.archive import outcomes

    def fail(configuration, story):
        if story.name.endswith("#story-0003"):
            raise RecursionError("too deep")
        return outcomes_audit(configuration, story)

    outcomes_audit = outcomes.audit_by
    monkeypatch.setattr(outcomes, "audit_by", fail)
    (tmp_path / "news.jsonl").write_bytes(format_lines(make_records(6)))
    audit_archive(tmp_path / "news.jsonl", output=tmp_path / "out")
    errors = {row["name"]: row["error"] for row in read_table(tmp_path / "out", "stories")}
    assert len(errors) == 6
    assert [name for name, error in errors.items() if error] == ["news.jsonl#story-0003"]
    assert "RecursionError (too deep)" in errors["news.jsonl#story-0003"]


# Running again


def test_what_is_finished_is_left_alone(copied):
    before = {path: path.stat().st_mtime_ns for path in (copied / "out").rglob("*.parquet")}
    assert audit_archive(copied / "news.jsonl", output=copied / "out") == ["finished"] * 3
    assert before == {path: path.stat().st_mtime_ns for path in (copied / "out").rglob("*.parquet")}


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("harm", ["missing", "cut", "empty", "garbled"])
def test_what_is_broken_is_made_again(archive, copied, table, harm):
    path = sorted((copied / "out" / table).iterdir())[1]
    data = path.read_bytes()
    if harm == "missing":
        path.unlink()
    else:
        garbled = bytes(255 - byte for byte in data)
        path.write_bytes(
            {"cut": data[:-40], "empty": b"", "garbled": garbled[: len(data) - 1]}[harm]
        )
    states = audit_archive(copied / "news.jsonl", output=copied / "out")
    expected = "missing" if (table, harm) == ("reports", "missing") else "broken"
    assert states == sorted(["finished", "finished", expected])
    assert list_files(copied / "out") == list_files(archive / "out")


def test_other_settings_make_all_of_it_again(archive, copied):
    settings = {"ignore": ("anon",)}
    states = audit_archive(copied / "news.jsonl", output=copied / "out", **settings)
    assert states == ["changed"] * 3
    rules = {row["rule"] for row in read_table(copied / "out", "findings")}
    assert rules
    assert not any(rule.startswith("anon.") for rule in rules)
    assert audit_archive(copied / "news.jsonl", output=copied / "out") == ["changed"] * 3
    assert list_files(copied / "out") == list_files(archive / "out")


def test_a_story_that_changes_makes_its_shards_again(copied):
    path = copied / "news.jsonl"
    text = path.read_bytes()
    path.write_bytes(text.replace(b"said", b"told", 1))
    later = time.time() + 5
    os.utime(path, (later, later))
    assert audit_archive(path, output=copied / "out") == ["edited"] * 3
    path.write_bytes(path.read_bytes() + b"{}\n")
    assert audit_archive(path, output=copied / "out") == ["edited"] * 3


def test_what_another_run_is_writing_is_left_alone(copied):
    other = copied / "out" / "reports" / "other.jsonl-00000.parquet.0123.part"
    other.touch()
    own = other.with_name("news.jsonl-00000.parquet.0123.part")
    own.touch()
    audit_archive(copied / "news.jsonl", output=copied / "out", ignore=("anon",))
    assert (other.exists(), own.exists()) == (True, False)


def test_shards_of_another_size_take_the_place_of_the_first(archive, copied):
    audit_archive(copied / "news.jsonl", output=copied / "out", size=70_000)
    assert len(list((copied / "out" / "reports").iterdir())) == 1
    assert read_rows(copied / "out", "story") == read_rows(archive / "out", "story")
    audit_archive(copied / "news.jsonl", output=copied / "out")
    assert list_files(copied / "out") == list_files(archive / "out")


def test_several_inputs_share_an_output(archive, copied):
    folder = copied / "more"
    folder.mkdir()
    shutil.copy(SAMPLES[0], folder)
    assert audit_archive(folder, output=copied / "out") == ["missing"]
    assert audit_archive(folder, copied / "news.jsonl", output=copied / "out") == ["finished"] * 4
    for name, data in list_files(archive / "out").items():
        assert (copied / "out" / name).read_bytes() == data
    assert len(read_table(copied / "out", "stories")) == 25


def test_dry_run_says_what_would_be_done_and_does_nothing(copied):
    before = list_files(copied)
    command = ("archive", "news.jsonl", "-o", "out", "--shard-size", "0.02", "--dry-run")
    plans = [read_log(run(*command, *more, cwd=copied).err) for more in ((), ("--ignore", "anon"))]
    assert [plan[0]["states"] for plan in plans] == [{"finished": 3}, {"changed": 3}]
    assert [len(plan) for plan in plans] == [1, 1]
    assert list_files(copied) == before


def test_fingerprints_tell_apart_what_changes_reports():
    options = Options()
    plain = make_fingerprint(Configuration(), options)
    assert plain == make_fingerprint(Configuration(), options)
    assert plain == make_fingerprint(Configuration(fail_on="never", show="note"), options)
    others = {
        make_fingerprint(Configuration(ignore=("anon",)), options),
        make_fingerprint(Configuration(house_outlets=("Post",)), options),
        make_fingerprint(Configuration(profile="bbc"), options),
        make_fingerprint(Configuration(), Options(text_field="body")),
    }
    assert len(others | {plain}) == 5


# Inputs and outputs that cannot be used


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nothing.jsonl", "-o", "out"], "nothing.jsonl: there is no such file"),
        (["void", "-o", "out"], "void: is an empty folder"),
        (["odd", "-o", "out"], "odd: holds no file to audit"),
        (["news.jsonl", "-o", "news.jsonl"], "news.jsonl: cannot be used as output: is a file"),
        (["news.jsonl", "one/news.jsonl", "-o", "out"], "would be called news.jsonl"),
        (["nowhere://news.jsonl", "-o", "out"], "nowhere://news.jsonl: cannot be read"),
        (["news.jsonl", "-o", "out", "--engine", "dask"], "belong together"),
        (["news.jsonl", "-o", "out", "--profile", "none"], "profile"),
    ],
)  # fmt: skip
def test_what_cannot_be_used_gets_a_sentence(tmp_path, arguments, said):
    (tmp_path / "news.jsonl").write_bytes(format_lines(make_records(1)))
    (tmp_path / "one").mkdir()
    (tmp_path / "one" / "news.jsonl").write_bytes(format_lines(make_records(1)))
    (tmp_path / "void").mkdir()
    (tmp_path / "odd").mkdir()
    (tmp_path / "odd" / "picture.png").touch()
    done = run("archive", *arguments, cwd=tmp_path)
    assert done.code == 2
    assert said in done.err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("kind", ["gzip", "parquet", "missing"])
def test_a_shard_that_cannot_be_read_costs_no_other(tmp_path, kind):
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "good.jsonl").write_bytes(format_lines(make_records(4)))
    records = make_records(10)[4:]
    if kind == "parquet":
        bad = folder / "bad.parquet"
        write_parquet(bad, records)
        harmed = b"PAR1" + bytes(len(bad.read_bytes()) - 8) + b"PAR1"
    else:
        bad = folder / "bad.jsonl.gz"
        (folder / "bad.jsonl").write_bytes(format_lines(records))
        compress(folder / "bad.jsonl")
        harmed = bad.read_bytes()[:-2000] if kind == "gzip" else b"not gzip at all"
    whole = bad.read_bytes()
    run("archive", "news", "-o", "undisturbed", "--workers", "1", cwd=tmp_path)
    bad.write_bytes(harmed)
    done = run("archive", "news", "-o", "out", "--workers", "2", cwd=tmp_path)
    assert done.code == 2
    told = {e["shard"]: e["problem"] for e in read_log(done.err) if e["event"] == "shard"}
    assert told.pop("good.jsonl-00000") is None
    [(name, problem)] = told.items()
    assert name.startswith("bad.")
    assert "cannot be read" in problem
    good = [row for row in read_table(tmp_path / "out", "stories") if row["source"] == "good.jsonl"]
    assert len(good) == 4
    again = run("archive", "news", "-o", "out", "--workers", "1", cwd=tmp_path)
    assert again.code == 2  # still broken, and tried again
    bad.write_bytes(whole)
    assert run("archive", "news", "-o", "out", "--workers", "1", cwd=tmp_path).code == 0
    assert list_files(tmp_path / "out") == list_files(tmp_path / "undisturbed")


# The command


def test_two_commands_lead_to_the_page(copied):
    done = run("archive", "news.jsonl", "--output", "made", cwd=copied)
    assert done.code == 0
    events = read_log(done.err)
    assert [event["event"] for event in events] == ["plan", "shard", "end"]
    assert events[-1]["stories"] == 24
    summed = run("archive", "summary", "made", "--html", "page.html", cwd=copied)
    assert (summed.code, summed.err) == (0, "")
    assert "<svg" in (copied / "page.html").read_text("utf-8")


def test_help_shows_both_commands(tmp_path):
    for arguments in (["archive", "--help"], ["archive", "run", "--help"]):
        done = run(*arguments, cwd=tmp_path)
        assert done.code == 0
        assert b"--output DIR" in done.out
    assert b"summary" in run("archive", "-h", cwd=tmp_path).out


def test_quiet_shows_what_went_wrong_alone(tmp_path):
    (tmp_path / "news.jsonl").write_bytes(format_lines(make_records(2)))
    (tmp_path / "bad.jsonl.gz").write_bytes(b"no")
    done = run("archive", "news.jsonl", "bad.jsonl.gz", "-o", "out", "-q", cwd=tmp_path)
    assert done.code == 2
    assert [event["shard"] for event in read_log(done.err)] == ["bad.jsonl.gz-00000"]


@pytest.mark.parametrize(
    ("module", "extra", "arguments"),
    [
        ("pyarrow", "archive", ["news.jsonl", "-o", "out"]),
        ("fsspec", "archive", ["news.jsonl", "-o", "out"]),
        ("duckdb", "archive", ["summary", "out"]),
        ("distributed", "dask", ["news.jsonl", "-o", "o", "--engine", "dask", "--scheduler", "x"]),
    ],
)
def test_without_the_extra_it_says_which(archive, tmp_path, module, extra, arguments):
    done = run_without(module, *arguments, cwd=archive, place=tmp_path)
    assert (done.code, done.out) == (2, b"")
    assert f"pip install 'auditor[{extra}]'" in done.err


def test_a_crawl_without_the_extra_is_a_shard_not_written(tmp_path):
    pytest.importorskip("warcio", reason="the extra warc is not installed")
    write_crawl(tmp_path / "crawl.warc.gz")
    done = run_without("warcio", "crawl.warc.gz", "-o", "out", cwd=tmp_path, place=tmp_path)
    assert done.code == 2
    assert "auditor[warc]" in done.err


def run_without(module: str, *arguments: str, cwd: Path, place: Path) -> Result:
    """`auditor archive ARGUMENTS` where a library is not installed."""
    import auditor

    (place / f"{module}.py").write_text(f"raise ModuleNotFoundError(name={module!r})")
    path = f"{place}:{Path(auditor.__file__).parent.parent}"
    return run("archive", *arguments, cwd=cwd, PYTHONPATH=path)


def test_engines_are_found_by_their_files():
    assert list_engines() == ("dask", "local")
    with pytest.raises(ModuleNotFoundError):
        load_engine("none")


# Engines of others, as the docs show them


class Frame:
    """As much of Spark's data frames and Ray's data sets as the recipes use."""

    def __init__(self, rows: list[dict[str, bytes]]) -> None:
        self.rows = rows

    def repartition(self, number: int) -> Frame:
        assert number == len(self.rows)
        return self

    def mapInArrow(self, work, schema):  # noqa: N802
        batches = (pyarrow.RecordBatch.from_pylist([row]) for row in self.rows)
        return Frame([row for batch in work(batches) for row in batch.to_pylist()])

    def map(self, work):
        return Frame([work(row) for row in self.rows])

    def toLocalIterator(self):  # noqa: N802
        return (SimpleNamespace(**row) for row in self.rows)

    def iter_rows(self):
        return iter(self.rows)


class Session:
    """A session of Spark, and the module of Ray's data sets."""

    def createDataFrame(self, rows, schema):  # noqa: N802
        return Frame([dict(zip([schema.split()[0]], row, strict=True)) for row in rows])

    def from_items(self, items):
        return Frame(items)


def test_the_recipes_of_the_docs_write_the_same(archive, tmp_path):
    text = (ROOT / "docs" / "archives.md").read_text("utf-8")
    spark, ray = (
        code.replace("/data/news", f"{archive}/news.jsonl")
        .replace("/data/audited", f"{tmp_path}/out")
        .replace("4_000_000", str(SIZE))
        for code in re.findall(r"^```python\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
        if "class " in code
    )
    scope: dict[str, object] = {"spark": Session(), "ray": SimpleNamespace(data=Session())}
    exec(spark, scope)
    assert list_files(tmp_path / "out") == list_files(archive / "out")
    shutil.rmtree(tmp_path / "out")
    using = spark[spark.index("plan = ") :].replace("Spark()", "Ray()")
    exec(f"{ray}\n{using}", scope)
    assert list_files(tmp_path / "out") == list_files(archive / "out")
