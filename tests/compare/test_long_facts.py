"""One fact with very many claims costs in proportion to them, whatever its attribute."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from count_calls import count_calls
from crosscheck.compare import compare
from crosscheck.compare.slips import find_altered
from crosscheck.group import catalogue, group, index_attributes, make_reading, resolve_attribute
from crosscheck.model import Claim, Group, Quote, Source
from crosscheck.read import read_value

BY_WORD = index_attributes(catalogue())


def long_fact(attribute: str, unit: str, count: int) -> Group:
    """So many sources, three days apart, of which nearly none gives the value of another."""
    known = resolve_attribute(attribute, BY_WORD)
    readings = []
    for place in range(count):
        value = read_value(f"{1000 + place * 7 % 5000} {unit}", "en", kind=known.kind)
        published = date(2000, 1, 1) + timedelta(days=3 * place)
        told = f"{1000 + place * 7 % 5000} {unit}"
        quote = Quote(f"The yard of Orbane at Halwick on the river gives {told}", 0, 0)
        claim = Claim(f"{place:05}", f"source-{place:05}", "Orbane", attribute, told, quote=quote)
        source = Source(claim.source, language="en", published=published.isoformat())
        readings.append(make_reading(claim, source, known, value))
    (fact,) = group(readings, (), catalogue())
    return fact


@pytest.mark.slow
@pytest.mark.parametrize(
    ("attribute", "unit"), [("headcount", "people"), ("dead", "people"), ("cost", "dollars"), ("launch date", "")]
)
def test_four_times_the_claims_are_at_most_six_times_the_work(attribute: str, unit: str) -> None:
    many, few = (long_fact(attribute, unit, count) for count in (320, 80))
    assert count_calls(lambda: compare(many)) < 6 * count_calls(lambda: compare(few))


def test_one_sentence_with_many_values_is_compared_once_and_not_for_each_two_of_them() -> None:
    fact = long_fact("cost", "dollars", 80)
    assert count_calls(lambda: find_altered((fact,))) < 30 * count_calls(lambda: compare(fact))
