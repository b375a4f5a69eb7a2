"""The table of facts told in other words (`told_alike.toml`), and what must hold whatever the claims."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from decimal import Decimal
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from tests.compare.test_namesakes import readings_of

from crosscheck.compare.slips import find_told_alike
from crosscheck.group import catalogue, group
from crosscheck.model import Amount, Finding, Quote, Reading

CASES = tomllib.loads((Path(__file__).parent / "told_alike.toml").read_text(encoding="utf-8"))["case"]


def found(readings: list[Reading]) -> tuple[Finding, ...]:
    return find_told_alike(group(readings, (), catalogue()))


def told(findings: tuple[Finding, ...]) -> list[list[str]]:
    return [[one.claim.value for one in finding.readings()] for finding in findings]


def copy_of(reading: Reading, source: str) -> Reading:
    """The claim as a source repeats it that is no voice of its own."""
    claim = replace(reading.claim, id=f"{source}{reading.claim.id}", source=f"{source}{reading.claim.source}")
    return replace(reading, claim=claim, origin=reading.origin or reading.claim.source)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["note"])
def test_one_fact_in_other_words_is_laid_side_by_side_and_nothing_else_is(case: dict[str, Any]) -> None:
    findings = found(readings_of(case))
    assert told(findings) == ([case["alike"]] if case["alike"] else [])
    for finding in findings:
        assert (finding.verdict, finding.confidence) == ("agreement", "possible")
        assert finding.missing
        assert set(finding.missing) <= {"subject", "attribute"}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["note"])
def test_the_order_of_claims_changes_nothing(case: dict[str, Any]) -> None:
    readings = readings_of(case)
    wanted = found(readings)
    for mixed in permutations(readings):
        assert found(list(mixed)) == wanted


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["note"])
def test_copies_of_a_source_change_no_verdict(case: dict[str, Any]) -> None:
    readings = readings_of(case)
    wanted = [(finding.id, finding.verdict, finding.positions[0].origins) for finding in found(readings)]
    more = [*readings, *(copy_of(one, f"copy {number} of ") for number in range(12) for one in readings)]
    assert [(each.id, each.verdict, each.positions[0].origins) for each in found(more)] == wanted


def test_three_sources_tell_one_fact_in_one_finding() -> None:
    first, second = readings_of(CASES[0])
    claim = replace(second.claim, id="c0", source="c", subject="Caisse Rurale", attribute="apport")
    third = replace(second, claim=claim, subject="caisse rurale", attribute="apport", origin="c")
    (finding,) = found([first, second, third])
    assert [one.claim.source for one in finding.readings()] == ["a", "b", "c"]
    assert len(finding.positions) == 1


def test_among_many_sources_a_figure_alone_joins_nothing() -> None:
    """Two of many texts that share nothing but a figure and what it is tell two stories."""
    first, second = readings_of(CASES[0])
    elsewhere = replace(
        second.claim, subject="Vauban", quote=Quote("Vauban reçoit à Mérande un prêt de 0,35 milliard d'euros")
    )
    other = replace(second, claim=elsewhere, subject="vauban")
    unlike = readings_of(CASES[8])[0]
    crowd = []
    for number in range(14):
        claim = replace(unlike.claim, id=f"x{number}", source=f"x{number}", subject=f"Lieu{chr(97 + number)}")
        crowd.append(replace(unlike, claim=claim, subject=claim.subject.lower(), origin=claim.source))
    assert [{one.claim.id for one in each.readings()} for each in found([first, other])] == [{"a0", "b0"}]
    assert {one.claim.id for each in found([first, other, *crowd]) for one in each.readings()} & {"a0", "b0"} == set()


def test_half_of_the_cases_are_traps() -> None:
    assert sum(not case["alike"] for case in CASES) >= len(CASES) / 2


def test_two_figures_under_the_same_two_names_are_two_findings() -> None:
    readings = readings_of(CASES[0])
    for one in readings_of(CASES[0]):
        assert isinstance(one.value, Amount)
        value = replace(one.value, low=Decimal(470_000_000), high=Decimal(470_000_000))
        readings.append(replace(one, claim=replace(one.claim, id=f"{one.claim.id}-more"), value=value))
    ids = [finding.id for finding in found(readings)]
    assert len(ids) == len(set(ids)) == 2


def test_each_name_of_two_lists_is_told_alike() -> None:
    told = {"attribute": "member", "value": "Banque Tessier, Norvane and Pictalis", "quote": "Mirabel's members are"}
    case = {"language": "en", "a": [{**told, "subject": "Mirabel Alliance"}], "b": [{**told, "subject": "Mirabel"}]}
    assert sorted(finding.member for finding in found(readings_of(case))) == ["Banque Tessier", "Norvane", "Pictalis"]
