"""Money of several currencies, brought to one where somebody hands in rates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from crosscheck.compare.rates import Rate, Rates
from crosscheck.compare.setting import Setting, claim_day
from crosscheck.model import Amount, Attribute, Reading, Written

DIGITS = 3  # as many as newspapers print


def convert(live: Sequence[Reading], attribute: Attribute, rates: Rates | None) -> Setting:
    """Bring money of several currencies to the one that most claims use, at each claim's date."""
    setting = Setting(attribute, rates=rates)
    if rates is None:
        return setting
    money = Counter(r.value.unit for r in live if isinstance(r.value, Amount) and r.value.dimension == "money")
    if len(money) < 2:
        return setting
    target = min(money, key=lambda unit: (-money[unit], unit))
    converted: dict[str, tuple[Amount, Rate]] = {}
    for reading in live:
        amount = reading.value
        if not isinstance(amount, Amount) or amount.dimension != "money" or amount.unit == target:
            continue
        day = claim_day(reading)
        rate = rates.rate(amount.unit, target, day) if day else None
        if rate is not None:
            converted[reading.claim.id] = (_times(amount, rate, target), rate)
    return replace(setting, converted=converted)


def _times(amount: Amount, rate: Rate, unit: str) -> Amount:
    low = None if amount.low is None else amount.low * rate.value
    high = None if amount.high is None else amount.high * rate.value
    shown = Written(_shortened(low), _shortened(high), unit)
    return replace(amount, low=low, high=high, place=amount.place * rate.value, unit=unit, written=shown)


def _shortened(number: Decimal | None) -> Decimal | None:
    """A converted figure as readers are shown it: no source printed it, so as newspapers would."""
    if not number:
        return number
    return round(number, DIGITS - 1 - number.adjusted())
