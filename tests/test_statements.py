"""Which whole sentences rest on which source, and how those without a cue go on from others."""

from __future__ import annotations

import pytest

from auditor.model import Reading
from auditor.pipeline import audit, make_document


def read(text: str) -> Reading:
    return audit(make_document(text, "statements")).reading


def list_found(text: str) -> list[tuple[str | None, str]]:
    """Name of the source and the words of each statement, in order."""
    reading = read(text)
    return [
        (reading.sources[s.source].name, " ".join(s.span.cut(reading.document.text).split()))
        for s in reading.statements
    ]


def list_links(text: str) -> list[str | None]:
    """How each sentence of each statement got there."""
    return [part.continues for statement in read(text).statements for part in statement.parts]


RUIZ = "The pier will close, said Ana Ruiz, the harbour engineer."


def test_statement_is_whole_sentences_with_their_attribution() -> None:
    assert list_found(RUIZ) == [("Ana Ruiz", RUIZ)]


def test_sentences_of_one_source_and_paragraph_are_one_statement() -> None:
    text = f"{RUIZ} “It is not safe,” she said. “The piles are rotten.”"
    assert list_found(text) == [("Ana Ruiz", text)]


def test_new_paragraph_is_a_new_statement() -> None:
    assert list_found(f"{RUIZ}\n\n“It is not safe,” she said.") == [
        ("Ana Ruiz", RUIZ),
        ("Ana Ruiz", "“It is not safe,” she said."),
    ]


def test_other_sentence_between_parts_two_statements() -> None:
    text = f"{RUIZ} The fair opened on Monday. The town has two piers. She said boats must leave."
    assert [words for _, words in list_found(text)] == [RUIZ, "She said boats must leave."]


def test_sentence_of_two_sources_counts_for_either() -> None:
    text = "Ana Ruiz said the pier will close, but Bo Kim said it would stay open."
    assert list_found(text) == [("Ana Ruiz", text), ("Bo Kim", text)]


def test_what_another_source_tells_of_is_that_one_s() -> None:
    text = "According to Ana Ruiz, the engineer Bo Kim warned that the pier would fall."
    assert [name for name, _ in list_found(text)] == ["Ana Ruiz"]


@pytest.mark.parametrize(
    "text",
    [
        "The firm declined to comment.",
        "The town hall said it had not received the letter.",
        "A reporter saw three boats burning in the harbour.",
        "It was reported that two boats leaked.",
        "The mayor realized that the pier was rotten.",
        "The council announced a grant for the pier.",
        "The town has two piers.",
    ],
)
def test_no_statement(text: str) -> None:
    assert list_found(text) == []


def test_deed_in_words_is_a_statement_where_a_clause_tells_it() -> None:
    assert list_found("The council announced that the pier would close.")


def test_headline_is_no_statement() -> None:
    text = "Pier to close, engineer says\n\nBy Bo Kim\n\nThe town has two piers."
    assert list_found(text) == []


def test_figures_go_on_from_a_poll() -> None:
    text = (
        "A poll by the Norrland Institute found that 40 percent of voters back the pier. "
        "Some 12 percent want it gone.\n\nOf the young, 51 percent would rather have a bridge.\n\n"
        "The mayor painted the pier red in May.\n\nIn the survey, 9 percent had no view."
    )
    assert list_links(text) == [None, "record", "record", "record"]
    assert {name for name, _ in list_found(text)} == {"Norrland Institute"}


def test_quotation_goes_on_from_its_speaker() -> None:
    text = f"{RUIZ}\n\n“We looked at every pile. They are rotten to the core.”"
    assert [name for name, _ in list_found(text)] == ["Ana Ruiz", "Ana Ruiz"]


def test_one_sentence_between_two_of_one_source_goes_with_them() -> None:
    text = (
        "Ruiz, the harbour engineer, said she walks the pier at night. Most of the lamps are out. "
        "She also swims there, she said."
    )
    assert list_links(text) == [None, "between", None]


def test_parts_name_the_attributions_of_their_source() -> None:
    reading = read(f"{RUIZ} “It is not safe,” she said.\n\nBo Kim said the pier was fine.")
    assert [s.sentences for s in reading.statements] == [(0, 1), (2,)]
    for statement in reading.statements:
        for part in statement.parts:
            found = {reading.attributions[index].source_id for index in part.attributions}
            assert found == {statement.source}


def test_figures_go_on_from_a_body_that_counts() -> None:
    text = (
        "Thefts fell by 12 percent, according to the National Crime Bureau. Burglaries rose by 3 "
        "percent. The fair opened on Monday."
    )
    assert list_links(text) == [None, "figures"]


def test_list_goes_on_from_what_announces_it() -> None:
    text = (
        "The pier is old. The inspectors’ report lists these faults:\n\n- Four piles are rotten.\n"
        "- Twelve lamps are out.\n\nThe fair opened on Monday."
    )
    assert list_links(text) == [None, "list", "list"]


def test_title_in_quotation_marks_is_no_speech() -> None:
    text = f"{RUIZ} Bo Kim is the author of “Seven Winters Under Water” too."
    assert [words for _, words in list_found(text)] == [RUIZ]
