"""What the tables look at: each option as a short list of words, "name=value".

The same functions serve the scanner and the training command, so that what was learnt is
what is looked up. A feature that stands in no table weighs nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from auditor.model import Candidate
from auditor.stages.attributions.content_options import Aftermath
from auditor.stages.attributions.workspace import ContentOption, SourceOption, Workspace

FINITE = re.compile("[VZDMBHO]")
STEPS = (0, 1, 2, 3, 5, 8, 12, 18, 27, 40)


@dataclass(frozen=True, slots=True, eq=False)
class Described:
    """The features of some options: `shared` by all, crossed with the `kinds` of the options, and
    each option's `own`. A shared feature leaves the kind out: "kl*=|say"."""

    shared: tuple[str, ...]
    kinds: list[str]
    own: list[list[str]]

    def list_features(self, index: int) -> list[str]:
        """All features of one option, as the tables write them."""
        kind = self.kinds[index]
        return [f.replace("=", f"={kind}", 1) for f in self.shared] + self.own[index]


def bucket(number: int) -> int:
    """Distances in ten steps, so that tables stay small."""
    return bisect_left(STEPS, number)


def word_or_tag(space: Workspace, at: int, floor: int, ceiling: int) -> str:
    """A closed-class word or mark itself, else its tag; "^" and "$" beyond the sentence."""
    if at < floor:
        return "^"
    if at >= ceiling:
        return "$"
    return space.shapes[at]


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
    ]


def describe_sources(
    space: Workspace, cue: Candidate, options: Sequence[SourceOption]
) -> Described:
    """Features of each source option: those of the cue, crossed with its kind, and its own."""
    sentence = space.sentences[cue.sentence].tokens
    what = cue.kind[0] + cue.form
    after = word_or_tag(space, cue.end, sentence.start, sentence.end)
    before = word_or_tag(space, cue.first - 1, sentence.start, sentence.end)
    group = space.tokens.tags[cue.first] if cue.first < cue.head else "-"
    quoted = any(space.quote_of[max(sentence.start, cue.first - 2) : cue.first])
    return Described(
        (
            f"k*=|{what}",
            f"kq*=|{before}{after}|{'Q' if quoted else '-'}",
            f"kc*=|{cue.class_}",
            f"kl*=|{cue.lemma}",
            f"ka*=|{what}|{after}",
            f"kb*=|{what}|{before}",
            f"kg*=|{what}|{group}",
        ),
        [option.kind for option in options],
        [describe_source(space, cue, o, what) if o.first >= 0 else [] for o in options],
    )


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
        f"ht={kind}|{tags[option.first]}{tag}",
        f"kn={kind}|{class_}|{what}",
        f"fn={cue.file}|{class_}",
        f"cn={cue.class_}|{class_}|{what}",
        f"hl={name_or_word(space, head)}",
        f"l={kind}|{left}",
        f"r={kind}|{right}",
        f"d={kind}|{bucket(gap)}",
        f"n={bucket(option.end - option.first)}|{kind}",
    ]
    if option.end <= cue.first:
        verbs = space.verbs_before[cue.first] - space.verbs_before[option.end]
        openers = space.openers_before[cue.first] - space.openers_before[option.end]
        between = f"{min(verbs, 3)}{min(openers, 3)}"
        features.append(f"bl={between}|{left}")
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
) -> Described:
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
    before, behind = find_clauses(space, options)
    return Described(
        (
            f"k*=|{what}",
            f"kv*=|{before}{behind}|{left}",
            f"kvo*=|{before}{behind}|{after.opener}",
            f"kvc*=|{before}{behind}|{cue.class_}",
            f"ks*=|{source.kind}",
            f"kl*=|{cue.lemma}",
            f"kq*=|{quote_left}{quote_right}{initial}{following}",
            f"kqc*=|{quote_left}{quote_right}|{cue.class_}",
            f"ko*=|{after.opener}|{what}",
            f"kc*=|{cue.class_}|{what}",
            f"kr*=|{right}",
            f"kx*=|{next_}|{cue.class_}",
            f"kp*=|{left}|{what}",
        ),
        [option.kind for option in options],
        [[] for _ in options],
    )


def find_clauses(space: Workspace, options: Sequence[ContentOption]) -> tuple[str, str]:
    """What the left-hand and right-hand stretches on offer hold: "v" a finite verb, "w" words
    alone, "-" nothing."""
    tags = space.tokens.tags
    left = next((o.left for o in options if o.kind == "L"), None)
    right = next((o.right for o in options if o.kind == "R"), None)
    found = ["-" if not s else "v" if FINITE.search(tags, *s) else "w" for s in (left, right)]
    return found[0], found[1]


