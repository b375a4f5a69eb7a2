"""Values in the reader's language, from a table that a journalist could extend, and laws for all figures."""

import tomllib
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.messages import show_number, show_value
from crosscheck.model import Amount, Hedge, Members, Name, Precision, Span, Unread, Written

TABLE = tomllib.loads((Path(__file__).parent / "shown.toml").read_text(encoding="utf-8"))


def amount(row: dict[str, Any]) -> Amount:
    low, high = (Decimal(row[end]) if end in row else None for end in ("low", "high"))
    unit = row.get("unit", "USD")
    figure, printed = row.get("written", [None, "" if unit == "1" else unit])
    ends = [None if end is None else Decimal(figure) if figure else end for end in (low, high)]
    return Amount(
        low,
        high,
        unit,
        row.get("dimension", "money"),
        Decimal(1),
        Written(ends[0], ends[1], printed),
        row.get("hedge", "exact"),
        side=row.get("side"),
        change=row.get("change"),
        counted=row.get("counted"),
        implied=row.get("implied", False),
    )


def span(row: dict[str, Any]) -> Span:
    start, end = (date.fromisoformat(row[end]) if end in row else None for end in ("start", "end"))
    return Span(start, end, row["precision"], row["edtf"], row.get("hedge", "exact"))


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("row", TABLE["amount"], ids=lambda row: row["en"])
def test_amounts(row: dict[str, Any], language: str) -> None:
    assert show_value(amount(row), language) == row[language].replace("~", "\u202f")


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("row", TABLE["span"], ids=lambda row: row["en"])
def test_spans(row: dict[str, Any], language: str) -> None:
    assert show_value(span(row), language) == row[language]


@pytest.mark.parametrize(
    ("members", "english", "french"),
    [
        (Members(("A",)), "A", "A"),
        (Members(("A", "B", "C")), "A, B and C", "A, B et C"),
        (Members(("A", "B"), ("D",)), "A and B; without D", "A et B ; sans D"),
        (Members((), ("D", "E")), "without D and E", "sans D et E"),
        (Members(("A",), complete=True, count=6), "6 members; A; nobody else", "6 membres ; A ; personne d'autre"),
        (Members(()), "nobody", "personne"),
    ],
)
def test_members(members: Members, english: str, french: str) -> None:
    assert show_value(members, "en") == english
    assert show_value(members, "fr").replace("\u202f", " ") == french


def test_names_stay_as_written_and_unread_values_say_why() -> None:
    assert show_value(Name("aip", "L’AIP"), "fr") == "L’AIP"
    assert "day and month" in show_value(Unread("ambiguous-day-month"), "en")
    assert show_value(Unread("a-code-of-tomorrow"), "en") == "not understood: a code of tomorrow"


figures = st.decimals("-1e20", "1e20", allow_nan=False, places=4)


@given(figures)
def test_a_number_reads_back_from_how_it_is_shown(number: Decimal) -> None:
    for language, group, mark in (("en", ",", "."), ("fr", "\u202f", ",")):
        shown = show_number(number, language)
        plain = shown.replace(group, "").replace(mark, ".").replace("\N{MINUS SIGN}", "-")
        assert Decimal(plain) == number


@given(figures, figures, st.sampled_from(get_args(Hedge)), st.sampled_from(["USD", "EUR", "W", "%", "1", "xyz"]))
def test_french_never_says_billion_and_every_amount_can_be_shown(
    low: Decimal, high: Decimal, hedge: Hedge, unit: str
) -> None:
    low, high = sorted((low, high))
    dimension = "money" if len(unit) == 3 and unit.isupper() else "power"
    for ends in ((low, high), (None, high), (low, None), (low, low), (None, None)):
        value = Amount(*ends, unit, dimension, Decimal(1), Written(*ends, unit), hedge)
        shown = show_value(value, "fr")
        assert "billion" not in shown
        assert show_value(value, "en")


@given(st.dates(), st.integers(0, 4000), st.sampled_from(get_args(Precision)), st.sampled_from(get_args(Hedge)))
def test_every_span_can_be_shown(start: date, days: int, precision: Precision, hedge: Hedge) -> None:
    end = start + timedelta(days=days) if start.year < 9900 else start
    for ends in ((start, end), (None, end), (start, None), (None, None)):
        for edtf in ("", "2025", "../2028", "XXXX-13", "XXXX-02-30", "2025-99", "not edtf"):
            for language in ("en", "fr"):
                assert show_value(Span(*ends, precision, edtf, hedge), language).strip()


@pytest.mark.parametrize("figure", ["1e400", "-1e400", "1e-400", "NaN", "Infinity"])
def test_absurd_figures_stay_short(figure: str) -> None:
    for language in ("en", "fr"):
        assert 0 < len(show_number(Decimal(figure), language)) < 40
        for unit in ("W", "d", "USD", "xyz"):
            written = Written(Decimal(figure), None, unit)
            value = Amount(Decimal(figure), Decimal(figure), unit, "money", Decimal(1), written)
            assert 0 < len(show_value(value, language)) < 80
