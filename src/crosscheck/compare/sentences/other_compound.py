"""Whether a word that two sentences share has another one hyphenated to it in one of them ("pilot", "co-pilot")."""

from __future__ import annotations

from itertools import pairwise

from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.sentence import Sentence


def other_compound(left: Sentence, right: Sentence) -> bool:
    """Whether one sentence has a compound of a word that stands alone in the other, which has nothing of the rest.

    What somebody owns is as much another thing ("the mayor", "the mayor's brother").
    """
    return _has_own(left, right) or _has_own(right, left) or _owns(left, right) or _owns(right, left)


def _owns(mine: Sentence, yours: Sentence) -> bool:
    """Whether what hangs on an owner that both know is known to one sentence only."""
    genitives = mine.lexicon.genitives
    return bool(genitives) and any(
        mine.text.startswith(genitives, owner.end) and owner.key in yours.keys and thing.key not in yours.keys
        for owner, _, thing in zip(mine.words, mine.words[1:], mine.words[2:], strict=False)
        if not thing.marks & (Mark.FUNCTION | Mark.TIME)
    )


def _has_own(mine: Sentence, yours: Sentence) -> bool:
    return any(
        mine.text[before.end : word.start] == "-"
        and word.key in yours.keys
        and before.key not in yours.keys
        and not before.maybe
        and not before.marks & Mark.FUNCTION
        for before, word in pairwise(mine.words)
    )
