"""The audit, in the order it happens: text in, report out. A pure function of its arguments."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from hashlib import sha256

from auditor.catalogue import (
    NO_WORDS,
    Language,
    OwnWords,
    Profile,
    SourceWords,
    add_source_words,
    add_titles,
    load_claim_words,
    load_language,
    load_profile,
    load_reason_words,
    load_rules,
    load_scoring,
    load_source_words,
    load_tables,
)
from auditor.conditions.scene import Scene
from auditor.model import Attribution, Document, Reading, Report, Span
from auditor.stages.attributions import (
    find_attributions,
    find_flat_attributions,
    weigh_candidates,
)
from auditor.stages.attributions.relation import Relation
from auditor.stages.attributions.workspace import Workspace, open_workspace
from auditor.stages.claims import classify_sentences
from auditor.stages.cues import find_candidates
from auditor.stages.findings import judge
from auditor.stages.mentions import find_noun_groups
from auditor.stages.paragraphs import split_paragraphs
from auditor.stages.quotations import find_quotations
from auditor.stages.scores import apply_profile, score
from auditor.stages.sentences import mark_inside, split_sentences
from auditor.stages.sources import resolve_sources
from auditor.stages.statements import find_statements
from auditor.stages.tokens import tokenize
from auditor.suppressions import apply_suppressions, take_suppressions


def make_document(text: str, name: str = "story") -> Document:
    """A document from a string; its hash is that of the text as UTF-8.

    Half a surrogate pair is no character and cannot be written to a report: U+FFFD stands in.
    """
    try:
        data = text.encode("utf-8")
    except UnicodeEncodeError:
        text = "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)
        data = text.encode("utf-8")
    return Document(name, text, sha256(data).hexdigest())


# What stands in these paragraphs is the newsroom's own word about itself.
SILENT = frozenset(("byline", "credit", "correction"))


def read_structure(
    document: Document, language: Language, words: SourceWords
) -> tuple[Reading, Workspace]:
    """Tokens, paragraphs, quotations, sentences; and the candidates in their workspace."""
    tokens = tokenize(document.text, language)
    paragraphs = split_paragraphs(document, tokens)
    quotations = find_quotations(tokens, paragraphs)
    sentences = split_sentences(tokens, paragraphs, quotations, language)
    told = tuple(s for s in sentences if paragraphs[s.paragraph].role not in SILENT)
    candidates = find_candidates(tokens, told, mark_inside(tokens, quotations), language)
    groups = find_noun_groups(tokens)
    space = open_workspace(
        tokens, sentences, quotations, groups, candidates, words.nouns, language.lists
    )
    reading = Reading(document, tokens, paragraphs, sentences, quotations, (), (), (), ())
    return reading, space


def weigh_story(
    document: Document, language: Language, words: SourceWords
) -> tuple[Reading, Workspace, list[Relation]]:
    """The structure of a story with every candidate weighed as a relation."""
    reading, space = read_structure(document, language, words)
    return reading, space, weigh_candidates(space, load_tables(language.name))


def scan(document: Document, language_name: str = "en", own: OwnWords = NO_WORDS) -> Reading:
    """Everything up to the attributions: nothing resolved, nothing judged yet."""
    language = load_language(language_name)
    if own.titles:
        language = add_titles(language, own.titles)
    words = load_words(language_name, own)
    reading, space, relations = weigh_story(document, language, words)
    attributions, disclosures = find_attributions(
        space, relations, language, load_tables(language_name), load_reason_words(language_name)
    )
    return replace(reading, attributions=attributions, disclosures=disclosures)


def list_paragraphs(document: Document, language_name: str = "en") -> tuple[str, ...]:
    """The words of each paragraph on one line, in order; suppressions left out."""
    document = take_suppressions(document)
    tokens = tokenize(document.text, load_language(language_name))
    paragraphs = split_paragraphs(document, tokens)
    return tuple(" ".join(p.span.cut(document.text).split()) for p in paragraphs)


def load_words(language: str, own: OwnWords) -> SourceWords:
    """What tells who a source is in that language, with the newsroom's own words."""
    words = load_source_words(language)
    return words if own == NO_WORDS else add_source_words(words, own)


