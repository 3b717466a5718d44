"""`audit_many`: the reports of many stories, by one process or several."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor import audit, audit_many, read
from auditor.audits import AHEAD, CHUNK

SAMPLES = [read(path) for path in sorted((Path(__file__).parent.parent / "samples").glob("*.txt"))]


@pytest.mark.parametrize("workers", [1, 2])
def test_reports_come_in_order_and_are_those_of_audit(workers):
    stories = SAMPLES * 3
    found = list(audit_many(stories, workers=workers, profile="strict"))
    assert [r.reading.document.name for r in found] == [story.name for story in stories]
    assert found == [audit(story, profile="strict") for story in stories]


@pytest.mark.parametrize("workers", [1, 2])
def test_no_more_is_read_ahead_than_is_needed(workers):
    taken = 0

    def tell():
        nonlocal taken
        while True:
            taken += 1
            yield "The mill will close, Mayor Ana Ruiz said."

    reports = audit_many(tell(), workers=workers)
    for _ in range(30):
        next(reports)
    assert taken <= 30 + CHUNK * (workers * AHEAD + 1)
    reports.close()


@pytest.mark.parametrize("workers", [1, 2])
def test_what_audit_raises_comes_through(workers):
    with pytest.raises(FileNotFoundError, match="nowhere"):
        list(audit_many(SAMPLES[:1], workers=workers, profile="nowhere"))


def test_there_is_one_worker_at_least():
    with pytest.raises(ValueError, match="at least one worker"):
        next(audit_many([], workers=0))


def test_no_stories_give_no_reports():
    assert list(audit_many([], workers=2)) == []
