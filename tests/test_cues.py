"""Every cue file says what it is for, and its own examples hold through the whole pipeline."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any, NamedTuple, get_args

import pytest

from auditor.catalogue import ROOT, read_lines, read_toml
from auditor.model import Attribution, CueClass, Reading, Span
from auditor.pipeline import audit, make_document

MARK = re.compile(r"\{(source|cue|content|addressee)\|([^{}]*)\}")
WORD = re.compile(r"\w+(?:['’-]\w+)*")
LISTS = ("members", "nouns", "adverbs", "adjectives", "phrases")
FILES = {path.stem: read_toml(path) for path in sorted(ROOT.glob("languages/en/cues/*.toml"))}
LEFT_OUT = ("intention", "judgement", "disclosure")  # no attribution of a report
each_file = pytest.mark.parametrize("name", FILES)


class Example(NamedTuple):
    """A text without its marks, and where each part stood."""

    text: str
    parts: dict[str, list[Span]]


def unmark(text: str) -> Example:
    plain, at = "", 0
    parts: dict[str, list[Span]] = {}
    for match in MARK.finditer(text):
        plain += text[at : match.start()]
        parts.setdefault(match[1], []).append(Span(len(plain), len(plain) + len(match[2])))
        plain += match[2]
        at = match.end()
    return Example(plain + text[at:], parts)


def list_examples(*, none: bool) -> list[Any]:
    return [
        pytest.param(name, entry["text"], id=f"{name}-{number}")
        for name, data in FILES.items()
        for number, entry in enumerate(data.get("example", ()), 1)
        if entry.get("none", False) == none
    ]


def read_example(text: str) -> Reading:
    return audit(make_document(text, "example")).reading


def take_words(text: str, spans: list[Span]) -> set[int]:
    return {m.start() for m in WORD.finditer(text) for s in spans if s.touches(Span(*m.span()))}


def find_by_cue(reading: Reading, cue: Span) -> list[Attribution]:
    return [a for a in reading.attributions if a.cue and a.cue.span.covers(cue)]


def describe(reading: Reading) -> str:
    """What the audit found, to print beside what failed."""
    text = reading.document.text
    lines = []
    for found in reading.attributions:
        parts = [found.source, found.cue and found.cue.span, *found.content]
        lines.append(" | ".join(span.cut(text) if span else "-" for span in parts))
    return "found: " + ("; ".join(lines) or "nothing")


@pytest.mark.parametrize(("name", "marked"), list_examples(none=False))
def test_example_is_found(name: str, marked: str) -> None:
    text, parts = unmark(marked)
    reading = read_example(text)
    found = find_by_cue(reading, parts["cue"][0])
    assert found, describe(reading)
    attribution = found[0]
    for role, span in (("source", attribution.source), ("addressee", attribution.addressee)):
        if role in parts:
            assert span, describe(reading)
            assert any(span.touches(part) for part in parts[role]), describe(reading)
    if "content" in parts:
        wanted = take_words(text, parts["content"])
        given = take_words(text, list(attribution.content))
        assert len(wanted & given) / len(wanted | given) >= 0.5, describe(reading)


@pytest.mark.parametrize(("name", "text"), list_examples(none=True))
def test_counterexample_is_left_alone(name: str, text: str) -> None:
    reading = read_example(unmark(text).text)
    files = [a.cue.file for a in reading.attributions if a.cue]
    assert name not in files, describe(reading)


@pytest.mark.parametrize(
    "text",
    [
        "The bank declined to comment.",
        "The mayor could not be reached for comment.",
        "A spokeswoman for the port did not respond to a request for comment.",
    ],
)
def test_disclosure_credits_nobody_with_content(text: str) -> None:
    reading = audit(text).reading
    assert [judged.standing for judged in reading.judged] == ["disclosure"]
    assert not reading.attributions, describe(reading)


@each_file
def test_file_is_complete(name: str) -> None:
    data = FILES[name]
    assert data["about"].endswith(".")
    assert data["class"] in get_args(CueClass)
    assert any(read_lines(data.get(key, "")) for key in LISTS)
    assert set(data) <= {
        "about",
        "class",
        "stance",
        "hearsay",
        "clause",
        "passive",
        "frames",
        "example",
        *LISTS,
    }


@each_file
def test_file_has_examples_of_both_kinds(name: str) -> None:
    examples = FILES[name]["example"]
    marked = [entry for entry in examples if not entry.get("none")]
    bare = [entry for entry in examples if entry.get("none")]
    assert marked
    assert bare
    for entry in marked:
        assert {"source", "cue", "content"} & set(unmark(entry["text"]).parts) >= {"cue"}
    for entry in bare:
        assert "{" not in entry["text"]
    for entry in examples:
        assert not set(entry) - {"text", "none"}


@pytest.mark.parametrize(
    "name", [name for name, data in FILES.items() if data["class"] not in LEFT_OUT]
)
def test_some_example_shows_a_cue_of_the_file(name: str) -> None:
    shown = set()
    for entry in FILES[name]["example"]:
        example = unmark(entry["text"])
        for cue in example.parts.get("cue", ()):
            for attribution in find_by_cue(read_example(example.text), cue):
                shown.add(attribution.cue.file if attribution.cue else "")
    assert name in shown


def test_entry_stands_in_only_one_file() -> None:
    places: Counter[tuple[str, str]] = Counter()
    for data in FILES.values():
        for key in LISTS:
            places.update((key, entry_of(line, key)) for line in read_lines(data.get(key, "")))
    assert not {entry: count for entry, count in places.items() if count > 1}


def entry_of(line: str, key: str) -> str:
    """The lemma of a line; verbs carry their irregular forms behind it."""
    return line.split()[0] if key == "members" else line
