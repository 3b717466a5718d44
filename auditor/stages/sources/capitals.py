"""Runs of capitalised words: where they begin and end, with the small words that join them."""

from __future__ import annotations

import re

from auditor.catalogue import SourceWords
from auditor.model import Tokens

CAPITALS = frozenset("pMVZDNG")  # tags of common words that are names where they have a capital
STARTS = frozenset('".:;-(|')
RUN = re.compile(r"I*+E[EI]*+")
PARTICLES = frozenset(
    "de del della da dos das di du la le van von der den ter bin ibn al el y".split()
)
JOINERS = frozenset(("of", "for", "on", "in", "the", "and", "&", "to", "/"))
VERSUS = frozenset(("v.", "vs.", "v"))
MONTHS = frozenset(("may", "april", "june", "august"))  # also surnames and given names


def extend_run(tokens: Tokens, first: int, end: int, words: SourceWords) -> int:
    """The end of the name that begins at `first`: particles, and "of" behind a body's noun."""
    tags, norms = tokens.tags, tokens.norms
    body = any(norms[i] in words.endings for i in range(first, end))
    joined = False
    while end + 1 < len(tags):
        norm = norms[end]
        at = end + 1
        if norm in PARTICLES and tags[end] != "E":
            while at < len(tags) and norms[at] in PARTICLES and tags[at] != "E":
                at += 1
        elif norm in VERSUS and tags[end - 1] == "E":
            body = True  # "Lee v. State of Ohio"
        elif norm in ("/", "&") or (body and norm in JOINERS):
            if norm == "and" and (not joined or tags[at] == "I"):
                break
            joined = True
            while at < len(tags) and norms[at] in ("the", "of"):
                at += 1
        elif norm in MONTHS and tokens.words[end][0].isupper() and tags[at] in "VZD'":
            return end + 1
        else:
            break
        run = RUN.match(tags, at)
        if not run:
            break
        end = run.end()
    return end


def find_run_start(
    tokens: Tokens, first: int, floor: int, openers: frozenset[int], words: SourceWords
) -> int:
    """Where a name begins whose first word looks common: "Per Lund", "Will Ames", "Marcus Tran".

    A capital within a sentence is part of the name; one that opens it must be a given name.
    """
    at = first - 1
    if at < floor or tokens.tags[at] in "EI" or not tokens.words[at][:1].isupper():
        return first
    if tokens.norms[at] in words.given:
        return at
    inside = at > floor and at not in openers and tokens.tags[at - 1] not in STARTS
    return at if inside and tokens.tags[at] in CAPITALS else first
