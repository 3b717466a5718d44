"""Learns the tables that decide between the scanner's options, from attribution JSONL.

    python -m auditor.training CORPUS.jsonl [CORPUS.jsonl ...] [--output DIR]

A corpus row is {"id", "text", "attributions": [{"source", "cue", "content"}]}, each a list of
[start, end] code points. Six tables come out, one a decision: place, source, content, start,
end, cue.
Each is a softmax (log-linear) model over the options that rules propose, fitted by stochastic
gradient with per-feature steps (AdaGrad: Duchi, Hazan and Singer 2011), in a fixed order: the
same corpus gives the same bytes. Only names of features and numbers are written: no word of a
name, and no sentence, leaves the corpus.
"""

from __future__ import annotations

import json
import random
import sys
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice
from math import exp, sqrt
from pathlib import Path
from typing import Any

from auditor.catalogue import (
    ROOT,
    TABLES,
    PointTable,
    build_table,
    load_language,
    load_source_words,
)
from auditor.model import Candidate
from auditor.pipeline import make_document, read_structure
from auditor.stages.attributions import relate
from auditor.stages.attributions.content_options import (
    find_aftermath,
    find_content_options,
    find_ends,
    find_starts,
)
from auditor.stages.attributions.decisions import choose_source
from auditor.stages.attributions.features import (
    Described,
    describe_contents,
    describe_ends,
    describe_place,
    describe_sources,
    describe_starts,
)
from auditor.stages.attributions.source_options import find_source_options
from auditor.stages.attributions.workspace import ContentOption, SourceOption, Workspace

Row = dict[str, Any]
Points = dict[str, float]
# One choice that was made: the features of each option, and the index of the right one.
Choice = tuple[list[list[str]], int]
Stretch = tuple[int, int] | None

