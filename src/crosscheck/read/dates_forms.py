"""From the words of a date pattern to a date with its gaps, and from two dates to a range."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import Any

from crosscheck.model import Unread
from crosscheck.read.relative import nearest, shift
from crosscheck.read.span import Days, When, complete, days_of

_LONGEST_RANGE = 1000  # years from the first to the last of a range; more is no range of dates

NO_DATE = Unread("no-document-date")


def form(key: str, values: dict[str, Any], today: date | None) -> When | Days | Unread | None:
    """A date from its words. `key` is what the pattern is called in the language file."""
    year = _year(key, values)
    if isinstance(year, Unread):
        return year
    index = values.get("ordinal", values.get("half", values.get("digit", 0)))
    match key:
        case "day" if "holiday" in values:
            return When("day", year, *divmod(values["holiday"], 100))
        case "day":
            return When("day", year, values.get("month", 0), values["day"]) if "month" in values else None
        case "days":
            return _days(year, values, today)
        case "month":
            return When("month", year, values["month"])
        case "quarter":
            return When("quarter", year, index) if 1 <= index <= 4 else None
        case "half":
            return When("half", year, index) if 1 <= index <= 2 else None
        case "season":
            return When("season", year, values["season"])
        case "winter":
            return _winter(values)
        case "year":
            return None if year is None else When("year", year)
        case "years":
            return _short_range(values, 13)
        case "years_dashed":
            return _short_range(values, 1)
        case "decade":
            return _decade(values.get("decade", values.get("decade_year", 0)))
        case "century":
            number = values.get("century", values.get("roman", values.get("number", 0)))
            return When("century", 100 * (number - 1)) if 1 <= number <= 30 else None
        case "week":
            return _week(year, values)
        case "first_months" | "last_months":
            return _months(key, year, values.get("count", 0))
        case "fiscal":
            return Unread("fiscal-year")
        case "before_era":
            return Unread("before-common-era")
        case "weekday":
            return _of_any_year(values)
        case _:
            return None


def _year(key: str, values: dict[str, Any]) -> int | Unread | None:
    """The year that the words give: in figures, in words that count from the document, of an era, or in two digits."""
    year: int | None = values.get("year")
    if "said_year" in values:
        year = values["said_year"]
        if year is None:
            return NO_DATE
    if "era_year" in values:
        year = values["era_year"]
    if "short_year" in values and not key.startswith(("years", "winter")):
        year = values["short_year"] + (2000 if values["short_year"] < 50 else 1900)
    return year


def _days(year: int | None, values: dict[str, Any], today: date | None) -> When | Days | Unread | None:
    """ "Du 3 au 5 mai 2026", "March 30 to April 2": the first day has the last one's month where it names none."""
    last = values.get("month2", values["month"])
    return join(When("day", None, values["month"], values["day"]), When("day", year, last, values["day2"]), today)


def _decade(year: int) -> When:
    """Ten years, but "the 1800s" are a hundred."""
    return When("century", year) if year % 100 == 0 and year < 2000 else When("decade", year)


def _of_any_year(values: dict[str, Any]) -> When | None:
    """A day of the week, a month or a season that stands alone: which one is meant, the document's date tells."""
    if "weekday" in values:
        return When("day", weekday=values["weekday"])
    if "month" in values:
        return When("month", None, values["month"])
    return When("season", None, values["season"]) if "season" in values else None


def _months(key: str, year: int | None, count: int) -> Days | None:
    """The first or last months of a year, as results are reported: "les neuf premiers mois de 2025"."""
    if year is None or not 2 <= count <= 11:
        return None
    if key == "last_months":
        return Days(date(year, 13 - count, 1), date(year, 12, 31))
    return Days(date(year, 1, 1), date(year, count, monthrange(year, count)[1]))


def _winter(values: dict[str, Any]) -> Days | None:
    """ "Winter 2016-17": the one winter that lies in both years, wide as all seasons are."""
    last: int = values["year"] + 1 if "short_year" in values else values["year"]
    short = values.get("short_year")
    return None if short is not None and last % 100 != short else Days(date(last - 1, 12, 1), date(last, 3, 20))


def _week(year: int | None, values: dict[str, Any]) -> When | Days | Unread | None:
    """ "The week of March 3, 2025": Monday to Sunday (ISO 8601)."""
    if year is None:
        return None
    try:
        return shift(date(year, values["month"], values["day"]), "week", 0)
    except ValueError:
        return Unread("invalid-date")


def _short_range(values: dict[str, Any], least: int) -> Days | None:
    """Years like "2019-21", the later of the same century; below 13 it may be a month, unless the words decide."""
    first, last = values["year"], values["short_year"]
    if last < least or first % 100 >= last or not 1900 <= first <= 2199:
        return None
    return Days(date(first, 1, 1), date(first // 100 * 100 + last, 12, 31))


def about(found: When | Days) -> Days:
    """The same days, said to be near and not exact."""
    start, end = days_of(found) if isinstance(found, When) else (found.start, found.end)
    return Days(start, end, found.precision, "about")


def join(first: When | Days, last: When | Days, today: date | None) -> When | Days | Unread | None:
    """The days from one date to another; each takes a missing year from the other. None where they make no range."""
    if isinstance(first, When) and isinstance(last, When):
        if first.precision == "year" and last.year is None:
            return None
        if first.year is None and last.year is not None:
            first = complete(first, last.year - (_order(first) > _order(last)))
        elif last.year is None and first.year is not None:
            last = complete(last, first.year + (_order(first) > _order(last)))
        elif first.year is None:
            near = last if today is None else nearest(today, last)
            if near.year is None:
                return Unread("no-year")
            first, last = complete(first, near.year - (_order(first) > _order(last))), near
    try:
        start = days_of(first)[0] if isinstance(first, When) else first.start
        end = days_of(last)[1] if isinstance(last, When) else last.end
    except ValueError:
        return Unread("invalid-date")
    if start is None or end is None or start > end or end.year - start.year > _LONGEST_RANGE:
        return None
    return Days(start, end)


def _order(when: When) -> tuple[int, int]:
    """Where in its year a date lies, roughly: enough to see that November comes after March."""
    months = {"month": 1, "day": 1, "quarter": 3, "half": 6, "season": 3}.get(when.precision, 0)
    return (when.index - 1) * months, when.day
