"""Whether two ages are those of two moments: "avait 22 ans lors du tournage", "a plus de 60 ans"."""

from __future__ import annotations

from decimal import Decimal

from crosscheck.compare.sentences.contact import Contact
from crosscheck.compare.sentences.fact import Fact
from crosscheck.compare.sentences.mark import Mark
from crosscheck.compare.sentences.sentence import Sentence
from crosscheck.compare.sentences.size_of import size_of
from crosscheck.compare.sentences.touch import touch
from crosscheck.model import Amount

_REACH = 4
_GROWN = Decimal("1.5")
"""Two ages further apart than so many times are seldom one age told in two ways."""


def other_age(left: Fact, right: Fact, claim: Sentence, evidence: Sentence) -> bool:
    """Whether one of two ages far apart is told of what was so ("avait 22 ans"), and the other is not."""
    if not (_is_years(left) and _is_years(right)):
        return False
    if _was(left, claim) == _was(right, evidence):
        return False
    one, other = sorted((size_of(left), size_of(right)))
    return one <= 0 or other > _GROWN * one


def tells_next_ages(left: Fact, right: Fact) -> bool:
    """Whether a range of ages ends right before the other age begins: of whom each is said ("5 à 11 ans")."""
    ranges = [fact.value.hedge == "between" for fact in (left, right)]
    return _is_years(left) and _is_years(right) and any(ranges) and touch(left, right) is Contact.EDGE


def _is_years(fact: Fact) -> bool:
    return isinstance(fact.value, Amount) and fact.value.unit == "a"


def _was(fact: Fact, sentence: Sentence) -> bool:
    """Whether a verb that tells what was so stands right before a figure."""
    before = [word for word in sentence.words if word.end <= fact.mention.hedge_start][-_REACH:]
    return any(word.marks & Mark.WAS for word in before)
