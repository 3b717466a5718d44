"""What the tables look at: each option as a short list of words, "name=value".

The same functions serve the scanner and the training command, so that what was learnt is
what is looked up. A feature that stands in no table weighs nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from auditor.model import Candidate
from auditor.stages.attributions.content_options import Aftermath
from auditor.stages.attributions.workspace import ContentOption, SourceOption, Workspace

FUNCTION = frozenset('pcstWwdTSPY$BHOMX,.:;-()"|k')
FINITE = re.compile("[VZDMBHO]")
STEPS = (0, 1, 2, 3, 5, 8, 12, 18, 27, 40)


def bucket(number: int) -> int:
    """Distances in ten steps, so that tables stay small."""
    for i, step in enumerate(STEPS):
        if number <= step:
            return i
    return len(STEPS)


def word_or_tag(space: Workspace, at: int, floor: int, ceiling: int) -> str:
    """A closed-class word or mark itself, else its tag; "^" and "$" beyond the sentence."""
    if at < floor:
        return "^"
    if at >= ceiling:
        return "$"
    tag = space.tokens.tags[at]
    return space.tokens.norms[at] if tag in FUNCTION else tag


def describe_place(space: Workspace, cue: Candidate) -> list[str]:
    """Features of a candidate alone, before any source or content is looked for."""
    sentence = space.sentences[cue.sentence].tokens
    right = word_or_tag(space, cue.end, sentence.start, sentence.end)
    left = word_or_tag(space, cue.first - 1, sentence.start, sentence.end)
    what = cue.kind[0] + cue.form
    return [
        f"l={cue.lemma}",
        f"lf={cue.lemma}|{what}",
        f"lr={cue.lemma}|{right}",
        f"c={cue.file}|{what}",
        f"cr={cue.file}|{right}",
        f"fr={what}|{right}",
        f"fl={what}|{left}",
        f"lr2={left}|{what}|{right}",
    ]


def describe_rivals(space: Workspace, cue: Candidate, options: Sequence[SourceOption]) -> str:
    """What else is on offer: the heads of the subject, the paired and the inverted option, the
    first paired option that opens its clause as a subject does, and the voice of the verb before.
    """
    heads = {o.kind: class_head(space, find_head(space, o))[0] for o in options if o.first >= 0}
    opening = next(
        (o.kind[-1] for o in options if o.kind[0:2] == "pa" and opens_clause(space, o)), "-"
    )
    return (
        "".join(heads.get(kind, "-") for kind in ("subject", "paired 1", "inverted"))
        + opening
        + find_voice(space, cue)
    )


def find_voice(space: Workspace, cue: Candidate) -> str:
    """ "p" where the last verb with a subject is passive: who undergoes it seldom speaks next."""
    floor = space.sentences[cue.sentence].tokens.start
    tags = space.tokens.tags
    for at in range(cue.first - 1, max(floor, cue.first - 40) - 1, -1):
        if at in space.subject_of:
            return "p" if tags[at] == "N" and "B" in tags[max(floor, at - 3) : at] else "a"
    return "-"


def opens_clause(space: Workspace, option: SourceOption) -> bool:
    """Whether an option stands where a clause begins: at a stop, mark, dash or conjunction."""
    return option.first == 0 or space.tokens.tags[option.first - 1] in '|."cst:;-'


def describe_sources(
    space: Workspace, cue: Candidate, options: Sequence[SourceOption]
) -> list[list[str]]:
    """Features of each source option: those of the cue under the option's kind, and its own."""
    sentence = space.sentences[cue.sentence].tokens
    what = cue.kind[0] + cue.form
    after = word_or_tag(space, cue.end, sentence.start, sentence.end)
    before = word_or_tag(space, cue.first - 1, sentence.start, sentence.end)
    group = space.tokens.tags[cue.first] if cue.first < cue.head else "-"
    shared = (
        ("k=", f"|{what}"),
        ("kc=", f"|{cue.class_}"),
        ("kl=", f"|{cue.lemma}"),
        ("v=", f"|{what}|{describe_rivals(space, cue, options)}"),
        ("ka=", f"|{what}|{after}"),
        ("kb=", f"|{what}|{before}"),
        ("kg=", f"|{what}|{group}"),
    )
    described = []
    for option in options:
        kind = option.kind
        features = [name + kind + value for name, value in shared]
        if option.first >= 0:
            features += describe_source(space, cue, option, what)
        described.append(features)
    return described


