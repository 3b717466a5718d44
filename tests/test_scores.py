"""Scores are the sum of their contributions, null without claims, and ordered as standards ask."""

from __future__ import annotations

import pytest

from auditor.catalogue import load_scoring
from auditor.model import Report, Score
from auditor.pipeline import audit, make_document

NAMED = "Ana Ruiz, the city engineer, said the bridge is unsafe."
STORY = (
    "Burglaries rose 12 percent last year.\n"
    "A source claimed the police hid the figures.\n"
    "“We hid nothing,” said Bo Lind, the police chief. He said the count was public.\n"
    "The fair opened on Monday.\n"
    "Experts say it is believed to be wrong. The Ferry Post could not verify the count.\n"
)


def run(text: str) -> Report:
    return audit(make_document(text, "scores"))


def first_score(text: str) -> Score:
    return run(text).scores[0]


def tenths(score: Score) -> int:
    return sum(round(part.points * 10) for part in score.contributions)


@pytest.mark.parametrize("text", [STORY, NAMED, "Crime rose 12 percent.", STORY * 3, NAMED * 7])
def test_value_is_the_sum_of_its_contributions(text: str) -> None:
    report = run(text)
    for score in (*report.scores, report.story):
        if score.value is not None:
            assert round(score.value * 10) == tenths(score)
            assert 0 <= score.value <= 100
            assert score.reason is None
        else:
            assert score.reason
            assert score.contributions == ()


def test_paragraph_without_claim_has_no_score() -> None:
    report = run("Lights go out\n\nThe fair opened on Monday.\n\n" + NAMED)
    assert report.scores[1].value is None
    assert "date" in (report.scores[1].reason or "")
    assert report.scores[2].value is not None


def test_story_without_claim_has_no_score() -> None:
    assert run("The fair opened on Monday.").story.value is None
    assert run("").story.value is None


def test_named_person_with_a_role_first_hand_scores_full() -> None:
    assert first_score(NAMED).value == 100


def test_claim_without_source_scores_nothing() -> None:
    assert first_score("Burglaries rose 12 percent last year.").value == 0


PAIRS = {
    "the source made anonymous": (NAMED, "A source said the bridge is unsafe."),
    "the source left out": (NAMED, "The bridge is unsafe."),
    "the role left out": (NAMED, "Ana Ruiz said the bridge is unsafe."),
    "the verb coloured": (NAMED, "Ana Ruiz, the city engineer, admitted the bridge is unsafe."),
    "first hand made pick-up": (NAMED, "The bridge is unsafe, Reuters reported."),
    "the description left out": (
        "A source at the ministry familiar with the survey said the bridge is unsafe.",
        "A source said the bridge is unsafe.",
    ),
    "a group instead of a body": (
        "The city police said burglaries rose 12 percent.",
        "Experts said burglaries rose 12 percent.",
    ),
    "named instead of nobody": (NAMED, "It is believed that the bridge is unsafe."),
    "every claim with its own source": (
        NAMED + " Ruiz said burglaries rose 12 percent.",
        NAMED + " The mayor embezzled money.",
    ),
}


@pytest.mark.parametrize(("better", "worse"), PAIRS.values(), ids=list(PAIRS))
def test_better_sourcing_scores_higher(better: str, worse: str) -> None:
    good, bad = run(better), run(worse)
    assert (good.scores[0].value or 0) > (bad.scores[0].value or 0)
    assert (good.story.value or 0) > (bad.story.value or 0)


def test_two_origins_score_above_one() -> None:
    one = run(NAMED + "\nRuiz said the dam is unsafe.").story
    two = run(NAMED + "\nBo Lind, the mayor, said the dam is unsafe.").story
    assert (two.value or 0) > (one.value or 0)
    assert any("independent origins" in part.reason for part in two.contributions)


def test_points_of_a_paragraph_and_of_a_story_add_up_to_a_hundred() -> None:
    points = load_scoring().points
    assert sum(v for k, v in points["paragraph"].items() if k != "ceiling") == 100
    assert sum(points["story"].values()) == 100


def test_every_weight_lies_between_nothing_and_one_and_the_last_fits_all() -> None:
    weights = load_scoring().weights
    assert all(0 <= entry.weight <= 1 for entry in weights)
    last = weights[-1]
    assert not any((last.kind, last.has, last.lacks, last.hands))
