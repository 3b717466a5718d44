"""Text -> words, marks and line ends, each with a one-character tag.

The tags, from the word lists of the language and the neighbours to the left:

    V base or plural verb   Z third person   D past   N participle   G -ing form
    B be   H have   O do   M modal   T to   X not
    S subject pronoun   P object pronoun   Y it, this, you ...   $ possessive pronoun
    W who, which   w other question words   t that   s subordinator   c coordinator
    p preposition   d determiner   j adjective   a adverb   # number   k day, month, time
    I title   n noun   E name   ' possessive clitic
    " quotation mark   , . : ; - ( ) themselves (. also ? ! …)   | line end   ~ anything else
"""

from __future__ import annotations

import itertools
import re
from functools import cache

import regex

from auditor.catalogue import Language
from auditor.model import Tokens

TOKEN = regex.compile(
    r"""
      \r\n?|\n|\u2028|\u2029
    | (?:\p{L}\.){2,}(?!\p{L}\p{L})                          # U.S., J.P.
    | \p{N}[\p{N}\p{M}]*+(?:[.,:’']\p{N}+)*+(?:\p{L}+)?%?    # 1,200  3.5%  1990s
    | [\p{L}\p{M}][\p{L}\p{M}\p{N}_]*+(?:[-‐‑'’]\p{L}[\p{L}\p{M}\p{N}_]*+)*+
    | ''|``|"|[“”„«»‘’'`]
    | \.\.\.|[.?!…]+
    | --|[-–—]
    | [^\s\x1c-\x1f]                                        # those Python takes for spaces
    """,
    regex.VERBOSE,
)
CLITICS = frozenset(("'s", "'ll", "'re", "'ve", "'d", "'m"))
MARKS = {
    ",": ",", ".": ".", "?": ".", "!": ".", "…": ".", "...": ".", ":": ":", ";": ";",
    "-": "-", "–": "-", "—": "-", "--": "-", "(": "(", "[": "(", ")": ")", "]": ")",
    "%": "n", "\n": "|", "\r": "|", "\r\n": "|", "\u2028": "|", "\u2029": "|",
}  # fmt: skip
LINE_ENDS = frozenset(mark for mark, tag in MARKS.items() if tag == "|")
BLOCK_ENDS = regex.compile(r"[ \t]*(?:[\r\n]|\Z|(?:[•●▪◦*‣–—-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s)")
MARKS |= dict.fromkeys((*"“”„«»‘’'`\"", "''", "``"), '"')
STRAIGHT = str.maketrans("’‘‐‑", "''--")

# A past form behind a noun with nothing but prepositional phrases before the next finite verb
# is a participle: "a survey taken in May found".
REDUCED = re.compile(r"(?<=[nEk])D(?=a?(?:p[dj#$]*[nEk]++|k++)+[BHMZDO])")

Lists = dict[str, frozenset[str]]

# Left neighbours after which a word that may be noun or verb is a noun.
NOUN_AFTER = frozenset("d$j'p#I")
# What may follow a verb that takes an object or a clause, and rarely a noun.
OBJECT_OPENS = frozenset('td$SPY"EwT')
SUFFIX_TAGS = (
    ("ly", "a"), ("ing", "G"), ("ed", "D"), ("able", "j"), ("ible", "j"), ("ous", "j"),
    ("ful", "j"), ("less", "j"), ("ive", "j"), ("ish", "j"), ("ical", "j"), ("ic", "j"),
    ("al", "j"),
)  # fmt: skip


def is_wrapped(text: str) -> bool:
    """Whether lines are broken at a column rather than at paragraphs.

    Holds when there are blank lines, and most lines that are followed by another line
    of their block are 45 to 100 characters long and stop in mid-sentence.
    """
    lines = text.splitlines()
    inner = stopped = 0
    for line, after in itertools.pairwise(lines):
        if line and after and not line.isspace() and not after.isspace():
            inner += 1
            ended = line.rstrip().endswith((".", "?", "!", "”", '"', ":"))
            stopped += 45 <= len(line) <= 100 and not ended
    return inner >= 3 and stopped > 0.6 * inner and len(lines) > inner + 1


