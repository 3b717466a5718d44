"""`auditor archive summary`: what the tables of an archive add up to, as text, CSV and a page."""

from __future__ import annotations

import csv
import re
import shutil
from html.parser import HTMLParser
from pathlib import Path

import pytest
from command_line import run

pytest.importorskip("pyarrow", reason="the extra archive is not installed")
pytest.importorskip("duckdb", reason="the extra archive is not installed")

from archives import format_lines, make_records, read_table

from auditor.archive.charts import CHARTS
from auditor.archive.summary import HEAD, QUESTIONS, summarize
from auditor.archive.summary_page import write_page

NAMES = sorted(path.stem.partition("-")[2] for path in QUESTIONS.glob("*.sql"))


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the output of an archive, `out`; one of its stories cannot be audited."""
    folder = tmp_path_factory.mktemp("archive")
    news = format_lines([record | {"section": "Politics"} for record in make_records(30)])
    (folder / "news.jsonl").write_bytes(news + b"{\n")
    done = run("archive", "news.jsonl", "-o", "out", "--shard-size", "0.02", cwd=folder)
    assert done.code == 0
    return folder


@pytest.fixture(scope="module")
def tables(archive: Path) -> dict[str, list[dict[str, object]]]:
    """The rows of each answer."""
    return {
        table.name: [dict(zip(table.columns, row, strict=True)) for row in table.rows]
        for table in summarize(str(archive / "out"))
    }


def test_every_question_has_a_title_a_subject_and_a_chart():
    for path in QUESTIONS.glob("*.sql"):
        told = dict(HEAD.findall(path.read_text("utf-8")))
        assert set(told) == {"title", "about", "chart"}, path
        assert told["chart"].split()[0] in (*CHARTS, "tiles", "none"), path


def test_every_question_is_answered(tables):
    assert sorted(tables) == NAMES


def test_sums_are_those_of_the_tables(archive, tables):
    stories = [row for row in read_table(archive / "out", "stories") if row["error"] is None]
    attributions = read_table(archive / "out", "attributions")
    findings = read_table(archive / "out", "findings")
    whole = tables["overview"][0]
    assert (whole["stories"], whole["not_audited"]) == (31, 1)
    assert whole["words"] == sum(row["words"] for row in stories)
    assert whole["attributions"] == len(attributions)
    unnamed = sum(row["anonymous_attributions"] for row in stories)
    assert whole["anonymous_percent"] == round(100 * unnamed / len(attributions), 1)
    scores = [row["score"] for row in stories]
    assert whole["mean_score"] == pytest.approx(sum(scores) / len(scores), abs=0.051)
    assert sum(row["stories"] for row in tables["scores"]) == 30
    assert sum(row["stories"] for row in tables["months"]) == 30
    assert sum(row["stories"] for row in tables["outlets"]) == 20
    assert [row["section"] for row in tables["sections"]] == ["Politics"]
    assert [row["author"] for row in tables["authors"]] == ["Ana Ruiz"]
    assert sum(row["attributions"] for row in tables["kinds"]) == len(attributions)
    assert sum(row["attributions"] for row in tables["hands"]) == len(attributions)
    assert sum(row["findings"] for row in tables["rules"]) == len(findings)
    assert [row["stories"] for row in tables["failures"]] == [1]


def test_most_quoted_are_those_with_most_attributions(archive, tables):
    kinds = ("named_person", "named_organization", "document")
    counts: dict[str, int] = {}
    for row in read_table(archive / "out", "sources"):
        if row["name"] and row["kind"] in kinds:
            counts[row["name"]] = counts.get(row["name"], 0) + row["attributions"]
    told = {row["name"]: row["attributions"] for row in tables["sources"]}
    assert len(told) == 30
    assert told == {name: counts[name] for name in told}
    assert min(told.values()) >= sorted(counts.values(), reverse=True)[29]


def test_shards_change_nothing(archive, tmp_path):
    def sum_up(folder: Path, name: str) -> bytes:
        done = run("archive", "summary", "out", "--html", name, cwd=folder)
        assert done.code == 0
        return done.out + (folder / name).read_bytes()

    shutil.copy(archive / "news.jsonl", tmp_path)
    assert run("archive", "news.jsonl", "-o", "out", cwd=tmp_path).code == 0
    assert sum_up(tmp_path, "page.html") == sum_up(archive, "page.html")
    assert sum_up(tmp_path, "again.html") == sum_up(tmp_path, "page.html")


def test_a_page_is_the_same_however_many_were_made_before(archive):
    tables = summarize(str(archive / "out"))
    assert write_page(tables) == write_page(tables)


class Page(HTMLParser):
    """The elements of a page, and everything in it that leads elsewhere."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.leads: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        for name, value in attrs:
            if name in ("src", "href", "xlink:href", "action", "data") or name.startswith("on"):
                self.leads.append(value)


