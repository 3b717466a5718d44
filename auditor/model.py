"""What the stages hand to one another: frozen values, tuples only.

Every position is a `Span` of `Document.text`: code points, half-open, counted from 0.
Lines and columns, where they appear, count from 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Mode = Literal["direct", "indirect", "mixed"]
AttributionClass = Literal["speech", "writing", "document", "thought", "other"]
CueClass = Literal[
    "speech", "writing", "document", "thought", "other", "intention", "judgement", "disclosure"
]
Factuality = Literal["reported", "negated", "asked", "hypothetical", "future"]
Hand = Literal["observed", "first", "relayed", "pick-up", "unknown"]
SourceKind = Literal[
    "named_person",
    "named_organization",
    "document",
    "anonymous_source",
    "unnamed_person",
    "unnamed_group",
    "unspecified",
]
Role = Literal[
    "headline",
    "byline",
    "lede",
    "body",
    "heading",
    "list_item",
    "caption",
    "credit",
    "correction",
    "block_quote",
]
# Paragraphs that make no claims of the story's own.
FURNITURE: frozenset[Role] = frozenset(
    ("headline", "heading", "byline", "caption", "credit", "correction", "block_quote")
)
Standing = Literal["claim", "exempt", "observation", "continuation", "disclosure", "furniture"]
# How a sentence without attribution of its own goes on from one with: a quotation that follows at
# once, more figures, figures of the same poll or study, a word that points back, words that both
# have, a place in the list that it opens, one sentence between two of one source.
Link = Literal["quotation", "figures", "record", "pointing", "words", "list", "between"]
Level = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Code points [start, end) of the document's text."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def covers(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def touches(self, other: Span) -> bool:
        """Whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end

    def cut(self, text: str) -> str:
        """The stretch of `text` that the span names."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Suppression:
    """Rules, by id or concern, that an editor doesn't want put at a place, and why.

    It is for the paragraph at `span`, where it stands in the text, or for the whole `story`; one
    from a file beside the story has no span, and with `words` it is for findings that hold them.
    """

    rules: tuple[str, ...]
    reason: str
    span: Span | None
    story: bool
    words: str | None


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the letters of a text stand in the decoded file that it was read from.

    The text, `length` letters long, is cut into runs. Run i begins at `starts[i]` in the text and
    stands for the code points [`places[i]`, `ends[i]`) of the file: letter by letter where it is
    as long as they are, else as a whole. `lines` are where the file's lines begin, or its
    paragraphs where `unit` says that it has no lines. Of a file that is read line by line that is
    the line at hand, whose number is `first_line`.
    """

    lines: tuple[int, ...]
    length: int
    starts: tuple[int, ...]
    places: tuple[int, ...]
    ends: tuple[int, ...]
    unit: Literal["line", "paragraph"] = "line"
    first_line: int = 1


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text that the file sets apart; `role` is None where it does not say as what."""

    span: Span
    role: Role | None


@dataclass(frozen=True, slots=True)
class Hyperlink:
    """A stretch of text that leads to an address."""

    span: Span
    target: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a file tells of its story outside the text, as it is put there; None where nothing is.

    `published` is a date or time, `language` a BCP 47 tag, `publisher` the outlet.
    """

    id: str | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    section: str | None = None
    published: str | None = None
    language: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One story as the reader decoded it. `sha256` is of the bytes as they were read.

    In `text` the suppressions that stood in it are blanked. `origin` is None where the text is
    the whole file; `blocks` are in order, and cover the text or, in plain text, are none.
    """

    name: str
    text: str
    sha256: str
    format: str = "text"
    suppressions: tuple[Suppression, ...] = ()
    origin: Origin | None = None
    blocks: tuple[Block, ...] = ()
    links: tuple[Hyperlink, ...] = ()
    metadata: Metadata | None = None


@dataclass(frozen=True, slots=True)
class Tokens:
    """Words, marks and line ends in reading order, as parallel arrays.

    `norms` are lower-case with straight apostrophes; `tags` holds one character a token
    (`auditor.stages.tokens` lists them).
    """

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    words: tuple[str, ...]
    norms: tuple[str, ...]
    tags: str

    def __len__(self) -> int:
        return len(self.starts)

    def span(self, first: int, end: int) -> Span:
        """The code points from token `first` up to, not including, token `end`."""
        return Span(self.starts[first], self.ends[end - 1])


@dataclass(frozen=True, slots=True)
class NounGroups:
    """Stretches of tokens that could be a source, as parallel arrays of token indexes."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that may be a cue, in token indexes: [first, end), its head, its lemma.

    `form` is the head's tag; `class_` is "" for a word that stands in no cue file.
    """

    kind: Literal["verb", "noun", "phrase", "colon", "adverb"]
    first: int
    end: int
    head: int
    lemma: str
    file: str
    class_: CueClass | Literal[""]
    form: str
    sentence: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of the story. `tokens` is a span of token indexes, not of code points."""

    index: int
    span: Span
    role: Role
    tokens: Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a paragraph. `tokens` is a span of token indexes."""

    index: int
    paragraph: int
    span: Span
    tokens: Span


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch in quotation marks. `span` holds the marks, `inside` does not.

    `closed` is false where the mark is missing; `continues` is true where a paragraph ends
    unclosed and the next one opens again, as a quotation over several paragraphs does.
    `tokens` is a span of token indexes, marks included.
    """

    span: Span
    inside: Span
    tokens: Span
    paragraph: int
    closed: bool
    continues: bool


