"""Report -> JSON over several lines; several reports stand one on a line, as JSON Lines."""

from __future__ import annotations

from auditor.model import Report
from auditor.record import build_valid_report, write_json
from auditor.renderers import Each, Options, Rendering


def open_rendering(options: Options) -> Rendering:
    """Every report whole: findings of all levels. Raises `auditor.validation.InvalidReport`."""

    def render(report: Report, levels: tuple[str, ...]) -> str:
        built = build_valid_report(report, paragraph_text=options.paragraph_text)
        return write_json(built, None if options.several else 2)

    return Each(render)
