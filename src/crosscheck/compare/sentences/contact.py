"""What two values have to do with each other when they answer the same question.

Bounds test the printed number itself: "more than 433.5 million" is borne out by 433,537,548. Two printed numbers
meet when the finer one rounded to the last digit of the coarser one is that number. "about" is ten per cent either
way, "nearly" from nine tenths up to the number.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date
from enum import Enum
from typing import assert_never

from crosscheck.compare.values import meet_amounts
from crosscheck.model import Amount, Attribute, Span

_FIGURE = Attribute("figure")
"""What is counted has been compared by its words already."""
_FIRST, _LAST = date.min.toordinal(), date.max.toordinal()
_LEAP_YEAR = 2000
_YEARLESS = re.compile(r"XXXX-(\d\d)(?:-(\d\d))?$")


class Contact(Enum):
    """From the closest to none: `EDGE` is "more than 30" against a printed 30."""

    EQUAL = "equal"
    ROUNDED = "rounded"
    FITS = "fits"
    OVERLAP = "overlap"
    EDGE = "edge"
    APART = "apart"


def touch_amounts(one: Amount, other: Amount, *, ceiling: bool = False) -> Contact | None:
    """How two figures lined up by their words meet; None where they have no common measure.

    `ceiling` says that an upper bound is the assertion, as in a target ("up to 30" and "up to 100").
    """
    level = meet_amounts(one, other, _FIGURE, ceiling=ceiling)
    if level.relation in ("agree", "compatible") and (_fails(one, other) or _fails(other, one)):
        return Contact.EDGE
    match level.relation:
        case "incomparable":
            return None
        case "contradict":
            return Contact.EDGE if level.soft else Contact.APART
        case "agree":
            return Contact.EQUAL if level.name == "exact" else Contact.ROUNDED
        case "compatible":
            return Contact.OVERLAP if _is_open(one) and _is_open(other) else Contact.FITS
        case _:
            assert_never(level.relation)


def _fails(figure: Amount, bound: Amount) -> bool:
    """Whether the number printed behind "about" or "nearly" is plainly outside a bound ("nearly 104", "under 90")."""
    if figure.hedge != "about" or not _is_open(bound):
        return False
    level = meet_amounts(replace(figure, hedge="exact", side=None), bound, _FIGURE, ceiling=False)
    return level.relation == "contradict" and not level.soft


def _is_open(amount: Amount) -> bool:
    return amount.low is None or amount.high is None


def touch_spans(one: Span, other: Span, *, leeway: int = 0) -> Contact | None:
    """How two spans of time meet, None where one gives no day at all; `leeway` in days.

    One inside the other agrees ("2024" and "March 2024"); spans that only overlap are compatible. A day or month
    without a year is taken in the other's year.
    """
    year = next((day.year for span in (one, other) for day in (span.start, span.end) if day is not None), _LEAP_YEAR)
    first, second = _days(one, year), _days(other, year)
    if first is None or second is None:
        return None
    if first == second:
        return Contact.EQUAL if one.hedge == other.hedge else Contact.FITS
    (start, end), (begin, stop) = first, second
    if end + leeway < begin or stop + leeway < start:
        return Contact.APART
    if (start >= begin and end <= stop) or (begin >= start and stop <= end):
        return Contact.FITS
    return Contact.OVERLAP


def _days(span: Span, year: int) -> tuple[int, int] | None:
    """The first and last day of a span as ordinals, an open end as far as the calendar goes."""
    if span.start is not None or span.end is not None:
        start = _FIRST if span.start is None else span.start.toordinal()
        return start, _LAST if span.end is None else span.end.toordinal()
    found = _YEARLESS.match(span.edtf)
    if found is None:
        return None
    month, day = int(found.group(1)), found.group(2)
    try:
        first = date(year, month, int(day) if day else 1)
    except ValueError:
        return None
    last = first if day else first.replace(day=monthrange(year, month)[1])
    match span.hedge:
        case "less_than":
            return _FIRST, first.toordinal() - 1
        case "at_most":
            return _FIRST, last.toordinal()
        case "more_than":
            return last.toordinal() + 1, _LAST
        case "at_least":
            return first.toordinal(), _LAST
        case _:
            return first.toordinal(), last.toordinal()
