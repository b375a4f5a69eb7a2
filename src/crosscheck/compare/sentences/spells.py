"""Whether two figures are told of two stretches of time: "110 mm in an hour", "180 mm in a day"."""

from __future__ import annotations

from crosscheck.compare.sentences.fact import Fact
from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.sentence import Sentence

_REACH = 6
"""Words behind a figure among which its stretch of time stands."""


def other_spell(left: Fact, right: Fact, claim: Sentence, evidence: Sentence) -> bool:
    """Whether both figures are told of a stretch of time without a number, and of another one each."""
    ours, theirs = _spells(left, claim), _spells(right, evidence)
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _spells(fact: Fact, sentence: Sentence) -> set[str]:
    """The nouns for a stretch of time behind a figure, each behind a preposition and at most an article."""
    behind = [word for word in sentence.words if word.start >= fact.mention.end][:_REACH]
    return {
        word.key
        for place, word in enumerate(behind)
        if word.marks & Mark.TIME and any(each.marks & Mark.ADJUNCT for each in behind[max(0, place - 2) : place])
    }
