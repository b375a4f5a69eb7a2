"""Where the sentences of a document are."""

from __future__ import annotations

from crosscheck.extract.language.language_data import LANGUAGES
from crosscheck.extract.language.load_grammar import load_grammar
from crosscheck.extract.text.segment import segment
from crosscheck.model import Document
from crosscheck.read import detect_language


def sentence_places(document: Document) -> tuple[tuple[int, int], ...]:
    """Start and end of every sentence, headings included, page furniture left out, in the order of the text."""
    language = document.language[:2] if document.language[:2] in LANGUAGES else detect_language(document.text)
    grammar = load_grammar(language if language in LANGUAGES else "en")
    return tuple((s.start, s.end) for s in segment(document.text, grammar, document.boilerplate))