def scan_flat(document: Document, language_name: str = "en") -> tuple[Attribution, ...]:
    """Attributions by PolNeAR's conventions, for measuring: attitudes too, none nested."""
    language = load_language(language_name)
    _, space, relations = weigh_story(document, language, load_source_words(language_name))
    return find_flat_attributions(space, relations, language)


@dataclass(frozen=True, slots=True)
class WeighedCue:
    """A place that could announce an attribution; `chance` is None where it was not weighed."""

    span: Span
    chance: float | None
    found: bool


def weigh_cues(
    document: Document, language_name: str = "en", own: OwnWords = NO_WORDS
) -> tuple[WeighedCue, ...]:
    """Every place that could announce an attribution, in order, and what came of it."""
    language = load_language(language_name)
    document = take_suppressions(document)
    reading, space, relations = weigh_story(document, language, load_words(language_name, own))
    chances = {relation.cue.first: relation.chance for relation in relations}
    reading = scan(document, language_name, own)
    found = {a.cue.span for a in (*reading.attributions, *reading.disclosures) if a.cue}
    spans = [(cue.first, reading.tokens.span(cue.first, cue.end)) for cue in space.candidates]
    return tuple(
        WeighedCue(span, chances.get(first), any(span.touches(cue) for cue in found))
        for first, span in spans
    )


# "KYIV, Dec 4 (Reuters) - ", "(CNN) -- ": a dateline's credit tells whose story it is.
CREDITED = re.compile(
    r"^(?:\W*[A-Z][A-Z .'’-]+(?:, [^()\n]{1,40})?)?"
    r"\((?P<outlet>[A-Z][\w.& ]{1,30})\) ?(?:--?|–|—)\s",
    re.MULTILINE,
)
OPENING = 1500  # characters within which a story opens


def name_publishers(document: Document) -> tuple[str, ...]:
    """The outlets whose story it is, if it says so: what they were told is first hand."""
    publisher = document.metadata.publisher if document.metadata else None
    credited = CREDITED.search(document.text, 0, OPENING)
    return tuple(name for name in (publisher, credited and credited["outlet"]) if name)


def audit(
    document: Document | str,
    *,
    name: str = "story",
    language: str = "en",
    profile: str | Profile = "house",
    house_outlets: tuple[str, ...] = (),
    own: OwnWords = NO_WORDS,
) -> Report:
    """The whole audit of one story.

    `name` names a story that is given as a string. `profile` is the name of a shipped one, or one
    of the caller's own. `house_outlets` are the newsroom's own names: what they were told is first
    hand. `own` holds what it adds to the lists. Raises FileNotFoundError for a language or profile
    that does not exist; no text makes it raise.
    """
    if isinstance(document, str):
        document = make_document(document, name)
    document = take_suppressions(document)
    reading = scan(document, language, own)
    attributions, sources = resolve_sources(
        document,
        reading.tokens,
        reading.paragraphs,
        reading.sentences,
        reading.quotations,
        reading.attributions,
        load_words(language, own),
        house_outlets + name_publishers(document),
    )
    words = load_claim_words(language)
    judged = classify_sentences(
        reading.tokens,
        reading.paragraphs,
        reading.sentences,
        reading.quotations,
        attributions,
        reading.disclosures,
        sources,
        words,
    )
    statements = find_statements(
        document.text,
        reading.tokens,
        reading.paragraphs,
        reading.sentences,
        attributions,
        sources,
        judged,
        words,
    )
    reading = replace(
        reading,
        attributions=attributions,
        sources=sources,
        judged=judged,
        statements=statements,
    )
    chosen = load_profile(profile) if isinstance(profile, str) else profile
    scoring = apply_profile(load_scoring(), chosen)
    scene = Scene(reading, words)
    scores, story = score(scene, scoring)
    rules = load_rules()
    findings, suppressed = apply_suppressions(
        document,
        reading.paragraphs,
        judge(scene, rules, chosen),
        (rule.id for rule in rules),
    )
    return Report(
        language=language,
        profile=chosen.name,
        reading=reading,
        findings=findings,
        scores=scores,
        story=story,
        suppressed=suppressed,
    )
