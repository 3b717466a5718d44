"""A hunt for input that crashes, hangs, or breaks a law of tests/test_laws.py.

    python tests/fuzz.py TARGET [SECONDS] [FOLDER]

TARGET is `pipeline`, an input format, or `mutations`. The first two are guided by coverage and need
`pip install atheris`: bytes are the story itself, or the file (for docx its main part). `mutations`
takes the samples, drops letters, removes one mark at a time, shuffles paragraphs, flips case and
breaks encodings, by chances drawn from the number of the story. What fails is written to FOLDER
(fuzz-found) and ends the hunt; make it a test.
"""

from __future__ import annotations

import io
import random
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

if sys.argv[1:2] != ["mutations"]:
    import atheris

    with atheris.instrument_imports(include=["auditor"], enable_loader_override=False):
        import_module("auditor.pipeline")
        for name in import_module("auditor.readers").list_formats():
            import_module(f"auditor.readers.{name}")

import test_laws
from written_stories import SUFFIXES, read_blocks, write_story

from auditor import audit
from auditor.readers import Problem, UnreadableInput, read_all

SLOWEST = 2.0
"""Seconds that no story of a few thousand bytes may take."""
LARGEST = 600
STORIES = 3
"""Of a file with many stories only so many are audited."""

Check = Callable[[bytes], None]


def check_text(text: str) -> None:
    """Audit a text; raise whatever breaks."""
    report = test_laws.audit_text(text)
    text = report.reading.document.text
    test_laws.check_spans(report, text)
    test_laws.check_json(report, text)
    test_laws.check_tiling(report, text)
    test_laws.check_references(report)
    test_laws.check_scores(report)


def check_pipeline(data: bytes) -> None:
    """Take the bytes for a text."""
    check_text(data.decode("utf-8", "surrogateescape" if len(data) % 2 else "replace"))


def check_reader(format_: str) -> Check:
    """A check that takes the bytes for a file of that format."""
    suffix = SUFFIXES[format_]

    def check(data: bytes) -> None:
        packed = pack(data) if format_ == "docx" else data
        try:
            for number, story in enumerate(read_all(packed, name=f"story{suffix}")):
                if number == STORIES:
                    break
                if not isinstance(story, Problem):
                    report = audit(story)
                    test_laws.check_spans(report, report.reading.document.text)
                    test_laws.check_json(report, report.reading.document.text)
        except UnreadableInput:
            return

    return check


def pack(data: bytes) -> bytes:
    """A Word file with that main part."""
    plain = io.BytesIO(write_story([("body", "It rained.")], "docx"))
    packed = io.BytesIO()
    with zipfile.ZipFile(plain) as parts, zipfile.ZipFile(packed, "w") as archive:
        for name in parts.namelist():
            archive.writestr(name, data if name == "word/document.xml" else parts.read(name))
    return packed.getvalue()


def time_check(check: Check) -> Check:
    """The check, which also fails where it takes too long."""

    def timed(data: bytes) -> None:
        begun = time.perf_counter()
        check(data)
        taken = time.perf_counter() - begun
        assert taken < SLOWEST, f"took {taken:.1f} s"

    return timed


# Guided by coverage


def hunt(target: str, seconds: int, folder: Path) -> None:
    """Run libFuzzer, which ends the process."""
    check = check_pipeline if target == "pipeline" else check_reader(target)
    folder.mkdir(parents=True, exist_ok=True)
    corpus = Path(tempfile.mkdtemp())
    for sample in test_laws.SAMPLES:
        blocks = read_blocks(sample)[:3]
        data = write_story(blocks, "text" if target == "pipeline" else target)
        if target == "docx":
            data = zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml")
        (corpus / sample.stem).write_bytes(data[:LARGEST])
    words = corpus.with_suffix(".dict")
    words.write_text("\n".join(quote_words()), encoding="utf-8")
    atheris.Setup(
        [
            "fuzz", str(corpus), f"-dict={words}", f"-max_len={LARGEST}", "-print_final_stats=1",
            f"-max_total_time={seconds}", f"-artifact_prefix={folder}/{target}-", "-verbosity=0",
        ],
        time_check(check),
    )  # fmt: skip
    atheris.Fuzz()


