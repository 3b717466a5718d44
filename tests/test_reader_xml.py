"""NewsML-G2, NITF, RSS and Atom: what is read of them, and where each letter stands."""

from __future__ import annotations

import html
import re

import pytest
from command_line import run

from auditor import audit
from auditor.places import open_places
from auditor.readers import Problem, UnreadableInput, read, read_all

NITF = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">
<nitf><head><title>Quay shut</title><docdata><doc-id id-string="n7"/>
<date.issue norm="20260105"/></docdata><pubdata name="Courier" position.section="Port"/></head>
<body><body.head><hedline><hl1>Quay &amp; mill shut</hl1><hl2>Port</hl2></hedline>
<byline>By <person>Jo Lind</person></byline></body.head>
<body.content>
<p>The quay is shut, <a href="http://x.example/m">Mayor</a> Ana&#160;Ruiz said &#8220;no&#8221;.</p>
<media media-type="image"><media-reference source="a.jpg"/><media-caption>The quay</media-caption>
</media><p/><hl2>What next</hl2><ul><li>Boats move</li></ul>
<bq><block><p>Two lines.</p></block></bq><note><p>For editors</p></note>
</body.content><body.end><tagline>Imprint</tagline></body.end></body></nitf>
"""
NEWSML = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:9" version="1">
<itemMeta><provider literal="Courier"/><versionCreated>2026-01-05</versionCreated></itemMeta>
<contentMeta><creator><name>Jo Lind</name></creator><language tag="en-GB"/>
<headline>Quay shut</headline></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml">
<x:html xmlns:x="http://www.w3.org/1999/xhtml"><x:head><x:title>No</x:title></x:head><x:body>
<x:p>The quay is shut.</x:p><x:p>A source said no.<x:br/></x:p></x:body></x:html></inlineXML>
</contentSet></newsItem>
"""
RSS = """<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Courier</title>
<item><title>Quay &amp;amp; mill</title><guid>g1</guid><dc:creator>Jo Lind</dc:creator>
<description>Short</description>
<content:encoded><![CDATA[<p>The <b>quay</b> is shut.</p><p>A source said “no” &amp; left.</p>]]>
</content:encoded></item>
<item><title>Two</title><link>https://x.example/2</link>
<description>&lt;p&gt;Sources said it&amp;#8217;s over.&lt;/p&gt;</description></item>
<item><title></title><description/></item></channel></rss>
"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Courier</title>
<entry><id>e1</id><title type="html">Quay &lt;i&gt;shut&lt;/i&gt;</title>
<link href="https://x.example/1"/><updated>2026-01-05</updated><author><name>Jo Lind</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A source said no.</p></div>
</content></entry>
<entry><id>e2</id><title>Two</title><content type="text">Sources &lt; said yes.</content></entry>
</feed>
"""


def list_blocks(document):
    return [(block.role, block.span.cut(document.text).strip()) for block in document.blocks]


def test_nitf():
    document = read(NITF.encode(), name="a.nitf")
    assert list_blocks(document) == [
        ("headline", "Quay & mill shut"),
        (None, "The quay is shut, Mayor Ana\xa0Ruiz said “no”."),
        ("caption", "The quay"),
        ("heading", "What next"),
        ("list_item", "Boats move"),
        ("block_quote", "Two lines."),
    ]
    told = document.metadata
    assert (told.id, told.title, told.authors) == ("n7", "Quay & mill shut", ("Jo Lind",))
    assert (told.publisher, told.section, told.published) == ("Courier", "Port", "20260105")
    assert document.links[0].target == "http://x.example/m"


def test_newsml():
    document = read(NEWSML.encode(), name="a.xml")
    assert list_blocks(document) == [
        ("headline", "Quay shut"),
        (None, "The quay is shut."),
        (None, "A source said no."),
    ]
    told = document.metadata
    assert (told.id, told.publisher, told.language) == ("urn:9", "Courier", "en-GB")
    assert (told.authors, told.published) == (("Jo Lind",), "2026-01-05")


