"""One fact with very many claims costs in proportion to them, whatever its attribute."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from count_calls import count_calls
from crosscheck.compare import compare
from crosscheck.group import catalogue, group, index_attributes, make_reading, resolve_attribute
from crosscheck.model import Claim, Group, Source
from crosscheck.read import read_value

BY_WORD = index_attributes(catalogue())


def long_fact(attribute: str, unit: str, count: int) -> Group:
    """So many sources, three days apart, of which nearly none gives the value of another."""
    known = resolve_attribute(attribute, BY_WORD)
    readings = []
    for place in range(count):
        value = read_value(f"{1000 + place * 7 % 5000} {unit}", "en", kind=known.kind)
        published = date(2000, 1, 1) + timedelta(days=3 * place)
        claim = Claim(f"{place:05}", f"source-{place:05}", "Orbane", attribute, "as written")
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
