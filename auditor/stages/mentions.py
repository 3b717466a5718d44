"""Tokens -> noun groups: every stretch that could be a source.

Found by one pattern over the tag string (a character a token), so the cost is that of a
regular expression and not of a parser.
"""

from __future__ import annotations

import re

from auditor.model import NounGroups, Tokens

# Determiner or number, modifiers, then nouns and names, then the same behind a possessive;
# or a pronoun, or a number that does something ("one says"). `G` and `N` modify only after a
# determiner ("the proposed cut"), an adjective between nouns only after a name ("the Democratic
# presidential nominee"). No group has more than a dozen modifiers: without that bound a table of
# figures would be searched to its end from each of them.
GROUP = re.compile(
    r"(?:[d$#]{1,4}a?(?:[jNDG#a](?=[jNDGanEI#k])){0,12}+[nEIk]++"
    r"|[j#]{0,12}+[nEI]++(?:k[nEI]++)*+)"
    r"(?:(?<=E)[jG][nEI]++)*+#?(?:'[jN#G]*+[nEIk]++)*+"
    r"|[d$][jNa]*+(?:#-k-j|[jN])(?=[VZDMHO])"
    r"|[SPYWd$]|#(?=[aVZDMBHO])"
)


def is_plural(norm: str) -> bool:
    """Whether a common noun looks like a plural."""
    return norm[-1] == "s" and norm[-2:] != "ss"


def find_noun_groups(tokens: Tokens) -> NounGroups:
    """The noun groups in reading order, as token indexes; they never overlap."""
    starts: list[int] = []
    ends: list[int] = []
    for match in GROUP.finditer(tokens.tags):
        start, end = match.span()
        starts.append(start)
        at = tokens.tags.find("nE", start, end)
        if at >= 0 and is_plural(tokens.norms[at]):
            starts.append(at + 1)  # "the gallons | Congress wanted"
            ends.append(at + 1)
        ends.append(end)
    return NounGroups(tuple(starts), tuple(ends))