GRAIN = 20  # points are kept in twentieths: the tables stay small and readable
LEAST_POINTS = 0.05  # lighter features are left out; at 0.15 triple F1 fell by .007
LEAST_COUNT = 2  # a feature seen once in training says nothing
ORDERS = 2  # four decide no better: triple F1 .659 either way on halves of polnear_fit
# Rounds, step and decay were chosen by log-loss on held-out thirds of polnear_fit.
SETTINGS = {
    "place": (5, 0.1, 0.02),
    "source": (5, 0.15, 0.004),
    "content": (5, 0.1, 0.003),
    "start": (7, 0.1, 0.003),
    "end": (8, 0.1, 0.01),
    "cue": (5, 0.1, 0.03),
}
# Before any table exists, the source is the first of these kinds that is proposed.
FIRST_GUESS = (
    "relative", "subject", "right", "paired 1", "possessive", "last subject", "fronted",
    "inverted", "first group", "left 1",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Story:
    """A parsed story with its gold attributions laid onto candidates.

    `gold` maps the index of a candidate to its attribution; `doubtful` are candidates that share
    a gold cue with a better one; `content` are the tokens inside any gold content.
    """

    space: Workspace
    gold: dict[int, Row]
    doubtful: frozenset[int]
    content: frozenset[int]


def find_words(space: Workspace, spans: Iterable[Sequence[int]]) -> frozenset[int]:
    """The word tokens that code-point spans touch."""
    tokens = space.tokens
    found: list[int] = []
    for start, end in spans:
        at = bisect_right(tokens.ends, start)
        while at < len(tokens) and tokens.starts[at] < end:
            if tokens.words[at][0].isalnum():
                found.append(at)
            at += 1
    return frozenset(found)


def cover_words(space: Workspace, *stretches: Stretch) -> frozenset[int]:
    """The word tokens of token ranges."""
    words = space.tokens.words
    return frozenset(
        at for s in stretches if s for at in range(s[0], s[1]) if words[at][0].isalnum()
    )


def measure_overlap(a: frozenset[int], b: frozenset[int]) -> float:
    """Jaccard index of two sets of tokens."""
    return len(a & b) / len(a | b) if a or b else 0.0


def rank_candidate(cue: Candidate, index: int) -> tuple[bool, bool, bool, int]:
    """Which of several candidates inside one gold cue stands for it: listed verbs, later ones."""
    spoken = cue.class_ not in ("", "intention", "judgement")
    return spoken, cue.class_ != "", cue.kind != "noun", index


def align_story(row: Row) -> Story:
    """Parse a row's text and lay its gold attributions onto the candidates."""
    _, space = read_structure(
        make_document(row["text"], str(row["id"])), load_language(), load_source_words()
    )
    gold: dict[int, Row] = {}
    doubtful: set[int] = set()
    content: set[int] = set()
    heads = {cue.head: i for i, cue in enumerate(space.candidates)}
    for attribution in row["attributions"]:
        content |= find_words(space, attribution["content"])
        cue_words = sorted(find_marks(space, attribution["cue"]))
        hits = [heads[at] for at in cue_words if at in heads]
        if hits:
            best = max(hits, key=lambda i: rank_candidate(space.candidates[i], i))
            gold.setdefault(best, attribution)
            doubtful.update(i for i in hits if i != best)
    return Story(space, gold, frozenset(doubtful - set(gold)), frozenset(content))


def find_marks(space: Workspace, spans: Iterable[Sequence[int]]) -> list[int]:
    """All tokens that code-point spans touch, marks too (a cue may be a colon)."""
    tokens = space.tokens
    found: list[int] = []
    for start, end in spans:
        at = bisect_right(tokens.ends, start)
        while at < len(tokens) and tokens.starts[at] < end:
            found.append(at)
            at += 1
    return found


def guess_source(options: Sequence[SourceOption]) -> SourceOption:
    """The source taken while there is no table yet."""
    by_kind = {option.kind: option for option in options}
    return next((by_kind[kind] for kind in FIRST_GUESS if kind in by_kind), options[0])


def gather_places(stories: Sequence[Story]) -> list[Choice]:
    """For each candidate its place, and whether it is marked; as with cues, none in content."""
    return [
        ([describe_place(story.space, cue), []], 0 if index in story.gold else 1)
        for story in stories
        for index, cue in enumerate(story.space.candidates)
        if index in story.gold or cue.head not in story.content
        if index not in story.doubtful
    ]


def gather_sources(stories: Sequence[Story], table: PointTable | None) -> list[Choice]:
    """For each gold cue the source options, and the one that overlaps the gold source best."""
    choices: list[Choice] = []
    for story in stories:
        space = story.space
        space.subject_of.clear()
        for index, cue in enumerate(space.candidates):
            options = find_source_options(space, cue)
            right = find_right_source(story, index, options)
            if right is not None:
                choices.append((list_options(describe_sources(space, cue, options)), right))
                chosen = options[right]
            else:
                chosen = (
                    choose_source(space, cue, options, table)[0] if table else guess_source(options)
                )
            if cue.kind == "verb" and chosen.first >= 0:
                space.subject_of[cue.head] = (chosen.first, chosen.end)
    return choices


def list_options(described: Described) -> list[list[str]]:
    """All features of each option."""
    return [described.list_features(i) for i in range(len(described.kinds))]


def find_right_source(story: Story, index: int, options: Sequence[SourceOption]) -> int | None:
    """The option that is the gold source of a candidate; None if it has none or none fits."""
    if index not in story.gold:
        return None
    words = find_words(story.space, story.gold[index]["source"])
    if not words:
        return 0
    overlaps = [
        measure_overlap(cover_words(story.space, (o.first, o.end)), words) if o.first >= 0 else 0.0
        for o in options
    ]
    best = max(range(len(options)), key=overlaps.__getitem__)
    return best if overlaps[best] else None


def gather_contents(stories: Sequence[Story], table: PointTable) -> dict[str, list[Choice]]:
    """For each gold cue the layouts and the right one; for left-hand content each beginning, for
    right-hand content each boundary."""
    choices: dict[str, list[Choice]] = {"content": [], "start": [], "end": []}
    for story in stories:
        story.space.subject_of.clear()
        for index, cue in enumerate(story.space.candidates):
            options = find_source_options(story.space, cue)
            source, _ = choose_source(story.space, cue, options, table)
            if cue.kind == "verb" and source.first >= 0:
                story.space.subject_of[cue.head] = (source.first, source.end)
            if index in story.gold:
                gather_content(story, cue, source, story.gold[index], choices)
    return choices


def gather_content(
    story: Story, cue: Candidate, source: SourceOption, gold: Row, choices: dict[str, list[Choice]]
) -> None:
    """Adds one cue's layouts, beginnings, and boundaries up to the right one, to what is learnt."""
    space = story.space
    words = find_words(space, gold["content"])
    after = find_aftermath(space, cue, source)
    options = find_content_options(space, cue, source, after)
    best, overlap, start_at, end_at = 0, 0.0, 0, -1
    for i, option in enumerate(options):
        for j, left in enumerate(list_lefts(space, option)):
            for k, right in enumerate(list_rights(space, cue, option)):
                covered = cover_words(space, left, right, option.following)
                found = measure_overlap(covered, words)
                if found > overlap:
                    best, overlap, start_at, end_at = i, found, j, k
    if overlap < 0.3:
        return
    chosen = options[best]
    described = describe_contents(space, cue, source, after, options)
    choices["content"].append((list_options(described), best))
    if overlap < 0.5:
        return
    if chosen.left and chosen.kind[0] == "L":
        starts = find_starts(space, chosen.left)
        if len(starts) > 1:
            described = describe_starts(space, cue, chosen.kind, chosen.left, starts)
            choices["start"].append((list_options(described), start_at))
    if chosen.right:
        ends = find_ends(space, cue, chosen.right)
        shared, each = describe_ends(space, cue, source, after, chosen.right, ends)
        for k, features in enumerate(islice(each, end_at + 1)):
            choices["end"].append(([shared + features, []], 0 if k == end_at else 1))


def list_lefts(space: Workspace, option: ContentOption) -> list[Stretch]:
    """The left-hand stretches that a layout may have, by their beginnings."""
    if option.left is None or option.kind[0] != "L":
        return [option.left]
    return [(start, option.left[1]) for start in find_starts(space, option.left)]


def list_rights(space: Workspace, cue: Candidate, option: ContentOption) -> list[Stretch]:
    """The right-hand stretches that a layout may have, by their ends."""
    if option.right is None:
        return [None]
    return [(option.right[0], end) for end in find_ends(space, cue, option.right)]


def gather_cues(stories: Sequence[Story], tables: dict[str, PointTable]) -> list[Choice]:
    """For each candidate its relation as built, and whether it is marked.

    Candidates inside gold content are left out: the corpus marks no nested attribution, so
    their not being marked says nothing.
    """
    choices: list[Choice] = []
    for story in stories:
        space = story.space
        space.subject_of.clear()
        for index, cue in enumerate(space.candidates):
            relation = relate(space, cue, tables)
            marked = index in story.gold
            if index in story.doubtful or (not marked and cue.head in story.content):
                continue
            choices.append(([list(relation.evidence.cue), []], 0 if marked else 1))
    return choices


def fit_table(choices: Sequence[Choice], rounds: int, step: float, decay: float) -> Points:
    """Points for features, so that the right option of each choice outweighs the others.

    Averaged over `ORDERS` orders of the choices, and over the rounds of each but the first: both
    steady what single steps leave to chance (the averaged perceptron's reason: Freund and
    Schapire 1999).
    """
    counts = Counter(f for options, _ in choices for option in options for f in set(option))
    known = sorted(f for f, n in counts.items() if n >= LEAST_COUNT)
    held = frozenset(known)
    data = [([[f for f in o if f in held] for o in options], right) for options, right in choices]
    sums = dict.fromkeys(known, 0.0)
    for order in range(ORDERS):
        add_rounds(data, sums, random.Random(order + 1), rounds, step, decay)
    return {feature: total / ORDERS / (rounds - 1) for feature, total in sums.items()}


def add_rounds(
    data: Sequence[Choice],
    sums: Points,
    shuffler: random.Random,
    rounds: int,
    step: float,
    decay: float,
) -> None:
    """One fit from nothing; the points after each round but the first are added to `sums`."""
    points = dict.fromkeys(sums, 0.0)
    squares = dict.fromkeys(sums, 0.0)
    order = list(range(len(data)))
    for done in range(rounds):
        shuffler.shuffle(order)
        for i in order:
            step_once(data[i], points, squares, step, decay)
        if done:
            for feature, value in points.items():
                sums[feature] += value


def step_once(choice: Choice, points: Points, squares: Points, step: float, decay: float) -> None:
    """One gradient step of softmax loss on one choice, in place."""
    options, right = choice
    sums = [sum(map(points.__getitem__, option)) for option in options]
    top = max(sums)
    weights = [exp(s - top) for s in sums]
    total = sum(weights)
    for i, option in enumerate(options):
        error = weights[i] / total - (i == right)
        if abs(error) < 1e-4:
            continue
        for feature in option:
            slope = error + decay * points[feature]
            squares[feature] += slope * slope
            points[feature] -= step * slope / sqrt(squares[feature] + 1)


def learn_tables(rows: Sequence[Row]) -> dict[str, Points]:
    """The six tables. The source table is fitted twice: subjects of earlier verbs feed it."""
    stories = [align_story(row) for row in rows]
    tables = {"place": fit_table(gather_places(stories), *SETTINGS["place"])}
    first = build_table(fit_table(gather_sources(stories, None), *SETTINGS["source"]))
    tables["source"] = fit_table(gather_sources(stories, first), *SETTINGS["source"])
    for name, choices in gather_contents(stories, build_table(tables["source"])).items():
        tables[name] = fit_table(choices, *SETTINGS[name])
    built = {name: build_table(table) for name, table in {**tables, "cue": {}}.items()}
    tables["cue"] = fit_table(gather_cues(stories, built), *SETTINGS["cue"])
    return tables


def write_table(path: Path, table: Points, head: str) -> None:
    """Writes points and the features that weigh them, by tabs, lightest first."""
    by_points: dict[float, list[str]] = {}
    for feature in sorted(table):
        points = round(table[feature] * GRAIN) / GRAIN
        if abs(points) >= LEAST_POINTS:
            by_points.setdefault(points, []).append(feature)
    lines = ["\t".join([f"{points:g}", *by_points[points]]) for points in sorted(by_points)]
    text = head + "".join(f"{line}\n" for line in lines)
    path.write_text(text, encoding="utf-8", newline="\n")


def describe_corpus(paths: Sequence[Path], rows: Sequence[Row]) -> str:
    """The head of a table: where it comes from, so that anyone can make it again."""
    count = sum(len(row["attributions"]) for row in rows)
    lines = ["# Written by python -m auditor.training; points are log odds in twentieths."]
    lines += [
        f"# corpus {path.name} sha256 {sha256(path.read_bytes()).hexdigest()}" for path in paths
    ]
    lines.append(f"# {len(rows)} stories, {count} attributions")
    return "\n".join(lines) + "\n"


def main(arguments: Sequence[str]) -> None:
    """Reads corpora, learns, writes DIR/{place,source,content,end,cue}.tsv."""
    output = ROOT / "languages" / "en" / "tables"
    names = list(arguments)
    if "--output" in names:
        at = names.index("--output")
        output = Path(names[at + 1])
        del names[at : at + 2]
    if not names:
        sys.exit("usage: python -m auditor.training CORPUS.jsonl [...] [--output DIR]")
    paths = [Path(name) for name in names]
    rows: list[Row] = []
    for path in paths:
        with path.open(encoding="utf-8") as handle:
            rows += [json.loads(line) for line in handle if line.strip()]
    tables = learn_tables(rows)
    output.mkdir(parents=True, exist_ok=True)
    head = describe_corpus(paths, rows)
    for name in TABLES:
        write_table(output / f"{name}.tsv", tables[name], head)


if __name__ == "__main__":
    main(sys.argv[1:])
