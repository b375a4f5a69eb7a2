"""The words of a stretch that only tell where, when or how."""

from __future__ import annotations

from collections.abc import Iterable

from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.words import Word


def loose_words(words: Iterable[Word]) -> frozenset[str]:
    """The content words behind a preposition of place, time or manner ("since the beginning of the war")."""
    loose, behind = set(), False
    for word in words:
        if word.marks & Mark.ADJUNCT:
            behind = True
        elif behind and not word.marks & Mark.FUNCTION:
            loose.add(word.key)
    return frozenset(loose)
