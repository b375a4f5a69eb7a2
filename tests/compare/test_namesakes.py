"""The table of subjects told in two ways (`namesakes.toml`), and what must hold whatever the claims."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from tests.compare.test_slips import reading_of

from crosscheck.compare.slips import find_namesakes
from crosscheck.compare.slips.kindred import kindred
from crosscheck.group import catalogue, group
from crosscheck.model import Finding, Reading

CASES = tomllib.loads((Path(__file__).parent / "namesakes.toml").read_text(encoding="utf-8"))["case"]


def readings_of(case: dict[str, Any]) -> list[Reading]:
    found = []
    for side in ("a", "b"):
        for number, told in enumerate(case[side]):
            reading = reading_of(case, side, number, told)
            found.append(replace(reading, origin=case.get(f"{side}_origin", reading.origin)))
    return found


def found(readings: list[Reading]) -> tuple[Finding, ...]:
    return find_namesakes(group(readings, (), catalogue()))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["note"])
def test_one_subject_told_in_two_ways_is_laid_before_a_person_and_nothing_else_is(case: dict[str, Any]) -> None:
    findings = found(readings_of(case))
    assert [{one.claim.value for one in finding.readings()} for finding in findings] == (
        [set(case["alike"])] if case["alike"] else []
    )
    for finding in findings:
        assert (finding.verdict, finding.confidence) == ("contradiction", "possible")
        assert finding.missing == (
            ("subject",) if len({one.attribute for one in finding.readings()}) == 1 else ("attribute",)
        )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["note"])
def test_the_order_of_claims_changes_nothing(case: dict[str, Any]) -> None:
    readings = readings_of(case)
    wanted = [(finding.id, finding.positions) for finding in found(readings)]
    for mixed in permutations(readings):
        assert [(finding.id, finding.positions) for finding in found(list(mixed))] == wanted


def test_a_claim_that_another_finding_holds_is_left_to_it() -> None:
    readings = readings_of(CASES[0])
    assert find_namesakes(group(readings, (), catalogue()), {readings[0].claim.id}) == ()


def test_at_least_four_of_five_cases_are_traps() -> None:
    assert sum(not case["alike"] for case in CASES) >= 4 * len(CASES) / 5


def test_kindred_attributes_are_known_ones() -> None:
    from crosscheck.compare.slips.kindred import _families
    from crosscheck.compare.slips.opposed import _pairs, opposed

    keys = {attribute.key for attribute in catalogue()}
    assert _families().keys() <= keys
    assert frozenset().union(*_pairs()) <= keys
    assert opposed("jobs cut", "jobs created")
    assert not opposed("jobs cut", "headcount change")
    assert kindred("investment", "spending")
    assert not kindred("investment", "headcount")


def test_sources_that_tell_an_attribute_of_several_things_hide_no_two_that_tell_it_once() -> None:
    readings = readings_of(CASES[0])
    for number in range(14):
        for subject in ("Colvert", "Orme"):
            told = {**CASES[0]["a"][0], "subject": f"{subject} {number}", "quote": f"{subject} {number} a 51 %"}
            readings.append(reading_of(CASES[0], "a", number, told, f"other{number}{subject[:1]}"))
    crowd = [replace(one, claim=replace(one.claim, source=one.claim.source.rstrip("CO"))) for one in readings[2:]]
    assert {one.claim.id for finding in found([*readings[:2], *crowd]) for one in finding.readings()} == {"a0", "b0"}
