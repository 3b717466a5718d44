"""The audit, in the order it happens: text in, report out. A pure function of its arguments."""

from __future__ import annotations

from hashlib import sha256

from auditor.catalogue import Language, load_language, load_tables
from auditor.model import Attribution, Document, Paragraph, Quotation, Reading, Sentence, Tokens
from auditor.stages.attributions import (
    find_attributions,
    find_flat_attributions,
    weigh_candidates,
)
from auditor.stages.attributions.workspace import Workspace, open_workspace
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


def read_structure(
    document: Document, language: Language
) -> tuple[
    Tokens, tuple[Paragraph, ...], tuple[Quotation, ...], tuple[Sentence, ...], Workspace
]:
    """Tokens, paragraphs, quotations, sentences, and the candidates in their workspace."""
    tokens = tokenize(document.text, language)
    paragraphs = split_paragraphs(document, tokens)
    quotations = find_quotations(tokens, paragraphs)
    sentences = split_sentences(tokens, paragraphs, quotations, language)
    candidates = find_candidates(tokens, sentences, mark_inside(tokens, quotations), language)
    space = open_workspace(tokens, sentences, quotations, find_noun_groups(tokens), candidates)
    return tokens, paragraphs, quotations, sentences, space


def scan(document: Document, language_name: str = "en") -> Reading:
    """Everything up to the attributions: nothing resolved, nothing judged yet."""
    language = load_language(language_name)
    tokens, paragraphs, quotations, sentences, space = read_structure(document, language)
    relations = weigh_candidates(space, load_tables(language_name))
    attributions, disclosures = find_attributions(space, relations, language)
    return Reading(
        document, tokens, paragraphs, sentences, quotations, attributions, disclosures, (), ()
    )


def scan_flat(document: Document, language_name: str = "en") -> tuple[Attribution, ...]:
    """Attributions by PolNeAR's conventions, for measuring: attitudes too, none nested."""
    language = load_language(language_name)
    *_, space = read_structure(document, language)
    relations = weigh_candidates(space, load_tables(language_name))
    return find_flat_attributions(space, relations, language)
