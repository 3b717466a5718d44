"""For a candidate and its source, where the content may lie, and where it may end.

Rules propose layouts (right of the cue, left of it, both, with the quotations that follow) and
the boundaries at which the right-hand stretch may end; tables decide.
"""

from __future__ import annotations

from dataclasses import dataclass

from auditor.model import Candidate, Sentence
from auditor.stages.attributions.source_options import chain_back, chain_forward
from auditor.stages.attributions.workspace import ContentOption, SourceOption, Workspace

REACH = 8
BOUNDARIES = frozenset(",;:-()csWw")


@dataclass(frozen=True, slots=True, eq=False)
class Aftermath:
    """What stands between a cue and its right-hand content, in token indexes."""

    start: int
    addressee: tuple[int, int] | None
    medium: tuple[int, int] | None
    opener: str


def find_aftermath(space: Workspace, cue: Candidate, source: SourceOption) -> Aftermath:
    """Skips addressee, times, media and marks behind cue and source; says what came first."""
    sentence = space.sentences[cue.sentence].tokens
    tags, norms = space.tokens.tags, space.tokens.norms
    at = max(cue.end, source.end) if source.first >= cue.end else cue.end
    ceiling = sentence.end
    addressee = medium = None
    if cue.lemma in space.lists["hearer_objects"] and at < ceiling and tags[at] not in 't"':
        end = chain_forward(space, at, ceiling)
        if end is not None:
            addressee, at = (at, end), end
    while at < ceiling:
        tag, norm = tags[at], norms[at]
        if tag == "k" or (tag == "a" and cue.kind == "verb" and at == cue.end):
            at += 1
        elif tag == "#" and tags[at - 1] == "k":
            at += 1
        elif tag == "p" and at + 1 < ceiling and tags[at + 1] == "k":
            at += 1
        elif (
            tag == "T" and addressee is None and cue.kind == "verb" and space.group_from.get(at + 1)
        ):
            end = chain_forward(space, at + 1, ceiling)
            if end is None or cue.lemma not in space.lists["hearer_with_to"]:
                break
            addressee, at = (at + 1, end), end
        elif norm in space.lists["medium_prepositions"] and medium is None:
            end = end_of_medium(space, at + 1, ceiling)
            if end is None:
                break
            medium, at = (at, end), end
        elif (
            tag == ","
            and at + 1 < ceiling
            and (tags[at + 1] in 't"' or norms[at + 1] in ("adding", "however"))
        ):
            at += 1
        elif tag == ":":
            at += 1
            return Aftermath(at, addressee, medium, ":")
        else:
            break
    opener = tags[at] if at < ceiling else "$end"
    return Aftermath(at, addressee, medium, opener)


def end_of_medium(space: Workspace, first: int, ceiling: int) -> int | None:
    """The end of "a statement to parents" behind in/on/at, if its noun names a medium."""
    end = space.group_from.get(first)
    if end is None or end > ceiling or space.tokens.norms[end - 1] not in space.lists["media"]:
        return None
    longer = chain_forward(space, first, ceiling)
    return longer if longer is not None and longer - end < 8 else end


def trim(space: Workspace, first: int, end: int) -> tuple[int, int] | None:
    """A stretch without the commas, dashes and stops at its edges; None if nothing is left."""
    tags = space.tokens.tags
    while first < end and tags[first] in ",:;-.)|":
        first += 1
    while end > first and tags[end - 1] in ",:;-(|":
        end -= 1
    return (first, end) if end > first else None


def find_following(space: Workspace, sentence: int) -> tuple[int, int] | None:
    """The quotations that stand alone right behind a sentence, and go on with what it began.

    They end with the paragraph, unless its last quotation is left open and the next one opens
    again: then the quotation runs on over paragraphs, up to `REACH` sentences.
    """
    first = end = None
    last = space.sentences[sentence]
    for later in space.sentences[sentence + 1 : sentence + 1 + REACH]:
        runs_on = later.paragraph == last.paragraph or is_left_open(space, last)
        if not runs_on or not space.floats[later.index]:
            break
        first = later.tokens.start if first is None else first
        end = later.tokens.end
        last = later
    return (first, end) if first is not None and end is not None else None


def is_left_open(space: Workspace, sentence: Sentence) -> bool:
    """Whether a sentence ends in a quotation that the next paragraph goes on with."""
    number = space.quote_of[sentence.tokens.end - 1]
    return bool(number) and space.quotations[number - 1].continues


