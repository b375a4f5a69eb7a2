"""Attributes that one subject cannot have of one deed: jobs created and jobs cut; the data is `kindred.toml`."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib import resources

from crosscheck.errors import ConfigError


def opposed(one: str, other: str) -> bool:
    """Whether two attributes, by key, stand on the two sides of a row."""
    return frozenset((one, other)) in _pairs()


@lru_cache(maxsize=1)
def _pairs() -> frozenset[frozenset[str]]:
    """Every pair of attributes that are opposed."""
    text = resources.files("crosscheck.compare.slips").joinpath("kindred.toml").read_text(encoding="utf-8")
    pairs: set[frozenset[str]] = set()
    for row in tomllib.loads(text)["opposed"]:
        if len(row) != _SIDES:
            raise ConfigError(f"compare/slips/kindred.toml: a row of “opposed” has two sides, not {len(row)}")
        pairs |= {frozenset((one, other)) for one in row[0] for other in row[1]}
    return frozenset(pairs)


_SIDES = 2
