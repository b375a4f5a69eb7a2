"""When a claim holds: the EDTF text of a period as an interval of days."""

from __future__ import annotations

import calendar
import datetime
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

# EDTF (ISO 8601-2:2019) numbers for parts of a year, as first and last month
_PARTS = {
    21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12),
    33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12), 40: (1, 6), 41: (7, 12),
}  # fmt: skip


_MONTH = 31  # days


class Period(NamedTuple):
    """Day ordinals, both ends included; None is an open end."""

    first: int | None
    last: int | None


@lru_cache(maxsize=4096)
def read_period(edtf: str) -> Period | None:
    """The days of an EDTF period ("2024", "2024-09", "2024-33", "2024-09-20/2024-12", "../2028"); None if unknown."""
    start, slash, end = edtf.partition("/")
    if not slash:
        return _one(edtf)
    first, last = _one(start), _one(end)
    if (first is None and start not in ("", "..")) or (last is None and end not in ("", "..")):
        return None
    return Period(None if first is None else first.first, None if last is None else last.last)


def _one(text: str) -> Period | None:
    text = text.rstrip("~?%")
    try:
        if len(text) == 4 and text.endswith("X"):
            return _days(int(text[:3] + "0"), 1, int(text[:3] + "9"), 12)
        year, month, day = (*(int(piece) for piece in text.split("-")), 0, 0)[:3]
        if day:
            ordinal = datetime.date(year, month, day).toordinal()
            return Period(ordinal, ordinal)
        if not month:
            return _days(year, 1, year, 12)
        opening, closing = _PARTS.get(month, (month, month))
        return _days(year, opening, year, closing)
    except ValueError:
        return None


def _days(first_year: int, first_month: int, last_year: int, last_month: int) -> Period:
    last = calendar.monthrange(last_year, last_month)[1]
    return Period(
        datetime.date(first_year, first_month, 1).toordinal(), datetime.date(last_year, last_month, last).toordinal()
    )


def apart(one: str, other: str) -> bool:
    """Whether two periods have no day in common; periods that cannot be read are apart when written differently."""
    if one == other:
        return False
    first, second = read_period(one), read_period(other)
    if first is None or second is None:
        return True
    return _before(first, second) or _before(second, first)


def _before(one: Period, other: Period) -> bool:
    return one.last is not None and other.first is not None and one.last < other.first


def one_time(one: str, other: str) -> bool:
    """Whether two periods are the same, or one lies within a month that the other tells ("end of December")."""
    if one == other:
        return True
    first, second = read_period(one), read_period(other)
    if first is None or second is None:
        return False
    ends = (first.first, first.last, second.first, second.last)
    if any(end is None for end in ends):
        return False
    start, last, start_too, last_too = (end or 0 for end in ends)
    inside = start <= start_too <= last_too <= last or start_too <= start <= last <= last_too
    return inside and max(last - start, last_too - start_too) < _MONTH


def told_loosely(periods: Iterable[str]) -> dict[str, str]:
    """For periods that another one tells less precisely ("the end of December" beside "December 2025"): which.

    Only where all that lie within it are one time as well: of two days of a month neither is the one meant.
    """
    said = sorted(
        (days.last - days.first, days.first, period)
        for period in {*periods} - {""}
        if (days := read_period(period)) is not None and days.first is not None and days.last is not None
    )
    in_time = sorted((first, length, period) for length, first, period in said)
    starts = [first for first, _, _ in in_time]
    found: dict[str, str] = {}
    for length, first, wide in said:
        if not 0 < length < _MONTH:
            continue
        near = in_time[bisect_left(starts, first) : bisect_right(starts, first + length)]
        inside = [one for _, shorter, one in near if shorter < length and one_time(one, wide)]
        if all(one_time(one, other) for one, other in combinations(inside, 2)):
            found.update(dict.fromkeys(inside, wide))
    return found
