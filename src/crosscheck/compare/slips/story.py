"""Whether two sources tell the same story: the names and figures that they share, and when they appeared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from functools import cached_property

from crosscheck.compare.slips.witness import names_of
from crosscheck.model import Amount, Reading, Span

DAYS = 60  # between two texts of one story; later ones report what has changed since
NEWS = 3  # days
ENOUGH = 2  # names, figures and dates that two texts must share
SMALL = 100  # a whole count, percentage or length of time below it is in every other text ("two", "70 %", "15 years")
_COMMON = frozenset({"1", "%", "a", "mo", "wk", "d", "h", "min"})


class Story:
    """What one source tells: its figures as (unit, number), its dates, its day where that is known, and its names.

    `rare` are the figures that unrelated texts seldom have in common. The names are looked at when they are asked for,
    which most sources never are.
    """

    def __init__(self, readings: Sequence[Reading]) -> None:
        self._readings = readings
        amounts = (reading.value for reading in readings if isinstance(reading.value, Amount))
        self.figures = frozenset(number for amount in amounts for number in _numbers(amount))
        self.rare = frozenset(figure for figure in self.figures if not is_small(*figure))
        spans = (reading.value for reading in readings if isinstance(reading.value, Span))
        self.dates = frozenset(span.edtf for span in spans if span.precision in ("day", "month"))
        self.day = _day(readings[0].published)

    @cached_property
    def names(self) -> frozenset[str]:
        """The proper names of all its claims, folded."""
        return frozenset(name for reading in self._readings for name in names_of(reading))

    def shares(self, other: Story) -> int:
        """How many names, figures and dates two sources share; nought where they appeared too far apart."""
        if self.day and other.day and abs((self.day - other.day).days) > DAYS:
            return 0
        return len(self.names & other.names) + len(self.rare & other.rare) + len(self.dates & other.dates)

    def elements(self) -> Iterator[object]:
        """All that another source of the story may share with it."""
        yield from self.names
        yield from self.rare
        yield from (("date", date) for date in self.dates)

    def is_news_with(self, other: Story) -> bool:
        """Whether two sources appeared within the days in which newsrooms tell one thing."""
        return self.day is not None and other.day is not None and abs((self.day - other.day).days) <= NEWS

    def tells(self, amount: Amount) -> bool:
        """Whether the source gives this very figure, of whatever."""
        return any(number in self.figures for number in _numbers(amount))


class Stories:
    """What each source tells, by its id: looked at when it is asked for, since most sources never are."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        self._readings: dict[str, list[Reading]] = defaultdict(list)
        self._known: dict[str, Story] = {}
        for reading in readings:
            self._readings[reading.claim.source].append(reading)

    def __getitem__(self, source: str) -> Story:
        story = self._known.get(source)
        if story is None:
            story = self._known[source] = Story(self._readings[source])
        return story

    def readings(self, source: str) -> Sequence[Reading]:
        """The claims of a source."""
        return self._readings[source]


def _numbers(amount: Amount) -> Iterator[tuple[str, Decimal]]:
    return ((amount.unit, number) for number in (amount.low, amount.high) if number is not None)


def is_small(unit: str, number: Decimal) -> bool:
    """Whether a figure is a whole count, percentage or length of time that unrelated texts often have in common."""
    return unit in _COMMON and abs(number) < SMALL and number == number.to_integral_value()


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None
