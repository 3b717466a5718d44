"""What each sentence is, and where a claim finds its source."""

from __future__ import annotations

import pytest

from auditor.model import Judged
from auditor.pipeline import audit, make_document


def judge(text: str) -> tuple[Judged, ...]:
    return audit(make_document(text, "claims")).reading.judged


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("“We will never sell the old mill,” said Ana Ruiz.", "quotes speech"),
        ("Burglaries rose 12 percent last year.", "gives a statistic"),
        ("The dam broke and killed 14 people.", "counts casualties or damage"),
        ("The firm employs 340 welders.", "gives a count"),
        ("The mayor embezzled the harbour fund.", "accuses somebody"),
        ("The fire was caused by a welder.", "names a cause"),
        ("The plan will wreck the small farms.", "predicts"),
        ("It is the largest ferry in the region.", "uses a superlative"),
        ("The council sold the land in a bid to please a donor.", "gives a motive"),
        ("The bridge is clearly unsafe.", "judges"),
        ("The path to a deal appears increasingly uncertain.", "judges"),
        ("The drink raises the risk of stroke.", "makes a health or science finding"),
        ("Ana Ruiz said the shop opens again.", "is attributed by its writer"),
    ],
)
def test_claim(text: str, reason: str) -> None:
    verdict = judge(text)[0]
    assert verdict.standing == "claim"
    assert reason in verdict.reasons


@pytest.mark.parametrize(
    "text",
    [
        "The mayor opened the fair on Monday.",
        "The council will vote on Tuesday.",
        "The mill was built in 1910.",
        "Ana Ruiz, 44, won the match 3-1 on 12 May.",
        "The mayor was convicted by a court of having embezzled the fund.",
        "It is one of the largest ferries there.",
        "The talks lasted three days.",
        "Who will pay for the bridge?",
        "The “Golden Ear” is a prize for singers.",
    ],
)
def test_exempt(text: str) -> None:
    assert judge(text)[0].standing == "exempt"


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("The firm declined to comment.", "disclosure"),
        ("The Ferry Post could not independently verify the footage.", "disclosure"),
        ("A reporter saw three boats burning in the harbour.", "observation"),
        ("By Ana Ruiz\nThe mayor opened the fair on Monday.", "furniture"),
    ],
)
def test_other_standings(text: str, standing: str) -> None:
    assert judge(text)[0].standing == standing


def test_every_sentence_is_judged_once_and_in_order() -> None:
    report = audit(make_document("One came. Two left.\n\nThree stayed.\n", "claims"))
    assert [v.sentence for v in report.reading.judged] == [
        s.index for s in report.reading.sentences
    ]


def test_only_claims_and_continuations_have_coverage() -> None:
    text = (
        "Ana Ruiz said the mill will close. “We tried.\n“We failed.”\nThe fair opened on Monday. "
        "The firm declined to comment. Crime rose 12 percent."
    )
    for verdict in judge(text):
        assert (verdict.coverage is not None) == (verdict.standing in ("claim", "continuation"))
        assert bool(verdict.attributions) or verdict.coverage in (None, "none")


def test_coverage_from_the_same_sentence() -> None:
    assert judge("Burglaries rose 12 percent, the police said.")[0].coverage == "sentence"


def test_coverage_of_figures_behind_their_source() -> None:
    text = "Burglaries rose 12 percent, according to the police. Thefts fell 3 percent."
    assert [v.coverage for v in judge(text)] == ["sentence", "adjacent"]


def test_coverage_stops_where_nothing_is_shared() -> None:
    text = "Ana Ruiz said the shop opens again. The mayor embezzled money."
    assert [v.coverage for v in judge(text)] == ["sentence", "none"]


def test_coverage_from_the_paragraph_before() -> None:
    text = "The report said the dam was built badly.\nIt will clearly fail."
    assert [v.coverage for v in judge(text)] == ["sentence", "previous"]


def test_lead_finds_its_source_later() -> None:
    text = (
        "The harbour council embezzled the ferry fund.\nThe fair opened on Monday.\n"
        "The harbour council embezzled the ferry fund, the auditor Ana Ruiz said."
    )
    assert [v.coverage for v in judge(text)] == ["later", None, "sentence"]


def test_repetition_further_down_is_exempt() -> None:
    text = (
        "The harbour council embezzled the ferry fund, the auditor Ana Ruiz said.\n"
        + "The fair opened on Monday.\n" * 3
        + "The harbour council embezzled the ferry fund."
    )
    assert judge(text)[-1].standing == "exempt"


def test_a_wish_covers_nothing() -> None:
    text = "The owners want to sell the pier, and sales fell 12 percent."
    assert judge(text)[0].coverage == "none"


def test_list_items_have_the_source_of_their_stem() -> None:
    text = "The report lists three faults, Ana Ruiz said:\n• The welds are clearly unsafe.\n"
    assert judge(text)[-1].coverage == "previous"


def test_empty_story_has_nothing_to_judge() -> None:
    assert judge("") == ()
