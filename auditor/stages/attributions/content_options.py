"""For a candidate and its source, where the content may lie, and where it may end.

Rules propose layouts (right of the cue, left of it, both, with the quotations that follow) and
the boundaries at which the right-hand stretch may end; tables decide.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from auditor.model import Candidate, Sentence
from auditor.stages.attributions.source_options import (
    chain_back,
    chain_forward,
    last_subject,
    skip_dateline,
)
from auditor.stages.attributions.workspace import ContentOption, SourceOption, Workspace

REACH = 8
BOUNDARIES = frozenset(",;:-()csWw")
# Cues behind which a preposition of place names a place: "told us on the steps".
TELLING = frozenset(("say", "tell", "write", "announce", "report"))
# Commas that part no clause: "warmer, drier autumns", "Sept. 11, 2012".
UNPARTED = frozenset(("j,j", "j,G", "j,N", "#,#"))
# The comma behind a relative clause, with the verb of the main one.
MAIN_VERB = re.compile(",(?=a?[VZDMBHO])")
OPENING = re.compile(r"""[^VZDMBHON",;:.|()t]*+(?:t(?![VZDMBHON])|:|,(?="))""")


@dataclass(frozen=True, slots=True, eq=False)
class Aftermath:
    """What stands between a cue and its right-hand content, in token indexes.

    `start` is where that content may begin, `stop` how far it may reach; `opener` is the tag of
    the token at `start`.
    """

    start: int
    stop: int
    addressee: tuple[int, int] | None
    medium: tuple[int, int] | None
    opener: str


def find_aftermath(space: Workspace, cue: Candidate, source: SourceOption) -> Aftermath:
    """Skips addressee, times, media and marks behind cue and source; says what came first.

    A source behind the cue either comes first ("said Ruiz that") or ends the content ("Citing the
    cost, Ruiz", "was asked to leave by Ruiz").
    """
    end = end_of_clause(space, cue, source)
    if source.first < cue.end:
        return skip_aftermath(space, cue, cue.end, end)
    if source.kind == "fronted" or source.kind in ("by", "from"):
        before = skip_aftermath(space, cue, cue.end, source.first - 1)
        if before.start < before.stop:
            return before
    return skip_aftermath(space, cue, source.end, end)


def end_of_clause(space: Workspace, cue: Candidate, source: SourceOption) -> int:
    """How far content behind a cue may reach: the sentence's end, or in a relative clause between
    commas the one that closes it, where the main verb still comes ("Ruiz, who said A, was")."""
    sentence = space.sentences[cue.sentence].tokens
    tags = space.tokens.tags
    at = source.first if 0 <= source.first < cue.first else cue.first
    opener = at if tags[at] == "W" else at - 1
    if opener - 1 <= sentence.start or tags[opener] != "W" or tags[opener - 1] != ",":
        return sentence.end
    if space.verbs_before[opener] > space.verbs_before[sentence.start]:
        return sentence.end
    for match in MAIN_VERB.finditer(tags, cue.end, sentence.end):
        if not space.quote_of[match.start()]:
            return match.start()
    return sentence.end


def skip_aftermath(space: Workspace, cue: Candidate, at: int, ceiling: int) -> Aftermath:
    """What stands from `at` on before content that ends by `ceiling`."""
    tags, norms = space.tokens.tags, space.tokens.norms
    addressee = medium = None
    if cue.lemma in space.lists["hearer_objects"] and at < ceiling and tags[at] not in 't"':
        end = find_hearer_end(space, at, ceiling)
        if end is not None:
            addressee, at = (at, end), end
    if governs(space, cue, at, ceiling):
        at += 1
    while at < ceiling:
        tag, norm = tags[at], norms[at]
        if tag == "k" or (
            tag == "a"
            and cue.kind == "verb"
            and at == cue.end
            and tags[at + 1 : at + 2] not in ",."
        ):
            at += 1
        elif tag == "#" and tags[at - 1] == "k":
            at += 1
        elif tag in "pj" and at + 1 < ceiling and tags[at + 1] == "k":
            at += 1
        elif tag == "T" and addressee is None and cue.lemma in space.lists["hearer_with_to"]:
            end = find_hearer_end(space, at + 1, ceiling)
            if end is None:
                break
            addressee, at = (at + 1, end), end
        elif norm in space.lists["medium_prepositions"] and medium is None:
            end = end_of_medium(space, at + 1, ceiling)
            if end is None:
                break
            medium, at = (at, end), end
        elif tag in "pas" and (opening := find_opening(space, at, ceiling)) is not None:
            at = opening
        elif (
            tag == ","
            and at + 1 < ceiling
            and (tags[at + 1] in 't"' or norms[at + 1] in ("adding", "however"))
        ):
            at += 1
        elif tag == ":":
            return Aftermath(at + 1, ceiling, addressee, medium, ":")
        else:
            break
    opener = tags[at] if at < ceiling else "$end"
    return Aftermath(at, ceiling, addressee, medium, opener)


# From a cue to what opens its content lie at most so many tokens: "found in a report last year
# that", "adding after a pause:".
OPENING_REACH = 10


def find_opening(space: Workspace, at: int, ceiling: int) -> int | None:
    """The "that", colon, or comma before a quotation, behind a phrase of place, time or manner.

    None if a verb or mark stands before it, or a verb behind a "that": a relative pronoun.
    """
    tags = space.tokens.tags
    if space.tokens.norms[at] not in space.lists["circumstances"] and tags[at] != "a":
        return None
    match = OPENING.match(tags, at, min(at + OPENING_REACH, ceiling - 1))
    return match.end() - 1 if match else None


def find_hearer_end(space: Workspace, first: int, ceiling: int) -> int | None:
    """The end of the hearer named from `first` on: a noun group, and groups joined by "of"."""
    end = space.group_from.get(first)
    while end is not None and end < ceiling and space.tokens.norms[end] == "of":
        onward = space.group_from.get(end + 1)
        if onward is None:
            break
        end = onward
    if end is not None and space.tokens.tags[end : end + 1] == "'":
        end += 1  # "told Barron's"
    return end if end is not None and end <= ceiling else None


def governs(space: Workspace, cue: Candidate, at: int, ceiling: int) -> bool:
    """Whether the preposition at `at` belongs to the cue: "called for", "asked him about".

    In polnear_fit nine in ten contents begin behind it. A time or a medium stays apart.
    """
    if cue.kind == "phrase" or at + 1 >= ceiling or space.tokens.tags[at] != "p":
        return False
    if space.tokens.tags[at + 1] in 'k#"':
        return False
    if space.tokens.norms[at] not in space.lists["medium_prepositions"]:
        return True
    return (
        cue.file not in TELLING
        and end_of_medium(space, at + 1, ceiling) is None
        and find_opening(space, at, ceiling) is None
    )


def end_of_medium(space: Workspace, first: int, ceiling: int) -> int | None:
    """The end of "a statement to parents" behind in/on/at, if its noun names a medium."""
    end = space.group_from.get(first)
    if end is None or end > ceiling or space.tokens.norms[end - 1] not in space.lists["media"]:
        return None
    longer = chain_forward(space, first, ceiling)
    return longer if longer is not None and longer - end < 8 else end


def find_fronted_medium(space: Workspace, before: int, sentence: int) -> tuple[int, int] | None:
    """ "In an interview with CNN, Ruiz said": the medium that stands before token `before`."""
    tags, norms = space.tokens.tags, space.tokens.norms
    floor = space.sentences[sentence].tokens.start
    for at in range(before - 1, floor - 1, -1):
        if norms[at] in space.lists["medium_prepositions"] and (
            at == floor or tags[at - 1] in ',"c'
        ):
            end = end_of_medium(space, at + 1, before)
            if end is not None:
                return at, end
    return None


def trim(space: Workspace, first: int, end: int) -> tuple[int, int] | None:
    """A stretch without the commas, dashes and stops at its edges; None if nothing is left."""
    tags = space.tokens.tags
    while first < end and tags[first] in ",:;-.)|":
        first += 1
    while end > first and tags[end - 1] in ",:;-(|":
        end -= 1
    return (first, end) if end > first else None


def find_following(space: Workspace, cue: Candidate) -> tuple[int, int] | None:
    """The sentences behind that of the cue that go on with what it began.

    Behind a turn of a transcript ("Ruiz: No. ...") they are the rest of the paragraph; else
    quotations that stand alone. Those end with the paragraph, unless its last one is left open
    and the next opens again: then the quotation runs on over paragraphs, up to `REACH` sentences.
    """
    first = end = None
    last = space.sentences[cue.sentence]
    turn = cue.kind == "colon"
    for later in space.sentences[cue.sentence + 1 : cue.sentence + 1 + REACH]:
        within = later.paragraph == last.paragraph
        if not (within and turn) and not (
            space.floats[later.index] and (within or is_left_open(space, last))
        ):
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
    """The possible layouts, "none" first; left-hand stretches reach back to the sentence's start,
    right-hand ones on to its end."""
    sentence = space.sentences[cue.sentence].tokens
    begin = cue.first
    if 0 <= source.first < cue.first and (
        cue.first - source.end <= 6 or source.kind.startswith("paired")
    ):
        begin = source.first
    if cue.form == "N" and begin - 1 > sentence.start and space.tokens.norms[begin - 1] == "it":
        begin -= 1  # "it was reported": the pronoun stands for nothing
    stop = after.stop
    while stop > sentence.start and space.tokens.tags[stop - 1] == ".":
        stop -= 1
    right = trim(space, after.start, stop)
    left = trim(space, skip_dateline(space, sentence.start, begin), begin)
    following = find_following(space, cue)
    options = [ContentOption("none", None, None, None)]
    add = options.append
    for name, before, behind in (("L", left, None), ("R", None, right), ("LR", left, right)):
        if (before or "L" not in name) and (behind or "R" not in name):
            add(ContentOption(name, before, behind, None))
            if following:
                add(ContentOption(name + "F", before, behind, following))
    if following and not right:
        add(ContentOption("F", None, None, following))
    patient = find_patient(space, cue, source, sentence.start)
    if cue.kind == "noun":  # "the bill won support from": what the verb before is said of
        patient = last_subject(space, cue.head, sentence.start)
    antecedent = find_antecedent(space, begin, sentence.start)
    word = find_relative(space, begin, sentence.start)
    for name, noun in (("P", patient), ("A", antecedent), ("W", word)):
        if noun:
            add(ContentOption(name, noun, None, None))
            if right:
                add(ContentOption(name + "R", noun, right, None))
    quote = find_resumed(space, left, right)
    if quote:
        add(ContentOption("LQ", left, quote, following))
    return options


def find_starts(space: Workspace, left: tuple[int, int]) -> list[int]:
    """The token indexes at which left-hand content may begin, the stretch's own first.

    Behind the marks that part an opening phrase or clause from what is said ("As the lights
    failed, he had to stop, she said"), behind the last of them, and where the quotation begins
    that the stretch ends with.
    """
    first, end = left
    tags, quote_of = space.tokens.tags, space.quote_of
    marks = [at for at in range(first + 1, end - 1) if tags[at] in ",;:-(" and not quote_of[at]]
    starts = [first]
    for at in (*marks[:2], *marks[2:][-2:]):
        start = at + 1 + (tags[at + 1] == "c")
        if start < end:
            starts.append(start)
    number = quote_of[end - 1]
    if number and space.quotations[number - 1].tokens.start > first + 1:
        quote = space.quotations[number - 1].tokens.start
        if quote not in starts:
            starts.append(quote)
    return starts


def find_patient(
    space: Workspace, cue: Candidate, source: SourceOption, floor: int
) -> tuple[int, int] | None:
    """ "the vase was said to be", "changes sought by Ruiz": whom a passive is said of."""
    if cue.form != "N" and source.kind != "by":
        return None
    end = cue.first
    first = chain_back(space, end, floor)
    if first is None and space.tokens.tags[end - 1] == ",":  # "the owner, Ana Ruiz, is said to"
        comma = space.tokens.tags.rfind(",", floor, end - 1)
        first = chain_back(space, comma, floor) if comma > floor else None
    if first is None or (source.first, source.end) == (first, cue.first):
        return None
    return first, cue.first


def find_antecedent(space: Workspace, begin: int, floor: int) -> tuple[int, int] | None:
    """ "the meeting, which Rubio said was", "the toll she defended": what stands before the
    source, or before the relative pronoun before it."""
    tags = space.tokens.tags
    end = begin
    if begin - 1 > floor and tags[begin - 1] in "Wt":
        end = begin - 2 if tags[begin - 2] == "," else begin - 1
    first = space.group_to.get(end)
    return (first, end) if first is not None and first >= floor else None


def find_relative(space: Workspace, begin: int, floor: int) -> tuple[int, int] | None:
    """ "what we proposed", "as he put it": the word before the source, for the content."""
    at = begin - 1
    return (at, begin) if at >= floor and space.tokens.tags[at] in "WwtsY" else None


def find_resumed(
    space: Workspace, left: tuple[int, int] | None, right: tuple[int, int] | None
) -> tuple[int, int] | None:
    """The quotation that goes on behind words of the reporter's: "A," Ruiz said, frowning. "B."

    None unless the left-hand content is quoted and the right-hand stretch does not itself
    begin with that quotation.
    """
    if not left or not right or not space.quote_of[left[1] - 1] or space.quote_of[right[0]]:
        return None
    at = space.tokens.tags.find('"', *right)
    return (at, right[1]) if at > 0 else None


# A stretch of a written sentence has a dozen boundaries; in longer ones the first of them decide.
MOST_ENDS = 24


def find_ends(space: Workspace, cue: Candidate, right: tuple[int, int]) -> list[int]:
    """The token indexes before which right-hand content may end, the stretch's end last."""
    tags, norms, quote_of = space.tokens.tags, space.tokens.norms, space.quote_of
    ending = space.lists["ending"]
    ends: list[int] = []
    first, stop = right
    # A finite verb has a subject of its own: "that A has"; "Ruiz has claimed A has", not "who has".
    perfect = tags[cue.first] == "H" and tags[cue.first - 1] not in "Wt,"
    clause = tags[first] == "t" or perfect
    at = first
    while at + 1 < stop and len(ends) < MOST_ENDS:
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
            if tag == "," and tags[at - 1 : at + 2] in UNPARTED:
                continue
            ends.append(at)
        elif (tag == "p" and norms[at] in ending) or (quote_of[at - 1] and not number):
            ends.append(at)
        elif tag in "VZDBHMO" and not clause:
            clause = True
            if tags[at - 1] in "nEk)P":
                ends.append(at)
    ends.append(stop)
    return ends
