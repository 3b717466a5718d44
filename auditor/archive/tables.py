"""Reports -> the rows of an archive's tables, and those rows -> Arrow.

The tables and the types of their columns are those of `schemas/archive-1.schema.json`.
"""

from __future__ import annotations

import json
from datetime import date
from email.utils import parsedate_to_datetime
from functools import cache
from typing import Any

import pyarrow as pa

from auditor.validation import read_schema

SCHEMA = "archive-1"
REPORTS = "reports"
TYPES = {
    "string": pa.string(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "boolean": pa.bool_(),
}
LEVELS = ("error", "warning", "note")

Row = dict[str, Any]
Rows = dict[str, list[Row]]


@cache
def load_tables() -> dict[str, pa.Schema]:
    """The Arrow schema of each table; its fields carry their meaning as metadata."""
    tables = json.loads(read_schema(SCHEMA))["properties"]
    return {
        name: pa.schema([make_field(*entry) for entry in table["items"]["properties"].items()])
        for name, table in tables.items()
    }


def make_field(name: str, described: dict[str, Any]) -> pa.Field:
    """A column as the schema describes it."""
    named = described["type"]
    kinds = [named] if isinstance(named, str) else named
    nullable = "null" in kinds
    if described.get("format") == "date":
        type_ = pa.date32()
    elif kinds[0] == "array":
        type_ = pa.list_(pa.field("element", TYPES[described["items"]["type"]], nullable=False))
    else:
        type_ = TYPES[kinds[0]]
    return pa.field(name, type_, nullable, {"description": described["description"]})


def make_batch(table: str, rows: list[Row]) -> pa.RecordBatch:
    """The rows of a table as columns."""
    return pa.RecordBatch.from_pylist(rows, schema=load_tables()[table])


# A story's rows


def build_rows(key: str, source: str, place: int | None, report: Row, text: str) -> Rows:
    """The rows of all tables that hold one story; `text` is its report as JSON."""
    return {
        REPORTS: [{"story": key, "report": text}],
        "stories": [build_story(key, source, place, report)],
        "paragraphs": [build_paragraph(key, entry) for entry in report["paragraphs"]],
        "attributions": [build_attribution(key, entry) for entry in report["attributions"]],
        "sources": [build_source(key, entry) for entry in report["sources"]],
        "findings": [build_finding(key, entry) for entry in report["findings"]],
    }


def build_failure(key: str, source: str, place: int | None, name: str, error: str) -> Rows:
    """The rows of a story that could not be audited."""
    story = dict.fromkeys(load_tables()["stories"].names)
    story |= {"story": key, "source": source, "place": place, "name": name, "error": error}
    return {REPORTS: [{"story": key, "report": None}], "stories": [story | {"authors": []}]}


def build_story(key: str, source: str, place: int | None, report: Row) -> Row:
    document, counts, score = report["document"], report["counts"], report["score"]
    told = document["metadata"] or {}
    return {
        "story": key,
        "source": source,
        "place": place,
        "name": document["name"],
        "error": None,
        "sha256": document["sha256"],
        "format": document["format"],
        "id": told.get("id"),
        "title": told.get("title"),
        "authors": told.get("authors", []),
        "outlet": told.get("publisher"),
        "section": told.get("section"),
        "published": told.get("published"),
        "date": read_date(told.get("published")),
        "language": told.get("language"),
        "url": told.get("url"),
        "score": score["value"],
        "score_reason": score["reason"],
        "characters": document["characters"],
        "words": document["words"],
        "attributed_words": counts["attributed_words"],
        "paragraphs": counts["paragraphs"],
        "sentences": counts["sentences"],
        "claims": counts["claims"],
        "covered_claims": counts["covered_claims"],
        "attributions": counts["attributions"],
        "anonymous_attributions": count_anonymous(report),
        "sources": counts["sources"],
        **{f"{level}s": counts["findings"][level] for level in LEVELS},
    }


def count_anonymous(report: Row) -> int:
    """How many attributions rest on anonymous sources."""
    unnamed = (entry for entry in report["sources"] if entry["kind"] == "anonymous_source")
    return sum(len(entry["attributions"]) for entry in unnamed)


def read_date(published: str | None) -> date | None:
    """The day in a date as ISO 8601 or RFC 5322 has it, or None."""
    for read in (lambda text: date.fromisoformat(text[:10]), read_mail_date):
        try:
            return read(published) if published else None
        except ValueError:
            continue
    return None


def read_mail_date(text: str) -> date:
    """The day in a date as feeds write it. Raises ValueError."""
    return parsedate_to_datetime(text).date()


def build_paragraph(key: str, entry: Row) -> Row:
    claims = [part for part in entry["sentences"] if part["standing"] == "claim"]
    start, end = entry["span"]
    return {
        "story": key,
        "paragraph": entry["index"],
        "role": entry["role"],
        "start": start,
        "end": end,
        "score": entry["score"]["value"],
        "score_reason": entry["score"]["reason"],
        "sentences": len(entry["sentences"]),
        "claims": len(claims),
        "covered_claims": sum(claim["coverage"] not in (None, "none") for claim in claims),
        "attributions": len(entry["attributions"]),
        "findings": len(entry["findings"]),
    }


def build_attribution(key: str, entry: Row) -> Row:
    cue = entry["cue"] or {}
    content = entry["content"]
    source_start, source_end = take_span(entry["source"])
    cue_start, cue_end = cue.get("span", (None, None))
    return {
        "story": key,
        "attribution": entry["id"],
        "paragraph": entry["paragraph"],
        "sentence": entry["sentence"],
        "source_id": entry["source_id"],
        "source": take_text(entry["source"]),
        "source_start": source_start,
        "source_end": source_end,
        "cue": cue.get("text"),
        "cue_entry": cue.get("entry"),
        "cue_start": cue_start,
        "cue_end": cue_end,
        "content": " ".join(part["text"] for part in content) if content else None,
        "content_start": content[0]["span"][0] if content else None,
        "content_end": content[-1]["span"][1] if content else None,
        "mode": entry["mode"],
        "class": entry["class"],
        "factuality": entry["factuality"],
        "stance": cue.get("stance"),
        "hearsay": cue.get("hearsay"),
        "hand": entry["hand"],
        "addressee": take_text(entry["addressee"]),
        "medium": take_text(entry["medium"]),
        "parent": entry["parent"],
        "chain": [carrier["name"] or carrier["source_id"] or "" for carrier in entry["chain"]],
        "because": entry["because"],
    }


def take_span(extract: Row | None) -> tuple[int | None, int | None]:
    return (None, None) if extract is None else (extract["span"][0], extract["span"][1])


def take_text(extract: Row | None) -> str | None:
    return None if extract is None else extract["text"]


def build_source(key: str, entry: Row) -> Row:
    return {
        "story": key,
        "source": entry["id"],
        "name": entry["name"],
        "kind": entry["kind"],
        "facets": entry["facets"],
        "title": entry["title"],
        "justification": entry["justification"],
        "variants": entry["variants"],
        "mentions": len(entry["mentions"]),
        "attributions": len(entry["attributions"]),
        "share": entry["share"],
    }


def build_finding(key: str, entry: Row) -> Row:
    start, end = entry["span"]
    return {
        "story": key,
        "finding": entry["id"],
        "rule": entry["rule"],
        "level": entry["level"],
        "message": entry["message"],
        "text": entry["text"],
        "start": start,
        "end": end,
        "paragraph": entry["paragraph"],
        "line": entry["line"],
        "column": entry["column"],
        "because": entry["because"],
        "fingerprint": entry["fingerprint"],
    }
