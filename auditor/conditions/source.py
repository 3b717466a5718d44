"""Questions about a source."""

from __future__ import annotations

from auditor.conditions.condition import asks
from auditor.conditions.scene import NAMED, Scene, counts
from auditor.model import Attribution, Source, Span

# "Mayor" may be of two towns; "mayor of Ede" is not.
OFFICE_WORDS = 3
# A lead may wait so many paragraphs to name whom it tells of.
DELAYED = 2


@asks("source")
def source_is_anonymous(scene: Scene, source: Source) -> bool:
    """The newsroom knows who it is and the reader does not."""
    return source.kind == "anonymous_source"


@asks("source")
def source_is_anonymous_and_bare(scene: Scene, source: Source) -> bool:
    """It is unnamed, and nothing tells it from any other source."""
    return source_is_anonymous(scene, source) and source_is_not_described(scene, source)


@asks("source")
def source_reports_something(scene: Scene, source: Source) -> bool:
    """Something in the story is attributed to it."""
    attributions = scene.reading.attributions
    return any(counts(attributions[index]) for index in source.attributions)


@asks("source")
def source_is_described(scene: Scene, source: Source) -> bool:
    """The story says what kind of person it is: a body, a country, a rank, a place in events."""
    return "described" in source.facets and "bare" not in source.facets


@asks("source")
def source_is_not_described(scene: Scene, source: Source) -> bool:
    """Nothing tells it from any other source."""
    return not source_is_described(scene, source)


@asks("source")
def source_tells_how_it_can_know(scene: Scene, source: Source) -> bool:
    """The story says how it can know: was briefed, was in the room, works there, was a victim."""
    first = scene.list_source_norms(scene.reading.attributions[source.attributions[0]])
    return "access" in source.facets or not scene.words.lists["insiders"].isdisjoint(first)


@asks("source")
def source_tells_why_it_is_unnamed(scene: Scene, source: Source) -> bool:
    """The story says why this source is not named."""
    return "reason" in source.facets


@asks("source")
def story_tells_why_it_is_unnamed(scene: Scene, source: Source) -> bool:
    """A reason stands where it speaks or just behind, or one for all ("like others here")."""
    if "shared_reason" in scene.phrases:
        return True
    attributions, sentences = scene.reading.attributions, scene.reading.sentences
    homes = {sentences[attributions[index].sentence].paragraph for index in source.attributions}
    return any(
        "reason" in scene.list_signals(home)
        or (recalls(scene, home + 1) and "reason" in scene.list_signals(home + 1))
        for home in sorted(homes)
    )


def recalls(scene: Scene, paragraph: int) -> bool:
    """Whether a paragraph opens with "They", "The people", "All three": with those before it."""
    paragraphs, norms = scene.reading.paragraphs, scene.reading.tokens.norms
    return paragraph < len(paragraphs) and (
        norms[paragraphs[paragraph].tokens.start] in scene.words.lists["resuming"]
    )


@asks("source")
def source_could_be_two_people(scene: Scene, source: Source) -> bool:
    """A pronoun stands for it that fits two who were just named."""
    return {"ambiguous", "pronoun_unresolved"} <= set(source.facets)


@asks("source")
def story_says_that_it_is_not_named(scene: Scene, source: Source) -> bool:
    """Where it speaks the story says so: on condition of anonymity, asked not to be named."""
    return any("anonymity" in scene.list_signals(home) for home in find_homes(scene, source))


def find_homes(scene: Scene, source: Source) -> list[int]:
    """The paragraphs in which the source speaks, in order."""
    attributions, sentences = scene.reading.attributions, scene.reading.sentences
    return sorted(
        {sentences[attributions[index].sentence].paragraph for index in source.attributions}
    )


@asks("source")
def source_is_one(scene: Scene, source: Source) -> bool:
    """It is one person: not "sources", not "two people"."""
    first = scene.list_source_norms(scene.reading.attributions[source.attributions[0]])
    several = any(norm.endswith(("s", "people")) and norm.isalpha() for norm in first[:3])
    again = not {"another", "second", "third", "fourth"}.isdisjoint(first)
    return bool(first) and "counted" not in source.facets and not several and not again


@asks("source")
def source_is_plural_and_not_counted(scene: Scene, source: Source) -> bool:
    """ "Sources" without a number: they may be one."""
    plural = scene.words.lists["plural_sources"]
    first = scene.list_source_norms(scene.reading.attributions[source.attributions[0]])
    return not plural.isdisjoint(first) and "counted" not in source.facets


