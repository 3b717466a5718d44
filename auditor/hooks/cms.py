"""A story as a CMS sends it -> the decision whether it may go out. Both are JSON, in UTF-8."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from auditor.catalogue import list_profiles
from auditor.configuration import (
    Configuration,
    InvalidConfiguration,
    audit_by,
    find_configuration,
    read_configuration,
)
from auditor.hooks.decision import NAME, build_decision, build_refusal
from auditor.hooks.entry import Entry, parse_json, read_document, read_entry
from auditor.model import Report
from auditor.readers import UnreadableInput
from auditor.record import write_json
from auditor.transcription.files import MAX_SIZE, refuse_size
from auditor.validation import validate_report


def choose_settings(
    place: Path | None = None,
    *,
    none: bool = False,
    profile: str | None = None,
    fail_on: str | None = None,
    min_score: float | None = None,
) -> Configuration:
    """The settings in a file, or in the nearest from the working folder up, with what is given.

    With `none` no file is read. Raises `InvalidConfiguration`.
    """
    try:
        found = None if none else place or find_configuration(Path.cwd())
        settings = read_configuration(found) if found else Configuration()
    except OSError as error:
        name = str(error.filename or place)
        raise InvalidConfiguration(name, f"cannot be read: {error.strerror}") from None
    if profile is not None and profile not in list_profiles():
        raise InvalidConfiguration(
            "--profile", f"{profile!r} is none of {', '.join(list_profiles())}"
        )
    return replace(
        settings,
        profile=profile or settings.profile,
        fail_on=fail_on or settings.fail_on,
        min_score=settings.min_score if min_score is None else min_score,
    )


def audit_entry(entry: Entry, settings: Configuration, max_size: int = MAX_SIZE) -> Report:
    """The audit of a story of a CMS. Raises `UnreadableInput`."""
    return audit_by(settings, read_document(entry, max_size))


def check_entry(value: Any, settings: Configuration, max_size: int = MAX_SIZE) -> dict[str, Any]:
    """The decision on a story that was sent. Raises `UnreadableInput` and `InvalidReport`."""
    entry = read_entry(value)
    built = build_decision(audit_entry(entry, settings, max_size), entry, settings)
    validate_report(built, NAME)
    return built


def decide(
    read: Callable[[], bytes],
    choose: Callable[[], Configuration],
    *,
    fail_open: bool,
    max_size: int = MAX_SIZE,
) -> dict[str, Any]:
    """The decision on what `read` gives, by the settings that `choose` gives; raises nothing."""
    try:
        data = read()
        refuse_size(data, max_size)
        return check_entry(parse_json(data), choose(), max_size)
    except UnreadableInput as error:
        sentence = f"The story was not checked: what was sent {error}."
        return build_refusal("input", sentence, fail_open=fail_open)
    except InvalidConfiguration as error:
        sentence = f"The story was not checked: {error.place} {error.sentence}."
        return build_refusal("settings", sentence, fail_open=fail_open)
    except Exception as error:
        return build_refusal("failure", describe_failure(error), fail_open=fail_open)


def describe_failure(error: Exception) -> str:
    """What a person is told where the auditor itself failed."""
    if isinstance(error, MemoryError):
        return "The story was not checked: there is not enough memory."
    words = " ".join(str(error).split())[:200]
    told = f"{type(error).__name__} ({words})" if words else type(error).__name__
    return f"The story was not checked: the auditor failed with {told}; please report this bug."


def write_decision(decision: dict[str, Any]) -> bytes:
    """The decision as it is sent."""
    return write_json(decision).encode("utf-8")
