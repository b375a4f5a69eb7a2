"""Whether a word that two sentences share has another one hyphenated to it in one of them ("pilot", "co-pilot")."""

from __future__ import annotations

from itertools import pairwise

from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.sentence import Sentence


def other_compound(left: Sentence, right: Sentence) -> bool:
    """Whether one sentence has a compound of a word that stands alone in the other, which has nothing of the rest."""
    return _has_own(left, right) or _has_own(right, left)


def _has_own(mine: Sentence, yours: Sentence) -> bool:
    return any(
        mine.text[before.end : word.start] == "-"
        and word.key in yours.keys
        and before.key not in yours.keys
        and not before.maybe
        and not before.marks & Mark.FUNCTION
        for before, word in pairwise(mine.words)
    )
