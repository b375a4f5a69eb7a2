"""An ordinal as a value: "second" is the rank 2."""

from __future__ import annotations

from crosscheck.model import Document, Mention
from crosscheck.read import read_ordinal


def rank_mention(document: Document, start: int, end: int) -> Mention | None:
    """The place in a row that text[start:end] tells; None where it tells none."""
    words = document.text[start:end]
    value = read_ordinal(words, document.language)
    return Mention(start, end, words, value, start) if value is not None else None
