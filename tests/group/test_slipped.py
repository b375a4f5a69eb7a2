"""Dates that were moved: the new one holds, and ranges stay ranges."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from crosscheck.group import make_reading
from crosscheck.model import Attribute, Claim, Quote, Source, Span
from crosscheck.read import read_value

OPENING = Attribute("opening date", kind="date")


def span_of(quote: str, value: str, language: str) -> tuple[Span, str]:
    """The date and the status that the reading of a claim has."""
    claim = Claim("c1", "one", "Arlen Bridge", "opening date", value, quote=Quote(quote))
    meaning = read_value(value, language, date=date(2026, 5, 2))
    reading = make_reading(claim, Source("one"), OPENING, meaning)
    assert isinstance(reading.value, Span)
    assert reading.claim.value == value
    return reading.value, reading.status


@pytest.mark.parametrize(
    ("quote", "value", "language", "edtf"),
    [
        ("was postponed from June to September 2026", "June to September 2026", "en", "2026-09"),
        ("was pushed back from 3 June to 5 September 2026", "3 June to 5 September 2026", "en", "2026-09-05"),
        ("has slipped from 2026 to 2028", "2026 to 2028", "en", "2028"),
        ("a été reportée de juin à septembre 2026", "juin à septembre 2026", "fr", "2026-09"),
        ("est décalée du 3 juin au 5 septembre 2026", "3 juin au 5 septembre 2026", "fr", "2026-09-05"),
        ("repoussés d’avril à mai 2027", "avril à mai 2027", "fr", "2027-05"),
        ("prévue le 3 juin, est reportée au 5 septembre 2026", "5 septembre 2026", "fr", "2026-09-05"),
        ("est reportée à l’année 2028", "année 2028", "fr", "2028"),
        ("repoussée une nouvelle fois à mai 2027", "mai 2027", "fr", "2027-05"),
        ("has been postponed to 5 September 2026", "5 September 2026", "en", "2026-09-05"),
        ("was pushed back from 3 June to 5 September 2026", "5 September 2026", "en", "2026-09-05"),
    ],
)
def test_holds_the_date_that_a_verb_of_moving_leads_to(quote: str, value: str, language: str, edtf: str) -> None:
    found, status = span_of(quote, value, language)
    assert (found.edtf, status) == (edtf, "revised")
    assert found.start is not None and found.start.isoformat().startswith(edtf)


@pytest.mark.parametrize(
    ("quote", "value", "language"),
    [
        ("will be open from June to September 2026", "June to September 2026", "en"),
        ("the postponed fair runs from June to September 2026", "June to September 2026", "en"),
        ("sera ouvert de juin à septembre 2026", "juin à septembre 2026", "fr"),
        ("le festival reporté se tiendra du 3 juin au 5 septembre 2026", "3 juin au 5 septembre 2026", "fr"),
        ("a été reportée en juin 2026", "juin 2026", "fr"),
        ("prévue le 3 juin 2026, est reportée au 5 septembre 2026", "3 juin 2026", "fr"),
        ("was postponed again. It goes to May 2027", "May 2027", "en"),
        ("was postponed on 5 May 2026", "5 May 2026", "en"),
    ],
)
def test_leaves_other_dates_as_they_were_read(quote: str, value: str, language: str) -> None:
    found, status = span_of(quote, value, language)
    assert (found, status) == (read_value(value, language, date=date(2026, 5, 2)), "")


def test_needs_the_words_of_the_source() -> None:
    claim = Claim("c1", "one", "Arlen Bridge", "opening date", "June to September 2026")
    meaning = read_value(claim.value, "en")
    assert make_reading(replace(claim, quote=None), Source("one"), OPENING, meaning).value == meaning
