"""A place in a sentence where one thing ends and the next begins, and what ends there."""

from __future__ import annotations

from typing import NamedTuple

WEAK, STRONG, COMMA, CLAUSE, SENTENCE_END = 3, 4, 5, 6, 9
"""How strong a cut is: at "with", at "and" or a colon, at a comma or bracket, at a semicolon, at the end."""


class Cut(NamedTuple):
    """A place where the words of one figure may end and those of the next begin, stronger or weaker."""

    start: int
    strength: int
    bracket: bool = False
