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


def add_verb(
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


def match_phrase(
    norms: tuple[str, ...], i: int, end: int, language: Language, openings: frozenset[str]
) -> tuple[int, CueEntry] | None:
    """The longest phrase that begins at `i` and ends by `end`, as its end and its entry."""
    if norms[i] not in openings:
        return None
    for size in range(min(5, end - i), 0, -1):
        entry = language.phrases.get(norms[i : i + size])
        if entry and (size > 1 or norms[i - 1] == ","):  # ", per the agency"
            return i + size, entry
    return None


def swallow_pseudo(
    norms: tuple[str, ...], i: int, end: int, language: Language, openings: frozenset[str]
) -> int:
    """How many tokens from `i` on only look like a cue ("that said", "needless to say")."""
    if norms[i] in openings:
        for size in range(min(6, end - i), 1, -1):
            if norms[i : i + size] in language.pseudo:
                return size
    return 0


def speaks_before_colon(tokens: Tokens, i: int, first: int) -> bool:
    """Whether the colon at `i` stands right behind a short opening noun group ("Ruiz: No.")."""
    return 1 <= i - first <= 6 and all(t in "EInjd'#,p" for t in tokens.tags[first:i])


def opens_quotation(tokens: Tokens, i: int, end: int) -> bool:
    """Whether the colon at `i` stands between a noun and a quotation ("her answer: “No.”")."""
    return i + 1 < end and tokens.tags[i + 1] == '"' and tokens.tags[i - 1] in "nEIk)"


def find_candidates(
    tokens: Tokens, sentences: tuple[Sentence, ...], inside: bytearray, language: Language
) -> tuple[Candidate, ...]:
    """All candidates in reading order; none lies inside quotation marks.

    `inside` is 1 for each token in quotation marks. Linear in the number of tokens.
    """
    found: list[Candidate] = []
    tags, norms = tokens.tags, tokens.norms
    openings = frozenset(phrase[0] for phrase in language.phrases)
    pseudo_openings = frozenset(phrase[0] for phrase in language.pseudo)
    for sentence in sentences:
        first, end = sentence.tokens.start, sentence.tokens.end
        i = first
        while i < end:
            if inside[i]:
                i += 1
                continue
            swallowed = swallow_pseudo(norms, i, end, language, pseudo_openings)
            if swallowed:
                i += swallowed
                continue
            phrase = match_phrase(norms, i, end, language, openings)
            if phrase:
                stop, entry = phrase
                found.append(
                    Candidate(
                        "phrase",
                        i,
                        stop,
                        i,
                        entry.lemma,
                        entry.file,
                        entry.class_,
                        "p",
                        sentence.index,
                    )
                )
                i = stop
                continue
            tag = tags[i]
            if tag in "VZDNG":
                candidate = add_verb(tokens, i, first, end, sentence.index, language)
                if candidate:
                    found.append(candidate)
            elif tag in "jn" and norms[i] in language.adjectives:
                entry = language.adjectives[norms[i]]
                found.append(
                    Candidate(
                        "verb",
                        start_of_group(tags, i, first),
                        i + 1,
                        i,
                        entry.lemma,
                        entry.file,
                        entry.class_,
                        "j",
                        sentence.index,
                    )
                )
            elif tag == "n" and norms[i] in language.nouns:
                entry = language.nouns[norms[i]]
                found.append(
                    Candidate(
                        "noun",
                        i,
                        i + 1,
                        i,
                        entry.lemma,
                        entry.file,
                        entry.class_,
                        "n",
                        sentence.index,
                    )
                )
            elif tag == "a" and norms[i] in language.adverbs:
                entry = language.adverbs[norms[i]]
                found.append(
                    Candidate(
                        "adverb",
                        i,
                        i + 1,
                        i,
                        entry.lemma,
                        entry.file,
                        entry.class_,
                        "a",
                        sentence.index,
                    )
                )
            elif tokens.words[i] == ":" and i > first:
                spoken = found and found[-1].sentence == sentence.index and found[-1].class_
                notice = norms[i - 1] in language.lists["notices"]
                if (not notice and speaks_before_colon(tokens, i, first)) or (
                    not spoken and opens_quotation(tokens, i, end)
                ):
                    found.append(
                        Candidate("colon", i, i + 1, i, ":", "", "speech", ":", sentence.index)
                    )
            i += 1
    return tuple(found)
