"""Data files -> Language and its cues. The only opener of the package's data.

Its values are compared by nobody, so they are made without `__eq__`: each class costs 0.3 ms less
at start. Verbs, nouns, roles and tables lie in `languages/`; each file carries its reason and its
examples. Paths are taken from this module's own place, for `importlib.resources` costs
20 ms at start (measured, Python 3.11).
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal

from auditor.model import CueClass, Level

ROOT = Path(__file__).parent
PARSED = ROOT / "generated" / "data.json"
Scope = Literal["attribution", "source", "sentence", "quotation", "name", "office", "story"]
Place = Literal[
    "source", "cue", "sentence", "quotation", "opening", "omission", "name", "phrase", "headline",
    "unnamed", "accusation", "loudest", "headline unnamed", "learned", "leak", "adverb",
    "loaded noun",
]  # fmt: skip
Status = Literal["on", "opt-in", "preview"]
VOWELS = "aeiou"


@dataclass(frozen=True, slots=True, eq=False)
class CueEntry:
    """One verb, noun or phrase that may announce an attribution.

    `clause`: a report counts it only where a clause or a quotation is its content.
    `passive`: it ascribes in the passive without an agent ("was said to"; not "was denied entry").
    """

    lemma: str
    file: str
    class_: CueClass
    stance: str | None
    hearsay: bool
    clause: bool
    passive: bool


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """What the stages know of a language. Read it, never change it.

    `tags` maps a lower-case word to its tag, `lemmas` a verb form to its base form,
    `verbs`, `nouns`, `adverbs` and `adjectives` a lemma to its cue entry; `phrases` a first word
    to the phrases that it may open, longest first, each with its entry, None for one that only
    looks like a cue ("that said"); `lists` are the word lists that the stages ask for by name,
    `particles` the particles that belong to a verb.
    """

    name: str
    tags: dict[str, str]
    lemmas: dict[str, str]
    verbs: dict[str, CueEntry]
    nouns: dict[str, CueEntry]
    adverbs: dict[str, CueEntry]
    adjectives: dict[str, CueEntry]
    phrases: dict[str, tuple[tuple[tuple[str, ...], CueEntry | None], ...]]
    abbreviations: frozenset[str]
    title_abbreviations: frozenset[str]
    openers: frozenset[str]
    lists: dict[str, frozenset[str]]
    particles: dict[str, tuple[str, ...]]


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


@cache
def read_parsed() -> dict[str, dict[str, Any]]:
    """The data files as `python -m auditor.generate` parsed them, by path, with their hashes."""
    try:
        parsed: dict[str, dict[str, Any]] = json.loads(PARSED.read_bytes())
    except FileNotFoundError:
        return {}
    return parsed


def read_toml(path: Path) -> dict[str, Any]:
    """The parsed file. Raises `tomllib.TOMLDecodeError` for a file that is not TOML.

    Parsing the package's own files takes 15 ms of a cold start, so a file whose bytes are still
    those that were parsed beforehand is not parsed again; a new or changed one is.
    """
    data = path.read_bytes()
    known = read_parsed().get(path.relative_to(ROOT).as_posix())
    if known and known["sha256"] == sha256(data).hexdigest():
        content: dict[str, Any] = known["content"]
        return content
    import tomllib

    return tomllib.loads(data.decode("utf-8"))


def inflect_verb(base: str, past: str = "", participle: str = "") -> tuple[str, str, str, str, str]:
    """Base, third person, past, participle and -ing form; irregular ones as given."""
    stem = base
    if (
        len(base) > 2
        and base[-1] not in "aeiouwxy"
        and base[-2] in VOWELS
        and base[-3] not in VOWELS
    ):
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
    """
    admit commit submit permit omit refer prefer infer confer defer concur occur incur recur
    rebut rebel compel expel propel repel control patrol regret upset begin forget equip
    transfer deter abet
    """.split()
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


def index_phrases(
    phrases: dict[tuple[str, ...], CueEntry | None],
) -> dict[str, tuple[tuple[tuple[str, ...], CueEntry | None], ...]]:
    """Phrases by their first word, longest first."""
    indexed: dict[str, tuple[tuple[tuple[str, ...], CueEntry | None], ...]] = {}
    for phrase in sorted(phrases, key=lambda words: (len(words), words)):
        indexed[phrase[0]] = ((phrase, phrases[phrase]), *indexed.get(phrase[0], ()))
    return indexed


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
    adjectives: dict[str, CueEntry] = {}
    phrases: dict[tuple[str, ...], CueEntry | None] = {}
    for path in sorted((folder / "cues").glob("*.toml")):
        cue = read_toml(path)
        facts = (
            path.stem,
            cue["class"],
            cue.get("stance"),
            cue.get("hearsay", False),
            cue.get("clause", False),
            cue.get("passive", False),
        )
        for line in read_lines(cue.get("members", "")):
            lemma = add_verb(line, tags, lemmas)
            verbs.setdefault(lemma, CueEntry(lemma, *facts))
        for noun in read_lines(cue.get("nouns", "")):
            entry = CueEntry(noun, *facts)
            nouns[noun] = nouns[make_plural(noun)] = entry
        for adverb in read_lines(cue.get("adverbs", "")):
            adverbs[adverb] = CueEntry(adverb, *facts)
        for adjective in read_lines(cue.get("adjectives", "")):
            adjectives[adjective] = CueEntry(adjective, *facts)
        for phrase in read_lines(cue.get("phrases", "")):
            phrases[tuple(phrase.split())] = CueEntry(phrase, *facts)
    for line in read_lines((folder / "verbs.txt").read_text(encoding="utf-8")):
        add_verb(line, tags, lemmas)
    for class_, words in data["words"].items():
        for word in words.split():
            tags[word] = TAG_OF_CLASS[class_]
    for adjective in adjectives:
        tags.setdefault(adjective, "j")
    lists = data["lists"]
    phrases.update((tuple(line.split()), None) for line in read_lines(lists["pseudo"]))
    for noun in lists["plain_nouns"].split():
        tags.setdefault(noun, "n")
    particles = {
        verb: tuple(rest) for verb, *rest in map(str.split, read_lines(lists["particles"]))
    }
    titles = frozenset(data["abbreviations"]["titles"].split())
    return Language(
        name=data["name"],
        tags=tags,
        lemmas=lemmas,
        verbs=verbs,
        nouns=nouns,
        adverbs=adverbs,
        adjectives=adjectives,
        phrases=index_phrases(phrases),
        abbreviations=titles | frozenset(data["abbreviations"]["other"].split()),
        title_abbreviations=titles,
        openers=frozenset(data["openers"]["words"].split()),
        lists={name: frozenset(words.split()) for name, words in lists.items()},
        particles=particles,
    )


@cache
def add_titles(language: Language, titles: tuple[str, ...]) -> Language:
    """The language with more titles that stand before a name: "Cllr", "Cllr." """
    words = frozenset(title.lower().rstrip(".") for title in titles)
    return replace(
        language,
        tags=language.tags | dict.fromkeys(sorted(words), TAG_OF_CLASS["title"]),
        abbreviations=language.abbreviations | words,
        title_abbreviations=language.title_abbreviations | words,
    )


@dataclass(frozen=True, slots=True, eq=False)
class ReasonWords:
    """What features mean: templates by decision and name, and the words for parts of values."""

    templates: dict[str, dict[str, list[str]]]
    lists: dict[str, dict[str, str]]

    def name(self, kind: str, part: str) -> str:
        """A part of a feature's value in words, or "" where there are none."""
        if kind == "word":
            return part.strip("-^$")
        return self.lists[kind].get(part) or (f"“{part}”" if len(part) > 1 else "")


