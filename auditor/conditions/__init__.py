"""The questions that a rule may ask: a predicate each, named in a rule as its name reads.

`source_is_anonymous` is "source is anonymous" in a rule file. A rule that needs a new question gets
one function in the module of its scope, which says what the subject is.
"""

from __future__ import annotations

from auditor.conditions import attribution, name, office, quotation, sentence, source, story
from auditor.conditions.condition import CONDITIONS, Condition

__all__ = [
    "CONDITIONS",
    "Condition",
    "attribution",
    "name",
    "office",
    "quotation",
    "sentence",
    "source",
    "story",
]
