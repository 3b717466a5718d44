"""No pattern can be made to backtrack for long: a check of every pattern in the package.

Python's engine tries every way to divide a text between two repeats that may take the same
characters. Where the repeats stand beside each other that is quadratic in the text's length,
where one holds the other it is exponential. So of two such repeats the first must be possessive
(`++`) or stand in an atomic group: Friedl, Mastering Regular Expressions, chapter 6.
"""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import string
from collections.abc import Iterator
from pathlib import Path
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from types import ModuleType
from typing import Any

import pytest
import regex

import auditor

ROOT = Path(auditor.__file__).parent
# What stands for all characters: those of ASCII, and some of the classes that patterns name.
SAMPLE = frozenset(string.printable) | frozenset("éÉß—–“”‘’„«»…·•\u00a0\u2028\u0660中\U0001f600")
UNBOUNDED = 50
"""A repeat that may take so many characters is as dear as one without a bound."""
CATEGORIES = {
    op.CATEGORY_DIGIT: r"\d",
    op.CATEGORY_NOT_DIGIT: r"\D",
    op.CATEGORY_SPACE: r"\s",
    op.CATEGORY_NOT_SPACE: r"\S",
    op.CATEGORY_WORD: r"\w",
    op.CATEGORY_NOT_WORD: r"\W",
}
Node = tuple[Any, Any]


def list_modules() -> Iterator[ModuleType]:
    """Every module of the package that can be imported here."""
    for found in pkgutil.walk_packages([str(ROOT)], "auditor."):
        if found.name.endswith("__main__"):
            continue
        try:
            yield importlib.import_module(found.name)
        except ImportError:  # an extra that is not installed
            continue


def find_patterns(value: object) -> Iterator[str]:
    """The sources of compiled patterns in a value, also inside of tuples, lists and dicts."""
    if isinstance(value, re.Pattern | regex.Pattern):
        if isinstance(value.pattern, str):
            yield value.pattern
    elif isinstance(value, tuple | list):
        for item in value:
            yield from find_patterns(item)
    elif isinstance(value, dict):
        yield from find_patterns(list(value.values()))


def find_arguments(tree: ast.AST) -> Iterator[ast.expr]:
    """What each call of a function of `re` or `regex` is given as its pattern."""
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and isinstance(node.func.value, ast.Name)
            and node.func.value.id in ("re", "regex")
            and node.func.attr != "escape"
        ):
            yield node.args[0]


def list_functions() -> Iterator[tuple[str, ast.AST]]:
    """Every function of the package that is written by hand, by path and name."""
    for path in sorted(ROOT.rglob("*.py")):
        if "generated" not in path.parts:
            tree = ast.parse(path.read_text(encoding="utf-8"))
            for node in ast.walk(tree):
                if isinstance(node, ast.FunctionDef):
                    yield f"{path.relative_to(ROOT)}:{node.name}", node


def list_patterns() -> list[str]:
    """Every pattern that a module of the package holds or writes out in a call."""
    held = {
        pattern
        for module in list_modules()
        for value in vars(module).values()
        for pattern in find_patterns(value)
    }
    written = {
        argument.value
        for _, function in list_functions()
        for argument in find_arguments(function)
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    }
    return sorted(held | written)


def list_characters(node: Node) -> frozenset[str]:
    """The characters of the sample that one step of a pattern may take."""
    kind, value = node
    if kind is op.LITERAL:
        return frozenset((chr(value), chr(value).swapcase()))
    if kind is op.NOT_LITERAL:
        return SAMPLE - {chr(value)}
    if kind is op.ANY:
        return SAMPLE
    if kind is op.RANGE:
        return frozenset(c for c in SAMPLE if value[0] <= ord(c) <= value[1])
    if kind is op.CATEGORY:
        return frozenset(c for c in SAMPLE if re.match(CATEGORIES[value], c))
    assert kind is op.IN, kind
    negated = value[0][0] is op.NEGATE
    found = frozenset[str]().union(*(list_characters(item) for item in value[negated:]))
    return SAMPLE - found if negated else found


