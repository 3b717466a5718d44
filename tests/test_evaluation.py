"""Measuring: the figures by hand and by record, brat folders, errors, changes, bad input."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from auditor.cli import main
from auditor.evaluation import (
    Change,
    Comparison,
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
    render_prediction,
)
from auditor.model import Span

STORY = """\
Ferry late again

The ferry will sail at noon, the harbour master said on Monday. "It never sails on time," a \
passenger told the Post.

The union's warning that crews were tired went unheard, according to Ada Berg. It was reported \
that two boats leaked.

Berg wants a new pier.
"""


def find(*parts: str) -> tuple[Span, ...]:
    """Where each part first stands in the story."""
    return tuple(Span(STORY.index(part), STORY.index(part) + len(part)) for part in parts)


def triple(source: str = "", cue: str = "", *content: str) -> Triple:
    return Triple(find(source) if source else (), find(cue) if cue else (), find(*content))


MARKED = (
    triple("the harbour master", "said", "The ferry will sail at noon"),
    triple("a passenger", "told", '"It never sails on time,"'),
    triple("The union's", "warning", "that crews were tired"),
    triple("Ada Berg", "according to", "The union's warning that crews were tired went unheard"),
    triple("", "was reported", "that two boats leaked"),
    triple("Berg", "wants", "a new pier"),
)
FOUND = (
    triple("harbour master", "said", "The ferry will sail at noon", "on Monday"),
    triple("Post", "told", "It never sails on time"),
    triple("The union's", "warning", "were tired went unheard"),
    triple("Ada Berg", "according", "The union's warning that crews were tired went unheard"),
    triple("Ferry", "late", "again"),
    triple("", "said", "The ferry"),
    triple("Berg", "", "wants a new pier"),
)
# As the reference scorer of this field's conventions printed them for MARKED and FOUND, four
# decimals, on the day this was written: precision, recall, F1, or recall and number.
RECORDED = {
    "detected": (0.7143, 0.8333, 0.7692),
    "source": (0.6667, 0.8, 0.7273),
    "source=": (0.5, 0.6, 0.5455),
    "content": (0.5714, 0.6667, 0.6154),
    "triple": (0.4286, 0.5, 0.4615),
    "w.source": (0.75, 0.6667, 0.7059),
    "w.cue": (0.8, 0.5, 0.6154),
    "w.content": (0.8519, 0.8519, 0.8519),
    "paragraph": (0.75, 1.0, 0.8571),
    "r.speech": (0.8, 5),
    "r.quoted": (1.0, 1),
}


def compare_all(found: tuple[Triple, ...] = FOUND) -> Comparison:
    return compare(MarkedStory("ferry", STORY, MARKED), found)


RECORDED_ORDER = (*list(RECORDED)[:-2], "r.quoted", "r.speech")


def round_figures(comparison: Comparison) -> dict[str, tuple[float, ...]]:
    return {
        name: (round(a.recall, 4), a.marked)
        if a.found is None
        else (round(a.precision, 4), round(a.recall, 4), round(a.f1, 4))
        for name, a in measure([comparison]).items()
    }


def test_figures_are_those_recorded() -> None:
    assert round_figures(compare_all()) == RECORDED


def test_what_is_marked_agrees_with_itself() -> None:
    figures = measure([compare_all(MARKED)])
    assert {figure.recall for figure in figures.values()} == {1.0}
    assert {figure.f1 for figure in figures.values() if figure.found is not None} == {1.0}


def test_nothing_found_gives_zero() -> None:
    figures = measure([compare_all(())])
    assert {(a.agreeing, a.precision, a.recall, a.f1) for a in figures.values()} == {(0, 0, 0, 0)}


def test_figures_of_several_stories_are_counted_together() -> None:
    once = measure([compare_all()])
    other = compare(MarkedStory("quiet", "Nothing was said.", ()), ())
    assert measure([compare_all(), other]) == once
    assert measure([compare_all()] * 2)["triple"].marked == 2 * once["triple"].marked


def test_pairs_are_one_to_one_and_the_best() -> None:
    pairs = compare_all().pairs
    assert len(set(pairs.values())) == len(pairs)
    assert pairs[0] == 0  # not the second one with the same cue
    assert 5 not in pairs


def test_words_are_touched_not_only_covered() -> None:
    word = Span(STORY.index("harbour") + 2, STORY.index("harbour") + 3)
    found = Triple((word,), find("said"), find("The ferry will sail at noon"))
    assert measure([compare_all((found,))])["triple"].agreeing == 1


def test_errors_are_listed_in_reading_order() -> None:
    assert [(error.kind, error.marked or error.found) for error in find_errors(compare_all())] == [
        ("spurious", FOUND[4]),
        ("spurious", FOUND[5]),
        ("wrongly cut", MARKED[1]),
        ("wrongly cut", MARKED[2]),
        ("missed", MARKED[4]),
    ]


def test_changes_name_what_was_won_and_lost() -> None:
    old, new = compare_all(), compare_all((*MARKED[1:4], FOUND[4]))
    won, lost = find_changes(old, new)
    assert [(c.was and c.was.kind, c.now and c.now.kind) for c in won] == [
        ("spurious", None),
        ("wrongly cut", None),
        ("wrongly cut", None),
    ]
    assert [(c.was and c.was.kind, c.now and c.now.kind) for c in lost] == [
        (None, "missed"),
        (None, "missed"),
    ]
    assert find_changes(new, old) == (
        [swap(change) for change in lost],
        [swap(change) for change in won],
    )
    assert find_changes(old, old) == ([], [])


def swap(change: Change) -> Change:
    return Change(change.story, change.now, change.was)


def test_errors_are_picked_evenly() -> None:
    errors = find_errors(compare_all(()))
    assert pick_evenly(errors, 3) == [errors[0], errors[2], errors[4]]
    assert pick_evenly(errors, 1000) == errors
    assert pick_evenly([], 5) == []


# Files


def write_gold(path: Path, *rows: object) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def make_row(**changes: object) -> dict[str, object]:
    row = json.loads(render_prediction(MarkedStory("ferry", STORY, ()), MARKED))
    return {**row, "text": STORY, **changes}


def test_rows_come_back_as_they_were_written(tmp_path: Path) -> None:
    path = write_gold(tmp_path / "gold.jsonl", make_row())
    assert read_gold(path) == [MarkedStory("ferry", STORY, MARKED)]
    assert read_predictions(path) == {"ferry": MARKED}


ANNOTATION = """\
T1\tSource 23 32\tthe ferry
T2\tCue 5 9\tsaid
T3\tContent 10 14;33 40\tnoon later
T4\tPerson 0 4\tAnna
#1\tAnnotatorNotes T1\tunsure
T5\tAttribution 5 9\tsaid
E1\tAttribution:T5 Source:T1 Cue:T2 Content:T3
E2\tcue:T2 source:T4 Content2:T3
E3\tCue:T2 Source:T1
R1\tCoref Arg1:T1 Arg2:T4
"""


def test_brat_folder_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Anna said noon; überall the ferry is late.\r\n".encode())
    (tmp_path / "a.ann").write_text(ANNOTATION, encoding="utf-8")
    (tmp_path / "b.txt").write_text("Nobody spoke.", encoding="utf-8")
    (tmp_path / "b.ann").write_text("", encoding="utf-8")
    (tmp_path / "README.txt").write_text("Two stories.", encoding="utf-8")
    cue, content = (Span(5, 9),), (Span(10, 14), Span(33, 40))
    first, second = read_gold(tmp_path)
    assert (first.id, second.id, second.triples) == ("a", "b", ())
    assert first.text.endswith("\r\n")
    assert first.triples == (
        Triple((Span(23, 32),), cue, content),
        Triple((Span(0, 4),), cue, content),
    )


BAD_ROWS = {
    "is not JSON": "{",
    "is not a JSON object": "[]",
    '"id" is missing': '{"text": "", "attributions": []}',
    '"text" is missing': '{"id": "a", "attributions": []}',
    '"attributions" is missing': '{"id": "a", "text": ""}',
    "is not a list of [start, end]": '{"id": 1, "text": "", "attributions": [{"cue": [1]}]}',
    "outside the text": '{"id": 1, "text": "é", "attributions": [{"cue": [[0, 2]]}]}',
    "holds no marked stories": "",
}


@pytest.mark.parametrize(("message", "line"), BAD_ROWS.items())
def test_bad_rows_are_named(message: str, line: str, tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(line, encoding="utf-8")
    with pytest.raises(InvalidCorpus, match=re.escape(message)) as caught:
        read_gold(path)
    assert caught.value.place.startswith(str(path))


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({}, "holds no marked stories"),
        ({"a.ann": b""}, "a.txt"),
        ({"a.ann": b"T1\tCue 0 99\tx", "a.txt": b"said"}, "outside the text"),
        ({"a.ann": b"T1\tCue 0\tx", "a.txt": b"said"}, "not a list of [start, end]"),
        ({"a.ann": b"T1\tCue zero one\tx", "a.txt": b"said"}, "brat"),
        ({"a.ann": b"", "a.txt": b"\xff"}, "not UTF-8 at byte 0"),
        ({"a.ann": b"\xff", "a.txt": b""}, "not UTF-8 at byte 0"),
    ],
)
def test_bad_brat_folders_are_named(files: dict[str, bytes], message: str, tmp_path: Path) -> None:
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    with pytest.raises(InvalidCorpus, match=re.escape(message)):
        read_gold(tmp_path)


# The command


def evaluate(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["evaluate", *map(str, arguments)])


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    return write_gold(tmp_path / "gold.jsonl", make_row(), make_row(id="again"))


def test_command_prints_the_table(gold: Path) -> None:
    result = evaluate(gold)
    assert result.exit_code == 0, result.output
    lines = result.stdout.splitlines()
    assert [line.split()[0] for line in lines[1:]] == list(RECORDED_ORDER)
    stories = read_gold(gold)
    figures = measure([compare(story, predict(story, "report")) for story in stories])
    assert f"{figures['triple'].f1:.4f}" in lines[5]
    assert figures["triple"].f1 > 0.5


@pytest.mark.parametrize("conventions", ["report", "polnear"])
def test_command_writes_predictions(conventions: str, gold: Path, tmp_path: Path) -> None:
    output = tmp_path / "found.jsonl"
    result = evaluate(gold, "--predictions", output, "--conventions", conventions)
    assert (result.exit_code, result.output) == (0, "")
    found = read_predictions(output)
    assert list(found) == ["ferry", "again"]
    assert found["ferry"] == predict(read_gold(gold)[0], conventions)
    wanting = find("wants")[0] in [span for triple in found["ferry"] for span in triple.cue]
    assert wanting == (conventions == "polnear")


def test_command_lists_errors_and_changes(gold: Path, tmp_path: Path) -> None:
    old = tmp_path / "old.jsonl"
    old.write_text(render_prediction(MarkedStory("ferry", "", ()), MARKED[-1:]), encoding="utf-8")
    result = evaluate(gold, "--errors", 1, "--compare", old)
    assert result.exit_code == 0, result.output
    assert "was [missed] ferry, line 3" in result.stdout
    assert "now [right]" in result.stdout
    assert "marked Berg | wants | a new pier" in result.stdout
    for kind in ("missed", "wrongly cut", "spurious"):
        assert re.search(rf"^\d+ {kind}$", result.stdout, re.MULTILINE)


def test_text_cannot_steer_the_terminal(tmp_path: Path) -> None:
    text = "\x1b[2JThe sky\u202e is green, painted Bo."
    marked = {"source": [[32, 34]], "cue": [[24, 31]], "content": [[0, 22]]}
    row = {"id": "\x1b]", "text": text, "attributions": [marked]}
    result = evaluate(write_gold(tmp_path / "gold.jsonl", row), "--errors", 9)
    assert result.exit_code == 0, result.output
    assert "\x1b" not in result.output
    assert "\u202e" not in result.output
    assert "\\u001b" in result.output


@pytest.mark.parametrize(
    "arguments",
    [
        ["missing.jsonl"],
        ["."],
        ["bad.jsonl"],
        ["gold.jsonl", "--compare", "missing.jsonl"],
        ["gold.jsonl", "--compare", "other.jsonl"],
        ["gold.jsonl", "--predictions", "nowhere/found.jsonl"],
    ],
)
def test_bad_input_gets_a_sentence(
    arguments: list[str], gold: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("bad.jsonl").write_bytes(b"\xff")
    write_gold(Path("other.jsonl"), make_row(id="unknown"))
    result = evaluate(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert len(result.stderr.splitlines()) == 1
    assert result.stderr.startswith(f"{arguments[-1]}:")
