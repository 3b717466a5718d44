"""Reports made by hand, for tests of what comes after the stages."""

from __future__ import annotations

from hashlib import sha256

from auditor.model import (
    Attribution,
    Contribution,
    Cue,
    Document,
    Finding,
    Judged,
    Paragraph,
    Reading,
    Report,
    Score,
    Sentence,
    Source,
    Span,
    Tokens,
)

STORY = (
    "Bridge stays shut\r\n"
    "\r\n"
    "“We need a month,” Ana Ruiz, the city engineer, told the Ferry Post.\n"
    "\n"
    "A source claimed the cost doubled. Nobody was hurt.\r"
)
NOTHING = Span(0, 0)


def find(part: str, text: str = STORY) -> Span:
    """Where `part` first stands."""
    start = text.index(part)
    return Span(start, start + len(part))


def make_document(text: str) -> Document:
    return Document("bridge.txt", text, sha256(text.encode("utf-8", "surrogatepass")).hexdigest())


def make_empty_report(text: str = "") -> Report:
    """The report of a story without paragraphs."""
    reading = Reading(make_document(text), Tokens((), (), (), (), ""), *((),) * 7)
    return Report("en", "house", reading, (), (), Score(None, "The story is empty.", ()))


def make_report() -> Report:
    """A headline, a direct quotation with everything known, and an anonymous claim."""
    paragraphs = (
        Paragraph(0, find("Bridge stays shut"), "headline", NOTHING),
        Paragraph(
            1,
            find("“We need a month,” Ana Ruiz, the city engineer, told the Ferry Post."),
            "lede",
            NOTHING,
        ),
        Paragraph(2, find("A source claimed the cost doubled. Nobody was hurt."), "body", NOTHING),
    )
    sentences = (
        Sentence(0, 0, paragraphs[0].span, NOTHING),
        Sentence(1, 1, paragraphs[1].span, NOTHING),
        Sentence(2, 2, find("A source claimed the cost doubled."), NOTHING),
        Sentence(3, 2, find("Nobody was hurt."), NOTHING),
    )
    attributions = (
        Attribution(
            0,
            1,
            find("Ana Ruiz, the city engineer,"),
            Cue(find("told"), "tell", "tell", "speech", None, False),
            (find("We need a month"),),
            "direct",
            "reported",
            find("the Ferry Post"),
            None,
            ("A quotation stands beside the cue.",),
            "relayed",
            None,
            0,
        ),
        Attribution(
            1,
            2,
            find("A source"),
            Cue(find("claimed"), "claim", "claim", "speech", "doubt", False),
            (find("the cost doubled"),),
            "indirect",
            "reported",
            None,
            None,
            (),
            "first",
            None,
            1,
        ),
        Attribution(
            2,
            2,
            None,
            None,
            (find("the cost"),),
            "mixed",
            "hypothetical",
            None,
            None,
            (),
            "unknown",
            1,
            None,
        ),
        Attribution(
            3,
            3,
            None,
            Cue(find("hurt"), "intend", "intents", "intention", None, True),
            (),
            "indirect",
            "negated",
            None,
            None,
            (),
        ),
    )
    sources = (
        Source(
            0,
            "Ana Ruiz",
            "named_person",
            ("government",),
            "city engineer",
            (find("city engineer"),),
            None,
            (),
            ("Ana Ruiz",),
            (find("Ana Ruiz, the city engineer,"),),
            (0,),
        ),
        Source(
            1,
            None,
            "anonymous_source",
            (),
            None,
            (),
            None,
            (),
            ("A source",),
            (find("A source"),),
            (1,),
        ),
    )
    judged = (
        Judged(0, "furniture", ("It is a headline.",), None, ()),
        Judged(1, "claim", (), "sentence", (0,)),
        Judged(2, "claim", (), "sentence", (1,)),
        Judged(3, "claim", ("It is about people hurt.",), "none", ()),
    )
    findings = (
        Finding(
            "anon.bare",
            "error",
            "“A source” tells nothing.",
            find("A source"),
            2,
            ("source is anonymous",),
            ("ap-anonymous-sources",),
            "0" * 16,
        ),
        Finding(
            "verb.loaded", "note", "“claimed” casts doubt.", find("claimed"), 2, (), (), "1" * 16
        ),
        Finding("quote.test", "warning", "On another line.", find("Ana"), 1, (), (), "2" * 16),
    )
    bare = Score(None, "Nothing here calls for a source.", ())
    good = Score(
        90.0,
        None,
        (
            Contribution(100.0, "All starts at 100.", None),
            Contribution(-10, "Relayed.", find("told")),
        ),
    )
    reading = Reading(
        make_document(STORY),
        Tokens((), (), (), (), ""),
        paragraphs,
        sentences,
        (),
        attributions,
        (),
        sources,
        judged,
    )
    return Report("en", "house", reading, findings, (bare, good, Score(0, None, ())), good)
