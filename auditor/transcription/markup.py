"""HTML -> elements that begin and end, texts and comments, each with its offsets.

Follows the tokens of the HTML Living Standard (13.2.5) and, of its tree, what tells where an
element without end tag ends. Ours because a check before publication must neither hang nor differ:
the standard library's parser needs 19 s for 20,000 unclosed tags and reads differently from one
Python to the next; the other parsers keep no offsets. Time is linear, whatever the text holds.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import Literal

Attributes = Mapping[str, str]

BLANK = r"\t\n\f\r "
# A comment; a declaration or what passes for one; a tag. What is not closed runs to the end.
MARK = re.compile(
    rf"""<!--(?P<comment>(?=-?>)|.*?)(?:--!?>|-?>|\Z)
    | <[!?][^>]*+(?:>|\Z)
    | </(?![A-Za-z])[^>]*+(?:>|\Z)
    | <(?P<slash>/?)(?P<name>[A-Za-z][^{BLANK}/>]*+)
      (?P<attributes>(?:[{BLANK}/]++
        | [^{BLANK}/>][^{BLANK}/>=]*+
          (?:[{BLANK}]*+=[{BLANK}]*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^{BLANK}>"'][^{BLANK}>]*+)?+)?+
        )*+)
      (?:>|\Z)""",
    re.VERBOSE | re.DOTALL,
)
ATTRIBUTE = re.compile(
    rf"""(?P<name>[^{BLANK}/>][^{BLANK}/>=]*+)
    (?:[{BLANK}]*+=[{BLANK}]*+(?:"(?P<double>[^"]*+)"?|'(?P<single>[^']*+)'?|(?P<bare>[^{BLANK}>]*+)))?+""",
    re.VERBOSE,
)
# Elements without content or end tag (13.1.2), and elements whose content is no markup (13.1.2.1).
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
RAW = frozenset("script style xmp iframe noembed noframes title textarea".split())
BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset"
    " figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav"
    " ol p pre search section summary table tbody td tfoot th thead tr ul"
    # and those of IPTC's NITF, whose other elements bear HTML's names
    " block body.content body.end body.head bq byline credit dateline hedline hl1 hl2 media"
    " media-caption nitf-table note".split()
)
# Which open elements a start tag ends (13.1.2.4), unless an element between keeps them open.
CLOSES = {
    **dict.fromkeys(BLOCKS - {"html", "body"}, frozenset(("p",))),
    "li": frozenset(("p", "li")),
    "dt": frozenset(("p", "dt", "dd")),
    "dd": frozenset(("p", "dt", "dd")),
    "td": frozenset(("p", "td", "th")),
    "th": frozenset(("p", "td", "th")),
    "tr": frozenset(("p", "td", "th", "tr")),
    "tbody": frozenset(("p", "td", "th", "tr", "thead", "tbody")),
    "option": frozenset(("option",)),
    "a": frozenset(("a",)),
}
KEEPERS = BLOCKS - {"p", "li", "dt", "dd", "td", "th", "tr", "thead", "tbody", "html", "body"}
DEEPEST = 512
"""Elements inside one another that are told apart, as in browsers; deeper ones are passed over."""


@dataclass(frozen=True, slots=True)
class Event:
    """What stands at code points [`start`, `end`): a tag, a text, or a comment.

    `name` is that of an element, in lower case. An element that nothing closes ends where what
    ends it begins, its event being empty.
    """

    kind: Literal["begin", "end", "text", "comment"]
    start: int
    end: int
    name: str = ""
    attributes: str = ""


def read_attributes(text: str) -> Attributes:
    """The attributes of a tag, the first of each name, in lower case; "" where one has no value."""
    found: dict[str, str] = {}
    for match in ATTRIBUTE.finditer(text):
        value = match["double"] or match["single"] or match["bare"] or ""
        found.setdefault(match["name"].lower(), unescape(value))
    return found


def read_markup(
    text: str, start: int = 0, end: int | None = None, *, xml: bool = False
) -> Iterator[Event]:
    """The elements, texts and comments between two offsets, in order; every element ends.

    With `xml`, a tag that ends in "/>" is an element without content, and names lose their prefix.
    """
    end = len(text) if end is None else end
    elements = Elements()
    for event in cut_marks(text, start, end, xml=xml):
        if event.kind == "begin":
            yield from elements.begin(event)
            if xml and text.endswith("/>", event.start, event.end) and event.name not in VOID:
                yield from elements.end(Event("end", event.end, event.end, event.name))
        elif event.kind == "end":
            yield from elements.end(event)
        else:
            yield event
    yield from elements.cut(0, end)


def cut_marks(text: str, start: int, end: int, *, xml: bool) -> Iterator[Event]:
    """Tags, texts and comments as they are written."""
    at = start
    while at < end:
        mark = MARK.search(text, at, end)
        begin, behind = mark.span() if mark else (end, end)
        if begin > at:
            yield Event("text", at, begin)
        at = behind
        if mark is None:
            continue
        if mark["comment"] is not None:
            yield Event("comment", begin, behind)
        elif mark["name"] is not None:
            name = mark["name"].lower()
            name = name.rpartition(":")[2] if xml else name
            yield Event(
                "end" if mark["slash"] else "begin", begin, behind, name, mark["attributes"]
            )
            if name in RAW and not mark["slash"] and not xml:
                at = find_raw_end(text, name, behind, end)
                if at > behind:
                    yield Event("text", behind, at)


def find_raw_end(text: str, name: str, start: int, end: int) -> int:
    """Where the end tag of an element without markup begins; `end` if there is none."""
    found = re.compile(rf"</{name}(?=[{BLANK}/>])", re.IGNORECASE).search(text, start, end)
    return found.start() if found else end


class Elements:
    """The elements that are open, the outermost first."""

    def __init__(self) -> None:
        self.open: list[str] = []
        self.depths: defaultdict[str, list[int]] = defaultdict(list)
        self.keepers: list[int] = [-1]

    def begin(self, tag: Event) -> Iterator[Event]:
        """The ends that a start tag implies, and its own event."""
        while ended := self.find_ended(tag.name):
            yield from self.cut(ended - 1, tag.start)
        if tag.name in VOID:
            yield tag
            yield Event("end", tag.end, tag.end, tag.name)
        elif len(self.open) < DEEPEST:
            if tag.name in KEEPERS:
                self.keepers.append(len(self.open))
            self.depths[tag.name].append(len(self.open))
            self.open.append(tag.name)
            yield tag

    def find_ended(self, name: str) -> int:
        """The depth, from 1, of the innermost element that a tag of this name ends; 0 if none."""
        deepest = max((self.find(other) for other in CLOSES.get(name, ())), default=0)
        return deepest if deepest - 1 > self.keepers[-1] else 0

    def find(self, name: str) -> int:
        """The depth, from 1, of the innermost open element of this name; 0 if there is none."""
        depths = self.depths.get(name)
        return depths[-1] + 1 if depths else 0

    def end(self, tag: Event) -> Iterator[Event]:
        """The ends of all that an end tag closes; nothing if no such element is open."""
        depth = self.find(tag.name)
        if depth:
            yield from self.cut(depth, tag.start)
            yield from self.cut(depth - 1, tag.start, tag.end)

    def cut(self, depth: int, start: int, end: int | None = None) -> Iterator[Event]:
        """The ends of all elements but the `depth` outermost."""
        while len(self.open) > depth:
            name = self.open.pop()
            self.depths[name].pop()
            if self.keepers[-1] == len(self.open):
                self.keepers.pop()
            yield Event("end", start, start if end is None else end, name)
