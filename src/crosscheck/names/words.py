"""Words inside names that carry no meaning of their own; the data file is `words.toml`."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib import resources
from typing import Any


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    text = resources.files("crosscheck.names").joinpath("words.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@lru_cache(maxsize=1)
def small_words() -> frozenset[str]:
    """Articles, prepositions and conjunctions, folded."""
    return frozenset(_table()["small"])
