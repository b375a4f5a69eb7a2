"""What a claim's value says: read once for all claims that say the same, whenever their sources were published."""

from __future__ import annotations

import datetime
from functools import lru_cache
from typing import Final, NoReturn

from crosscheck.model import AttributeKind, Tense, Value

_KEPT: Final = 1 << 16
"""Texts whose meaning is kept; archives repeat the same years and figures many times."""


def value_of(text: str, language: str, kind: AttributeKind, published: datetime.date | None) -> Value:
    """What a text says, where it was published on that day; most texts say the same on every day."""
    always = _on_any_day(text, language, kind) if published else None
    return _on_day(text, language, kind, published) if always is None else always


def date_of(text: str, language: str, published: datetime.date | None, tense: Tense) -> Value:
    """The date that a text tells, likewise; the tense of its sentence may choose the year that it does not give."""
    always = _on_any_day(text, language, "date") if published else None
    return _date_on_day(text, language, published, tense) if always is None else always


@lru_cache(maxsize=_KEPT)
def _date_on_day(text: str, language: str, published: datetime.date | None, tense: Tense) -> Value:
    from crosscheck.read import read_told_date

    return read_told_date(text, language, date=published, tense=tense)


def time_of(text: str, language: str, published: datetime.date | None, ahead: bool) -> Value:
    """The time that a text tells, likewise; a day of the week is the last one, or the next of what is `ahead`."""
    always = _time_on_any_day(text, language, ahead) if published else None
    return _time_on_day(text, language, published, ahead) if always is None else always


@lru_cache(maxsize=_KEPT)
def _time_on_any_day(text: str, language: str, ahead: bool) -> Value | None:
    try:
        return _read_time(text, language, _ANY_DAY, ahead)
    except _DayAskedError:
        return None


@lru_cache(maxsize=_KEPT)
def _time_on_day(text: str, language: str, published: datetime.date | None, ahead: bool) -> Value:
    return _read_time(text, language, published, ahead)


def _read_time(text: str, language: str, published: datetime.date | None, ahead: bool) -> Value:
    from crosscheck.read import read_time

    return read_time(text, language, date=published, ahead=ahead)


@lru_cache(maxsize=_KEPT)
def _on_any_day(text: str, language: str, kind: AttributeKind) -> Value | None:
    """What a text says whenever it was published; None where reading it asks for the day."""
    try:
        return _read(text, language, kind, _ANY_DAY)
    except _DayAskedError:
        return None


@lru_cache(maxsize=_KEPT)
def _on_day(text: str, language: str, kind: AttributeKind, published: datetime.date | None) -> Value:
    return _read(text, language, kind, published)


def _read(text: str, language: str, kind: AttributeKind, published: datetime.date | None) -> Value:
    from crosscheck.read import read_value

    return read_value(text, language, kind=kind, date=published)


class _DayAskedError(Exception):
    """What is being read depends on its day."""


def _ask(*_: object) -> NoReturn:
    raise _DayAskedError


_SILENT: Final = frozenset({"__class__", "__getattribute__", "__hash__", "__init__", "__init_subclass__", "__new__"})
_SAYING: Final = {
    name: property(_ask) if name in ("year", "month", "day") else _ask for name in {*dir(datetime.date)} - _SILENT
}
_ANY_DAY: Final[datetime.date] = type("AnyDay", (datetime.date,), _SAYING)(2000, 1, 1)
"""A day that is there and says nothing: whatever is done with it, its year asked for or a week added, raises."""
