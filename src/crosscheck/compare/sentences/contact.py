"""What two values have to do with each other when they answer the same question.

Bounds test the printed number itself: "more than 433.5 million" is borne out by 433,537,548. Two printed numbers
meet when the finer one rounded to the last digit of the coarser one is that number. "about" is ten per cent either
way, "nearly" from nine tenths up to the number.
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum
from typing import assert_never

from crosscheck.compare.values import meet_amounts
from crosscheck.model import Amount, Attribute, Span

_FIGURE = Attribute("figure")
"""What is counted has been compared by its words already."""
_FAR_PAST, _FAR_FUTURE = date.min, date.max


class Contact(Enum):
    """From the closest to none: `EDGE` is "more than 30" against a printed 30."""

    EQUAL = "equal"
    ROUNDED = "rounded"
    FITS = "fits"
    OVERLAP = "overlap"
    EDGE = "edge"
    APART = "apart"


def touch_amounts(one: Amount, other: Amount) -> Contact | None:
    """How two figures lined up by their words meet; None where they have no common measure."""
    level = meet_amounts(one, other, _FIGURE, ceiling=False)
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


def _is_open(amount: Amount) -> bool:
    return amount.low is None or amount.high is None


def touch_spans(one: Span, other: Span, *, leeway: int = 0) -> Contact | None:
    """How two spans of time meet, None where neither year is known well enough; `leeway` in days.

    One inside the other agrees ("2024" and "March 2024"); spans that only overlap are compatible.
    """
    first, second = days(one), days(other)
    if first is None or second is None:
        return _touch_yearless(one, other)
    if first == second:
        return Contact.EQUAL if one.hedge == other.hedge else Contact.FITS
    (start, end), (begin, stop) = first, second
    if leeway:
        end = end + timedelta(leeway) if end < _FAR_FUTURE - timedelta(leeway) else end
        stop = stop + timedelta(leeway) if stop < _FAR_FUTURE - timedelta(leeway) else stop
    if end < begin or stop < start:
        return Contact.APART
    if (start >= begin and end <= stop) or (begin >= start and stop <= end):
        return Contact.FITS
    return Contact.OVERLAP


def days(span: Span) -> tuple[date, date] | None:
    """The first and last day of a span, an open end as far as the calendar goes; None where no year is known."""
    if span.start is None and span.end is None:
        return None
    return span.start or _FAR_PAST, span.end or _FAR_FUTURE


def _touch_yearless(one: Span, other: Span) -> Contact | None:
    """Months and days without a year meet on what both give ("19 March", "2020-03-19")."""
    first, second = _month_day(one), _month_day(other)
    if first is None or second is None or first[0] is None or second[0] is None:
        return None
    if first[0] != second[0]:
        return Contact.APART
    if first[1] is None or second[1] is None:
        return Contact.FITS
    return Contact.EQUAL if first[1] == second[1] else Contact.APART


def _month_day(span: Span) -> tuple[int | None, int | None] | None:
    parts = span.edtf.split("-")
    if len(parts) < 2 or "/" in span.edtf or span.hedge != "exact":
        return None
    month = int(parts[1]) if parts[1].isdecimal() else None
    day = int(parts[2]) if len(parts) > 2 and parts[2].isdecimal() else None
    return month, day