@asks("source")
def somebody_else_speaks_beside_it(scene: Scene, source: Source) -> bool:
    """In one of its paragraphs somebody with a name, or a document, is heard too."""
    near = set(find_homes(scene, source))
    return any(
        scene.reading.sentences[a.sentence].paragraph in near
        and (other := scene.find_source(a)) is not None
        and other.index != source.index
        and (other.kind in NAMED or other.kind in ("document", "anonymous_source"))
        and a.index not in scene.conduits
        for a in scene.counted
    )


@asks("source")
def its_own_body_would_not_comment(scene: Scene, source: Source) -> bool:
    """The body that it belongs to is one of those that declined to comment."""
    attribution = scene.reading.attributions[source.attributions[0]]
    names = scene.list_names(attribution.source) if attribution.source else frozenset[str]()
    return bool(names) and not names.isdisjoint(scene.silent)


@asks("source")
def source_is_a_poll_a_study_or_a_report(scene: Scene, source: Source) -> bool:
    """It is research: somebody asked, counted or wrote it up."""
    if source.kind != "document":
        return False
    if {"poll", "study"} & set(source.facets):
        return True
    first = scene.list_source_norms(scene.reading.attributions[source.attributions[0]])
    return not scene.words.lists["study"].isdisjoint(first)


@asks("source")
def story_tells_whose_it_is(scene: Scene, source: Source) -> bool:
    """A name stands in its sentence or the one before, or in its own words."""
    if tells_issuer(scene, source):
        return True
    home = scene.reading.attributions[source.attributions[0]].sentence
    sentences = scene.reading.sentences[max(home - 1, 0) : home + 2]
    tags = scene.reading.tokens.tags
    return any("E" in tags[s.tokens.start + 1 : s.tokens.end] for s in sentences)


@asks("source")
def source_is_an_open_edit_site(scene: Scene, source: Source) -> bool:
    """Anybody can write there: Wikipedia, IMDb."""
    return "open_edit" in source.facets


@asks("source")
def source_is_an_account_of_nobody_known(scene: Scene, source: Source) -> bool:
    """A post or an account on a social platform, and nothing tells whose."""
    attribution = scene.reading.attributions[source.attributions[0]]
    if source.kind in NAMED or attribution.source is None or is_owned(scene, attribution):
        return False
    first, lists = scene.list_source_norms(attribution), scene.words.lists
    posted = "social" in source.facets or not lists["platforms"].isdisjoint(first)
    names = scene.list_names(attribution.source)  # "the Post" is a newspaper
    if first[:1] == ("the",) or names - lists["platforms"]:
        return False
    return posted and not lists["accounts"].isdisjoint(set(first) - names)


def is_owned(scene: Scene, attribution: Attribution) -> bool:
    """Whether a possessive stands in the words for the source: her account, Ruiz's post."""
    if attribution.source is None:
        return False
    first = scene.find_token(attribution.source.start)
    end = scene.find_token(attribution.source.end)
    tags = scene.reading.tokens.tags[first:end]
    return "$" in tags or "'" in tags


@asks("source")
def source_speaks_for_a_named_body(scene: Scene, source: Source) -> bool:
    """It is an unnamed spokesperson: the body that it speaks for answers for the words."""
    return "spokesperson" in source.facets


@asks("source")
def source_is_a_named_person(scene: Scene, source: Source) -> bool:
    """It is a person with a name."""
    return source.kind == "named_person"


@asks("source")
def source_has_no_full_name_or_no_role(scene: Scene, source: Source) -> bool:
    """The story gives no first name, or neither title nor reason why it is heard."""
    return " " not in (source.name or "") or not (source.title or source.justification)


@asks("source")
def source_holds_an_office_of_one(scene: Scene, source: Source) -> bool:
    """Its title is an office that one person holds, with the body or place: "mayor of Ede"."""
    title = name_office(source)
    single = scene.words.lists["single_offices"]
    return len(title.split()) >= OFFICE_WORDS and not single.isdisjoint(title.split())


@asks("source")
def somebody_before_holds_the_same_office(scene: Scene, source: Source) -> bool:
    """A source that stands earlier in the story has the same title, and another name."""
    return any(
        other.name != source.name and name_office(other) == name_office(source)
        for other in scene.reading.sources[: source.index]
        if other.kind == "named_person"
    )


def name_office(source: Source) -> str:
    """The title as offices are compared."""
    return (source.title or "").lower().removeprefix("the ").replace("’", "'")