def describe_source(space: Workspace, cue: Candidate, option: SourceOption, what: str) -> list[str]:
    """Features of one stretch as a source: its head, its edges, its distance from the cue."""
    kind = option.kind
    sentence = space.sentences[cue.sentence].tokens
    tags = space.tokens.tags
    head = find_head(space, option)
    tag = tags[head]
    class_ = class_head(space, head)
    left = word_or_tag(space, option.first - 1, sentence.start, sentence.end)
    right = word_or_tag(space, option.end, sentence.start, sentence.end)
    gap = option.first - cue.end if option.first >= cue.end else cue.first - option.end
    features = [
        f"h={tag}|{what}",
        f"ht={kind}|{tags[option.first]}{tag}",
        f"kh={kind}|{tag}|{what}",
        f"kn={kind}|{class_}|{what}",
        f"fn={cue.file}|{class_}",
        f"cn={cue.class_}|{class_}|{what}",
        f"e={kind}|{what}|{'E' in tags[option.first : option.end]}",
        f"hl={name_or_word(space, head)}",
        f"l={kind}|{left}",
        f"r={kind}|{right}",
        f"d={kind}|{bucket(gap)}",
        f"n={bucket(option.end - option.first)}|{kind}",
    ]
    if space.quote_of[option.first]:
        features.append("quoted")
    return features


def find_head(space: Workspace, option: SourceOption) -> int:
    """The last token of the option's first noun group, or of the option."""
    end = space.group_from.get(option.first)
    return (end if end is not None and end <= option.end else option.end) - 1


def class_head(space: Workspace, at: int) -> str:
    """What a head is: "E" for a name, its tag for a pronoun, the class of its noun, "n" else."""
    tag = space.tokens.tags[at]
    return tag if tag not in "njk#" else space.nouns.get(space.tokens.norms[at], "n")


def name_or_word(space: Workspace, at: int) -> str:
    """A common word itself, "E" for whatever may be a name: tables must not learn who is in the
    news. Only a word written in lower case, without a hyphen ("pro-Lee"), is common for certain.
    """
    word = space.tokens.words[at]
    common = word.islower() and word.isalpha() and space.tokens.tags[at] != "E"
    return space.tokens.norms[at] if common else "E"


def describe_contents(
    space: Workspace,
    cue: Candidate,
    source: SourceOption,
    after: Aftermath,
    options: Sequence[ContentOption],
) -> list[list[str]]:
    """Features of each layout: what stands around cue and source, under the layout's kind."""
    what = cue.kind[0] + cue.form
    sentence = space.sentences[cue.sentence].tokens
    begin = cue.first if source.first < 0 or source.first > cue.first else source.first
    left = word_or_tag(space, begin - 1, sentence.start, sentence.end)
    quote_left = "Q" if begin - 1 >= sentence.start and space.quote_of[begin - 1] else "-"
    if left == "," and begin - 2 >= sentence.start and space.quote_of[begin - 2]:
        quote_left = "Q"
    quote_right = "Q" if after.start < sentence.end and space.quote_of[after.start] else "-"
    initial = "^" if begin == sentence.start else "-"
    following = "F" if space.floats[cue.sentence + 1 : cue.sentence + 2] == [True] else "-"
    right = word_or_tag(space, after.start, sentence.start, sentence.end)
    next_ = word_or_tag(space, cue.end, sentence.start, sentence.end)
    shared = (
        ("k=", f"|{what}"),
        ("ks=", f"|{source.kind}"),
        ("kc=", f"|{cue.class_}|{what}"),
        ("kl=", f"|{cue.lemma}"),
        ("kq=", f"|{quote_left}{quote_right}{initial}{following}"),
        ("kqc=", f"|{quote_left}{quote_right}|{cue.class_}"),
        ("ko=", f"|{after.opener}|{what}"),
        ("kr=", f"|{right}"),
        ("kx=", f"|{next_}|{cue.class_}"),
        ("kp=", f"|{left}|{what}"),
        ("kpr=", f"|{left}|{right}"),
    )
    return [[name + option.kind + value for name, value in shared] for option in options]


