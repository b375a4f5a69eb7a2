"""Where a text names whom: who was named before a place, and how far back."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from crosscheck.extract.scene.entity import Entity

REACH = 20_000
"""Code points behind which a text is no longer taken to speak of a name, unless its title has it."""


class Namings:
    """Every mention of the names of a text, in its order; for texts of any length a question takes the same time.

    `most` is how often the text names whom it names most, `first` where it first names anybody, `titled` are those in
    its title.
    """

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._entities = list(entities)
        found = sorted((place, number) for number, entity in enumerate(self._entities) for place in entity.places)
        self._places = [place for place, _ in found]
        self._numbers = [number for _, number in found]
        self.titled = [entity for entity in self._entities if entity.title]
        self._titled = [number for number, entity in enumerate(self._entities) if entity.title]
        self._asked = -1
        self._known: list[tuple[Entity, int]] = []
        self.most = max((len(entity.places) for entity in self._entities), default=0)
        self.first = self._places[0] if self._places else 0

    def last(self, place: int) -> int:
        """Where a name stands last before a place; -1 where none does."""
        at = bisect_left(self._places, place)
        return self._places[at - 1] if at else -1

    def known(self, place: int) -> list[tuple[Entity, int]]:
        """Who was named within reach before a place, as they were first named, and where each stands last.

        Who stands in the title is known everywhere behind it.
        """
        if place != self._asked:
            self._asked, self._known = place, self._known_at(place)
        return self._known

    def _known_at(self, place: int) -> list[tuple[Entity, int]]:
        end = bisect_left(self._places, place)
        start = bisect_left(self._places, place - REACH, 0, end)
        last = dict(zip(self._numbers[start:end], self._places[start:end], strict=True))
        for number in self._titled:
            places = self._entities[number].places
            if number not in last and places[0] < place:
                last[number] = places[bisect_left(places, place) - 1]
        return [(self._entities[number], last[number]) for number in sorted(last)]

    def latest(self, place: int) -> Iterator[tuple[Entity, int]]:
        """The mentions within reach before a place, the last one first."""
        for at in range(bisect_left(self._places, place) - 1, -1, -1):
            if place - self._places[at] > REACH:
                return
            yield self._entities[self._numbers[at]], self._places[at]
