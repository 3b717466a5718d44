"""The versions that a report carries. `setup.cfg` reads the package's version from here."""

VERSION = "0.1.0"

RULES_NAME = "auditor"
RULES_VERSION = "4"
"""Raised with every change to a rule, a level, a point or a cue that can change a report."""
