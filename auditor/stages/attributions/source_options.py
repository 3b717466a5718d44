"""For a candidate, the stretches that may be its source. Rules propose; a table decides.

Options are kept in the order in which they are proposed; the same stretch is proposed once,
under its first and most telling name.
"""

from __future__ import annotations

import re

from auditor.model import Candidate
from auditor.stages.attributions.workspace import SourceOption, Workspace

VERBS = frozenset("VZDNGBHOM")
PASSIVE_KINDS = frozenset(("none", "by", "from"))
SPEAKING = frozenset(("speak", "speaks", "spoke", "spoken", "speaking", "talked", "talking"))
# Tags that may head a reduced relative behind its noun: "waiting", "briefed", "close".
REDUCING = frozenset("GDNj")
MAX_CHAIN = 4
# A clause of its own, with a verb that can be no participle and nothing that makes it depend.
CLAUSE = re.compile("[dnjEI#$SPYk']+[ZMBHO]")


def chain_back(space: Workspace, end: int, floor: int) -> int | None:
    """The first token of the noun chain that ends at `end`: groups joined by prepositions.

    "a spokesman for the ministry in Kyiv" begins at "a"; None if no group ends at `end`.
    """
    first = space.group_to.get(end)
    if first is None or first < floor:
        return None
    norms, tags = space.tokens.norms, space.tokens.tags
    joined = False
    for _ in range(MAX_CHAIN):
        at = first - 1
        if at - 1 < floor:
            break
        if tags[at] == "p" and norms[at] in space.lists["chaining"]:
            earlier = space.group_to.get(at)
            if earlier is None and norms[at] == "of" and tags[at - 1] == "#":
                earlier = at - 1  # "two of the rescued men": a bare number is no group
        elif norms[at] == "and" or tags[at] == "T":
            earlier = space.group_to.get(at) if tags[first] in "EdjnR$#" else None
            if earlier is not None and tags[at] == "T" and tags[earlier - 1] in VERBS:
                break
            joined = norms[at] == "and"
        elif tags[at] == "," and joined:
            earlier = space.group_to.get(at)
            if earlier is not None and earlier > floor and tags[earlier - 1] != ",":
                break  # "In Ede, parents and teachers"; "A, B and C" goes on
        else:
            break
        if earlier is None or earlier < floor or tags[earlier] in "SPY":
            break
        first = earlier
    return first


def chain_forward(space: Workspace, first: int, ceiling: int) -> int | None:
    """The end of the noun chain that begins at `first`, with its paired-comma apposition."""
    norms, tags = space.tokens.norms, space.tokens.tags
    end = space.group_from.get(first)
    if end is None and tags[first : first + 1] == "#" and norms[first + 1 : first + 2] == ("of",):
        pronoun = tags[first + 2 : first + 3] == "P"  # "one of them": a bare number is no group
        end = first + 3 if pronoun else space.group_from.get(first + 2)
    if end is None or end > ceiling:
        return None
    for _ in range(MAX_CHAIN):
        if end < ceiling and (
            (tags[end] == "p" and norms[end] in space.lists["chaining"])
            or (norms[end] == "and" and tags[end + 1 : end + 2] in "EdjnI$")
        ):
            onward = space.group_from.get(end + 1)
            if onward is None or onward > ceiling:
                break
            end = onward
        else:
            break
    return end


def add_apposition(space: Workspace, end: int, ceiling: int) -> int:
    """Extends an inverted source over ", the mayor of Ede" up to the next comma or stop."""
    tags = space.tokens.tags
    at = end
    while at + 1 < ceiling and tags[at] == "," and at - end < 30:
        start = at + 1
        if tags[start] not in "dEnj$I#" or start not in space.group_from:
            break
        if tags[start] == "#" and tags[start + 1] not in ",.":
            break  # an age, not "the manifest, 11 pounds of coffee"
        stop = chain_forward(space, start, ceiling)
        if stop is None or (stop < ceiling and tags[stop] in VERBS):
            break
        while stop < ceiling and tags[stop] not in ',.;"-|()' and tags[stop] not in "WVZDGMBHOs":
            stop += 1
        if stop < ceiling and tags[stop] in "VZDMBHO":
            break
        at = end = stop
    return end


def skip_left(space: Workspace, at: int, floor: int) -> int:
    """Steps left over adverbs and times ("later", "on Monday") that stand before a cue."""
    tags = space.tokens.tags
    while at > floor:
        tag = tags[at - 1]
        if tag in "ak" or (tag == "#" and at - 2 >= floor and tags[at - 2] == "k"):
            at -= 1
        elif tag == "p" and tags[at] in "k":
            at -= 1
        else:
            break
    return at


