"""The table of slips (`slips.toml`), and what must hold of the search whatever the claims."""

from __future__ import annotations

import sys
import tomllib
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.compare.slips import find_slips
from crosscheck.compare.slips.slip import Digits, blocks, slip_between
from crosscheck.group import catalogue, group, index_attributes, make_reading, resolve_attribute
from crosscheck.model import Claim, Finding, Quote, Reading, Source, Span
from crosscheck.read import read_value

CASES = tomllib.loads((Path(__file__).parent / "slips.toml").read_text(encoding="utf-8"))["case"]
BY_WORD = index_attributes(catalogue())


def reading_of(case: dict[str, Any], side: str, number: int, told: dict[str, str], source: str = "") -> Reading:
    language = case.get(f"{side}_language", case["language"])
    published = case.get(f"{side}_published", "2026-03-02")
    attribute = resolve_attribute(told["attribute"], BY_WORD)
    value = read_value(told["value"], language, kind=attribute.kind, date=date.fromisoformat(published))
    period = ""
    if "as_of" in told:
        span = read_value(told["as_of"], language, kind="date")
        assert isinstance(span, Span)
        period = span.edtf
    claim = Claim(
        id=f"{source or side}{number}", source=source or side, subject=told["subject"], attribute=told["attribute"],
        value=told["value"], status=told.get("status", ""), scope=told.get("scope", ""), quote=Quote(told["quote"]),
        reasons=tuple(told.get("reasons", "named").split()),
    )  # fmt: skip
    return make_reading(claim, Source(claim.source, language=language, published=published), attribute, value,
                        period=period, origin="a" if source else "")  # fmt: skip


def readings_of(case: dict[str, Any]) -> list[Reading]:
    return [reading_of(case, side, number, told) for side in ("a", "b") for number, told in enumerate(case[side])]


def found(readings: list[Reading]) -> tuple[Finding, ...]:
    return find_slips(group(readings, (), catalogue()))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["note"])
def test_a_slip_is_laid_before_a_person_and_nothing_else_is(case: dict[str, Any]) -> None:
    findings = found(readings_of(case))
    assert [{one.claim.value for one in finding.readings()} for finding in findings] == (
        [set(case["slip"])] if case["slip"] else []
    )
    for finding in findings:
        assert (finding.verdict, finding.confidence) == ("contradiction", "possible")
        assert finding.missing == tuple(case.get("missing", finding.missing))
        assert finding.diagnosis, "the slip itself is the explanation"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["note"])
def test_order_and_copies_change_nothing(case: dict[str, Any]) -> None:
    readings = readings_of(case)
    wanted = [(finding.id, finding.positions) for finding in found(readings)]
    for mixed in permutations(readings):
        assert [(finding.id, finding.positions) for finding in found(list(mixed))] == wanted
    copy = [reading_of(case, "a", number, told, source="a-copy") for number, told in enumerate(case["a"])]
    assert [finding.id for finding in found([*readings, *copy])] == [identity for identity, _ in wanted]


figures = st.builds(Digits, st.from_regex(r"[1-9][0-9]{0,4}[1-9]", fullmatch=True), st.integers(-2, 12), st.booleans())


@given(figures, figures)
def test_whatever_a_slip_joins_shares_a_block(one: Digits, other: Digits) -> None:
    slip = slip_between(one, other)
    assert slip == slip_between(other, one)
    if slip is not None:
        assert set(blocks(one)) & set(blocks(other))


@given(figures, st.data())
def test_exchanging_two_neighbours_is_a_slip(one: Digits, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(one.text) - 2))
    text = one.text[:place] + one.text[place + 1] + one.text[place] + one.text[place + 2 :]
    if text == one.text or text[0] == "0" or text[-1] == "0":
        return
    assert slip_between(one, Digits(text, one.magnitude, one.negative)) == "swapped"
    assert slip_between(one, Digits(one.text, one.magnitude + 3, one.negative)) == "scale"
    assert slip_between(one, Digits(text, one.magnitude, not one.negative)) is None


def test_figures_of_one_digit_ranges_and_times_are_left_out() -> None:
    from crosscheck.compare.slips.slip import digits_of
    from crosscheck.model import Amount

    for text, wanted in (
        ("3 million", None),
        ("between 310 and 340 people", None),
        ("78 years", None),
        ("$430m", "43"),
    ):
        value = read_value(text, "en")
        assert isinstance(value, Amount)
        digits = digits_of(value)
        assert (digits.text if digits else None) == wanted
    zero = read_value("0 people", "en")
    assert isinstance(zero, Amount)
    assert zero.high == Decimal(0)
    assert digits_of(zero) is None


def crowd(stories: int) -> list[Reading]:
    """Two texts a story, all of whose figures share their digits: a halt with a length and a sum, each told twice."""
    letters = "abcdefghijklmnopqrst"
    readings = []
    for number in range(stories):
        name = f"Vel{letters[number // 20]}{letters[number % 20]}on"
        told = {
            "a": [
                ("places", "32 000 places", "compte 32 000 places"),
                ("cost", f"{1_000_003 + number * 7919} euros", "a coûté"),
            ],
            "b": [
                ("attendance", "23 000 spectateurs", "accueille"),
                ("cost", f"{1_000_003 + number * 7919} euros", "a coûté"),
            ],
        }
        for side, claims in told.items():
            for at, (attribute, value, words) in enumerate(claims):
                facts = {"subject": f"stade {name}", "attribute": attribute, "value": value}
                quote = f"le stade {name} {words} {value}"
                case: dict[str, Any] = {"language": "fr"}
                reading = reading_of(case, side, at, {**facts, "quote": quote}, source=f"{side}{number}")
                readings.append(replace(reading, origin=""))
    return readings


@pytest.mark.parametrize("stories", [1, 20, 30, 150])
def test_a_crowd_of_like_figures_hides_no_slip_of_one_story(stories: int) -> None:
    pairs = {frozenset(one.claim.source[1:] for one in finding.readings()) for finding in found(crowd(stories))}
    assert pairs == {frozenset([str(number)]) for number in range(stories)}


@settings(deadline=None)  # the first example loads the lexicons
@given(st.integers(1, 12), st.integers(2, 6))
def test_dividing_a_block_changes_no_answer(stories: int, most: int) -> None:
    readings = crowd(stories)
    whole = [finding.id for finding in found(readings)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys.modules["crosscheck.compare.slips.find_slips"], "FEW", most)
        assert [finding.id for finding in found(readings)] == whole
