"""A language's phrases and what each means, ready for looking up where they may stand in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import TypeVar

T = TypeVar("T")

FIRST_WORD = re.compile(r"[^\W\d_]{1,64}")


class Phrases(dict[str, T]):
    """Phrases in lower case with their meanings. `firsts` are the words that they begin with, `heads` the first two
    letters of those: one look at what stands in a text settles most places."""

    __slots__ = ("firsts", "heads")

    def __init__(self, entries: Mapping[str, T] | Iterable[tuple[str, T]]) -> None:
        super().__init__(entries)
        found = map(FIRST_WORD.match, self)
        self.firsts = frozenset(word[0] for word in found if word is not None)
        self.heads = frozenset(word[:2] for word in self.firsts)