@dataclass(frozen=True, slots=True)
class Cue:
    """What announces an attribution. `entry` is the lemma or phrase of its cue file."""

    span: Span
    entry: str
    file: str
    class_: CueClass
    stance: str | None
    hearsay: bool


@dataclass(frozen=True, slots=True)
class Carrier:
    """One of the hands that content went through; `source_id` is None for an outlet that stands
    behind no attribution ("told CNN"), `name` for a source without one."""

    name: str | None
    source_id: int | None


@dataclass(frozen=True, slots=True)
class Attribution:
    """Source, cue, content: who said what, and the words that say so.

    `cue` is None for a quotation that stands beside its speaker without a cue; `source` is
    None where nobody is named ("it was reported"). `hand`, `parent`, `source_id` are filled
    by `auditor.stages.sources`; `parent` is the index of the attribution whose content this
    one lies in, so that the outer one is the conduit of the inner. `chain` has the hands that the
    content went through, from its origin to the page.
    """

    index: int
    sentence: int
    source: Span | None
    cue: Cue | None
    content: tuple[Span, ...]
    mode: Mode
    factuality: Factuality
    addressee: Span | None
    medium: Span | None
    because: tuple[str, ...]
    hand: Hand = "unknown"
    parent: int | None = None
    source_id: int | None = None
    chain: tuple[Carrier, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """Who or what stands behind attributions: one value for all its names.

    `facets` are finer kinds in sorted order ("state_outlet", "government", "spokesperson",
    "collective", "poll", "described", "access", "reason" ...). Title and justification come with
    the stretches of the story that they were read from.
    """

    index: int
    name: str | None
    kind: SourceKind
    facets: tuple[str, ...]
    title: str | None
    title_spans: tuple[Span, ...]
    justification: str | None
    justification_spans: tuple[Span, ...]
    variants: tuple[str, ...]
    mentions: tuple[Span, ...]
    attributions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """What a sentence is, and why: `reasons` for its standing, `coverage` for a claim.

    `coverage` is None for a sentence that is no claim, else one of "sentence", "adjacent",
    "previous", "later", "none"; `attributions` are the indexes that cover it. `continues` tells
    how it goes on from them where they stand in another sentence: sourcing that is implied.
    """

    sentence: int
    standing: Standing
    reasons: tuple[str, ...]
    coverage: str | None
    attributions: tuple[int, ...]
    continues: Link | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """What puts a sentence into a statement: attributions of its source.

    `continues` is None where they stand in or reach into the sentence, else it tells how a
    sentence without one goes on drawing on their source.
    """

    sentence: int
    attributions: tuple[int, ...]
    continues: Link | None


@dataclass(frozen=True, slots=True)
class Statement:
    """Consecutive whole sentences of one paragraph that rest on one source."""

    paragraph: int
    span: Span
    source: int
    parts: tuple[Part, ...]

    @property
    def sentences(self) -> tuple[int, ...]:
        """The indexes of its sentences, in order."""
        return tuple(part.sentence for part in self.parts)


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was found in a story before anything is judged: what conditions may look at."""

    document: Document
    tokens: Tokens
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]
    attributions: tuple[Attribution, ...]
    disclosures: tuple[Attribution, ...]
    sources: tuple[Source, ...]
    judged: tuple[Judged, ...]
    statements: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that fired at a place. `because` names the conditions that held.

    `fingerprint` is the same for the same words in the same sentence wherever that stands, in this
    story or a later draft. `known` is true of one that was found before, in an earlier report or
    in a paragraph that has not changed: it fails no run.
    """

    rule: str
    level: Level
    message: str
    span: Span
    paragraph: int
    because: tuple[str, ...]
    standards: tuple[str, ...]
    fingerprint: str = ""
    known: bool = False


@dataclass(frozen=True, slots=True)
class Suppressed:
    """What became of a suppression: the findings that it took, or why it takes none."""

    suppression: Suppression
    findings: tuple[Finding, ...]
    problem: str | None


@dataclass(frozen=True, slots=True)
class Contribution:
    """Points that a score gained or lost, and why. `span` is where, if it is at a place."""

    points: float
    reason: str
    span: Span | None


@dataclass(frozen=True, slots=True)
class Score:
    """0 to 100, or None with the reason. The value is the sum of its contributions."""

    value: float | None
    reason: str | None
    contributions: tuple[Contribution, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """The whole audit of one story. `scores` has one entry a paragraph, in order."""

    language: str
    profile: str
    reading: Reading
    findings: tuple[Finding, ...]
    scores: tuple[Score, ...]
    story: Score
    suppressed: tuple[Suppressed, ...] = ()
