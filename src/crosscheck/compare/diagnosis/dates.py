"""Slips of dates."""

from __future__ import annotations

from datetime import date

from crosscheck.compare.diagnosis.case import Case
from crosscheck.compare.diagnosis.figures import are_swapped
from crosscheck.model import Message, Reading, Span


def day_month_swapped(case: Case) -> Message | None:
    """03/04 read the other way round."""
    one, other = _single_day(case.a), _single_day(case.b)
    if one is None or other is None or one == other:
        return None
    if one.year == other.year and one.month == other.day and one.day == other.month:
        return Message("day-month-swapped", (("x", case.a.value), ("y", case.b.value)))
    return None


def year_slip(case: Case) -> Message | None:
    """The same day and month, one year apart."""
    one, other = _single_day(case.a), _single_day(case.b)
    if one is None or other is None:
        return None
    if abs(one.year - other.year) == 1 and (one.month, one.day) == (other.month, other.day):
        return Message("year-slip", (("x", case.a.value), ("y", case.b.value)))
    return None


def next_day(case: Case) -> Message | None:
    """Two days in a row: an event and the day it was reported, or two time zones."""
    one, other = _single_day(case.a), _single_day(case.b)
    if one is None or other is None or abs((one - other).days) != 1:
        return None
    return Message("next-day")


def date_digits_swapped(case: Case) -> Message | None:
    """The same date, two neighbouring digits of its year, its month or its day exchanged: 1956 and 1965."""
    one, other = case.a.value, case.b.value
    if not isinstance(one, Span) or not isinstance(other, Span) or one.precision != other.precision:
        return None
    if one.hedge == other.hedge == "exact" and are_swapped(one.edtf, other.edtf):
        return Message("digits-swapped", (("x", one), ("y", other)))
    return None


def _single_day(reading: Reading) -> date | None:
    value = reading.value
    return value.start if isinstance(value, Span) and value.start is not None and value.start == value.end else None
