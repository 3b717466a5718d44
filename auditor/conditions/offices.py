"""Two holders of an office that one person has: Kiev's chief of staff, and the president's."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from auditor.model import Span, Tokens

LONGEST = 3  # words: "chief of staff"
# So many holders of one office are kept: a story has few.
KEPT = 8

Lists = dict[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody with an office: whose it is, the words of the name, and where the name stands."""

    owner: str
    name: frozenset[str]
    span: Span


@dataclass(frozen=True, slots=True)
class Pair:
    """Two holders of one office, in the order of the text."""

    first: Span
    other: Span


def pair_holders(tokens: Tokens, lists: Lists, is_quoted: Callable[[int], bool]) -> Iterator[Pair]:
    """Every holder of an office who bears another name than the first of the same owner."""
    known: dict[str, list[Holder]] = {}
    mark = tokens.tags.find("'")
    while mark > 0:
        end = find_office_end(tokens, mark + 1, lists)
        holder = read_holder(tokens, mark, end, lists) if end and not is_quoted(mark) else None
        if holder is not None:
            office = " ".join(tokens.norms[mark + 1 : end])
            others = known.setdefault(office, [])
            same = [other for other in others if share_owner(holder.owner, other.owner, lists)]
            if same and all(holder.name.isdisjoint(other.name) for other in same):
                yield Pair(same[0].span, holder.span)
            if len(others) < KEPT:
                others.append(holder)
        mark = tokens.tags.find("'", mark + 1)


def find_office_end(tokens: Tokens, start: int, lists: Lists) -> int:
    """The token behind the office that begins at `start`, the longest one; 0 where none does."""
    for end in range(start + LONGEST, start, -1):
        if "-".join(tokens.norms[start:end]) in lists["offices"]:
            return end
    return 0


def share_owner(one: str, other: str, lists: Lists) -> bool:
    """Whether two owners are one: the same word, or a capital and "the president"."""
    heads, capitals = lists["heads"], lists["capitals"]
    return (
        one == other or (one in heads and other in capitals) or (other in heads and one in capitals)
    )


def read_holder(tokens: Tokens, mark: int, end: int, lists: Lists) -> Holder | None:
    """Who holds the office between the possessive mark and `end`, if a name stands beside it."""
    first = mark - 1
    while first and tokens.tags[first - 1] in "Edj":
        first -= 1
    if not lists["passing"].isdisjoint(tokens.norms[max(first - 2, 0) : mark]):
        return None
    place = find_name_behind(tokens, end) or find_name_before(tokens, first)
    if place is None:
        return None
    name = frozenset(tokens.norms[place[0] : place[1]])
    return Holder(tokens.norms[mark - 1], name, tokens.span(*place))


def find_name_behind(tokens: Tokens, end: int) -> tuple[int, int] | None:
    """The full name in "'s chief of staff, Ana Ruiz," or "'s chief of staff Ana Ruiz"."""
    start = end + 1 if tokens.tags[end : end + 1] == "," else end
    after = start
    while tokens.tags[after : after + 1] == "E":
        after += 1
    closed = start == end or tokens.tags[after : after + 1] in tuple(",.BHVZDM")
    return (start, after) if after - start >= 2 and closed else None


def find_name_before(tokens: Tokens, first: int) -> tuple[int, int] | None:
    """The full name in "Ana Ruiz, the president's chief of staff"."""
    end = start = first - 1
    if end < 2 or tokens.tags[end] != ",":
        return None
    while start and tokens.tags[start - 1] == "E":
        start -= 1
    return (start, end) if end - start >= 2 else None
