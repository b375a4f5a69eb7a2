"""Attributes that two newsrooms may take for one fact; the data is `kindred.toml`."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib import resources


def kindred(one: str, other: str) -> bool:
    """Whether two attributes, by key, stand in one family."""
    families = _families()
    return bool(families.get(one, _NONE) & families.get(other, _NONE))


_NONE: frozenset[int] = frozenset()


@lru_cache(maxsize=1)
def _families() -> dict[str, frozenset[int]]:
    """The families that each attribute belongs to, by number."""
    text = resources.files("crosscheck.compare.slips").joinpath("kindred.toml").read_text(encoding="utf-8")
    found: dict[str, frozenset[int]] = {}
    for number, family in enumerate(tomllib.loads(text)["families"]):
        for key in family:
            found[key] = found.get(key, _NONE) | {number}
    return found
