"""Words inside names that carry no meaning of their own; the data file is `words.toml`."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    text = Path(__file__).with_name("words.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


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
