"""Whether one of two amounts is an average and the other a bound that a single one may pass."""

from __future__ import annotations

from crosscheck.compare.sentences.fact import Fact
from crosscheck.compare.sentences.sentence import Sentence
from crosscheck.compare.sentences.solid import BOUNDS
from crosscheck.model import Amount

_AVERAGE = "@average"
_SINGLE = ("temperature", "speed")
"""Dimensions of what is measured at one moment."""


def other_average(left: Fact, right: Fact, claim: Sentence, evidence: Sentence) -> bool:
    """Whether only one sentence has an average, of what is measured at a moment, and the other's figure is a bound."""
    sides = (left, claim, evidence), (right, evidence, claim)
    return any(
        isinstance(fact.value, Amount)
        and fact.value.dimension in _SINGLE
        and fact.value.hedge in BOUNDS
        and _AVERAGE not in mine.keys
        and _AVERAGE in yours.keys
        for fact, mine, yours in sides
    )
