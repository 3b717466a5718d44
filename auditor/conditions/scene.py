"""A reading, with what conditions look up in it more than once."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from functools import cached_property
from itertools import pairwise

from auditor.catalogue import ClaimWords
from auditor.conditions.offices import Pair, pair_holders
from auditor.conditions.spellings import Name, pair_spellings
from auditor.model import Attribution, Quotation, Reading, Source, Span

# Words behind a share in which whoever was asked stands.
SHARED = 5
COUNTED = frozenset(("speech", "writing", "document", "thought"))
NAMED = frozenset(("named_person", "named_organization"))
PEOPLE = frozenset(("named_person", "unnamed_person", "anonymous_source"))
# "Q:", "RUIZ:", "Ana Ruiz:" at the head of a paragraph, and how many make an interview.
LABEL = re.compile(r"(?:Q|A|[A-Z][A-Z.' -]{2,30}|[A-Z][a-z]+ [A-Z][a-z]+):\s")
ASKED = 4
# So many words of elections make an election story.
ELECTED = 6
# Where readers should first learn of a source (AFP, Reuters).
EARLY = 3
# Tags of verbs that can hold a clause together.
VERBAL = frozenset("VZDMBHO")
CLOSING = ("”", '"', "''")
RUNNING = frozenset(("lede", "body", "list_item"))
# A quotation of fewer words may be a term, a nickname or a title.
SPEECH_WORDS = 4
NOTHING: frozenset[str] = frozenset()


class Scene:
    """A reading, with what conditions look up in it more than once. Made for one judging."""

    def __init__(self, reading: Reading, words: ClaimWords) -> None:
        self.reading = reading
        self.words = words

    @cached_property
    def sentence_starts(self) -> list[int]:
        """Where each sentence begins, in code points."""
        return [sentence.span.start for sentence in self.reading.sentences]

    @cached_property
    def quotation_starts(self) -> list[int]:
        """Where each quotation begins, in token indexes."""
        return [quotation.tokens.start for quotation in self.reading.quotations]

    @cached_property
    def stray_closers(self) -> list[int]:
        """The marks that stand like closing ones and close no quotation, in token indexes."""
        tokens, quotations = self.reading.tokens, self.reading.quotations
        strays = []
        for place in (i for i, tag in enumerate(tokens.tags) if tag == '"' and i):
            at = bisect_right(self.quotation_starts, place) - 1
            held = at >= 0 and quotations[at].closed and place < quotations[at].tokens.end
            tight = tokens.ends[place - 1] == tokens.starts[place]
            if tight and not held and tokens.words[place] in CLOSING:
                strays.append(place)
        return strays

    @cached_property
    def counted(self) -> tuple[Attribution, ...]:
        """The attributions that report something: what was spoken, written or thought."""
        return tuple(a for a in self.reading.attributions if counts(a))

    @cached_property
    def conduits(self) -> frozenset[int]:
        """The attributions that another one lies in: through them somebody else speaks."""
        return frozenset(a.parent for a in self.counted if a.parent is not None)

    @cached_property
    def by_sentence(self) -> dict[int, list[Attribution]]:
        """The counted attributions by the sentences that they stand in or reach into."""
        found: dict[int, list[Attribution]] = {}
        for attribution in self.counted:
            places = {attribution.sentence}
            for span in attribution.content:
                first, last = self.find_sentence(span.start), self.find_sentence(span.end - 1)
                places.update(range(first, last + 1))
            for place in sorted(places):
                found.setdefault(place, []).append(attribution)
        return found

    @cached_property
    def counted_indexes(self) -> list[int]:
        """The indexes of the attributions that report something."""
        return [attribution.index for attribution in self.counted]

    @cached_property
    def phrase_signals(self) -> dict[int, str]:
        """What the phrases of the story signal, by the token at which each opens."""
        pairs, norms = self.words.pairs, self.reading.tokens.norms
        alone = {first for first, second in pairs if not second}
        places = [  # a first word alone opens nine times as many places as the first two
            i
            for i, pair in enumerate(zip(norms, (*norms[1:], ""), strict=True))
            if pair in pairs or pair[0] in alone
        ]
        return {i: name for i in places if (name := self.words.match_phrase(norms, i))}

    @cached_property
    def signals(self) -> dict[int, frozenset[str]]:
        """What the phrases of each paragraph signal, as `languages/*/claims.toml` lists them."""
        starts = [paragraph.tokens.start for paragraph in self.reading.paragraphs]
        found: dict[int, set[str]] = {}
        for place, name in self.phrase_signals.items():
            found.setdefault(bisect_right(starts, place) - 1, set()).add(name)
        return {paragraph: frozenset(names) for paragraph, names in found.items()}

    def list_signals(self, paragraph: int) -> frozenset[str]:
        """What the phrases of a paragraph signal."""
        return self.signals.get(paragraph, NOTHING)

    @cached_property
    def sentence_signals(self) -> dict[int, frozenset[str]]:
        """What the phrases of each sentence signal."""
        starts = [sentence.tokens.start for sentence in self.reading.sentences]
        found: dict[int, set[str]] = {}
        for place, name in self.phrase_signals.items():
            found.setdefault(bisect_right(starts, place) - 1, set()).add(name)
        return {sentence: frozenset(names) for sentence, names in found.items()}

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word of the story."""
        return frozenset(self.reading.tokens.norms)

    @cached_property
    def phrases(self) -> frozenset[str]:
        """What the story's phrases signal anywhere."""
        return frozenset(self.phrase_signals.values())

    @cached_property
    def origins(self) -> tuple[int, ...]:
        """The independent origins of the story's attributed matter, as source indexes.

        Somebody who is only heard through an outlet counts as that outlet; somebody heard
        through two outlets and directly counts once; groups without a name count for nothing.
        """
        direct: dict[int, None] = {}
        through: dict[int, int] = {}
        for attribution in self.counted:
            if attribution.source_id is None or attribution.index in self.conduits:
                continue
            source = self.reading.sources[attribution.source_id]
            if source.kind == "unspecified" or "collective" in source.facets:
                continue
            conduit = self.find_conduit(attribution)
            if conduit is None:
                direct[source.index] = None
            else:
                through.setdefault(source.index, conduit)
        for person, conduit in through.items():
            if person not in direct:
                direct[conduit] = None
        return tuple(direct)

    @cached_property
    def heard(self) -> frozenset[str]:
        """The words of the names of all who are heard in the story."""
        return frozenset(
            word.lower()
            for attribution in self.counted
            if (source := self.find_source(attribution)) and attribution.index not in self.conduits
            for variant in (source.name or "", *source.variants)
            for word in variant.split()
        )

    @cached_property
    def quoted(self) -> Counter[str]:
        """How often the words of each quotation stand in quotation marks."""
        text = self.reading.document.text
        return Counter(trim_quotation(text, quotation) for quotation in self.reading.quotations)

    @cached_property
    def first_poll(self) -> int:
        """Where a poll is first a source, in code points; the end of the text where none is."""
        return min(
            (
                mention.start
                for source in self.reading.sources
                if "poll" in source.facets
                for mention in source.mentions[:1]
            ),
            default=len(self.reading.document.text),
        )

    @cached_property
    def cue_tokens(self) -> frozenset[int]:
        """The tokens at which the cues of counted attributions begin."""
        return frozenset(self.find_token(a.cue.span.start) for a in self.counted if a.cue)

    @cached_property
    def is_election_story(self) -> bool:
        """Whether words of elections stand all over it: its shares are results and polls."""
        elected = self.words.lists["elected"]
        return sum(norm in elected for norm in self.reading.tokens.norms) >= ELECTED

    @cached_property
    def is_poll_story(self) -> bool:
        """Whether the headline or the first two paragraphs tell of a poll."""
        words = self.words.lists["poll"]
        opening = [p for p in self.reading.paragraphs if p.role == "headline"]
        opening += [self.reading.paragraphs[index] for index in self.running[:2]]
        norms = self.reading.tokens.norms
        return any(not words.isdisjoint(norms[p.tokens.start : p.tokens.end]) for p in opening)

    @cached_property
    def people(self) -> list[int]:
        """Where a person who is a source is mentioned, in code points, in order."""
        return sorted(
            mention.start
            for source in self.reading.sources
            if source.kind in PEOPLE
            for mention in source.mentions
        )

    @cached_property
    def running(self) -> tuple[int, ...]:
        """The indexes of the paragraphs of running text."""
        return tuple(p.index for p in self.reading.paragraphs if p.role in ("lede", "body"))

    @property
    def first_paragraph(self) -> int:
        """The first paragraph of running text, -1 where there is none."""
        return self.running[0] if self.running else -1

    @cached_property
    def is_interview(self) -> bool:
        """Whether four paragraphs or more are questions or open with a speaker's label."""
        text = self.reading.document.text
        asked = 0
        for index in self.running:
            words = self.reading.paragraphs[index].span.cut(text)
            asked += words.rstrip('"”').endswith("?") or bool(LABEL.match(words))
        return asked >= ASKED

    @cached_property
    def has_early_source(self) -> bool:
        """Whether somebody is credited in the first three paragraphs of running text."""
        early = self.running[:EARLY]
        return any(
            a.source_id is not None and self.reading.sentences[a.sentence].paragraph in early
            for a in self.counted
        )

    @cached_property
    def leaning(self) -> dict[int, bool]:
        """By paragraph whether it has claims, all of which have their source further up."""
        found: dict[int, bool] = {}
        for verdict in self.reading.judged:
            if verdict.standing == "claim":
                paragraph = self.reading.sentences[verdict.sentence].paragraph
                found[paragraph] = found.get(paragraph, True) and verdict.coverage == "previous"
        return found

    def leans(self, paragraph: int) -> bool:
        """Whether the paragraph has claims, all of which have their source further up."""
        return self.leaning.get(paragraph, False)

    def list_names(self, span: Span) -> frozenset[str]:
        """The words in the span that stand in names, in lower case."""
        tokens = self.reading.tokens
        first, end = self.find_token(span.start), self.find_token(span.end)
        return frozenset(tokens.norms[i] for i in range(first, end) if tokens.tags[i] == "E")

    @cached_property
    def silent(self) -> frozenset[str]:
        """The words of the names of those who would not comment or could not be reached."""
        spans = (d.source for d in self.reading.disclosures if d.source)
        return frozenset().union(*map(self.list_names, spans))

    def find_first_source(self) -> Source | None:
        """The first source that is credited with anything, or None."""
        found = (self.find_source(attribution) for attribution in self.counted)
        return next((source for source in found if source), None)

    def list_content_norms(self, attribution: Attribution) -> tuple[str, ...]:
        """The words of the content, in order."""
        norms = self.reading.tokens.norms
        parts = [(self.find_token(p.start), self.find_token(p.end)) for p in attribution.content]
        return tuple(norm for first, end in parts for norm in norms[first:end])

    def has_verb(self, attribution: Attribution) -> bool:
        """Whether a finite verb stands in the content, or some of it is quoted."""
        tags = self.reading.tokens.tags
        return attribution.mode != "indirect" or any(
            not VERBAL.isdisjoint(tags[self.find_token(part.start) : self.find_token(part.end)])
            for part in attribution.content
        )

    def find_conduit(self, attribution: Attribution) -> int | None:
        """The source through which this attribution reached us, or None."""
        if attribution.parent is None:
            return None
        return self.reading.attributions[attribution.parent].source_id

    def find_sentence(self, place: int) -> int:
        """The index of the sentence that holds a code point."""
        return max(bisect_right(self.sentence_starts, place) - 1, 0)

    def find_source(self, attribution: Attribution) -> Source | None:
        """Who is behind the attribution, if anybody is."""
        index = attribution.source_id
        return None if index is None else self.reading.sources[index]

    def is_quoted(self, token: int) -> bool:
        """Whether the token stands in quotation marks."""
        at = bisect_right(self.quotation_starts, token) - 1
        return at >= 0 and token < self.reading.quotations[at].tokens.end

    @cached_property
    def offices(self) -> tuple[Pair, ...]:
        """Where a second person holds an office that one person has."""
        return tuple(pair_holders(self.reading.tokens, self.words.lists, self.is_quoted))

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """Names that stand in two spellings, in the order in which the second spelling comes."""
        found = sorted(pair_spellings(self.reading, self.is_quoted), key=lambda name: name.other)
        return tuple(found)

    def find_token(self, place: int) -> int:
        """The index of the first token that begins at or after a code point."""
        return bisect_right(self.reading.tokens.starts, place - 1)

    def list_source_norms(self, attribution: Attribution) -> tuple[str, ...]:
        """The words that name the source in this place, but for pronouns."""
        if attribution.source is None:
            return ()
        tokens = self.reading.tokens
        first = self.find_token(attribution.source.start)
        end = self.find_token(attribution.source.end)
        return tuple(tokens.norms[i] for i in range(first, end) if tokens.tags[i] not in "SPYWt")

    def find_head(self, span: Span) -> int:
        """The token that heads a noun group: the last noun before what follows it, or its first."""
        tags, first = self.reading.tokens.tags, self.find_token(span.start)
        head = first
        for i in range(first, self.find_token(span.end)):
            if tags[i] in "pWtT,(-VZDG" and i > first:
                break
            head = i if tags[i] in "nE" else head
        return head

    def find_entrance(self, source: Source) -> Span | None:
        """Where a source is first given as one, by a noun rather than a pronoun if it ever is."""
        attributions, tags = self.reading.attributions, self.reading.tokens.tags
        spans = [span for index in source.attributions if (span := attributions[index].source)]
        nouns = (span for span in spans if tags[self.find_token(span.start)] not in "SPYW")
        return next(nouns, spans[0] if spans else None)

    @cached_property
    def excused(self) -> frozenset[str]:
        """The nouns, in the singular, of sources of which the story says why they are unnamed."""
        norms = self.reading.tokens.norms
        spans = (self.find_entrance(s) for s in self.reading.sources if self.is_excused(s))
        return frozenset(norms[self.find_head(s)].removesuffix("s") for s in spans if s)

    @cached_property
    def counted_groups(self) -> frozenset[str]:
        """The words in which a story counts a part of those it asked: "two-thirds of insiders"."""
        norms, shares = self.reading.tokens.norms, self.words.lists["shares"]
        if shares.isdisjoint(self.vocabulary):
            return NOTHING
        places = (i for i, norm in enumerate(norms) if norm in shares)
        return frozenset(norm for i in places for norm in norms[i + 1 : i + SHARED])

    @cached_property
    def shares_a_reason(self) -> bool:
        """Whether the story says of several sources at once why they are unnamed: "like many others
        interviewed", "most of whom spoke on condition of anonymity because"."""
        if "shared_reason" in self.phrases:
            return True
        norms, sentences = self.reading.tokens.norms, self.reading.sentences
        reasoned = [i for i, names in self.sentence_signals.items() if "reason" in names]
        spans = (sentences[index].tokens for index in reasoned)
        return any(self.tells_of_several(norms[span.start : span.end]) for span in spans)

    def tells_of_several(self, norms: tuple[str, ...]) -> bool:
        """Whether words speak of more sources than one: "like many", "of whom", "interviews"."""
        sharing = self.words.lists["sharing"]
        return "interviews" in norms or any(
            (first == "like" and second in sharing) or (first, second) == ("of", "whom")
            for first, second in pairwise(norms)
        )

    def is_excused(self, source: Source) -> bool:
        """Whether the story says, with the source or in a sentence where it speaks, why no name."""
        if source.kind != "anonymous_source":
            return False
        attributions, signals = self.reading.attributions, self.sentence_signals
        homes = (attributions[index].sentence for index in source.attributions)
        return "reason" in source.facets or any("reason" in signals.get(h, NOTHING) for h in homes)

    @cached_property
    def speeches(self) -> frozenset[int]:
        """Where quotations begin that are sentences somebody spoke, in token indexes."""
        text = self.reading.document.text
        return frozenset(q.tokens.start for q in self.reading.quotations if is_speech(q, text))

    @cached_property
    def first_speech(self) -> Quotation | None:
        """The first quotation of running text that has the length of a sentence and is no title."""
        text, paragraphs = self.reading.document.text, self.reading.paragraphs
        for quotation in self.reading.quotations:
            words = quotation.inside.cut(text).split()
            told = paragraphs[quotation.paragraph].role in RUNNING
            if told and len(words) >= SPEECH_WORDS and sum(w[0].islower() for w in words) >= 2:
                return quotation
        return None

    @cached_property
    def first_places(self) -> dict[str, int]:
        """For each word the token where it first stands."""
        norms = self.reading.tokens.norms
        return dict(zip(reversed(norms), range(len(norms) - 1, -1, -1), strict=True))

    @cached_property
    def first_unnamed(self) -> Source | None:
        """The first source whose name is held back."""
        unnamed = (s for s in self.reading.sources if s.kind == "anonymous_source")
        return min(unnamed, key=lambda s: s.attributions[:1], default=None)

    @cached_property
    def silent_bodies(self) -> frozenset[frozenset[str]]:
        """The bodies that would not comment, each as the words that tell it from others."""
        found = set()
        for disclosure in self.reading.disclosures:
            signals = self.sentence_signals.get(disclosure.sentence, NOTHING)
            if disclosure.source is not None and "no_comment" in signals:
                found.add(self.list_body_words(disclosure.source))
        return frozenset(found)

    def list_body_words(self, span: Span) -> frozenset[str]:
        """Which body a noun group up to its first comma tells of; nothing where that is a person.

        "The ministry" and "a ministry official" have the same words.
        """
        tokens, ranks = self.reading.tokens, self.words.lists["speaking_ranks"]
        first, end = self.find_token(span.start), self.find_token(span.end)
        stop = next((i for i in range(first, end) if tokens.tags[i] in ",(-W"), end)
        norms = tokens.norms[first:stop]
        if "former" in norms or ranks.isdisjoint(norms):
            return NOTHING
        return frozenset(norms) - ranks

    @cached_property
    def attributed_words(self) -> dict[str, list[int]]:
        """For each longer word the attributed sentences that hold it, the first 16 at most."""
        found: dict[str, list[int]] = {}
        for sentence in sorted(self.by_sentence):
            if self.reading.judged[sentence].standing == "furniture":
                continue
            for word in self.list_content_words(self.reading.sentences[sentence].span):
                places = found.setdefault(word, [])
                if len(places) < 16:
                    places.append(sentence)
        return found

    def list_content_words(self, span: Span) -> frozenset[str]:
        """The first six letters of the longer words of a stretch: a stem good enough to compare."""
        first, end, common = (
            self.find_token(span.start),
            self.find_token(span.end),
            self.words.lists["common"],
        )
        return frozenset(
            norm[:6]
            for norm in self.reading.tokens.norms[first:end]
            if len(norm) > 3 and norm not in common and norm[0].isalpha()
        )

    def is_followed_by_a_name(self, attribution: Attribution, near: int) -> bool:
        """Whether the next source is named and new, `near` paragraphs on at most; or is named, has
        not just spoken, and speaks in the same paragraph or is quoted in the next.
        """
        sentences = self.reading.sentences
        at = bisect_right(self.counted_indexes, attribution.index)
        following = next(
            (a for a in self.counted[at:] if a.source_id not in (None, attribution.source_id)), None
        )
        if following is None:
            return False
        source = self.find_source(following)
        if source is None or source.kind not in NAMED or "outlet" in source.facets:
            return False
        before = self.counted[bisect_left(self.counted_indexes, attribution.index) - 1 : at - 1]
        away = sentences[following.sentence].paragraph - sentences[attribution.sentence].paragraph
        if source.attributions[0] == following.index:
            return away <= near
        close = away == 0 or (away == 1 and following.mode == "direct")
        return close and source.index not in {a.source_id for a in before}

    def is_summed_up(self, attribution: Attribution) -> bool:
        """Whether it stands in headline or lede, and somebody named speaks further down."""
        paragraph = self.reading.sentences[attribution.sentence].paragraph
        if self.reading.paragraphs[paragraph].role not in ("headline", "lede"):
            return False
        below = self.counted[bisect_right(self.counted_indexes, attribution.index) :]
        sources = (self.find_source(other) for other in below)
        return any(s is not None and s.kind == "named_person" for s in sources)


def counts(attribution: Attribution) -> bool:
    """Whether the attribution reports something, and is no wish, question or denial of saying."""
    if attribution.factuality != "reported":
        return False
    return attribution.cue is None or attribution.cue.class_ in COUNTED


def trim_quotation(text: str, quotation: Quotation) -> str:
    """The quoted words without the comma or full stop at their end."""
    return quotation.inside.cut(text).strip().rstrip(",.")


def is_speech(quotation: Quotation, text: str) -> bool:
    """Whether it goes from a capital to a full stop, and is neither a title nor a name."""
    inside = quotation.inside.cut(text).strip()
    if not inside[:1].isupper() or not inside.endswith((".", "?", "!", "…", ",")):
        return False
    words = inside.split()
    return len(words) >= SPEECH_WORDS and sum(word[0].islower() for word in words) >= 2