def list_first(nodes: list[Node]) -> tuple[frozenset[str], bool]:
    """What the steps may take first, and whether they may take nothing."""
    taken: frozenset[str] = frozenset()
    for kind, value in nodes:
        if kind in (op.AT, op.ASSERT, op.ASSERT_NOT):
            continue
        if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
            first, empty = list_first(list(value[2]))
            empty = empty or value[0] == 0
        elif kind is op.SUBPATTERN:
            first, empty = list_first(list(value[3]))
        elif kind is op.ATOMIC_GROUP:
            first, empty = list_first(list(value))
        elif kind is op.BRANCH:
            branches = [list_first(list(branch)) for branch in value[1]]
            first = frozenset[str]().union(*(chars for chars, _ in branches))
            empty = any(nothing for _, nothing in branches)
        elif kind is op.GROUPREF:
            first, empty = SAMPLE, False
        else:
            first, empty = list_characters((kind, value)), False
        taken |= first
        if not empty:
            return taken, False
    return taken, True


def find_ambiguities(nodes: list[Node], after: frozenset[str]) -> Iterator[str]:
    """Each repeat that may give characters back to what follows it, itself repeated.

    `after` is what may follow the steps where that is repeated too.
    """
    for i, (kind, value) in enumerate(nodes):
        rest = nodes[i + 1 :]
        if kind in (op.MAX_REPEAT, op.MIN_REPEAT):
            body = list(value[2])
            loops = value[1] >= UNBOUNDED
            own, empty = list_first(body)
            if loops and own & list_repeated(rest, after):
                yield f"{kind} of {describe(own)} before a repeat of the same"
            if loops and empty:
                yield f"{kind} of what may be empty"
            inside = (own if loops else frozenset[str]()) | list_repeated(rest, after)
            yield from find_ambiguities(body, inside)
        elif kind is op.SUBPATTERN:
            yield from find_ambiguities(list(value[3]), list_repeated(rest, after))
        elif kind is op.BRANCH:
            for branch in value[1]:
                yield from find_ambiguities(list(branch), list_repeated(rest, after))
        elif kind in (op.ATOMIC_GROUP, op.POSSESSIVE_REPEAT):
            body = list(value[2]) if kind is op.POSSESSIVE_REPEAT else list(value)
            yield from find_ambiguities(body, frozenset())


def list_repeated(nodes: list[Node], after: frozenset[str]) -> frozenset[str]:
    """What a repeat right behind may take, before anything else has to be there."""
    taken: frozenset[str] = frozenset()
    for node in nodes:
        kind, value = node
        first, empty = list_first([node])
        if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
            if value[1] >= UNBOUNDED:
                taken |= first
        elif kind is op.SUBPATTERN:
            taken |= list_repeated(list(value[3]), frozenset())
        elif kind is op.BRANCH:
            for branch in value[1]:
                taken |= list_repeated(list(branch), frozenset())
        if not empty:
            return taken
    return taken | after


def describe(characters: frozenset[str]) -> str:
    return "".join(sorted(characters))[:20]


def parse(pattern: str) -> list[Node]:
    """The steps of a pattern; `regex` knows classes of Unicode that `re` must be spared."""
    return list(parser.parse(re.sub(r"\\[pP]\{\w+\}", r"\\w", pattern)))


PATTERNS = list_patterns()


def test_patterns_are_found() -> None:
    assert len(PATTERNS) > 60


@pytest.mark.parametrize("pattern", PATTERNS)
def test_no_pattern_divides_a_text_in_many_ways(pattern: str) -> None:
    assert list(find_ambiguities(parse(pattern), frozenset())) == []


@pytest.mark.parametrize(
    "pattern", [r"(a+)+b", r"(a|b+)*c", r"\s*\s+x", r"(?:a*)*", r"\w+\d*x", r"(?:a?){60}b"]
)
def test_what_backtracks_is_found(pattern: str) -> None:
    assert list(find_ambiguities(parse(pattern), frozenset()))


@pytest.mark.parametrize(
    "pattern", [r"(?:a++)+b", r"\w+\s+\d", r"(?>a+)a*", r"(?:\w+,)*x", r"\s*+\s*x"]
)
def test_what_does_not_is_left(pattern: str) -> None:
    assert not list(find_ambiguities(parse(pattern), frozenset()))


def test_patterns_that_are_put_together_are_held_or_known() -> None:
    """A pattern that a function puts together is not checked: the end tag of an element, and what
    the generator writes."""
    strays = {
        name
        for name, function in list_functions()
        for argument in find_arguments(function)
        if not isinstance(argument, ast.Constant)
    }
    assert strays == {"generate.py:generate_validator", "transcription/markup.py:find_raw_end"}
