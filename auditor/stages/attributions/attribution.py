"""A chosen relation -> the Attribution that the report carries, with its reasons in words."""

from __future__ import annotations

from auditor.catalogue import CueEntry, Language
from auditor.model import Attribution, Cue, CueClass, Factuality, Mode, Sentence, Span
from auditor.stages.attributions.content_options import find_fronted_medium
from auditor.stages.attributions.relation import Relation
from auditor.stages.attributions.selection import find_stretches
from auditor.stages.attributions.workspace import Workspace

CONDITIONAL = frozenset(("would", "could", "might", "may", "'d", "should", "must"))
FUTURE = frozenset(("will", "'ll", "wo", "shall"))


def to_span(space: Workspace, part: tuple[int, int]) -> Span:
    """A token range as code points."""
    return space.tokens.span(part[0], part[1])


def complete_name(space: Workspace, part: tuple[int, int]) -> tuple[int, int]:
    """A token range with the "Today" of "India Today", which reads as a time."""
    first, end = part
    named = space.tokens.words[end : end + 1] == ("Today",) and space.tokens.tags[end - 1] == "E"
    return (first, end + 1) if named else part


def name_mode(space: Workspace, relation: Relation) -> Mode:
    """Direct if all words of the content are in quotation marks, indirect if none is."""
    quoted = plain = 0
    for first, end in find_stretches(relation):
        for at in range(first, end):
            if space.tokens.tags[at] not in '",.:;-()|':
                if space.quote_of[at]:
                    quoted += 1
                else:
                    plain += 1
    if not quoted:
        return "indirect"
    return "mixed" if plain else "direct"


def denies(space: Workspace, first: int) -> bool:
    """Whether a source is nobody: "no one", "neither club", "none of them"."""
    negative = space.lists["negative_openers"]
    norms = space.tokens.norms
    return norms[first] in negative or (first > 0 and norms[first - 1] in negative)


def name_factuality(space: Workspace, relation: Relation) -> Factuality:
    """Whether the saying happened: negated, asked, hypothetical, future, else reported."""
    cue = relation.cue
    group = space.tokens.norms[cue.first : cue.head]
    tags = space.tokens.tags[cue.first : cue.head]
    first = relation.source.first
    if "X" in tags or (first >= 0 and denies(space, first)):
        return "negated"
    sentence = space.sentences[cue.sentence].tokens
    last = sentence.end - 1
    if (
        space.tokens.words[last] == "?"
        and not space.quote_of[last]
        and space.tokens.tags[sentence.start] in "wWBODMH"
    ):
        return "asked"
    if any(word in FUTURE for word in group):
        return "future"
    if any(word in CONDITIONAL for word in group):
        return "hypothetical"
    opening = min(cue.first, relation.source.first) if relation.source.first >= 0 else cue.first
    if opening > sentence.start and space.tokens.norms[opening - 1] in ("if", "unless"):
        return "hypothetical"
    before = space.tokens.norms[max(sentence.start, cue.first - 3) : cue.first]
    if cue.form == "V" and "to" in group and ("expected" in before or "going" in before):
        return "future"
    return "reported"


def name_class(space: Workspace, relation: Relation) -> CueClass:
    """The class of the cue's file; a cue in no file is speech where its content is quoted."""
    if relation.cue.class_:
        return relation.cue.class_
    parts = find_stretches(relation)
    return "speech" if parts and space.quote_of[parts[0][0]] else "other"


def find_entry(relation: Relation, language: Language) -> CueEntry | None:
    """The line of a cue file that the candidate stands on."""
    cue = relation.cue
    if cue.kind == "verb":
        return language.verbs.get(cue.lemma) or language.adjectives.get(cue.lemma)
    if cue.kind == "noun":
        return language.nouns.get(cue.lemma)
    if cue.kind == "adverb":
        return language.adverbs.get(cue.lemma)
    words = tuple(cue.lemma.split())
    known = language.phrases.get(words[0], ()) if cue.kind == "phrase" else ()
    return next((entry for phrase, entry in known if phrase == words), None)


def give_reasons(relation: Relation, heaviest: tuple[str, ...]) -> tuple[str, ...]:
    """What the cue is, the heaviest reasons of each decision, and the chance that came of them."""
    cue = relation.cue
    start = (
        f"“{cue.lemma}” is a {cue.class_} {cue.kind} ({cue.file}.toml)"
        if cue.file
        else f"{cue.kind} “{cue.lemma}”"
    )
    following = "the quotation that follows stands alone and goes on with it"
    return (
        start,
        *heaviest,
        *((following,) if relation.content.following else ()),
        f"weight {relation.chance:.2f}",
    )


def build_uncued(
    space: Workspace, sentence: Sentence, speaker: tuple[int, int] | None
) -> Attribution:
    """The value for a quotation that stands alone with no cue; `speaker` as tokens, if any."""
    return Attribution(
        index=0,
        sentence=sentence.index,
        source=to_span(space, speaker) if speaker else None,
        cue=None,
        content=(sentence.span,),
        mode="direct",
        factuality="reported",
        addressee=None,
        medium=None,
        because=(
            "the sentence is one quotation, and no cue beside it says whose",
            "its speaker stands in the sentence before"
            if speaker
            else "nobody in the sentence before may be speaking",
        ),
    )


def build_attribution(
    space: Workspace, relation: Relation, language: Language, heaviest: tuple[str, ...]
) -> Attribution:
    """The value for one relation; spans are code points of the document's text.

    `heaviest` are the reasons of the tables in words. The index is given when all are known.
    """
    cue, source, after = relation.cue, relation.source, relation.after
    entry = find_entry(relation, language)
    medium = after.medium
    if medium is None and not relation.content.left and 0 <= source.first < cue.first:
        medium = find_fronted_medium(space, source.first, cue.sentence)
    return Attribution(
        index=0,
        sentence=cue.sentence,
        source=to_span(space, (source.first, source.end)) if source.first >= 0 else None,
        cue=Cue(
            span=to_span(space, (cue.first, cue.end)),
            entry=cue.lemma,
            file=cue.file,
            class_=name_class(space, relation),
            stance=entry.stance if entry else None,
            hearsay=entry.hearsay if entry else False,
        ),
        content=tuple(to_span(space, part) for part in find_stretches(relation)),
        mode=name_mode(space, relation),
        factuality=name_factuality(space, relation),
        addressee=to_span(space, after.addressee) if after.addressee else None,
        medium=to_span(space, complete_name(space, medium)) if medium else None,
        because=give_reasons(relation, heaviest),
    )
