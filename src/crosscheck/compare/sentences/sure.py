"""Whether what two figures that were lined up say of each other is sure."""

from __future__ import annotations

from crosscheck.compare.sentences.align import Line
from crosscheck.compare.sentences.clock import CLOCK
from crosscheck.compare.sentences.fact import Fact
from crosscheck.compare.sentences.results import RESULT
from crosscheck.compare.sentences.same_time import may_have_grown, spans
from crosscheck.compare.sentences.sentence import Sentence
from crosscheck.model import Amount, Span

_ALL = 0.9
"""Nearly all words beside a figure: what only one side says may be a scope of its own."""


def is_sure(line: Line, claim: Sentence, evidence: Sentence) -> bool:
    """Whether subject, attribute and time are said alike and the pair lines up alone."""
    left, right = line.left, line.right
    if isinstance(left.value, Amount) and left.value.unit in (RESULT, CLOCK):
        return False  # the same two may meet, and doors may open, more than once
    if may_have_grown(left, right, claim, evidence):
        return False
    alone = not line.rival or line.score - line.rival >= 2
    ours, theirs = spans(left, claim), spans(right, evidence)
    timed = bool(ours) == bool(theirs) or isinstance(left.value, Span)
    named = not claim.names ^ evidence.names or bool(claim.opening(left).names & evidence.keys)
    alike = line.cover >= _ALL and _cover(right, left) >= _ALL
    said = alike and left.increment == right.increment and left.whole == right.whole
    return alone and timed and named and said


def _cover(fact: Fact, other: Fact) -> float:
    """The share of the words beside a figure that the sentence of the other one has."""
    total = sum(fact.near.values())
    return sum(weight for key, weight in fact.near.items() if key in other.near or key in other.far) / (total or 1)
