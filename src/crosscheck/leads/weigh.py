"""How much speaks for it that two claims tell one fact, in points; the terms are named, and few.

The points were set by hand on seven stories, and tried on seven others (docs/decisions.md).
"""

from __future__ import annotations

from decimal import Decimal

from crosscheck.compare.slips import Rarity, up_to
from crosscheck.compare.slips.points_of_headings import (
    KINDRED,
    OTHER_STATUS,
    points_of_attributes,
    points_of_subjects,
)
from crosscheck.leads.set_apart import of_two_statuses
from crosscheck.leads.told import Told
from crosscheck.model import Amount

AROUND, AROUND_WORDS = 30, 6  # the same of words that only the paragraphs share
NEAR = Decimal("1.5")
NEAR_EARNS = 10
FAR, FARTHER = 3, 20  # times; figures so far apart are seldom two accounts of one thing
FAR_COSTS, FARTHER_COSTS = 8, 25
OTHER_COUNTED = 40
UNLIKE, UNSAID = 25, 10  # another scope or time, and one that only one of them says


def weigh(a: Told, b: Told, rarity: Rarity) -> int:
    """The points of two claims; below nought where more speaks against it."""
    return _words(a, b, rarity) + _headings(a, b) - _against(a, b)


def _words(a: Told, b: Told, rarity: Rarity) -> int:
    ours, theirs = a.passage, b.passage
    shared = ours.own & theirs.own
    beside = (ours.own & theirs.around) | (ours.around & theirs.own) | (ours.around & theirs.around)
    around = up_to(AROUND, rarity.weight(beside - shared), AROUND_WORDS * rarity.most)
    return rarity.likeness(ours.own, theirs.own) + around


def _headings(a: Told, b: Told) -> int:
    """What the subjects and attributes of two claims say."""
    subjects = points_of_subjects(
        one=a.subject == b.subject,
        meet=bool(a.passage.subject & b.passage.subject),
        both_named=a.is_named and b.is_named,
    )
    attributes = points_of_attributes(a.attribute, b.attribute)
    if not attributes and a.passage.attribute & b.passage.attribute:
        attributes = KINDRED
    return subjects + attributes


def _against(a: Told, b: Told) -> int:
    x, y = a.reading, b.reading
    points = OTHER_STATUS if of_two_statuses(x, y) else 0
    points += sum(_unlike(*both) for both in ((x.scope, y.scope), (x.period, y.period)))
    if not isinstance(x.value, Amount) or not isinstance(y.value, Amount):
        return points
    return points + _sizes(x.value, y.value) + (OTHER_COUNTED if _counts_other(a, b) else 0)


def _unlike(one: str, other: str) -> int:
    if one == other:
        return 0
    return UNLIKE if one and other else UNSAID


def _counts_other(a: Told, b: Told) -> bool:
    """Whether two figures count things whose nouns do not meet, under attributes that do not either."""
    x, y = a.reading.value, b.reading.value
    if not isinstance(x, Amount) or not isinstance(y, Amount) or a.attribute.key == b.attribute.key:
        return False
    return x.dimension in ("count", "number") and (x.counted or "").lower() != (y.counted or "").lower()


def _sizes(x: Amount, y: Amount) -> int:
    """What it costs that one figure is many times the other."""
    small, large = sorted(abs(amount.low or amount.high or Decimal(0)) for amount in (x, y))
    if not small:
        return 0
    if large <= NEAR * small:
        return -NEAR_EARNS
    if large <= FAR * small:
        return 0
    return FARTHER_COSTS if large > FARTHER * small else FAR_COSTS
