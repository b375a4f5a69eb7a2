"""The standing of a fact in the source's words: target, raised, initial, denied; the data is `statuses.toml`."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib import resources

from crosscheck.errors import ConfigError
from crosscheck.model import Location
from crosscheck.names import fold

FILE = "statuses.toml"


def canonical_status(words: str) -> str:
    """The canonical status ("objectif" is "target"); folded words where none is known; empty stays empty."""
    folded = fold(words) if words else ""
    return statuses().get(folded, folded)


@lru_cache(maxsize=1)
def statuses() -> dict[str, str]:
    """Folded word to canonical status. Raises `ConfigError` for a word that stands under two statuses."""
    text = resources.files("crosscheck.group").joinpath(FILE).read_text(encoding="utf-8")
    found: dict[str, str] = {}
    for status, words in tomllib.loads(text).items():
        for word in (status, *words):
            owner = found.setdefault(fold(word), status)
            if owner != status:
                raise ConfigError(f'{FILE}: "{word}" stands under "{owner}" and "{status}"', location=Location(FILE))
    return found
