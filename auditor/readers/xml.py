"""XML of the news trade -> Document: NewsML-G2, NITF, RSS 2.0 and Atom.

Of several stories in a file each is named FILE#ID, or FILE#NUMBER without an id. Entities that the
file declares are refused, nothing is fetched, and elements may not lie in one another for ever.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from html import unescape
from typing import BinaryIO
from xml.parsers import expat

from auditor.model import Document, Metadata, Origin, Span
from auditor.places import find_line_starts
from auditor.readers import Problem
from auditor.transcription.files import Options, UnreadableInput, decode_text, find_mark, take_data
from auditor.transcription.hypertext import copy_hypertext
from auditor.transcription.markup import MARK
from auditor.transcription.transcript import Excerpt, Transcript

SUFFIXES = (".xml", ".nitf", ".newsml", ".rss", ".atom")
IN_FOLDERS = False

DECLARED = re.compile(rb"""<\?xml\s[^>]*?encoding\s*=\s*["']([\w:.+-]+)""")
DEEPEST = 200
"""Elements inside one another that are read; the deepest story met had 19."""
MOST = 200_000
"""Elements of a file that are read: a feed of 100 long stories has 20,000."""
# What stands for other letters, or for none: CDATA, comments, instructions, tags, references.
ENCODED = re.compile(
    r"<!\[CDATA\[(?P<data>.*?)\]\]>|<!--.*?-->|<\?.*?\?>|<[^>]*>|(?P<reference>&[^;\s]*;)",
    re.DOTALL,
)
ELEMENT = re.compile(r"</?(?:p|div|br|h[1-6]|ul|ol|li|blockquote|em|strong|b|i|a)\b[^>]*>", re.I)


@dataclass(slots=True)
class Element:
    """An element: its name without a prefix, its attributes, and where its content stands."""

    name: str
    attributes: dict[str, str]
    start: int
    end: int = 0
    children: list[Element] = field(default_factory=list)

    def find(self, path: str) -> Iterator[Element]:
        """The elements below, in order, that this path of names leads to."""
        name, _, rest = path.partition("/")
        for child in self.children:
            if child.name == name:
                yield from child.find(rest) if rest else (child,)

    def search(self, name: str) -> Iterator[Element]:
        """The elements of this name below, in order."""
        for child in self.children:
            if child.name == name:
                yield child
            yield from child.search(name)


@dataclass(frozen=True, slots=True)
class Item:
    """A story of a file. `encoded` tells that its body is HTML written as text."""

    title: Element | None
    body: Element | None
    encoded: bool
    metadata: Metadata


@dataclass(frozen=True, slots=True)
class File:
    """The decoded file to copy from, and its root."""

    text: str
    origin: Origin
    root: Element

    def tell(self, element: Element, *paths: str) -> str | None:
        """The letters of the first element under one of the paths that has any."""
        for path in paths:
            for found in element.find(path):
                told = " ".join(strip_markup(self.text[found.start : found.end]).split())
                if told:
                    return told
        return None

    def tell_all(self, element: Element, path: str) -> tuple[str, ...]:
        """The letters of all elements under a path."""
        told = (strip_markup(self.text[found.start : found.end]) for found in element.find(path))
        return tuple(" ".join(letters.split()) for letters in told if letters.strip())


def read_documents(file: BinaryIO, name: str, options: Options) -> Iterator[Document | Problem]:
    """The stories of the file. Raises `UnreadableInput` for what is no XML of these kinds."""
    data = take_data(file, options.max_size)
    text = decode_text(data, options.encoding or find_encoding(data))
    length = len(text)
    origin = Origin(find_line_starts(text), length, (0,), (0,), (length,))
    opened = File(text, origin, parse_elements(text))
    lister = LISTERS.get(opened.root.name)
    if lister is None:
        kinds = ", ".join(sorted(LISTERS))
        raise UnreadableInput(f"is XML of <{opened.root.name}>; stories are read from {kinds}")
    items = list(lister(opened))
    checksum = sha256(data).hexdigest()
    for number, item in enumerate(items, start=1):
        called = f"{name}#{item.metadata.id or number}" if len(items) > 1 else name
        document = copy_item(item, opened, called, checksum)
        yield document if document.text.strip() else Problem(called, "holds no text")


