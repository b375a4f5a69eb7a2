"""What a comparison of one fact is told besides the claims themselves."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from crosscheck.compare.periods import read_period
from crosscheck.compare.rates import Rate, Rates
from crosscheck.model import Amount, Attribute, Reading
from crosscheck.model.frozen import frozen


@frozen
class Setting:
    """The attribute with its tolerance, whether upper bounds are the assertion, and amounts that were converted.

    `converted` maps a claim's id to its amount in the currency of the comparison and the rate used; `rates` is the
    table they came from, if one was asked for; `bridges` are the pairs of measures that a source itself converts.
    """

    attribute: Attribute
    ceiling: bool = False
    converted: Mapping[str, tuple[Amount, Rate]] | None = None
    rates: Rates | None = None
    bridges: frozenset[frozenset[str]] = frozenset()

    def amount(self, reading: Reading) -> tuple[Amount, Rate | None] | None:
        """The amount to compare, and at what rate it was converted; None where the value is no amount."""
        if self.converted and reading.claim.id in self.converted:
            return self.converted[reading.claim.id]
        return (reading.value, None) if isinstance(reading.value, Amount) else None


def claim_day(reading: Reading) -> date | None:
    """The day at which a claim's money is converted; None if unknown.

    The day its source was published, or, where the claim holds for an earlier period, the last day of that.
    """
    days = [date.fromordinal(last) for text in (reading.period, reading.published[:10]) if (last := _last_day(text))]
    return min(days, default=None)


def _last_day(text: str) -> int | None:
    period = read_period(text) if text else None
    return period.last if period else None
