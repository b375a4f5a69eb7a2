"""The time that a fact holds for, from the words a claim gives for it."""

from __future__ import annotations

import re
from datetime import date as Date  # noqa: N812 - `date` is the parameter's public name
from datetime import timedelta

from crosscheck.model import Span, Unread
from crosscheck.read.dates import read_weekday
from crosscheck.read.read import known_language, read
from crosscheck.read.read_value import read_value
from crosscheck.read.span import When, span_of
from crosscheck.read.text import view

_HYPHEN = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])")
_MORE = re.compile(r"[^\W\d_]{4,}")


def read_time(text: str, language: str, *, date: Date | None = None, ahead: bool = False) -> Span | Unread:
    """The days that a time covers; Unread where it cannot be read, or says more than a date.

    A day of the week ("mardi", "on Tuesday") is the last one up to `date`, the day of the text, the next one from it
    on where the fact is still `ahead`. "The year to March" is a year, of which March is only the end: the words
    around a date that are more than small ones leave it Unread.
    """
    stripped = text.strip()
    code = known_language(language, stripped)
    weekday = read_weekday(view(stripped), code) if stripped else None
    if weekday is not None:
        return Unread("no-document-date") if date is None else _day(weekday, date, ahead=ahead)
    value = read_value(stripped, language, kind="date", date=date)
    if value == Unread("no-value") and _HYPHEN.search(stripped):
        stripped = _HYPHEN.sub(" ", stripped)  # "First-quarter sales"
        value = read_value(stripped, language, kind="date", date=date)
    if not isinstance(value, Span):
        return value if isinstance(value, Unread) else Unread("no-value")
    dates = [one for one in read(stripped, language, date=date) if isinstance(one.value, Span)]
    if len(dates) == 1 and dates[0].value == value:
        around = stripped[: dates[0].hedge_start] + " " + stripped[dates[0].end :]
        return Unread("more-than-a-date") if _MORE.search(around) else value
    return value


def _day(weekday: int, today: Date, *, ahead: bool) -> Span | Unread:
    """The day of a name, 1 (Monday) to 7, within the week that ends, or begins, today."""
    apart = (weekday - today.isoweekday()) % 7 if ahead else -((today.isoweekday() - weekday) % 7)
    try:
        day = today + timedelta(days=apart)
    except OverflowError:
        return Unread("invalid-date")
    return span_of(When("day", day.year, day.month, day.day))
