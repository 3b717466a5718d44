"""Markdown (CommonMark, with tables) -> Document. Needs the extra `markdown` (markdown-it-py).

markdown-it knows where blocks stand, by lines. Where the letters inside a block stand is noted
while it reads them: what it puts aside as text, it puts aside at the place that it has reached.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from hashlib import sha256
from operator import itemgetter
from typing import TYPE_CHECKING, Any, BinaryIO

from auditor.model import Document, Metadata, Role, Span
from auditor.places import LINE_END, find_line_starts
from auditor.transcription.articles import build_metadata
from auditor.transcription.files import MissingExtra, Options, decode_text, take_data
from auditor.transcription.hypertext import DIRECTIVE, copy_hypertext
from auditor.transcription.transcript import Excerpt, Transcript

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

SUFFIXES = (".md", ".markdown", ".mdown")
IN_FOLDERS = True

EXTRA = "is Markdown, which needs the extra markdown: pip install 'auditor[markdown]'"
FRONT = re.compile(r"---[ \t]*(?:\r\n|\n|\r)(?P<lines>.*?)^(?:---|\.\.\.)[ \t]*$", re.S | re.M)
FIELD = re.compile(
    r"^(?P<name>[\w-]+):[ \t]*+(?P<value>[^\r\n]*)|^[ \t]*-[ \t]++(?P<item>.*\S)", re.M
)
BREAK = re.compile(r"<br\s*/?>", re.I)
# Blocks whose inside is no prose.
LEFT_OUT = ("table_open", "table_close")


def read_documents(file: BinaryIO, name: str, options: Options) -> Iterator[Document]:
    """The story of the file; what its front matter tells is metadata.

    Raises `UnreadableInput` for bytes that are no text, `MissingExtra` where that is not installed.
    """
    data = take_data(file, options.max_size)
    text = decode_text(data, options.encoding)
    front = FRONT.match(text)
    body = re.sub(r"[^\r\n]", " ", front[0]) + text[front.end() :] if front else text
    try:
        tokens = make_parser().parse(body)
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] not in ("markdown_it", "mdurl"):
            raise
        raise MissingExtra(EXTRA) from None
    transcript = Transcript(Excerpt(text))
    Copying(transcript).copy_all(tokens)
    metadata = read_front_matter(front["lines"]) if front else None
    yield transcript.finish(name, sha256(data).hexdigest(), "markdown", metadata)


def read_front_matter(lines: str) -> Metadata:
    """What stands above a story as `name: value`, a list in brackets or a line an item."""
    record: dict[str, Any] = {}
    last = ""
    for match in FIELD.finditer(lines):
        if match["name"]:
            last = match["name"].lower()
            record[last] = split_list(match["value"])
        elif isinstance(record.get(last), list):
            record[last].append(strip_quotes(match["item"]))
    return build_metadata(record)


def split_list(value: str) -> str | list[str]:
    """A value, or the entries of one that is a list; [] where they are still to come."""
    value = value.strip()
    if not value:
        return []
    if value.startswith("[") and value.endswith("]"):
        return [strip_quotes(entry) for entry in value[1:-1].split(",")]
    return strip_quotes(value)


def strip_quotes(value: str) -> str:
    return re.sub(r"""^(["'])(.*)\1$""", r"\2", value.strip())


def make_parser() -> MarkdownIt:
    """A parser whose text tokens have their places in `meta`. Raises ModuleNotFoundError."""
    from markdown_it import MarkdownIt
    from markdown_it.parser_inline import ParserInline
    from markdown_it.rules_inline import StateInline

    class PlacedInline(StateInline):
        """What has been read of a block: each text with the places of its pieces."""

        def __init__(self, src: str, md: MarkdownIt, env: Any, tokens: list[Token]) -> None:
            super().__init__(src, md, env, tokens)
            self.pieces: list[Span] = []
            self.run, self.signs = -1, 0

        def append_pending(self, text: str) -> None:
            super().append_pending(text)
            self.pieces.append(Span(self.pos, self.pos + len(text)))

        def pushPending(self) -> Token:  # noqa: N802
            token = super().pushPending()
            # Blanks before a line end have been taken back.
            token.meta = {"pieces": cut_pieces(self.pieces, len(token.content))}
            self.pieces = []
            return token

        def push(self, ttype: str, tag: str, nesting: Any) -> Token:
            if not self.pending:  # nothing, or blanks that were taken back
                self.pieces = []
            token = super().push(ttype, tag, nesting)
            token.meta = {"place": self.pos}
            if ttype == "text":  # of a run of signs each is a token, all pushed at the run's place
                self.signs = self.signs + 1 if self.run == self.pos else 0
                self.run = self.pos
                token.meta = {"place": self.pos + self.signs}
            return token

    class PlacingParser(ParserInline):
        def parse(self, src: str, md: MarkdownIt, env: Any, tokens: list[Token]) -> list[Token]:
            state = PlacedInline(src, md, env, tokens)
            self.tokenize(state)
            for rule in self.ruler2.getRules(""):
                rule(state)
            return state.tokens

    parser = MarkdownIt("commonmark")
    parser.inline = PlacingParser()
    parser.configure("commonmark").enable("table")
    return parser.disable(["fragments_join", "text_join"])


def cut_pieces(pieces: list[Span], letters: int) -> list[Span]:
    """The pieces as far as they hold so many letters."""
    cut = []
    for piece in pieces:
        if letters > 0:
            cut.append(Span(piece.start, piece.start + min(letters, len(piece))))
        letters -= len(piece)
    return cut


class Copying:
    """What is open while the blocks of a text are copied."""

    def __init__(self, transcript: Transcript) -> None:
        self.transcript = transcript
        self.text = transcript.source.text
        self.starts = find_line_starts(self.text)
        self.roles: list[Role | None] = [None]
        self.tables = 0
        self.headed = False

    def copy_all(self, tokens: Sequence[Token]) -> None:
        """Copy the blocks of a text."""
        for token in tokens:
            if token.type in LEFT_OUT:
                self.tables += token.nesting
            elif token.type == "html_block" and token.map:
                start, end = self.starts[token.map[0]], self.find_line(token.map[1])
                copy_hypertext(self.transcript, start, end)
            elif token.type == "inline" and not self.tables:
                self.copy_inline(token)
            elif token.nesting == 1:
                self.open(token)
            elif token.nesting == -1:
                self.roles.pop()
                self.transcript.close()

    def open(self, token: Token) -> None:
        """A block begins, with its own role or that of the one around it."""
        role = self.roles[-1]
        if token.type == "heading_open":
            first = token.tag == "h1" and not self.headed
            self.headed = self.headed or first
            role = "headline" if first else "heading"
        elif token.type == "list_item_open":
            role = "list_item"
        elif token.type == "blockquote_open":
            role = "block_quote"
        self.roles.append(role)
        self.transcript.open(role)

    def find_line(self, number: int) -> int:
        """Where the line of that number begins, counted from 0; the text's end behind the last."""
        return self.starts[number] if number < len(self.starts) else len(self.text)

    def copy_inline(self, block: Token) -> None:
        """Copy what stands inside a block."""
        first, behind = block.map or [0, 0]
        lines = [Span(self.starts[n], self.find_line(n + 1)) for n in range(first, behind)]
        line = Inline(self.transcript, block.content, self.place_lines(block.content, lines))
        for token in block.children or ():
            line.copy(token)

    def place_lines(self, content: str, lines: Sequence[Span]) -> list[tuple[int, int]]:
        """Where each line of a block's content begins, in the content and in the file."""
        found = []
        at = 0
        for part, line in zip(content.split("\n"), lines, strict=False):
            written = LINE_END.sub("", line.cut(self.text)).rstrip()
            letters = part.strip()
            behind = written.endswith(letters)
            place = len(written) - len(letters) if behind else max(0, written.find(letters))
            indent = len(part) - len(part.lstrip())
            found.append((at, line.start + place - indent))
            at += len(part) + 1
        return found


class Inline:
    """The inside of a block: its content, and where the lines of that stand in the file."""

    def __init__(self, transcript: Transcript, content: str, lines: list[tuple[int, int]]) -> None:
        self.transcript = transcript
        self.content = content
        self.lines = lines

    def find_place(self, at: int) -> int:
        """The place in the file of an offset in the content."""
        start, place = self.lines[bisect_right(self.lines, at, key=itemgetter(0)) - 1]
        return place + at - start

    def copy(self, token: Token) -> None:
        """Copy what a token brings."""
        place = token.meta.get("place", 0)
        if token.type == "text" and "pieces" in token.meta:
            for piece in token.meta["pieces"]:
                self.copy_piece(piece)
        elif token.type == "text" and len(token.content) <= 1:  # a sign that marks nothing
            self.copy_piece(Span(place, place + len(token.content)))
        elif token.type == "text":  # an address in angle brackets
            self.copy_piece(Span(place + 1, self.content.find(">", place)))
        elif token.type == "text_special":
            self.write(token.content, place, place + len(token.markup))
        elif token.type == "code_inline":
            self.copy_code(token, place + len(token.markup))
        elif token.type == "softbreak":
            self.copy_space(place)
        elif token.type == "hardbreak":
            at = self.find_place(place)
            self.transcript.break_line(at, at + 1 + self.content.startswith("\\", place))
        elif token.type == "link_open":
            self.transcript.open_link(str(token.attrGet("href") or ""))
        elif token.type == "link_close":
            self.transcript.close_link()
        elif token.type == "html_inline":
            self.copy_html(token, place)

    def copy_piece(self, piece: Span) -> None:
        """Copy a stretch of the content, whose line ends are blanks."""
        at = piece.start
        for line in piece.cut(self.content).split("\n"):
            if at > piece.start:
                self.copy_space(at - 1)
            start = self.find_place(at)
            self.transcript.flow(start, start + len(line))
            at += len(line) + 1

    def copy_space(self, at: int) -> None:
        """Copy a line end as a blank."""
        if not self.transcript.spaced:
            self.write(" ", at, at + 1)

    def copy_code(self, token: Token, start: int) -> None:
        """Copy a code span, which may have lost a blank at both ends."""
        length = len(token.content)
        if self.content[start : start + length].replace("\n", " ") != token.content:
            start += 1
        self.copy_piece(Span(start, start + length))

    def copy_html(self, token: Token, place: int) -> None:
        """Copy of HTML what breaks a line or holds findings back; other tags are no text."""
        if BREAK.fullmatch(token.content):
            at = self.find_place(place)
            self.transcript.break_line(at, at + len(token.content))
        elif DIRECTIVE.fullmatch(token.content):
            self.copy_piece(Span(place, place + len(token.content)))

    def write(self, letters: str, start: int, end: int) -> None:
        at = self.find_place(start)
        self.transcript.write(letters, at, at + end - start)
