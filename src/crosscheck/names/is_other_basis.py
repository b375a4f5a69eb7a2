"""Scopes that say how a figure is counted, and not of what."""

from __future__ import annotations

from functools import lru_cache

from crosscheck.names.scope_key import scope_key
from crosscheck.names.word_table import word_table


def is_other_basis(scope: str) -> bool:
    """Whether a scope, as `scope_key` gives it, counts otherwise than a figure that leaves its scope unsaid.

    "at constant exchange rates", "like-for-like", "excluding fuel": both figures of one quarter may stand.
    """
    bases, without = _bases()
    return scope in bases or not without.isdisjoint(scope.split())


@lru_cache(maxsize=1)
def _bases() -> tuple[frozenset[str], frozenset[str]]:
    table = word_table("scopes.toml")
    return frozenset(map(scope_key, table["bases"])), frozenset(table["without"])
