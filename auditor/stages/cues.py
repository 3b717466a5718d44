"""Tokens -> places that may announce an attribution.

Every verb outside quotation marks is a candidate, whatever its list, and so are the nouns,
adjectives, phrases and adverbs of the cue files and the colon behind a name: rules propose here,
tables decide later (`auditor.stages.attributions`).
"""

from __future__ import annotations

import re
from typing import Literal

from auditor.catalogue import CueEntry, Language
from auditor.model import Candidate, CueClass, Sentence, Tokens

Kind = Literal["verb", "noun", "phrase", "adverb"]
AUXILIARY = frozenset("BHMOXT")
# "has on several occasions claimed": an auxiliary, then a prepositional phrase without a name.
ASIDE = re.compile(r"[HM][X]?p[dj#$]*+n\Z")


def start_of_group(tags: str, head: int, first: int) -> int:
    """Where the verb group of `head` begins: its auxiliaries and the adverbs among them."""
    start = i = head
    while i > first:
        tag = tags[i - 1]
        if tag in AUXILIARY:
            start = i - 1
        elif tag != "a":
            break
        i -= 1
    aside = ASIDE.search(tags, max(first, i - 7), i)
    return aside.start() if aside else start


def find_verb(
    tokens: Tokens, i: int, first: int, end: int, sentence: int, language: Language
) -> Candidate | None:
    """The candidate at verb `i`, or None for a bare auxiliary."""
    norm = tokens.norms[i]
    lemma = language.lemmas.get(norm) or (norm if tokens.words[i].islower() else "E")
    if lemma in language.lists["skipped"]:
        return None
    stop = i + 1
    if stop < end and tokens.norms[stop] in language.particles.get(lemma, ()):
        stop += 1
    entry = language.verbs.get(lemma)
    file = entry.file if entry else ""
    class_: CueClass | Literal[""] = entry.class_ if entry else ""
    start = start_of_group(tokens.tags, i, first)
    return Candidate("verb", start, stop, i, lemma, file, class_, tokens.tags[i], sentence)


def find_word(
    tokens: Tokens, i: int, first: int, sentence: int, language: Language
) -> Candidate | None:
    """The candidate at a noun, adverb or adjective of the cue files; an adjective has a verb's
    frame ("is confident that")."""
    norm, tag = tokens.norms[i], tokens.tags[i]
    if tag != "a" and (entry := language.adjectives.get(norm)):
        start = start_of_group(tokens.tags, i, first)
        return build_candidate("verb", start, i + 1, i, entry, "j", sentence)
    if tag == "n" and (entry := language.nouns.get(norm)):
        return build_candidate("noun", i, i + 1, i, entry, "n", sentence)
    if tag == "a" and (entry := language.adverbs.get(norm)):
        return build_candidate("adverb", i, i + 1, i, entry, "a", sentence)
    return None


def build_candidate(
    kind: Kind, first: int, end: int, head: int, entry: CueEntry, form: str, sentence: int
) -> Candidate:
    """A candidate that stands in a cue file."""
    return Candidate(kind, first, end, head, entry.lemma, entry.file, entry.class_, form, sentence)


def match_phrase(
    tokens: Tokens, i: int, end: int, language: Language
) -> tuple[int, CueEntry | None] | None:
    """The longest phrase that begins at `i` and ends by `end`, as its end and its entry (None for
    one that only looks like a cue)."""
    norms = tokens.norms
    if tokens.tags[i] in "tW" and i and tokens.tags[i - 1] in "nEI":
        return None  # "a report that said", not ", that said,"
    for phrase, entry in language.phrases[norms[i]]:
        stop = i + len(phrase)
        if stop <= end and norms[i:stop] == phrase and (stop - i > 1 or norms[i - 1] == ","):
            return stop, entry  # a single word only as in ", per the agency"
    return None


def speaks_before_colon(tokens: Tokens, i: int, first: int) -> bool:
    """Whether the colon at `i` stands right behind a short opening noun group ("Ruiz: No.")."""
    return 1 <= i - first <= 6 and all(t in "EInjd'#,p" for t in tokens.tags[first:i])


def opens_quotation(tokens: Tokens, i: int, end: int) -> bool:
    """Whether the colon at `i` stands between a noun and a quotation ("her answer: “No.”")."""
    return i + 1 < end and tokens.tags[i + 1] == '"' and tokens.tags[i - 1] in "nEIk)"


def find_colon(
    tokens: Tokens, i: int, first: int, end: int, sentence: int, told: bool, language: Language
) -> Candidate | None:
    """The colon at `i` if somebody may speak behind it; `told` says that the sentence has a cue."""
    notice = tokens.norms[i - 1] in language.lists["notices"]
    if (not notice and speaks_before_colon(tokens, i, first)) or (
        not told and opens_quotation(tokens, i, end)
    ):
        return Candidate("colon", i, i + 1, i, ":", "", "speech", ":", sentence)
    return None


def find_candidates(
    tokens: Tokens, sentences: tuple[Sentence, ...], inside: bytearray, language: Language
) -> tuple[Candidate, ...]:
    """All candidates in reading order; none lies inside quotation marks.

    `inside` is 1 for each token in quotation marks. Linear in the number of tokens.
    """
    found: list[Candidate] = []
    for sentence in sentences:
        found += find_in_sentence(tokens, sentence, inside, language)
    return tuple(found)


def find_in_sentence(
    tokens: Tokens, sentence: Sentence, inside: bytearray, language: Language
) -> list[Candidate]:
    """The candidates of one sentence."""
    found: list[Candidate] = []
    tags, norms = tokens.tags, tokens.norms
    first, end, index = sentence.tokens.start, sentence.tokens.end, sentence.index
    done = first
    for i in range(first, end):
        if i < done or inside[i]:
            continue
        if norms[i] in language.phrases and (matched := match_phrase(tokens, i, end, language)):
            done, entry = matched
            if entry:
                found.append(build_candidate("phrase", i, done, i, entry, "p", index))
            continue
        tag = tags[i]
        candidate = None
        if tag in "VZDNG":
            candidate = find_verb(tokens, i, first, end, index, language)
        elif tag in "nja":
            candidate = find_word(tokens, i, first, index, language)
        elif tag == ":" and tokens.words[i] == ":" and i > first:
            told = bool(found and found[-1].class_)
            candidate = find_colon(tokens, i, first, end, index, told, language)
        if candidate:
            found.append(candidate)
    return found
