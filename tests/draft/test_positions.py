"""Claims that a draft is held against, by the value that they hold."""

from crosscheck.draft.positions import positions_of
from crosscheck.group import catalogue, make_reading
from crosscheck.model import Claim, Reading, Source
from crosscheck.read import read_value

ATTRIBUTES = {one.key: one for one in catalogue()}


def told(source: str, value: str, language: str, attribute: str) -> Reading:
    claim = Claim(f"{source} {value}", source, "Ostrel", attribute, value)
    read = read_value(value, language, kind="amount")
    return make_reading(claim, Source(source), ATTRIBUTES[attribute], read, language=language)


def test_one_headcount_in_two_languages_is_one_position() -> None:
    said = [
        told("post", "1,450 people", "en", "headcount"),
        told("journal", "1 450 personnes", "fr", "headcount"),
        told("courrier", "1 540 salariés", "fr", "headcount"),
    ]
    positions = positions_of(said, ATTRIBUTES["headcount"])
    assert [position.origins for position in positions] == [("journal", "post"), ("courrier",)]


def test_other_values_of_one_measure_are_positions_of_their_own() -> None:
    said = [told("post", "30 million euros", "en", "cost"), told("journal", "29,5 millions d'euros", "fr", "cost")]
    assert [len(position.founders) for position in positions_of(said, ATTRIBUTES["cost"])] == [1, 1]
