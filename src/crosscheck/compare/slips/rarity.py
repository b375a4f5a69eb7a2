"""How much a shared word says: the rarer it is among the sentences, the more."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Set
from math import isqrt

ALIKE = 100  # all the weight of both sentences is in words that they share
LEAST = 5  # words that one sentence has: two shorter sentences are alike by chance
MANY, MANY_WORDS = 50, 3  # the shared words weigh as much as so many that one sentence has


class Rarity:
    """The weight of each word: the logarithm of how few sentences have it (Spärck Jones 1972), in hundredths.

    Words that every second sentence has weigh next to nothing.
    """

    def __init__(self, sentences: Iterable[Collection[str]], *, at_least: int = 0) -> None:
        """Of fewer sentences than `at_least`, as if there were so many and the others had none of the words."""
        self._times: Counter[str] = Counter()
        self._sentences = 0
        for words in sentences:
            self._times.update(words)
            self._sentences += 1
        self._sentences = max(self._sentences, at_least)

    def times(self, word: str) -> int:
        """How many sentences have a word."""
        return self._times[word]

    @property
    def most(self) -> int:
        """The weight of a word that one sentence has."""
        return max(1, round(100 * math.log((self._sentences + 1) / 1.5)))

    def weight(self, words: Iterable[str]) -> int:
        """The weight of some words together."""
        return sum(map(self._weight, words))

    def likeness(self, ours: Set[str], theirs: Set[str]) -> int:
        """Points for the words that two sentences share: by their part of all that is said, and by their own weight."""
        weight = self.weight(ours & theirs)
        whole = isqrt(self.weight(ours) * self.weight(theirs))
        return ALIKE * weight // max(whole, LEAST * self.most) + up_to(MANY, weight, MANY_WORDS * self.most)

    def _weight(self, word: str) -> int:
        times = self._times[word]
        if 2 * times >= self._sentences:
            return 10
        return round(100 * math.log((self._sentences + 1) / (times + 0.5)))


def up_to(points: int, weight: int, enough: int) -> int:
    """All points for a weight that is enough, a part of them for less."""
    return points * min(weight, enough) // enough
