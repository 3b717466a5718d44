"""Rules -> findings: each rule put to every subject of its scope.

A subject is an attribution, a source, a sentence, a quotation, a name in two spellings, an
office with two holders, or the story. Furniture is left alone: a rule is about what the story
tells, not about its credit line.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from auditor.catalogue import ClaimWords, Place, Profile, Rule, Scope
from auditor.conditions import CONDITIONS
from auditor.conditions.quotation import find_omission
from auditor.conditions.scene import Scene
from auditor.conditions.sentence import (
    find_adverb,
    find_hearsay,
    find_leak,
    find_learned,
    find_loaded_noun,
)
from auditor.conditions.story import (
    find_accusation,
    find_headline_source,
    find_headline_unnamed,
    find_unnamed,
    locate_loudest,
)
from auditor.model import FURNITURE, Attribution, Finding, Level, Reading, Source, Span

LEVELS: dict[str, Level] = {"error": "error", "warning": "warning", "note": "note"}
# Longer stretches are cut in messages.
LONG = 60


def judge(scene: Scene, rules: tuple[Rule, ...], profile: Profile) -> tuple[Finding, ...]:
    """What the rules find, by place and then by rule. The profile chooses levels, "off" included.

    Raises KeyError for a rule that names a condition which does not exist.
    """
    reading = scene.reading
    judged = [sentence.standing != "furniture" for sentence in reading.judged]
    starts = [paragraph.span.start for paragraph in reading.paragraphs]
    subjects = {scope: tuple(find(reading, scene, judged)) for scope, find in SUBJECTS.items()}
    findings: list[Finding] = []
    for rule in rules:
        shipped = rule.level if rule.status == "on" else "off"
        level = LEVELS.get(profile.levels.get(rule.id, shipped))
        if level is None:
            continue
        opens = CONDITIONS[(rule.all or rule.any)[0]].holds
        for subject in subjects[rule.scope]:
            if rule.all and not opens(scene, subject):
                continue  # most subjects leave here, without the price of another call
            because = put_rule(scene, rule, subject)
            span = locate(scene, rule, subject) if because else None
            if because and span:
                paragraph = max(bisect_right(starts, span.start) - 1, 0)
                message = phrase_message(scene, rule, subject, span)
                findings.append(
                    Finding(rule.id, level, message, span, paragraph, because, rule.standards)
                )
    # Two sources may enter with the same words ("an aide" who "clarified" two things): one finding.
    unique = {(finding.span, finding.rule): finding for finding in findings}
    ordered = sorted(unique.values(), key=lambda finding: (finding.span, finding.rule))
    return tuple(mark_findings(scene, ordered))


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A rule of which all that it asks for holds at a place, and what held it back."""

    rule: str
    span: Span
    because: str


def find_near_misses(
    reading: Reading, rules: tuple[Rule, ...], words: ClaimWords
) -> tuple[NearMiss, ...]:
    """Where rules almost fired, by place and then by rule."""
    scene = Scene(reading, words)
    judged = [sentence.standing != "furniture" for sentence in reading.judged]
    found = []
    for rule in rules:
        for subject in SUBJECTS[rule.scope](reading, scene, judged):
            if all(CONDITIONS[name].holds(scene, subject) for name in rule.all):
                because = find_obstacle(scene, rule, subject)
                span = locate(scene, rule, subject) if because else None
                if because and span:
                    found.append(NearMiss(rule.id, span, because))
    return tuple(sorted(found, key=lambda miss: (miss.span, miss.rule)))


def find_obstacle(scene: Scene, rule: Rule, subject: Any) -> str:
    """What keeps the rule from firing where all of `all` holds; "" where nothing does."""
    if rule.any and not any(CONDITIONS[name].holds(scene, subject) for name in rule.any):
        return f"none of these holds: {'; '.join(rule.any)}"
    held = (name for name in rule.none if CONDITIONS[name].holds(scene, subject))
    return next(held, "")


def mark_findings(scene: Scene, findings: list[Finding]) -> Iterator[Finding]:
    """The findings with their fingerprints: rule, words and sentence, and which of equal ones."""
    text, met = scene.reading.document.text, Counter[str]()
    for finding in findings:
        sentence = scene.reading.sentences[scene.find_sentence(finding.span.start)]
        words = (" ".join(span.cut(text).split()) for span in (finding.span, sentence.span))
        content = "\n".join((finding.rule, *words))
        met[content] += 1
        digest = sha256(f"{content}\n{met[content]}".encode()).hexdigest()
        yield replace(finding, fingerprint=digest[:16])