@cache
def load_reason_words(language: str = "en") -> ReasonWords:
    """The words for the features of that language's tables."""
    data = read_toml(ROOT / "languages" / language / "reasons.toml")
    templates = {name: data[name] for name in TABLES if name in data}
    return ReasonWords(templates, {k: v for k, v in data.items() if k not in templates})


TABLES = ("place", "source", "content", "start", "end", "cue")


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


@dataclass(frozen=True, slots=True, eq=False)
class PointTable:
    """The points of one decision's features ("name=value").

    `crossed` holds those whose name ends in "*", first by the feature without the kind of option
    that it is crossed with, then by that kind: "kl*=subject|say" under "kl*=|say", "subject". Such
    a feature looks at nothing of the option but its kind, so that one look-up serves all options.
    """

    points: dict[str, float]
    crossed: dict[str, dict[str, float]]

    def find(self, feature: str) -> float:
        """The points of a feature of either sort, 0 for one that the table does not hold."""
        if "*=" not in feature:
            return self.points.get(feature, 0.0)
        name, _, value = feature.partition("*=")
        kind, mark, rest = value.partition("|")
        return self.crossed.get(f"{name}*={mark}{rest}", {}).get(kind, 0.0)


def build_table(points: dict[str, float]) -> PointTable:
    """A table for looking up: crossed features set apart.

    Most tables have none, and one search through their names joined costs a tenth of one each.
    """
    if "*=" not in "\t".join(points):
        return PointTable(points, {})
    plain: dict[str, float] = {}
    crossed: dict[str, dict[str, float]] = {}
    for feature, value in points.items():
        name, found, rest = feature.partition("*=")
        if found:
            kind, mark, rest = rest.partition("|")
            crossed.setdefault(f"{name}*={mark}{rest}", {})[kind] = value
        else:
            plain[feature] = value
    return PointTable(plain, crossed)


