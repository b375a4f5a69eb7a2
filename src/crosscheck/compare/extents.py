"""The stretch of the number line, or of the calendar, that one claim allows."""

from __future__ import annotations

import calendar
import datetime
from decimal import Decimal
from typing import NamedTuple, assert_never

from crosscheck.model import Amount, Attribute, Span

ABOUT = Decimal("0.1")  # "about", "environ": ten per cent either way
ABOUT_PLACES = 10  # and no more than ten of the last printed digit: "about 123,419,290" is not 130 million
EXACT_BELOW = Decimal(1000)  # a declared count from here on may have been rounded for print

_HALF = Decimal("0.5")
_NONE = Decimal(0)
_ABOUT_DAYS = {"day": 3, "month": 31, "quarter": 92, "half": 183, "season": 92, "part": 92, "year": 366, "decade": 3653}


# Durations keep the unit they are told in; seconds make them comparable. A year is the Gregorian mean of 365.2425 days
# (ISO 80000-3 leaves it to the calendar), a month its twelfth.
SECONDS = {
    "s": Decimal(1), "min": Decimal(60), "h": Decimal(3600), "d": Decimal(86400), "wk": Decimal(604800),
    "mo": Decimal(2629746), "a": Decimal(31556952),
}  # fmt: skip
TIME = "time"


class Extent(NamedTuple):
    """All truths that satisfy a claim, from `low` to `high`; None is an open end.

    Figures are Decimal in the canonical unit, dates are day ordinals (proleptic Gregorian); one comparison never
    mixes them. `low_open` and `high_open` exclude the end itself. `bound` says that the claim only bounds the truth
    ("at least 30") and so founds no position. `point` is the printed number where there is one: bounds are tested
    against it, not against its rounding. `half` is half of the printed place; `hedged` covers about, nearly and
    ranges.
    """

    low: Decimal | int | None
    high: Decimal | int | None
    low_open: bool = False
    high_open: bool = False
    bound: bool = False
    hedged: bool = False
    point: Decimal | int | None = None
    half: Decimal | int = 0
    loose: bool = False


def amount_extent(amount: Amount, attribute: Attribute, *, ceiling: bool = False) -> Extent:
    """What an amount allows, in its canonical unit; durations in seconds.

    A printed figure stands for everything that rounds to it (half of its last printed digit either way, ends
    excluded, so that neighbouring figures stay apart). "about" allows ten per cent either way, "nearly" from 0.9 x
    to x. Bounds allow everything on their side of the printed number, except an upper bound under a `ceiling`
    (targets, pledges, plans), where the bound is the assertion. A declared count (`attribute.exact`) is a point. An
    attribute's tolerance widens, half of it on each of the two sides compared. A fall is negative.
    """
    low, high, hedge, place = amount.low, amount.high, amount.hedge, amount.place
    if amount.dimension == TIME and amount.unit in SECONDS:
        factor = SECONDS[amount.unit]
        low, high = (None if end is None else end * factor for end in (low, high))
        place *= factor
    if amount.change == "down":
        low, high = (None if high is None else -high), (None if low is None else -low)
    half = place * _HALF
    if ceiling and low is None and high is not None and hedge in ("at_most", "less_than"):
        low, hedge = high, "exact"
    if low is None or high is None:
        more, less = hedge == "more_than", hedge == "less_than"
        slack = _NONE if attribute.exact else _tolerated(attribute, low if high is None else high)
        return Extent(
            None if low is None else low - slack, None if high is None else high + slack,
            more or less, more or less, bound=True, half=half,
        )  # fmt: skip
    slack = _tolerated(attribute, high)
    if hedge == "between" or low != high:
        return Extent(low - half - slack, high + half + slack, True, True, hedged=True, half=half)
    if hedge == "about":
        wide = min(abs(low) * ABOUT, place * ABOUT_PLACES) if place else abs(low) * ABOUT
        if amount.side == "below":
            return Extent(low - wide - slack, high + slack, hedged=True, half=half, loose=True)
        if amount.side == "above":
            return Extent(low - slack, high + wide + slack, hedged=True, half=half, loose=True)
        wide = max(wide, half)
        return Extent(low - wide - slack, high + wide + slack, hedged=True, half=half)
    if attribute.exact or not half:
        return Extent(
            low - slack, high + slack, point=low, half=half, loose=attribute.exact and abs(low) >= EXACT_BELOW
        )
    return Extent(low - half - slack, high + half + slack, True, True, point=low, half=half)