def test_the_page_stands_alone(archive):
    assert run("archive", "summary", "out", "--html", "page.html", cwd=archive).code == 0
    text = (archive / "page.html").read_text("utf-8")
    page = Page(text)
    assert not {"script", "link", "img", "iframe", "object", "embed"} & set(page.tags)
    assert all(re.fullmatch(r"#\w+", lead) for lead in page.leads)
    assert not re.search(r"url\((?!#)|@import|https?://(?!www\.w3\.org/)", text)
    assert "default-src 'none'" in text
    assert page.tags.count("section") == len(NAMES)
    drawn = [
        p for p in QUESTIONS.glob("*.sql") if HEAD.findall(p.read_text())[2][1].split()[0] in CHARTS
    ]
    assert page.tags.count("svg") == len(drawn) > 5


def test_what_stories_say_cannot_enter_the_page(tmp_path):
    records = [
        {"text": "“No,” said Ana <script>.", "publisher": "<img src=x onerror=alert(1)>"},
        {"text": "He said no.", "author": "</td><script>alert(1)</script>", "section": "&amp;"},
    ]
    (tmp_path / "news.jsonl").write_bytes(format_lines(records))
    assert run("archive", "news.jsonl", "-o", "out", cwd=tmp_path).code == 0
    assert run("archive", "summary", "out", "--html", "page.html", cwd=tmp_path).code == 0
    page = Page((tmp_path / "page.html").read_text("utf-8"))
    assert not {"script", "img"} & set(page.tags)
    assert "&amp;amp;" in (tmp_path / "page.html").read_text("utf-8")


def test_each_table_is_a_file(archive, tables):
    assert run("archive", "summary", "out", "--csv", "tables", cwd=archive).code == 0
    files = sorted((archive / "tables").iterdir())
    assert [path.stem for path in files] == NAMES
    for path in files:
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        assert len(rows) == len(tables[path.stem])
        assert list(rows[0]) == list(tables[path.stem][0])


def test_text_shows_every_table(archive):
    text = run("archive", "summary", "out", cwd=archive).out.decode()
    assert [line for line in text.splitlines() if line.isupper() and line[0] != " "] == [
        table.title.upper() for table in summarize(str(archive / "out"))
    ]
    assert max(map(len, text.splitlines())) < 140


def test_an_archive_of_failures_alone_has_a_summary(tmp_path):
    (tmp_path / "news.jsonl").write_bytes(b"{\n[\n")
    assert run("archive", "news.jsonl", "-o", "out", cwd=tmp_path).code == 0
    done = run("archive", "summary", "out", "--html", "page.html", cwd=tmp_path)
    assert (done.code, done.err) == (0, "")
    assert "not audited" in done.out.decode()


@pytest.mark.parametrize("harm", ["nothing", "empty", "odd", "garbled"])
def test_what_is_no_archive_gets_a_sentence(archive, tmp_path, harm):
    folder = tmp_path / "made"
    if harm != "nothing":
        folder.mkdir()
    if harm == "odd":
        (folder / "notes.txt").write_text("Nothing.")
    if harm == "garbled":
        shutil.copytree(archive / "out", folder, dirs_exist_ok=True)
        next((folder / "stories").iterdir()).write_bytes(b"PAR1, it says")
    done = run("archive", "summary", "made", cwd=tmp_path)
    assert (done.code, done.out) == (2, b"")
    assert len(done.lines) == 1
    assert done.err.startswith("made: ")


def test_pages_and_tables_that_cannot_be_written_get_a_sentence(archive):
    for option in ("--html", "--csv"):
        done = run("archive", "summary", "out", option, "news.jsonl/x", cwd=archive)
        assert (done.code, done.out) == (2, b"")
        assert len(done.lines) == 1
        assert "news.jsonl" in done.err
