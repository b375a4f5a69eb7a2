"""The stretch of a sentence around a place, between two cuts: the clause of a figure or of a word."""

from __future__ import annotations

from crosscheck.compare.sentences.cut import COMMA
from crosscheck.compare.sentences.sentence import Sentence


def clause_around(sentence: Sentence, start: int, end: int, strength: int = COMMA) -> tuple[int, int]:
    """Where the stretch begins and ends that holds the text from `start` to `end`; a cut at `end` closes it.

    `strength` is how strong a cut must be to end it.
    """
    cuts = [cut.start for cut in sentence.cuts if cut.strength >= strength]
    begin = max((cut for cut in cuts if cut < start), default=0)
    stop = min((cut for cut in cuts if cut >= end), default=len(sentence.text))
    return begin, stop