def find_encoding(data: bytes) -> str | None:
    """The encoding that the file declares; None without, or where it has a byte order mark."""
    declared = DECLARED.match(data)
    return declared[1].decode("ascii") if declared and not find_mark(data)[1] else None


def copy_item(item: Item, file: File, name: str, checksum: str) -> Document:
    """The document of a story: its headline and its body."""
    source = Excerpt(file.text, file.origin)
    transcript = Transcript(source)
    if item.title:
        transcript.read_from(decode_element(item.title, source))
        copy_hypertext(transcript, role="headline")
    if item.body and item.encoded:
        transcript.read_from(decode_element(item.body, source))
        if ELEMENT.search(transcript.source.text):
            copy_hypertext(transcript)
        else:
            transcript.copy(0, len(transcript.source.text))
    elif item.body:
        transcript.read_from(source)
        copy_hypertext(transcript, item.body.start, item.body.end, xml=True)
    return transcript.finish(name, checksum, "xml", item.metadata)


def decode_element(element: Element, source: Excerpt) -> Excerpt:
    """What is written in an element as text, each letter with its place."""
    transcript = Transcript(source)
    at = element.start
    for match in ENCODED.finditer(source.text, element.start, element.end):
        transcript.copy(at, match.start())
        if match["data"] is not None:
            transcript.copy(*match.span("data"))
        elif match["reference"]:
            transcript.write(unescape(match["reference"]), *match.span())
        at = match.end()
    transcript.copy(at, element.end)
    decoded = transcript.finish("", "", "xml")
    return Excerpt(decoded.text, decoded.origin)


def strip_markup(text: str) -> str:
    """The letters of a piece of XML."""
    return ENCODED.sub(lambda m: unescape(m["data"] or m["reference"] or " "), text)


# The kinds of files


def list_newsml(file: File) -> Iterator[Item]:
    """The stories of NewsML-G2 (IPTC): items whose content stands in the file."""
    items = [file.root] if file.root.name == "newsItem" else list(file.root.search("newsItem"))
    for item in items:
        inline = next((e for path in INLINE for e in item.find(path)), None)
        kind = inline.attributes.get("contenttype", "") if inline else ""
        title = next(item.find("contentMeta/headline"), None)
        body = inline and next(inline.search("body.content"), inline)
        told = build_newsml_metadata(file, item)
        encoded = bool(inline and inline.name == "inlineData")
        if inline is None or not kind.startswith(("image", "video", "audio")):
            yield Item(title, body, encoded, told)


INLINE = ("contentSet/inlineXML", "contentSet/inlineData")


def build_newsml_metadata(file: File, item: Element) -> Metadata:
    """What an item of NewsML-G2 tells of itself."""
    provider = next(item.find("itemMeta/provider"), None)
    language = next(item.find("contentMeta/language"), None)
    return Metadata(
        id=item.attributes.get("guid"),
        title=file.tell(item, "contentMeta/headline", "itemMeta/title"),
        authors=file.tell_all(item, "contentMeta/creator/name")
        or file.tell_all(item, "contentMeta/by"),
        publisher=file.tell(item, "itemMeta/provider/name")
        or (provider.attributes.get("literal") if provider else None),
        section=file.tell(item, "contentMeta/subject/name"),
        published=file.tell(item, "contentMeta/contentCreated", "itemMeta/versionCreated"),
        language=language.attributes.get("tag") if language else None,
    )


def list_nitf(file: File) -> Iterator[Item]:
    """The story of a file of NITF (IPTC)."""
    root = file.root
    title = next((e for path in HEADLINES for e in root.find(path)), None)
    body = next(root.find("body/body.content"), None)
    document = next(root.find("head/docdata/doc-id"), None)
    issued = next(root.find("head/docdata/date.issue"), None)
    published = next(root.find("head/pubdata"), None)
    told = Metadata(
        id=document.attributes.get("id-string") if document else None,
        title=file.tell(root, *HEADLINES),
        authors=file.tell_all(root, "body/body.head/byline/person")
        or file.tell_all(root, "body/body.head/byline"),
        publisher=file.tell(root, "body/body.head/distributor")
        or (published.attributes.get("name") if published else None),
        section=published.attributes.get("position.section") if published else None,
        published=issued.attributes.get("norm") if issued else None,
    )
    yield Item(title, body, encoded=False, metadata=told)


