"""Word (Office Open XML, ECMA-376) -> Document.

A Word file has no lines: what other formats call a line is here a paragraph, counted as they stand
in the file, empty ones and those of tables too. Read is what a printed page would show: insertions
are in, deletions, comments, notes, text boxes and hidden text are out; tables are, unless there is
nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from io import BytesIO
from posixpath import join, normpath
from typing import Any, BinaryIO
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError  # noqa: N812

from auditor.model import Document, Metadata, Origin, Role
from auditor.transcription.files import MEGABYTE, Options, UnreadableInput, take_data
from auditor.transcription.transcript import Excerpt, Transcript

SUFFIXES = (".docx", ".docm", ".dotx")
IN_FOLDERS = True

LARGER = 4
"""How many times as large as a file may be one of its parts unpacked: a novel's XML is 3 times."""
DEEPEST = 256
OLD = b"\xd0\xcf\x11\xe0"
# Elements whose inside is not shown, or shown beside the text.
SKIPPED = frozenset(
    "del moveFrom delText drawing pict object txbxContent Fallback rt sectPr".split()
)
LETTERS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
ADDRESS = re.compile(r'\s*HYPERLINK\s+"([^"]+)"')
ROLES: tuple[tuple[re.Pattern[str], Role], ...] = (
    (re.compile(r"title$"), "headline"),
    (re.compile(r"subtitle$|heading \d"), "heading"),
    (re.compile(r"(?:intense )?quote$|block text$"), "block_quote"),
    (re.compile(r"caption$"), "caption"),
    (re.compile(r"list (?:paragraph|bullet|number)"), "list_item"),
)


@dataclass(slots=True)
class WordParagraph:
    """A paragraph: its style, whether it is in a list or a table, its letters, its links.

    A link has the letters of the paragraph from its start to its end.
    """

    in_table: bool
    style: str = ""
    listed: bool = False
    parts: list[str] = field(default_factory=list)
    length: int = 0
    links: list[tuple[int, int, str]] = field(default_factory=list)

    def add(self, letters: str) -> None:
        self.parts.append(letters)
        self.length += len(letters)


def read_documents(file: BinaryIO, name: str, options: Options) -> Iterator[Document]:
    """The story of the file. Raises `UnreadableInput` for what is no Word file or a broken one."""
    data = take_data(file, options.max_size)
    if data.startswith(OLD):
        raise UnreadableInput("is an old Word file or one with a password; save it as .docx anew")
    try:
        with ZipFile(BytesIO(data)) as archive:
            package = Package(archive, LARGER * options.max_size)
            paragraphs, names, core = read_package(package)
    except (
        BadZipFile,
        ZlibError,
        EOFError,
        NotImplementedError,
        RuntimeError,
        ValueError,
    ) as error:
        if isinstance(error, UnreadableInput):
            raise
        raise UnreadableInput(f"is no Word file, or a broken one: {error}") from None
    transcript = copy_paragraphs(paragraphs, names)
    checksum = sha256(data).hexdigest()
    yield transcript.finish(name, checksum, "docx", build_metadata(core), "paragraph")


# The package (ECMA-376, part 2)


class Package:
    """The parts of a file, none of them larger than `limit` bytes unpacked."""

    def __init__(self, archive: ZipFile, limit: int) -> None:
        self.archive = archive
        self.limit = limit
        self.names = frozenset(archive.namelist())

    def parse(self, name: str, handler: Handler) -> None:
        """Hand the elements of a part to a handler. Raises `UnreadableInput`."""
        with self.archive.open(name) as part:
            data = part.read(self.limit + 1)
        if len(data) > self.limit:
            raise UnreadableInput(
                f"holds more than {self.limit / MEGABYTE:g} MB of text, unpacked, so it is no story"
            )
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = handler.begin
        parser.EndElementHandler = handler.end
        parser.CharacterDataHandler = handler.add
        parser.StartDoctypeDeclHandler = refuse_doctype
        try:
            parser.Parse(data, True)
        except expat.ExpatError as error:
            reason = expat.errors.messages[error.code]
            raise UnreadableInput(f"is a broken Word file: {name}: {reason}") from None

    def find_related(self, name: str) -> dict[str, tuple[str, str]]:
        """What a part is related to, by id: the kind and the name or address of each."""
        folder, _, file = name.rpartition("/")
        relations = join(folder, "_rels", f"{file}.rels")
        if relations not in self.names:
            return {}
        handler = Relations(folder)
        self.parse(relations, handler)
        return handler.found


