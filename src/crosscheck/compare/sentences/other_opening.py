"""Whether two sentences open by saying of two places, groups or occasions what they tell ("en ville, ...")."""

from __future__ import annotations

from crosscheck.compare.sentences.cut import COMMA
from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.sentence import Sentence

_LONGEST = 8
_LEADS = Mark.ADJUNCT | Mark.AT | Mark.FOR | Mark.PRO | Mark.TO


def other_opening(left: Sentence, right: Sentence) -> bool:
    """Whether both open with a preposition and a noun before a comma, each of which the other sentence lacks.

    "Chez la souris, la molécule ...", "chez le singe, la molécule ...": what is turned round is said of each.
    """
    ours, theirs = _setting(left), _setting(right)
    return bool(ours - right.keys and theirs - left.keys)


def _setting(sentence: Sentence) -> frozenset[str]:
    """The content words of what a sentence opens with before its first comma, where that only says where or of whom."""
    stop = next((cut.start for cut in sentence.cuts if cut.strength >= COMMA), None)
    if stop is None or not sentence.words or not sentence.words[0].marks & _LEADS:
        return frozenset()
    words = [word for word in sentence.words if word.start < stop]
    if len(words) > _LONGEST:
        return frozenset()
    return frozenset(word.key for word in words if not word.marks & Mark.FUNCTION)
