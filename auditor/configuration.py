"""Settings of a newsroom: auditor.toml, [tool.auditor] of pyproject.toml, [auditor] of setup.cfg.

The nearest folder upwards from a story that holds one of them decides, and nothing is merged: what
a file says is all that holds for the stories below it. `schemas/config-1.schema.json` is the
contract.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import isfinite
from pathlib import Path
from typing import Any

from auditor.catalogue import (
    NO_WORDS,
    OwnWords,
    Profile,
    list_profiles,
    load_profile,
    load_rules,
    load_scoring,
)
from auditor.model import Document, Report, Suppression
from auditor.validation import find_breaks, keeps_schema

CONFIG, SUPPRESSIONS = "config-1", "suppressions-1"
SIDECAR = ".auditor.toml"
OWN_FILE, PROJECT, SETUP = "auditor.toml", "pyproject.toml", "setup.cfg"
PLACES = (OWN_FILE, PROJECT, SETUP)
SECTION = "auditor"
# In setup.cfg these are cut at commas too; a name of a body may hold one.
COMMA = frozenset(("select", "ignore"))
# Keys with a hyphen in a JSON path: $['fail-on'].
BRACKETED = re.compile(r"\['([^']*)'\]")


class InvalidConfiguration(ValueError):
    """A file of settings that cannot be used: its name, and what is wrong in one sentence."""

    def __init__(self, place: str, sentence: str) -> None:
        super().__init__(f"{place}: {sentence}")
        self.place = place
        self.sentence = sentence


class Fault(Exception):
    """What is wrong with a file of settings, in one sentence without its name."""


@dataclass(frozen=True, slots=True)
class Configuration:
    """What a newsroom has settled; `place` is the file that says so, None for the defaults."""

    place: str | None = None
    profile: str = "house"
    house_outlets: tuple[str, ...] = ()
    fail_on: str = "error"
    show: str = "note"
    min_score: float | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    levels: Mapping[str, str] = field(default_factory=dict)
    points: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    own: OwnWords = NO_WORDS


# Finding and reading


def find_configuration(folder: Path) -> Path | None:
    """The file of settings in the folder or the nearest one above it.

    Raises OSError and `InvalidConfiguration`.
    """
    for place in (folder, *folder.parents):
        for name in PLACES:
            path = place / name
            if path.is_file() and (name == OWN_FILE or read_sections(path)):
                return path
    return None


def read_configuration(path: Path) -> Configuration:
    """The settings in the file. Raises OSError and `InvalidConfiguration`."""
    values = read_sections(path)
    try:
        if not keeps_schema(values, CONFIG):
            raise Fault(describe_break(values, CONFIG))
        configuration = make_configuration(str(path), values)
        check_names(configuration)
    except Fault as fault:
        raise InvalidConfiguration(str(path), str(fault)) from None
    return configuration


def find_sidecar(story: str) -> Path | None:
    """The file of suppressions beside a story, "story.txt.auditor.toml", if there is one."""
    path = Path(story + SIDECAR)
    return path if path.is_file() else None


def read_sidecar(path: Path) -> tuple[Suppression, ...]:
    """The suppressions in the file. Raises OSError and `InvalidConfiguration`."""
    values = read_sections(path)
    if not keeps_schema(values, SUPPRESSIONS):
        raise InvalidConfiguration(str(path), describe_break(values, SUPPRESSIONS))
    return tuple(
        Suppression(
            tuple(entry["rules"]),
            " ".join(entry["reason"].split()),
            None,
            "words" not in entry,
            " ".join(entry["words"].split()) if "words" in entry else None,
        )
        for entry in values["ignore"]
    )


def read_sections(path: Path) -> dict[str, Any]:
    """What the file says to the auditor, {} where that is nothing.

    Raises OSError, and `InvalidConfiguration` for what is not TOML, or not INI in setup.cfg.
    """
    try:
        return parse_sections(path)
    except Fault as fault:
        raise InvalidConfiguration(str(path), str(fault)) from None


def parse_sections(path: Path) -> dict[str, Any]:
    """The same, as it comes; raises OSError and `Fault`."""
    data = path.read_bytes()
    if path.name in (PROJECT, SETUP) and SECTION.encode() not in data:
        return {}  # most projects: spare the parser
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Fault("is not UTF-8") from None
    return read_ini(text) if path.name == SETUP else read_toml(text, path.name == PROJECT)


def read_toml(text: str, is_project: bool) -> dict[str, Any]:
    """The table of a TOML file: the whole of it, or [tool.auditor]."""
    import tomllib

    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        if is_project and f"[tool.{SECTION}" not in text:
            return {}  # somebody else's mistake
        raise Fault(f"is not TOML: {error}") from None
    if not is_project:
        return values
    tools = values.get("tool", {})
    own = tools.get(SECTION, {}) if isinstance(tools, dict) else {}
    if not isinstance(own, dict):
        raise Fault(f"tool.{SECTION} is not a table")
    return own


def read_ini(text: str) -> dict[str, Any]:
    """[auditor] and its tables, [auditor:sources], with the types that the schema asks for."""
    from configparser import ConfigParser
    from configparser import Error as ParsingError

    parser = ConfigParser(interpolation=None, delimiters=("=",), comment_prefixes=("#", ";"))
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # names keep their capitals
    try:
        parser.read_string(text)
    except ParsingError as error:
        if f"[{SECTION}" not in text:
            return {}
        raise Fault(f"is not INI: {' '.join(str(error).split())}") from None
    values: dict[str, Any] = {}
    for name in parser.sections():
        head, _, rest = name.partition(":")
        if head == SECTION:
            place = values
            for key in filter(None, rest.split(":")):
                place = place.setdefault(key, {})
            for key, value in parser[name].items():
                place[key] = read_value(rest.partition(":")[0], key, value)
    return values


def read_value(section: str, key: str, text: str) -> Any:
    """A value of setup.cfg: a list by lines, a number, or the text."""
    if section == "points" or (not section and key == "min-score"):
        try:
            return float(text)
        except ValueError:
            return text  # the schema says what is wrong with it
    if section == "sources" or (not section and key in ("house-outlets", *COMMA)):
        lines = text.replace(",", "\n") if key in COMMA else text
        return [line.strip() for line in lines.splitlines() if line.strip()]
    return text


def make_configuration(place: str, values: Mapping[str, Any]) -> Configuration:
    """The settings that keep the schema, with defaults for what is left out."""
    known = {key.replace("-", "_"): freeze(value) for key, value in values.items()}
    own = {key.replace("-", "_"): freeze(value) for key, value in known.pop("sources", {}).items()}
    return Configuration(place=place, own=OwnWords(**own), **known)


def freeze(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


# Checking


def describe_break(values: Mapping[str, Any], schema: str) -> str:
    """What the schema says against the values, in one sentence; an unknown key with the nearest."""
    for found in find_breaks(values, schema):
        key = BRACKETED.sub(r".\1", found.path.removeprefix("$")).lstrip(".")
        if found.unknown is not None:
            where = f" in {key}" if key else ""
            return f"unknown key {found.unknown!r}{where}{suggest(found.unknown, found.known)}"
        return f"{key}: {found.message}"
    return "breaks its schema"


def check_names(configuration: Configuration) -> None:
    """Raise `Fault` for a profile, rule, section or point that does not exist."""
    check_name("profile", configuration.profile, list_profiles())
    for name in (*configuration.select, *configuration.ignore, *configuration.levels):
        check_name("rule", name, list_rule_names())
    points = load_scoring().points
    for section, entries in configuration.points.items():
        check_name("section of points", section, points)
        for name, number in entries.items():
            check_name(f"point of {section}", name, points[section])
            check_number(f"points.{section}.{name}", number)
    check_number("min-score", configuration.min_score or 0.0)


def check_number(key: str, number: float) -> None:
    """Raise `Fault` for what TOML and INI can write and nobody can count with: nan, inf."""
    if not isfinite(number):
        raise Fault(f"{key}: {number} is no number to count with")


def list_rule_names() -> tuple[str, ...]:
    """The ids of all rules and the concerns that they belong to."""
    ids = [rule.id for rule in load_rules()]
    return (*dict.fromkeys(name.partition(".")[0] for name in ids), *ids)


def check_name(what: str, name: str, known: Iterable[str]) -> None:
    """Raise `Fault` for a name that is none of those known."""
    names = list(known)
    if name not in names:
        raise Fault(f"unknown {what} {name!r}{suggest(name, names)}")


def suggest(name: str, known: Iterable[str]) -> str:
    """ "; did you mean ...?" or "; there are ..."."""
    from difflib import get_close_matches

    names = list(known)
    near = get_close_matches(name, names, n=1)
    return f"; did you mean {near[0]!r}?" if near else f"; there are {', '.join(names)}"


# Applying


def choose_rules(configuration: Configuration) -> Profile:
    """The profile with the newsroom's own choice of rules, levels and points.

    Of a concern and an id that both fit a rule, the id decides; `ignore` outweighs `select`.
    """
    shipped = load_profile(configuration.profile)
    levels = dict(shipped.levels)
    for rule in load_rules():
        concern = rule.id.partition(".")[0]
        own = configuration.levels.get(rule.id, configuration.levels.get(concern))
        if own:
            levels[rule.id] = own
        if rule.id in configuration.select and rule.status != "on":
            levels.setdefault(rule.id, rule.level)
        chosen = not configuration.select or not {rule.id, concern}.isdisjoint(configuration.select)
        if not chosen or not {rule.id, concern}.isdisjoint(configuration.ignore):
            levels[rule.id] = "off"
    points = {
        section: {**shipped.points.get(section, {}), **configuration.points.get(section, {})}
        for section in (*shipped.points, *configuration.points)
    }
    return Profile(shipped.name, shipped.about, levels, points)


def audit_by(configuration: Configuration, document: Document) -> Report:
    """The audit of a story as a newsroom has settled it."""
    from auditor.pipeline import audit

    return audit(
        document,
        profile=choose_rules(configuration),
        house_outlets=configuration.house_outlets,
        own=configuration.own,
    )
