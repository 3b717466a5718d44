"""Ten pairs of stories that differ in one thing each: the better sourced one scores higher.

And it does so for the reason that the pair is about: the contributions that differ name it.
"""

from __future__ import annotations

from collections import Counter

import pytest

from auditor import audit
from auditor.model import Report

# Everything but the one thing under test is well sourced.
FRAME = """The Larkfield ferry will stop on Monday, Ana Ruiz, the harbourmaster, said.

{}

“We had no other choice,” Ruiz said. The harbour board said in a statement that it agreed.
"""
# What the pair is about, the better and the worse passage, and what the reasons must tell.
PAIRS = [
    (
        "a source made anonymous",
        "The hull has rusted through, Bo Lind, the chief engineer, said.",
        "The hull has rusted through, a source said.",
        "an unnamed source without description",
    ),
    (
        "a description removed",
        "The hull has rusted through, a senior engineer at the shipyard said.",
        "The hull has rusted through, a source said.",
        "an unnamed source",
    ),
    (
        "an attribution removed",
        "Repairs will cost 3 million crowns, Bo Lind, the chief engineer, said.",
        "Repairs will cost 3 million crowns.",
        "no source for a sentence that",
    ),
    (
        "first hand made second hand",
        "The hull has rusted through, Bo Lind, the chief engineer, said.",
        "The hull has rusted through, Bo Lind, the chief engineer, told CNN.",
        "relayed by another outlet",
    ),
    (
        "first hand made a pick-up",
        "The hull has rusted through, Bo Lind, the chief engineer, said.",
        "The hull has rusted through, CNN reported.",
        "picked up from another outlet",
    ),
    (
        "a role removed",
        "The hull has rusted through, Bo Lind, the chief engineer, said.",
        "The hull has rusted through, Bo Lind said.",
        "a named person without a role",
    ),
    (
        "a neutral verb made a loaded one",
        "Bo Lind, the chief engineer, said the hull had rusted through.",
        "Bo Lind, the chief engineer, admitted the hull had rusted through.",
        "a verb that colours what was said",
    ),
    (
        "a person made a passive",
        "Bo Lind, the chief engineer, said the hull had rusted through.",
        "It was reported that the hull had rusted through.",
        "nobody in particular",
    ),
    (
        "a person made a crowd",
        "Bo Lind, the chief engineer, said the hull had rusted through.",
        "Experts said the hull had rusted through.",
        "a group without a name",
    ),
    (
        "the source moved out of the sentence",
        "Trips fell by 12 percent in May, Bo Lind, the chief engineer, said. In June he said"
        " they fell by 20 percent.",
        "Trips fell by 12 percent in May, Bo Lind, the chief engineer, said. In June they fell"
        " by 20 percent.",
        "with the source",
    ),
    (
        "a candid word removed",
        "A source close to the board said the ferry had been sold. The Courier could not"
        " independently verify the sale.",
        "A source close to the board said the ferry had been sold.",
        "says what could not be confirmed",
    ),
    (
        "information made an opinion",
        "“The plan was dropped in May,” a source close to the board said.",
        "“The plan was a disaster,” a source close to the board said.",
        "an opinion without a name",
    ),
    (
        "a state outlet without its label",
        "The hull has rusted through, the state news agency TASS reported.",
        "The hull has rusted through, TASS reported.",
        "a state outlet without a label",
    ),
]  # fmt: skip


def list_reasons(report: Report) -> Counter[str]:
    """The reasons of all contributions, with their points."""
    scores = (*report.scores, report.story)
    return Counter(f"{p.points:g} {p.reason}" for score in scores for p in score.contributions)


@pytest.mark.parametrize(
    ("better", "worse", "reason"), [pytest.param(*pair[1:], id=pair[0]) for pair in PAIRS]
)
def test_the_better_sourced_story_scores_higher_and_says_why(
    better: str, worse: str, reason: str
) -> None:
    good, bad = audit(FRAME.format(better)), audit(FRAME.format(worse))
    assert good.story.value is not None
    assert bad.story.value is not None
    assert good.story.value > bad.story.value
    ours, theirs = list_reasons(good), list_reasons(bad)
    changed = (ours - theirs) + (theirs - ours)
    assert [told for told in changed if reason in told]
