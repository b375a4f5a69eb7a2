"""From a date as written, with its gaps, to an interval of days."""

from __future__ import annotations

import calendar
from dataclasses import replace
from datetime import date, timedelta
from typing import Literal, assert_never

from crosscheck.model import Hedge, Precision, Span, Unread
from crosscheck.model.frozen import frozen
from crosscheck.read import edtf

Part = Literal["", "early", "mid", "late"]

# A season as an interval is the union of its two usual definitions, by months and by the sun.
_SEASONS = {1: ((3, 1), (6, 21)), 2: ((6, 1), (9, 23)), 3: ((9, 1), (12, 21))}
# The thirds of a year in months, of a decade and a century in years from its first. The end of a decade
# takes in the round year that follows ("by the end of the decade" is printed for 2029 and for 2030).
_YEAR_PARTS = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}
_MONTH_PARTS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31)}
_DECADE_PARTS = {"early": (0, 3), "mid": (3, 6), "late": (6, 10)}
_CENTURY_PARTS = {"early": (0, 33), "mid": (33, 66), "late": (66, 100)}

# How wide a bound is written in EDTF: a month ("since January 2026") is not shortened to its year.
_FINEST: dict[Precision, int] = {"day": 10, "month": 7, "quarter": 7, "half": 7, "season": 7, "part": 7}


@frozen
class When:
    """A date as written. `index` is the month, quarter, half or season; `year` is None where it is not said."""

    precision: Precision
    year: int | None = None
    index: int = 0
    day: int = 0
    part: Part = ""
    weekday: int = 0


@frozen
class Days:
    """Days that are known already, both inclusive (a week, the span of two dates); None is an open end."""

    start: date | None
    end: date | None
    precision: Precision = "interval"
    hedge: Hedge = "exact"


class NoYearError(ValueError):
    """The date has no year, so it is no interval of days."""


def complete(when: When, year: int | None) -> When:
    """The same date with this year where it has none."""
    return when if when.year is not None else replace(when, year=year)


def days_of(when: When) -> tuple[date, date]:
    """First and last day. Raises NoYearError without a year, ValueError for a day that does not exist."""
    if when.year is None:
        raise NoYearError
    least = 0 if when.precision in ("decade", "century") else 1
    if not least <= when.year <= 9999:
        raise ValueError("years run from 1 to 9999")
    start, end = _whole(when, when.year)
    if when.part == "":
        return start, end
    return _part(when, when.year, when.part, start, end)


def _whole(when: When, year: int) -> tuple[date, date]:
    index = when.index
    match when.precision:
        case "day":
            day = date(year, index, when.day)
            return day, day
        case "month":
            return _months(year, index, index)
        case "quarter":
            return _months(year, 3 * index - 2, 3 * index)
        case "half":
            return _months(year, 6 * index - 5, 6 * index)
        case "season":
            return _season(year, index)
        case "year" | "part" | "interval":
            return date(year, 1, 1), date(year, 12, 31)
        case "decade":
            return date(max(year, 1), 1, 1), date(year + 9, 12, 31)
        case "century":
            return date(max(year, 1), 1, 1), date(year + 99, 12, 31)
        case _:
            assert_never(when.precision)


def _months(year: int, first: int, last: int) -> tuple[date, date]:
    return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])


def _season(year: int, season: int) -> tuple[date, date]:
    if season in _SEASONS:
        (month, day), (last_month, last_day) = _SEASONS[season]
        return date(year, month, day), date(year, last_month, last_day)
    # "winter 2025" may be the one that begins or the one that ends in 2025: the reading holds both.
    return date(max(year - 1, 1), 12, 1), date(min(year + 1, 9999), 3, 20)


def _part(when: When, year: int, part: Literal["early", "mid", "late"], start: date, end: date) -> tuple[date, date]:
    match when.precision:
        case "year" | "part" | "interval":
            return _months(year, *_YEAR_PARTS[part])
        case "month":
            first, last = _MONTH_PARTS[part]
            return start.replace(day=first), start.replace(day=min(last, end.day))
        case "decade":
            first, last = _DECADE_PARTS[part]
            return date(max(year + first, 1), 1, 1), date(year + last, 12, 31)
        case "century":
            first, last = _CENTURY_PARTS[part]
            return date(max(year + first, 1), 1, 1), date(year + min(last, 99), 12, 31)
        case "quarter" | "half":
            months = (end.month - start.month + 1) // 3
            shift = {"early": 0, "mid": 1, "late": 2}[part] * months
            return _months(year, start.month + shift, start.month + shift + months - 1)
        case "day" | "season":
            return start, end
        case _:
            assert_never(when.precision)


def span_of(found: When | Days, hedge: Hedge = "exact") -> Span | Unread:
    """The interval that a date stands for. A day that does not exist is Unread, never an error."""
    if isinstance(found, Days):
        return bounded(found.start, found.end, found.precision, hedge if hedge != "exact" else found.hedge)
    try:
        start, end = days_of(found)
    except NoYearError:
        return _without_year(found, hedge)
    except ValueError:
        return Unread("invalid-date")
    precision: Precision = "part" if found.part else found.precision
    if hedge in ("exact", "about", "between"):
        return Span(start, end, precision, _edtf(found, start, end), hedge)
    if hedge == "less_than" and found.part == "late":
        # "before the end of 2024" ends when 2024 ends.
        return Span(None, end, precision, edtf.edtf_days(None, end), hedge)
    return bounded(start, end, precision, hedge)


def bounded(start: date | None, end: date | None, precision: Precision, hedge: Hedge) -> Span | Unread:
    """An interval with the side that the hedge leaves open taken away; "before" and "after" exclude the date itself."""
    try:
        match hedge:
            case "exact" | "about" | "between":
                pass
            case "at_most":
                start = None
            case "at_least":
                end = None
            case "less_than":
                start, end = None, start and start - timedelta(days=1)
            case "more_than":
                start, end = end and end + timedelta(days=1), None
            case _:
                assert_never(hedge)
    except OverflowError:
        return Unread("invalid-date")
    if start is None and end is None:
        return Unread("invalid-date")
    late = precision == "part" and start is None
    finest = 4 if late else _FINEST.get(precision, 4)
    return Span(start, end, precision, edtf.edtf_days(start, end, finest=finest), hedge)


def _without_year(found: When, hedge: Hedge) -> Span | Unread:
    if found.precision == "month":
        return Span(None, None, "part" if found.part else "month", edtf.edtf_month(None, found.index), hedge)
    if found.precision == "day":
        if not 1 <= found.day <= calendar.monthrange(2000, found.index)[1]:
            return Unread("invalid-date")
        return Span(None, None, "day", edtf.edtf_day(None, found.index, found.day), hedge)
    return Unread("no-year")


def _edtf(when: When, start: date, end: date) -> str:
    year = when.year or 0
    if when.part:
        return edtf.edtf_days(start, end)
    match when.precision:
        case "day":
            return edtf.edtf_day(year, when.index, when.day)
        case "month":
            return edtf.edtf_month(year, when.index)
        case "quarter":
            return edtf.edtf_quarter(year, when.index)
        case "half":
            return edtf.edtf_half(year, when.index)
        case "season":
            return edtf.edtf_season(year, when.index)
        case "year" | "part" | "interval":
            return edtf.edtf_year(year)
        case "decade":
            return edtf.edtf_decade(year)
        case "century":
            return edtf.edtf_century(year)
        case _:
            assert_never(when.precision)
