"""How the values of two facts meet, once a share of a hundred, two changes or a period are taken for what they say."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.compare.sentences.align import percent_of
from crosscheck.compare.sentences.contact import Contact, touch_amounts, touch_spans
from crosscheck.compare.sentences.fact import Fact
from crosscheck.compare.sentences.figures import point
from crosscheck.compare.sentences.lexicon import load_events
from crosscheck.compare.sentences.solid import BOUNDS
from crosscheck.model import Amount, Span

_SINCE = "at_least"


def touch(left: Fact, right: Fact) -> Contact | None:
    """How the values of two facts meet; None where they have no common measure."""
    one, other = left.value, right.value
    if isinstance(one, Amount) and isinstance(other, Amount):
        one, other = percent_of(left, right) or (one, other)
        if (one.change is None) != (other.change is None) and left.increment and right.increment:
            one, other = replace(one, change=None), replace(other, change=None)
        return touch_amounts(one, other, ceiling=_are_targets(left, right))
    if isinstance(one, Span) and isinstance(other, Span):
        if one.hedge == other.hedge == _SINCE and left.near.keys() & right.near.keys() - left.names - right.names:
            one, other = _first_day(one), _first_day(other)
        elif left.near.keys() & right.near.keys() & load_events():
            one, other = _beginning(one, other), _beginning(other, one)
        return touch_spans(one, other)
    return None


def _are_targets(left: Fact, right: Fact) -> bool:
    """Whether both tell up to how much money somebody means to raise, spend or pay: there the bound is what is said."""
    return all(
        fact.planned and isinstance(fact.value, Amount) and fact.value.dimension == "money"
        and fact.value.hedge == "at_most"
        for fact in (left, right)
    )  # fmt: skip


def _first_day(since: Span) -> Span:
    """The day, month or year since which something is so: "since 1996" and "since 2006" are not both so."""
    return since if since.start is None else point(since)


def _beginning(period: Span, bound: Span) -> Span:
    """The first day of a period against a bound: "married from 1988 to 1998" and "married after 1989"."""
    if period.precision != "interval" or period.start is None or period.end is None or bound.hedge not in BOUNDS:
        return period
    return replace(period, end=period.start)