def split_clitic(word: str) -> int:
    """How many characters of `word` its last clitic takes: 0 for none, 3 for n't."""
    norm = word.lower().translate(STRAIGHT)
    if norm.endswith("n't") and len(norm) > 3:
        return 3
    at = norm.rfind("'")
    return len(norm) - at if at > 0 and norm[at:] in CLITICS else 0


@cache
def guess_tag(norm: str) -> str:
    """The tag of a lower-case word that stands in no list, from its ending."""
    if len(norm) < 5:
        return "n"
    if "-" in norm and norm.endswith(("ed", "old", "year", "term", "time")):
        return "j"
    for suffix, tag in SUFFIX_TAGS:
        if norm.endswith(suffix):
            return tag
    return "n"


def cut_words(
    text: str, abbreviations: frozenset[str], wrapped: bool
) -> tuple[list[int], list[int], list[str]]:
    """Starts, ends and words of `text`: clitics split, full stops joined to abbreviations.

    In a wrapped text a line end counts only before a blank line or a list item.
    """
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    for match in TOKEN.finditer(text):
        start, end = match.span()
        word = match[0]
        if (
            wrapped
            and word in LINE_ENDS
            and not BLOCK_ENDS.match(text, end)
            and words[-1:] != ["\n"]
        ):
            continue
        if (
            word == "."
            and words
            and ends[-1] == start
            and ends_abbreviation(words[-1], abbreviations)
        ):
            ends[-1] = end
            words[-1] += "."
            continue
        if end - start > 2 and ("'" in word or "’" in word):
            size = split_clitic(word)
            if size:
                starts.append(start)
                ends.append(end - size)
                words.append(word[:-size])
                start, word = end - size, word[-size:]
        starts.append(start)
        ends.append(end)
        words.append(word)
    return starts, ends, words


def ends_abbreviation(word: str, abbreviations: frozenset[str]) -> bool:
    """Whether a full stop right after `word` belongs to it: "Sen", "Jan", the J of J. Lee."""
    return (len(word) == 1 and word.isupper()) or word.lower() in abbreviations


def find_shouted(words: list[str], tags: list[str]) -> list[bool]:
    """For each token, whether its line is in capitals or Title Case, so that capitals name nobody.

    A line counts where more than six in ten of at least four longer words are capitalised
    and it does not end like a sentence of running text.
    """
    shouted = [False] * len(words)
    first = 0
    for i in range(len(words) + 1):
        if i < len(words) and tags[i] != "|":
            continue
        if 4 <= i - first < 30:
            longer = [w for w in words[first:i] if len(w) > 3 and w[0].isalpha()]
            capital = sum(w[0].isupper() for w in longer)
            if len(longer) >= 4 and capital > 0.6 * len(longer):
                shouted[first:i] = [True] * (i - first)
        first = i + 1
    return shouted


def find_lower(words: list[str]) -> frozenset[str]:
    """The words that the story itself writes in lower case somewhere."""
    return frozenset(w for w in words if w.islower())


def find_proper(words: list[str], shouted: list[bool]) -> frozenset[str]:
    """The words that the story capitalises right behind a lower-case word: names, not openers."""
    return frozenset(
        after
        for before, after, loud in zip(words, words[1:], shouted, strict=False)
        if not loud and after[0].isupper() and before.islower()
    )


def tag_plain(norm: str, tags: dict[str, str]) -> str:
    """The tag that a word has by itself, whatever stands around it."""
    return tags.get(norm) or guess_tag(norm)


def tag_capital(
    word: str, norm: str, opens: bool, lower: frozenset[str], language: Language
) -> str:
    """The tag of a capitalised word: a name, unless it opens a sentence or its line shouts."""
    listed = language.tags.get(norm)
    if listed in ("k", "I", "#") or word == "I":
        return listed or "S"
    if not opens:
        if listed in ("d", "p", "S", "$", "c", "T") and len(word) > 1 and not word.isupper():
            return listed
        return "E"
    if listed and (norm in language.openers or listed not in ("V", "Z", "n", "M")):
        return listed
    if norm in lower:
        return listed or guess_tag(norm)
    guess = listed or guess_tag(norm)
    return (
        guess
        if guess in "aGj" or (guess == "n" and norm.endswith("s") and norm[-2:] != "ss")
        else "E"
    )


