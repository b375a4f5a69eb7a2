"""The axis of a picture: every value lies on it, in order, between round ends."""

import itertools
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model import Amount, Name, Written
from crosscheck.report.axis import Axis, axis_of


def amount(low: str | None, high: str | None = None, unit: str = "USD") -> Amount:
    first = None if low is None else Decimal(low)
    last = first if high is None else Decimal(high)
    return Amount(first, last, unit, "money", Decimal(1), Written(first, last, unit))


def axis(*values: str) -> Axis:
    found = axis_of([amount(value) for value in values])
    assert found is not None
    return found


@given(st.lists(st.decimals("-1e15", "1e15", places=3), min_size=2, max_size=6, unique=True))
def test_every_value_lies_on_the_axis_in_its_order(figures: list[Decimal]) -> None:
    found = axis_of([amount(str(figure)) for figure in figures])
    assert found is not None
    assert found.low < min(figures) <= max(figures) < found.high
    places = [found.fraction(figure) for figure in sorted(figures)]
    assert places == sorted(places)
    assert all(0 <= place <= 1 for place in places)


@given(st.lists(st.decimals("0.001", "1e15", places=3), min_size=2, max_size=6, unique=True))
def test_ticks_are_few_rising_and_inside(figures: list[Decimal]) -> None:
    found = axis_of([amount(str(figure)) for figure in figures])
    assert found is not None
    ticks = found.ticks()
    assert 2 <= len(ticks) <= 8
    assert list(ticks) == sorted(ticks)
    assert all(found.low <= tick <= found.high for tick in ticks)


@pytest.mark.parametrize(
    ("values", "low", "high", "logarithmic"),
    [
        (("30", "100"), "20", "200", True),
        (("30e9", "3e12"), "20e9", "5e12", True),
        (("5", "2"), "1", "10", True),
        (("13", "14"), "12.8", "14.2", False),
        (("-5", "10"), "-8", "13", False),
        (("0", "10"), "-2", "12", False),
    ],
)
def test_ends_are_round(values: tuple[str, ...], low: str, high: str, logarithmic: bool) -> None:
    found = axis(*values)
    assert (found.low, found.high, found.logarithmic) == (Decimal(low), Decimal(high), logarithmic)


def test_equal_ratios_are_equal_lengths_on_a_logarithmic_axis() -> None:
    found = axis("1", "1000")
    places = [found.fraction(Decimal(value)) for value in ("1", "10", "100", "1000")]
    steps = [right - left for left, right in itertools.pairwise(places)]
    assert max(steps) - min(steps) < 1e-9


def test_there_is_no_axis_for_different_units_one_value_or_no_amounts() -> None:
    assert axis_of([amount("1"), amount("2", unit="EUR")]) is None
    assert axis_of([amount("1"), amount("1")]) is None
    assert axis_of([amount(None), amount(None)]) is None
    assert axis_of([amount("1"), Name("a", "a")]) is None
    assert axis_of([]) is None
    assert axis_of([amount("1"), amount("1e400")]) is None
