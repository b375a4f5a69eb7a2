"""The standing of a fact in the source's words: target, raised, initial, denied; the data is `statuses.toml`."""

from __future__ import annotations

from functools import lru_cache

from crosscheck.errors import ConfigError
from crosscheck.files.data_table import data_table
from crosscheck.model import Location
from crosscheck.names import fold

FILE = "statuses.toml"


def canonical_status(words: str) -> str:
    """The canonical status ("objectif" is "target"); folded words where none is known; empty stays empty."""
    if not words:
        return ""
    folded = fold(words)
    return statuses().get(folded, folded)


@lru_cache(maxsize=1)
def statuses() -> dict[str, str]:
    """Folded word to canonical status. Raises `ConfigError` for a word that stands under two statuses."""
    found: dict[str, str] = {}
    for status, words in data_table(__file__, FILE).items():
        for word in (status, *words):
            owner = found.setdefault(fold(word), status)
            if owner != status:
                raise ConfigError(f'{FILE}: "{word}" stands under "{owner}" and "{status}"', location=Location(FILE))
    return found
