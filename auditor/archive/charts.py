"""A table of the summary -> its chart as SVG, drawn by Vega-Lite (vl-convert), without network."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import vl_convert

from auditor.archive.summary import Table, name_column, write_cell

Spec = dict[str, Any]
VERSION = "5.20"
CLIP = re.compile(r"\bclip\d+\b")
BLUE, SOFT = "#2f6f9f", "currentColor"
FONT = 'system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif'
WIDE, HIGH, ROW = 560, 180, 20
AXIS = {"labelColor": SOFT, "titleColor": SOFT, "domain": False, "ticks": False, "grid": False}
STYLE: Spec = {
    "background": None,
    # Letters are measured in another font than the one that a browser has.
    "padding": {"left": 24, "right": 24, "top": 4, "bottom": 4},
    "font": FONT,
    "view": {"stroke": None},
    "axis": AXIS | {"labelFontSize": 12, "titleFontSize": 12, "titleFontWeight": "normal"},
    "bar": {"color": BLUE, "cornerRadiusEnd": 2},
    "line": {"color": BLUE, "strokeWidth": 2},
    "text": {"color": SOFT, "fontSize": 12},
}


def draw_chart(table: Table) -> str | None:
    """The SVG of a table, None for one that has no chart. The text takes the page's colour."""
    kind, *columns = table.chart
    make = CHARTS.get(kind)
    if make is None:
        return None
    spec = make(table, *columns) | {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "description": table.title,
        "config": STYLE,
    }
    return name_clips(vl_convert.vegalite_to_svg(spec, vl_version=VERSION), table.name)


def name_clips(svg: str, name: str) -> str:
    """The SVG with ids of its own on a page; Vega counts on from the last chart it has drawn."""
    numbers: dict[str, int] = {}
    return CLIP.sub(lambda m: f"{name}-{numbers.setdefault(m[0], len(numbers))}", svg)


def take_values(table: Table, *columns: str) -> Spec:
    """The columns of a table as Vega-Lite takes them."""
    places = [table.columns.index(column) for column in columns]
    rows = [
        {column: row[place] for column, place in zip(columns, places, strict=True)}
        for row in table.rows
    ]
    return {"values": rows}


def draw_ranked(table: Table, label: str, number: str) -> Spec:
    """A bar a row, in the table's order, with its number behind it."""
    data = take_values(table, label, number)
    for row in data["values"]:
        row["told"] = write_cell(row[number])
    axis = {"title": None, "labelLimit": 220}
    across = {"field": number, "type": "quantitative", "axis": None, "scale": {"zero": True}}
    return {
        "data": data,
        "width": WIDE - 180,
        "height": {"step": ROW},
        "encoding": {
            "y": {"field": label, "type": "nominal", "sort": None, "axis": axis},
            "x": across,
        },
        "layer": [
            {"mark": {"type": "bar", "height": ROW - 6}},
            {
                "mark": {"type": "text", "align": "left", "dx": 4},
                "encoding": {"text": {"field": "told"}},
            },
        ],
    }


def draw_bars(table: Table, place: str, number: str) -> Spec:
    """A column for each step of ten."""
    return {
        "data": take_values(table, place, number),
        "width": WIDE,
        "height": HIGH,
        "mark": {"type": "bar", "binSpacing": 2},
        "encoding": {
            "x": {
                "field": place,
                "type": "quantitative",
                "bin": {"binned": True, "step": 10},
                "scale": {"domain": [0, 100]},
                "title": name_column(place),
            },
            "y": {"field": number, "type": "quantitative", "title": name_column(number)},
        },
    }


def draw_lines(table: Table, place: str, *numbers: str) -> Spec:
    """A line a column, one chart below the other."""
    labels = {"labelAngle": -45, "labelOverlap": "greedy", "title": None}
    return {
        "data": take_values(table, place, *numbers),
        "vconcat": [
            {
                "width": WIDE,
                "height": HIGH - 40,
                "mark": {"type": "line", "point": {"color": BLUE}},
                "encoding": {
                    "x": {"field": place, "type": "ordinal", "axis": labels},
                    "y": {"field": number, "type": "quantitative", "title": name_column(number)},
                },
            }
            for number in numbers
        ],
    }


CHARTS: dict[str, Callable[..., Spec]] = {
    "ranked": draw_ranked,
    "bars": draw_bars,
    "lines": draw_lines,
}
