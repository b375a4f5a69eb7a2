"""Attributes that are one fact of one subject, and those that an event has one of; the data is `kindred.toml`."""

from __future__ import annotations

from functools import lru_cache

from crosscheck.errors import ConfigError
from crosscheck.files.data_table import data_table
from crosscheck.model import Location

FILE = "kindred.toml"


def one_fact(attribute: str) -> str:
    """The key that stands for an attribute's fact: the first of its row, itself where it stands in none."""
    return _rows().get(attribute, attribute)


def is_toll(attribute: str) -> bool:
    """Whether an attribute is told of events, of which each has one ("dead")."""
    return attribute in _tolls()


@lru_cache(maxsize=1)
def _rows() -> dict[str, str]:
    """Each attribute's first of its row; raises ConfigError naming one that stands in two."""
    rows: dict[str, str] = {}
    for row in data_table(__file__, FILE)["one_fact"]:
        for key in row:
            if rows.setdefault(key, row[0]) != row[0]:
                raise ConfigError(f"{FILE}: “{key}” stands in two rows of “one_fact”", location=Location(FILE))
    return rows


@lru_cache(maxsize=1)
def _tolls() -> frozenset[str]:
    return frozenset(data_table(__file__, FILE)["tolls"])
