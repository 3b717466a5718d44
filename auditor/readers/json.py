"""JSON of the news trade (IPTC ninjs, schema.org) and of content management systems -> Document.

A file holds one story or several; of several each is named FILE#ID, or FILE#NUMBER without an id.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from typing import BinaryIO

from auditor.model import Document
from auditor.places import find_line_starts
from auditor.transcription.articles import explain_nothing, find_articles
from auditor.transcription.files import Options, UnreadableInput, decode_text, take_data
from auditor.transcription.records import copy_article
from auditor.transcription.values import read_values

SUFFIXES = (".json", ".ninjs", ".jsonld")
IN_FOLDERS = False


def read_documents(file: BinaryIO, name: str, options: Options) -> Iterator[Document]:
    """The stories of the file. Raises `UnreadableInput` where there is no JSON or no story."""
    data = take_data(file, options.max_size)
    text = decode_text(data, options.encoding)
    value = read_values(text)
    articles = tuple(find_articles(value))
    if not articles:
        raise UnreadableInput(explain_nothing(value))
    checksum, lines = sha256(data).hexdigest(), find_line_starts(text)
    for number, article in enumerate(articles, start=1):
        called = f"{name}#{article.metadata.id or number}" if len(articles) > 1 else name
        yield copy_article(article, text, lines, name=called, sha256=checksum, format_="json")
