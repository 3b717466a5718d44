"""Questions about a source."""

from __future__ import annotations

from collections import Counter

from auditor.conditions.condition import asks
from auditor.conditions.scene import NAMED, NOTHING, Scene, counts
from auditor.model import Attribution, Cue, Source, Span

SIGNED = frozenset(("byline", "credit"))
WHOLE_STORY = 4
# The share of the longer words, and the least number of them, that make another sentence tell the
# same: anywhere, and in the same paragraph or one beside it.
SAME = (0.5, 3)
NEAR_SAME = (0.3, 2)
# Whoever mails to others than the press is read over their shoulders.
MAILING = frozenset(("email", "e-mail", "text"))
# Files of cues by which somebody wants something of somebody.
ASKING = frozenset(("ask", "demand", "direct", "promise", "nouns"))


@asks("source")
def source_is_anonymous(scene: Scene, source: Source) -> bool:
    """The newsroom knows who it is and the reader does not."""
    return source.kind == "anonymous_source"


@asks("source")
def source_is_anonymous_and_bare(scene: Scene, source: Source) -> bool:
    """It is unnamed, and nothing tells it from any other source."""
    return source_is_anonymous(scene, source) and source_is_not_described(scene, source)


@asks("source")
def source_needs_no_name(scene: Scene, source: Source) -> bool:
    """The story has told who it is ("the former aide"), or it is no person ("media sources")."""
    span = scene.find_entrance(source)
    if span is None:
        return True
    first, head = scene.find_token(span.start), scene.find_head(span)
    norms, tags = scene.reading.tokens.norms, scene.reading.tokens.tags
    end = scene.find_token(span.end)
    if tags[end : end + 1] == "n":
        return True  # "an executive order": its noun group goes on
    lists = scene.words.lists
    recalls = norms[first] in lists["recalling_openings"] or tags[first] in "SP"
    if recalls or "-in-" in norms[first]:  # "three-in-five insiders"
        return True
    if not lists["thing_sources"].isdisjoint(norms[first:head]):
        return True
    # Without an article it is a heading's ("Official says"), or stands before a name.
    return (
        tags[first] not in "d#"
        and norms[first] not in lists["singling"]
        and not is_plural(norms[head])
    )


@asks("source")
def source_is_named_in_the_next_paragraph(scene: Scene, source: Source) -> bool:
    """ "A top adviser says ...", and the next paragraph opens with a name not heard before."""
    attributions, sentences = scene.reading.attributions, scene.reading.sentences
    following = sentences[attributions[source.attributions[0]].sentence].paragraph + 1
    if following >= len(scene.reading.paragraphs) or not source_is_one_person(scene, source):
        return False
    tokens, first = scene.reading.tokens, scene.reading.paragraphs[following].tokens.start
    opens = tokens.tags[first : first + 3]
    described = opens[2:] == ","  # "Ana Ruiz, a resident": somebody else
    return opens[:2] == "EE" and not described and scene.first_places[tokens.norms[first]] == first


def is_plural(norm: str) -> bool:
    """Whether the noun names several."""
    return norm == "people" or (norm.endswith("s") and not norm.endswith("ss"))


@asks("source")
def source_spoke_to_somebody_else(scene: Scene, source: Source) -> bool:
    """It is heard telling employees, in a film or an e-mail, asking for something or announcing
    it: the newsroom is not the one to whom it spoke."""
    told = scene.reading.attributions[source.attributions[0]]
    if told.cue is None:
        return False
    lists = scene.words.lists
    press = lists["press"].intersection(list_norms(scene, told.addressee))
    shown = not lists["shown_in"].isdisjoint(list_norms(scene, told.medium))
    if shown or (told.cue.entry in MAILING and not press):
        return True
    asks_for = told.cue.file in ASKING or told.cue.entry == "announce" or proposes(scene, told)
    if asks_for or is_a_deed(scene, told, told.cue):
        return True
    return (
        told.cue.entry == "tell"
        and told.addressee is not None
        and told.hand != "relayed"
        and not press
    )


def is_a_deed(scene: Scene, attribution: Attribution, cue: Cue) -> bool:
    """Whether the saying is something that happened: "errors such as an aide admitting ..."."""
    if attribution.source is None:
        return False
    at = scene.find_token(cue.span.start)
    return scene.reading.tokens.tags[at] == "G" and at == scene.find_token(attribution.source.end)


def proposes(scene: Scene, attribution: Attribution) -> bool:
    """Whether what it says is a thing to do: "suggested raising the fee"."""
    if not attribution.content:
        return False
    return scene.reading.tokens.tags[scene.find_token(min(attribution.content).start)] == "G"


