"""Whether one sentence speaks only of some of those of whom the other one speaks ("les forêts qui brûlent")."""

from __future__ import annotations

from itertools import pairwise

from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.sentence import Sentence
from crosscheck.compare.sentences.stem import endings_of


def of_some_who(left: Sentence, right: Sentence) -> bool:
    """Whether a clause of its own narrows a plural of one sentence which the other one has without any clause."""
    return _narrows(left, right) or _narrows(right, left)


def _narrows(mine: Sentence, yours: Sentence) -> bool:
    words, known = mine.words, endings_of(mine.lexicon.language)
    for place, (noun, who) in enumerate(pairwise(words)):
        if not who.marks & Mark.RELATIVE or who.start - noun.end != 1 or noun.marks & (Mark.FUNCTION | Mark.SAYING):
            continue
        plural = mine.text[noun.start : noun.end].lower().endswith(known.plurals + known.irregular)
        if noun.key not in yours.keys or not plural:
            continue
        said = next((word for word in words[place + 2 :] if not word.marks & Mark.FUNCTION), None)
        if said is not None and said.key not in yours.keys:
            return True
    return False
