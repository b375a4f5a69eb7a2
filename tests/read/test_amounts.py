"""Amounts in running text: tables of cases by language, and what holds for every text."""

from __future__ import annotations

import itertools
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosscheck.model import Amount, Mention
from crosscheck.read import LANGUAGES, read

CASES = Path(__file__).parent / "cases"


def _cases() -> list[tuple[str, str, str]]:
    rows = []
    for path in sorted(CASES.glob("amounts-*.tsv")):
        code = path.stem.removeprefix("amounts-")
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                text, expected = line.split("\t")
                rows.append((code, text, expected))
    return rows


def _matches(amount: Amount, expected: str) -> bool:
    value, unit, *flags = expected.split(" ", 2)
    rest = flags[0] if flags else ""
    rest, _, counted = rest.partition("counted:")
    words = rest.split()
    hedge = next((word for word in words if word in HEDGES), "exact")
    low, _, high = value.partition("..")
    bounds = Decimal(low), Decimal(high or low)
    same_bounds = (amount.low, amount.high) == (
        None if hedge in ("at_most", "less_than") else bounds[0],
        None if hedge in ("at_least", "more_than") else bounds[1],
    )
    if "loose" in words:  # a unit without a kept one of its own: the figure as printed decides
        return amount.written.low is not None and amount.hedge == hedge
    return (
        same_bounds
        and amount.unit == unit
        and amount.hedge == hedge
        and (amount.side == "below") == ("below" in words)
        and amount.change == next((word for word in words if word in ("up", "down")), None)
        and amount.implied == ("implied" in words)
        and (not counted or counted == "-" or amount.counted == counted)
    )


HEDGES = ("about", "at_least", "at_most", "more_than", "less_than", "between")


@pytest.mark.parametrize(("code", "text", "expected"), _cases(), ids=lambda value: value)
def test_a_text_is_read_as_its_case_says(code: str, text: str, expected: str) -> None:
    found = [one.value for one in read(text, code) if isinstance(one.value, Amount)]
    wanted = [] if expected == "-" else expected.split(" ; ")
    assert len(found) == len(wanted), found
    for amount, one in zip(found, wanted, strict=True):
        assert _matches(amount, one), amount


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_language_has_sixty_cases(code: str) -> None:
    assert sum(row[0] == code for row in _cases()) >= 60


PIECES = st.sampled_from(
    [
        *("3 000", "milliards", "de", "dollars", "$", "€", "30", "1,5", "-", "à", "to", "between", "and", "up to", "%"),
        *(
            "GW",
            "/an",
            "one",
            "un",
            "half",
            "a",
            "\n",
            "**",
            "é",
            "e\u0301",
            "\u00ad",
            "２０",
            "٣",
            "½",
            "1/4",
            ".",
            "(",
        ),
        *("’", "million", "bn"),
    ]
)


@given(st.lists(PIECES, max_size=14), st.sampled_from(LANGUAGES))
def test_offsets_index_the_original_and_mentions_do_not_overlap(pieces: list[str], code: str) -> None:
    text = " ".join(pieces)
    found = read(text, code)
    for one in found:
        assert text[one.start : one.end] == one.text
        assert one.hedge_start <= one.start < one.end
    assert all(first.end <= second.start for first, second in itertools.pairwise(found))


@given(st.text(max_size=200), st.sampled_from(LANGUAGES))
def test_no_text_breaks_the_reader(text: str, code: str) -> None:
    assert all(isinstance(one, Mention) and text[one.start : one.end] == one.text for one in read(text, code))


@given(st.lists(PIECES, max_size=10), st.sampled_from(LANGUAGES))
def test_a_range_is_in_order_and_places_are_positive(pieces: list[str], code: str) -> None:
    for one in read(" ".join(pieces), code):
        if isinstance(one.value, Amount):
            low, high = one.value.low, one.value.high
            assert low is None or high is None or low <= high
            assert low is not None or high is not None
            assert one.value.place > 0


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("30 milliards", "1e9"),
        ("100 milliards", "1e10"),
        ("3 000", "100"),
        ("1 580", "10"),
        ("1,15 milliard", "1e7"),
        ("5 GW", "1e9"),
        ("12 345,67 €", "0.01"),
    ],
)
def test_the_place_is_that_of_the_last_printed_digit(text: str, place: str) -> None:
    [one] = read(text, "fr")
    assert isinstance(one.value, Amount)
    assert one.value.place == Decimal(place)


@pytest.mark.parametrize(
    "text",
    [
        "jusqu’à 100\u202fmilliards de dollars",
        "jusqu'a\u0300 100 milliards de dollars",
        "jusqu'à **100 milliards de dollars**",
        "jusqu'à １００ milliards de dollars",
        "jusqu'à ١٠٠ milliards de dollars",
        "jusqu'à 100 mil\u00adliards de dollars",
        "jusqu'à 100 mil-\nliards de dollars",
        "jusqu'à 100\u00a0milliards\u2009de dollars",
    ],
)
def test_a_figure_is_read_in_any_state_of_the_text(text: str) -> None:
    [one] = read(text, "fr")
    assert isinstance(one.value, Amount)
    assert (one.value.high, one.value.unit, one.value.hedge) == (Decimal("1e11"), "USD", "at_most")
    assert text[one.start : one.end] == one.text


def test_a_run_of_digits_too_long_for_a_quantity_is_unread() -> None:
    [one] = read("ref " + "7" * 60, "en")
    assert one.value.reason == "number-too-long"  # type: ignore[union-attr]
