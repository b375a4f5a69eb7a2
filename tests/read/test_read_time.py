"""The time that a claim's fact holds for."""

from __future__ import annotations

import datetime

import pytest

from crosscheck.model import Span
from crosscheck.read import read_time

WEDNESDAY = datetime.date(2026, 6, 24)

CASES = [
    ("fr", "mardi", False, "2026-06-23"),
    ("fr", "mercredi", False, "2026-06-24"),
    ("fr", "jeudi soir", False, "2026-06-18"),
    ("fr", "jeudi", True, "2026-06-25"),
    ("en", "on Tuesday", False, "2026-06-23"),
    ("en", "Thursday morning", False, "2026-06-18"),
    ("en", "Wednesday", True, "2026-06-24"),
    ("fr", "mercredi après-midi", False, "2026-06-24"),
    ("fr", "après-demain", True, "2026-06-26"),
    ("en", "First-quarter", False, "2026-33"),
    ("en", "Tuesday the weather", False, None),
    ("en", "last year", False, "2025"),
    ("fr", "l'an dernier", False, "2025"),
    ("fr", "d'ici 2030", True, "../2030"),
    ("en", "the end of June", False, "2026-06-21/2026-06-30"),
    ("en", "in the second quarter", False, "2026-34"),
    ("en", "the year to March 2026", False, None),
    ("en", "the financial year that ended in June 2025", False, None),
    ("fr", "l'exercice clos fin juin 2025", False, None),
    ("fr", "auparavant", False, None),
    ("fr", "lundi et mardi", False, None),
]


@pytest.mark.parametrize(("language", "text", "ahead", "expected"), CASES)
def test_a_time_is_read_from_the_day_of_its_text(language: str, text: str, ahead: bool, expected: str | None) -> None:
    value = read_time(text, language, date=WEDNESDAY, ahead=ahead)
    assert (value.edtf if isinstance(value, Span) else None) == expected


def test_a_day_of_the_week_needs_a_date() -> None:
    assert not isinstance(read_time("on Tuesday", "en"), Span)
