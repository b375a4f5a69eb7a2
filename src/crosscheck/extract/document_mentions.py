"""The figures and dates of a document, read once for the extractor and for the gate that holds it to them."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from crosscheck.extract.language.language_data import LANGUAGES
from crosscheck.extract.language.load_grammar import load_grammar
from crosscheck.extract.qualities.moved_date import moved_dates
from crosscheck.extract.qualities.moved_year import moved_years
from crosscheck.model import Document, Mention
from crosscheck.read import read


def document_mentions(document: Document) -> tuple[Mention, ...]:
    """Every figure and date of the text, in order; relative dates count from the day it was published."""
    return _read(document.text, document.language, document.published)


@lru_cache(maxsize=2)
def _read(text: str, language: str, published: str) -> tuple[Mention, ...]:
    day = _day(published)
    found = read(text, language, date=day)
    if language[:2] not in LANGUAGES:
        return tuple(found)
    grammar = load_grammar(language[:2])
    parted = tuple(part for mention in found for part in moved_dates(text, mention, grammar, day))
    return moved_years(text, parted, grammar, day)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