def settle_tag(
    tag: str,
    norm: str,
    left: str,
    left_norm: str,
    right: str,
    agent: bool,
    quoted: bool,
    lists: Lists,
) -> str:
    """The tag of a word that may be noun or verb, by its neighbours (adverbs skipped).

    `agent` says that "by" and a name follow, `quoted` that a quotation mark stands shortly before.
    """
    if tag == "V":
        return settle_base(norm, left, left_norm, right, lists)
    if tag == "Z":
        if left in "SW" or norm in lists["never_nouns"]:
            return "Z"
        if left in NOUN_AFTER or left in "VGTMDNkB":
            return "n"
        if right in OBJECT_OPENS:
            return "Z"
        if left in "nE" and right in ".,|" and (quoted or norm in lists["closing_verbs"]):
            return "Z"
        if left == "E":
            return "n" if right in "BMHWZD" else "Z"
        return "n" if left in 'n.|c,"' else "Z"
    if tag == "D":
        if left in "BH":
            return "N"
        if left in "d$j#'p":
            return "D" if right and right in "dt$SYPI" else "j"
        if left in "DZ" and right in "nEI":
            return "j"  # "said retired colonel Ana Ruiz"
        return "N" if agent and left in "nE" else "D"
    if tag == "G":
        return "n" if left in "d$j'" else "G"
    return tag


def names_agent(following: list[str], lists: Lists) -> bool:
    """Whether the words behind a participle name its agent: "by Ruiz", not "by phone", "by
    saying"."""
    if following[:1] != ["by"] or len(following) < 2:
        return False
    return not following[1].endswith("ing") and following[1] not in lists["media"]


def settle_word(tag: str, norm: str, left: str, right: str, after: str, language: Language) -> str:
    """The tag of a word whose neighbours say more than its list: `right` is the tag of the word
    behind it, `after` that word."""
    lists, listed = language.lists, language.tags
    if norm == "past" and left in "d$":
        return "n"
    if (tag == "Y" and norm in lists["demonstratives"]) or (norm == "that" and left == "p"):
        return settle_demonstrative(norm, right)
    if tag == "n" and left in "MXTSW" and norm not in listed:
        return settle_unknown(norm, left, right)
    if left in "MXTSWO" and norm in lists["also_verbs"]:
        return "V"
    if norm == "per" and after == "cent":
        return "j"
    if norm == "at" and after in ("least", "most"):
        return "a"
    if norm == "there" and opens_existence(after, listed):
        return "Y"
    return tag


def opens_existence(norm: str, listed: dict[str, str]) -> bool:
    """Whether the word behind "there" makes it a subject: "there was", "there's", "there may"."""
    return listed.get(norm, "~") in "BMH" or norm == "'s"


def settle_unknown(norm: str, left: str, right: str) -> str:
    """A word in no list where a verb is due: "will rezone", "to rezone the", "who rezones"."""
    if left in "SW":
        ends_like = norm[-1] == "s" and norm[-2:] != "ss"
        return "Z" if ends_like and right not in "VZDBMHO" else "n"
    return "V" if left in "MX" or right in "d$SPYt" else "n"


def settle_demonstrative(norm: str, right: str) -> str:
    """ "these talks" has a determiner, "these were" a pronoun."""
    nouns = "njE#kIZ" if norm in ("these", "those") else "njE#kIV"
    return "d" if right in nouns else "Y"


def settle_base(norm: str, left: str, left_norm: str, right: str, lists: Lists) -> str:
    """Base form or noun: "officials report", "the report", "to report", "peace plan"."""
    if left in "TMOXSW" or (norm in lists["never_nouns"] and left not in "d$'"):
        return "V"
    if left in NOUN_AFTER or left == "k" or (left in '.|"ZDVGN'):
        return "n"
    if left in "nE":
        plural = (left_norm[-1:] == "s" and left_norm[-2:] != "ss") or left_norm in lists["plurals"]
        blocked = "BMHD" if norm in lists["closing_verbs"] else "BMHZD"
        return "V" if (plural and right not in blocked) or right in "td$" else "n"
    return "V"


