"""A name and the same with its legal form are one subject, where nothing says that they are two."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosscheck.group import full_names, group, make_reading
from crosscheck.model import Attribute, Claim, Reading, Source, Unread
from crosscheck.names import without_plain_form

COST = Attribute("cost")


def told(*said: tuple[str, str]) -> list[Reading]:
    """Claims as (source, subject)."""
    return [
        make_reading(
            Claim(f"{source} {subject}", source, subject, "cost", "3"), Source(source), COST, Unread("no-value")
        )
        for source, subject in said
    ]


def subjects(readings: list[Reading], different: tuple[tuple[str, str], ...] = ()) -> list[list[str]]:
    groups = group(readings, (), (COST,), different=different, defined=full_names(readings))
    return sorted(sorted(reading.claim.subject for reading in each.readings) for each in groups)


def test_they_are_one_where_one_source_each_uses_them() -> None:
    readings = told(("a", "Pellmarsh Controls"), ("b", "Pellmarsh Controls plc"), ("c", "Pellmarsh Controls plc"))
    (one,) = subjects(readings)
    assert len(one) == 3
    groups = group(readings, (), (COST,), defined=full_names(readings))
    assert (groups[0].subject.name, groups[0].subject.aliases) == ("Pellmarsh Controls plc", ("Pellmarsh Controls",))


@pytest.mark.parametrize(
    "said",
    [
        pytest.param([("a", "Ostrel Marine SA"), ("b", "Ostrel Marine Ltd"), ("c", "Ostrel Marine")], id="two forms"),
        pytest.param([("a", "Ostrel"), ("a", "Ostrel SA"), ("b", "Ostrel SA")], id="both in one source"),
        pytest.param([("a", "Vaude Tunnel"), ("b", "Vaude Tunnel Company")], id="a word of the name"),
        pytest.param([("a", "Ostrel"), ("b", "Ostrel Marine SA")], id="another word too"),
        pytest.param([("a", "ostrel"), ("b", "ostrel sa")], id="nouns"),
    ],
)
def test_they_stay_two(said: list[tuple[str, str]]) -> None:
    assert len(subjects(told(*said))) == len({subject for _, subject in said})


def test_a_person_tells_them_apart() -> None:
    readings = told(("a", "Ostrel"), ("b", "Ostrel SA"))
    assert subjects(readings) == [["Ostrel", "Ostrel SA"]]
    assert subjects(readings, (("Ostrel SA", "Ostrel"),)) == [["Ostrel"], ["Ostrel SA"]]


def test_what_a_person_has_edited_is_no_sign_of_two() -> None:
    readings = told(("a", "Ostrel"), ("a", "Ostrel SA"), ("b", "Ostrel SA"))
    edited = replace(readings[1], claim=replace(readings[1].claim, review="edited"))
    assert len(subjects(readings)) == 2
    assert len(subjects([readings[0], edited, readings[2]])) == 1


def test_a_name_that_no_claim_uses_is_no_alias() -> None:
    readings = told(("a", "Ostrel SA"))
    (only,) = group(readings, (), (COST,), defined=full_names(readings))
    assert only.subject.aliases == ()


@pytest.mark.parametrize(
    ("name", "without"),
    [
        ("Pellmarsh Controls plc", "Pellmarsh Controls"),
        ("Ostrel Marine, S.A.", "Ostrel Marine"),
        ("Ostrel Marine", ""),
        ("Vaude Tunnel Company", ""),
        ("Hallin & Co. Ltd", ""),
        ("SE", ""),
    ],
)
def test_forms_that_can_be_nothing_else(name: str, without: str) -> None:
    assert without_plain_form(name) == without
