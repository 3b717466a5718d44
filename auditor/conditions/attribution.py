"""Questions about an attribution."""

from __future__ import annotations

from itertools import islice

from auditor.conditions.condition import asks
from auditor.conditions.scene import Scene, counts
from auditor.conditions.source import (
    source_needs_no_name,
    source_speaks_for_a_named_body,
    source_spoke_to_somebody_else,
)
from auditor.model import Attribution

# How many paragraphs on somebody may be named for "experts say" (WEASEL: fine in a topic
# sentence if the body supplies it).
NEAR = 2
DEEP = 3
# These may be some of those who were told of up to NEXT sentences before.
BARE = frozenset((word,) for word in ("some", "many", "others", "several"))
NEXT = 3
# By themselves these point back at people who were named: "since most have proposed".
POINTING = frozenset((word,) for word in ("most", "all", "both", "few", "none", "each"))
# Words that a share and its noun may take: "nine in 10 registered Democratic voters".
SHARE = 8
REPORTING = frozenset(("say", "report", "announce", "phrases", "show"))
# An outlet that mentions something is spoken of for its coverage, one that finds or ranks something
# for its own poll or list.
SILENT = frozenset("mention broadcast air deny find estimate rank survey".split())
# "Refugees admitted to the country", "those admitted are women".
LETTING_IN = frozenset((word,) for word in ("to", "into", "are", "is", "were", "was", "as"))
CREDITING = frozenset("first earlier previously".split())
CITING = frozenset(("cite", "quote"))
CONFIRMING = ("unverified", "confirmed")


@asks("attribution")
def attribution_reports_something(scene: Scene, attribution: Attribution) -> bool:
    """Something spoken, written or thought is ascribed to somebody."""
    return counts(attribution)


@asks("attribution")
def source_is_a_group_without_a_name(scene: Scene, attribution: Attribution) -> bool:
    """Experts, critics, some, many: a group of which nobody can be asked; a crowd can be heard."""
    source = scene.find_source(attribution)
    norms, cue = scene.list_source_norms(attribution), attribution.cue
    if not norms or norms in POINTING or cue is None or cue.file == "manner":
        return False
    if cue.entry in scene.words.lists["common_mind"] or takes_up_a_group(scene, attribution):
        return False
    after = scene.find_token(cue.span.end)
    if scene.reading.tokens.norms[after : after + 2] == ("each", "other"):
        return False  # "residents accused each other": what follows in the story tells who
    return (
        source is not None
        and not is_infinitive(scene, attribution)
        and "collective" in source.facets
        and not {"officials", "counted", "described"}.intersection(source.facets)
    )


def takes_up_a_group(scene: Scene, attribution: Attribution) -> bool:
    """Whether "his advisers" or "some" are of a group that the story has just told of."""
    if attribution.source is None:
        return False
    first = scene.find_token(attribution.source.start)
    if scene.reading.tokens.tags[first] == "$":
        return True
    if scene.list_source_norms(attribution) not in BARE:
        return False
    before = scene.reading.attributions[max(attribution.index - 2, 0) : attribution.index]
    groups = (scene.find_source(other) for other in before)
    near = (attribution.sentence - other.sentence <= NEXT for other in before)
    return any(
        close and group is not None and group.kind == "unnamed_group"
        for close, group in zip(near, groups, strict=True)
    )


def is_infinitive(scene: Scene, attribution: Attribution) -> bool:
    """ "He wants voters to recall", "makes voters feel": so far they have said nothing."""
    if attribution.cue is None or attribution.source is None:
        return False
    norms = scene.reading.tokens.norms
    first = scene.find_token(attribution.cue.span.start)
    source = scene.find_token(attribution.source.start)
    made = norms[source - 1] in scene.words.lists["making"] if source else False
    return made or "to" in norms[max(first - 1, 0) : first + 1]


@asks("attribution")
def it_lies_in_what_somebody_says(scene: Scene, attribution: Attribution) -> bool:
    """Another source says that they say so."""
    return attribution.parent is not None


@asks("attribution")
def source_is_a_share(scene: Scene, attribution: Attribution) -> bool:
    """It is a part of a whole that was counted: 51 percent of voters, nine in 10."""
    if attribution.source is None:
        return False
    end = scene.find_token(attribution.source.end)
    sentence = scene.reading.sentences[attribution.sentence].tokens
    near = scene.reading.tokens.norms[max(end - SHARE, sentence.start) : end]
    units = scene.words.lists["statistic"]
    return any(n.endswith("%") or n in units or n in ("majority", "in") for n in near)


