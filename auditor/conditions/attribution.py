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
from auditor.model import Attribution, Cue, Span

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
# for its own poll or list, one that announces, confirms or denies something for its own affairs.
SILENT = frozenset(
    "mention broadcast air deny find estimate rank survey announce confirm acknowledge"
    " comment".split()
)
# "Refugees admitted to the country", "those admitted are women".
LETTING_IN = frozenset((word,) for word in ("to", "into", "are", "is", "were", "was", "as"))
# "The hotel boasts a pool", "boasting 40 rooms": has.
BOASTED = ("d", "#", "j")
ITSELF = frozenset(("it", "its"))
CREDITING = frozenset("first earlier previously".split())
CITING = frozenset(("cite", "quote"))
WRITER = ("i", "we")
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
    if scene.reading.tokens.tags[first] in "$PS":
        return True  # "his advisers", "they and their supporters"
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
    cue, source = attribution.cue, attribution.source
    if cue is None or attribution.mode == "direct" or source is None:
        return False
    reports = cue.file in REPORTING or cue.entry in scene.words.lists["passing_on"]
    if not reports or cue.entry in SILENT or not names_outlet(scene, attribution, source):
        return False
    return not (
        is_credited(scene, cue, source)
        or states(scene, attribution)
        or tells_of_itself(scene, attribution)
    )


def names_outlet(scene: Scene, attribution: Attribution, source: Span) -> bool:
    """Whether one outlet is told of: not "a station", "the media", "it" or "NBC's “Today”"."""
    tokens, norms = scene.reading.tokens, scene.list_source_norms(attribution)
    first, end = scene.find_token(source.start), scene.find_token(source.end)
    nameless = tokens.norms[first] in ("a", "an") and "E" not in tokens.tags[first:end]
    return bool(norms) and "media" not in norms and not nameless and tokens.tags[end] != "'"


def is_credited(scene: Scene, cue: Cue, source: Span) -> bool:
    """ "Was first reported by the Post": whoever writes so has it from others too."""
    norms = scene.reading.tokens.norms
    at, end = scene.find_token(cue.span.start), scene.find_token(cue.span.end)
    by = norms[max(scene.find_token(source.start) - 1, 0)] == "by"
    return by and not CREDITING.isdisjoint(norms[max(at - 1, 0) : end + 1])


def tells_of_itself(scene: Scene, attribution: Attribution) -> bool:
    """Whether it speaks of its own affairs: "CBS said it was", "CNN denied the report, saying"."""
    same = (
        other
        for other in scene.by_sentence[attribution.sentence]
        if other.source == attribution.source
    )
    if any(other.cue and other.cue.entry in SILENT for other in same):
        return True
    start = scene.find_token(min(part.start for part in attribution.content))
    return not ITSELF.isdisjoint(scene.reading.tokens.norms[start : start + 2])


@asks("attribution")
def outlet_counted_it(scene: Scene, attribution: Attribution) -> bool:
    """By a poll of its own, or as outlets count delegates and votes in an election."""
    if attribution.source is None:
        return False
    norms, lists = scene.reading.tokens.norms, scene.words.lists
    first, end = (scene.find_token(at) for at in (attribution.source.start, attribution.source.end))
    sentence = scene.reading.sentences[attribution.sentence].tokens
    polled = not lists["poll"].isdisjoint(norms[first : end + 1])
    return polled or not lists["vote_counts"].isdisjoint(norms[sentence.start : sentence.end])


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
    """The verb has its other sense (claimed lives, insisted on) or is right: falsely claimed."""
    cue = attribution.cue
    if cue is None:
        return False
    first, after = scene.find_token(cue.span.start), scene.find_token(cue.span.end)
    norms = scene.reading.tokens.norms
    if norms[first] == "to" or norms[max(first - 1, 0)] in ("to", "from"):
        return True  # "able to claim", "kept from claiming": nobody has
    return (
        has_other_sense(scene, cue, after)
        or (cue.entry == "claim" and not scene.has_verb(attribution))
        or doubts_rightly(scene, max(first - 2, 0), after)
    )


def has_other_sense(scene: Scene, cue: Cue, after: int) -> bool:
    """Whether what follows tells so: "claimed lives", "boasts a pool", "admitted to hospital"."""
    tokens, things = scene.reading.tokens, scene.words.lists["loaded_objects"]
    if cue.entry == "boast" and tokens.tags[after : after + 1] in BOASTED:
        return True
    if cue.entry == "admit" and tokens.norms[after : after + 1] in LETTING_IN:
        return True
    return not things.isdisjoint(tokens.norms[after : after + 2])


def doubts_rightly(scene: Scene, first: int, after: int) -> bool:
    """Whether the story says itself that the words are untrue, or that nothing bears them out."""
    norms, lists = scene.reading.tokens.norms, scene.words.lists
    unproven = norms[after : after + 1] == ("without",) and not lists["proofs"].isdisjoint(
        norms[after + 1 : after + 4]
    )
    return unproven or not lists["untrue"].isdisjoint(norms[first:after])


@asks("attribution")
def the_writer_speaks(scene: Scene, attribution: Attribution) -> bool:
    """ "I insist": whoever writes so judges nobody else."""
    span = attribution.source
    return span is not None and scene.reading.tokens.norms[scene.find_token(span.start)] in WRITER


@asks("attribution")
def sentence_tells_of_a_court(scene: Scene, attribution: Attribution) -> bool:
    """It tells of a trial or suit, where claims and admissions are facts of record; or goes on
    after one that does."""
    sentences = scene.reading.sentences
    tokens = sentences[attribution.sentence].tokens
    before = sentences[max(attribution.sentence - 1, 0)].tokens
    norms, signals = scene.reading.tokens.norms, scene.words.signals
    suits = scene.words.lists["suits"]
    if not suits.isdisjoint(norms[before.start : before.end]):
        return True
    return any(
        norm in suits or signals.get(norm) == "court" for norm in norms[tokens.start : tokens.end]
    )


@asks("attribution")
def cue_is_a_passive(scene: Scene, attribution: Attribution) -> bool:
    """Nobody is the subject of the verb: "was admitted", "is claimed"."""
    return attribution.source is None