HEADLINES = ("body/body.head/hedline/hl1", "head/title")


def list_rss(file: File) -> Iterator[Item]:
    """The items of an RSS 2.0 feed."""
    for channel in file.root.find("channel"):
        publisher, language = file.tell(channel, "title"), file.tell(channel, "language")
        for item in channel.find("item"):
            told = Metadata(
                id=file.tell(item, "guid", "link"),
                title=file.tell(item, "title"),
                authors=file.tell_all(item, "creator") or file.tell_all(item, "author"),
                publisher=publisher,
                section=file.tell(item, "category"),
                published=file.tell(item, "pubDate", "date"),
                language=language,
                url=file.tell(item, "link"),
            )
            body = next((e for path in ("encoded", "description") for e in item.find(path)), None)
            yield Item(next(item.find("title"), None), body, encoded=True, metadata=told)


def list_atom(file: File) -> Iterator[Item]:
    """The entries of an Atom feed (RFC 4287)."""
    publisher = file.tell(file.root, "title")
    language = file.root.attributes.get("lang")
    entries = [file.root] if file.root.name == "entry" else file.root.find("entry")
    for entry in entries:
        links = (e.attributes for e in entry.find("link"))
        told = Metadata(
            id=file.tell(entry, "id"),
            title=file.tell(entry, "title"),
            authors=file.tell_all(entry, "author/name"),
            publisher=publisher if entry is not file.root else None,
            published=file.tell(entry, "published", "updated"),
            language=entry.attributes.get("lang") or language,
            url=next((a["href"] for a in links if a.get("rel", "alternate") == "alternate"), None),
        )
        body = next((e for path in ("content", "summary") for e in entry.find(path)), None)
        encoded = body is not None and body.attributes.get("type", "text") != "xhtml"
        yield Item(next(entry.find("title"), None), body, encoded, told)


LISTERS: dict[str, Callable[[File], Iterator[Item]]] = {
    "newsItem": list_newsml,
    "newsMessage": list_newsml,
    "nitf": list_nitf,
    "rss": list_rss,
    "feed": list_atom,
    "entry": list_atom,
}


# Elements


def parse_elements(text: str) -> Element:
    """The root of the elements in a text. Raises `UnreadableInput` for what is no XML."""
    parser = expat.ParserCreate("utf-8")
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    parsing = Parsing(text, parser)
    parser.StartElementHandler = parsing.begin
    parser.EndElementHandler = parsing.end
    parser.EntityDeclHandler = refuse_entities
    try:
        parser.Parse(parsing.data, True)
    except expat.ExpatError as error:
        reason = expat.errors.messages[error.code]
        raise UnreadableInput(
            f"is not valid XML: {reason} (line {error.lineno}, column {error.offset + 1})"
        ) from None
    return parsing.root.children[0]


def refuse_entities(*declared: object) -> None:
    """Raise `UnreadableInput`: an entity may grow without end or read other files."""
    raise UnreadableInput("declares entities of its own, which no story needs and none may")


class Parsing:
    """The elements that are open while a file is parsed. Its bytes are those of UTF-8."""

    def __init__(self, text: str, parser: expat.XMLParserType) -> None:
        self.text = text
        self.data = text.encode("utf-8", "surrogatepass")
        self.parser = parser
        self.root = Element("", {}, 0)
        self.open = [self.root]
        self.count = 0
        self.reached = Span(0, 0)  # bytes and code points

    def find_place(self) -> int:
        """The code point at which the event begins."""
        at = self.parser.CurrentByteIndex
        ahead = self.data[self.reached.start : at]
        self.reached = Span(at, self.reached.end + len(ahead.decode("utf-8", "surrogatepass")))
        return self.reached.end

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins. Raises `UnreadableInput` for too many, or too deep a one."""
        self.count += 1
        if len(self.open) > DEEPEST or self.count > MOST:
            raise UnreadableInput("has more elements, or deeper ones, than a story")
        mark = MARK.match(self.text, self.find_place())
        plain = {key.rpartition(":")[2]: value for key, value in attributes.items()}
        element = Element(name.rpartition(":")[2], plain, mark.end() if mark else 0)
        self.open[-1].children.append(element)
        self.open.append(element)

    def end(self, name: str) -> None:
        """An element ends."""
        element = self.open.pop()
        element.end = max(element.start, self.find_place())
