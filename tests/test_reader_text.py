"""auditor.readers: bytes and files to documents."""

from __future__ import annotations

import codecs
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.readers import UnreadableInput, choose_format, list_formats, list_suffixes, read
from auditor.transcription.files import MARKS


def read_document(data, name, encoding=None):
    return read(data, name=name, format="text", encoding=encoding)


TEXT = "“We go,” said José.\r\nHe left.\r日本\n"


def refuse(data: bytes, encoding: str | None = None) -> str:
    """Why the bytes are refused."""
    with pytest.raises(UnreadableInput) as caught:
        read_document(data, "story.txt", encoding)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_document_is_what_the_bytes_say():
    data = TEXT.encode()
    document = read_document(data, "story.txt")
    assert (document.name, document.text, document.format) == ("story.txt", TEXT, "text")
    assert document.sha256 == sha256(data).hexdigest()


@given(st.text(st.characters(exclude_characters="\0\ufeff", exclude_categories=("Cs",))))
def test_any_text_in_utf8_comes_back_unchanged(text):
    if not text.startswith(("{\\rtf", "%PDF-", "PK\x03\x04")):
        assert read_document(text.encode(), "x").text == text


@given(st.binary(max_size=64), st.sampled_from([None, "utf-8", "cp1252", "utf-16", "utf-7"]))
def test_any_bytes_are_read_or_refused_in_one_sentence(data, encoding):
    refusals = []
    try:
        assert "\0" not in read_document(data, "x", encoding).text
    except UnreadableInput as error:
        refusals = str(error).splitlines()
    assert len(refusals) <= 1


@pytest.mark.parametrize(("mark", "encoding"), MARKS)
def test_byte_order_mark_chooses_and_goes(mark, encoding):
    data = mark + TEXT.encode(encoding)
    document = read_document(data, "x")
    assert document.text == TEXT
    assert document.sha256 == sha256(data).hexdigest()


@pytest.mark.parametrize("name", ["utf-8", "UTF_8", "utf8", "utf-8-sig"])
def test_named_encoding_drops_the_mark_too(name):
    assert read_document(codecs.BOM_UTF8 + TEXT.encode(), "x", name).text == TEXT


def test_utf16_may_be_named():
    assert read_document(TEXT.encode("utf-16"), "x", "utf-16").text == TEXT
    assert read_document(TEXT.encode("utf-16-be"), "x", "utf-16-be").text == TEXT


def test_named_encoding_decides():
    data = "“Café”".encode("cp1252")
    assert read_document(data, "x", "cp1252").text == "“Café”"
    assert read_document(data, "x", "latin-1").text == "\x93Café\x94"


def test_wrong_encoding_names_byte_offset_and_line():
    why = refuse(b"one\ntwo caf\x93\n")
    assert "byte 0x93 at byte offset 11 (line 2)" in why
    assert "--encoding cp1252" in why


@pytest.mark.parametrize(("mark", "encoding"), MARKS)
def test_offset_counts_the_byte_order_mark(mark, encoding):
    broken = {"utf-8": b"a\x93", "utf-16": b"", "utf-32": b""}
    if encoding == "utf-8":
        assert "byte offset 4 " in refuse(mark + broken[encoding])
    else:
        good = "ab".encode(encoding)
        assert f"byte offset {len(mark + good)} " in refuse(mark + good + b"\x41")


def test_nul_bytes_name_their_offset():
    assert "NUL byte (offset 3)" in refuse(b"abc\0def")
    assert "utf-16-le" in refuse("abc".encode("utf-16-le"))
    assert "U+0000" in refuse("a\0b".encode("utf-16"))


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"{\\rtf1\\ansi The bridge is shut.}", "RTF"),
        (b"%PDF-1.7\n", "PDF"),
        (b"PK\x03\x04rest", "Word"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Word"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "NUL"),
        (bytes(range(256)), "NUL"),
    ],
)
def test_binary_files_are_refused(data, what):
    assert what in refuse(data)


@pytest.mark.parametrize("name", ["rot13", "base64", "no such", "idna", "", "undefined", "a\0b"])
def test_encodings_that_are_none(name):
    if name:
        assert refuse(b"abc", name)
    else:
        assert read_document(b"abc", "x", name).text == "abc"


def test_file_and_bytes_give_the_same(tmp_path):
    path = tmp_path / "story.txt"
    path.write_bytes(TEXT.encode())
    assert read(path) == read(str(path)) == read(path.read_bytes(), name=str(path))
    assert read(path, name="x").name == "x"


def test_size_limit(tmp_path):
    path = tmp_path / "story.txt"
    path.write_bytes(b"a" * 1001)
    assert len(read(path, max_size=1001).text) == 1001
    for story in (path, path.read_bytes()):
        with pytest.raises(UnreadableInput, match=r"larger than 0\.001 MB"):
            read(story, max_size=1000)


def test_formats_lie_in_the_folder():
    assert "text" in list_formats()
    assert ".txt" in list_suffixes()
    assert choose_format("a.TXT") is choose_format("a.unknown")
