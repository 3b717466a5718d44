"""Pages and fragments of HTML: what is read of them, and where each letter stands."""

from __future__ import annotations

import html
import re

import pytest
from command_line import run
from hypothesis import given
from hypothesis import strategies as st

from auditor import audit
from auditor.places import open_places
from auditor.readers import UnreadableInput, read
from auditor.transcription.hypertext import copy_hypertext
from auditor.transcription.markup import read_markup
from auditor.transcription.transcript import Excerpt, Transcript

PAGE = """<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Quay closed - Courier</title>
<meta property="og:title" content="Quay &amp; mill closed">
<meta property="og:site_name" content="Larkfield Courier">
<meta name="author" content="Jo Lind"><meta property="article:published_time" content="2026-01-05">
<link rel="canonical" href="https://courier.example/quay">
<script type="application/javascript">var no = "<p>Not this</p>";</script></head>
<body><header><nav><a href="/">Home</a></nav><h1>Quay &amp; mill closed</h1></header>
<main><article>
<p>The quay will be shut until May, <a href="/mayor">Mayor Ana&nbsp;Ruiz</a> <em>said</em> on
Tuesday.
<p>&ldquo;We had no choice,&rdquo; she&#x20;said.</p>
<figure><img src="a.jpg" alt="Quay"><figcaption>The quay in June</figcaption></figure>
<h2>What comes next</h2>
<ul><li>Boats move to Ede<li>Ferries stop</ul>
<blockquote><p>The minutes run to two lines.</p></blockquote>
<p hidden>Draft</p><p class="sr-only">Skip</p>
<aside><p>Read also</p></aside>
</article></main><footer><p>Imprint</p></footer></body></html>
"""


def read_page(text: str):
    return read(text.encode(), name="story.html")


def list_blocks(document):
    return [(block.role, block.span.cut(document.text).strip()) for block in document.blocks]


def test_a_page_is_read_as_its_visitors_read_it():
    assert list_blocks(read_page(PAGE)) == [
        ("headline", "Quay & mill closed"),
        (None, "The quay will be shut until May, Mayor Ana\xa0Ruiz said on Tuesday."),
        (None, "“We had no choice,” she said."),
        ("caption", "The quay in June"),
        ("heading", "What comes next"),
        ("list_item", "Boats move to Ede"),
        ("list_item", "Ferries stop"),
        ("block_quote", "The minutes run to two lines."),
    ]


def test_what_a_page_tells_of_itself_is_metadata():
    told = read_page(PAGE).metadata
    assert (told.title, told.publisher, told.authors) == (
        "Quay & mill closed",
        "Larkfield Courier",
        ("Jo Lind",),
    )
    assert (told.language, told.published) == ("en-GB", "2026-01-05")
    assert told.url == "https://courier.example/quay"


def test_a_fragment_without_any_of_that_has_no_metadata():
    assert read_page("<p>Ana Ruiz said no.</p>").metadata is None


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<div><p>Story one.<p>Story two.</div><div><p>x</div>", ["Story one.", "Story two."]),
        ("<article><p>a</p></article><article><p>long</p></article>", ["long"]),
        ("<div itemprop='articleBody'><p>a</p></div><main><p>long</p></main>", ["a"]),
        ("Plain<br>line<br><br>second", ["Plain\nline", "second"]),
        ("<b>no</b> paragraph <i>at all</i>", ["no paragraph at all"]),
        ("<p>one</div>two</p>", ["onetwo"]),
        ("<table><tr><td>left<td>right</table>", ["left", "right"]),
        ("<p>a<!-- b --><!-->c<!doctype x><?php no ?>d", ["acd"]),
        ("<p title='a > b'>a < b & c &amp d &notit;", ["a < b & c & d ¬it;"]),
        ("<p>a</p", ["a"]),
        ("<pre>a\n  b</pre>", ["a\n  b"]),
        ("<p>a <q>b</q>", ["a “b”"]),
        ("<textarea><p>no</textarea><p>yes", ["yes"]),
        ("<p>a<script>if (1 < 2) '</p>'</script>b", ["ab"]),
        ("<div><p>x</p><div class='promo big'><p>buy</p></div></div>", ["x"]),
    ],
)
def test_what_is_read(page, expected):
    assert [text for _, text in list_blocks(read_page(page))] == expected


def test_links_are_noted_where_they_stand():
    document = read_page(PAGE)
    (link,) = document.links
    assert (link.span.cut(document.text), link.target) == ("Mayor Ana\xa0Ruiz", "/mayor")


def undo(markup: str) -> str:
    """What a stretch of HTML says, white space aside."""
    return "".join(html.unescape(re.sub(r"<[^>]*>", "", markup)).split())


def test_every_span_leads_to_its_words_in_the_file():
    document = read_page(PAGE)
    report = audit(document)
    places = open_places(document)
    spans = [block.span for block in document.blocks]
    spans += [span for a in report.reading.attributions for span in a.content]
    assert len(spans) >= 10
    for span in spans:
        cut = places.unfold(span).cut(PAGE)
        assert undo(cut) == "".join(span.cut(document.text).split())


