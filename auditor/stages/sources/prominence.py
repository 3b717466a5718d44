"""How much a mention counts, by its place in the sentence: who speaks most, subjects next."""

from __future__ import annotations

from auditor.model import Span
from auditor.stages.sources.entities import Entity
from auditor.stages.sources.names import Name
from auditor.stages.sources.registry import Registry
from auditor.stages.sources.story import Story, find_floor, find_sentence, find_tokens

SPEAKER, SUBJECT, MENTION, OBJECT, OWNER, QUOTED = 3.0, 2.0, 1.0, 0.7, 0.4, 0.3
UNCLEAR = 15  # tokens of an apposition before the subject of a sentence
OWNING = ("'", "n", "I", "j")  # behind a name that says whose, or which, the next noun is
VERBS = frozenset("VZDMBH")


def weigh_name(story: Story, name: Name) -> float:
    """The points of a mention by name."""
    tags = story.tokens.tags
    if story.quoted[name.first]:
        return QUOTED
    if tags[name.end : name.end + 1] in OWNING:
        return OWNER
    if is_subject(story, name):
        return SUBJECT
    return OBJECT if tags[name.title - 1 : name.title] == "p" else MENTION


def is_subject(story: Story, name: Name) -> bool:
    """Whether a name opens its sentence or clause, or a verb follows it."""
    tags = story.tokens.tags
    before, after = tags[name.title - 1 : name.title], tags[name.end : name.end + 1]
    if after == "a":
        after = tags[name.end + 1 : name.end + 2]
    if before == "t" or (before != "p" and after in VERBS):
        return True
    opens = find_floor(story, name.first)
    if before != "p" and name.title == opens:
        return True
    if opens_empty(story, opens, name.title):
        return True
    if before != "," or after != "," or name.title - opens >= UNCLEAR:
        return False
    front = tags[opens : name.title - 1]  # "The club's coach, Ann Lee, was ..."
    return front[:1] not in ("", "p") and all(tag in "EInjdp'#N$G" for tag in front)


def opens_empty(story: Story, opens: int, at: int) -> bool:
    """Whether a sentence opens with an empty subject, and names nobody before `at`: "It was a
    hard year for Ann Lee", "There was Ann Lee"."""
    tokens = story.tokens
    empty = tokens.norms[opens] in ("it", "there") and tokens.tags[opens + 1] == "B"
    return empty and not any(tag in "EI" for tag in tokens.tags[opens + 1 : at])


def weigh_noun(story: Story, first: int) -> float:
    """The points of a mention by the noun group that begins at `first`."""
    if first == find_floor(story, first):
        return SUBJECT
    return OBJECT if first > 0 and story.tokens.tags[first - 1] == "p" else MENTION


def note_mention(
    story: Story,
    registry: Registry,
    entity: Entity,
    points: float,
    token: int,
    paired: bool = False,
) -> None:
    """Give a mention its points, and the sentence its subject; "Ann and Bo" make none of either."""
    sentence = find_sentence(story, token)
    registry.salience.add(entity, points, sentence, token)
    if points >= SUBJECT:
        registry.salience.add_subject(None if paired else entity, sentence)


def note_speaker(story: Story, registry: Registry, entity: Entity, source: Span) -> None:
    """Give a source the points of a speaker; the first one is what a sentence is about."""
    first = find_tokens(story, source)[0]
    sentence = find_sentence(story, first)
    registry.salience.add(entity, SPEAKER, sentence, first)
    registry.salience.add_speaker(entity, sentence)