def skip_dateline(space: Workspace, first: int, end: int) -> int:
    """The first token behind "KYIV, Dec 4 (Reuters) - " or "RUIZ: ", or `first` where none stands.

    The speaker of a transcript opens the line and ends with a colon within four tokens.
    """
    colon = space.tokens.tags.find(":", first, min(first + 5, end))
    if colon > 0 and (first == 0 or space.tokens.tags[first - 1] == "|"):
        return colon + 1
    return skip_place(space, first, end)


def skip_place(space: Workspace, first: int, end: int) -> int:
    """The first token behind a dateline, "KYIV, Dec 4 (Reuters) - ", or `first`.

    A dateline opens in capitals and ends with a dash within fourteen tokens.
    """
    word = space.tokens.words[first]
    if len(word) < 3 or not word.isupper():
        return first
    at = space.tokens.tags.find("-", first + 1, min(first + 14, end))
    return at + 1 if at > 0 and space.tokens.tags.find(".", first, at) < 0 else first


def find_source_options(space: Workspace, cue: Candidate) -> list[SourceOption]:
    """The possible sources of `cue`, "none" first. At most about ten; linear in the sentence."""
    if cue.kind == "phrase":
        return find_right_options(space, cue)
    if cue.kind == "noun":
        return find_noun_options(space, cue)
    if cue.kind == "colon":
        return find_colon_options(space, cue)
    if cue.kind == "adverb":
        return [SourceOption("none", -1, -1)]
    return find_verb_options(space, cue)


def find_right_options(space: Workspace, cue: Candidate) -> list[SourceOption]:
    """ "according to" and its like: the chain right behind, with its apposition."""
    ceiling = space.sentences[cue.sentence].tokens.end
    options = [SourceOption("none", -1, -1)]
    start = cue.end
    if start < ceiling and space.tokens.tags[start] == '"':
        start += 1
    end = chain_forward(space, start, ceiling)
    if end is not None:
        options.append(SourceOption("right", start, add_apposition(space, end, ceiling)))
    elif start < ceiling:
        stop = start
        tags = space.tokens.tags
        while stop < ceiling and tags[stop] not in ",.;:|WVZDBM":
            stop += 1
        if stop > start:
            options.append(SourceOption("rest", start, stop))
    return options


def find_colon_options(space: Workspace, cue: Candidate) -> list[SourceOption]:
    """What stands before a colon: all of it where it is a name ("Ruiz: No."), else the noun chain
    right before, or the subject."""
    floor = space.sentences[cue.sentence].tokens.start
    options = [SourceOption("none", -1, -1)]
    first = chain_back(space, cue.first, floor)
    if cue.first - floor <= 6:
        options.append(SourceOption("subject", floor, cue.first))
    if first is not None:
        options.append(SourceOption("near group", first, cue.first))
    subject = last_subject(space, cue.first, floor)
    if subject:
        options.append(SourceOption("last subject", *subject))
    return drop_repeats(options)


def find_noun_options(space: Workspace, cue: Candidate) -> list[SourceOption]:
    """ "his claim", "the firm's claim", "a warning from the coastguard", "made a claim"."""
    sentence = space.sentences[cue.sentence].tokens
    tokens, tags = space.tokens, space.tokens.tags
    options = [SourceOption("none", -1, -1)]
    group = find_group_holding(space, cue.head, sentence.start)
    if group is not None:
        for at in range(cue.head - 1, group - 1, -1):
            if tags[at] == "'":
                options.append(SourceOption("possessive", group, at))
                break
            if tags[at] == "$":
                options.append(SourceOption("possessive", at, at + 1))
                break
        else:
            if cue.head > group and tags[group] in "Enj":
                options.append(SourceOption("compound", group, cue.head))
    for at in range(cue.end, min(cue.end + 8, sentence.end)):
        if tokens.norms[at] in ("from", "by", "of", "among"):
            end = chain_forward(space, at + 1, sentence.end)
            if end is not None:
                options.append(SourceOption(tokens.norms[at], at + 1, end))
    subject = last_subject(space, cue.head, sentence.start)
    if subject:
        options.append(SourceOption("verb subject", *subject))
    return drop_repeats(options)


def find_group_holding(space: Workspace, at: int, floor: int) -> int | None:
    """The first token of the noun group that holds token `at`."""
    for first in range(at, max(floor, at - 8) - 1, -1):
        end = space.group_from.get(first)
        if end is not None:
            return first if end > at else None
    return None