@asks("source")
def source_is_a_state_outlet(scene: Scene, source: Source) -> bool:
    """It stands in the list of outlets that a state owns or runs."""
    return "state_outlet" in source.facets


@asks("source")
def source_is_labelled(scene: Scene, source: Source) -> bool:
    """The story says of the outlet that a state owns or runs it."""
    return "labelled" in source.facets or any(
        stands_by_label(scene, mention) for mention in source.mentions[:4]
    )


def stands_by_label(scene: Scene, mention: Span) -> bool:
    """Whether "the official Chinese news agency" or the like stands around a name."""
    norms, lists = scene.reading.tokens.norms, scene.words.lists
    first = max(scene.find_token(mention.start) - 6, 0)
    end = scene.find_token(mention.end) + 7
    return any(
        norms[i] in lists["owning"] and not lists["media"].isdisjoint(norms[i + 1 : i + 4])
        for i in range(first, min(end, len(norms)))
    )


def is_officials(scene: Scene, source: Source) -> bool:
    """Whether the source is called "officials", "an official" or "the authorities"."""
    officials = scene.words.lists["officials"]
    first = scene.reading.attributions[source.attributions[0]]
    return any(norm in officials for norm in scene.list_source_norms(first))


def tells_whose(scene: Scene, source: Source) -> bool:
    """Whether a country, an agency or a field is named: "Ukrainian", "health", "of the bank"."""
    known = scene.words.lists["empty_modifiers"] | scene.words.lists["officials"]
    return any(
        norm not in known and norm[0].isalnum()
        for index in source.attributions
        for norm in scene.list_source_norms(scene.reading.attributions[index])
    )


@asks("source")
def source_says_something(scene: Scene, source: Source) -> bool:
    """It says or writes a sentence; its mind, or a list that it e-mails, is not enough."""
    attributions = scene.reading.attributions
    return any(tells(scene, attributions[index]) for index in source.attributions)


def tells(scene: Scene, attribution: Attribution) -> bool:
    """Whether somebody says or writes something with a verb in it, or is quoted."""
    if not counts(attribution) or attribution.cue is None:
        return False
    if attribution.cue.class_ in ("thought", "document"):
        return False  # "water sources showing lead"
    return scene.has_verb(attribution)


@asks("source")
def source_tells_no_office(scene: Scene, source: Source) -> bool:
    """It is officials, and nothing tells of which country, agency or field."""
    return is_officials(scene, source) and not (
        tells_whose(scene, source) or follows_an_agency(scene, source)
    )


def follows_an_agency(scene: Scene, source: Source) -> bool:
    """Whether a public body speaks just before, here or a paragraph back, whose they may be.

    One that is named in the sentence before them will do: "the CIA's office, but officials said".
    """
    attributions, sentences = scene.reading.attributions, scene.reading.sentences
    first = source.attributions[0]
    home = sentences[attributions[first].sentence].paragraph
    start = sentences[attributions[first].sentence].tokens.start
    own = attributions[first].source
    words = scene.reading.tokens.words[start : scene.find_token(own.start) if own else start]
    if any(word.isupper() and len(word) > 2 for word in words):
        return True
    return any(
        home - sentences[other.sentence].paragraph <= 1 and is_public_body(scene.find_source(other))
        for other in attributions[max(first - 6, 0) : first]
    )


@asks("source")
def source_is_named_next(scene: Scene, source: Source) -> bool:
    """ "The former adviser", and the next to speak has a new name; so does a lead's "a teacher"."""
    first = scene.reading.attributions[source.attributions[0]]
    paragraph = scene.reading.sentences[first.sentence].paragraph
    promised = scene.list_source_norms(first)[:1] == ("the",)
    promised = promised or (paragraph == scene.first_paragraph and "bare" not in source.facets)
    return (
        promised and len(source.attributions) == 1 and scene.is_followed_by_a_name(first, DELAYED)
    )


def tells_issuer(scene: Scene, source: Source) -> bool:
    """Whether the story tells whose document it is: by name, or with a word like "police"."""
    if source.kind != "document":
        return False
    first = scene.reading.attributions[source.attributions[0]]
    unissued = scene.words.lists["unissued"]
    telling = [n for n in scene.list_source_norms(first) if n not in unissued and n[0].isalnum()]
    return source.name is not None or len(telling) > 1


def is_public_body(source: Source | None) -> bool:
    """Whether the source is an office, a police force, a court or a named organisation."""
    return source is not None and (
        source.kind == "named_organization" or bool({"government", "court"} & set(source.facets))
    )
