"""JSON of the news trade, of content management systems, and JSON Lines."""

from __future__ import annotations

import json
import tracemalloc

import pytest
from command_line import run

from auditor import audit
from auditor.places import find_line_starts, open_places
from auditor.readers import Problem, UnreadableInput, read, read_all

BODY = "<p>The quay will be shut, Mayor Ana Ruiz said.</p><p>A source said “no”.</p>"
TEXTS = ["The quay will be shut, Mayor Ana Ruiz said.", "A source said “no”."]


def read_record(record, name="story.json"):
    return read(json.dumps(record, indent=1).encode(), name=name)


def list_blocks(document):
    return [(block.role, block.span.cut(document.text)) for block in document.blocks]


HEADED = [("headline", "Quay’s end"), *((None, text) for text in TEXTS)]
RECORDS = {
    "ninjs-1": {"uri": "urn:1", "headline": "Quay’s end", "type": "text", "body_html": BODY},
    "ninjs-2": {
        "uri": "urn:1",
        "headlines": [{"role": "short", "value": "Q"}, {"role": "main", "value": "Quay’s end"}],
        "bodies": [
            {"role": "teaser", "contenttype": "text/plain", "value": "Short"},
            {"role": "main", "contenttype": "text/html", "value": BODY},
        ],
    },
    "schema.org": {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": "Courier"},
            {"@type": "NewsArticle", "headline": "Quay’s end", "articleBody": "\n\n".join(TEXTS)},
        ],
    },
    "wordpress": {
        "id": 7,
        "title": {"rendered": "Quay&#8217;s end"},
        "content": {"rendered": BODY, "protected": False},
    },
    "ghost": {
        "post": {"current": {"id": "7", "title": "Quay’s end", "html": BODY}, "previous": {}}
    },
    "drupal": {
        "data": {
            "type": "node--article",
            "attributes": {
                "title": "Quay’s end",
                "body": {"value": BODY, "format": "full_html", "processed": BODY},
            },
        }
    },
    "plain": {"title": "Quay’s end", "text": "\n\n".join(TEXTS)},
    "repeated": {"title": "Quay’s end", "body": f"<h1>Quay&#8217;s end</h1>{BODY}"},
}


@pytest.mark.parametrize("record", RECORDS.values(), ids=list(RECORDS))
def test_the_story_of_a_record(record):
    document = read_record(record)
    blocks = list_blocks(document)
    if len(blocks) == 2:  # plain text, whose paragraphs the audit finds
        blocks = [blocks[0], *((None, text) for text in blocks[1][1].split("\n\n"))]
    assert blocks == HEADED
    assert document.metadata.title == "Quay’s end"


def test_what_a_record_tells_is_metadata():
    told = read_record(
        {
            "@type": "NewsArticle",
            "@id": "urn:7",
            "articleBody": "A source said no.",
            "author": [{"@type": "Person", "name": "Jo Lind"}, "Bo Ek"],
            "publisher": {"name": "Courier"},
            "datePublished": "2026-01-05",
            "articleSection": ["Port"],
            "inLanguage": "en-GB",
            "url": "https://courier.example/7",
        }
    ).metadata
    assert (told.id, told.authors, told.publisher) == ("urn:7", ("Jo Lind", "Bo Ek"), "Courier")
    assert (told.published, told.section, told.language) == ("2026-01-05", "Port", "en-GB")
    assert told.url == "https://courier.example/7"


def test_several_stories_are_named_after_their_ids():
    records = [{"id": "a", "text": "One said no."}, {"text": "Two said no."}]
    data = json.dumps({"posts": records}).encode()
    assert [d.name for d in read_all(data, name="all.json")] == ["all.json#a", "all.json#2"]