def last_subject(space: Workspace, before: int, floor: int) -> tuple[int, int] | None:
    """The subject chosen for the nearest verb to the left, if it lies in this sentence.

    Forms of be, have and do are no candidates, so theirs is the noun chain before them.
    """
    tags = space.tokens.tags
    for at in range(before - 1, floor - 1, -1):
        if at in space.subject_of:
            return space.subject_of[at]
        if tags[at] in "BHO" and not space.quote_of[at]:
            end = skip_left(space, at, floor)
            first = chain_back(space, end, floor)
            if first is not None:
                return first, end
    return None


def is_spoken_to(space: Workspace, first: int, floor: int) -> bool:
    """Whether the group at `first` is whom somebody spoke to: "officials who spoke to Reuters"."""
    norms = space.tokens.norms
    return (
        first - 2 >= floor and norms[first - 1] in ("to", "with") and norms[first - 2] in SPEAKING
    )


def find_reduced(space: Workspace, first: int, floor: int) -> int | None:
    """ "relatives waiting at the harbour", "sources close to the club": where the noun begins.

    `first` is where the noun chain right before the cue begins; a participle or adjective with its
    preposition stands before it.
    """
    tags = space.tokens.tags
    at = first - 1
    if at - 1 <= floor or tags[at] not in "pT":
        return None
    at -= 1
    while at > floor and (tags[at] in "k#" or (tags[at] == "p" and tags[at + 1] in "k#")):
        at -= 1  # "published on Monday in the journal"
    return chain_back(space, at, floor) if tags[at] in REDUCING else None


def last_speaker(space: Workspace, cue: Candidate, floor: int) -> tuple[int, int] | None:
    """The source chosen for the nearest listed cue verb to the left, in this sentence.

    "said the rails were worn and denied that" goes back over "were" to who said.
    """
    for at in range(cue.first - 1, floor - 1, -1):
        if at in space.subject_of and at in space.listed:
            return space.subject_of[at]
    return None


def last_finite_subject(space: Workspace, cue: Candidate, floor: int) -> tuple[int, int] | None:
    """The subject of the nearest finite verb to the left that stands in no relative clause.

    "praised the one person able to run and said" goes back over "run".
    """
    tags = space.tokens.tags
    for at in range(cue.first - 1, floor - 1, -1):
        subject = space.subject_of.get(at)
        if (
            subject
            and tags[at] in "DZV"
            and tags[at - 1] not in "TM"
            and tags[subject[0]] not in "Wt"
        ):
            return subject
    return None


def find_resumed_subject(space: Workspace, at: int, floor: int) -> tuple[int, int] | None:
    """ "officials who spoke with the paper said": what the relative clause hangs on."""
    tags = space.tokens.tags
    for opener in range(at - 2, max(floor, at - 30), -1):
        if tags[opener] in ",;:|" and tags[opener + 1] not in "Wt":
            return None
        if tags[opener] in "Wt" and tags[opener + 1] in "VZDMBHOXa":
            end = opener - 1 if tags[opener - 1] == "," else opener
            first = chain_back(space, end, floor)
            return (first, end) if first is not None else None
    return None


def find_verb_options(space: Workspace, cue: Candidate) -> list[SourceOption]:
    """Subjects, relatives, inverted and by-phrases: see the module's title."""
    sentence = space.sentences[cue.sentence].tokens
    floor, ceiling = skip_place(space, sentence.start, cue.first), sentence.end
    tags = space.tokens.tags
    options = [SourceOption("none", -1, -1)]
    add = options.append
    at = skip_left(space, cue.first, floor)
    before = tags[at - 1] if at > floor else ""
    if before and before in "Wt":
        add(SourceOption("relative", at - 1, at))
        end = at - 2 if at - 2 > floor and tags[at - 2] == "," else at - 1
        first = chain_back(space, end, floor)
        if first is not None:
            add(SourceOption("antecedent", first, end))
    first = chain_back(space, at, floor)
    if first is not None and not is_spoken_to(space, first, floor):
        add(SourceOption("subject", first, at))
        reduced = find_reduced(space, first, floor)
        if reduced is not None:
            add(SourceOption("reduced", reduced, at))
        nearest = space.group_to[at]
        if nearest != first:
            add(SourceOption("near group", nearest, at))
    elif before and before in REDUCING:
        reduced = chain_back(space, at - 1, floor)
        if reduced is not None:
            add(SourceOption("reduced", reduced, at))
    elif before and before in ',)-"':
        propose_paired(space, at - 1, floor, options)
    subject = last_subject(space, cue.first, floor)
    if subject:
        add(SourceOption("last subject", *subject))
    spoken = last_speaker(space, cue, floor)
    if spoken:
        add(SourceOption("last speaker", *spoken))
    resumed = find_resumed_subject(space, at, floor)
    if resumed:
        add(SourceOption("resumed", *resumed))
    finite = last_finite_subject(space, cue, floor)
    if finite:
        add(SourceOption("last finite", *finite))
    propose_inverted(space, cue, ceiling, options)
    propose_agent(space, cue, ceiling, options)
    propose_next(space, cue, ceiling, options)
    propose_groups(space, at, floor, options)
    if is_passive(space, cue):
        options = [option for option in options if option.kind in PASSIVE_KINDS]
    return drop_repeats(options)


