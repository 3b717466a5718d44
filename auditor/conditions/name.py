"""Questions about a name in two spellings."""

from __future__ import annotations

from auditor.conditions.condition import asks
from auditor.conditions.scene import Scene
from auditor.conditions.spellings import Name


@asks("name")
def spellings_differ_in_letters(scene: Scene, name: Name) -> bool:
    """The two spellings sound alike and are not the same letters."""
    text = scene.reading.document.text
    return name.first.cut(text).lower() != name.other.cut(text).lower()


@asks("name")
def spellings_differ_in_capitals(scene: Scene, name: Name) -> bool:
    """The two spellings are the same letters, one in capitals throughout."""
    return not spellings_differ_in_letters(scene, name)


@asks("name")
def spellings_belong_to_two_people(scene: Scene, name: Name) -> bool:
    """Both spellings have a first name or surname beside them, and not the same one."""
    return name.two_people


@asks("name")
def both_spellings_stand_in_one_sentence(scene: Scene, name: Name) -> bool:
    """ "Known as Ede to some and Edde to others": whoever writes so means both."""
    return scene.find_sentence(name.first.start) == scene.find_sentence(name.other.start)
