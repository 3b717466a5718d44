"""Findings that an editor has decided to live with, each with the reason.

A story says so itself, in a line of its own or in a comment of HTML and Markdown, for the paragraph
that follows (or that the comment stands in), or for the whole story:

    #auditor-ignore anon.bare: the desk knows who this is
    <!-- auditor-ignore-story vague: a column -->

A file beside the story says it where a CMS allows no comments. What is so marked is no part of the
story: it is blanked, letter by letter, so that every position stays what it is in the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from auditor.model import Document, Finding, Paragraph, Span, Suppressed, Suppression

DIRECTIVE = re.compile(
    r"<!--[^\S\r\n]*auditor-ignore(?P<c_story>-story)?(?P<c_rest>\b[^\r\n]*?)-->"
    r"|(?:\A|(?<=[\r\n]))[^\S\r\n]*\#[^\S\r\n]*auditor-ignore(?P<story>-story)?(?P<rest>\b[^\r\n]*)"
)
# Most stories hold no such thing: looking for a plain string spares them the pattern.
SIGN = "auditor-ignore"
NO_REASON = "gives no reason: write auditor-ignore RULE: REASON"


def take_suppressions(document: Document) -> Document:
    """The document with its suppressions read, and their letters blanked."""
    if SIGN not in document.text:
        return document
    found = tuple(read_directive(match) for match in DIRECTIVE.finditer(document.text))
    text = DIRECTIVE.sub(lambda match: " " * len(match[0]), document.text)
    return replace(document, text=text, suppressions=document.suppressions + found)


def read_directive(match: re.Match[str]) -> Suppression:
    names, _, reason = (match["rest"] or match["c_rest"] or "").partition(":")
    return Suppression(
        tuple(name for name in re.split(r"[\s,]+", names) if name),
        " ".join(reason.split()),
        Span(*match.span()),
        bool(match["story"] or match["c_story"]),
        None,
    )


def apply_suppressions(
    document: Document,
    paragraphs: tuple[Paragraph, ...],
    findings: tuple[Finding, ...],
    rules: Iterable[str],
) -> tuple[tuple[Finding, ...], tuple[Suppressed, ...]]:
    """The findings that are left, and what became of each suppression.

    `rules` are the ids that exist. The first suppression that fits a finding takes it.
    """
    known = {name for id_ in rules for name in (id_, id_.partition(".")[0])}
    left = list(findings)
    used: list[Suppressed] = []
    for suppression in document.suppressions:
        problem = find_problem(suppression, known)
        home = None if suppression.story else find_home(document, paragraphs, suppression)
        taken = [f for f in left if not problem and fits(suppression, home, f, document.text)]
        left = [finding for finding in left if finding not in taken]
        used.append(Suppressed(suppression, tuple(taken), problem))
    return tuple(left), tuple(used)


def find_problem(suppression: Suppression, known: set[str]) -> str | None:
    """Why the suppression cannot hold, or None."""
    if not suppression.rules:
        return "names no rule: write auditor-ignore RULE: REASON"
    unknown = [name for name in suppression.rules if name not in known]
    if unknown:
        return f"names {unknown[0]!r}, which is no rule"
    return None if suppression.reason else NO_REASON


def find_home(
    document: Document, paragraphs: tuple[Paragraph, ...], suppression: Suppression
) -> int | None:
    """The paragraph that a comment is for: the one on its line, else the next."""
    if suppression.span is None:
        return None
    for paragraph in paragraphs:
        between = document.text[paragraph.span.end : suppression.span.start]
        same_line = "\n" not in between and "\r" not in between
        if paragraph.span.end > suppression.span.start or (same_line and between.isspace()):
            return paragraph.index
    return None


def fits(suppression: Suppression, home: int | None, finding: Finding, text: str) -> bool:
    """Whether the suppression is about this finding."""
    concern = finding.rule.partition(".")[0]
    if finding.rule not in suppression.rules and concern not in suppression.rules:
        return False
    if suppression.words is not None:
        return suppression.words in " ".join(finding.span.cut(text).split())
    return suppression.story or finding.paragraph == home
