"""Both halves of the organisations' names keep what was reached."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

import pytest

SCORE: dict[str, Any] = runpy.run_path(str(Path(__file__).with_name("score.py")))
FLOORS = {"tuned": (1.0, 0.74), "held": (0.92, 0.54)}  # precision, recall


@pytest.mark.parametrize("half", FLOORS)
def test_a_half_keeps_its_floor(half: str) -> None:
    found = SCORE["score_of"](SCORE["pairs_of"](half), SCORE["alone"])
    precision, recall = FLOORS[half]
    assert found.precision >= precision
    assert found.recall >= recall


def test_no_pair_stands_in_both_halves_or_twice() -> None:
    pairs = [frozenset((pair.one, pair.other)) for half in SCORE["HALVES"] for pair in SCORE["pairs_of"](half)]
    assert len(set(pairs)) == len(pairs)
    assert all(len(pair) == 2 for pair in pairs)
