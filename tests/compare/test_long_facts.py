"""One fact with very many claims costs in proportion to them, whatever its attribute."""

from __future__ import annotations

import sys
from datetime import date, timedelta
from types import FrameType

import pytest

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


def calls(fact: Group) -> int:
    """Function calls made: a measure of work that no other program on the machine can disturb."""
    made = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal made
        made += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        compare(fact)
    finally:
        sys.setprofile(None)
    return made


@pytest.mark.parametrize(
    ("attribute", "unit"), [("headcount", "people"), ("dead", "people"), ("cost", "dollars"), ("launch date", "")]
)
def test_four_times_the_claims_are_at_most_six_times_the_work(attribute: str, unit: str) -> None:
    assert calls(long_fact(attribute, unit, 320)) < 6 * calls(long_fact(attribute, unit, 80))