@asks("source")
def source_is_heard_through_an_outlet(scene: Scene, source: Source) -> bool:
    """An outlet's report opens its sentence: the promise not to name it is that outlet's."""
    first = scene.reading.attributions[source.attributions[0]]
    return any(
        other.hand == "pick-up" and (other.index < first.index or other.index == first.parent)
        for other in scene.by_sentence.get(first.sentence, ())
    )


def list_norms(scene: Scene, span: Span | None) -> tuple[str, ...]:
    """The words of a stretch, if there is one."""
    if span is None:
        return ()
    return scene.reading.tokens.norms[scene.find_token(span.start) : scene.find_token(span.end)]


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
def source_is_placed_loosely(scene: Scene, source: Source) -> bool:
    """It is a source, a person, an insider, or an official of a whole country or government."""
    span = scene.find_entrance(source)
    if span is None:
        return False
    norms, lists = scene.reading.tokens.norms, scene.words.lists
    head = scene.find_head(span)
    home = scene.reading.attributions[source.attributions[0]].sentence
    withheld = "withheld" in scene.sentence_signals.get(home, NOTHING)
    if tells_place(scene, head, withheld):
        return False
    before = norms[scene.find_token(span.start) : head]
    if norms[head] in lists["nondescript"]:
        return lists["placing_nouns"].isdisjoint(before)
    wide = lists["wide_modifiers"] | lists["empty_modifiers"]
    return norms[head] in lists["wide_offices"] and wide.issuperset(before)


def tells_place(scene: Scene, head: int, withheld: bool) -> bool:
    """Whether the word behind a noun opens where somebody stands ("at the port") or what they
    did ("who ran the drill"), and not only "who asked not to be named"."""
    after = scene.reading.tokens.norms[head + 1 : head + 2]
    standing = not scene.words.lists["standing"].isdisjoint(after)
    return standing or (after == ("who",) and not withheld)


@asks("source")
def source_gives_information(scene: Scene, source: Source) -> bool:
    """The story tells, in its own words or partly so, something that it said of others."""
    return any(informs(scene, scene.reading.attributions[i]) for i in source.attributions)


def informs(scene: Scene, attribution: Attribution) -> bool:
    """Whether it passes on what the source said, not only its words, thoughts or own deeds."""
    if not counts(attribution) or attribution.mode == "direct" or attribution.cue is None:
        return False
    cue = attribution.cue
    if cue.class_ == "thought" or cue.entry == "announce" or cue.file == "describe":
        return False
    if not attribution.content:
        return False
    content = min(attribution.content)
    opening = scene.find_token(content.start)
    opening += scene.reading.tokens.tags[opening] == "t"
    norms, lists = scene.reading.tokens.norms, scene.words.lists
    return norms[opening] not in lists["self"] and (
        lists["advising"].isdisjoint(list_norms(scene, content))
    )


@asks("source")
def source_is_one_person(scene: Scene, source: Source) -> bool:
    """It is given in the singular: "a source", "one official"."""
    span = scene.find_entrance(source)
    if span is None or "counted" in source.facets:
        return False
    return not is_plural(scene.reading.tokens.norms[scene.find_head(span)])


@asks("source")
def another_source_tells_the_same(scene: Scene, source: Source) -> bool:
    """Each thing that it tells of others stands by another source too, here or elsewhere."""
    informing = [
        a for i in source.attributions if informs(scene, a := scene.reading.attributions[i])
    ]
    return all(is_told_again(scene, attribution) for attribution in informing)


def is_told_again(scene: Scene, attribution: Attribution) -> bool:
    """Whether a sentence that another source stands behind tells the same, by the words shared."""
    words = scene.list_content_words(min(attribution.content))
    shared = Counter(place for word in words for place in scene.attributed_words.get(word, ()))
    sentences, home = scene.reading.sentences, attribution.sentence
    for place, count in shared.items():
        if not any(is_another(scene, attribution, a) for a in scene.by_sentence[place]):
            continue
        near = abs(sentences[place].paragraph - sentences[home].paragraph) <= 1
        share, least = NEAR_SAME if near else SAME
        if count >= max(least, share * len(words)):
            return True
    return False


def is_another(scene: Scene, attribution: Attribution, other: Attribution) -> bool:
    """Whether somebody else is behind the other attribution; "a source" may be the same again."""
    source = scene.find_source(other)
    if source is None or source.index == attribution.source_id:
        return False
    if not source_is_anonymous_and_bare(scene, source):
        return True
    span = scene.find_entrance(source)
    opening = scene.reading.tokens.norms[scene.find_token(span.start)] if span else ""
    return opening == "another" or "counted" in source.facets


