"""Which names a person is asked about."""

from __future__ import annotations

import time
import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosscheck.names.suggest import suggest

TABLE = tomllib.loads((Path(__file__).parent / "suggestions.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("pair", TABLE["same"] + TABLE["cut"], ids=" | ".join)
def test_suggested(pair: list[str]) -> None:
    (found,) = suggest(pair)
    assert {found.left, found.right} == set(pair)
    assert 0 < found.score <= 100


@pytest.mark.parametrize("pair", TABLE["other"], ids=" | ".join)
def test_not_suggested(pair: list[str]) -> None:
    assert suggest(pair) == ()


@pytest.mark.parametrize("pair", TABLE["same"], ids=" | ".join)
def test_a_pair_told_apart_is_never_suggested_again(pair: list[str]) -> None:
    assert suggest(pair, [(pair[1].upper(), pair[0])]) == ()


def test_names_of_one_folding_are_one_name_already() -> None:
    assert suggest(["Nvidia", "NVIDIA", "nvidia"]) == ()


def test_an_acronym_of_two_names_is_not_suggested() -> None:
    assert suggest(["AIP", "AI Infrastructure Partnership", "American Investment Plan"]) == ()


def test_what_other_links_join_already_is_not_asked_again() -> None:
    names = ["Infrastructure Parners", "Infrastructure Partners", "Infrastructure Partner", "Infrastructures Partner"]
    found = suggest(names)
    assert len(found) == len(names) - 1
    assert {one.left for one in found} | {one.right for one in found} == set(names)


def test_many_names_take_little_time() -> None:
    names = [f"{head} {number:x}0 Infrastructure" for head in ("Global", "Common") for number in range(1500)]
    start = time.process_time()
    assert suggest(names) == ()
    assert time.process_time() - start < 5


def test_a_word_that_many_names_hold_is_no_slip() -> None:
    many = [f"{word} {place}" for word in ("Marine", "Martine") for place in ("Lyon", "Lille", "Nantes", "Brest")]
    assert [one for one in suggest(many) if one.left.split()[1] == one.right.split()[1]] == []


names = st.lists(
    st.sampled_from(
        ["BlackRock", "Black Rock", "Blackrok", "Cisco", "Cisco Inc", "Global Fund", "Fund II", "Fund III", "AIP",
         "AI Infrastructure Partnership", "Partenariat infrastructure IA", "x", "", "  ", "II", "é"]
    )
)  # fmt: skip


@settings(deadline=None)
@given(names, st.randoms(use_true_random=False))
def test_order_and_repetition_change_nothing(listed: list[str], random: object) -> None:
    shuffled = [*listed, *listed]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert suggest(listed) == suggest(shuffled)


@settings(deadline=None)
@given(st.lists(st.text(max_size=20), max_size=8))
def test_any_text_is_survived(listed: list[str]) -> None:
    for one in suggest(listed):
        assert one.left in listed
        assert one.right in listed
