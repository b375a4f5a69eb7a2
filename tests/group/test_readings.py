"""From claims to readings: statuses, currencies left out, claims taken back."""

from __future__ import annotations

from decimal import Decimal

import pytest

from crosscheck.compare import statuses as compared
from crosscheck.group import canonical_status, imply_currencies, make_reading, mark_corrected
from crosscheck.group.statuses import statuses
from crosscheck.model import Amount, Attribute, Claim, Quote, Reading, Source, Value, Written

B = Decimal(10**9)
COST = Attribute("cost", kind="amount", dimension="money")


def figure(number: str, unit: str = "USD") -> Amount:
    value = Decimal(number) * B
    return Amount(value, value, unit, "number" if unit == "1" else "money", B, Written(value, value, unit))


def claim(source: str, value: Value, *, at: int | None = None, number: int = 0, status: str = "") -> Reading:
    quote = None if at is None else Quote("words", at, at + 5)
    made = Claim(f"{source}{number}", source, "AIP", "cost", "as written", status=status, quote=quote)
    return make_reading(made, Source(source, language="fr", published="2025-03-21"), COST, value)


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("target", "target"), ("Objectif", "target"), ("visé", "target"), ("prévu", "planned"), ("promis", "pledged"),
        ("engagés", "committed"), ("levés", "raised"), ("dépensé", "spent"), ("estimation", "estimate"),
        ("initialement", "initial"), ("anciennement", "former"), ("reporté", "revised"), ("démenti", "denied"),
        ("", ""), ("Provisional", "estimate"), ("of our own making", "of our own making"),
    ],
)  # fmt: skip
def test_statuses_are_made_canonical(words: str, status: str) -> None:
    assert canonical_status(words) == status


def test_the_comparison_knows_the_same_statuses() -> None:
    known = set(statuses().values())
    assert known >= compared.CEILING | compared.FORMER | compared.REVISED | compared.DENIED


@pytest.mark.parametrize(
    ("written", "named"),
    [("", True), ("AIP", True), ("the AI Infrastructure Partnership", True), ("l'alliance", False), ("it", False)],
)
def test_a_subject_is_named_or_only_pointed_at(written: str, named: bool) -> None:
    made = Claim("c", "a", "AI Infrastructure Partnership", "cost", "3", subject_written=written)
    assert make_reading(made, Source("a"), COST, figure("3")).named is named


def test_a_bare_figure_takes_the_nearest_currency_and_says_so() -> None:
    readings = [claim("a", figure("30", "1"), at=100), claim("a", figure("100"), at=80, number=1),
                claim("a", figure("8", "EUR"), at=900, number=2)]  # fmt: skip
    value = imply_currencies(readings, (COST,))[0].value
    assert isinstance(value, Amount)
    assert (value.unit, value.dimension, value.implied, value.written.unit) == ("USD", "money", True, "USD")


def test_without_places_only_a_single_currency_is_implied() -> None:
    dollars = [claim("a", figure("30", "1")), claim("a", figure("100"), number=1)]
    assert imply_currencies(dollars, (COST,))[0].value.unit == "USD"  # type: ignore[union-attr]
    both = [*dollars, claim("a", figure("8", "EUR"), number=2)]
    assert imply_currencies(both, (COST,)) == tuple(both)


@pytest.mark.parametrize(
    "readings",
    [
        [claim("a", figure("30", "1"), at=1), claim("b", figure("100"), at=2)],
        [claim("a", figure("0.0000001", "1"), at=1), claim("a", figure("100"), at=2, number=1)],
    ],
    ids=["another source", "a small figure"],
)
def test_nothing_else_is_implied(readings: list[Reading]) -> None:
    assert imply_currencies(readings, (COST,)) == tuple(readings)


def test_a_count_of_people_takes_no_currency() -> None:
    people = Attribute("cost", kind="amount", dimension="people")
    readings = [claim("a", figure("30", "1"), at=1), claim("a", figure("100"), at=2, number=1)]
    assert imply_currencies(readings, (people,)) == tuple(readings)


def test_a_correction_takes_back_what_it_changes_and_no_more() -> None:
    sources = [Source("v1"), Source("v2", corrects="v1")]
    old, new, other = claim("v1", figure("30")), claim("v2", figure("100")), claim("v3", figure("30"))
    assert [one.corrected_by for one in mark_corrected([old, new, other], sources)] == ["v2", "", ""]
    same = claim("v2", figure("30"))
    assert mark_corrected([old, same], sources) == (old, same)
    apart = claim("v2", figure("100"), status="raised")
    target = claim("v1", figure("30"), status="target")
    assert mark_corrected([target, apart], sources) == (target, apart)
