"""Settings from auditor.toml, pyproject.toml and setup.cfg: which holds, and what it does."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest
from command_line import Result, run

from auditor.catalogue import OwnWords, load_profile, load_rules
from auditor.configuration import (
    Configuration,
    InvalidConfiguration,
    choose_rules,
    find_configuration,
    read_configuration,
)
from auditor.pipeline import audit
from auditor.validation import read_schema

STORY = "A source told the Quay Courier that the bridge is shut.\n"
EVERYTHING = """
profile = "house"
house-outlets = ["Quay Courier"]
fail-on = "warning"
show = "warning"
min-score = 40
select = ["anon", "vague.passive"]
ignore = ["anon.no-access"]

[levels]
anon = "note"
"anon.bare" = "error"

[points.paragraph]
strength = 50

[sources]
outlets = ["Quay Courier = Courier, QC"]
offices = ["wharfinger"]
"""
IN_SETUP = """
[metadata]
name = somebody-elses

[auditor]
profile = house
house-outlets =
    Quay Courier
fail-on = warning
show = warning
min-score = 40
select = anon, vague.passive
ignore =
    anon.no-access

[auditor:levels]
anon = note
anon.bare = error

[auditor:points:paragraph]
strength = 50

[auditor:sources]
outlets =
    Quay Courier = Courier, QC
