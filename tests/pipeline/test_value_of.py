"""A text is read once for all days only where it says the same on every day."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.pipeline.value_of import value_of
from crosscheck.read import read_value

TEXTS = {
    "en": (
        "yesterday", "12 March", "12 March 2026", "next week", "Monday", "last Monday", "Q3", "Q3 2026", "early 2026",
        "three years ago", "by 2028", "12-15 March", "March to May 2027", "3 million last year", "this year", "2028",
        "$20 billion", "about 300 people", "10 MW", "A, B and C", "03/04/2026", "the end of the month", "in two days",
    ),
    "fr": (
        "hier", "12 mars", "le 12 mars 2026", "la semaine prochaine", "lundi dernier", "début 2026", "fin 2024",
        "il y a trois ans", "d'ici la fin de 2028", "du 12 au 15 mars", "3 millions l'an dernier", "cette année",
        "20 milliards de dollars", "environ 300 personnes", "10 mégawatts", "A, B et C", "à la fin du mois",
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", ["amount", "date", "any", "members", "name"])
@pytest.mark.parametrize(("language", "text"), [(code, text) for code, texts in TEXTS.items() for text in texts])
def test_a_text_says_what_it_says_read_alone(language: str, text: str, kind: str) -> None:
    days = [None, *(datetime.date(year, 2 * year % 12 + 1, 28) for year in (1999, 2024, 2025, 2026, 2027))]
    for day in (*days, *days):
        assert value_of(text, language, kind, day) == read_value(text, language, kind=kind, date=day)


@settings(deadline=None, max_examples=150)
@given(
    words=st.lists(st.sampled_from([word for text in TEXTS["en"] for word in text.split()]), min_size=1, max_size=5),
    day=st.dates(datetime.date(1950, 1, 1), datetime.date(2049, 12, 31)),
    kind=st.sampled_from(["amount", "date", "any"]),
)
def test_any_words_say_what_they_say_read_alone(words: list[str], day: datetime.date, kind: str) -> None:
    text = " ".join(words)
    assert value_of(text, "en", kind, day) == read_value(text, "en", kind=kind, date=day)
