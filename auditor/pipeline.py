"""The audit, in the order it happens: text in, report out. A pure function of its arguments."""

from __future__ import annotations

from hashlib import sha256

from auditor.catalogue import load_language, load_tables
from auditor.model import Document, Reading, Report
from auditor.stages.attributions import find_attributions, weigh_candidates
from auditor.stages.cues import find_candidates
from auditor.stages.mentions import find_noun_groups
from auditor.stages.paragraphs import split_paragraphs
from auditor.stages.quotations import find_quotations
from auditor.stages.sentences import mark_inside, split_sentences
from auditor.stages.tokens import tokenize


def make_document(text: str, name: str) -> Document:
    """A document from a string; its hash is that of the text as UTF-8."""
    data = text.encode("utf-8", "surrogatepass")
    return Document(name, text, sha256(data).hexdigest())


def scan(document: Document, language_name: str = "en") -> Reading:
    """Everything up to the attributions: nothing resolved, nothing judged yet."""
    language = load_language(language_name)
    tokens = tokenize(document.text, language)
    paragraphs = split_paragraphs(document, tokens)
    quotations = find_quotations(tokens, paragraphs)
    sentences = split_sentences(tokens, paragraphs, quotations, language)
    candidates = find_candidates(tokens, sentences, mark_inside(tokens, quotations), language)
    groups = find_noun_groups(tokens)
    space, relations = weigh_candidates(
        tokens, sentences, quotations, groups, candidates, load_tables(language_name)
    )
    attributions, disclosures = find_attributions(space, relations, language)
    return Reading(
        document, tokens, paragraphs, sentences, quotations, attributions, disclosures, (), ()
    )
