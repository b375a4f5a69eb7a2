"""The Extended Date/Time Format (ISO 8601-2:2019, level 1, with the sub-year groupings of level 2)."""

from __future__ import annotations

from datetime import date

# ISO 8601-2:2019, 8.3: seasons 21 to 24 (spring first), quarters 33 to 36, semestrals 40 and 41.
_SEASON, _QUARTER, _HALF = 20, 32, 39


def edtf_day(year: int | None, month: int, day: int) -> str:
    """A day; "XXXX-03-05" where nobody gives the year."""
    return f"{_year(year)}-{month:02}-{day:02}"


def edtf_month(year: int | None, month: int) -> str:
    """A month; "XXXX-03" where nobody gives the year."""
    return f"{_year(year)}-{month:02}"


def edtf_season(year: int, season: int) -> str:
    """A season, 1 spring to 4 winter."""
    return f"{year:04}-{_SEASON + season}"


def edtf_quarter(year: int, quarter: int) -> str:
    """A quarter, 1 to 4."""
    return f"{year:04}-{_QUARTER + quarter}"


def edtf_half(year: int, half: int) -> str:
    """A half-year, 1 or 2."""
    return f"{year:04}-{_HALF + half}"


def edtf_year(year: int) -> str:
    """A year, four digits."""
    return f"{year:04}"


def edtf_decade(year: int) -> str:
    """The ten years that begin with this one: "199X"."""
    return f"{year // 10:03}X"


def edtf_century(year: int) -> str:
    """The hundred years that begin with this one: "19XX"."""
    return f"{year // 100:02}XX"


def edtf_days(start: date | None, end: date | None, *, finest: int = 4) -> str:
    """An interval of days as short as it can be written: whole years, whole months, else days; ".." is an open end.

    `finest` is the width that the text itself had (4 a year, 7 a month, 10 a day): nothing is written shorter.
    """
    whole_years = (start is None or (start.month, start.day) == (1, 1)) and (
        end is None or (end.month, end.day) == (12, 31)
    )
    whole_months = (start is None or start.day == 1) and (end is None or _ends_month(end))
    width = max(finest, 4 if whole_years else 7 if whole_months else 10)
    first = ".." if start is None else start.isoformat()[:width]
    last = ".." if end is None else end.isoformat()[:width]
    return first if first == last and start is not None else f"{first}/{last}"


def _ends_month(day: date) -> bool:
    return day == date.max or date.fromordinal(day.toordinal() + 1).day == 1


def _year(year: int | None) -> str:
    return "XXXX" if year is None else f"{year:04}"