def refuse_doctype(*declared: object) -> None:
    """Raise `UnreadableInput`: no part may declare anything (ECMA-376, part 2, 8.1.4)."""
    raise UnreadableInput("is a broken Word file: it declares entities, which none may")


def read_package(package: Package) -> tuple[list[WordParagraph], Mapping[str, str], dict[str, str]]:
    """The paragraphs of the main part, the names of styles, and what the file tells of itself."""
    related = package.find_related("").values()
    main = next((target for kind, target in related if kind == "officeDocument"), "")
    if main not in package.names:
        raise UnreadableInput("is no Word file: it has no document in it")
    links = package.find_related(main)
    content = Content({id_: target for id_, (kind, target) in links.items() if kind == "hyperlink"})
    package.parse(main, content)
    styles, properties = Styles(), Properties()
    for kind, target in links.values():
        if kind == "styles" and target in package.names:
            package.parse(target, styles)
    for kind, target in related:
        if kind == "core-properties" and target in package.names:
            package.parse(target, properties)
    return content.paragraphs, styles.names, properties.found


class Handler:
    """What is made of a part's elements; names come without their namespace."""

    def begin(self, name: str, attributes: dict[str, str]) -> None:
        self.open(cut_name(name), {cut_name(key): value for key, value in attributes.items()})

    def end(self, name: str) -> None:
        self.close(cut_name(name))

    def open(self, name: str, attributes: dict[str, str]) -> None: ...

    def close(self, name: str) -> None: ...

    def add(self, letters: str) -> None: ...


def cut_name(name: str) -> str:
    return name.rpartition(" ")[2]


class Relations(Handler):
    """Relationships of a part; those inside the file lead from its folder."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.found: dict[str, tuple[str, str]] = {}

    def open(self, name: str, attributes: dict[str, str]) -> None:
        if name == "Relationship":
            target = attributes.get("Target", "")
            if attributes.get("TargetMode") != "External":
                target = normpath(join("/", self.folder, target)).lstrip("/")
            kind = attributes.get("Type", "").rpartition("/")[2]
            self.found[attributes.get("Id", "")] = (kind, target)


class Styles(Handler):
    """The names of styles by id, in lower case."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}
        self.id = ""

    def open(self, name: str, attributes: dict[str, str]) -> None:
        if name == "style":
            self.id = attributes.get("styleId", "")
        elif name == "name" and self.id:
            self.names[self.id] = attributes.get("val", "").lower()

    def close(self, name: str) -> None:
        if name == "style":
            self.id = ""


class Properties(Handler):
    """What the file tells of itself, by the element's name (Dublin Core)."""

    def __init__(self) -> None:
        self.found: dict[str, str] = {}
        self.name = ""

    def open(self, name: str, attributes: dict[str, str]) -> None:
        self.name = name

    def close(self, name: str) -> None:
        self.name = ""

    def add(self, letters: str) -> None:
        if self.name:
            self.found[self.name] = self.found.get(self.name, "") + letters


def build_metadata(core: dict[str, str]) -> Metadata | None:
    """What the file tells of its story; None if that is nothing."""
    told: dict[str, Any] = {
        "title": core.get("title", "").strip(),
        "language": core.get("language", "").strip(),
        "published": core.get("created", "").strip(),
        "section": core.get("category", "").strip(),
    }
    authors = tuple(filter(None, (name.strip() for name in core.get("creator", "").split(";"))))
    known = {name: value for name, value in told.items() if value}
    return Metadata(authors=authors, **known) if known or authors else None


# The content (ECMA-376, part 1, 17)