@cache
def load_tables(language: str = "en") -> dict[str, PointTable]:
    """The points that decide between options, by decision: place, source ...

    What was learnt, with the points of `priors.toml`, which people set, added.
    """
    folder = ROOT / "languages" / language / "tables"
    tables = {name: read_table(folder / f"{name}.tsv") for name in TABLES}
    for prior in read_toml(folder / "priors.toml")["prior"]:
        table = tables[prior["table"]]
        for feature in prior["features"]:
            table[feature] = table.get(feature, 0.0) + prior["points"]
    return {name: build_table(table) for name, table in tables.items()}


@dataclass(frozen=True, slots=True, eq=False)
class ClaimWords:
    """What `languages/NAME/claims.toml` lists.

    `signals` maps a word, in all its forms, to what it signals; `phrases` maps a first word to
    the phrases that it may open and what they signal, longest first; `pairs` are the first two
    words of each, the second "" for a phrase of one word; `hearsay` maps a participle to the
    particle that its passive needs, "" for none; `lists` are plain sets.
    """

    signals: dict[str, str]
    phrases: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    pairs: frozenset[tuple[str, str]]
    lists: dict[str, frozenset[str]]
    hearsay: dict[str, str]

    def match_phrase(self, norms: tuple[str, ...], i: int) -> str:
        """What the longest phrase that begins at word `i` signals; "" where none does."""
        for phrase, name in self.phrases.get(norms[i], ()):
            if norms[i : i + len(phrase)] == phrase:
                return name
        return ""


