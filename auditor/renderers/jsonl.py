"""Report -> one line of JSON."""

from __future__ import annotations

from auditor.model import Report
from auditor.record import build_valid_report, write_json
from auditor.renderers import Each, Options, Rendering


def open_rendering(options: Options) -> Rendering:
    """Every report whole: findings of all levels. Raises `auditor.validation.InvalidReport`."""

    def render(report: Report, levels: tuple[str, ...]) -> str:
        return write_json(build_valid_report(report, paragraph_text=options.paragraph_text), None)

    return Each(render)