def describe_end(
    space: Workspace,
    cue: Candidate,
    source: SourceOption,
    after: Aftermath,
    first: int,
    at: int,
    stop: int,
    onward: int,
) -> list[str]:
    """Features of ending right-hand content before token `at` (of [first, stop)).

    `onward` is the next boundary behind `at`, or `stop`.
    """
    tags = space.tokens.tags
    so_far = "v" if FINITE.search(tags, first, at) else "-"
    segment = ("v" if FINITE.search(tags, at + 1, onward) else "-") + (
        "$" if onward == stop else "-"
    )
    sentence = space.sentences[cue.sentence].tokens
    here = word_or_tag(space, at, sentence.start, stop)
    next_ = word_or_tag(space, at + 1, sentence.start, stop)
    last = tags[at - 1]
    closed = "Q" if space.quote_of[at - 1] else "-"
    opened = "Q" if space.quote_of[first] else "-"
    length = bucket(at - first)
    rest = bucket(stop - at)
    what = cue.kind[0] + cue.form
    beyond = tags[at + 1 : at + 4]
    ahead = describe_next_cue(space, at, stop)
    return [
        f"hk={here}|{source.kind}|{so_far}",
        f"hv={here}|{so_far}|{after.opener}",
        f"hs={here}|{next_}|{segment}",
        f"hvs={here}|{so_far}{segment}|{cue.file}",
        f"hm={here}|{bucket(onward - at)}|{segment}",
        f"ha={here}|{ahead}",
        f"a={ahead}|{what}",
        f"h={here}",
        f"hn={here}|{next_}",
        f"hb={here}|{beyond}",
        f"hc={here}|{cue.class_}",
        f"hl={here}|{cue.lemma}",
        f"hd={here}|{length}",
        f"hr={here}|{rest}",
        f"hq={here}|{closed}{opened}",
        f"hqn={here}|{next_}|{closed}{opened}",
        f"hw={here}|{what}",
        f"hp={last}|{here}",
        f"ho={here}|{after.opener}",
        f"q={closed}{opened}|{length}",
        f"d={length}",
    ]


def describe_next_cue(space: Workspace, at: int, stop: int) -> str:
    """The next listed cue from `at` on: its class, whether a subject touches it, how near."""
    index = space.next_cue[at]
    if index < 0:
        return "-"
    cue = space.candidates[index]
    if cue.head >= stop:
        return "-"
    own = "s" if space.group_to.get(cue.first, -1) > at - 1 else "-"
    if own == "-" and cue.first - 1 <= at + 1:
        own = "0"
    elif own == "-" and space.tokens.tags[cue.first - 1] == ",":
        own = ","
    return f"{cue.file}{own}{min(bucket(cue.first - at), 4)}"


def describe_cue(
    space: Workspace,
    cue: Candidate,
    source: SourceOption,
    after: Aftermath,
    content: ContentOption,
) -> list[str]:
    """Features of the whole relation: its shape is evidence for its cue."""
    tags, norms = space.tokens.tags, space.tokens.norms
    sentence = space.sentences[cue.sentence].tokens
    floor, ceiling = sentence.start, sentence.end
    what = cue.kind[0] + cue.form
    lemma = cue.lemma
    right = word_or_tag(space, cue.end, floor, ceiling)
    right2 = word_or_tag(space, cue.end + 1, floor, ceiling)
    left = word_or_tag(space, cue.first - 1, floor, ceiling)
    group = tags[cue.first : cue.head]
    class_ = cue.class_
    head = head_word = head_class = "-"
    if source.first >= 0:
        at = find_head(space, source)
        head, head_word = tags[at], name_or_word(space, at)
        head_class = class_head(space, at)
    quoted = ""
    for part in (content.left, content.right, content.following):
        quoted += "Q" if part and (space.quote_of[part[0]] or space.quote_of[part[1] - 1]) else "-"
    features = [
        f"l={lemma}",
        f"lf={lemma}|{what}",
        f"lr={lemma}|{right}",
        f"ll={lemma}|{left}",
        f"lk={lemma}|{content.kind}",
        f"ls={lemma}|{source.kind}",
        f"lh={lemma}|{head}",
        f"w={norms[cue.head]}|{group}",
        f"c={class_}|{what}",
        f"cr={class_}|{right}|{right2}",
        f"cl={class_}|{left}",
        f"cs={class_}|{source.kind}|{what}",
        f"ch={class_}|{head}",
        f"cn={class_}|{head_class}|{what}",
        f"fn={cue.file}|{head_class}",
        f"ck={class_}|{content.kind}|{quoted}",
        f"co={class_}|{after.opener}",
        f"cg={class_}|{group}",
        f"fr={what}|{right}",
        f"fl={what}|{left}",
        f"hw={head_word}",
        f"hk={head}|{content.kind}",
        f"q={quoted}|{source.kind}",
        f"rr={right}|{right2}",
    ]
    if cue.first == floor:
        features.append(f"init={class_}|{what}")
    suffix = lemma[-3:]
    features.append(f"suf={suffix}|{what}" if not class_ else f"file={cue.file}|{what}|{right}")
    return features
