"""The table of sentences with another value in them (`altered.toml`), and what must hold whatever the claims."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from tests.compare.test_namesakes import readings_of

from crosscheck.compare.slips import find_altered
from crosscheck.group import catalogue, group
from crosscheck.model import Finding, Members, Quote, Reading

CASES = tomllib.loads((Path(__file__).parent / "altered.toml").read_text(encoding="utf-8"))["case"]


def found(readings: list[Reading]) -> tuple[Finding, ...]:
    return find_altered(group(readings, (), catalogue()))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["note"])
def test_another_value_in_one_sentence_is_laid_before_a_person_and_nothing_else_is(case: dict[str, Any]) -> None:
    findings = found(readings_of(case))
    assert [{one.claim.value for one in finding.readings()} for finding in findings] == (
        [set(case["altered"])] if case["altered"] else []
    )
    for finding in findings:
        assert (finding.verdict, finding.confidence, finding.missing) == ("contradiction", "possible", ("review",))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["note"])
def test_the_order_of_claims_changes_nothing(case: dict[str, Any]) -> None:
    readings = readings_of(case)
    wanted = [(finding.id, finding.positions) for finding in found(readings)]
    for mixed in permutations(readings):
        assert [(finding.id, finding.positions) for finding in found(list(mixed))] == wanted


def test_accepted_claims_contradict_each_other_for_certain() -> None:
    readings = [replace(one, claim=replace(one.claim, review="accepted")) for one in readings_of(CASES[0])]
    (finding,) = found(readings)
    assert (finding.confidence, finding.missing) == ("certain", ())


def test_what_several_copies_alter_is_one_finding_with_a_position_for_each_value() -> None:
    one, other = readings_of(CASES[1])
    third = replace(
        other, claim=replace(other.claim, value="Banque Orvale", quote=Quote("Calorane emprunte à la Banque Orvale"))
    )
    third = replace(third, value=Members(("Banque Orvale",)))
    copies = [
        replace(each, claim=replace(each.claim, id=f"{name}{number}", source=name), origin="a")
        for number, each in enumerate((one, other, third))
        for name in (f"{number}x", f"{number}y")
    ]
    (finding,) = found(copies)
    told = [sorted(reading.claim.source for reading in position.founders) for position in finding.positions]
    assert told == [["0x", "0y"], ["1x", "1y"], ["2x", "2y"]]


def test_at_least_two_of_three_cases_are_traps() -> None:
    assert sum(not case["altered"] for case in CASES) >= 2 * len(CASES) / 3
