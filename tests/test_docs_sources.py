"""The examples of docs/sources.md are what the audit gives."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from auditor import audit

PAGE = (Path(__file__).parents[1] / "docs" / "sources.md").read_text("utf-8")


def read_table(first: str) -> list[list[str]]:
    """The rows of the table whose first head is `first`, without heads."""
    heads = re.compile(rf"^\| {re.escape(first)} \|.*\n\|[-|]+\|\n((?:\|.*\n)+)", re.MULTILINE)
    return [
        [cell.strip() for cell in line.strip("|").split("|")]
        for match in heads.finditer(PAGE)
        for line in match[1].splitlines()
    ]


EXAMPLES = read_table("example")
KINDS = [row for row in EXAMPLES if len(row) == 5]
HANDS = [row for row in EXAMPLES if len(row) == 3]
NAMES = read_table("what stands in the story")
FACETS = [row for row in read_table("facet") if row[2]]


def test_every_table_is_found() -> None:
    assert [len(rows) for rows in (KINDS, HANDS, NAMES, FACETS)] == [14, 6, 9, 16]


@pytest.mark.parametrize(("text", "kind", "name", "title", "facets"), KINDS)
def test_kind(text: str, kind: str, name: str, title: str, facets: str) -> None:
    (source,) = audit(text).reading.sources
    found = (source.kind, source.name or "", source.title or "", ", ".join(source.facets))
    assert found == (kind, name, title, facets)


@pytest.mark.parametrize(("facets", "about", "text"), FACETS)
def test_facet(facets: str, about: str, text: str) -> None:
    found = {facet for source in audit(text).reading.sources for facet in source.facets}
    assert set(facets.split(", ")) <= found


@pytest.mark.parametrize(("text", "names", "kind"), NAMES)
def test_names_are_resolved(text: str, names: str, kind: str) -> None:
    reading = audit(text).reading
    sources = [reading.sources[a.source_id or 0] for a in reading.attributions]
    assert ", ".join(str(source.name) for source in sources) == names
    assert {source.kind for source in sources} == {kind}


@pytest.mark.parametrize(("text", "hand", "chain"), HANDS)
def test_hand_and_chain(text: str, hand: str, chain: str) -> None:
    attributions = audit(text).reading.attributions
    inner = next(a for a in attributions if a.index not in {b.parent for b in attributions})
    assert inner.hand == hand
    assert ", ".join(carrier.name or "" for carrier in inner.chain) == chain
