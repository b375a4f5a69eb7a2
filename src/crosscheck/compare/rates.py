"""What the comparison asks of a table of exchange rates; the table itself is handed in."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Protocol

from crosscheck.model.frozen import frozen


@frozen
class Rate:
    """How many units of one currency another buys: on `on` (a weekend takes the day before), and that month's range."""

    value: Decimal
    on: date
    low: Decimal
    high: Decimal


class Rates(Protocol):
    """A table of reference rates by day."""

    def rate(self, base: str, quote: str, on: date) -> Rate | None:
        """How many `quote` one `base` buys on that day; None where the table does not say."""
        ...