def guess_subject(space: Workspace, cue: Candidate) -> tuple[int, int] | None:
    """The subject of a verb that is no cue, without weighing: the chain before it, or the last."""
    floor = space.sentences[cue.sentence].tokens.start
    at = skip_left(space, cue.first, floor)
    first = chain_back(space, at, floor)
    return (first, at) if first is not None else last_subject(space, cue.first, floor)


def is_passive(space: Workspace, cue: Candidate) -> bool:
    """Whether a listed participle stands behind a form of be: its subject is not who speaks.

    Not behind "'s", which may be "has"; nor in verbs of no cue file ("was disappointed").
    """
    if cue.form != "N" or not cue.class_:
        return False
    at = space.tokens.tags.find("B", cue.first, cue.head)
    return at >= 0 and space.tokens.norms[at] != "'s"


def propose_paired(space: Workspace, comma: int, floor: int, options: list[SourceOption]) -> None:
    """ "Ana Ruiz, the city engineer, said": groups that end at an earlier comma or bracket."""
    tags = space.tokens.tags
    found = 0
    for at in range(comma - 1, max(floor, comma - 45), -1):
        if space.quote_of[at]:
            break
        if tags[at] in ",(-" and CLAUSE.match(tags, at + 1, comma):
            break  # "After a row over pay, the rest could not agree, said"
        if tags[at] in ",(-" and found < 4:
            first = chain_back(space, at, floor)
            if first is not None:
                found += 1
                options.append(SourceOption(f"paired {found}", first, comma))


def propose_inverted(
    space: Workspace, cue: Candidate, ceiling: int, options: list[SourceOption]
) -> None:
    """ "said Ana Ruiz, the city engineer": the chain right behind the cue."""
    start = cue.end
    tags = space.tokens.tags
    while start < ceiling and tags[start] == "a":
        start += 1
    end = chain_forward(space, start, ceiling)
    if end is not None:
        options.append(SourceOption("inverted", start, add_apposition(space, end, ceiling)))


def propose_agent(
    space: Workspace, cue: Candidate, ceiling: int, options: list[SourceOption]
) -> None:
    """ "was described by the coroner as": the chain behind a near "by" or "from"."""
    norms = space.tokens.norms
    for at in range(cue.end, min(cue.end + 7, ceiling)):
        if norms[at] in ("by", "from"):
            end = chain_forward(space, at + 1, ceiling)
            if end is not None:
                options.append(SourceOption(norms[at], at + 1, end))
            break


def propose_next(
    space: Workspace, cue: Candidate, ceiling: int, options: list[SourceOption]
) -> None:
    """ "Citing the cost, the owner shut it": the group behind the comma after a participle."""
    if cue.form not in "GN":
        return
    tags = space.tokens.tags
    for at in range(cue.end, min(cue.end + 60, ceiling - 1)):
        if tags[at] == "," and not space.quote_of[at] and tags[at + 1] not in "Ww":
            end = chain_forward(space, at + 1, ceiling)
            if end is None:
                continue
            stop = end
            while stop < ceiling and tags[stop] in "pk#":
                stop += 1  # "the board on Monday rejected"
            if stop < ceiling and tags[stop] in "VZDMBHOa,":
                options.append(SourceOption("fronted", at + 1, end))
                return


def propose_groups(space: Workspace, at: int, floor: int, options: list[SourceOption]) -> None:
    """The first group of the sentence, and the two nearest to the left outside quotations."""
    group_from, group_to, quote_of = space.group_from, space.group_to, space.quote_of
    for first in range(floor, at):
        if first in group_from and not quote_of[first]:
            end = chain_forward(space, first, at)
            if end is not None:
                options.append(SourceOption("first group", first, end))
            break
    found = 0
    for end in range(at - 1, max(floor, at - 40), -1):
        start = group_to.get(end)
        if start is not None and start >= floor and not quote_of[start]:
            found += 1
            chained = chain_back(space, end, floor)
            options.append(
                SourceOption(f"left {found}", start if chained is None else chained, end)
            )
            if found == 2:
                return


def drop_repeats(options: list[SourceOption]) -> list[SourceOption]:
    """Each stretch once, under the first name it was proposed under."""
    seen: dict[tuple[int, int], SourceOption] = {}
    for option in options:
        seen.setdefault((option.first, option.end), option)
    return list(seen.values())
