"""Whether two sources tell the same story: the names and figures that they share, and when they appeared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from crosscheck.compare.slips.witness import names_of
from crosscheck.model import Amount, Reading

DAYS = 60  # between two texts of one story; later ones report what has changed since
ENOUGH = 2  # names and figures that two texts must share


@dataclass(frozen=True, slots=True)
class Story:
    """What one source tells: its proper names, its figures as (unit, number), its day where that is known."""

    names: frozenset[str]
    figures: frozenset[tuple[str, Decimal]]
    day: date | None

    def shares(self, other: Story) -> int:
        """How many names and figures two sources share; nought where they appeared too far apart."""
        if self.day and other.day and abs((self.day - other.day).days) > DAYS:
            return 0
        return len(self.names & other.names) + len(self.figures & other.figures)

    def tells(self, amount: Amount) -> bool:
        """Whether the source gives this very figure, of whatever."""
        return bool(_numbers(amount) & self.figures)


def make_stories(readings: Iterable[Reading]) -> Mapping[str, Story]:
    """What each source tells, by its id."""
    by_source: dict[str, list[Reading]] = defaultdict(list)
    for reading in readings:
        by_source[reading.claim.source].append(reading)
    return {source: _story(told) for source, told in by_source.items()}


def _story(readings: list[Reading]) -> Story:
    names = frozenset[str]().union(*map(names_of, readings))
    amounts = (reading.value for reading in readings if isinstance(reading.value, Amount))
    figures = frozenset[tuple[str, Decimal]]().union(*map(_numbers, amounts))
    return Story(names, figures, _day(readings[0].published))


def _numbers(amount: Amount) -> frozenset[tuple[str, Decimal]]:
    return frozenset((amount.unit, number) for number in (amount.low, amount.high) if number is not None)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