@asks("attribution")
def a_poll_stands_in_the_sentence(scene: Scene, attribution: Attribution) -> bool:
    """A poll or survey counted what is told of them."""
    tokens = scene.reading.sentences[attribution.sentence].tokens
    norms = scene.reading.tokens.norms[tokens.start : tokens.end]
    return not scene.words.lists["poll"].isdisjoint(norms)


@asks("attribution")
def sentence_tells_of_a_market(scene: Scene, attribution: Attribution) -> bool:
    """Shares, indexes and stocks: what markets did needs no source (AFP)."""
    tokens = scene.reading.sentences[attribution.sentence].tokens
    norms = scene.reading.tokens.norms[tokens.start : tokens.end]
    return any(scene.words.signals.get(norm) == "market" for norm in norms)


@asks("attribution")
def an_unnamed_source_speaks(scene: Scene, attribution: Attribution) -> bool:
    """Who says it, as "a source" or "one aide", is known to the newsroom and not to the reader."""
    source = scene.find_source(attribution)
    return source is not None and source.kind == "anonymous_source" and counts(attribution)


@asks("attribution")
def somebody_of_a_body_speaks_unnamed(scene: Scene, attribution: Attribution) -> bool:
    """An official, an aide, an executive: of a body, and without a name."""
    source = scene.find_source(attribution)
    if attribution.source is None or source is None or not counts(attribution):
        return False
    head = scene.reading.tokens.norms[scene.find_head(attribution.source)]
    return source.kind != "named_person" and head in scene.words.lists["staff"]


@asks("attribution")
def its_body_would_not_comment(scene: Scene, attribution: Attribution) -> bool:
    """The story says of the body that it belongs to that this declined to comment."""
    if attribution.source is None or not scene.silent_bodies:
        return False
    words = scene.list_body_words(attribution.source)
    return bool(words) and words in scene.silent_bodies


@asks("attribution")
def its_source_needs_no_name_here(scene: Scene, attribution: Attribution) -> bool:
    """It is somebody named elsewhere, a body's voice, or heard speaking to others."""
    source = scene.find_source(attribution)
    return source is not None and (
        source_needs_no_name(scene, source)
        or source_speaks_for_a_named_body(scene, source)
        or source_spoke_to_somebody_else(scene, source)
    )


@asks("attribution")
def quoted_words_give_a_view(scene: Scene, attribution: Attribution) -> bool:
    """In quotation marks it says "I think", or condemns or praises: coward, brilliant."""
    norms, verdicts = scene.reading.tokens.norms, scene.words.lists["verdicts"]
    return any(
        norms[i] in verdicts or scene.phrase_signals.get(i) == "opinion"
        for span in attribution.content
        for i in range(scene.find_token(span.start), scene.find_token(span.end))
        if scene.is_quoted(i)
    )


@asks("attribution")
def somebody_else_is_quoted_in_it(scene: Scene, attribution: Attribution) -> bool:
    """The words in quotation marks are another's, as it reports them."""
    return any(
        other.parent == attribution.index and other.mode != "indirect"
        for other in scene.by_sentence.get(attribution.sentence, ())
    )


@asks("attribution")
def its_quotation_opens_the_story(scene: Scene, attribution: Attribution) -> bool:
    """No speech is quoted before it."""
    first = scene.first_speech
    return (
        first is not None
        and scene.find_sentence(first.span.start) == attribution.sentence
        and any(part.touches(first.inside) for part in attribution.content)
    )


@asks("attribution")
def somebody_new_is_named_soon_after(scene: Scene, attribution: Attribution) -> bool:
    """The next to speak, two paragraphs on at most, is a person or body not heard before."""
    return scene.is_followed_by_a_name(attribution, NEAR)


@asks("attribution")
def the_story_tells_more_below(scene: Scene, attribution: Attribution) -> bool:
    """It sums up in the headline or the lede, and people are named further down."""
    return scene.is_summed_up(attribution)


@asks("attribution")
def its_source_is_anonymous(scene: Scene, attribution: Attribution) -> bool:
    """Whoever says it is known to the newsroom and not to the reader."""
    source = scene.find_source(attribution)
    return source is not None and source.kind == "anonymous_source"


