"""Tables: the same corpus gives the same bytes, they load, and they hold nobody's name."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from command_line import PACKAGE, make_environment

from auditor.catalogue import (
    ROOT,
    TABLES,
    build_table,
    load_language,
    load_source_words,
    load_tables,
    read_table,
)
from auditor.evaluation import compare, measure, read_gold, to_triple
from auditor.pipeline import make_document, read_structure
from auditor.stages.attributions import find_flat_attributions, weigh_candidates

# {s1|...} {c1|...} {t1|...}: source, cue and content of the story's first attribution. The names
# are nobody's; each stands in several stories and in the places where names are hard to tell.
STORIES = (
    "{s1|Orla Zorvath} {c1|said} {t1|the harbour would open in May}. {s2|She} {c2|added} {t2|that "
    "the cranes were ready}.\n\nThe cranes came by sea.",
    "{t1|The harbour is half empty}, {c1|according to} {s1|Brindlecorp}.\n\n{t2|“We lost two "
    "ships,”} {s2|Pem Quelmira} {c2|said}. {s3|Pelders} {c3|said} {t3|a third had left}.",
    "ZORVATH SAYS HARBOUR WILL OPEN\n\n{s1|Zorvath} {c1|told} reporters {t1|that the wall was "
    "safe}. {s2|Pelders} {c2|said} {t2|it was not}.",
    "{s1|Zorvath's} {c1|claim} {t1|that the wall was safe} was tested twice. {s2|Engineers} "
    "{c2|said} {t2|that it leaked}. {s3|Brindlecorp} {c3|denied} {t3|that it had built the wall}.",
    "QUELMIRA WARNS OF FLOODS\n\n{s1|Pem Quelmira} {c1|warned} {t1|that the wall leaked}. {t2|“It "
    "leaks,”} {c2|said} {s2|Quelmira}, {s3|who} {c3|added} {t3|that nobody had listened}.",
    "{s1|The council} {c1|said} {t1|that Zorvath had agreed}. {t2|The work will cost little}, "
    "{s2|the council} {c2|said}. {s3|Brindlecorp's} {c3|claim} {t3|that it was paid late} is new.",
    "Quelmira And Zorvath Meet\n\n{s1|Quelmira and Zorvath} {c1|said} {t1|they would meet again}. "
    "{s2|A person close to Zorvath} {c2|said} {t2|that they had quarrelled}.",
    "{s1|A report by Brindlecorp} {c1|found} {t1|that the wall leaked}. {s2|The report} {c2|said} "
    "{t2|that repairs were late}, and {s3|Zorvath} {c3|told} reporters {t3|that money was short}.",
    "BRINDLECORP: {t1|“We did not build the wall.”}\n\n{t2|The wall is old}, {c2|according to} "
    "{s2|Quelmira}. {s3|The council} {c3|said} {t3|that it was built in 1931}.",
    "{s1|Zorvath} {c1|wrote} on @zorvath {t1|that the harbour was open}. {s2|Engineers} {c2|said} "
    "{t2|that Zorvath was wrong}. Zorvath, Quelmira and Brindlecorp fell silent.",
)
NAMES = ("orla", "zorvath", "pem", "quelmira", "brindlecorp", "pelders")
MARK = re.compile(r"\{([sct])(\d)\|([^{}]*)\}")
ROLES = {"s": "source", "c": "cue", "t": "content"}


def make_row(number: int, story: str) -> dict[str, object]:
    plain, at = "", 0
    found: dict[str, dict[str, list[list[int]]]] = {}
    for match in MARK.finditer(story):
        plain += story[at : match.start()]
        parts = found.setdefault(match[2], {role: [] for role in ROLES.values()})
        parts[ROLES[match[1]]].append([len(plain), len(plain) + len(match[3])])
        plain += match[3]
        at = match.end()
    return {
        "id": f"made-up {number}",
        "text": plain + story[at:],
        "attributions": [*found.values()],
    }


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("corpus") / "tiny.jsonl"
    rows = [json.dumps(make_row(number, story)) for number, story in enumerate(STORIES)]
    path.write_text("\n".join(rows), encoding="utf-8")
    return path


def train(corpus: Path, output: Path, seed: str) -> Path:
    command = [sys.executable, "-m", "auditor.training", str(corpus), "--output", str(output)]
    there = make_environment(PYTHONHASHSEED=seed)
    done = subprocess.run(command, env=there, cwd=PACKAGE, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return output


@pytest.fixture(scope="module")
def tables(corpus: Path) -> Path:
    return train(corpus, corpus.parent / "first", "0")


def test_same_corpus_gives_same_bytes(corpus: Path, tables: Path) -> None:
    again = train(corpus, corpus.parent / "again" / "deeper", "4242")
    names = sorted(path.name for path in tables.iterdir())
    assert names == sorted(f"{name}.tsv" for name in TABLES)
    for name in names:
        assert (again / name).read_bytes() == (tables / name).read_bytes()


def test_head_says_where_a_table_comes_from(corpus: Path, tables: Path) -> None:
    count = sum(len(set(re.findall(r"\{[sct](\d)", story))) for story in STORIES)
    for path in tables.iterdir():
        head = [line for line in path.read_text(encoding="utf-8").splitlines() if line[0] == "#"]
        assert "python -m auditor.training" in head[0]
        assert corpus.name in head[1]
        assert str(corpus.parent) not in "".join(head)
        assert f"{len(STORIES)} stories, {count} attributions" in head[2]


def test_tables_load_and_find_what_they_learnt(corpus: Path, tables: Path) -> None:
    learnt = {name: read_table(tables / f"{name}.tsv") for name in TABLES}
    built = {name: build_table(table) for name, table in learnt.items()}
    # No left-hand content of these stories has two beginnings to choose between.
    assert all(table for name, table in learnt.items() if name != "start")
    assert all(isinstance(points, float) for points in learnt["source"].values())
    language = load_language()
    comparisons = []
    for story in read_gold(corpus):
        _, space = read_structure(
            make_document(story.text, str(story.id)), language, load_source_words()
        )
        found = find_flat_attributions(space, weigh_candidates(space, built), language)
        comparisons.append(compare(story, [to_triple(attribution) for attribution in found]))
    assert measure(comparisons)["triple"].recall > 0.6


def list_words(feature: str) -> list[str]:
    return re.findall(r"\w+", feature.lower())


def test_no_feature_holds_a_name(tables: Path) -> None:
    holding = {
        feature
        for name in TABLES
        for feature in read_table(tables / f"{name}.tsv")
        if set(list_words(feature)) & set(NAMES)
    }
    assert not holding


# Names of the years that the shipped tables were learnt from, none of them a word.
PUBLIC_NAMES = frozenset(
    """
    clinton obama sanders rubio kasich huckabee fiorina christie hillary donald barack bernie
    putin merkel erdogan netanyahu kremlin facebook google microsoft washington york california
    """.split()
)


def test_no_shipped_feature_holds_a_name() -> None:
    tables = load_tables()
    assert not [
        feature
        for name in TABLES
        for feature in (*tables[name].points, *tables[name].crossed)
        if PUBLIC_NAMES & set(list_words(feature))
    ]


def test_shipped_tables_are_small() -> None:
    sizes = [path.stat().st_size for path in (ROOT / "languages").glob("*/tables/*")]
    assert sum(sizes) < 6_000_000
