"""Word files: what is read of them, where it stands, and what breaks."""

from __future__ import annotations

import contextlib
import io
import zipfile

import pytest
from command_line import run
from written_stories import OFFICE, PACKAGE, W, write_docx

from auditor import audit
from auditor.places import open_places
from auditor.readers import UnreadableInput, read

R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"


def make_docx(body: str, *, parts: dict[str, str] | None = None, prolog: str = "") -> bytes:
    """A Word file with that body; `parts` replace or add parts."""
    plain = zipfile.ZipFile(io.BytesIO(write_docx([("body", "x")])))
    files = {name: plain.read(name).decode() for name in plain.namelist()}
    files["word/document.xml"] = (
        f'{prolog}<w:document xmlns:w="{W}" xmlns:r="{R}"'
        ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<w:body>{body}</w:body></w:document>"
    )
    files.update(parts or {})
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return packed.getvalue()


def run_text(text: str, properties: str = "") -> str:
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(inner: str, style: str = "") -> str:
    told = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{told}{inner}</w:p>"


def read_body(body: str, **more):
    return read(make_docx(body, **more), name="story.docx")


def list_blocks(document):
    return [(block.role, block.span.cut(document.text)) for block in document.blocks]


def test_styles_are_roles():
    styles = f'<w:styles xmlns:w="{W}">' + "".join(
        f'<w:style w:styleId="{id_}"><w:name w:val="{name}"/></w:style>'
        for id_, name in [("a", "Title"), ("b", "heading 1"), ("c", "Quote"), ("d", "caption")]
    ) + "</w:styles>"  # fmt: skip
    body = "".join(paragraph(run_text(f"Text {id_}."), id_) for id_ in "abcde")
    document = read_body(body, parts={"word/styles.xml": styles})
    assert [role for role, _ in list_blocks(document)] == [
        "headline", "heading", "block_quote", "caption", None,
    ]  # fmt: skip


def test_the_first_heading_is_the_headline_where_nothing_is_a_title():
    body = paragraph(run_text("One"), "Heading1") + paragraph(run_text("Two"), "Heading1")
    assert [role for role, _ in list_blocks(read_body(body))] == ["headline", "heading"]


@pytest.mark.parametrize(
    ("inner", "expected"),
    [
        (run_text("A sou") + run_text("rce &amp; one"), "A source & one"),
        (f"<w:ins>{run_text('a')}</w:ins><w:del><w:r><w:delText>x</w:delText></w:r></w:del>", "a"),
        (f"<w:moveFrom>{run_text('x')}</w:moveFrom><w:moveTo>{run_text('y')}</w:moveTo>", "y"),
        (run_text("seen") + run_text("x", "<w:rPr><w:vanish/></w:rPr>") + run_text("!"), "seen!"),
        (run_text("on", '<w:rPr><w:vanish w:val="0"/></w:rPr>'), "on"),
        ("<w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>" + run_text("kept"), "kept"),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/></w:r>",
         "a\tb\nc\u2011"),
        (f"<mc:AlternateContent><mc:Choice>{run_text('one')}</mc:Choice><mc:Fallback>"
         f"{run_text('two')}</mc:Fallback></mc:AlternateContent>", "one"),
        (f"<w:r><w:drawing><w:txbxContent>{paragraph(run_text('box'))}</w:txbxContent></w:drawing>"
         f"</w:r>{run_text('text')}", "text"),
        ('<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText></w:r>'
         '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run_text("7")
         + '<w:r><w:fldChar w:fldCharType="end"/></w:r>', "7"),
    ],
    ids=range(10),
)  # fmt: skip
def test_what_is_read_is_what_is_printed(inner, expected):
    assert list_blocks(read_body(paragraph(inner))) == [(None, expected)]


def test_links():
    relations = (
        f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId9"'
        f' Type="{OFFICE}/hyperlink" Target="https://x.example/m" TargetMode="External"/>'
        "</Relationships>"
    )
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK "https://y.example"'
        '</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>'
        + run_text("Bo")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    inner = run_text("The ") + f'<w:hyperlink r:id="rId9">{run_text("mayor")}</w:hyperlink>' + field
    document = read_body(
        paragraph(run_text("x")) + paragraph(inner),
        parts={"word/_rels/document.xml.rels": relations},
    )
    found = [(link.span.cut(document.text), link.target) for link in document.links]
    assert found == [("mayor", "https://x.example/m"), ("Bo", "https://y.example")]


