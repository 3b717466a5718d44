"""A story in a record of JSON -> Document."""

from __future__ import annotations

from auditor.model import Document, Role
from auditor.transcription.articles import Article, Piece
from auditor.transcription.hypertext import copy_hypertext
from auditor.transcription.transcript import Excerpt, Transcript
from auditor.transcription.values import Placed, open_string


def copy_article(
    article: Article,
    text: str,
    lines: tuple[int, ...],
    *,
    name: str,
    sha256: str,
    format_: str,
    first_line: int = 1,
) -> Document:
    """The document of a story whose strings stand in a text; `lines` and `first_line` as there."""

    def open_piece(piece: Piece) -> Excerpt:
        assert isinstance(piece.text, Placed)  # as all strings of `read_values` are
        return open_string(text, piece.text, lines, first_line)

    title = article.title
    transcript = Transcript(open_piece(title or article.body))
    if title:
        copy_piece(transcript, title, "headline")
        transcript.read_from(open_piece(article.body))
    copy_piece(transcript, article.body, None)
    return transcript.finish(name, sha256, format_, article.metadata)


def copy_piece(transcript: Transcript, piece: Piece, role: Role | None) -> None:
    """Copy a string of the record: as HTML, or as the lines that it has."""
    if piece.markup:
        copy_hypertext(transcript, role=role)
    else:
        transcript.open(role)
        transcript.copy(0, len(piece.text))
