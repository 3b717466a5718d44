"""Who is speaking: texts marked by hand, resolved, and compared with what a reader would say.

Marks are `{s1|source}`, `{c1|cue}`, `{q1|content}`, `{a1|addressee}`, `{m1|medium}`; the
number tells which attribution they belong to, and they may lie inside one another.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from hashlib import sha256

import pytest
import regex

from auditor import audit
from auditor.catalogue import load_language, load_source_words
from auditor.model import Attribution, Cue, Document, Source, Span
from auditor.stages.paragraphs import split_paragraphs
from auditor.stages.quotations import find_quotations
from auditor.stages.sentences import split_sentences
from auditor.stages.sources import resolve_sources
from auditor.stages.tokens import tokenize

MARK = regex.compile(r"\{([scqam])(\d+)\||\}")


@dataclass(frozen=True)
class Resolved:
    """What came out, with the lookups that the tests need."""

    text: str
    attributions: tuple[Attribution, ...]
    sources: tuple[Source, ...]

    def source(self, number: int) -> Source:
        index = self.attributions[number - 1].source_id
        assert index is not None
        return self.sources[index]

    def names(self) -> list[str | None]:
        return [self.source(i + 1).name for i in range(len(self.attributions))]


def read_marks(marked: str) -> tuple[str, dict[int, dict[str, list[Span]]]]:
    """The text without its marks, and the spans of each attribution by letter."""
    text, last = "", 0
    open_: list[tuple[str, int, int]] = []
    found: dict[int, dict[str, list[Span]]] = {}
    for match in MARK.finditer(marked):
        text += marked[last : match.start()]
        last = match.end()
        if match[1]:
            open_.append((match[1], int(match[2]), len(text)))
        else:
            letter, number, start = open_.pop()
            found.setdefault(number, {}).setdefault(letter, []).append(Span(start, len(text)))
    return text + marked[last:], found


def resolve(marked: str, house: tuple[str, ...] = ()) -> Resolved:
    text, found = read_marks(marked)
    language = load_language()
    document = Document("story", text, sha256(text.encode()).hexdigest())
    tokens = tokenize(text, language)
    paragraphs = split_paragraphs(document, tokens)
    quotations = find_quotations(tokens, paragraphs)
    sentences = split_sentences(tokens, paragraphs, quotations, language)
    starts = [s.span.start for s in sentences]
    attributions = []
    for index, number in enumerate(sorted(found)):
        spans = found[number]
        cue = spans["c"][0] if "c" in spans else None
        anchor = cue or spans["q"][0]
        attributions.append(
            Attribution(
                index=index,
                sentence=bisect_right(starts, anchor.start) - 1,
                source=spans["s"][0] if "s" in spans else None,
                cue=Cue(cue, cue.cut(text).lower(), "say", "speech", None, False) if cue else None,
                content=tuple(spans.get("q", ())),
                mode="indirect",
                factuality="reported",
                addressee=spans["a"][0] if "a" in spans else None,
                medium=spans["m"][0] if "m" in spans else None,
                because=(),
            )
        )
    resolved, sources = resolve_sources(
        document,
        tokens,
        paragraphs,
        sentences,
        quotations,
        tuple(attributions),
        load_source_words(),
        house,
    )
    return Resolved(text, resolved, sources)


LEDE = "The ferry pier at Ede was closed on Monday after two of its posts gave way in the night.\n"


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        pytest.param(
            "{s1|Mayor Ana Ruiz} {c1|said} {q1|the pier would open in May}.\n"
            "{s2|She} {c2|added} {q2|that the work was cheap}. {s3|Ruiz} {c3|said} {q3|no more}.",
            ["Ana Ruiz"] * 3,
            id="pronoun-and-surname",
        ),
        pytest.param(
            "{s1|Ana Ruiz, the city engineer,} {c1|said} {q1|the posts were rotten}.\n"
            "{s2|The engineer} {c2|said} {q2|nobody had looked}. {s3|She} {c3|said} {q3|so twice}.",
            ["Ana Ruiz"] * 3,
            id="engineer",
        ),
        pytest.param(
            "{s1|President Okafor} {c1|said} {q1|it was over}. Earlier Daniel Okafor met farmers.\n"
            "“Enough,” {s2|he} {c2|said}.",
            ["Daniel Okafor"] * 2,
            id="title-before-full-name",
        ),
        pytest.param(
            "Describing his walk with Piet Bakker, {s1|Tom Visser} {c1|said} {q1|it rained}. "
            "{s2|He} {c2|said} {q2|it was cold}.",
            ["Tom Visser"] * 2,
            id="speaker-before-bystander",
        ),
        pytest.param(
            "{s1|Tom Visser} {c1|said} {q1|Piet Bakker had paid}.\n“Twice,” {s2|he} {c2|added}.",
            ["Tom Visser"] * 2,
            id="speaker-before-those-spoken-of",
        ),
        pytest.param(
            "Tom Visser met Clara Bos at noon. {s1|She} {c1|said} {q1|it was late}. "
            "{s2|He} {c2|said} {q2|it was early}.",
            ["Clara Bos", "Tom Visser"],
            id="gender",
        ),
        pytest.param(
            "Ann Lee runs the shop and Bo Lee the mill. "
            "{s1|Ms. Lee} {c1|said} {q1|trade was slow}. "
            "{s2|Mr. Lee} {c2|said} {q2|it was brisk}.",
            ["Ann Lee", "Bo Lee"],
            id="two-with-one-surname",
        ),
        pytest.param(
            "{s1|Viktor Malkoff} {c1|said} {q1|no}. {s2|Malkov} {c2|said} {q2|no again}.",
            ["Viktor Malkoff"] * 2,
            id="two-spellings",
        ),
        pytest.param(
            "{s1|Anna Hansen} {c1|said} {q1|yes}. {s2|Peter Hanson} {c2|said} {q2|no}. "
            "{s3|Hansen} {c3|said} {q3|maybe}.",
            ["Anna Hansen", "Peter Hanson", "Anna Hansen"],
            id="two-people-spelt-alike",
        ),
        pytest.param(
            "{s1|The Harbour Safety Institute (HSI)} {c1|said} {q1|wood rots}. "
            "{s2|HSI} {c2|said} {q2|so in May}. {s3|The institute} {c3|said} {q3|steel does not}.",
            ["Harbour Safety Institute"] * 3,
            id="acronym-and-institute",
        ),
        pytest.param(
            "{s1|The firm’s director, Clara Bos,} {c1|said} {q1|she was sorry}. "
            "“{q2|I meant well},” {s2|the director} {c2|said}.",
            ["Clara Bos"] * 2,
            id="title-first",
        ),
        pytest.param(
            "{s1|Jim Baker} {c1|said} {q1|bread was dear}. {s2|Baker} {c2|said} {q2|so again}.",
            ["Jim Baker"] * 2,
            id="surname-that-is-a-trade",
        ),
        pytest.param(
            "Clara Bos, {s1|who} {c1|said} {q1|she saw the fall}, left.", ["Clara Bos"], id="who"
        ),
        pytest.param(
            "{s1|Clara Bos} {c1|said} {q1|that “{s2|I} {c2|told} them {q2|to wait}”}.",
            ["Clara Bos"] * 2,
            id="I-in-a-quotation",
        ),
        pytest.param(
            "{s1|U.S. Secretary of State Lena Marsh} {c1|said} {q1|talks went on}.",
            ["Lena Marsh"],
            id="office-with-of",
        ),
        pytest.param(
            "The pier’s owner, Clara Bos, was calm. {s1|She} {c1|said} {q1|wood rots}.",
            ["Clara Bos"],
            id="subject-of-the-sentence-before-wins",
        ),
        pytest.param(
            "“{q1|Wood rots},” {s1|Ana Ruiz, a diver,} {c1|said}. "
            "“{q2|It does},” {s2|she} {c2|said}. "
            "Her rival, Clara Bos, was calm. {s3|She} {c3|said} {q3|steel rusts}.",
            ["Ana Ruiz", "Ana Ruiz", "Clara Bos"],
            id="subject-wins-against-the-last-speaker",
        ),
        pytest.param(
            "Divers’ work began after {s1|a divers’ report} {c1|found} {q1|rot}.\n"
            "The report, by the building firm Bos & Moss, was long. "
            "{s2|It} {c2|says} {q2|steel rusts}.",
            ["Bos & Moss"] * 2,
            id="it-is-the-report",
        ),
        pytest.param(
            "{s1|A poll} {c1|found} {q1|that few swim}. "
            "The survey was carried out by Norrby Views. {s2|It} {c2|says} {q2|fewer sail}.",
            ["Norrby Views"] * 2,
            id="survey-and-poll",
        ),
        pytest.param(
            "Oddvik Dairies lost money, {c1|according to} {s1|its yearly report}. "
            "{s2|Oddvik} {c2|said} {q2|it was sorry}.",
            ["Oddvik Dairies"] * 2,
            id="first-word-of-a-firm",
        ),
        pytest.param(
            "{s1|Substitute Kit Moss} {c1|said} {q1|no}. {s2|Moss} {c2|said} {q2|so again}.",
            ["Kit Moss"] * 2,
            id="word-before-the-given-name",
        ),
        pytest.param(
            "{s1|Union leader Per Moss} {c1|said} {q1|no}. {s2|Moss} {c2|said} {q2|so again}.",
            ["Per Moss"] * 2,
            id="given-name-that-is-a-preposition",
        ),
        pytest.param(
            "{s1|Ana Ruiz KC} {c1|said} {q1|no}. {s2|Ruiz} {c2|said} {q2|so again}.",
            ["Ana Ruiz KC"] * 2,
            id="letters-behind-the-name",
        ),
        pytest.param(
            "{s1|Ede County Diver Helen Moss} {c1|said} {q1|no}. {s2|Moss} {c2|said} {q2|so}.",
            ["Helen Moss"] * 2,
            id="given-name-late-in-a-run",
        ),
        pytest.param(
            "Port head Pak Soo-jin came. {s1|Pak} {c1|said} {q1|no}. {s2|He} {c2|said} {q2|so}.",
            ["Pak Soo-jin"] * 2,
            id="surname-first",
        ),
        pytest.param(
            "{s1|Ana Ruiz} {c1|said} {q1|no}. With her husband, Milosz Berg, a diver, she left. "
            "{s2|She} {c2|said} {q2|so again}.",
            ["Ana Ruiz"] * 2,
            id="her-husband-is-a-man",
        ),
        pytest.param(
            "{s1|Oddvik Unified School District} {c1|said} {q1|nothing}. {s2|District leaders} "
            "{c2|said} {q2|so again}. {s3|Oddvik Unified} {c3|said} {q3|sorry}.",
            ["Oddvik Unified School District"] * 3,
            id="district-and-its-leaders",
        ),
        pytest.param(
            "OUSD was late. {s1|OUSD leaders} {c1|said} {q1|nothing}. {s2|Oddvik Unified School "
            "District} {c2|said} {q2|so again}.",
            ["Oddvik Unified School District"] * 2,
            id="acronym-before-the-name",
        ),
        pytest.param(
            "{s1|A separate Oddvik Mirror/Larkpoll poll} {c1|found} {q1|nothing}. {s2|That poll} "
            "{c2|found} {q2|so again}. {s3|Some 4 percent of voters in the poll} "
            "{c3|said} {q3|no}.",
            ["Oddvik Mirror/Larkpoll"] * 3,
            id="poll-of-two-and-those-asked-in-it",
        ),
        pytest.param(
            "{s1|Parents, pupils and teachers} {c1|said} {q1|nothing}. {s2|Divers and anglers} "
            "{c2|said} {q2|so again}.",
            ["Parents, pupils and teachers", "Divers and anglers"],
            id="groups-joined",
        ),
        pytest.param(
            "Ann Peyton and Carla Moss were fired. {s1|Both women} {c1|said} {q1|nothing}.",
            ["Ann Peyton and Carla Moss"],
            id="both-women",
        ),
        pytest.param(
            "The people of Larkmoor County wrote. {s1|Larkmoor’s letter} {c1|said} {q1|nothing}.",
            ["Larkmoor County"],
            id="letter-of-a-place-by-its-short-name",
        ),
        pytest.param(
            "{s1|Data obtained by Reuters} {c1|showed} {q1|nothing}.",
            [None],
            id="whoever-got-a-document-did-not-issue-it",
        ),
        pytest.param(
            "{s1|The council’s noise policy} {c1|says} {q1|nothing}. {s2|The Harbour Act} "
            "{c2|says} {q2|so}. They won {s3|the Lee v. State of Oddvik case} "
            "that {c3|said} {q3|no}.",
            ["council’s noise policy", "Harbour Act", "Lee v. State of Oddvik"],
            id="documents-with-names-of-their-own",
        ),
        pytest.param(
            "{s1|Piet Bakker} {c1|said} {q1|nothing}.\n\nIt was a hard year for Tom Visser. "
            "{s2|He} {c2|said} {q2|it was}.",
            ["Piet Bakker", "Tom Visser"],
            id="behind-an-empty-subject",
        ),
        pytest.param(
            "{s1|Anvar, a company that makes chips,} {c1|said} {q1|nothing}. {s2|It} {c2|said} "
            "{q2|so}.",
            ["Anvar"] * 2,
            id="a-body-by-its-apposition",
        ),
        pytest.param(
            "{s1|Anvar Corp.} {c1|said} {q1|no}. {s2|The hospital} {c2|said} {q2|yes}. "
            "{s3|The company} {c3|said} {q3|so}.",
            ["Anvar Corp.", "hospital", "Anvar Corp."],
            id="a-firm-is-no-hospital",
        ),
        pytest.param(
            "{s1|The club} {c1|said} {q1|no}. {s2|The union} {c2|said} {q2|so}.",
            ["club", "union"],
            id="a-union-is-no-club",
        ),
        pytest.param(
            "{s1|Zwyp} {c1|said} {q1|it was sorry}. {s2|It} {c2|added} {q2|that it would pay}.",
            ["Zwyp"] * 2,
            id="it-is-a-lone-name",
        ),
    ],
)
def test_names_are_resolved(marked: str, names: list[str | None]) -> None:
    assert resolve(LEDE + marked).names() == names


@pytest.mark.parametrize(
    ("source", "kind", "facets"),
    [
        ("Ana Ruiz", "named_person", set()),
        ("The Ministry of Ports", "named_organization", {"government"}),
        ("A spokesman for the Ministry of Ports", "named_organization", {"spokesperson"}),
        ("Ministry of Ports officials", "named_organization", {"officials"}),
        ("Police", "named_organization", {"government"}),
        ("Reuters", "named_organization", {"outlet"}),
        ("Xinhua", "named_organization", {"outlet", "state_outlet"}),
        ("State media", "named_organization", {"outlet", "state_outlet", "labelled"}),
        ("A report by the Harbour Safety Institute", "document", set()),
        ("A poll by Gallup", "document", {"poll"}),
        ("The indictment", "document", {"court"}),
        ("A source", "anonymous_source", {"bare"}),
        ("A source familiar with the contract", "anonymous_source", {"described", "access"}),
        ("Two people briefed on the contract", "anonymous_source", {"counted", "access"}),
        ("Three people familiar with the contract", "anonymous_source", {"counted", "access"}),
        ("A senior port official", "anonymous_source", {"described", "officials"}),
        ("Two people who heard the posts crack", "anonymous_source", {"counted", "access"}),
        ("Sources close to the builder", "anonymous_source", {"described"}),
        ("One woman", "unnamed_person", {"bare"}),
        ("Police in Ede Bay", "named_organization", {"government"}),
        ("The newspaper Oddvik Ord", "named_organization", {"outlet"}),
        ("This newspaper", "unnamed_person", {"newsroom"}),
        ("Oddvik’s state broadcaster", "named_organization", {"labelled", "state_outlet"}),
        ("A nurse", "unnamed_person", {"bare"}),
        ("Residents", "unnamed_group", {"collective", "bare"}),
        ("Many critics", "unnamed_group", {"collective"}),
        ("Harbour officials", "unnamed_group", {"officials", "described"}),
        ("Wikipedia", "named_organization", {"open_edit"}),
        ("Minister for Ports Eva Brun", "named_person", set()),
        ("Bank of Oddvik Governor Eva Brun", "named_person", set()),
        ("University of Ede professor Eva Brun", "named_person", set()),
    ],
)
def test_kinds_and_facets(source: str, kind: str, facets: set[str]) -> None:
    found = resolve(f"{LEDE}{{s1|{source}}} {{c1|said}} {{q1|the pier was weak}}.").source(1)
    assert found.kind == kind
    assert facets <= set(found.facets)
    assert list(found.facets) == sorted(found.facets)


def test_the_name_of_a_document_is_its_publishers() -> None:
    found = resolve(
        LEDE + "{q1|Wood rots}, {s1|a study by the Harbour Safety Institute} {c1|says}."
    )
    assert (found.source(1).kind, found.source(1).name) == ("document", "Harbour Safety Institute")


def test_anonymity_granted_in_the_sentence_makes_a_source_anonymous() -> None:
    found = resolve(
        LEDE + "{s1|A guard} {c1|said} {q1|it creaked}, speaking on condition of anonymity because "
        "he feared for his job."
    ).source(1)
    assert found.kind == "anonymous_source"
    assert found.name is None
    assert "reason" in found.facets


def test_anonymity_granted_a_paragraph_later_counts_for_those_who_were_spoken_of() -> None:
    found = resolve(
        LEDE
        + "{q1|The posts were rotten}, {c1|according to} {s1|three people who heard them crack}.\n"
        "All three are divers. {s2|One of the three} {c2|said} {q2|nobody looked}. They spoke on "
        "condition of anonymity because they fear for their jobs."
    )
    assert found.source(1) == found.source(2)
    assert {"access", "counted", "reason"} <= set(found.source(1).facets)


def test_a_russian_agency_is_a_states_but_not_labelled_as_one() -> None:
    found = resolve(LEDE + "{s1|The Russian news agency TASS} {c1|said} {q1|it was safe}.")
    assert found.source(1).facets == ("outlet", "state_outlet")


def test_anonymity_without_a_reason() -> None:
    found = resolve(LEDE + "{s1|A guard} {c1|said} {q1|it creaked}, on condition of anonymity.")
    assert found.source(1).kind == "anonymous_source"
    assert "reason" not in found.source(1).facets


@pytest.mark.parametrize(
    ("before", "source", "title", "justification"),
    [
        ("", "Mayor Ana Ruiz", "Mayor", None),
        ("", "Ana Ruiz, the city engineer,", "city engineer", None),
        ("", "Ana Ruiz, 46, the city engineer,", "city engineer", None),
        ("", "The head of the port council, Ana Ruiz,", "head of the port council", None),
        ("", "Ana Ruiz, a passenger on the last ferry,", None, "passenger on the last ferry"),
        ("", "Ana Ruiz, who saw the posts fall,", None, "who saw the posts fall"),
        ("Former governor Ana Ruiz came. ", "Ana Ruiz, a port judge,", "port judge", None),
        ("", "Port spokeswoman Ana Ruiz", "Port spokeswoman", None),
        (
            "",
            "Director Ana Ruiz, the chair of the port board,",
            "Director, chair of the port board",
            None,
        ),
        ("", "Gov. Ana Ruiz, the governor of Oddvik,", "governor of Oddvik", None),
        ("", "Sen. Ana Ruiz (D-Oddvik)", "Sen. (D-Oddvik)", None),
        ("", "Ana Ruiz, one of the port’s two directors,", "port’s two directors", None),
        ("Another judge, Ana Ruiz, came. ", "Ruiz", "judge", None),
        ("Judges Tom Moss and Ana Ruiz met. ", "Ruiz", "Judge", None),
        ("Ana Ruiz is the director of the port fund. ", "Ruiz", "director of the port fund", None),
        ("", "Ana Ruiz, who serves as a judge in Ede,", "judge", "who serves as a judge in Ede"),
        (
            "",
            "Ana Ruiz, who served as a judge in Ede,",
            "former judge",
            "who served as a judge in Ede",
        ),
    ],
)
def test_title_and_justification(
    before: str, source: str, title: str | None, justification: str | None
) -> None:
    found = resolve(f"{LEDE}{before}{{s1|{source}}} {{c1|said}} {{q1|it was weak}}.").source(1)
    assert (found.name, found.title, found.justification) == ("Ana Ruiz", title, justification)


def test_title_and_justification_say_where_they_stand() -> None:
    found = resolve(LEDE + "{s1|Sen. Ana Ruiz (D-Oddvik), who saw it,} {c1|said} {q1|it was weak}.")
    source = found.source(1)
    assert [span.cut(found.text) for span in source.title_spans] == ["Sen.", "D-Oddvik"]
    assert [span.cut(found.text) for span in source.justification_spans] == ["who saw it"]


def test_a_thing_in_no_list_is_marked_as_one() -> None:
    for subject in ("The debacle", "The crackdowns"):
        found = resolve(f"{LEDE}{{s1|{subject}}} {{c1|showed}} {{q1|the pier was weak}}.").source(1)
        assert "thing" in found.facets
    assert "thing" not in resolve(LEDE + "{s1|The divers} {c1|said} {q1|no}.").source(1).facets


def test_two_rivals_for_a_pronoun_are_named_and_neither_is_chosen() -> None:
    found = resolve(
        LEDE + "Tom Visser and Piet Bakker met. {s1|He} {c1|said} {q1|it went well}."
    ).source(1)
    assert found.name is None
    assert {"ambiguous", "pronoun_unresolved"} <= set(found.facets)
    assert set(found.variants) == {"Tom Visser", "Piet Bakker"}


def test_a_pronoun_without_anybody_before_it_stays_open() -> None:
    found = resolve(LEDE + "{s1|He} {c1|said} {q1|it went well}.").source(1)
    assert found.name is None
    assert found.facets == ("pronoun_unresolved",)


def test_a_surname_of_two_people_is_flagged() -> None:
    found = resolve(
        LEDE + "Ann Lee and Bo Lee own the mill. {s1|Lee} {c1|said} {q1|trade was slow}."
    )
    assert "ambiguous" in found.source(1).facets


STATE = (
    LEDE + "{c1|According to} {s1|state news agency TASS}, "
    "{q1|{s2|Tom Visser} {c2|said} {q2|the pier was safe}}. "
    "{q3|{s4|He} {c4|said} {q4|so twice}}, {s3|Tass} {c3|reported}."
)


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        (
            "{s1|The New York Times} {c1|said} {q1|it rained}. {s2|The Times} {c2|said} {q2|it"
            " snowed}. {q3|It thawed}, {s3|the Times} {c3|said}.",
            ["New York Times"] * 3,
        ),
        (
            "{s1|The Washington Post} {c1|said} {q1|it rained}. {s2|The Post} {c2|said} {q2|it"
            " snowed}.",
            ["Washington Post"] * 2,
        ),
        (
            "{s1|The Seattle Times} {c1|said} {q1|it rained}. {s2|The Financial Times} {c2|said}"
            " {q2|it snowed}. {s3|The Times} {c3|said} {q3|it thawed}.",
            ["Seattle Times", "Financial Times", "Financial Times"],
        ),
        ("{s1|The Times} {c1|said} {q1|it rained}.", ["Times of London"]),
    ],
)
def test_an_outlet_is_known_by_its_last_word(marked: str, names: list[str]) -> None:
    assert resolve(marked).names() == names


def test_conduits_are_parents_and_one_outlet_under_two_spellings() -> None:
    found = resolve(STATE)
    assert [a.parent for a in found.attributions] == [None, 0, None, 2]
    assert [a.hand for a in found.attributions] == ["pick-up", "relayed", "pick-up", "relayed"]
    assert found.names() == ["TASS", "Tom Visser", "TASS", "Tom Visser"]
    outlet = found.source(1)
    assert outlet.variants == ("Tass",)
    assert {"outlet", "state_outlet", "labelled"} <= set(outlet.facets)


@pytest.mark.parametrize(
    ("marked", "house", "hand"),
    [
        ("{s1|Tom Visser} {c1|told} {a1|CNN} {q1|it was safe}.", (), "relayed"),
        ("{s1|Tom Visser} {c1|told} {a1|CNN} {q1|it was safe}.", ("CNN",), "first"),
        ("{s1|Tom Visser} {c1|told} {a1|reporters} {q1|it was safe}.", (), "first"),
        (
            "{s1|Tom Visser} {c1|said} {m1|in an interview with India Today} {q1|it was safe}.",
            (),
            "relayed",
        ),
        ("{s1|Tom Visser} {c1|said} {m1|in a statement} {q1|it was safe}.", (), "first"),
        ("{s1|Reuters} {c1|reported} {q1|it was safe}.", (), "pick-up"),
        ("{s1|Reuters} {c1|reported} {q1|it was safe}.", ("Reuters",), "first"),
        ("{s1|Tom Visser} {c1|told} {a1|this newspaper} {q1|it was safe}.", (), "first"),
        ("{s1|This newspaper} {c1|see} {q1|two posts in the water}.", (), "observed"),
        ("{s1|A reporter} {c1|see} {q1|two posts in the water}.", (), "observed"),
        ("{c1|It is said} {q1|it was safe}.", (), "unknown"),
    ],
)
def test_hands(marked: str, house: tuple[str, ...], hand: str) -> None:
    assert resolve(LEDE + marked, house).attributions[0].hand == hand


def test_the_journal_is_the_one_that_was_named_in_full() -> None:
    marked = "{s1|The Wall Street Journal} {c1|reported} {q1|it was safe}. "
    marked += "{s2|The Journal} {c2|said} {q2|so}."
    assert resolve(LEDE + marked).names() == ["Wall Street Journal"] * 2


@pytest.mark.parametrize(
    "dateline", ["(CNN) -- ", "OSLO (CNN) – ", "OSLO, Dec. 4 (CNN) - ", "MT. EDE, Ore. (CNN) — "]
)
def test_a_credit_in_the_dateline_tells_whose_story_it_is(dateline: str) -> None:
    story = f"Pier shut\n\n{dateline}The pier is weak, Tom Visser told CNN on Monday.\n"
    (told,) = audit(story).reading.attributions
    assert told.hand == "first"
    (told,) = audit(story.replace("(CNN)", "(Reuters)")).reading.attributions
    assert told.hand == "relayed"


def test_the_chain_runs_from_the_origin_to_the_page() -> None:
    found = resolve(
        LEDE + "According to {s1|TASS}, {q1|{s2|Ana Ruiz} {c2|told} {a2|India Today} that "
        "{q2|it was weak}}.",
    )
    assert [c.name for c in found.attributions[1].chain] == ["Ana Ruiz", "India Today", "TASS"]
    assert [c.source_id for c in found.attributions[1].chain] == [1, None, 0]
    assert [c.name for c in found.attributions[0].chain] == ["TASS"]
    own = resolve(LEDE + "{s1|Ana Ruiz} {c1|told} {a1|CNN} that {q1|it was weak}.", ("CNN",))
    assert [c.name for c in own.attributions[0].chain] == ["Ana Ruiz"]


def test_nobody_named_means_no_source() -> None:
    found = resolve(LEDE + "{c1|It is said} {q1|the pier was weak}.")
    assert found.attributions[0].source_id is None
    assert found.sources == ()


def test_the_statement_is_whose_statement_it_was() -> None:
    found = resolve(
        LEDE + "{s1|The Ministry of Ports} {c1|said} {m1|in a statement} {q1|it was sorry}. "
        "{s2|The statement} {c2|said} {q2|nobody was hurt}."
    )
    assert found.names() == ["Ministry of Ports"] * 2


def test_mentions_hold_every_source_span_and_every_name() -> None:
    found = resolve(
        LEDE
        + "{s1|Mayor Ana Ruiz} {c1|said} {q1|no}. People like Ruiz. {s2|She} {c2|said} {q2|yes}."
    )
    mentions = [span.cut(found.text) for span in found.source(1).mentions]
    assert mentions == ["Mayor Ana Ruiz", "Ruiz", "She"]


def test_every_attribution_is_in_the_list_of_its_source() -> None:
    found = resolve(STATE)
    for source in found.sources:
        assert source.attributions == tuple(
            a.index for a in found.attributions if a.source_id == source.index
        )


@pytest.mark.parametrize(
    "marked",
    [
        "{s1|”} {c1|said} {q1|x}",
        "{s1|—} {c1|said} {q1|—}",
        "{s1|Who} {c1|said} {q1|x}?",
        "{q1|x}, {c1|said} {s1|Ann Lee},",
        "{q1|x}, {c1|said} {s1|Ann Lee} (",
    ],
)
def test_odd_sources_raise_nothing(marked: str) -> None:
    assert len(resolve(marked).sources) == 1


@pytest.mark.parametrize(
    "people", ["Americans", "African Americans", "Hispanics", "Muslims", "Texans"]
)
def test_a_people_is_a_group_and_nobody_by_that_name(people: str) -> None:
    found = resolve(LEDE + f"At the fair, {{s1|{people}}} {{c1|said}} {{q1|the fee was low}}.")
    assert found.source(1).kind == "unnamed_group"


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("It costs a lot, {c1|according to} {s1|the 2009 paper}.", "document"),
        ("{s1|A paper from the Harbour Institute} {c1|said} {q1|it costs a lot}.", "document"),
        ("{s1|The paper} {c1|said} {q1|it costs a lot}.", "named_organization"),
    ],
)
def test_a_paper_is_a_study_or_a_newspaper(marked: str, kind: str) -> None:
    assert resolve(LEDE + marked).source(1).kind == kind


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Former officials who spoke with the Ferry Post said the board was late.", "officials"),
        (
            "EDE, Norway (Reuters) - President Bo Lind met survivors of the storm and the "
            "relatives of 49 people killed on Thursday and said the country must act.",
            "s",
        ),
    ],
)
def test_whom_somebody_spoke_to_and_a_dateline_are_no_source(text: str, source: str) -> None:
    found = audit(text).reading.attributions[0].source
    assert found is not None
    assert found.cut(text) not in ("the Ferry Post", "EDE")
    assert source in found.cut(text)