@pytest.mark.parametrize("escaped", [True, False])
@pytest.mark.parametrize("indent", [None, 2])
def test_every_letter_leads_to_its_place(escaped, indent):
    record = {"title": "Quay\t“end” 😀", "html": '<p class="x">A \\ source &amp; 😀 said\nno.</p>'}
    data = json.dumps(record, ensure_ascii=escaped, indent=indent)
    document = read(data.encode(), name="story.json")
    places = open_places(document)
    headline, body = document.blocks
    cut = places.unfold(headline.span).cut(data)
    assert json.loads(f'"{cut}"') == headline.span.cut(document.text) == record["title"]
    cut = json.loads(f'"{places.unfold(body.span).cut(data)}"')
    assert cut == "A \\ source &amp; 😀 said\nno."
    assert body.span.cut(document.text) == "A \\ source & 😀 said no."


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "is not valid JSON"),
        (b'{"text": "a', "is not valid JSON: .*line 1"),
        (b'{"text": "a"} x', "is not valid JSON: Extra data"),
        (b"[" * 10_000 + b"]" * 10_000, "nested too deep"),
        (b'{"a":' * 10_000 + b"1" + b"}" * 10_000, "nested too deep"),
        (b'{"id": 1}', "holds no story: no record in it has text under bodies, articleBody"),
        (b"[1, 2, null]", "holds no story"),
        (b'"text"', "holds no story"),
        (b'{"paragraphs": [], "attributions": []}', "is a report of auditor"),
        ('{"text": "Zoë"}'.encode("latin-1"), "is not text in utf-8"),
        (b'{"text": [7, {"b": 1}]}', "holds no story"),
        (b'{"text": ' + b"9" * 9_000 + b"}", "holds a number of thousands of digits"),
    ],
)
def test_what_is_no_story_is_said(data, sentence):
    with pytest.raises(UnreadableInput, match=sentence):
        read(data, name="story.json")


def test_a_byte_order_mark_is_no_letter():
    data = '{"text": "Zoë said no."}'
    for encoding in ("utf-8-sig", "utf-16"):
        assert read(data.encode(encoding), name="a.json").text == "Zoë said no."


# JSON Lines


LINES = (
    b'{"id": "a", "text": "The mill burned.\\n\\nA source said no."}\n'
    b"\n"
    b"{broken}\r\n"
    b'{"id": 7, "title": "Quay", "text": "Sources said yes."}\r\n'
    b'{"key": {"name": "c"}, "content": {"story": "An insider said so."}}'
)


def test_each_line_is_a_story_and_a_bad_one_is_passed_over():
    found = list(read_all(LINES, name="all.jsonl"))
    assert [story.name for story in found] == [
        "all.jsonl#a",
        "all.jsonl#3",
        "all.jsonl#7",
        "all.jsonl#5",
    ]
    assert isinstance(found[1], Problem)
    assert "is not valid JSON" in found[1].sentence
    assert found[2].blocks[0].role == "headline"


def test_fields_may_be_named(tmp_path):
    (tmp_path / "all.jsonl").write_bytes(LINES)
    result = run(
        "audit", "--text-field", "content.story", "--id-field", "key.name", "--format", "text",
        "all.jsonl", cwd=tmp_path,
    )  # fmt: skip
    assert result.code == 2
    assert b"all.jsonl#c: " in result.out
    assert "all.jsonl#1: has no text under 'content.story'" in result.err


def test_findings_stand_on_the_line_of_the_file():
    stories = [s for s in read_all(LINES, name="all.jsonl") if not isinstance(s, Problem)]
    text = LINES.decode()
    lines = find_line_starts(text)
    for document, words in zip(stories, ("A source", "Sources"), strict=True):
        report = audit(document)
        bare = next(f for f in report.findings if f.span.cut(document.text) == words)
        region = open_places(document).locate(bare.span)
        start = lines[region.line - 1] + region.column - 1
        end = lines[region.end_line - 1] + region.end_column - 1
        assert text[start:end] == words


def test_a_line_that_is_too_long_is_a_problem_and_the_next_is_read():
    from auditor.readers import Options

    long = b'{"text": "' + b"a" * 3_000_000 + b'"}\n'
    data = long + b'{"text": "A source said no."}\n' + long
    found = list(read_all(data, name="all.jsonl", options=Options(max_size=1_000_000)))
    assert [story.name for story in found] == ["all.jsonl#1", "all.jsonl#2", "all.jsonl#3"]
    assert [isinstance(story, Problem) for story in found] == [True, False, True]


def test_memory_does_not_grow_with_the_file(tmp_path):
    line = json.dumps({"text": "A source said no. " * 50}).encode() + b"\n"

    def measure(times: int) -> int:
        path = tmp_path / "all.jsonl"
        path.write_bytes(line * times)
        tracemalloc.start()
        for _ in read_all(path):
            pass
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return peak

    assert measure(2000) < 2 * measure(100)
