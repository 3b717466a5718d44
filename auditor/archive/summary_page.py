"""The summary of an archive -> a page of HTML with charts that needs neither network nor script."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Any

from auditor.archive.charts import draw_chart
from auditor.archive.summary import Table, name_column, write_cell
from auditor.version import RULES_VERSION, VERSION

POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
STYLE = """
:root{color-scheme:light dark;--paper:#fffdf9;--ink:#1d1b18;--soft:#5c574f;--line:#ddd6ca;
--card:#f6f1e8}
@media(prefers-color-scheme:dark){:root{--paper:#191816;--ink:#ece7dd;--soft:#b3aca0;
--line:#3d3932;--card:#23211e}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);
font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
main,header,footer{max-width:72rem;margin:0 auto;padding:0 1.5rem}
header{padding-top:2.5rem}
h1{font:600 2rem/1.2 Charter,"Iowan Old Style",Georgia,serif;margin:0}
h2{font:600 1.35rem/1.3 Charter,"Iowan Old Style",Georgia,serif;margin:0}
p{margin:.25rem 0 1rem;color:var(--soft);max-width:68ch}
nav{margin:1rem 0 0;display:flex;flex-wrap:wrap;gap:.25rem 1.25rem}
nav a,footer a{color:inherit}
section{border-top:1px solid var(--line);padding:1.75rem 0;margin-top:1.75rem}
dl{display:grid;grid-template-columns:repeat(auto-fill,minmax(11rem,1fr));gap:.75rem;margin:0}
dl div{background:var(--card);border-radius:.5rem;padding:.75rem 1rem;display:flex;
flex-direction:column-reverse;justify-content:flex-end}
dt{color:var(--soft);font-size:.85rem}
dd{margin:0;font:600 1.4rem/1.2 Charter,Georgia,serif;overflow-wrap:anywhere}
.beside{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,30rem),1fr));
gap:1.5rem 2.5rem;align-items:start}
figure{margin:0;overflow-x:auto}
figure svg{max-width:100%;min-width:26rem;height:auto}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9rem;font-variant-numeric:tabular-nums}
th{color:var(--soft);font-weight:600;vertical-align:bottom}
th,td{padding:.3rem .6rem;text-align:right;border-bottom:1px solid var(--line)}
.words{text-align:left;min-width:6.5rem;max-width:18rem;overflow-wrap:break-word}
footer{padding-bottom:3rem;color:var(--soft);font-size:.9rem}
:focus-visible{outline:3px solid #0b57d0;outline-offset:2px}
@media print{nav{display:none}section{break-inside:avoid}}
"""
ABOUT = (
    "What auditor found in an archive of news: who says what, through how many hands, and what"
    " readers are not told of it. It does not say whether a story is true."
)


def write_page(tables: tuple[Table, ...]) -> str:
    """The page. The same tables give the same page."""
    return "\n".join(lay_out_page(tables)) + "\n"


def lay_out_page(tables: tuple[Table, ...]) -> Iterator[str]:
    yield "<!doctype html>"
    yield '<html lang="en">'
    yield '<head><meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>Sources of an archive</title><style>{STYLE}</style></head>"
    yield f"<body><header><h1>Sources of an archive</h1><p>{ABOUT}</p><nav>"
    yield from (f'<a href="#{t.name}">{escape(t.title)}</a>' for t in tables)
    yield "</nav></header><main>"
    for table in tables:
        yield f'<section id="{table.name}"><h2>{escape(table.title)}</h2>'
        yield f"<p>{escape(table.about)}</p>"
        yield from lay_out_tiles(table) if table.chart == ("tiles",) else lay_out_table(table)
        yield "</section>"
    yield f"</main><footer>auditor {VERSION}, rules {RULES_VERSION}</footer></body></html>"


def lay_out_tiles(table: Table) -> Iterator[str]:
    """The only row of a table, a card a column."""
    yield "<dl>"
    for column, value in zip(table.columns, table.rows[0], strict=True):
        yield f"<div><dt>{name_column(column)}</dt><dd>{escape(write_cell(value))}</dd></div>"
    yield "</dl>"


def lay_out_table(table: Table) -> Iterator[str]:
    """The chart, if there is one, and the table beside it."""
    chart = draw_chart(table)
    yield '<div class="beside">'
    if chart:
        yield f'<figure role="img" aria-label="{escape(table.title)}: chart of the table">'
        yield f"{chart}</figure>"
    yield '<div class="scroll" tabindex="0" role="region"'
    yield f' aria-label="{escape(table.title)}: table"><table><thead><tr>'
    yield from (
        f'<th scope="col"{align(value)}>{name_column(column)}</th>'
        for column, value in zip(table.columns, table.rows[0], strict=True)
    )
    yield "</tr></thead><tbody>"
    for row in table.rows:
        cells = (f"<td{align(value)}>{escape(write_cell(value))}</td>" for value in row)
        yield f"<tr>{''.join(cells)}</tr>"
    yield "</tbody></table></div></div>"


def align(value: Any) -> str:
    """Words stand to the left, numbers to the right."""
    return ' class="words"' if isinstance(value, str) else ""