class Content(Handler):
    """The paragraphs of the main part."""

    def __init__(self, targets: Mapping[str, str]) -> None:
        self.targets = targets
        self.paragraphs: list[WordParagraph] = []
        self.current: WordParagraph | None = None
        self.path: list[str] = []
        self.skipped = 0
        self.tables = 0
        self.hidden = False
        self.links: list[tuple[int, str]] = []
        self.fields: list[str] = []

    def open(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins. Raises `UnreadableInput` for one too deep."""
        self.path.append(name)
        if len(self.path) > DEEPEST:
            raise UnreadableInput("is a broken Word file: its elements lie too deep in one another")
        if self.skipped or name in SKIPPED:
            self.skipped += 1
        elif name == "p":
            self.current = WordParagraph(self.tables > 0)
            self.paragraphs.append(self.current)
        elif name == "tbl":
            self.tables += 1
        elif self.current:
            self.open_inside(name, attributes, self.current)

    def open_inside(self, name: str, attributes: dict[str, str], paragraph: WordParagraph) -> None:
        """An element begins inside a paragraph."""
        if name == "pStyle":
            paragraph.style = attributes.get("val", "")
        elif name == "numPr":
            paragraph.listed = True
        elif name == "r":
            self.hidden = False
        elif name == "vanish" and self.path[-3:-1] == ["r", "rPr"]:
            self.hidden = attributes.get("val", "true") not in ("0", "false", "off")
        elif name in LETTERS and self.path[-2] == "r":
            self.write(LETTERS[name])
        elif name == "hyperlink":
            self.links.append((paragraph.length, self.targets.get(attributes.get("id", ""), "")))
        elif name == "fldSimple":
            self.links.append((paragraph.length, find_address(attributes.get("instr", ""))))
        elif name == "fldChar":
            self.take_field(attributes.get("fldCharType", ""), paragraph)

    def take_field(self, kind: str, paragraph: WordParagraph) -> None:
        """A field begins, has told what it is, or ends."""
        if kind == "begin":
            self.fields.append("")
        elif kind == "separate" and self.fields:
            self.links.append((paragraph.length, find_address(self.fields[-1])))
            self.fields[-1] = "shown"
        elif kind == "end" and self.fields and self.fields.pop() == "shown":
            self.close_link(paragraph)

    def close(self, name: str) -> None:
        """An element ends."""
        self.path.pop()
        if self.skipped:
            self.skipped -= 1
        elif name == "p":
            while self.current and self.links:
                self.close_link(self.current)
            self.current = None
        elif name == "tbl":
            self.tables -= 1
        elif name in ("hyperlink", "fldSimple") and self.current:
            self.close_link(self.current)

    def close_link(self, paragraph: WordParagraph) -> None:
        """Note the link that was opened last."""
        if self.links:
            start, target = self.links.pop()
            if target and start < paragraph.length:
                paragraph.links.append((start, paragraph.length, target))

    def add(self, letters: str) -> None:
        """Take letters where they are text, or tell what a field is."""
        if self.skipped or not self.path:
            return
        if self.path[-1] == "t":
            self.write(letters)
        elif self.path[-1] == "instrText" and self.fields:
            self.fields[-1] += letters

    def write(self, letters: str) -> None:
        if self.current and not self.hidden:
            self.current.add(letters)


def find_address(instruction: str) -> str:
    """Where a field leads, "" for one that is no link."""
    found = ADDRESS.match(instruction)
    return found[1] if found else ""


# The transcript


def copy_paragraphs(paragraphs: list[WordParagraph], names: Mapping[str, str]) -> Transcript:
    """A transcript of the paragraphs that have text, a block each."""
    texts = ["".join(paragraph.parts) for paragraph in paragraphs]
    starts = [0]
    for text in texts:
        starts.append(starts[-1] + len(text) + 1)
    whole = "\n".join(texts)
    origin = Origin(tuple(starts[:-1]) or (0,), len(whole), (0,), (0,), (len(whole),), "paragraph")
    transcript = Transcript(Excerpt(whole, origin))
    roles = list_roles(paragraphs, names)
    only = any(t.strip() and not p.in_table for t, p in zip(texts, paragraphs, strict=True))
    for paragraph, text, start, role in zip(paragraphs, texts, starts, roles, strict=False):
        if text.strip() and not (only and paragraph.in_table):
            transcript.open(role)
            copy_linked(transcript, paragraph, start, len(text))
    return transcript


def copy_linked(transcript: Transcript, paragraph: WordParagraph, start: int, length: int) -> None:
    """Copy a paragraph that begins at an offset of the whole, with its links."""
    at = 0
    for begin, end, target in sorted(paragraph.links):
        if begin >= at:
            transcript.copy(start + at, start + begin)
            transcript.open_link(target)
            transcript.copy(start + begin, start + end)
            transcript.close_link()
            at = end
    transcript.copy(start + at, start + length)


def list_roles(paragraphs: list[WordParagraph], names: Mapping[str, str]) -> list[Role | None]:
    """The role of each paragraph; the first of headings is the headline if none is a title."""
    styles = [names.get(p.style, p.style.lower()) for p in paragraphs]
    roles = [
        name_role(style) or ("list_item" if paragraph.listed else None)
        for style, paragraph in zip(styles, paragraphs, strict=True)
    ]
    if "headline" not in roles:
        first = next((at for at, style in enumerate(styles) if style == "heading 1"), None)
        if first is not None:
            roles[first] = "headline"
    return roles


def name_role(style: str) -> Role | None:
    """The role that a style of that name gives."""
    return next((role for pattern, role in ROLES if pattern.match(style)), None)