def put_rule(scene: Scene, rule: Rule, subject: Any) -> tuple[str, ...]:
    """The conditions that held, in words, or () where the rule does not fire."""
    for name in rule.all:  # plain loops: generators cost as much again
        if not CONDITIONS[name].holds(scene, subject):
            return ()
    held = tuple([name for name in rule.any if CONDITIONS[name].holds(scene, subject)])
    if rule.any and not held:
        return ()
    for name in rule.none:
        if CONDITIONS[name].holds(scene, subject):
            return ()
    return rule.all + held


def list_attributions(reading: Reading, scene: Scene, judged: list[bool]) -> Iterator[Attribution]:
    """The attributions of running text."""
    return (a for a in reading.attributions if judged[a.sentence])


def list_sources(reading: Reading, scene: Scene, judged: list[bool]) -> Iterator[Source]:
    """The sources that speak in running text."""
    attributions = reading.attributions
    return (
        source
        for source in reading.sources
        if any(judged[attributions[index].sentence] for index in source.attributions)
    )


SUBJECTS: dict[Scope, Callable[[Reading, Scene, list[bool]], Iterator[Any]]] = {
    "attribution": list_attributions,
    "source": list_sources,
    "sentence": lambda reading, scene, judged: (
        sentence for sentence in reading.sentences if judged[sentence.index]
    ),
    "quotation": lambda reading, scene, judged: (
        quotation
        for quotation in reading.quotations
        if reading.paragraphs[quotation.paragraph].role not in FURNITURE
    ),
    "name": lambda reading, scene, judged: iter(scene.names),
    "office": lambda reading, scene, judged: iter(scene.offices),
    "story": lambda reading, scene, judged: iter((reading,)),
}


def locate(scene: Scene, rule: Rule, subject: Any) -> Span | None:
    """The part of the subject that the rule points at, or None where it has no such part."""
    return PLACES[rule.at](scene, subject)


def locate_source(scene: Scene, subject: Any) -> Span | None:
    """Where the source is named: by this attribution, or first in the story."""
    if isinstance(subject, Attribution):
        return subject.source or (subject.cue.span if subject.cue else None)
    if isinstance(subject, Reading):
        subject = subject.sources[scene.origins[0]] if scene.origins else scene.find_first_source()
    if subject is None:
        return None
    spans = [scene.reading.attributions[index].source for index in subject.attributions]
    return next((span for span in spans if span), subject.mentions[0] if subject.mentions else None)


PLACES: dict[Place, Callable[[Scene, Any], Span | None]] = {
    "source": locate_source,
    "cue": lambda scene, subject: subject.cue.span if subject.cue else None,
    "sentence": lambda scene, subject: subject.span,
    "quotation": lambda scene, subject: subject.span,
    "opening": lambda scene, subject: Span(subject.span.start, subject.inside.start),
    "omission": find_omission,
    "name": lambda scene, subject: subject.other,
    "phrase": find_hearsay,
    "headline": find_headline_source,
    "headline unnamed": find_headline_unnamed,
    "learned": find_learned,
    "adverb": find_adverb,
    "loaded noun": find_loaded_noun,
    "leak": find_leak,
    "unnamed": find_unnamed,
    "accusation": find_accusation,
    "loudest": locate_loudest,
}


def phrase_message(scene: Scene, rule: Rule, subject: Any, span: Span) -> str:
    """The rule's message with {text}, {source}, {cue} and {first} filled in."""
    text = scene.reading.document.text
    fields = {"text": shorten(span.cut(text))}
    speaks = rule.scope in ("attribution", "source", "story")
    if speaks and (source := locate_source(scene, subject)):
        fields["source"] = shorten(source.cut(text))
    if isinstance(subject, Attribution) and subject.cue:
        fields["cue"] = shorten(subject.cue.span.cut(text))
    if rule.scope in ("name", "office"):
        fields["first"] = subject.first.cut(text)
    return rule.message.format_map(fields)


def shorten(words: str) -> str:
    """The words on one line, cut behind a word where they are LONG."""
    words = " ".join(words.split())
    return words if len(words) <= LONG else words[:LONG].rsplit(" ", 1)[0] + " …"