def tokenize(text: str, language: Language) -> Tokens:
    """Cut and tag the whole text. Linear in its length; raises nothing."""
    starts, ends, words = cut_words(text, language.abbreviations, is_wrapped(text))
    norms = [w.lower() if w.isascii() else w.lower().translate(STRAIGHT) for w in words]
    tags = [MARKS.get(w, "") for w in words]
    shouted = find_shouted(words, tags)
    lower = find_lower(words)
    proper = find_proper(words, shouted)
    listed = language.tags
    lists = language.lists
    opens, left, left_norm = True, "|", ""
    for i, word in enumerate(words):
        tag = tags[i]
        norm = norms[i]
        if not tag:
            first = word[0]
            if first == "'" or first == "’":
                tag = tag_clitic(norm, left, norms[i + 1] if i + 1 < len(norms) else "", listed)
            elif first.isupper():
                if left == "E" and left_norm == "/":
                    tag = "E"
                elif shouted[i] and not opens and listed.get(norm, "n") != "n":
                    tag = listed[norm]
                else:
                    opening = (opens or shouted[i]) and not (word in proper and norm not in lower)
                    tag = tag_capital(word, norm, opening, lower, language)
                    if tag == "a" and norm not in listed:  # "Tully could", not "Clearly the"
                        tag = "E" if peek_tag(words, norms, i + 1, listed) in "VZDBMHO" else "a"
            elif first.isdigit():
                tag = "#"
            elif first.isalpha():
                tag = listed.get(norm) or guess_tag(norm)
            else:
                after = words[i + 1] if i + 1 < len(words) else ""
                joins = norm == "/" and left == "E" and after[:1].isupper()
                tag = "E" if joins else "~"  # "a Larkpoll/Mirror poll"
            if tag in "VZDG":
                right = peek_tag(words, norms, i + 1, listed)
                if right == "t" and peek_tag(words, norms, i + 2, listed) in "BHMV":
                    right = "W"
                agent = names_agent(norms[i + 1 : i + 3], lists)
                quoted = '"' in tags[max(0, i - 8) : i]
                tag = settle_tag(tag, norm, left, left_norm, right, agent, quoted, lists)
            elif left in "MXTSWO" or norm in lists["settled"]:
                right = peek_tag(words, norms, i + 1, listed)
                after = norms[i + 1] if i + 1 < len(norms) else ""
                tag = settle_word(tag, norm, left, right, after, language)
            tags[i] = tag
            opens = False
        elif tag in ".|:":
            opens = True
        elif tag == '"' and is_plural_possessive(starts, ends, words, norms, i):
            tag = tags[i] = "'"
        elif tag == '"':
            glued = i > 0 and ends[i - 1] == starts[i]
            opens = opens if glued else opens or left in ",:.|(-"
        if tag != "a" and not (tag == '"' and left in "MXT"):
            left, left_norm = tag, norm
    settled = REDUCED.sub("N", "".join(tags))
    return Tokens(tuple(starts), tuple(ends), tuple(words), tuple(norms), settled)


def is_plural_possessive(
    starts: list[int], ends: list[int], words: list[str], norms: list[str], i: int
) -> bool:
    """Whether the single mark at `i` is that of "the operators' union"."""
    if words[i] not in ("’", "'") or not 0 < i < len(words) - 1:
        return False
    return (
        norms[i - 1][-1:] == "s"
        and ends[i - 1] == starts[i]
        and starts[i + 1] > ends[i]
        and words[i + 1][0].isalpha()
    )


def peek_tag(words: list[str], norms: list[str], i: int, listed: dict[str, str]) -> str:
    """What the next token is by itself: enough to tell "demands that" from "demands were"."""
    if i >= len(words):
        return "|"
    word = words[i]
    return listed.get(norms[i]) or MARKS.get(word) or ("E" if word[0].isupper() else "n")


def tag_clitic(norm: str, left: str, after: str, listed: dict[str, str]) -> str:
    """'s is possessive after a name or noun unless an article, participle or adverb follows."""
    if norm != "'s":
        return listed.get(norm, "~")
    if left in "SYwWt":
        return "B"
    verbal = listed.get(after) in ("d", "X", "a", "N", "G", "p", "t") and after not in (
        "most",
        "own",
    )
    return "B" if verbal else "'"
