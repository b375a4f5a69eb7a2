"""What two values have to do with each other when they answer the same question.

Bounds test the printed number itself: "more than 433.5 million" is borne out by 433,537,548. Two printed numbers
meet when the finer one rounded to the last digit of the coarser one is that number. "about" is ten per cent either
way, "nearly" from nine tenths up to the number.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from enum import Enum

from crosscheck.model import Amount, Span

_ABOUT = Decimal("0.1")
_FAR_PAST, _FAR_FUTURE = date.min, date.max


class Contact(Enum):
    """From the closest to none: `EDGE` is "more than 30" against a printed 30."""

    EQUAL = "equal"
    ROUNDED = "rounded"
    FITS = "fits"
    OVERLAP = "overlap"
    EDGE = "edge"
    APART = "apart"


def touch_amounts(one: Amount, other: Amount) -> Contact:
    """How two amounts of one dimension meet; the same whichever comes first."""
    plain_one, plain_other = _is_plain(one), _is_plain(other)
    if plain_one and plain_other:
        assert one.low is not None and other.low is not None
        gap = abs(one.low - other.low)
        if not gap:
            return Contact.EQUAL
        return Contact.ROUNDED if gap * 2 <= max(one.place, other.place) else Contact.APART
    if plain_one or plain_other:
        return _hold(one, other) if plain_one else _hold(other, one)
    low_one, high_one = _bounds(one)
    low_other, high_other = _bounds(other)
    if (low_one is not None and high_other is not None and low_one > high_other) or (
        low_other is not None and high_one is not None and low_other > high_one
    ):
        return Contact.APART
    if (low_one, high_one, one.hedge) == (low_other, high_other, other.hedge):
        return Contact.EQUAL
    if _is_open(one, other, low_one, high_other) or _is_open(other, one, low_other, high_one):
        return Contact.EDGE
    return Contact.OVERLAP


def _is_plain(amount: Amount) -> bool:
    return amount.hedge == "exact" and amount.low is not None and amount.low == amount.high


def _bounds(amount: Amount) -> tuple[Decimal | None, Decimal | None]:
    low, high = amount.low, amount.high
    if amount.hedge == "about":
        width_low = Decimal(0) if amount.side == "above" else _ABOUT
        width_high = Decimal(0) if amount.side == "below" else _ABOUT
        low = None if low is None else low - abs(low) * width_low
        high = None if high is None else high + abs(high) * width_high
    return low, high


def _is_open(lower: Amount, upper: Amount, low: Decimal | None, high: Decimal | None) -> bool:
    """ "more than 30" against "up to 30": nothing is in both."""
    return low is not None and low == high and (lower.hedge == "more_than" or upper.hedge == "less_than")


def _hold(plain: Amount, hedged: Amount) -> Contact:
    """Whether a printed number bears a hedged one out."""
    number = plain.low
    assert number is not None
    low, high = _bounds(hedged)
    if hedged.hedge == "more_than" and number == low:
        return Contact.EDGE
    if hedged.hedge == "less_than" and number == high:
        return Contact.EDGE
    slack = Decimal(0) if hedged.hedge in ("more_than", "less_than", "at_least", "at_most") else plain.place / 2
    if low is not None and number + slack < low:
        return Contact.APART
    if high is not None and number - slack > high:
        return Contact.APART
    return Contact.FITS


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
