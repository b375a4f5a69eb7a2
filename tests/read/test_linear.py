"""Reading takes time in proportion to the text, whatever the text: no pattern and no loop runs away."""

from __future__ import annotations

import sys
import time
from types import FrameType

import pytest

from crosscheck.read import read

SMALL = 800

HOSTILE = {
    "digits": "1",
    "spaced digits": "1 ",
    "grouped digits": "100 ",
    "marks": "1.1,",
    "slashes": "1/",
    "dashes": "1-",
    "colons": "1:",
    "signs of money": "$",
    "signs and digits": "$1-",
    "number words": "cent ",
    "hyphenated words": "vingt-",
    "scale words": "mille ",
    "joiners": "vingt et ",
    "pairs": "entre 1 et ",
    "hedges": "jusqu'à ",
    "articles": "un ",
    "stars": "*",
    "underscores": "_1",
    "combining marks": "e\u0301",
    "soft hyphens": "\u00ad",
    "line ends": "a-\n",
    "letters": "a",
    "brackets": "(1",
    "quotes": '1"',
    "exponents": "1e",
    "powers": "×10",
    "fractions": "½",
    "prefixes": "kilo",
    "many amounts": "30 milliards de dollars ",
    "many bare figures": "30 milliards, ",
    "plus": "+",
    "days": "1/2/",
    "dots": "1.",
}


def _calls(text: str) -> int:
    """How many functions, of Python and of C, are called while a text is read."""
    count = 0

    def step(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(step)
    try:
        read(text, "fr")
    finally:
        sys.setprofile(before)
    return count


def _seconds(text: str) -> float:
    best = float("inf")
    for _ in range(2):
        began = time.process_time()
        read(text, "fr")
        best = min(best, time.process_time() - began)
    return best


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_twice_the_text_is_twice_the_steps(piece: str) -> None:
    text = piece * (SMALL // len(piece))
    read("30 milliards de dollars le 3 mars 2025", "fr")  # the language is loaded once
    assert _calls(text * 2) <= 2.3 * _calls(text) + 500


@pytest.mark.slow
@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE.keys())
def test_four_times_the_text_is_no_more_than_nine_times_the_time(piece: str) -> None:
    text = piece * (2 * SMALL // len(piece))
    assert _seconds(text * 4) <= 9 * _seconds(text) + 0.05


def test_a_text_without_figures_costs_next_to_nothing() -> None:
    prose = "La lecture du rapport montre que les auteurs restent prudents sur la suite. " * 80
    figures = "La lecture du rapport montre 30 milliards de dollars et jusqu'à 5 GW de plus. " * 80
    assert _calls(prose) * 4 < _calls(figures)


@pytest.mark.parametrize("piece", ["1.", "1,", "1/", "1-", "1/2/", "12:", "192.168."])
def test_an_endless_chain_of_figures_says_nothing_and_costs_nothing(piece: str) -> None:
    text = f"Velmont: {piece * 2000} et 30 personnes"
    assert [mention.text for mention in read(text, "fr")] == ["30"]
    assert _calls(text) < 2000