def quote_words() -> Iterator[str]:
    """The words of news, as libFuzzer's dictionaries have them."""
    for word in (*test_laws.NAMES, *test_laws.CUES, *test_laws.CONTENTS, *test_laws.ENDS):
        yield '"' + "".join(f"\\x{byte:02x}" for byte in word.encode()) + '"'


# Mutations of samples


def hunt_mutations(seconds: int, folder: Path) -> None:
    """Check one mutated sample after the other."""
    samples = [path.read_text(encoding="utf-8") for path in test_laws.SAMPLES]
    begun = time.perf_counter()
    number = 0
    while time.perf_counter() - begun < seconds:
        text = mutate(samples, random.Random(number))
        try:
            begun_one = time.perf_counter()
            check_text(text)
            assert time.perf_counter() - begun_one < SLOWEST
        except Exception:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"mutation-{number}.txt").write_bytes(text.encode("utf-8", "surrogatepass"))
            raise
        number += 1
    sys.stdout.write(f"{number} mutated stories, none fails\n")


def mutate(samples: list[str], chance: random.Random) -> str:
    """A few paragraphs of a sample with one to four kinds of damage."""
    paragraphs = chance.choice(samples).split("\n\n")
    first = chance.randrange(len(paragraphs))
    text = "\n\n".join(paragraphs[first : first + chance.randint(1, 3)])
    for damage in chance.choices(DAMAGES, k=chance.randint(1, 4)):
        text = damage(text, chance)
    return text


def drop_letters(text: str, chance: random.Random) -> str:
    return "".join(letter for letter in text if chance.random() > 0.02)


def drop_mark(text: str, chance: random.Random) -> str:
    marks = [place for place, letter in enumerate(text) if letter in "“”\"'’‘,.()-:"]
    at = chance.choice(marks or [0])
    return text[:at] + text[at + 1 :]


def shuffle_paragraphs(text: str, chance: random.Random) -> str:
    parts = text.split("\n\n")
    chance.shuffle(parts)
    return chance.choice(["\n\n", "\n", " ", "\r\n", "\u2028"]).join(parts)


def shuffle_words(text: str, chance: random.Random) -> str:
    words = text.split(" ")
    first = chance.randrange(len(words))
    part = words[first : first + 8]
    chance.shuffle(part)
    return " ".join([*words[:first], *part, *words[first + 8 :]])


def flip_case(text: str, chance: random.Random) -> str:
    return chance.choice([str.upper, str.lower, str.title, str.swapcase])(text)


def break_encoding(text: str, chance: random.Random) -> str:
    wrong, right = chance.choice(
        [("cp1252", "utf-8"), ("utf-8", "cp1252"), ("utf-8", "latin-1"), ("utf-16", "latin-1")]
    )
    return text.encode(wrong, "replace").decode(right, "replace")


def insert_oddity(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text) + 1)
    odd = chance.choice(["\0", "\ud800", "\u200f", "\ufeff", "𝕊", "“" * 20, "said " * 20, "(" * 30])
    return text[:at] + odd + text[at:]


def repeat_part(text: str, chance: random.Random) -> str:
    at, size = chance.randrange(len(text) + 1), chance.randint(1, 40)
    return text[:at] + text[at : at + size] * chance.randint(2, 6) + text[at:]


DAMAGES = (
    drop_letters,
    drop_mark,
    shuffle_paragraphs,
    shuffle_words,
    flip_case,
    break_encoding,
    insert_oddity,
    repeat_part,
)


def main(target: str, seconds: str = "60", folder: str = "fuzz-found") -> None:
    if target == "mutations":
        hunt_mutations(int(seconds), Path(folder))
    else:
        hunt(target, int(seconds), Path(folder))


if __name__ == "__main__":
    main(*sys.argv[1:])
