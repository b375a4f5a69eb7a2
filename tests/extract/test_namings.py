"""Who was named before a place, and how far back."""

from __future__ import annotations

import pytest

from crosscheck.extract.scene.entity import Entity
from crosscheck.extract.scene.namings import REACH, Namings

ORMEL = Entity("Ormel", "ormel", places=[10, 500])
TALVAS = Entity("Talvas", "talvas", places=[40])
HALDEN = Entity("Halden", "halden", places=[0], title=True)
NAMINGS = Namings((ORMEL, TALVAS, HALDEN))


@pytest.mark.parametrize(
    ("place", "names"),
    [
        (0, []),
        (10, ["Halden"]),
        (41, ["Ormel", "Talvas", "Halden"]),
        (41 + REACH, ["Ormel", "Halden"]),
        (501 + REACH, ["Halden"]),
    ],
)
def test_known_is_who_was_named_within_reach_or_in_the_title(place: int, names: list[str]) -> None:
    assert [entity.name for entity, _ in NAMINGS.known(place)] == names


def test_each_is_known_with_the_last_place_before() -> None:
    assert {entity.name: last for entity, last in NAMINGS.known(300)} == {"Ormel": 10, "Talvas": 40, "Halden": 0}
    assert {entity.name: last for entity, last in NAMINGS.known(501)}["Ormel"] == 500


def test_the_latest_mention_comes_first() -> None:
    assert [(entity.name, place) for entity, place in NAMINGS.latest(501)] == [
        ("Ormel", 500),
        ("Talvas", 40),
        ("Ormel", 10),
        ("Halden", 0),
    ]
    assert NAMINGS.last(40) == 10
    assert NAMINGS.last(0) == -1


def test_a_text_without_names_has_nobody() -> None:
    assert Namings(()).known(100) == []
    assert Namings(()).last(100) == -1
