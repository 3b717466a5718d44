"""Markdown: what is read of it, and where each letter stands."""

from __future__ import annotations

import html
import re

import pytest
from command_line import run
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("markdown_it", reason="the extra markdown is not installed")

from markdown_it import MarkdownIt

from auditor.places import open_places
from auditor.readers import read

STORY = """---
title: "Quay shut"
authors:
  - Jo Lind
  - Bo Ek
date: 2026-01-05
section: [Port, "Harbour"]
---
# Quay &amp; *mill* shut

The **quay** is shut, [Mayor](http://x.example "t") Ana Ruiz
said\\. “No” * star ** two ` code
x` <b>bold</b> <http://a.example> ![alt](a.jpg)5\\* a_b_c.\x20\x20
hard line

> A quote
> over > lines

1. one **two
   three** four
- x

  y

| a | b |
|---|---|
| c | d |

<div><p>Raw <i>html</i></p></div>

Head two
========

    code
"""


def read_story(text: str):
    return read(text.encode(), name="story.md")


def list_blocks(document):
    return [(block.role, block.span.cut(document.text).strip()) for block in document.blocks]


def test_a_story_is_read_as_its_readers_read_it():
    document = read_story(STORY)
    assert list_blocks(document) == [
        ("headline", "Quay & mill shut"),
        (
            None,
            "The quay is shut, Mayor Ana Ruiz said. “No” * star ** two code x bold"
            " http://a.example 5* a_b_c.\nhard line",
        ),
        ("block_quote", "A quote over > lines"),
        ("list_item", "one two three four"),
        ("list_item", "x"),
        ("list_item", "y"),
        (None, "Raw html"),
        ("heading", "Head two"),
    ]
    assert [link.target for link in document.links] == ["http://x.example", "http://a.example"]


def test_front_matter_is_metadata():
    told = read_story(STORY).metadata
    assert (told.title, told.authors) == ("Quay shut", ("Jo Lind", "Bo Ek"))
    assert (told.published, told.section) == ("2026-01-05", "Port")
    assert read_story("No front matter.").metadata is None


PIECES = st.lists(
    st.sampled_from(
        (
            "word,Ana said.,*,**,_,__,`,``,[a](b),[a],![x](y),&amp;,&#8220;,\\*,\\,<b>,</b>,<br>,"
            "<http://a.b>,>,-,1.,#,##,~~,|,“q”,😀,=, ,  ,\n,\n\n,  \n,\t,\r\n,\n> ,\n- ,\n    "
        ).split(",")
    ),
    max_size=30,
).map("".join)


@given(PIECES)
def test_any_text_keeps_its_places(text):
    document = read_story(text.replace("\0", ""))
    origin = document.origin
    last = 0
    for number, start in enumerate(origin.starts):
        end = origin.starts[number + 1] if number + 1 < len(origin.starts) else origin.length
        place, behind = origin.places[number], origin.ends[number]
        assert 0 <= place <= behind <= len(text)
        assert last <= place
        last = place
        if behind - place == end - start:
            letters = document.text[start:end]
            assert letters.split() == text[place:behind].split() or not letters.strip()


@given(PIECES.filter(lambda text: "<" not in text and "    " not in text and "![" not in text))
def test_the_words_are_those_that_markdown_shows(text):
    page = MarkdownIt("commonmark").render(text)
    shown = html.unescape(re.sub(r"<(?:pre|code)[^>]*>\n*(.*?)</pre>", "", page, flags=re.S))
    words = re.sub(r"<[^>]*>", "", shown)
    if "<pre>" not in page and "|" not in text:
        assert "".join(read_story(text).text.split()) == "".join(words.split())


def test_links_and_emphasis_do_not_part_a_name():
    text = "**[Ana](http://x)** *Ruiz*, the mayor, said no.\n"
    document = read_story(text)
    assert document.text.strip() == "Ana Ruiz, the mayor, said no."
    region = open_places(document).locate(document.blocks[0].span)
    assert (region.line, region.column) == (1, 4)


def test_a_directive_in_a_comment_holds(tmp_path):
    text = "The mill burned.\n\n<!-- auditor-ignore anon: we know -->\n\nA source said *no*.\n"
    (tmp_path / "story.md").write_text(text)
    result = run("audit", "--format", "text", "story.md", cwd=tmp_path)
    assert result.code == 0
    assert b"held back: we know" in result.out


def test_without_the_extra_it_says_which(tmp_path):
    (tmp_path / "markdown_it.py").write_text("raise ModuleNotFoundError(name='markdown_it')")
    (tmp_path / "story.md").write_text("A source said no.")
    import auditor

    place = f"{tmp_path}:{auditor.__path__[0]}/.."
    result = run("audit", "story.md", cwd=tmp_path, PYTHONPATH=place)
    assert (result.code, result.out) == (2, b"")
    assert "story.md: is Markdown, which needs the extra markdown" in result.err
