"""Words inside names that carry no meaning of their own; the data file is `words.toml`."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from crosscheck.names.word_table import word_table


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return word_table("words.toml")


@lru_cache(maxsize=1)
def small_words() -> frozenset[str]:
    """Articles, prepositions and conjunctions, folded."""
    return frozenset(_table()["small"])


@lru_cache(maxsize=1)
def ordinal_words() -> frozenset[str]:
    """Words that number generations, as digits do: "second", "deuxième", "junior", "new"."""
    return frozenset(_table()["ordinals"])


@lru_cache(maxsize=1)
def distinct_words() -> frozenset[frozenset[str]]:
    """Pairs of words that look alike and are not the same: Austria and Australia."""
    return frozenset(
        frozenset((one, other)) for line in _table()["distinct"] for one in line for other in line if one != other
    )


@lru_cache(maxsize=1)
def translations() -> dict[str, str]:
    """Each word of the table in its first form: "partenariat" is "partnership"."""
    return {word: first for first, words in _table()["translated"].items() for word in words}
