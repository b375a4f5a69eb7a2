"""Two claims whose subjects are both the likeliest of several names, told in a sentence's own words."""

from __future__ import annotations

import pytest

from crosscheck.compare import compare
from crosscheck.group import catalogue, group, index_attributes, make_reading
from crosscheck.model import Claim, Quote, Reading, Source
from crosscheck.read import read_value

CATALOGUE = catalogue()
COST = index_attributes(CATALOGUE)["cost"]
GUESSED, NAMED = ("named", "nearest-name", "own-words"), ("named", "verb")


def cost(source: str, value: str, reasons: tuple[str, ...], language: str, review: str = "proposed") -> Reading:
    made = Claim(
        source, source, "État" if language == "fr" else "State", "cost", value, quote=Quote(value, 0, len(value)),
        reasons=reasons, review=review, confidence="possible",
    )  # fmt: skip
    return make_reading(made, Source(source, language=language), COST, read_value(value, language, kind="amount"))


def verdicts(*readings: Reading) -> set[str]:
    return {finding.verdict for one in group(readings, (), CATALOGUE) for finding in compare(one)}


@pytest.mark.parametrize(
    ("language", "values"),
    [
        ("fr", ("19 millions d'euros", "2,9 milliards d'euros")),
        ("en", ("19 million euros", "2.9 billion euros")),
    ],
)
def test_two_guesses_that_fall_on_one_name_are_no_contradiction(language: str, values: tuple[str, str]) -> None:
    first, second = values
    assert verdicts(cost("a", first, GUESSED, language), cost("b", second, GUESSED, language)) == {"compatible"}
    assert verdicts(cost("a", first, GUESSED, language), cost("b", second, NAMED, language)) == {"contradiction"}
    accepted = cost("b", second, GUESSED, language, "accepted")
    assert verdicts(cost("a", first, GUESSED, language), accepted) == {"contradiction"}