def test_findings_name_the_paragraph_as_it_stands_in_the_file():
    table = f"<w:tbl><w:tr><w:tc>{paragraph(run_text('Slug'))}</w:tc></w:tr></w:tbl>"
    story = paragraph("") + table + paragraph(run_text("Today a source said it was over."))
    document = read_body(paragraph(run_text("The mill burned.")) + story)
    report = audit(document)
    bare = next(finding for finding in report.findings if finding.rule == "anon.bare")
    places = open_places(document)
    region = places.locate(bare.span)
    assert (places.unit, region.line, region.column) == ("paragraph", 4, len("Today ") + 1)


def test_a_story_in_a_table_is_read_where_there_is_nothing_else():
    table = f"<w:tbl><w:tr><w:tc>{paragraph(run_text('All of it.'))}</w:tc></w:tr></w:tbl>"
    assert read_body(table + paragraph("")).text == "All of it."


def test_what_the_file_tells_is_metadata():
    core = (
        '<cp:coreProperties xmlns:cp="a" xmlns:dc="b"><dc:title>Quay</dc:title>'
        "<dc:creator>Jo Lind;Bo Ek</dc:creator><dc:language>en-GB</dc:language></cp:coreProperties>"
    )
    relations = (
        f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="a"'
        f' Type="{OFFICE}/officeDocument" Target="/word/document.xml"/>'
        f'<Relationship Id="b" Type="{CORE}" Target="docProps/core.xml"/></Relationships>'
    )
    parts = {"docProps/core.xml": core, "_rels/.rels": relations}
    told = read_body(paragraph(run_text("Text.")), parts=parts).metadata
    assert (told.title, told.authors, told.language) == ("Quay", ("Jo Lind", "Bo Ek"), "en-GB")


WHOLE = make_docx(paragraph(run_text("A source said no.")))
BROKEN = {
    "empty": (b"", "is no Word file"),
    "text": (b"A source said no.", "is no Word file"),
    "truncated": (WHOLE[: len(WHOLE) // 2], "is no Word file"),
    "old": (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "is an old Word file"),
    "other zip": (make_docx("", parts={"_rels/.rels": "<a/>"}), "it has no document in it"),
    "bomb": (
        make_docx(paragraph(run_text("0" * 200_000_000))),
        "holds more than 20 MB of text, unpacked",
    ),
    "entities": (
        make_docx("&a;", prolog='<!DOCTYPE w [<!ENTITY a "aaaa">]>'),
        "it declares entities",
    ),
    "broken xml": (make_docx("<w:p>"), "is a broken Word file: word/document.xml: mismatched tag"),
    "deep": (make_docx("<w:p>" * 9000 + "</w:p>" * 9000), "lie too deep"),
    "damaged": (
        WHOLE.replace(b"word/document.xml", b"word/document.xmk", 1),
        "is no Word file, or a broken one",
    ),
}


@pytest.mark.parametrize(("data", "sentence"), BROKEN.values(), ids=list(BROKEN))
def test_what_is_broken_is_said(data, sentence):
    with pytest.raises(UnreadableInput, match=sentence):
        read(data, name="story.docx")


def test_every_cut_of_a_file_is_a_story_or_a_sentence():
    for length in range(0, len(WHOLE), 7):
        with contextlib.suppress(UnreadableInput):
            read(WHOLE[:length] + WHOLE[length + 3 :], name="story.docx")


def test_the_command_names_the_paragraph(tmp_path):
    (tmp_path / "story.docx").write_bytes(WHOLE)
    (tmp_path / "bad.docx").write_bytes(WHOLE[:100])
    result = run("audit", "--format", "text", ".", cwd=tmp_path)
    assert result.code == 2
    assert b"paragraph 1, " in result.out
    assert "bad.docx: is no Word file" in result.err