@asks("attribution")
def content_came_through_another_outlet(scene: Scene, attribution: Attribution) -> bool:
    """Not this newsroom but another outlet heard it."""
    return attribution.hand in ("relayed", "pick-up") and attribution.index not in scene.conduits


@asks("attribution")
def somebody_told_another_outlet(scene: Scene, attribution: Attribution) -> bool:
    """Who says it was speaking to another outlet: told CNN, in an interview with Fox."""
    return attribution.hand == "relayed" and attribution.index not in scene.conduits


@asks("attribution")
def content_passed_through_three_hands(scene: Scene, attribution: Attribution) -> bool:
    """Three or more stand between what happened and the page."""
    through_outlet = attribution.hand in ("relayed", "pick-up")
    inner = attribution.index not in scene.conduits
    return through_outlet and inner and len(attribution.chain) >= DEEP


@asks("attribution")
def same_chain_was_found_before(scene: Scene, attribution: Attribution) -> bool:
    """An earlier attribution came by the same hands: once a story is enough."""
    earlier = islice(reversed(scene.reading.attributions[: attribution.index]), 60)
    return any(other.chain == attribution.chain for other in earlier)


@asks("attribution")
def content_is_another_outlets_report(scene: Scene, attribution: Attribution) -> bool:
    """An outlet other than this newsroom reported it; its polls are no reports."""
    source = scene.find_source(attribution)
    return attribution.hand == "pick-up" and (source is None or source.kind != "document")


@asks("attribution")
def outlet_tells_news(scene: Scene, attribution: Attribution) -> bool:
    """It reports, and neither tells of itself ("CBS said it was ...") nor is quoted for a view."""
    cue = attribution.cue
    if cue is None or attribution.mode == "direct" or attribution.source is None:
        return False
    passing_on = scene.words.lists["passing_on"]
    if cue.entry in SILENT or (cue.file not in REPORTING and cue.entry not in passing_on):
        return False
    tokens = scene.reading.tokens
    first = scene.find_token(attribution.source.start)
    nameless = (
        tokens.norms[first] in ("a", "an")
        and "E" not in tokens.tags[first : scene.find_token(attribution.source.end)]
    )
    norms = scene.list_source_norms(attribution)
    owns = tokens.tags[scene.find_token(attribution.source.end) :][:1] == "'"  # "NBC's “Today”"
    if nameless or owns or not norms or "media" in norms or states(scene, attribution):
        return False
    at = scene.find_token(cue.span.start)
    beside = tokens.norms[max(at - 1, 0) : scene.find_token(cue.span.end) + 1]
    if tokens.norms[max(first - 1, 0)] == "by" and not CREDITING.isdisjoint(beside):
        return False  # "was first reported by": whoever writes so has it from others too
    start = scene.find_token(min(part.start for part in attribution.content))
    return not {"it", "its"}.intersection(tokens.norms[start : start + 2])


def states(scene: Scene, attribution: Attribution) -> bool:
    """Whether it is said "in a statement": then an outlet speaks for itself."""
    medium = attribution.medium
    return medium is not None and "statement" in medium.cut(scene.reading.document.text)


@asks("attribution")
def outlet_was_found_before(scene: Scene, attribution: Attribution) -> bool:
    """An earlier report of the same outlet was found: once a story is enough."""
    source = scene.find_source(attribution)
    if source is None:
        return False
    earlier = (scene.reading.attributions[i] for i in source.attributions if i < attribution.index)
    return any(
        content_is_another_outlets_report(scene, other)
        and other.index not in scene.conduits
        and outlet_tells_news(scene, other)
        and not story_tells_what_it_confirmed(scene, other)
        for other in islice(earlier, 20)
    )


@asks("attribution")
def somebody_else_speaks_through_it(scene: Scene, attribution: Attribution) -> bool:
    """The outlet passes on what a source said; whoever it only cites does not count."""
    return any(
        other.parent == attribution.index and not (other.cue and other.cue.entry in CITING)
        for other in scene.counted
    )


