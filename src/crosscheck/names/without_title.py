"""A person's name without what only addresses them: "Ms Gaudry", "le Dr Gaudry", "sir John Hale"."""

from __future__ import annotations

from functools import lru_cache

from crosscheck.names.fold import fold
from crosscheck.names.word_table import word_table


def without_title(name: str) -> str:
    """A name, folded, without the titles in front of it; a name that is nothing else is kept whole."""
    words = fold(name).split()
    while len(words) > 1 and words[0] in _titles():
        words = words[1:]
    return " ".join(words)


@lru_cache(maxsize=1)
def _titles() -> frozenset[str]:
    return frozenset(word_table("titles.toml")["titles"])
