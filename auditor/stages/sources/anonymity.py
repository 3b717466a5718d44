"""Unnamed sources -> what the story tells of them: who, how they can know, why no name."""

from __future__ import annotations

from auditor.model import Attribution, Span
from auditor.stages.sources.descriptions import AFTER_NOUNS, NUMBERS, STOPS, describe
from auditor.stages.sources.entities import Entity
from auditor.stages.sources.resolution import RELATIVES, Resolver

UNNAMED = frozenset(("anonymous_source", "unnamed_person", "unnamed_group"))
NOBODY = frozenset(("people", "persons", "person", "individuals", "individual", "those"))
RECALLED = frozenset(("the", "they", "he", "she", "both", "like", "all"))


def describe_unnamed(attribution: Attribution, entity: Entity, resolver: Resolver) -> None:
    """Fill facets and justification of an unnamed source from the words around one attribution."""
    if (
        entity.source_kind not in UNNAMED
        or attribution.source is None
        or {"newsroom", "pronoun_unresolved"} & entity.facets
    ):
        return
    first, end = resolver.find_tokens(attribution.source)
    told = describe(resolver.tokens, first, end, resolver.words)
    norms = resolver.tokens.norms
    cue = attribution.cue.span if attribution.cue else None
    stop = find_stop(attribution.source, cue, resolver, end)
    near = join_words(resolver, told.after, stop)
    around = join_sentence(resolver, attribution.sentence)
    phrases = resolver.words.phrases
    if norms[first] not in RELATIVES and resolver.tokens.tags[first] not in "SP":
        note_description(entity, told.modifiers, stop > told.after, resolver)
        if any(
            n in NUMBERS or (resolver.tokens.tags[first + i] == "#" and n != "one")
            for i, n in enumerate(norms[first : told.head + 1])
        ):
            entity.facets.add("counted")
        if told.norm in ("official", "officials", "authorities"):
            entity.facets.add("officials")
    around += resolver.withheld.get(entity, "")
    withheld = has(phrases["withheld"], around)
    if (
        withheld
        or has(phrases["familiar"], near)
        or (told.norm in NOBODY and has(phrases["access"], near))
        or (told.norm in resolver.words.insiders and not told.plural)
    ):
        entity.source_kind, entity.name = "anonymous_source", None
        entity.titles.clear()
    one = resolver.words.singulars.get(told.norm, told.norm)
    if one in resolver.words.insiders and "counted" in entity.facets:
        entity.source_kind, entity.name = "anonymous_source", None
    if has(phrases["access"], near):
        entity.facets.add("access")
    if withheld and has(phrases["reason"], around[find_first(phrases["withheld"], around) :]):
        entity.facets.add("reason")
    if entity.source_kind == "unnamed_group" and told.norm in resolver.words.collectives:
        entity.facets.add("collective")
    if entity.justification is None and stop > told.after and len(near) > 4:
        entity.justification = cut_justification(resolver, told.after, stop)


def find_stop(source: Span, cue: Span | None, resolver: Resolver, end: int) -> int:
    """Where what belongs to the source ends: at the cue behind it, else at the next mark."""
    tags = resolver.tokens.tags
    if cue is None:
        return end
    if cue.start >= source.end:
        at = resolver.find_tokens(cue)[0]
        return at if at <= end + 25 else end
    ceiling = resolver.sentences[resolver.find_sentence(end - 1)].tokens.end
    while end < ceiling and tags[end] not in STOPS:
        end += 1
    return end


def join_words(resolver: Resolver, first: int, end: int) -> str:
    """The words of a token range with blanks between and around them, for finding phrases."""
    return " ".join(("", *resolver.tokens.norms[first:end], ""))


def join_sentence(resolver: Resolver, sentence: int) -> str:
    """The unquoted words of a sentence, and of the next where that goes on about the source."""
    tokens, quoted = resolver.tokens, resolver.quoted
    found = [""]
    for at in range(sentence, min(sentence + 2, len(resolver.sentences))):
        part = resolver.sentences[at]
        if at > sentence and (
            part.paragraph != resolver.sentences[sentence].paragraph
            or tokens.norms[part.tokens.start] not in RECALLED
        ):
            break
        found += [
            tokens.norms[i] for i in range(part.tokens.start, part.tokens.end) if not quoted[i]
        ]
    return " ".join((*found, ""))


def has(phrases: tuple[str, ...], text: str) -> bool:
    """Whether one of the phrases stands in the text."""
    return any(phrase in text for phrase in phrases)


def find_first(phrases: tuple[str, ...], text: str) -> int:
    """Where the first of the phrases stands; 0 where none does."""
    return min((text.find(p) for p in phrases if p in text), default=0)


def note_description(
    entity: Entity, modifiers: tuple[str, ...], more: bool, resolver: Resolver
) -> None:
    """ "described" where anything tells who this is, "bare" where nothing does."""
    if modifiers or more:
        entity.facets.discard("bare")
        entity.facets.add("described")
    elif "described" not in entity.facets:
        entity.facets.add("bare")


def cut_justification(resolver: Resolver, first: int, end: int) -> str | None:
    """The words that follow the head noun, if they are a phrase or clause that belongs to it."""
    tags, norms = resolver.tokens.tags, resolver.tokens.norms
    while first < end and tags[first] == ",":
        first += 1
    if first >= end or not (tags[first] in "pWjDNG" or norms[first] in AFTER_NOUNS):
        return None
    stop = first
    ends = '()-|"' if tags[first] == "W" else '()-|"ZDMBH'
    while stop < end and tags[stop] not in ends:
        stop += 1
    while stop > first and tags[stop - 1] in ",.":
        stop -= 1
    if stop - first < 2 or tags[first + 1] == "k":
        return None
    return " ".join(
        resolver.text[resolver.tokens.starts[first] : resolver.tokens.ends[stop - 1]].split()
    )
