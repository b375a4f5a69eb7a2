"""The year of a date that its text gives without one."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model import Span, Tense
from crosscheck.read import read_told_date, read_value

NOVEMBER = datetime.date(2026, 11, 29)

CASES: list[tuple[str, str, Tense, str]] = [
    ("fr", "en janvier", "", "2027-01"),
    ("fr", "en janvier", "past", "2026-01"),
    ("fr", "en janvier", "ahead", "2027-01"),
    ("fr", "en septembre", "past", "2026-09"),
    ("fr", "en septembre", "ahead", "XXXX-09"),
    ("fr", "le 3 mars", "past", "2026-03-03"),
    ("fr", "le 3 mars", "ahead", "XXXX-03-03"),
    ("fr", "en novembre", "past", "2026-11"),
    ("fr", "en novembre", "ahead", "2026-11"),
    ("en", "in January", "past", "2026-01"),
    ("en", "on 30 November", "past", "2025-11-30"),
    ("en", "on 30 November", "ahead", "2026-11-30"),
    ("en", "in the first quarter", "past", "2026-33"),
    ("en", "on 29 February", "past", "2024-02-29"),
    ("en", "January 2019", "ahead", "2019-01"),
    ("en", "yesterday", "ahead", "2026-11-28"),
]


@pytest.mark.parametrize(("language", "text", "tense", "expected"), CASES)
def test_the_tense_chooses_the_year(language: str, text: str, tense: Tense, expected: str) -> None:
    value = read_told_date(text, language, date=NOVEMBER, tense=tense)
    assert isinstance(value, Span)
    assert value.edtf == expected


@given(day=st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31)), month=st.integers(1, 12))
def test_what_is_over_has_begun_and_what_is_to_come_has_not_ended(day: datetime.date, month: int) -> None:
    name = datetime.date(2000, month, 1).strftime("%B")
    past = read_told_date(name, "en", date=day, tense="past")
    assert isinstance(past, Span)
    assert past.start is not None
    assert past.start <= day < past.start.replace(year=past.start.year + 1)
    ahead = read_told_date(name, "en", date=day, tense="ahead")
    assert isinstance(ahead, Span)
    assert ahead.end is None or ahead.end >= day


@pytest.mark.parametrize("text", ["12 March", "Q3", "2028", "next week", "by June", "", "A and B"])
def test_without_a_tense_or_a_day_it_is_the_plain_reading(text: str) -> None:
    assert read_told_date(text, "en", date=NOVEMBER) == read_value(text, "en", kind="date", date=NOVEMBER)
    assert read_told_date(text, "en", tense="past") == read_value(text, "en", kind="date")
