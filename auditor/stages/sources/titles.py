"""The title before a name: where it begins, and where it ends and the name itself begins."""

from __future__ import annotations

from auditor.catalogue import SourceWords
from auditor.model import Tokens
from auditor.stages.sources.capitals import JOINERS, PARTICLES

SUFFIXES = frozenset(
    "jr jr. sr sr. ii iii iv kc qc mp msp obe mbe cbe md phd m.d. ph.d. esq".split()
)
COURTESY = frozenset("mr mrs ms miss mr. mrs. ms. messrs messrs. sir dame lord lady".split())
SHORT_TITLES = {
    "sen": "senator", "sens": "senator", "rep": "representative", "reps": "representative",
    "gov": "governor", "govs": "governor", "prof": "professor", "dr": "doctor",
    "gen": "general", "lt": "lieutenant", "col": "colonel", "sgt": "sergeant", "capt": "captain",
    "maj": "major", "adm": "admiral", "rev": "reverend", "supt": "superintendent",
    "atty": "attorney", "pres": "president", "det": "detective",
}  # fmt: skip
OFFICE = frozenset(("of", "for"))  # what stands between a title and its office
# What a title in front of a name may be made of: names, nouns, adjectives, possessives.
TITLE_TAGS = frozenset("EInjN#'")


def strip_dot(norm: str) -> str:
    """ "sen." as "sen"; initials such as "u.s." keep their full stops."""
    return norm[:-1] if norm.endswith(".") and norm.count(".") == 1 else norm


def is_title(norm: str, words: SourceWords) -> bool:
    """Whether the word may stand before a name and say what that person is."""
    plain = strip_dot(norm)
    return (
        plain in SHORT_TITLES
        or words.nouns.get(plain) in ("person", "newsroom")
        or norm in COURTESY
    )


def find_title_end(tokens: Tokens, first: int, end: int, words: SourceWords) -> int:
    """Where the name itself begins in a run that may open with a title: "Governor Ann Lee"."""
    norms = tokens.norms
    for i in range(end - 2, first - 1, -1):
        if is_title(norms[i], words) and norms[i + 1] not in SUFFIXES:
            given = any(
                norms[j] in words.given and norms[j] not in words.endings for j in range(first, i)
            )
            return first if given else i + 1
    return first


def leads_on(norm: str, words: SourceWords) -> bool:
    """Whether "of" behind the word may stand in a title: "Secretary of", "Bank of England"."""
    return is_title(norm, words) or norm in words.endings


def find_title_start(tokens: Tokens, first: int, floor: int, words: SourceWords) -> int:
    """Where the title before the name at `first` begins; `first` itself where there is none."""
    tags, norms = tokens.tags, tokens.norms
    at = first - 1
    titled = at >= floor and is_title(norms[at], words)
    # "Secretary of State Ann Lee" has its noun before "of".
    if not titled and (
        at < floor + 2 or norms[at - 1] not in OFFICE or not is_title(norms[at - 2], words)
    ):
        return first
    while at >= floor:
        if tags[at] in TITLE_TAGS and norms[at] != "alongside":
            at -= 1
        elif norms[at] in OFFICE and at > floor and leads_on(norms[at - 1], words):
            at -= 1
        elif (
            norms[at] == "and"
            and tokens.words[at - 1].islower()
            and tags[at - 1] == tags[at + 1] == "n"
        ):
            at -= 1  # "chief systems and services officer"
        else:
            break
    return at + 1


def split_office(tokens: Tokens, first: int, end: int, floor: int, words: SourceWords) -> int:
    """In "secretary of State Ann Lee" the run is "State Ann Lee": the name is its end."""
    if first - 2 < floor or tokens.norms[first - 1] not in OFFICE or end - first < 3:
        return first
    if not is_title(tokens.norms[first - 2], words):
        return first
    for i in range(first + 1, end - 1):
        if tokens.norms[i] in words.given:
            return i
    return end - 2


def split_given(norms: tuple[str, ...], first: int, end: int, words: SourceWords) -> int:
    """In "Ede County Recorder Helen Moss" the name begins with its given name."""
    long = end - first > 3 and norms[first] not in words.given
    if long and norms[end - 2] in words.given and norms[end - 1] not in words.endings:
        return first if norms[end - 3] in JOINERS or norms[end - 3] in PARTICLES else end - 2
    return first


def find_start(tokens: Tokens, first: int, end: int, floor: int, words: SourceWords) -> int:
    """Where the name itself begins in a run, behind what only tells the office."""
    if end - first == 1:
        return first
    start = find_title_end(tokens, first, end, words)
    if start == first:
        start = split_office(tokens, first, end, floor, words)
    return split_given(tokens.norms, first, end, words) if start == first else start
