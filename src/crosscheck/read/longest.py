"""Looking up phrases where they stand in a text."""

from __future__ import annotations

import re
from typing import TypeVar

from crosscheck.read.phrases import FIRST_WORD, Phrases

T = TypeVar("T")

_PHRASE = re.compile(r"[^\W\d_]+\.?(?:[ '\-/][ ]?[^\W\d_]+\.?){0,5}")
_ENDS = re.compile(r"[^\W\d_]+\.?")


def longest(table: Phrases[T], lower: str, position: int) -> tuple[T, int] | None:
    """The longest phrase of a table that stands at a position, with where it ends; whole words only."""
    head = lower[position : position + 2]
    if head not in table.heads and head[:1] not in table.heads:
        return None
    first = FIRST_WORD.match(lower, position)
    if first is None or first[0] not in table.firsts:
        return None
    if position and lower[position].isalpha() and lower[position - 1].isalpha():
        return None
    found = _PHRASE.match(lower, position, position + 64)
    if not found:
        return None
    for word in reversed([one.end() for one in _ENDS.finditer(lower, position, found.end())]):
        for end in (word, word - 1) if lower[word - 1] == "." else (word,):
            phrase = lower[position:end]
            if "-" in phrase and phrase not in table:
                phrase = phrase.replace("-", " ")
            if phrase in table and not (end < len(lower) and lower[end].isalpha()):
                return table[phrase], end
    return None
