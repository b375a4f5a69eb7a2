"""Dates said from where the document stands: yesterday, last week, two years ago, next March."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal, assert_never

from crosscheck.model import Tense
from crosscheck.model.replace import replace
from crosscheck.read.span import Days, When, days_of

Unit = Literal["day", "week", "month", "quarter", "half", "season", "year", "decade", "century"]

# A day or month without a year is taken to be the nearest one only when it lies this near to the document's date:
# the next candidate is then at least twice as far.
NEAR = timedelta(days=92)


def shift(today: date, unit: Unit, steps: int) -> When | Days:
    """The day, week, month … that lies `steps` units from the document's. Raises ValueError outside years 1 to 9999."""
    try:
        return _shift(today, unit, steps)
    except OverflowError as error:
        raise ValueError("years run from 1 to 9999") from error


def _shift(today: date, unit: Unit, steps: int) -> When | Days:
    match unit:
        case "day":
            day = today + timedelta(days=steps)
            return When("day", day.year, day.month, day.day)
        case "week":
            monday = today - timedelta(days=today.weekday()) + timedelta(weeks=steps)
            return Days(monday, monday + timedelta(days=6))
        case "month":
            year, month = divmod(today.year * 12 + today.month - 1 + steps, 12)
            return _checked(When("month", year, month + 1))
        case "quarter":
            year, quarter = divmod(today.year * 4 + (today.month - 1) // 3 + steps, 4)
            return _checked(When("quarter", year, quarter + 1))
        case "half":
            year, half = divmod(today.year * 2 + (today.month - 1) // 6 + steps, 2)
            return _checked(When("half", year, half + 1))
        case "season" | "year":
            return _checked(When("year", today.year + steps))
        case "decade":
            return _checked(When("decade", today.year // 10 * 10 + 10 * steps))
        case "century":
            return _checked(When("century", today.year // 100 * 100 + 100 * steps))


def _checked(when: When) -> When:
    days_of(when)
    return when


def toward(today: date, named: When, direction: Literal[-1, 0, 1]) -> When:
    """The last (-1), this (0) or next (1) weekday, month, season … of a name: the first one strictly before or after.

    "This March" is the one of the document's year. Raises ValueError outside years 1 to 9999.
    """
    if named.weekday:
        return _weekday(today, named.weekday, direction)
    if direction == 0:
        return _checked(replace(named, year=today.year))
    years = range(today.year - 5, today.year + 6)
    spans = [(_days(named, year), year) for year in years]
    if direction < 0:
        chosen = [year for span, year in spans if span is not None and span[1] < today and span[0] < today][-1:]
    else:
        chosen = [year for span, year in spans if span is not None and span[0] > today][:1]
    if not chosen:
        raise ValueError("years run from 1 to 9999")
    return replace(named, year=chosen[0])


def _weekday(today: date, weekday: int, direction: int) -> When:
    ahead = (weekday - 1 - today.weekday()) % 7
    try:
        if direction < 0:
            day = today + timedelta(days=ahead - 7)
        elif direction > 0:
            day = today + timedelta(days=ahead or 7)
        else:
            day = today - timedelta(days=today.weekday()) + timedelta(days=weekday - 1)
    except OverflowError as error:
        raise ValueError("years run from 1 to 9999") from error
    return When("day", day.year, day.month, day.day)


def _days(named: When, year: int) -> tuple[date, date] | None:
    """The first and last day in a year; None where that year has no such day, or nothing counts it."""
    if not 1 <= year <= 9999:
        return None
    try:
        return days_of(replace(named, year=year))
    except ValueError:
        return None


def nearest(today: date, named: When) -> When:
    """A date without a year, given the year in which it lies nearest to the document's; as it was if none is near."""
    if named.year is not None or named.precision not in ("day", "month", "quarter", "half"):
        return named
    best: int | None = None
    least = NEAR
    for year in (today.year - 1, today.year, today.year + 1):
        span = _days(named, year)
        if span is None:
            continue
        away = max(span[0] - today, today - span[1], timedelta(0))
        if away < least or (away == least and best is None):
            best, least = year, away
    return named if best is None else replace(named, year=best)


def in_tense(today: date, named: When, tense: Tense) -> When:
    """A date without a year, given the one that its sentence's tense allows; as it was where none is safe.

    What is over is the last one up to the document's date ("a fermé en janvier"). What is yet to come is the nearest
    one, unless that is over: "devait ouvrir en septembre" and "ouvrira en septembre" then mean different years.
    """
    near = nearest(today, named)
    if named.year is not None or named.precision not in ("day", "month", "quarter", "half"):
        return near
    match tense:
        case "":
            return near
        case "past":
            last = (year for year in range(today.year, today.year - 5, -1) if _begun(named, year, today))
            year = next(last, None)
            return named if year is None else replace(named, year=year)
        case "ahead":
            span = _days(named, near.year) if near.year is not None else None
            return near if span is not None and span[1] >= today else named
        case _:
            assert_never(tense)


def _begun(named: When, year: int, today: date) -> bool:
    span = _days(named, year)
    return span is not None and span[0] <= today
