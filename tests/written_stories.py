"""The samples as newsrooms keep stories: each written in every format that can be read.

`write_story(blocks, format)` gives the bytes of a file; `undo_markup(cut, format)` gives the words
in a stretch of such a file, white space aside, so that tests can compare them with what was found.
"""

from __future__ import annotations

import html
import io
import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from xml.sax.saxutils import escape

from auditor import audit, read

Blocks = list[tuple[str, str]]
SUFFIXES = {
    "text": ".txt",
    "html": ".html",
    "markdown": ".md",
    "docx": ".docx",
    "json": ".json",
    "jsonl": ".jsonl",
    "xml": ".xml",
}


def read_blocks(sample: Path) -> Blocks:
    """The paragraphs of a plain text with their roles."""
    document = read(sample)
    paragraphs = audit(document).reading.paragraphs
    return [(p.role, " ".join(p.span.cut(document.text).split())) for p in paragraphs]


def write_story(blocks: Blocks, format_: str) -> bytes:
    """The story in a file of that format."""
    return WRITERS[format_](blocks)


def write_text(blocks: Blocks) -> bytes:
    return "\n\n".join(text for _, text in blocks).encode()


def write_fragment(blocks: Blocks) -> str:
    """HTML as a CMS keeps it, the quotation marks as character references."""
    tags = {"headline": "h1", "heading": "h2", "list_item": "li", "caption": "figcaption"}
    lines = []
    for role, text in blocks:
        tag = tags.get(role, "p")
        inner = html.escape(text, quote=False).replace("“", "&ldquo;").replace("’", "&#8217;")
        words = inner.split(" ")
        words[0] = f"<b>{words[0]}</b>"
        lines.append(f"<{tag}>{' '.join(words)}</{tag}>")
    return "\n".join(lines)


def write_html(blocks: Blocks) -> bytes:
    page = '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"></head>\n<body>'
    body = f"<nav><p>Home</p></nav><main>{write_fragment(blocks)}</main>"
    return f"{page}{body}</body></html>\n".encode()


def write_markdown(blocks: Blocks) -> bytes:
    signs = {"headline": "# ", "heading": "## ", "list_item": "- "}
    lines = []
    for role, text in blocks:
        plain = re.sub(r"([\\`*_\[\]<>#&])", r"\\\1", text)
        plain = re.sub(r"^(\d+)([.)])", r"\1\\\2", re.sub(r"^([-+=])", r"\\\1", plain))
        lines.append(signs.get(role, "") + plain)
    return "\n\n".join(lines).encode()


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def write_docx(blocks: Blocks) -> bytes:
    styles = {"headline": "Title", "heading": "Heading1", "list_item": "ListBullet"}
    names = {"Title": "Title", "Heading1": "heading 1", "ListBullet": "List Bullet"}
    body = ""
    for role, text in blocks:
        style = styles.get(role)
        properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
        first, sign, rest = text.partition(" ")
        runs = "".join(
            f'<w:r><w:t xml:space="preserve">{escape(part)}</w:t></w:r>'
            for part in (first, sign + rest)
        )
        body += f"<w:p>{properties}{runs}</w:p>"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
        'officedocument.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1"'
        f' Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{OFFICE}/styles" Target="styles.xml"/></Relationships>',
        "word/styles.xml": f'<w:styles xmlns:w="{W}">'
        + "".join(
            f'<w:style w:type="paragraph" w:styleId="{id_}"><w:name w:val="{name}"/></w:style>'
            for id_, name in names.items()
        )
        + "</w:styles>",
        "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name), text)
    return packed.getvalue()


def split_headline(blocks: Blocks) -> tuple[str, Blocks]:
    """The headline, "" where there is none, and the rest."""
    first = blocks[0][1] if blocks[0][0] == "headline" else ""
    return first, blocks[1:] if first else blocks


def write_json(blocks: Blocks) -> bytes:
    """IPTC ninjs 2, its body in HTML, all letters beyond ASCII escaped."""
    headline, rest = split_headline(blocks)
    item = {
        "uri": "urn:sample:1",
        "standard": {"name": "ninjs", "version": "2.0"},
        "headlines": [{"role": "main", "value": headline}],
        "bodies": [{"role": "main", "contenttype": "text/html", "value": write_fragment(rest)}],
    }
    return json.dumps(item, indent=1).encode()


def write_jsonl(blocks: Blocks) -> bytes:
    text = write_text(blocks).decode()
    return json.dumps({"id": "one", "text": text}, ensure_ascii=False).encode() + b"\n"


def write_xml(blocks: Blocks) -> bytes:
    """NITF 3."""
    headline, rest = split_headline(blocks)
    tags = {"heading": "hl2", "list_item": "li"}
    body = "\n".join(
        f"<{tags.get(role, 'p')}>{escape(text).replace('“', '&#8220;')}</{tags.get(role, 'p')}>"
        for role, text in rest
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<nitf><head><title>'
        f"{escape(headline)}</title></head><body><body.head><hedline><hl1>{escape(headline)}</hl1>"
        f"</hedline></body.head><body.content>{body}</body.content></body></nitf>\n"
    ).encode()


WRITERS: dict[str, Callable[[Blocks], bytes]] = {
    "text": write_text,
    "html": write_html,
    "markdown": write_markdown,
    "docx": write_docx,
    "json": write_json,
    "jsonl": write_jsonl,
    "xml": write_xml,
}


def undo_markup(cut: str, format_: str) -> str:
    """The letters that a stretch of a file stands for, without white space."""
    if format_ in ("json", "jsonl"):
        cut = json.loads(f'"{cut}"', strict=False)
    if format_ in ("html", "json", "xml"):
        cut = html.unescape(re.sub(r"<[^>]*>", "", cut))
    if format_ == "markdown":
        cut = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", cut)
    return "".join(cut.split())


def decode_file(data: bytes, format_: str, blocks: Blocks) -> str:
    """What lines and columns of a file count in: its text, of a Word file one line a paragraph."""
    return "\n".join(text for _, text in blocks) if format_ == "docx" else data.decode()
