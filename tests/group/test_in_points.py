"""The words for what a share or a rate moves by, and what they are not said of."""

from __future__ import annotations

import pytest

from crosscheck.errors import ConfigError
from crosscheck.group import catalogue
from crosscheck.group.in_points import points, read_points

WHOLE = {"words": {"en": ["point"], "fr": ["point"]}, "prices": {"attributes": ["price change"]}}


def test_what_points_are_not_said_of_is_in_the_catalogue_and_in_per_cent() -> None:
    dimensions = {attribute.key: attribute.dimension for attribute in catalogue()}
    assert {dimensions.get(name) for name in points().prices} == {"percent"}


@pytest.mark.parametrize(
    "change", [{"words": {"en": ["point"]}}, {"words": {"en": [1], "fr": []}}, {"prices": {}}, {"price": {}}]
)
def test_a_faulty_table_is_named(change: dict[str, object]) -> None:
    with pytest.raises(ConfigError, match=next(iter(change))):
        read_points({**WHOLE, **change})
