"""Finds every attribution in a news story and scores how openly it is sourced.

    from auditor import audit, read, render

    report = audit(read("story.txt"))
    print(render(report, "text"))

The same story gives the same report here and on the command line. Nothing is imported before
it is used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from auditor.version import VERSION as __version__  # noqa: N811

if TYPE_CHECKING:
    from auditor.audits import audit_many
    from auditor.model import (
        Attribution,
        Contribution,
        Cue,
        Document,
        Finding,
        Judged,
        Paragraph,
        Quotation,
        Reading,
        Report,
        Score,
        Sentence,
        Source,
        Span,
    )
    from auditor.pipeline import audit
    from auditor.readers import UnreadableInput, read
    from auditor.renderers import render
    from auditor.validation import InvalidReport, validate_report

__all__ = [
    "Attribution",
    "Contribution",
    "Cue",
    "Document",
    "Finding",
    "InvalidReport",
    "Judged",
    "Paragraph",
    "Quotation",
    "Reading",
    "Report",
    "Score",
    "Sentence",
    "Source",
    "Span",
    "UnreadableInput",
    "__version__",
    "audit",
    "audit_many",
    "read",
    "render",
    "validate_report",
]

PLACES = {
    "InvalidReport": "auditor.validation",
    "UnreadableInput": "auditor.readers",
    "audit": "auditor.pipeline",
    "audit_many": "auditor.audits",
    "read": "auditor.readers",
    "render": "auditor.renderers",
    "validate_report": "auditor.validation",
}
"""Where the public names lie that are not in `auditor.model`."""


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(PLACES.get(name, "auditor.model")), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
