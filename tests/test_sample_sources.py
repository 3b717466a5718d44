"""The sources of every sample, compared with a reader's list of them (expected_sources.toml)."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from auditor.model import Reading, Source
from auditor.pipeline import audit

SAMPLES = Path(__file__).parent.parent / "samples"
EXPECTED: dict[str, Any] = tomllib.loads(
    (Path(__file__).parent / "expected_sources.toml").read_text(encoding="utf-8")
)
STORIES = sorted(EXPECTED)


@cache
def read_sample(story: str) -> Reading:
    return audit((SAMPLES / f"{story}.txt").read_text(encoding="utf-8")).reading


def list_mentions(reading: Reading, source: Source) -> list[str]:
    return [" ".join(span.cut(reading.document.text).split()) for span in source.mentions]


def find_source(reading: Reading, entry: dict[str, Any]) -> Source | None:
    """The source of that name; one without a name by words that one of its mentions begins with."""
    for source in reading.sources:
        if "mention" in entry:
            if any(m.startswith(entry["mention"]) for m in list_mentions(reading, source)):
                return source
        elif source.name == entry["name"] and source.kind != "document":
            return source
    return None


def list_differences(reading: Reading, entry: dict[str, Any]) -> list[str]:
    """What is wrong with the source of an entry, in words; nothing where all is right."""
    source = find_source(reading, entry)
    if source is None:
        return [] if entry.get("optional") else ["missing"]
    wrong = []
    if source.kind != entry["kind"]:
        wrong.append(f"kind {source.kind}, not {entry['kind']}")
    if source.name != entry.get("name", source.name):
        wrong.append(f"name {source.name}, not {entry['name']}")
    if entry["kind"] == "named_person" and source.title != entry.get("title"):
        wrong.append(f"title {source.title}, not {entry.get('title')}")
    lacking = set(entry.get("facets", ())) - set(source.facets)
    if lacking:
        wrong.append(f"facets {sorted(lacking)} lacking in {source.facets}")
    lost = set(entry.get("also", ())) - set(list_mentions(reading, source))
    if lost:
        wrong.append(f"mentions {sorted(lost)} lost")
    return wrong


def list_entries() -> list[Any]:
    """One case an entry; a known problem must fail, and is struck out when it no longer does."""
    return [
        pytest.param(
            story,
            entry,
            id=f"{story}-{entry.get('mention', entry.get('name'))}",
            marks=[pytest.mark.xfail(reason=entry["known_problem"], strict=True)]
            if "known_problem" in entry
            else [],
        )
        for story in STORIES
        for entry in EXPECTED[story]["sources"]
    ]


def test_every_sample_has_its_sources_written_down() -> None:
    assert sorted(path.stem for path in SAMPLES.glob("*.txt")) == STORIES


@pytest.mark.parametrize(("story", "entry"), list_entries())
def test_the_source_is_there_and_right(story: str, entry: dict[str, Any]) -> None:
    assert list_differences(read_sample(story), entry) == []


@pytest.mark.parametrize("story", STORIES)
def test_no_person_is_two_sources(story: str) -> None:
    people = [s.name for s in read_sample(story).sources if s.kind == "named_person" and s.name]
    surnames = [name.split()[-1] for name in people]
    assert len(people) == len(set(people))
    assert not [n for n in people if " " not in n and surnames.count(n) > 1]


@pytest.mark.parametrize("story", STORIES)
def test_nobody_is_named_whom_the_story_does_not_quote(story: str) -> None:
    expected = {e.get("name") for e in EXPECTED[story]["sources"] if e["kind"] == "named_person"}
    allowed = {problem["name"] for problem in EXPECTED[story].get("spurious", ())}
    found = {s.name for s in read_sample(story).sources if s.kind == "named_person"}
    assert found - expected - allowed == set()
    assert allowed <= found, "a known problem is gone: strike it out"