def describe_starts(
    space: Workspace, cue: Candidate, kind: str, left: tuple[int, int], starts: Sequence[int]
) -> Described:
    """Features of each beginning of left-hand content: what it would leave out, what it opens."""
    first, end = left
    tags, quote_of = space.tokens.tags, space.quote_of
    what = cue.kind[0] + cue.form
    opening = word_or_tag(space, first, first, end)
    closed = "Q" if quote_of[end - 1] else "-"
    described = []
    for number, at in enumerate(starts):
        order = "0" if number == 0 else "1" if number == 1 else "$" if at == starts[-1] else "+"
        here = word_or_tag(space, at, first, end)
        mark = tags[at - 1] if number else "^"
        skipped = "v" if FINITE.search(tags, first, at) else "-"
        kept = "v" if FINITE.search(tags, at, end) else "-"
        quoted = ("Q" if quote_of[at] else "-") + closed
        described.append(
            [
                f"o={order}|{what}",
                f"oo={order}|{opening}",
                f"om={order}|{mark}|{skipped}{kept}",
                f"oc={order}|{cue.class_}|{quoted}",
                f"ooc={order}|{cue.class_}|{quoted}|{what}",
                f"ok={order}|{kind}|{quoted}",
                f"h={here}|{mark}",
                f"oh={opening}|{here}|{skipped}",
                f"os={opening}|{skipped}{kept}|{mark}",
                f"n={tags[at : at + 2]}|{mark}",
                f"d={order}|{bucket(at - first)}|{skipped}",
                f"e={order}|{bucket(end - at)}|{kept}",
                f"q={quoted}|{mark}|{skipped}",
            ]
        )
    return Described((), [kind] * len(starts), described)


def describe_ends(
    space: Workspace,
    cue: Candidate,
    source: SourceOption,
    after: Aftermath,
    right: tuple[int, int],
    ends: Sequence[int],
) -> tuple[list[str], Iterator[list[str]]]:
    """Features of ending right-hand content before each of `ends` but the last, its own end: those
    that all share, and each one's, when asked for.

    They were chosen by leaving out, six rounds long, the sixth of about 120 kinds that weighed
    least; these thirty decide as well as all did (.895 of polnear_val's ends, from .875).
    """
    first, stop = right
    tags = space.tokens.tags
    opened = "Q" if space.quote_of[first] else "-"
    clause = find_clause_opener(space, cue, source)
    finite = FINITE.search(tags, first, stop)
    said = finite.start() if finite else stop
    shared = [
        f"o={after.opener}",
        f"l={cue.lemma}",
        f"c={cue.class_}",
        f"f={cue.file}",
        f"s={source.kind}",
        f"t={tags[first]}",
        f"tt={tags[first : first + 2]}",
    ]
    return shared, (
        describe_end(space, cue, opened, clause, first, said, at, onward, stop, min(i, 6))
        for i, (at, onward) in enumerate(pairwise(ends))
    )


def describe_end(
    space: Workspace,
    cue: Candidate,
    opened: str,
    clause: str,
    first: int,
    said: int,
    at: int,
    onward: int,
    stop: int,
    order: int,
) -> list[str]:
    """Features of the boundary `at` of [first, stop): the words around it, what it would keep and
    drop.

    `said` is the first finite verb; what lies up to the next boundary, `onward`, may go on with
    the content.
    """
    tags, quote_of = space.tokens.tags, space.quote_of
    here = word_or_tag(space, at, first, stop)
    next_ = word_or_tag(space, at + 1, first, stop)
    second = word_or_tag(space, at + 2, first, stop)
    so_far = "v" if said < at else "-"
    verb = FINITE.search(tags, at + 1, stop)
    offset = min(verb.start() - at, 5) if verb and verb.start() < onward else 0
    closed = "Q" if quote_of[at - 1] else "-"
    comma = tags.rfind(",", first, at)
    resumed = tags[comma + 1] if comma >= 0 else "^"
    beyond = "$" if onward == stop else word_or_tag(space, onward, first, stop)
    return [
        f"hqn={here}|{next_}|{closed}{opened}",
        f"hn2={here}|{second}",
        f"hp={here}|{find_pair(tags, at, stop)}",
        f"hv={here}|{so_far}",
        f"hx={here}|{clause}|{offset}|{so_far}",
        f"ho={here}|{offset}",
        f"hr={here}|{tags[verb.start()] if verb else '-'}",
        f"hf={here}|{cue.file}",
        f"hb={here}|{beyond}",
        f"hc={here}|{min(tags.count(',', first, at), 4)}",
        f"hs={here}|{resumed}",
        f"ht={here}|{tags[at : at + 2]}",
        f"a={describe_next_cue(space, at, stop)}",
        f"n={next_}",
        f"n2={second}",
        f"n3={tags[at + 3] if at + 3 < stop else '$'}",
        f"p={tags[at - 1]}",
        f"k={order}",
        f"b={beyond}",
        f"hh={tags[at : at + 2]}",
        f"hhn={tags[at : at + 2]}|{second}",
        f"w={common_word(space, at + 1, stop)}",
        f"pp={tags[max(first, at - 2) : at]}",
        f"hpp={here}|{tags[max(first, at - 2) : at]}",
        f"np={here}|{'y' if space.group_from.get(first) == at else '-'}",
        f"hl={here}|{bucket(onward - at)}",
    ]


