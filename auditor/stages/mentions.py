"""Tokens -> noun groups: every stretch that could be a source.

Found by one pattern over the tag string (a character a token), so the cost is that of a
regular expression and not of a parser.
"""

from __future__ import annotations

import re

from auditor.model import NounGroups, Tokens

# Determiner or number, modifiers, then nouns and names, then the same behind a possessive;
# or a pronoun. `G` and `N` modify only after a determiner ("the proposed cut").
GROUP = re.compile(
    r"(?:[d$#]+a?(?:[jNDG#a](?=[jNDGanEI#k]))*+[nEIk]++#?|[j#]*+[nEI]++(?:k[nEI]++)*+#?)"
    r"(?:'[jN#G]*+[nEIk]++)*+"
    r"|[SPYWd$]"
)


def find_noun_groups(tokens: Tokens) -> NounGroups:
    """The noun groups in reading order, as token indexes; they never overlap."""
    starts: list[int] = []
    ends: list[int] = []
    for match in GROUP.finditer(tokens.tags):
        starts.append(match.start())
        ends.append(match.end())
    return NounGroups(tuple(starts), tuple(ends))