@asks("attribution")
def story_tells_what_it_confirmed(scene: Scene, attribution: Attribution) -> bool:
    """Here or in the next two sentences it says what the newsroom could or could not confirm."""
    near = scene.reading.sentences[attribution.sentence : attribution.sentence + 3]
    norms, openings = scene.reading.tokens.norms, scene.words.phrases
    return any(
        norms[i] in openings and scene.words.match_phrase(norms, i) in CONFIRMING
        for i in range(near[0].tokens.start, near[-1].tokens.end)
    )


@asks("attribution")
def outlet_belongs_to_a_state(scene: Scene, attribution: Attribution) -> bool:
    """The outlet is a state's own: a rule of its own asks for its label."""
    source = scene.find_source(attribution)
    return source is not None and "state_outlet" in source.facets


@asks("attribution")
def cue_colours_what_was_said(scene: Scene, attribution: Attribution) -> bool:
    """The verb or noun passes a judgement that "said" would not: admitted, boasted, claimed."""
    cue = attribution.cue
    if cue is None:
        return False
    if cue.file == "nouns":
        noun = cue.span.cut(scene.reading.document.text).lower()
        return noun in scene.words.lists["loaded_nouns"]
    return cue.entry in scene.words.lists["loaded"]


@asks("attribution")
def cue_takes_what_follows_for_a_fact(scene: Scene, attribution: Attribution) -> bool:
    """The verb is right only where its content is true: pointed out, noted, revealed."""
    cue = attribution.cue
    return cue is not None and cue.entry.split()[0] in scene.words.lists["factive"]


@asks("attribution")
def content_gives_a_figure_or_a_date(scene: Scene, attribution: Attribution) -> bool:
    """A number stands in it: something that can be looked up."""
    tokens = scene.reading.tokens
    return any(
        "#" in tokens.tags[scene.find_token(part.start) : scene.find_token(part.end)]
        for part in attribution.content
    )


@asks("attribution")
def cue_tells_a_state_of_mind(scene: Scene, attribution: Attribution) -> bool:
    """The verb tells what somebody believes, feels or hopes, which nobody can see."""
    cue = attribution.cue
    return cue is not None and cue.class_ == "thought" and cue.entry in scene.words.lists["mind"]


@asks("attribution")
def somebody_says_so(scene: Scene, attribution: Attribution) -> bool:
    """The sentence has a verb of saying as well, or the words are quoted: "said he believes"."""
    beside = scene.by_sentence.get(attribution.sentence, ())
    spoken = any(other.cue is None or other.cue.class_ != "thought" for other in beside)
    return spoken or attribution.parent is not None or attribution.mode != "indirect"


@asks("attribution")
def source_is_a_crowd(scene: Scene, attribution: Attribution) -> bool:
    """It is a group or a poll, whose mind is known by counting."""
    source = scene.find_source(attribution)
    return source is None or source.kind in ("unnamed_group", "document", "unspecified")


@asks("attribution")
def cue_takes_a_thing(scene: Scene, attribution: Attribution) -> bool:
    """The verb has its other sense (claimed lives, insisted on) or is right: wrongly claimed."""
    if attribution.cue is None:
        return False
    first = scene.find_token(attribution.cue.span.start)
    after = scene.find_token(attribution.cue.span.end)
    norms, lists = scene.reading.tokens.norms, scene.words.lists
    if norms[first] == "to" or norms[max(first - 1, 0)] in ("to", "from"):
        return True  # "able to claim", "kept from claiming": nobody has
    things = any(norm in lists["loaded_objects"] for norm in norms[after : after + 2])
    things = things or (attribution.cue.entry == "claim" and not scene.has_verb(attribution))
    let_in = attribution.cue.entry == "admit" and norms[after : after + 1] in LETTING_IN
    things = things or let_in
    return things or not lists["untrue"].isdisjoint(norms[max(first - 1, 0) : after])


@asks("attribution")
def sentence_tells_of_a_court(scene: Scene, attribution: Attribution) -> bool:
    """It tells of a trial or suit, where claims and admissions are facts of record."""
    tokens = scene.reading.sentences[attribution.sentence].tokens
    norms, signals = scene.reading.tokens.norms, scene.words.signals
    suits = scene.words.lists["suits"]
    return any(
        norm in suits or signals.get(norm) == "court" for norm in norms[tokens.start : tokens.end]
    )


@asks("attribution")
def cue_is_a_passive(scene: Scene, attribution: Attribution) -> bool:
    """Nobody is the subject of the verb: "was admitted", "is claimed"."""
    return attribution.source is None
