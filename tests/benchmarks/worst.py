"""What the worst stories cost: patterns that make careless programs slow, beside ordinary prose.

    python -m tests.benchmarks.worst [SIZE]

Each pattern is repeated up to SIZE characters (40,000) and up to a quarter of that, read, audited
and built as a report. "Times prose" is its cost a character over that of the samples; "growth" the
cost a character of the larger over the smaller, 1 where cost is linear. Processor time, the least
of two runs. A star marks what is more than 3 times prose, or grows by more than half.
"""

from __future__ import annotations

import sys
import time

from auditor import audit
from auditor.readers import Problem, UnreadableInput, read_all
from auditor.record import build_report
from tests.benchmarks.stories import SAMPLES, print_table

PROSE = " ".join(path.read_text(encoding="utf-8") for path in SAMPLES)
PATTERNS: dict[str, tuple[str, ...]] = {
    "text": (
        "Ana Ruiz ", "Ana Ruiz, ", "Ana Ruiz and ", "Mr. Ruiz ", "the mayor of ",
        "Ruiz, the mayor, ", ", ", ",", '"', '" ', "“", "“ ", "”", "“a” ", "“a ", '"a ',
        "“No,” he said. ", "'", "' ", "‘a ", "’s ", "said ", "said that ", "he said ", "he ",
        "They told him she said it. ", "who said ", "who said that the man ", "according to ",
        ", according to Ruiz, who said ", "reported by ", "that ", "and ", "of the ", "to ", "(",
        ")", "(a) ", "[", "- ", "— ", ": ", "; ", ". ", ".", "...", "?! ", "1,000 ", "1",
        "$1.5 million ", "50 percent ", "A.B.C. ", "A", "a", "Aa", "É", "a-", "a'", "a/", "@a ",
        "#a ", "http://a.b/c ", "\n", "\n\n", "a\n", "a\n\n", "He said no.\n\n", "- a\n", "1. a\n",
        "BY ANA RUIZ\n\n", "WASHINGTON (AP) — ", "Reuters ", "TASS reported ", "officials ",
        "a source ", "one source said ", "was said to be ", "is expected to ", "not ",
        "reportedly ", "critics say ", "The Times ", "New York Times ", "University of ", "\t",
        "\xa0", "\u0301", "a\u0301", "\u200b", "\u2028", "😀", "中", "\x00",
    ),
    "html": (
        "<p>", "<p>a", "<p>a</p>", "<div>", "<b>", "<b><i>", "</p>", "<a href=x>a</a> ", "<",
        "<a ", "<!--", "<!-- a -->", "&amp;", "&", "&#65;", "<table><tr><td>a", "<script>",
        "<li>a", "<br>", "a\n", "<a a=", "<article>", "<h1>a", "<blockquote>", "<svg>",
        "<p hidden>a",
    ),
    "markdown": (
        "[", "]", "[a](", "[a](b) ", "![", "*", "* ", "*a ", "*a **b ", "**", "_a ", "`", "`a ",
        "``a ", "<", "<a ", "&", "&amp;", "> ", ">", "- ", "- a\n", "1. a\n", "# a\n", "|a|b\n",
        '\\', "---\n", "a\n", "a\\\n", "[a]: b\n", "~~~\n", "  ", "\t",
    ),
    "xml": (
        "<a>", "<p>a</p>", "&#65;", "<![CDATA[a]]>", "<!-- a -->", "<?a b?>",
    ),
}  # fmt: skip
WRAPPED = {"xml": ("<nitf><body><body.content>", "</body.content></body></nitf>")}
SUFFIXES = {"text": ".txt", "html": ".html", "markdown": ".md", "xml": ".xml"}


def write_file(format_: str, pattern: str, size: int) -> bytes:
    """The pattern again and again in a file of that format."""
    before, after = WRAPPED.get(format_, ("", ""))
    return (before + pattern * (size // len(pattern)) + after).encode()


def time_file(data: bytes, format_: str) -> float:
    """Seconds of the processor, the least of two runs."""
    return min(time_once(data, format_) for _ in range(2))


def time_once(data: bytes, format_: str) -> float:
    begun = time.process_time()
    try:
        for story in read_all(data, name="story" + SUFFIXES[format_]):
            if not isinstance(story, Problem):
                build_report(audit(story))
    except UnreadableInput:
        pass
    return time.process_time() - begun


def main(names: list[str]) -> None:
    size = int(names[0]) if names else 40_000
    time_once(PROSE[:5000].encode(), "text")
    plain = (PROSE * (size // len(PROSE) + 1))[:size]
    ordinary = time_file(plain.encode(), "text") / size
    rows = [("pattern", "times prose", "growth", "")]
    for format_, patterns in PATTERNS.items():
        for pattern in patterns:
            small, large = (
                time_file(write_file(format_, pattern, n), format_) / n for n in (size // 4, size)
            )
            growth = large / small
            star = "*" if large > 3 * ordinary or (growth > 1.5 and large > ordinary) else ""
            rows.append(
                (f"{format_} {pattern!r}", f"{large / ordinary:.2f}", f"{growth:.2f}", star)
            )
    print_table(rows)


if __name__ == "__main__":
    main(sys.argv[1:])
