from __future__ import annotations

import datetime
from dataclasses import replace
from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model import Amount, Change, Hedge, Members, Name, Precision, Span, Unread, Value, Written
from crosscheck.settled import canonical, from_canonical

NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, places=6, min_value=-(10**20), max_value=10**20)
NUMBERS = NUMBERS | st.sampled_from([Decimal("3.0E+10"), Decimal("1E+60"), Decimal("1E-60"), Decimal("0E+5")])
WORDS = st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1, max_size=12)
UNITS = st.sampled_from(["USD", "W.h", "%", "[pp]", "1", "a"])
AMOUNTS = st.builds(
    Amount,
    low=st.none() | NUMBERS,
    high=st.none() | NUMBERS,
    unit=UNITS,
    dimension=st.sampled_from(["money", "people", "count", ""]),
    place=NUMBERS,
    written=st.builds(Written, st.none(), st.none(), st.just("")),
    hedge=st.sampled_from(get_args(Hedge)),
    side=st.sampled_from([None, "below", "above"]),
    change=st.sampled_from([None, *get_args(Change)]),
    counted=st.none() | WORDS,
    implied=st.booleans(),
)
DAYS = st.none() | st.dates()
SPANS = st.builds(
    Span,
    DAYS,
    DAYS,
    st.sampled_from(get_args(Precision)),
    st.sampled_from(["2024-09", "2024-09/2024-12", "../2028", "XXXX-03"]),
    st.sampled_from(get_args(Hedge)),
)
MEMBERS = st.builds(
    Members,
    st.lists(WORDS, max_size=3).map(lambda names: tuple(sorted(names))),
    st.lists(WORDS, max_size=2).map(lambda names: tuple(sorted(names))),
    st.booleans(),
    st.none() | st.integers(1, 9),
)
VALUES = AMOUNTS | SPANS | MEMBERS | st.builds(lambda text: Name(text, text), WORDS) | st.builds(Unread, WORDS)


@given(VALUES)
def test_a_value_comes_back_as_far_as_it_is_compared(value: Value) -> None:
    back = from_canonical(canonical(value))
    if isinstance(value, Amount):
        assert isinstance(back, Amount)
        value = replace(value, written=back.written)
    assert back == value
    assert back is not None and canonical(back) == canonical(value)


@given(AMOUNTS, st.integers(0, 6))
def test_equal_numbers_have_one_text(amount: Amount, zeros: int) -> None:
    def longer(number: Decimal | None) -> Decimal | None:
        return None if number is None else number + Decimal(0).scaleb(-zeros)

    other = replace(amount, low=longer(amount.low), high=longer(amount.high))
    if (other.low, other.high) == (amount.low, amount.high):
        assert canonical(other) == canonical(amount)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (
            Amount(None, Decimal("3.0E+10"), "USD", "money", Decimal("1E9"), Written(None, None, ""), "at_most"),
            "amount at_most 30000000000 USD; money; to 1000000000",
        ),
        (
            Amount(Decimal(3), Decimal(4), "USD", "money", Decimal(1), Written(None, None, ""), "between"),
            "amount between 3..4 USD; money; to 1",
        ),
        (
            Amount(
                Decimal(5), Decimal(5), "1", "people", Decimal(1), Written(None, None, ""), change="up", counted="dead"
            ),
            "amount exact 5 1; people; to 1; change up; of dead",
        ),
        (
            Span(datetime.date(2024, 9, 1), datetime.date(2024, 12, 31), "part", "2024-09/2024-12"),
            "date exact 2024-09/2024-12; part; 2024-09-01..2024-12-31",
        ),
        (Members(("b", "a"), complete=True), 'members {"with": ["a", "b"], "complete": true}'),
        (Name("ge vernova", "GE Vernova"), "name ge vernova"),
    ],
)
def test_it_can_be_read_by_people(value: Value, text: str) -> None:
    assert canonical(value) == text


@given(
    st.text(max_size=40) | st.sampled_from(["amount x", "amount exact 1E999999999 USD; money; to 1", "date a; b; c"])
)
def test_any_other_text_is_no_value_and_no_failure(text: str) -> None:
    from_canonical(text)
    for kind in ("amount ", "date ", "members ", "name "):
        from_canonical(kind + text)
