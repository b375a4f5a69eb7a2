"""What a noun calls a thing, so that two newsrooms' words for one are one key; the data is `things.toml`."""

from __future__ import annotations

from functools import lru_cache

from crosscheck.errors import ConfigError
from crosscheck.files.word_lists import word_lists
from crosscheck.model import Location
from crosscheck.names import scope_key

FILE = "things.toml"


def thing_key(noun: str) -> str:
    """The key of a noun: "blaze" and "incendie" are "fire", "usine d'Orme" and "Orme plant" one key."""
    key = scope_key(noun)
    first = _first()
    return first.get(key) or " ".join(sorted(first.get(word, word) for word in key.split()))


def things_told(noun: str) -> frozenset[str]:
    """The things of the table that a noun names."""
    key, first = scope_key(noun), _first()
    return frozenset(first[word] for word in (key, *key.split()) if word in first)


@lru_cache(maxsize=1)
def _first() -> dict[str, str]:
    """Each word of the table in the first of its row; raises ConfigError naming one that stands in two."""
    first: dict[str, str] = {}
    for one, words in word_lists(__file__, FILE).items():
        for word in (one, *words):
            if first.setdefault(word, one) != one:
                raise ConfigError(f"{FILE}: “{word}” stands in two rows", location=Location(FILE))
    return first
