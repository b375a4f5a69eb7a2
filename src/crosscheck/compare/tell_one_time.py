"""Whether claims that leave their time unsaid may be of the time that others say."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.compare.moments import published_day
from crosscheck.compare.parts import Key
from crosscheck.compare.periods import read_period
from crosscheck.compare.statuses import PLAIN
from crosscheck.model import Attribute, Reading

_UNTIL_THE_NEXT = 425
"""Days after the end of a year in which its figures are the last there are: a year, and two months for the next one's
to be published."""


def tell_one_time(
    key: Key, mine: Sequence[Reading], other: Key, yours: Sequence[Reading], attribute: Attribute
) -> bool:
    """Whether claims of one part may be of the time of another part; false only where one of them says its time.

    Nobody knows what comes after: a text of 12 March tells nothing of 25 March, nor of a quarter that is not over,
    where the other text was written when that time had come. What adds up over a time and leaves it unsaid is of the
    last period there is: in March 2026 "revenue of 612 million" is not that of 2024.
    """
    if bool(key.period) == bool(other.period):
        return True
    if key.period:
        mine, yours = yours, mine
    days = {(one.period, one.published): one for one in yours}.values()
    told = {(one.period, one.published, one.status): one for one in mine}.values()
    return any(_may_mean(reading, one, attribute) for reading in told for one in days)


def _may_mean(reading: Reading, other: Reading, attribute: Attribute) -> bool:
    """Whether a claim without a time may be of the period of `other`."""
    days, mine, yours = read_period(other.period), published_day(reading), published_day(other)
    if reading.period or days is None or mine is None or days.last is None:
        return True
    come = days.last if attribute.accrues else days.first
    if come is not None and yours is not None and mine < come <= yours:
        return False
    return not (attribute.accrues and reading.status in PLAIN and days.last + _UNTIL_THE_NEXT < mine)