@asks("source")
def story_confirms_it_nearby(scene: Scene, source: Source) -> bool:
    """Its paragraph or the next says what was confirmed, or could not be."""
    home = scene.reading.sentences[scene.reading.attributions[source.attributions[0]].sentence]
    near = scene.list_signals(home.paragraph) | scene.list_signals(home.paragraph + 1)
    return not near.isdisjoint(("confirmed", "unverified"))


@asks("source")
def source_asked_not_to_be_named(scene: Scene, source: Source) -> bool:
    """A sentence where it speaks says that it spoke on condition of anonymity, and no more."""
    homes = (scene.reading.attributions[index].sentence for index in source.attributions)
    return any("withheld" in scene.sentence_signals.get(home, NOTHING) for home in homes)


@asks("source")
def source_is_sources_without_a_number(scene: Scene, source: Source) -> bool:
    """It is "sources" or "insiders", and the story does not say how many."""
    span = scene.find_entrance(source)
    if span is None or "counted" in source.facets:
        return False
    norms = scene.reading.tokens.norms
    head, first = scene.find_head(span), scene.find_token(span.start)
    return (
        norms[head] in scene.words.lists["newsroom_nouns"]
        and is_plural(norms[head])
        and scene.words.lists["multiplying"].isdisjoint(norms[first:head])
    )


@asks("source")
def source_is_the_first_without_a_name(scene: Scene, source: Source) -> bool:
    """No other unnamed source speaks before it."""
    return scene.first_unnamed is source


@asks("source")
def story_has_no_byline(scene: Scene, source: Source) -> bool:
    """It is a whole story, four paragraphs or more, and nowhere says who wrote it."""
    roles = [paragraph.role for paragraph in scene.reading.paragraphs]
    return len(roles) >= WHOLE_STORY and SIGNED.isdisjoint(roles)


@asks("source")
def source_makes_a_statement(scene: Scene, source: Source) -> bool:
    """It speaks in a statement, which is its body's word and no private one."""
    return any(
        medium is not None and "statement" in list_norms(scene, medium)
        for medium in (scene.reading.attributions[i].medium for i in source.attributions)
    )


@asks("source")
def source_tells_how_it_can_know(scene: Scene, source: Source) -> bool:
    """The story says how it can know: was briefed, was in the room, works there, was a victim."""
    first = scene.list_source_norms(scene.reading.attributions[source.attributions[0]])
    return "access" in source.facets or not scene.words.lists["insiders"].isdisjoint(first)
    """The story says how it can know: was briefed, was in the room, saw the document."""
    return "access" in source.facets or any(
        norm in scene.words.lists["present"]
        for index in source.attributions
        for norm in scene.list_source_norms(scene.reading.attributions[index])
    )


@asks("source")
def source_tells_why_it_is_unnamed(scene: Scene, source: Source) -> bool:
    """The story says why this source is not named."""
    return "reason" in source.facets


@asks("source")
def story_tells_why_it_is_unnamed(scene: Scene, source: Source) -> bool:
    """A reason stands where it speaks or just behind, or one for all ("like others here")."""
    if scene.shares_a_reason:
        return True
    attributions, sentences = scene.reading.attributions, scene.reading.sentences
    homes = {sentences[attributions[index].sentence].paragraph for index in source.attributions}
    return any(
        "reason" in scene.list_signals(home)
        or (recalls(scene, home + 1) and "reason" in scene.list_signals(home + 1))
        for home in sorted(homes)
    )


@asks("source")
def a_reason_is_told_for_its_like(scene: Scene, source: Source) -> bool:
    """The story says why another source with the same noun is unnamed: "one aide", "an aide"."""
    span = scene.find_entrance(source)
    if span is None:
        return False
    norm = scene.reading.tokens.norms[scene.find_head(span)]
    return norm.removesuffix("s") in scene.excused


@asks("source")
def story_counts_its_like(scene: Scene, source: Source) -> bool:
    """It is many who were asked, of whom the story tells a share: "two-thirds of insiders"."""
    span = scene.find_entrance(source)
    if span is None:
        return False
    norm = scene.reading.tokens.norms[scene.find_head(span)]
    return is_plural(norm) and norm in scene.counted_groups


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
    behind = scene.find_token(attribution.source.end)
    called = scene.reading.tokens.norms[behind : behind + 1]  # "an account called HarbourWatch"
    if first[:1] == ("the",) or names - lists["platforms"] or lists["calling"] & {*called}:
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
    near = (
        scene.find_source(other)
        for other in attributions[max(first - 6, 0) : first]
        if home - sentences[other.sentence].paragraph <= 1
    )
    return any(is_public_body(other) or is_of_an_office(scene, other) for other in near)


def is_of_an_office(scene: Scene, source: Source | None) -> bool:
    """Whether the source is officials of whom the story tells whose they are."""
    return source is not None and is_officials(scene, source) and tells_whose(scene, source)


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
