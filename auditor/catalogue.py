"""Data files -> Language and its cues. The only opener of the package's data.

Verbs, nouns, roles and tables lie in `languages/`; each file carries its reason and its
examples. Paths are taken from this module's own place, for `importlib.resources` costs
20 ms at start (measured, Python 3.11).
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from auditor.model import CueClass

ROOT = Path(__file__).parent
VOWELS = "aeiou"


@dataclass(frozen=True, slots=True)
class CueEntry:
    """One verb, noun or phrase that may announce an attribution."""

    lemma: str
    file: str
    class_: CueClass
    stance: str | None
    hearsay: bool


@dataclass(frozen=True, slots=True)
class Language:
    """What the stages know of a language. Read it, never change it.

    `tags` maps a lower-case word to its tag, `lemmas` a verb form to its base form,
    `verbs`, `nouns` and `phrases` a lemma (or phrase as a tuple of words) to its cue entry.
    """

    name: str
    tags: dict[str, str]
    lemmas: dict[str, str]
    verbs: dict[str, CueEntry]
    nouns: dict[str, CueEntry]
    adverbs: dict[str, CueEntry]
    phrases: dict[tuple[str, ...], CueEntry]
    abbreviations: frozenset[str]
    title_abbreviations: frozenset[str]
    openers: frozenset[str]


TAG_OF_CLASS = {
    "subject_pronoun": "S",
    "object_pronoun": "P",
    "neutral_pronoun": "Y",
    "possessive": "$",
    "relative": "W",
    "question": "w",
    "that": "t",
    "subordinator": "s",
    "coordinator": "c",
    "preposition": "p",
    "determiner": "d",
    "be": "B",
    "have": "H",
    "do": "O",
    "modal": "M",
    "to": "T",
    "not": "X",
    "adverb": "a",
    "time": "k",
    "month": "k",
    "time_noun": "k",
    "number": "#",
    "adjective": "j",
    "title": "I",
}


def read_toml(path: Path) -> dict[str, Any]:
    """The parsed file. Raises `tomllib.TOMLDecodeError` for a file that is not TOML."""
    with path.open("rb") as handle:
        return tomllib.load(handle)


def inflect_verb(base: str, past: str = "", participle: str = "") -> tuple[str, str, str, str, str]:
    """Base, third person, past, participle and -ing form; irregular ones as given."""
    stem = base
    if len(base) > 2 and base[-1] not in "aeiouwxy" and base[-2] in VOWELS and base[-3] not in VOWELS:
        doubled = base + base[-1] if doubles_last_letter(base) else base
    else:
        doubled = base
    if base.endswith(("s", "x", "z", "ch", "sh", "o")):
        third = base + "es"
    elif base.endswith("y") and base[-2] not in VOWELS:
        third, stem = base[:-1] + "ies", base[:-1] + "i"
    else:
        third = base + "s"
    if base.endswith("e"):
        regular = base + "d"
        ing = base + "ing" if base.endswith(("ee", "ye", "oe")) else base[:-1] + "ing"
        ing = base[:-2] + "ying" if base.endswith("ie") else ing
    else:
        regular = (stem if stem != base else doubled) + "ed"
        ing = doubled + "ing"
    past = past or regular
    return base, third, past, participle or past, ing


# Two-syllable verbs stressed on the last syllable double like one-syllable ones.
DOUBLING = frozenset(
    "admit commit submit permit omit refer prefer infer confer defer concur occur incur recur rebut rebel "
    "compel expel propel repel control patrol regret upset begin forget equip transfer deter abet".split()
)


def doubles_last_letter(base: str) -> bool:
    """Whether "stop" makes "stopped": one vowel group, or a verb listed in DOUBLING."""
    groups = sum(
        1 for i, c in enumerate(base) if c in "aeiouy" and (i == 0 or base[i - 1] not in "aeiouy")
    )
    return groups == 1 or base in DOUBLING


def add_verb(line: str, tags: dict[str, str], lemmas: dict[str, str]) -> str:
    """Enter one verb line ("tell told told") into the tables; returns the base form."""
    forms = inflect_verb(*line.split())
    for form, tag in zip(forms, "VZDNG", strict=True):
        if lemmas.get(form, forms[0]) != forms[0] and tags.get(form) in ("V", "D"):
            continue  # "found" is past of find before it is base of found; "lay", "saw" alike
        lemmas[form] = forms[0]
        if tags.get(form) not in ("V", "Z", "D", "N", "G"):
            tags[form] = tag
    return forms[0]


def make_plural(noun: str) -> str:
    """The regular plural of an English noun."""
    if noun.endswith("y") and noun[-2] not in VOWELS:
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


def read_lines(text: str) -> list[str]:
    """Lines that hold something, comments left out."""
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@cache
def load_language(name: str = "en") -> Language:
    """The language that lies in `languages/NAME`. Raises FileNotFoundError where there is none."""
    folder = ROOT / "languages" / name
    data = read_toml(folder / "language.toml")
    tags: dict[str, str] = {}
    lemmas: dict[str, str] = {}
    verbs: dict[str, CueEntry] = {}
    nouns: dict[str, CueEntry] = {}
    adverbs: dict[str, CueEntry] = {}
    phrases: dict[tuple[str, ...], CueEntry] = {}
    for path in sorted((folder / "cues").glob("*.toml")):
        cue = read_toml(path)
        facts = (path.stem, cue["class"], cue.get("stance"), cue.get("hearsay", False))
        for line in read_lines(cue.get("members", "")):
            lemma = add_verb(line, tags, lemmas)
            verbs.setdefault(lemma, CueEntry(lemma, *facts))
        for noun in read_lines(cue.get("nouns", "")):
            entry = CueEntry(noun, *facts)
            nouns[noun] = nouns[make_plural(noun)] = entry
        for adverb in read_lines(cue.get("adverbs", "")):
            adverbs[adverb] = CueEntry(adverb, *facts)
        for phrase in read_lines(cue.get("phrases", "")):
            phrases[tuple(phrase.split())] = CueEntry(phrase, *facts)
    for line in read_lines((folder / "verbs.txt").read_text(encoding="utf-8")):
        add_verb(line, tags, lemmas)
    for class_, words in data["words"].items():
        for word in words.split():
            tags[word] = TAG_OF_CLASS[class_]
    titles = frozenset(data["abbreviations"]["titles"].split())
    return Language(
        name=data["name"],
        tags=tags,
        lemmas=lemmas,
        verbs=verbs,
        nouns=nouns,
        adverbs=adverbs,
        phrases=phrases,
        abbreviations=titles | frozenset(data["abbreviations"]["other"].split()),
        title_abbreviations=titles,
        openers=frozenset(data["openers"]["words"].split()),
    )


TABLES = ("source", "content", "end", "cue")


def read_table(path: Path) -> dict[str, float]:
    """A learnt table: each line holds points, then the features that weigh them, by tabs.

    Features of equal points share a line, so that 50,000 of them load in about 5 ms.
    """
    table: dict[str, float] = {}
    with path.open(encoding="utf-8") as handle:
        for line in handle:
            if line[0] != "#":
                points, *features = line.rstrip("\n").split("\t")
                table.update(dict.fromkeys(features, float(points)))
    return table


@cache
def load_tables(language: str = "en") -> dict[str, dict[str, float]]:
    """The points that decide between options, by decision: source, content, end, cue."""
    folder = ROOT / "languages" / language / "tables"
    return {name: read_table(folder / f"{name}.tsv") for name in TABLES}
