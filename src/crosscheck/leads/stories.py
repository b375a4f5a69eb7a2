"""Whether two sources tell one story, by the names that both have and few others do."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable

from crosscheck.compare.moments import published_day
from crosscheck.compare.slips.story import DAYS
from crosscheck.leads.told import Told

FEW = 12  # sources; so few are taken for one story
SHARED = 2  # names, at least, that two of many sources share


class Stories:
    """The names of each source, and how rare they are among the sources.

    A name that one source in k has weighs log2(k). Two of many sources tell one story where the names that they share
    weigh more than chance brings together among so many.
    """

    def __init__(self, tellings: Iterable[Told]) -> None:
        self._names: dict[str, set[str]] = defaultdict(set)
        self._days: dict[str, int | None] = {}
        for told in tellings:
            self._names[told.source] |= told.passage.names
            self._days[told.source] = published_day(told.reading)
        self._sources = Counter(name for names in self._names.values() for name in names)
        self._known: dict[tuple[str, str], bool] = {}

    def may_tell_one(self, one: Told, other: Told) -> bool:
        """Whether two claims stand in one story, and among many sources beside a name that their paragraphs share."""
        if len(self._names) <= FEW:
            return True
        near = any(self._sources[name] for name in one.passage.nearby & other.passage.nearby)
        return near and self._one_story(one.source, other.source)

    def _one_story(self, one: str, other: str) -> bool:
        key = (one, other) if one < other else (other, one)
        if key not in self._known:
            near = not self._far_apart(one, other)
            self._known[key] = near and self._share_enough(self._names[one] & self._names[other])
        return self._known[key]

    def _far_apart(self, one: str, other: str) -> bool:
        """Whether two sources appeared so long after each other that they tell of two things."""
        first, second = self._days.get(one), self._days.get(other)
        return first is not None and second is not None and abs(first - second) > DAYS

    def _share_enough(self, shared: set[str]) -> bool:
        sources = len(self._names)
        weight = sum(math.log2(sources / self._sources[name]) for name in shared)
        return len(shared) >= SHARED and weight >= 1 + math.log2(sources / FEW)
