"""Hard cases of finding attributions, compared with an editor's marks (hard_cases.toml)."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from auditor.model import Attribution, Reading, Span
from auditor.pipeline import audit

HERE = Path(__file__).parent
CASES: dict[str, Any] = tomllib.loads((HERE / "hard_cases.toml").read_text(encoding="utf-8"))
KNOWN_PROBLEMS = HERE.parent / "docs" / "known-problems.md"
ENOUGH_OVERLAP = 0.5
ENOUGH_PASS = 0.9

Entry = dict[str, Any]


def split_words(text: str) -> Counter[str]:
    """The words of a text, each as often as it stands there; a text of marks is its own word."""
    words = re.findall(r"\w+(?:[’']\w+)*", text.casefold())
    return Counter(words or text.split())


def overlaps(wanted: str, found: str) -> bool:
    left, right = split_words(wanted), split_words(found)
    return (left & right).total() >= ENOUGH_OVERLAP * (left | right).total()


def cut(reading: Reading, spans: tuple[Span, ...]) -> str:
    return " ".join(span.cut(reading.document.text) for span in spans)


def as_list(words: str | list[str]) -> list[str]:
    return [words] if isinstance(words, str) else words


def cut_source(reading: Reading, found: Attribution) -> str:
    return cut(reading, (found.source,)) if found.source else ""


def cut_cue(reading: Reading, found: Attribution) -> str:
    return cut(reading, (found.cue.span,)) if found.cue else ""


def touches(wanted: str, found: str) -> bool:
    """Whether two cues share a word, or are both absent."""
    return bool(split_words(wanted) & split_words(found)) or wanted == found == ""


def matches(reading: Reading, entry: Entry, found: Attribution) -> bool:
    """Whether what was found is what the entry wants, some words more or less."""
    return (
        any(overlaps(source, cut_source(reading, found)) for source in as_list(entry["source"]))
        and touches(entry["cue"], cut_cue(reading, found))
        and ("content" not in entry or overlaps_content(reading, entry, found))
        and all(getattr(found, k) == entry[k] for k in ("mode", "factuality") if k in entry)
    )


def overlaps_content(reading: Reading, entry: Entry, found: Attribution) -> bool:
    return overlaps(" ".join(as_list(entry["content"])), cut(reading, found.content))


def describe(reading: Reading, found: Attribution) -> str:
    parts = " / ".join(span.cut(reading.document.text) for span in found.content)
    source, cue = cut_source(reading, found), cut_cue(reading, found)
    return f"source={source!r} cue={cue!r} content={parts!r} {found.mode} {found.factuality}"


def pair_off(
    reading: Reading, wanted: list[Entry], found: tuple[Attribution, ...]
) -> tuple[list[Entry], list[Attribution]]:
    """The entries that nothing matches, and what was found and no entry wants.

    What must be there chooses before what may be.
    """
    missed, left = [], list(found)
    for entry in sorted(wanted, key=lambda entry: entry.get("optional", False)):
        match = next((one for one in left if matches(reading, entry, one)), None)
        if match is not None:
            left.remove(match)
        elif not entry.get("optional"):
            missed.append(entry)
    return missed, left


def list_differences(case: Entry) -> list[str]:
    """What is wrong with the reading of a case, a line each; nothing where all is right."""
    reading = audit(case["text"]).reading
    lists = [case[key] for key in ("expect", "or_expect") if key in case]
    differences = [compare(reading, entries, "open" in case) for entries in lists]
    return [] if [] in differences else differences[0]


def compare(reading: Reading, entries: list[Entry], is_open: bool) -> list[str]:
    differences = []
    for name, found in (
        ("attribution", reading.attributions),
        ("disclosure", reading.disclosures),
    ):
        wanted = [e for e in entries if e.get("disclosure", False) == (name == "disclosure")]
        missed, left = pair_off(reading, wanted, found)
        differences += [f"missed {name}: {entry}" for entry in missed]
        if missed or not is_open:
            differences += [f"not wanted {name}: {describe(reading, one)}" for one in left]
    return differences


def list_cases() -> tuple[Any, ...]:
    """One parameter a case; a known problem must fail, and is struck out when it no longer does."""
    return tuple(
        pytest.param(
            case,
            id=case["id"],
            marks=[pytest.mark.xfail(reason=case["known_problem"], strict=True)]
            if "known_problem" in case
            else [],
        )
        for case in CASES["case"]
    )


def explain(case: Entry, differences: list[str]) -> str:
    expected = [f"expected: {entry}" for entry in case["expect"]] or ["expected: nothing"]
    return "\n  ".join([f"{case['id']}: {case['text']!r}", *expected, *differences])


@pytest.mark.parametrize("case", list_cases())
def test_what_an_editor_marks_is_found_and_nothing_else(case: Entry) -> None:
    differences = list_differences(case)
    assert not differences, explain(case, differences)


@pytest.mark.parametrize("case", CASES["case"], ids=lambda case: case["id"])
def test_a_case_is_well_formed(case: Entry) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", case["id"])
    assert case["dimension"] in CASES["dimensions"]
    for entry in [*case["expect"], *case.get("or_expect", [])]:
        quoted = [*as_list(entry["source"]), entry["cue"], *as_list(entry.get("content", ""))]
        assert [part for part in quoted if part not in case["text"]] == []


def test_every_id_is_used_once_and_every_dimension_has_a_case() -> None:
    ids = Counter(case["id"] for case in CASES["case"])
    assert [name for name, count in ids.items() if count > 1] == []
    assert {case["dimension"] for case in CASES["case"]} == set(CASES["dimensions"])


def test_every_number_that_concerns_finding_has_a_case() -> None:
    assert {c["number"] for c in CASES["case"] if "number" in c} == set(CASES["finding"])


def test_nine_in_ten_of_the_numbers_have_no_known_problem() -> None:
    unsolved = {c["number"] for c in CASES["case"] if "number" in c and "known_problem" in c}
    solved = set(CASES["finding"]) - unsolved
    assert len(solved) >= ENOUGH_PASS * len(CASES["finding"])


def test_the_docs_name_every_known_problem() -> None:
    page = KNOWN_PROBLEMS.read_text(encoding="utf-8")
    problems = [case["id"] for case in CASES["case"] if "known_problem" in case]
    assert [name for name in problems if f"`{name}`" not in page] == []
