"""A claim's whole value, and a mention in the protocol's words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from crosscheck.model import Amount, AttributeKind, Members, Name, Span, Unread
from crosscheck.read import mention_json, read, read_value


def test_an_amount_is_read_whole() -> None:
    value = read_value("jusqu'à 30 milliards de dollars", "fr", kind="amount")
    assert isinstance(value, Amount)
    assert (value.low, value.high, value.unit, value.hedge) == (None, Decimal("30e9"), "USD", "at_most")


@pytest.mark.parametrize(
    ("text", "language", "kind", "kept"),
    [
        ("30 milliards de dollars", "fr", "any", Amount),
        ("10 000 cartes graphiques", "fr", "any", Amount),
        ("septembre 2024", "fr", "any", Span),
        ("Larry Fink", "en", "any", Name),
        ("Larry Fink", "en", "name", Name),
        ("Alpha, Beta et Gamma", "fr", "members", Members),
        ("rien de précis", "fr", "amount", Unread),
        ("30 milliards", "fr", "date", Unread),
        ("", "fr", "any", Unread),
        ("5 ou 12 ou 40", "fr", "amount", Unread),
    ],
)
def test_a_value_is_read_by_its_kind(text: str, language: str, kind: AttributeKind, kept: type) -> None:
    assert isinstance(read_value(text, language, kind=kind), kept)


@pytest.mark.parametrize(
    ("text", "language", "rank"),
    [("second", "en", 2), ("64th", "en", 64), ("troisième", "fr", 3), ("23e", "fr", 23), ("1er", "fr", 1)],
)
def test_a_place_in_a_row_is_a_number_where_an_amount_is_expected(text: str, language: str, rank: int) -> None:
    value = read_value(text, language, kind="amount")
    assert isinstance(value, Amount)
    assert (value.low, value.high, value.dimension) == (rank, rank, "number")
    assert isinstance(read_value(text + " time", language, kind="amount"), Unread)


def test_a_relative_date_takes_the_document_s_date() -> None:
    value = read_value("hier", "fr", kind="date", date=date(2025, 3, 21))
    assert isinstance(value, Span)
    assert value.start == date(2025, 3, 20)


def test_a_mention_is_printed_as_the_protocol_says() -> None:
    [one] = read("up to $30bn", "en")
    assert mention_json(one) == {
        "start": 6,
        "end": 11,
        "text": "$30bn",
        "kind": "amount",
        "low": None,
        "high": "30000000000",
        "unit": "USD",
        "dimension": "money",
        "hedge": "at_most",
        "change": None,
        "place": "1000000000",
        "written": {"low": None, "high": "30000000000", "unit": "USD"},
    }


@pytest.mark.parametrize(
    ("text", "low", "high"), [("about 30", "30", "30"), ("at least 30", "30", None), ("between 3 and 4", "3", "4")]
)
def test_bounds_follow_the_hedge(text: str, low: str | None, high: str | None) -> None:
    [one] = read(text + " people", "en")
    printed = mention_json(one)
    assert (printed["low"], printed["high"], printed["counted"]) == (low, high, "people")


def test_numbers_are_never_printed_with_an_exponent() -> None:
    for text in ("1e30", "2.998×10^-8 metres", "1 000 000 000 000 milliards"):
        for one in read(text, "en"):
            assert "E" not in str(mention_json(one)["written"]["low"])


@pytest.mark.parametrize(
    ("text", "language", "edtf"),
    [("automne 2027", "fr", "2027-23"), ("hiver 2027", "fr", "2027-24"), ("autumn 2027", "en", "2027-23")],
)
def test_a_season_where_a_date_is_expected_is_no_whole_year(text: str, language: str, edtf: str) -> None:
    value = read_value(text, language, kind="date")
    assert isinstance(value, Span)
    assert value.edtf == edtf
