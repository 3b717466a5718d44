"""JSON-LD on a page -> what it says of the article there (schema.org)."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

from auditor.model import Metadata, Span
from auditor.places import find_line_starts
from auditor.transcription.articles import build_metadata, list_names
from auditor.transcription.files import UnreadableInput
from auditor.transcription.transcript import Transcript
from auditor.transcription.values import Placed, open_string, read_values


def find_record(text: str, places: tuple[Span, ...]) -> dict[str, Any]:
    """What JSON-LD on the page says of an article (schema.org); nothing where none does."""
    for place in places:
        with suppress(UnreadableInput):
            found = next(list_records(read_values(text, place.start, place.end)), None)
            if found is not None:
                return found
    return {}


def list_records(value: Any) -> Iterator[dict[str, Any]]:
    """The articles among a value, its entries, and those of its graph."""
    if isinstance(value, list):
        for entry in value:
            yield from list_records(entry)
    elif isinstance(value, dict):
        if any(
            kind.endswith(("Article", "BlogPosting")) for kind in list_names(value.get("@type"))
        ):
            yield value
        yield from list_records(value.get("@graph"))


def read_metadata(record: dict[str, Any]) -> Metadata | None:
    """What an article tells; None for an empty one."""
    return build_metadata(record) if record else None


def copy_body(transcript: Transcript, record: dict[str, Any]) -> None:
    """Copy the article's text, where the record has it."""
    body = record.get("articleBody")
    if isinstance(body, Placed):
        text = transcript.source.text
        transcript.read_from(open_string(text, body, find_line_starts(text)))
        transcript.copy(0, len(body))
