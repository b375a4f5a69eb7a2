"""Are two folded names so alike that one is probably a spelling of the other?"""

from __future__ import annotations

NEAR = 88.0  # per cent of characters in common (normalised indel similarity), words in any order
SHORT = 5  # letters: below, one changed letter makes another name


def near(one: str, other: str) -> bool:
    """Whether two folded names differ by a slip of spelling or by word order only; digits must be the same."""
    from rapidfuzz import fuzz

    if sorted(filter(str.isdigit, one)) != sorted(filter(str.isdigit, other)):
        return False
    if min(len(one), len(other)) < SHORT:
        return False
    return fuzz.token_sort_ratio(one, other) >= NEAR