def _tolerated(attribute: Attribute, figure: Decimal | None) -> Decimal:
    return abs(figure) * attribute.tolerance * _HALF if attribute.tolerance and figure is not None else _NONE


def span_extent(span: Span, *, ceiling: bool = False, year: int | None = None) -> Extent:
    """What a date allows, as day ordinals, both ends included.

    "by 2028" is everything until the end of 2028, except under a `ceiling` (a deadline, a plan), where it asserts
    2028. "around" widens by one unit of the printed precision. A month or day whose year nobody gives is put into
    `year`; without one it allows everything.
    """
    start, end = span.start, span.end
    if start is None and end is None:
        return _yearless_extent(span, year)
    if ceiling and span.hedge == "at_most" and start is None and end is not None:
        start = first_day(end, span.precision)
    low = None if start is None else start.toordinal()
    high = None if end is None else end.toordinal()
    if low is None or high is None:
        return Extent(low, high, bound=True)
    if span.hedge == "about":
        wide = _ABOUT_DAYS.get(span.precision, 366)
        return Extent(low - wide, high + wide, hedged=True)
    return Extent(low, high, hedged=span.precision == "interval" or span.hedge == "between")


def _yearless_extent(span: Span, year: int | None) -> Extent:
    if year is None or not span.edtf.startswith("XXXX-"):
        return Extent(None, None, bound=True)
    month, _, day = span.edtf.removeprefix("XXXX-").partition("-")
    try:
        first = datetime.date(year, int(month), int(day or 1))
    except ValueError:
        return Extent(None, None, bound=True)
    last = first if day else first.replace(day=calendar.monthrange(year, first.month)[1])
    return Extent(first.toordinal(), last.toordinal())


def first_day(end: datetime.date, precision: str) -> datetime.date:
    """The first day of the day, month, quarter, half, year or decade that ends on `end`."""
    match precision:
        case "month":
            return end.replace(day=1)
        case "quarter" | "season":
            return _months_back(end, 2)
        case "part":
            return _months_back(end, 3)
        case "half":
            return _months_back(end, 5)
        case "year":
            return end.replace(month=1, day=1)
        case "decade":
            return datetime.date(max(end.year - 9, 1), 1, 1)
        case "century":
            return datetime.date(max(end.year - 99, 1), 1, 1)
        case _:
            return end


def _months_back(end: datetime.date, months: int) -> datetime.date:
    month = end.year * 12 + end.month - 1 - months
    return datetime.date(max(month // 12, 1), month % 12 + 1, 1)


def overlap(a: Extent, b: Extent) -> bool:
    """Whether one truth can satisfy both. A bound is tested against the other side's printed number itself."""
    if a.bound is not b.bound:
        if a.bound and b.point is not None:
            b = Extent(b.point, b.point)
        elif b.bound and a.point is not None:
            a = Extent(a.point, a.point)
    return reaches(a, b) and reaches(b, a)


def reaches(lower: Extent, upper: Extent) -> bool:
    """Whether `lower` starts before `upper` ends."""
    if lower.low is None or upper.high is None:
        return True
    if lower.low == upper.high:
        return not (lower.low_open or upper.high_open)
    return lower.low < upper.high


def nearly_overlap(a: Extent, b: Extent) -> bool:
    """Whether two disjoint extents are divided by a boundary or a rounding only, so that nobody should be sure."""
    if not (a.bound or b.bound or a.loose or b.loose):
        return False
    return reaches(_rounded(a), _rounded(b)) and reaches(_rounded(b), _rounded(a))


def _rounded(extent: Extent) -> Extent:
    low, high = (extent.low, extent.high) if extent.point is None else (extent.point, extent.point)
    half = extent.half
    return Extent(None if low is None else low - half, None if high is None else high + half)


def inside(inner: Extent, outer: Extent) -> bool:
    """Whether every truth that `inner` allows satisfies `outer` too; open ends are never inside."""
    if inner.low is None or inner.high is None:
        return False
    return (outer.low is None or inner.low >= outer.low) and (outer.high is None or inner.high <= outer.high)


def extent(value: Amount | Span, attribute: Attribute, *, ceiling: bool = False) -> Extent:
    """What an amount or a date allows."""
    match value:
        case Amount():
            return amount_extent(value, attribute, ceiling=ceiling)
        case Span():
            return span_extent(value, ceiling=ceiling)
        case _:
            assert_never(value)