@cache
def load_claim_words(language: str = "en") -> ClaimWords:
    """What makes a sentence a claim in that language, and what excuses it."""
    data = read_toml(ROOT / "languages" / language / "claims.toml")
    signals: dict[str, str] = {}
    for name, members in data["verbs"].items():
        for line in read_lines(members):
            signals.update(dict.fromkeys(inflect_verb(*line.split()), name))
    for name, members in data["signals"].items():
        signals.update(dict.fromkeys(members.split(), name))
    phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, members in data["phrases"].items():
        for line in read_lines(members):
            phrase = tuple(line.split())
            phrases.setdefault(phrase[0], []).append((phrase, name))
    for found in phrases.values():
        found.sort(key=lambda entry: -len(entry[0]))
    hearsay = {}
    for line in read_lines(data["hearsay"]["passives"]):
        verb, _, particle = line.partition(" + ")
        hearsay[inflect_verb(*verb.split())[3]] = particle
    lists = {
        name: frozenset(members.split())
        for section in ("words", "attribution")
        for name, members in data[section].items()
    }
    by_word = {word: tuple(found) for word, found in phrases.items()}
    pairs = frozenset(
        (first, "".join(phrase[1:2])) for first, found in phrases.items() for phrase, _ in found
    )
    return ClaimWords(signals, by_word, pairs, lists, hearsay)


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One question put to every subject of its scope. `id` is folder and file name.

    `scope` names the subject; `at` the part of it that a finding points at. All of `all`, one
    of `any` (where there are any) and none of `none` must hold; each names a condition. A rule
    whose `status` is not "on" is put only where a profile gives it a level: "opt-in" for house
    styles that differ, "preview" for a rule that is not yet trusted.
    """

    id: str
    status: Status
    level: Level
    scope: Scope
    at: Place
    message: str
    why: str
    mend: str
    standards: tuple[str, ...]
    all: tuple[str, ...]
    any: tuple[str, ...]
    none: tuple[str, ...]
    known_problems: str


@cache
def load_rules() -> tuple[Rule, ...]:
    """Every rule under `rules/`, by id.

    Raises KeyError for a rule that lacks a field.
    """
    folder = ROOT / "rules"
    rules = [
        read_rule(f"{path.parent.name}.{path.stem}", read_toml(path))
        for path in folder.glob("*/*.toml")
    ]
    return tuple(sorted(rules, key=lambda rule: rule.id))


def read_rule(id_: str, data: dict[str, Any]) -> Rule:
    """The rule that its parsed file holds."""
    return Rule(
        id=id_,
        status=data.get("status", "on"),
        level=data["level"],
        scope=data["scope"],
        at=data["at"],
        message=data["message"],
        why=data["why"],
        mend=data["mend"],
        standards=tuple(data["standards"]),
        all=tuple(data.get("all", ())),
        any=tuple(data.get("any", ())),
        none=tuple(data.get("none", ())),
        known_problems=data["known_problems"],
    )


@dataclass(frozen=True, slots=True, eq=False)
class Example:
    """A text of a rule file, `{finding|...}` around what the rule finds, and why it is there."""

    text: str
    about: str


@cache
def load_examples(rule: str) -> tuple[Example, ...]:
    """The examples of the rule with that id. Raises FileNotFoundError where there is none."""
    concern, name = rule.split(".")
    entries = read_toml(ROOT / "rules" / concern / f"{name}.toml")["example"]
    return tuple(Example(entry["text"], entry.get("about", "")) for entry in entries)


@dataclass(frozen=True, slots=True, eq=False)
class Standard:
    """One demand of a published standard, in our words. `read` says how sure we are of it."""

    id: str
    publisher: str
    title: str
    section: str
    where: str
    demand: str
    read: str


@cache
def load_standards() -> dict[str, Standard]:
    """The bibliography by id, in the order of its file."""
    data = read_toml(ROOT / "standards.toml")
    return {id_: Standard(id_, **entry) for id_, entry in data.items()}


@dataclass(frozen=True, slots=True, eq=False)
class SourceWeight:
    """How much a kind of source is worth, 0 to 1: the first entry that fits a source counts.

    It fits where the kind is its own (or it has none), the source has all facets of `has` and
    none of `lacks`, and the attribution came by one of `hands` (or it has none).
    """

    label: str
    kind: str
    has: frozenset[str]
    lacks: frozenset[str]
    hands: frozenset[str]
    weight: float


@dataclass(frozen=True, slots=True, eq=False)
class Scoring:
    """The points of `scoring.toml`, by section and name, and the weights of sources."""

    version: str
    points: dict[str, dict[str, float]]
    weights: tuple[SourceWeight, ...]


@cache
def load_scoring() -> Scoring:
    """The points and weights as shipped."""
    data = read_toml(ROOT / "scoring.toml")
    weights = tuple(
        SourceWeight(
            entry["label"],
            entry.get("kind", ""),
            frozenset(entry.get("has", ())),
            frozenset(entry.get("lacks", ())),
            frozenset(entry.get("hands", ())),
            entry["weight"],
        )
        for entry in data.pop("source")
    )
    return Scoring(data.pop("version"), data, weights)


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """What a newsroom chooses: levels by rule id ("off" for none) and points by section."""

    name: str
    about: str
    levels: dict[str, str]
    points: dict[str, dict[str, float]]


def list_profiles() -> tuple[str, ...]:
    """The profiles that the package ships, sorted."""
    return tuple(sorted(path.stem for path in (ROOT / "profiles").glob("*.toml")))


@cache
def load_profile(name: str = "house") -> Profile:
    """The profile of that name. Raises FileNotFoundError where there is none."""
    data = read_toml(ROOT / "profiles" / f"{name}.toml")
    levels = raise_levels() if data.get("every") else {}
    return Profile(name, data["about"], levels | data.get("levels", {}), data.get("points", {}))


RAISED: dict[Level, Level] = {"note": "warning", "warning": "error", "error": "error"}


def raise_levels() -> dict[str, str]:
    """Every rule with its level: one that is off by default its own, the others the next above."""
    return {
        rule.id: RAISED[rule.level] if rule.status == "on" else rule.level for rule in load_rules()
    }


@dataclass(frozen=True, slots=True, eq=False)
class NamedBody:
    """An outlet or organisation that the data know: its full name and what it is."""

    name: str
    facets: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class SourceWords:
    """What tells who a source is: outlets, bodies, roles, given names, phrases of anonymity.

    `nouns` maps a noun, singular and plural, to what it makes of a source; `singulars` a plural
    to its singular; `endings` the last word of a name to what is so named; `bodies` a name to the
    body, in lower case unless it is all capitals; `genders` and `given` a title or given name to
    "m", "f" or "b" for both; `phrases` the lists of `anonymity.toml`, each phrase between blanks.
    """

    nouns: dict[str, str]
    singulars: dict[str, str]
    offices: frozenset[str]
    insiders: frozenset[str]
    spokespersons: frozenset[str]
    collectives: frozenset[str]
    instruments: frozenset[str]
    endings: dict[str, str]
    bodies: dict[str, NamedBody]
    places: frozenset[str]
    genders: dict[str, str]
    given: dict[str, str]
    phrases: dict[str, tuple[str, ...]]
    empty: frozenset[str]


@dataclass(frozen=True, slots=True)
class OwnWords:
    """What a newsroom adds to the lists. It outweighs what the package says of the same name.

    Bodies are written as in the package's files, "Name = other name, other name"; `offices` are
    roles that can be somebody's title, `roles` the others; `names` are given names of either
    gender; endings are last words of bodies' names. All but bodies are single words.
    """

    outlets: tuple[str, ...] = ()
    state_outlets: tuple[str, ...] = ()
    government: tuple[str, ...] = ()
    courts: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    government_endings: tuple[str, ...] = ()
    organization_endings: tuple[str, ...] = ()
    male_names: tuple[str, ...] = ()
    female_names: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


NO_WORDS = OwnWords()
NOUN_CLASSES = (
    "person", "group", "organization", "government", "document", "court", "poll", "study",
    "outlet", "newsroom", "social", "anonymous",
)  # fmt: skip
NOUN_CLASSES_WITH_PLURALS = frozenset(NOUN_CLASSES) - {"newsroom", "social", "poll", "study"}


def read_bodies(
    lines: Iterable[str], facets: tuple[str, ...], bodies: dict[str, NamedBody]
) -> None:
    """Enter lines "Name = other name, other name" into `bodies`."""
    for line in lines:
        name, _, others = line.partition(" = ")
        body = NamedBody(name, facets)
        for known in (name, *(others.split(", ") if others else ())):
            bodies[known if known.isupper() else known.lower()] = body


def read_all_bodies(folder: Path) -> dict[str, NamedBody]:
    """Outlets and organisations by name; a name in two lists is what the later one says."""
    bodies: dict[str, NamedBody] = {}
    organizations = read_toml(folder / "organizations.toml")
    outlets = read_toml(folder / "outlets.toml")
    for facet, members in organizations["bodies"].items():
        read_bodies(read_lines(members), () if facet == "organization" else (facet,), bodies)
    read_bodies(read_lines(organizations["sites"]["open_edit"]), ("open_edit",), bodies)
    for members in outlets["outlets"].values():
        read_bodies(read_lines(members), ("outlet",), bodies)
    for members in outlets["state"].values():
        read_bodies(read_lines(members), ("outlet", "state_outlet"), bodies)
    return bodies


@cache
def load_source_words(language: str = "en") -> SourceWords:
    """The words about sources of that language. Raises FileNotFoundError where there are none."""
    folder = ROOT / "languages" / language
    roles = read_toml(folder / "roles.toml")
    names = read_toml(folder / "given_names.toml")
    anonymity = read_toml(folder / "anonymity.toml")
    places = read_toml(folder / "organizations.toml")
    lists = {key: roles[key].split() for key in roles if isinstance(roles[key], str)}
    singulars = dict(line.split(" = ") for line in read_lines(roles["irregular_plurals"]))
    lists["person"] += lists["office"] + lists["insider"]
    nouns: dict[str, str] = {}
    for class_ in NOUN_CLASSES:
        for noun in lists[class_]:
            nouns[noun] = class_
            if class_ in NOUN_CLASSES_WITH_PLURALS:
                singulars.setdefault(make_plural(noun), noun)
    for plural, one in singulars.items():
        if one in nouns:
            nouns.setdefault(plural, nouns[one])
    phrases = {
        key: tuple(f" {phrase} " for phrase in read_lines(members))
        for key, members in anonymity.items()
        if key != "empty"
    }
    given: dict[str, str] = {}
    for letter, key in (("m", "male"), ("f", "female"), ("b", "both")):
        given |= dict.fromkeys(names[key].split(), letter)
    genders = dict.fromkeys(names["he"].split(), "m") | dict.fromkeys(names["she"].split(), "f")
    return SourceWords(
        nouns=nouns,
        singulars=singulars,
        offices=frozenset(lists["office"]),
        insiders=frozenset(lists["insider"]),
        spokespersons=frozenset(lists["spokesperson"]),
        collectives=frozenset(lists["collective"]),
        instruments=frozenset(lists["instrument"]),
        endings={word: kind for kind, words in roles["endings"].items() for word in words.split()},
        bodies=read_all_bodies(folder),
        places=frozenset(" ".join(places["places"].values()).split()),
        genders=genders,
        given=given,
        phrases=phrases,
        empty=frozenset(anonymity["empty"].split()),
    )


@cache
def add_source_words(words: SourceWords, own: OwnWords) -> SourceWords:
    """The words with those that a newsroom adds."""
    bodies = dict(words.bodies)
    for lines, facets in (
        (own.outlets, ("outlet",)),
        (own.state_outlets, ("outlet", "state_outlet")),
        (own.government, ("government",)),
        (own.courts, ("court",)),
        (own.organizations, ()),
    ):
        read_bodies(lines, facets, bodies)
    people = [role.lower() for role in own.offices + own.roles]
    titles = [title.lower().rstrip(".") for title in own.titles]
    plurals = {make_plural(role): role for role in people}
    given = (
        dict.fromkeys(map(str.lower, own.names), "b")
        | dict.fromkeys(map(str.lower, own.female_names), "f")
        | dict.fromkeys(map(str.lower, own.male_names), "m")
    )
    endings = dict.fromkeys(map(str.lower, own.organization_endings), "organization")
    endings |= dict.fromkeys(map(str.lower, own.government_endings), "government")
    return replace(
        words,
        nouns=words.nouns | dict.fromkeys([*people, *plurals, *titles], "person"),
        singulars=plurals | words.singulars,
        offices=words.offices.union(map(str.lower, own.offices), titles),
        endings=words.endings | endings,
        bodies=bodies,
        given=words.given | given,
    )
