"""The Language Server Protocol (3.17): a story opened in an editor -> diagnostics and hints.

The story is audited whenever it changes, as the editor holds it. Positions are in the units that
the editor asks for (UTF-16 unless it can do better). Needs the extra `lsp` (pygls).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from lsprotocol import types as lsp
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from auditor.catalogue import Rule, load_rules, load_standards
from auditor.configuration import (
    Configuration,
    InvalidConfiguration,
    audit_by,
    find_configuration,
    find_sidecar,
    read_configuration,
    read_sidecar,
)
from auditor.listing import call_source, list_source
from auditor.model import Attribution, Finding, Report, Span
from auditor.places import Places, find_line_starts, open_places
from auditor.readers import UnreadableInput, read
from auditor.version import VERSION

SOURCE = "auditor"
SEVERITIES = {
    "error": lsp.DiagnosticSeverity.Error,
    "warning": lsp.DiagnosticSeverity.Warning,
    "note": lsp.DiagnosticSeverity.Information,
}
# How a suppression is written into a story, on a line before the paragraph or, in HTML, where its
# words begin; other formats have no place for it.
DIRECTIVES = {
    "text": "#auditor-ignore {rule}: \n",
    "markdown": "<!-- auditor-ignore {rule}:  -->\n",
    "html": "<!-- auditor-ignore {rule}:  -->",
}
INLINE = frozenset(("html",))
FORMATS = {"markdown": "markdown", "html": "html", "plaintext": "text"}
DEFAULT_ENCODING = "utf-16"
UNITS = {
    "utf-8": ("utf-8", 1),
    "utf-16": ("utf-16-le", 2),
    "utf-32": ("utf-32-le", 4),
}


@dataclass(frozen=True, slots=True)
class Page:
    """A story as the editor holds it, with its report. `encoding` is what columns count."""

    text: str
    lines: tuple[int, ...]
    report: Report
    places: Places
    encoding: str

    def point(self, place: int) -> lsp.Position:
        """The editor's position of a code point of the file."""
        line, column = self.places.count(place)
        codec, size = UNITS[self.encoding]
        start = self.lines[line - 1]
        before = self.text[start : start + column - 1]
        return lsp.Position(line - 1, len(before.encode(codec, "surrogatepass")) // size)

    def frame(self, span: Span) -> lsp.Range:
        """The editor's range of a span of the story's text."""
        placed = self.places.unfold(span)
        return lsp.Range(self.point(placed.start), self.point(placed.end))


def make_server() -> LanguageServer:
    """A server that audits every story that is opened; `start_io` runs it."""
    server = LanguageServer(SOURCE, VERSION)
    pages: dict[str, Page] = {}

    def refresh(uri: str) -> None:
        """Audit the story anew and tell the editor what was found."""
        document = server.workspace.get_text_document(uri)
        try:
            page = read_page(
                document.source,
                to_fs_path(uri) or uri,
                document.language_id or "",
                lsp.PositionEncodingKind(
                    server.workspace.position_encoding or DEFAULT_ENCODING
                ).value,
            )
            pages[uri] = page
            diagnostics = list(list_diagnostics(page))
        except (UnreadableInput, InvalidConfiguration, OSError) as error:
            pages.pop(uri, None)
            diagnostics = [make_complaint(str(error))]
        server.text_document_publish_diagnostics(
            lsp.PublishDiagnosticsParams(uri, diagnostics, document.version)
        )

    @server.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    def open_story(params: lsp.DidOpenTextDocumentParams) -> None:
        refresh(params.text_document.uri)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    def change_story(params: lsp.DidChangeTextDocumentParams) -> None:
        refresh(params.text_document.uri)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    def close_story(params: lsp.DidCloseTextDocumentParams) -> None:
        uri = params.text_document.uri
        pages.pop(uri, None)
        server.text_document_publish_diagnostics(lsp.PublishDiagnosticsParams(uri, []))

    @server.feature(lsp.TEXT_DOCUMENT_HOVER)
    def hover(params: lsp.HoverParams) -> lsp.Hover | None:
        page = pages.get(params.text_document.uri)
        lines = list(describe_place(page, params.position)) if page else []
        if not lines:
            return None
        text = "\n\n".join(lines)
        return lsp.Hover(lsp.MarkupContent(lsp.MarkupKind.Markdown, text))

    @server.feature(
        lsp.TEXT_DOCUMENT_CODE_ACTION,
        lsp.CodeActionOptions(code_action_kinds=[lsp.CodeActionKind.QuickFix]),
    )
    def offer_actions(params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        uri = params.text_document.uri
        page = pages.get(uri)
        return list(list_actions(page, uri, params.context.diagnostics)) if page else []

    return server


def read_page(text: str, name: str, language: str, encoding: str) -> Page:
    """The story audited by the settings nearest to it.

    Raises OSError, `UnreadableInput` and `InvalidConfiguration`.
    """
    data = text.encode("utf-8", "surrogatepass")
    document = read(data, name=name, format=FORMATS.get(language), max_size=len(data) + 1)
    sidecar = find_sidecar(name)
    if sidecar:
        document = replace(document, suppressions=read_sidecar(sidecar))
    report = audit_by(choose_configuration(name), document)
    places = open_places(document)
    return Page(text, find_line_starts(text), report, places, encoding)


def choose_configuration(name: str) -> Configuration:
    """The settings nearest to a story."""
    place = find_configuration(Path(name).parent.absolute())
    return read_configuration(place) if place else Configuration()


# Diagnostics


def list_diagnostics(page: Page) -> Iterator[lsp.Diagnostic]:
    """What was found, and what is wrong with a suppression."""
    for finding in page.report.findings:
        if not finding.known:
            yield lsp.Diagnostic(
                page.frame(finding.span),
                finding.message,
                severity=SEVERITIES[finding.level],
                code=finding.rule,
                source=SOURCE,
            )
    for entry in page.report.suppressed:
        span = entry.suppression.span
        problem = entry.problem or (None if entry.findings else "is not needed here")
        if span and problem:
            yield lsp.Diagnostic(
                page.frame(span),
                f"This suppression {problem}",
                severity=lsp.DiagnosticSeverity.Hint,
                source=SOURCE,
            )


def make_complaint(sentence: str) -> lsp.Diagnostic:
    """Why the story could not be audited, at its beginning."""
    start = lsp.Position(0, 0)
    message = f"Not audited: the story {sentence}"
    return lsp.Diagnostic(
        lsp.Range(start, start), message, severity=SEVERITIES["warning"], source=SOURCE
    )


# Hints


def describe_place(page: Page, position: lsp.Position) -> Iterator[str]:
    """What stands at a position, as Markdown: who is behind it, and what was found there."""
    reading = page.report.reading
    inner = [a for a in reading.attributions if is_at(page, list_spans(a), position)]
    if inner:
        yield describe_attribution(page.report, inner[-1])
    for finding in page.report.findings:
        if is_at(page, (finding.span,), position):
            yield describe_finding(finding)


def list_spans(attribution: Attribution) -> tuple[Span, ...]:
    """All that an attribution is made of."""
    cue = attribution.cue.span if attribution.cue else None
    return tuple(s for s in (attribution.source, cue, *attribution.content) if s)


def is_at(page: Page, spans: tuple[Span, ...], position: lsp.Position) -> bool:
    frames = (page.frame(span) for span in spans)
    return any(frame.start <= position <= frame.end for frame in frames)


def describe_attribution(report: Report, attribution: Attribution) -> str:
    """Who says it, what they are, and through whom it came."""
    reading = report.reading
    text = reading.document.text
    if attribution.source_id is None:
        return f"**Nobody named** · {attribution.mode}"
    source = reading.sources[attribution.source_id]
    parts = [f"**{call_source(source, text)}**", source.kind.replace("_", " ")]
    parts += [source.title] if source.title else []
    parts += [f"{attribution.mode}, {attribution.hand}"]
    share = list_source(reading, source, 0).attributions
    parts += [f"{share} attribution{'s' if share > 1 else ''} in this story"]
    chain = " → ".join(
        carrier.name or "unnamed" for carrier in attribution.chain if len(attribution.chain) > 1
    )
    return " · ".join(parts) + (f"\n\nThrough {chain}" if chain else "")


def describe_finding(finding: Finding) -> str:
    """The rule's why, how to mend it, and the standards behind it."""
    rule = find_rule(finding.rule)
    standards = load_standards()
    behind = "; ".join(
        f"{s.publisher}, {s.title}" for s in (standards[name] for name in rule.standards)
    )
    return (
        f"**{finding.rule}** ({finding.level}) {finding.message}\n\n{rule.why}\n\n"
        f"*To mend it:* {rule.mend}\n\n*Standards:* {behind}"
    )


def find_rule(name: str) -> Rule:
    return next(rule for rule in load_rules() if rule.id == name)


# Actions


def list_actions(
    page: Page, uri: str, diagnostics: Sequence[lsp.Diagnostic]
) -> Iterator[lsp.CodeAction]:
    """For each finding, to hold it back in the story; the editor types the reason."""
    format_ = page.report.reading.document.format
    for diagnostic in diagnostics:
        if format_ in DIRECTIVES and diagnostic.source == SOURCE and diagnostic.code:
            place = find_beginning(page, diagnostic.range.start)
            if format_ not in INLINE:
                place = lsp.Position(place.line, 0)
            directive = DIRECTIVES[format_].format(rule=diagnostic.code)
            edit = lsp.TextEdit(lsp.Range(place, place), directive)
            yield lsp.CodeAction(
                f"Hold {diagnostic.code} back in this paragraph (type the reason)",
                kind=lsp.CodeActionKind.QuickFix,
                diagnostics=[diagnostic],
                edit=lsp.WorkspaceEdit(changes={uri: [edit]}),
            )


def find_beginning(page: Page, position: lsp.Position) -> lsp.Position:
    """Where the paragraph at a position begins."""
    starts = (page.frame(p.span).start for p in page.report.reading.paragraphs)
    return max((start for start in starts if start <= position), default=lsp.Position(0, 0))