offices = wharfinger
"""
EXPECTED = Configuration(
    house_outlets=("Quay Courier",),
    fail_on="warning",
    show="warning",
    min_score=40,
    select=("anon", "vague.passive"),
    ignore=("anon.no-access",),
    levels={"anon": "note", "anon.bare": "error"},
    points={"paragraph": {"strength": 50}},
    own=OwnWords(outlets=("Quay Courier = Courier, QC",), offices=("wharfinger",)),
)


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def as_project(text: str) -> str:
    """The settings as tables of [tool.auditor]."""
    return "[tool.auditor]" + text.replace("\n[", "\n[tool.auditor.")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("auditor.toml", EVERYTHING),
        ("auditor.toml", "\ufeff" + EVERYTHING),
        ("pyproject.toml", as_project(EVERYTHING)),
        ("setup.cfg", IN_SETUP),
    ],
)
def test_three_files_say_the_same(tmp_path: Path, name: str, text: str) -> None:
    found = read_configuration(write(tmp_path / name, text))
    assert found == Configuration(
        **{field: getattr(EXPECTED, field) for field in EXPECTED.__slots__ if field != "place"},
        place=str(tmp_path / name),
    )


def test_nearest_file_holds_and_nothing_is_merged(tmp_path: Path) -> None:
    far = write(tmp_path / "auditor.toml", 'fail-on = "never"')
    near = write(tmp_path / "desk/setup.cfg", "[auditor]\nshow = error\n")
    assert find_configuration(tmp_path / "desk" / "today") == near
    assert find_configuration(tmp_path) == far
    assert read_configuration(near).fail_on == "error"


def test_in_one_folder_the_own_file_comes_first(tmp_path: Path) -> None:
    for name, text in (
        ("setup.cfg", "[auditor]\nshow = error\n"),
        ("pyproject.toml", "[tool.auditor]\nshow = 'error'\n"),
        ("auditor.toml", ""),
    ):
        path = write(tmp_path / name, text)
        assert find_configuration(tmp_path) == path


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("pyproject.toml", "[project]\nname = 'auditor'\n"),
        ("pyproject.toml", "[tool.auditors]\nx = 1\n"),
        ("pyproject.toml", "auditor = [broken"),
        ("setup.cfg", "[metadata]\nname = auditor\n"),
        ("setup.cfg", "auditor without a section\n"),
        ("auditor.toml/readme", ""),
    ],
)
def test_files_of_others_are_passed_over(tmp_path: Path, name: str, text: str) -> None:
    write(tmp_path / name, text)
    assert find_configuration(tmp_path) is None


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("auditor.toml", "profil = 'house'", "unknown key 'profil'; did you mean 'profile'?"),
        ("auditor.toml", "[sources]\noutlet = []", "unknown key 'outlet' in sources; did you mean"),
        ("auditor.toml", "zzz = 1", "unknown key 'zzz'; there are profile, house-outlets"),
        ("auditor.toml", "fail-on = 'warnings'", "fail-on: 'warnings' is not one of"),
        ("auditor.toml", "min-score = 400", "min-score: 400 is greater than the maximum"),
        ("auditor.toml", "house-outlets = 'Courier'", "house-outlets: 'Courier' is not of type"),
        ("auditor.toml", "[sources]\nroles = ['deck hand']", "sources.roles[0]: 'deck hand'"),
        ("auditor.toml", "profile = 'hosue'", "unknown profile 'hosue'; did you mean 'house'?"),
        ("auditor.toml", "ignore = ['anon.bar']", "unknown rule 'anon.bar'; did you mean"),
        ("auditor.toml", "[levels]\nanno = 'off'", "unknown rule 'anno'; did you mean 'anon'?"),
        ("auditor.toml", "[points.story]\nearl = 1", "unknown point of story 'earl'; did"),
        ("auditor.toml", "[points.stories]\nearly = 1", "unknown section of points 'stories'"),
        ("auditor.toml", "[points.story]\nearly = nan", "points.story.early: nan is no number"),
        ("auditor.toml", "[points.story]\nearly = inf", "points.story.early: inf is no number"),
        ("auditor.toml", "min-score = nan", "min-score: nan is no number"),
        ("auditor.toml", "profile = ", "is not TOML"),
        ("pyproject.toml", "[tool.auditor]\nprofile = ", "is not TOML"),
        ("pyproject.toml", "tool.auditor = 3", "tool.auditor is not a table"),
        ("setup.cfg", "[auditor]\nprofile", "is not INI"),
        ("setup.cfg", "[auditor]\nmin-score = high", "min-score: 'high' is not of type 'number'"),
        ("setup.cfg", "[auditor]\nprofil = house", "unknown key 'profil'; did you mean 'profile'?"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_in_a_sentence(
    tmp_path: Path, name: str, text: str, sentence: str
) -> None:
    path = write(tmp_path / name, text)
    with pytest.raises(InvalidConfiguration) as caught:
        read_configuration(path)
    assert caught.value.place == str(path)
    assert caught.value.sentence.startswith(sentence)
    assert "\n" not in caught.value.sentence


def test_latin_1_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "auditor.toml"
    path.write_bytes("house-outlets = ['Zürich']".encode("latin-1"))
    with pytest.raises(InvalidConfiguration, match="is not UTF-8"):
        read_configuration(path)


def test_rules_are_chosen() -> None:
    assert choose_rules(Configuration()).levels == load_profile("house").levels
    levels = choose_rules(EXPECTED).levels
    assert (levels["anon.bare"], levels["anon.no-reason"]) == ("error", "note")
    assert levels["anon.no-access"] == levels["verb.loaded"] == "off"
    assert "vague.passive" not in levels
    waiting = [rule for rule in load_rules() if rule.status != "on"]
    for rule in waiting[:1]:
        assert choose_rules(Configuration(select=(rule.id,))).levels[rule.id] == rule.level
        concern = rule.id.partition(".")[0]
        assert rule.id not in choose_rules(Configuration(select=(concern,))).levels


@pytest.mark.parametrize(("language", "name"), [("toml", "auditor.toml"), ("ini", "setup.cfg")])
def test_examples_of_the_documentation_are_settings(
    tmp_path: Path, language: str, name: str
) -> None:
    page = (Path(__file__).parents[1] / "docs/config.md").read_text("utf-8")
    blocks = re.findall(rf"```{language}\n(.*?)```", page, re.DOTALL)
    assert len(blocks) == 1
    configuration = read_configuration(write(tmp_path / name, blocks[0]))
    assert configuration.house_outlets == ("Larkfield Courier",)
    if language == "toml":  # it shows every key
        keys = json.loads(read_schema("config-1"))["properties"]
        assert [key for key in keys if key not in blocks[0]] == []
        assert [key for key in keys["sources"]["properties"] if key not in blocks[0]] == []


# The newsroom's own words


def name_sources(
    text: str, **own: tuple[str, ...]
) -> list[tuple[str | None, str, tuple[str, ...], str | None]]:
    sources = audit(text, own=OwnWords(**own)).reading.sources
    return [(source.name, source.kind, source.facets, source.title) for source in sources]


def test_own_outlet() -> None:
    text = "Larkpoll reported on Monday that the bridge is shut."
    assert "outlet" not in name_sources(text)[0][2]
    for form in ("Larkpoll", "Lark Poll = Larkpoll"):
        ((name, kind, facets, _),) = name_sources(text, outlets=(form,))
        assert (name, kind) == (form.partition(" =")[0], "named_organization")
        assert "outlet" in facets
    assert "state_outlet" in name_sources(text, state_outlets=("Larkpoll",))[0][2]


def test_own_outlet_outweighs_the_list() -> None:
    text = "TASS reported on Monday that the bridge is shut."
    assert "state_outlet" in name_sources(text)[0][2]
    assert "state_outlet" not in name_sources(text, outlets=("TASS",))[0][2]


def test_own_bodies() -> None:
    text = "The Quayside said on Monday that the bridge is shut."
    assert "government" in name_sources(text, government=("Quayside",))[0][2]
    assert name_sources(text, organizations=("Quayside",))[0][1] == "named_organization"
    assert "court" in name_sources(text, courts=("Quayside",))[0][2]


def test_own_endings() -> None:
    text = "The Larkfield Havenschap said the bridge is shut."
    assert "government" in name_sources(text, government_endings=("Havenschap",))[0][2]


def test_own_office_is_a_title_and_a_role_is_none() -> None:
    text = "Ana Ruiz, the wharfinger, said the bridge is shut. The wharfinger said it would open."
    ((name, kind, _, title),) = name_sources(text, offices=("wharfinger",))
    assert (name, kind, title) == ("Ana Ruiz", "named_person", "wharfinger")
    role = name_sources("A lumper said the bridge is shut.", roles=("lumper",))
    assert role[0][1] == "unnamed_person"


def test_own_title_stands_before_a_name() -> None:
    text = "Burgr Ruiz said the bridge is shut. Burgr Lind said it would open."
    names = [name for name, *_ in name_sources(text, titles=("Burgr",))]
    assert names == ["Ruiz", "Lind"]
    assert names != [name for name, *_ in name_sources(text)]


def test_own_names_tell_he_from_she() -> None:
    text = "Zorvath Lind met Quilla Marsh at the bridge. She said it was shut."
    names = name_sources(text, female_names=("Quilla",), male_names=("Zorvath",))
    assert names[0][0] == "Quilla Marsh"


# The command


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path / "desk/story.txt", STORY)
    write(tmp_path / "auditor.toml", 'house-outlets = ["Quay Courier"]\nignore = ["anon"]\n')
    return tmp_path


def read_report(result: Result) -> dict[str, object]:
    report: dict[str, object] = json.loads(result.out)
    return report


def list_rules(result: Result) -> list[str]:
    return [finding["rule"] for finding in read_report(result)["findings"]]  # type: ignore[index,attr-defined]


def test_settings_hold_for_the_stories_below(folder: Path) -> None:
    for cwd, name in ((folder, "desk/story.txt"), (folder / "desk", "story.txt")):
        result = run("audit", name, cwd=cwd)
        assert (result.code, result.err, list_rules(result)) == (0, "", [])
        assert read_report(result)["attributions"][0]["hand"] == "first"  # type: ignore[index]


def test_settings_can_be_left_out_or_chosen(folder: Path) -> None:
    without = run("audit", "desk/story.txt", "--no-config", cwd=folder)
    assert without.code == 1
    assert "anon.bare" in list_rules(without)
    other = write(folder / "other.toml", 'fail-on = "never"')
    chosen = run("audit", "desk/story.txt", "--config", other, cwd=folder)
    assert chosen.code == 0
    assert "anon.bare" in list_rules(chosen)


def test_standard_input_has_the_settings_of_its_folder(folder: Path) -> None:
    assert run("audit", "-", cwd=folder, stdin=STORY.encode()).code == 0
    elsewhere = folder / "desk" / "x"
    elsewhere.mkdir()
    write(elsewhere / "auditor.toml", "")
    assert run("audit", "-", cwd=elsewhere, stdin=STORY.encode()).code == 1
    named = run(
        "audit", "-", "--stdin-filename", "x/s.txt", cwd=folder / "desk", stdin=STORY.encode()
    )
    assert named.code == 1


def test_unusable_settings_stop_their_stories_only(folder: Path) -> None:
    write(folder / "a/auditor.toml", "profil = 'house'")
    for name in ("a/one.txt", "a/two.txt", "b/three.txt"):
        write(folder / name, STORY)
    result = run("audit", "a", "b", cwd=folder)
    assert result.code == 2
    (line,) = result.lines
    assert "auditor.toml: unknown key 'profil'; did you mean 'profile'?" in line
    assert json.loads(result.out)["document"]["name"] == "b/three.txt"


def test_missing_settings_file(folder: Path) -> None:
    result = run("audit", "desk/story.txt", "--config", "none.toml", cwd=folder)
    assert (result.code, result.out) == (2, b"")
    assert result.lines[0].startswith("none.toml: cannot be read: No such file")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_unreadable_settings_file(folder: Path) -> None:
    (folder / "auditor.toml").chmod(0)
    result = run("audit", "desk/story.txt", cwd=folder)
    assert (result.code, result.out) == (2, b"")
    assert "cannot be read" in result.err
