"""Whether what one clause says is no more so, or not yet, is told by the other one of the past or the future only."""

from __future__ import annotations

from crosscheck.compare.sentences.clauses import Clause
from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.sentence import Sentence
from crosscheck.compare.sentences.tense import tells_future, tells_past

_REACH = 4
_OWN = 1
"""Words of its own that a clause may have which says that it is so still: with more it may tell how it ended."""


def is_over(clause: Clause, other: Clause, mine: Sentence, yours: Sentence) -> bool:
    """Whether a clause says that something is so no more, and the other one may tell how it was, or how it ended.

    "Jean Fabre n'est plus maire" and "le maire, Jean Fabre, a démissionné"; but "Jean Fabre est maire" denies it.
    """
    if not any(_is_ended(negation.start, mine) for negation in clause.negations):
        return False
    return len(other.keys - clause.keys) > _OWN or tells_past(*other.extent, yours)


def is_yet_to_come(clause: Clause, other: Clause, mine: Sentence, yours: Sentence) -> bool:
    """Whether a clause says that something is not yet so, and the other one that it will or must be ("doit entrer")."""
    if not any(_is_yet(negation.start, mine) for negation in clause.negations):
        return False
    start, end = other.extent
    words = [word for word in yours.words if start <= word.start < end]
    return any(word.marks & (Mark.PLAN | Mark.EARLIER) for word in words) or tells_future(start, end, yours)


def _is_yet(start: int, sentence: Sentence) -> bool:
    behind = [word for word in sentence.words if word.start > start][:_REACH]
    return any(word.marks & Mark.YET for word in behind)


def _is_ended(start: int, sentence: Sentence) -> bool:
    """Whether a negation has "no longer", or the first word that denies behind it is "plus"."""
    behind = [word for word in sentence.words if word.start > start][:_REACH]
    first = next((word for word in behind if word.marks & (Mark.PARTNER | Mark.ENDED)), None)
    return first is not None and bool(first.marks & Mark.ENDED)