def find_content_options(
    space: Workspace, cue: Candidate, source: SourceOption, after: Aftermath
) -> list[ContentOption]:
    """The possible layouts, "none" first; right-hand stretches run to the sentence's end."""
    sentence = space.sentences[cue.sentence].tokens
    begin = cue.first
    if 0 <= source.first < cue.first and (
        cue.first - source.end <= 6 or source.kind.startswith("paired")
    ):
        begin = source.first
    if cue.form == "N" and begin - 1 > sentence.start and space.tokens.norms[begin - 1] == "it":
        begin -= 1  # "it was reported": the pronoun stands for nothing
    stop = sentence.end
    while stop > sentence.start and space.tokens.tags[stop - 1] == ".":
        stop -= 1
    right = trim(space, after.start, stop)
    left = trim(space, skip_dateline(space, sentence.start, begin), begin)
    following = find_following(space, cue.sentence)
    options = [ContentOption("none", None, None, None)]
    add = options.append
    if right:
        add(ContentOption("R", None, right, None))
        if following:
            add(ContentOption("RF", None, right, following))
    if left:
        add(ContentOption("L", left, None, None))
        if following:
            add(ContentOption("LF", left, None, following))
        if right:
            add(ContentOption("LR", left, right, None))
            if following:
                add(ContentOption("LRF", left, right, following))
        quoted = find_quote_left(space, left)
        if quoted:
            add(ContentOption("Q", quoted, None, None))
            if right:
                add(ContentOption("QR", quoted, right, None))
            if following:
                add(ContentOption("QF", quoted, None, following))
        clause = find_clause_left(space, left)
        if clause:
            add(ContentOption("C", clause, None, None))
    if following and not right:
        add(ContentOption("F", None, None, following))
    patient = find_patient(space, cue, source, sentence.start)
    if patient and right:
        add(ContentOption("PR", patient, right, None))
    antecedent = find_antecedent(space, begin, sentence.start)
    if antecedent and right:
        add(ContentOption("AR", antecedent, right, None))
    return options


def skip_dateline(space: Workspace, first: int, end: int) -> int:
    """The first token behind "KYIV, Dec 4 (Reuters) - ", or `first` where none stands.

    A dateline opens in capitals and ends with a dash within fourteen tokens.
    """
    word = space.tokens.words[first]
    if len(word) < 3 or not word.isupper():
        return first
    at = space.tokens.tags.find("-", first + 1, min(first + 14, end))
    return at + 1 if at > 0 and space.tokens.tags.find(".", first, at) < 0 else first


def find_quote_left(space: Workspace, left: tuple[int, int]) -> tuple[int, int] | None:
    """The quotation that ends the left stretch, where it begins later than the stretch."""
    number = space.quote_of[left[1] - 1]
    if not number:
        return None
    first = space.quotations[number - 1].tokens.start
    return (first, left[1]) if first > left[0] + 1 else None


def find_clause_left(space: Workspace, left: tuple[int, int]) -> tuple[int, int] | None:
    """The last clause of the left stretch: behind its last comma and conjunction, or semicolon."""
    tags = space.tokens.tags
    for at in range(left[1] - 3, left[0], -1):
        if space.quote_of[at]:
            continue
        if tags[at] == ";" or (tags[at] == "," and tags[at + 1] == "c"):
            return trim(space, at + 1 + (tags[at] == ","), left[1])
    return None


def find_patient(
    space: Workspace, cue: Candidate, source: SourceOption, floor: int
) -> tuple[int, int] | None:
    """ "the vase was said to be": the subject of a passive is part of what is said."""
    if cue.form != "N" or cue.first == cue.head:
        return None
    first = chain_back(space, cue.first, floor)
    if first is None or (source.first, source.end) == (first, cue.first):
        return None
    return first, cue.first


def find_antecedent(space: Workspace, begin: int, floor: int) -> tuple[int, int] | None:
    """ "the meeting, which Rubio said was": the noun group before a relative before the source."""
    tags = space.tokens.tags
    if begin - 1 <= floor or tags[begin - 1] not in "Wt":
        return None
    end = begin - 2 if tags[begin - 2] == "," else begin - 1
    first = space.group_to.get(end)
    return (first, end) if first is not None and first >= floor else None


def find_ends(space: Workspace, right: tuple[int, int]) -> list[int]:
    """The token indexes before which right-hand content may end, the stretch's end last."""
    tags, norms, quote_of = space.tokens.tags, space.tokens.norms, space.quote_of
    ending = space.lists["ending"]
    ends: list[int] = []
    first, stop = right
    at = first
    while at + 1 < stop:
        at += 1
        number = quote_of[at]
        if number and number == quote_of[at - 1]:
            at = min(space.quotations[number - 1].tokens.end, stop) - 1
            continue
        tag = tags[at]
        if tag in BOUNDARIES:
            if tag == "c" and tags[at - 1] in ",;-":
                continue
            if tag in "sWwc" and tags[at - 1] == ",":
                continue
            ends.append(at)
        elif (tag == "p" and norms[at] in ending) or (quote_of[at - 1] and not number):
            ends.append(at)
    ends.append(stop)
    return ends
