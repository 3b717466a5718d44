"""What decides what an archive says, besides its stories -> one fingerprint of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from hashlib import sha256

from auditor.archive.tables import SCHEMA
from auditor.catalogue import ROOT
from auditor.configuration import Configuration
from auditor.readers import Options
from auditor.validation import REPORT, read_schema
from auditor.version import RULES_VERSION, VERSION

DATA = ("*.toml", "languages/*/tables/*")


def make_fingerprint(configuration: Configuration, options: Options) -> str:
    """The same on all machines for the same tool, rules, word lists, tables, schemas, settings.

    Where the settings stand does not count, nor what they say of exit codes and display.
    """
    counted = replace(configuration, place=None, fail_on="", show="", min_score=None)
    parts = (VERSION, RULES_VERSION, hash_data(), repr(sort_mappings(counted)), repr(options))
    return sha256("\n".join(parts).encode()).hexdigest()


def sort_mappings(configuration: Configuration) -> Configuration:
    """The settings with their tables in one order, however the file has them."""
    points = {key: dict(sorted(inner.items())) for key, inner in configuration.points.items()}
    levels = dict(sorted(configuration.levels.items()))
    return replace(configuration, levels=levels, points=dict(sorted(points.items())))


@cache
def hash_data() -> str:
    """The hash of every data file of the package and of the schemas of what is written."""
    digest = sha256()
    for part in list_data():
        digest.update(sha256(part).digest())
    return digest.hexdigest()


def list_data() -> Iterator[bytes]:
    yield from (read_schema(name).encode() for name in (REPORT, SCHEMA))
    for pattern in DATA:
        for path in sorted(ROOT.rglob(pattern)):
            if path.is_file():
                yield path.relative_to(ROOT).as_posix().encode()
                yield path.read_bytes()
