"""Whether one sentence tells that a mark was passed, and the other a much smaller count as of a day before that."""

from __future__ import annotations

from crosscheck.compare.sentences.fact import Fact
from crosscheck.compare.sentences.same_time import spans
from crosscheck.compare.sentences.sentence import Sentence
from crosscheck.compare.sentences.size_of import size_of
from crosscheck.model import Amount

_FAR = 5
_LOWER = ("more_than", "at_least")


def passed_later(bound: Fact, count: Fact, mine: Sentence, yours: Sentence) -> bool:
    """Whether a lower bound without a date is many times a count that its own sentence dates ("310 cas au 2 avril")."""
    if not isinstance(bound.value, Amount) or not isinstance(count.value, Amount):
        return False
    if bound.value.hedge not in _LOWER or count.value.hedge in _LOWER or bound.value.unit != "1":
        return False
    return size_of(bound) > _FAR * size_of(count) and bool(spans(count, yours)) and not spans(bound, mine)