TAGS = st.sampled_from(
    "<p> </p> <b> </b> <div> </div> <ul><li> </ul> <a href=x> </a> <q> </q> <br> <h1> </h1> &amp;"
    " &lt; <!-- --> <pre> </pre> <nav> </nav> < > &#0; <td> </blockquote> <blockquote>".split()
)
PIECES = st.lists(st.one_of(TAGS, st.text(max_size=6)), max_size=40).map("".join)


def blank(text: str) -> str:
    return re.sub(r"[ \t\n\f\v\r]", " ", text)


@given(PIECES)
def test_any_markup_keeps_its_places(text):
    transcript = Transcript(Excerpt(text))
    copy_hypertext(transcript)
    document = transcript.finish("story", "", "html")
    origin = document.origin
    for number, start in enumerate(origin.starts):
        end = origin.starts[number + 1] if number + 1 < len(origin.starts) else origin.length
        place, behind = origin.places[number], origin.ends[number]
        assert 0 <= place <= behind <= len(text)
        if behind - place == end - start > 1:
            assert blank(document.text[start:end]) == blank(text[place:behind])


@given(PIECES)
def test_every_element_that_begins_ends(text):
    open_ = []
    for event in read_markup(text):
        assert 0 <= event.start <= event.end <= len(text)
        if event.kind == "begin":
            open_.append(event.name)
        elif event.kind == "end":
            assert open_.pop() == event.name
    assert open_ == []


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("<meta charset=iso-8859-1><p>Zoë said no.".encode("latin-1"), "Zoë said no."),
        ("<meta charset='windows-1252'><p>“No”".encode("cp1252"), "“No”"),
        ("<p>Zoë said no.".encode("utf-8-sig"), "Zoë said no."),
        ("\ufeff<p>Zoë said no.".encode("utf-16-le"), "Zoë said no."),
        ("<?xml version='1.0' encoding='utf-8'?><p>Zoë".encode(), "Zoë"),
        ("<meta charset=utf-16><p>Zoë".encode(), "Zoë"),
    ],
)
def test_a_page_names_its_encoding(data, expected):
    assert read(data, name="a.html").text == expected


def test_an_encoding_that_does_not_exist_is_said():
    with pytest.raises(UnreadableInput, match="no text encoding 'klingon'"):
        read(b"<meta charset=klingon><p>a", name="a.html")


@pytest.mark.parametrize(
    "unit", ["<", "<a ", "<!--", "<p>", "<b>", "<ul><li>", "</b>", "&", "<a href=x>", '<a x="']
)
def test_hostile_markup_is_read_to_its_end(unit):
    # A parser that goes back at each mark would take hours for these.
    transcript = Transcript(Excerpt(unit * 300_000))
    copy_hypertext(transcript)
    assert transcript.finish("story", "", "html").origin.length <= len(unit) * 300_000


def test_a_page_with_ten_megabytes_of_picture_is_read(tmp_path):
    story = tmp_path / "story.html"
    picture = "A" * 10_000_000
    story.write_text(f"<p>Ana Ruiz said no.</p><img src='data:image/png;base64,{picture}'>")
    refused = run("audit", story, cwd=tmp_path)
    assert (refused.code, refused.out) == (2, b"")
    assert "is larger than 5 MB" in refused.err
    read_ = run("audit", "--max-size", "20", "--format", "text", story, cwd=tmp_path)
    assert (read_.code, read_.err) == (0, "")
    assert b"Ana Ruiz said no." in read_.out


def test_a_directive_in_a_comment_holds(tmp_path):
    story = tmp_path / "story.html"
    story.write_text(
        "<p>The mill burned.</p><!-- auditor-ignore anon: the desk knows -->\n"
        "<p>A source said the mill was empty.</p>"
    )
    result = run("audit", "--format", "text", story, cwd=tmp_path)
    assert result.code == 0, result.out
    assert b"held back: the desk knows" in result.out


def test_linked_data_tells_what_meta_elements_do_not():
    page = (
        '<script type="application/ld+json">{"@graph": [{"@type": "WebPage"},'
        ' {"@type": ["NewsArticle"], "author": {"name": "Jo Lind"}, "headline": "Quay"}]}</script>'
        '<meta property="og:site_name" content="Courier"><p>Ana Ruiz said no.</p>'
    )
    told = read_page(page).metadata
    assert (told.authors, told.publisher, told.title) == (("Jo Lind",), "Courier", "Quay")


def test_linked_data_holds_the_story_where_the_page_does_not():
    page = (
        '<div id="root"></div><script type="application/ld+json">\n'
        '{"@type": "NewsArticle", "articleBody": "The \\u201cmill\\u201d burned."}</script>'
    )
    document = read_page(page)
    assert document.text == "The “mill” burned."
    region = open_places(document).locate(document.blocks[0].span)
    assert page.split("\n")[region.line - 1][region.column - 1 :].startswith("The \\u201cmill")


@pytest.mark.parametrize("data", ["{", "[" * 5000, "null", '{"@type": 7}', '{"@type": "Article"}'])
def test_broken_linked_data_hurts_nothing(data):
    page = f'<script type="application/ld+json">{data}</script><p>Ana Ruiz said no.</p>'
    assert read_page(page).text == "Ana Ruiz said no."