def test_a_message_of_several_items_and_nitf_inside():
    nitf = NITF.partition('.dtd">\n')[2]
    inside = NEWSML.partition("<x:html")[0] + nitf + "</inlineXML></contentSet></newsItem>"
    picture = re.sub("<inlineXML.*</inlineXML>", "<inlineData contenttype='image/png'/>", inside,
                     flags=re.DOTALL)  # fmt: skip
    message = f"<newsMessage><itemSet>{NEWSML}{inside}{picture}</itemSet></newsMessage>"
    stories = list(read_all(message.encode(), name="a.xml"))
    assert [story.name for story in stories] == ["a.xml#urn:9", "a.xml#urn:9"]
    assert "The quay is shut, Mayor" in stories[1].text
    assert "Imprint" not in stories[1].text


def test_rss():
    first, second, third = read_all(RSS.encode(), name="a.rss")
    assert list_blocks(first) == [
        ("headline", "Quay & mill"),
        (None, "The quay is shut."),
        (None, "A source said “no” & left."),
    ]
    assert (first.name, first.metadata.authors) == ("a.rss#g1", ("Jo Lind",))
    assert second.name == "a.rss#https://x.example/2"
    assert list_blocks(second)[1] == (None, "Sources said it’s over.")
    assert third == Problem("a.rss#3", "holds no text")


def test_atom():
    first, second = read_all(ATOM.encode(), name="a.atom")
    assert list_blocks(first) == [("headline", "Quay shut"), (None, "A source said no.")]
    assert (first.metadata.url, first.metadata.published) == ("https://x.example/1", "2026-01-05")
    assert list_blocks(second) == [("headline", "Two"), (None, "Sources < said yes.")]


def undo(cut: str) -> str:
    """What a stretch of the file says, white space aside, however often it is escaped."""
    for _ in range(2):
        cut = html.unescape(re.sub(r"<!\[CDATA\[|\]\]>|<[^<>]*>", "", cut))
    return "".join(cut.split())


@pytest.mark.parametrize("file", [NITF, NEWSML, RSS, ATOM])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_every_block_leads_to_its_words_in_the_file(file, encoding):
    text = file.replace('encoding="UTF-8"', "").replace("mill", "mïll 😀")
    for document in read_all(text.encode(encoding), name="a.xml"):
        if isinstance(document, Problem):
            continue
        places = open_places(document)
        spans = [block.span for block in document.blocks]
        spans += [finding.span for finding in audit(document).findings]
        for span in spans:
            words = "".join(span.cut(document.text).split()).replace("&", "&")
            assert undo(places.unfold(span).cut(text)) == words


def test_the_declaration_names_the_encoding():
    data = NITF.replace("UTF-8", "ISO-8859-1").replace("Jo Lind", "Zoë Lind").encode("latin-1")
    assert read(data, name="a.xml").metadata.authors == ("Zoë Lind",)


BOMB = (
    '<!DOCTYPE nitf [<!ENTITY a "ha">'
    + "".join(
        f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]><nitf>&i;</nitf>"
)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "is not valid XML: no element found"),
        (NITF[:500].encode(), "is not valid XML: .*line"),
        (b"<nitf><p></nitf>", "is not valid XML: mismatched tag .line 1"),
        (
            b"<html><p>no</p></html>",
            "is XML of <html>; stories are read from entry, feed, newsItem",
        ),
        (BOMB.encode(), "declares entities of its own"),
        (b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><nitf>&b;</nitf>', "entities"),
        (b"<a>" * 10_000 + b"</a>" * 10_000, "has more elements, or deeper ones"),
        (b"<nitf>" + b"<p/>" * 300_000 + b"</nitf>", "has more elements, or deeper ones"),
        ("<nitf>Zoë</nitf>".encode("latin-1"), "is not text in utf-8"),
        (b"<?xml version='1.0' encoding='klingon'?><nitf/>", "no text encoding 'klingon'"),
    ],
    ids=range(10),
)
def test_what_is_no_story_is_said(data, sentence):
    with pytest.raises(UnreadableInput, match=sentence):
        list(read_all(data, name="a.xml"))


def test_the_command_says_it_and_goes_on(tmp_path):
    (tmp_path / "bomb.xml").write_text(BOMB)
    (tmp_path / "feed.rss").write_text(RSS, encoding="utf-8")
    result = run("audit", "--format", "github", "bomb.xml", "feed.rss", cwd=tmp_path)
    assert result.code == 2
    assert "bomb.xml: declares entities" in result.err
    assert "feed.rss#3: holds no text" in result.err
    assert b"anon.bare" in result.out