def find_clause_opener(space: Workspace, cue: Candidate, source: SourceOption) -> str:
    """What opens the clause of cue and source: "s", "w", "W" a subordinate one, "^" the sentence.

    Content of a fronted clause ends where the main one begins: "While A says B, | C is".
    """
    tags = space.tokens.tags
    floor = space.sentences[cue.sentence].tokens.start
    at = min(cue.first, source.first) if source.first >= 0 else cue.first
    while at > floor and tags[at - 1] in "adj":
        at -= 1
    return tags[at - 1] if at > floor else "^"


def find_pair(tags: str, at: int, stop: int) -> str:
    """What follows the partner of a comma, dash or bracket ahead: a pair encloses an aside."""
    if tags[at] not in ",-(":
        return "-"
    partner = tags.find(tags[at], at + 1, stop)
    if partner < 0:
        return "-"
    return tags[partner + 1] if partner + 1 < stop else "$"


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
    lemma, class_ = cue.lemma, cue.class_
    right = word_or_tag(space, cue.end, floor, ceiling)
    right2 = word_or_tag(space, cue.end + 1, floor, ceiling)
    left = word_or_tag(space, cue.first - 1, floor, ceiling)
    head = head_word = head_class = before = "-"
    if source.first >= 0:
        at = find_head(space, source)
        head, head_word = tags[at], name_or_word(space, at)
        head_class = class_head(space, at)
        before = word_or_tag(space, source.first - 1, floor, ceiling)
    quoted = "".join(
        describe_quoting(space, part) for part in (content.left, content.right, content.following)
    )
    return [
        f"l={lemma}",
        f"ls={lemma}|{source.kind}",
        f"lh={lemma}|{head}",
        f"lk={lemma}|{content.kind}",
        f"w={norms[cue.head]}",
        f"a={lemma[:2]}",
        f"z={lemma[-2:]}",
        f"zz={lemma[-3:]}",
        f"f={cue.file}",
        f"fw={cue.file}|{what}|{right}",
        f"fn={cue.file}|{head_class}",
        f"c={class_}",
        f"cw={class_}|{what}",
        f"cl={class_}|{left}",
        f"cs={class_}|{source.kind}|{what}",
        f"cn={class_}|{head_class}|{what}",
        f"ck={class_}|{content.kind}|{quoted}",
        f"co={class_}|{after.opener}",
        f"cg={class_}|{tags[cue.first : cue.head]}",
        f"tr={what}|{right}",
        f"tl={what}|{left}",
        f"sb={before}",
        f"hw={head_word}",
        f"hc={head_class}",
        f"o={after.opener}",
        f"qs={quoted}|{source.kind}",
        f"r={right}",
        f"rr={right}|{right2}",
        f"r2={right2}",
        f"r3={word_or_tag(space, cue.end + 2, floor, ceiling)}",
        f"rw={common_word(space, cue.end, ceiling)}",
        f"l2={word_or_tag(space, cue.first - 2, floor, ceiling)}",
        f"l3={word_or_tag(space, cue.first - 3, floor, ceiling)}",
        f"lr={lemma}|{right}",
        f"ll={lemma}|{left}",
        *describe_stretches(space, content, ceiling),
    ]


def describe_stretches(space: Workspace, content: ContentOption, ceiling: int) -> list[str]:
    """Features of the content of a relation: its length, its verbs, how it opens."""
    tags = space.tokens.tags
    parts = [p for p in (content.left, content.right, content.following) if p]
    verbs = sum(len(FINITE.findall(tags, *part)) for part in parts)
    features = [
        f"n={bucket(sum(end - first for first, end in parts))}",
        f"v={min(verbs, 3)}",
    ]
    if content.left:
        features.append(f"x={tags[content.left[0]]}")
    if content.right:
        first, end = content.right
        group = space.group_from.get(first)
        inner = space.next_cue[first]
        cue = space.candidates[inner] if inner >= 0 else None
        any_quoted = space.quote_of[first] or tags.find('"', first, end) >= 0
        features += [
            f"yy={tags[first : first + 2]}",
            f"yw={common_word(space, first, ceiling)}",
            f"yq={'Q' if any_quoted else '-'}",
            f"yc={cue.file if cue and cue.head < end else '-'}",
        ]
        if group is not None:
            features.append(f"yg={word_or_tag(space, group, first, ceiling)}")
    return features


def describe_quoting(space: Workspace, part: tuple[int, int] | None) -> str:
    """How much of a stretch is quoted: "Q" both its ends, "q" one, "-" none."""
    if not part:
        return "-"
    ends = (space.quote_of[part[0]], space.quote_of[part[1] - 1])
    return "Q" if all(ends) else "q" if any(ends) else "-"


def common_word(space: Workspace, at: int, ceiling: int) -> str:
    """A word written in lower case itself, "E" for another, "$" beyond the sentence."""
    if at >= ceiling:
        return "$"
    return space.tokens.norms[at] if space.tokens.words[at].islower() else "E"
