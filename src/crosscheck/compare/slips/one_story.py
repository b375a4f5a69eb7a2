"""Whether two sources tell one story, by what both have and few others do: names, and figures of some digits."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Set

from crosscheck.compare.slips.story import DAYS

FEW = 12  # sources; so few are taken for one story
SHARED = 2  # names or figures, at least, that two of many sources share
SURELY_SHARED, SURE = 4, 24  # bits; of 26 106 pairs of unlike articles three share so much by chance


class OneStory:
    """What each source tells of, and how rare that is among the sources; `days` are those on which they appeared.

    What one source in k has weighs log2(k). Two of many sources tell one story where what they share weighs more than
    chance brings together among so many.
    """

    def __init__(self, told: Mapping[str, Set[str]], days: Mapping[str, int]) -> None:
        self._told = told
        self._days = days
        self._sources = Counter(word for words in told.values() for word in words)
        self._known: dict[tuple[str, str], tuple[int, float]] = {}

    def holds(self, one: str, other: str) -> bool:
        """Whether two sources may tell one story; of few sources all do."""
        if self._are_few:
            return True
        _, weight = self._shared(one, other)
        return self.share_several(one, other) and weight >= 1 + math.log2(len(self._told) / FEW)

    def share_several(self, one: str, other: str) -> bool:
        """Whether two sources have more in common than one name or figure, which of two stories they may have too."""
        return self._shared(one, other)[0] >= SHARED

    def is_sure(self, one: str, other: str) -> bool:
        """Whether two sources tell one story beyond doubt, so that their passages need not say so again."""
        if self._are_few:
            return True
        shared, weight = self._shared(one, other)
        return shared >= SURELY_SHARED and weight >= SURE

    def have_in_common(self, one: Set[str], other: Set[str]) -> bool:
        """Whether two passages share a name that a source has; of few sources nothing is asked."""
        return self._are_few or any(self._sources[name] for name in one & other)

    @property
    def _are_few(self) -> bool:
        return len(self._told) <= FEW

    def _shared(self, one: str, other: str) -> tuple[int, float]:
        """How much two sources share, and its weight; nothing where they appeared too far apart."""
        key = (one, other) if one < other else (other, one)
        known = self._known.get(key)
        if known is None:
            shared = set() if self._far_apart(one, other) else self._told[one] & self._told[other]
            weight = math.fsum(math.log2(len(self._told) / self._sources[word]) for word in shared)
            known = self._known[key] = len(shared), weight
        return known

    def _far_apart(self, one: str, other: str) -> bool:
        """Whether two sources appeared so long after each other that they tell of two things."""
        first, second = self._days.get(one), self._days.get(other)
        return first is not None and second is not None and abs(first - second) > DAYS
