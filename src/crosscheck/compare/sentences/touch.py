"""How the values of two facts meet, once a share of a hundred, two changes or a period are taken for what they say."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.compare.sentences.align import percent_of
from crosscheck.compare.sentences.contact import Contact, touch_amounts, touch_spans
from crosscheck.compare.sentences.fact import Fact
from crosscheck.compare.sentences.lexicon import load_events
from crosscheck.compare.sentences.solid import BOUNDS
from crosscheck.model import Amount, Span


def touch(left: Fact, right: Fact) -> Contact | None:
    """How the values of two facts meet; None where they have no common measure."""
    one, other = left.value, right.value
    if isinstance(one, Amount) and isinstance(other, Amount):
        one, other = percent_of(left, right) or (one, other)
        if (one.change is None) != (other.change is None) and left.increment and right.increment:
            one, other = replace(one, change=None), replace(other, change=None)
        return touch_amounts(one, other)
    if isinstance(one, Span) and isinstance(other, Span):
        if left.near.keys() & right.near.keys() & load_events():
            one, other = _beginning(one, other), _beginning(other, one)
        return touch_spans(one, other)
    return None


def _beginning(period: Span, bound: Span) -> Span:
    """The first day of a period against a bound: "married from 1988 to 1998" and "married after 1989"."""
    if period.precision != "interval" or period.start is None or period.end is None or bound.hedge not in BOUNDS:
        return period
    return replace(period, end=period.start)
