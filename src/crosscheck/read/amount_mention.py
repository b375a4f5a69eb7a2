"""What was found becomes a mention: the number in its canonical unit, and as printed."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from crosscheck.model import Amount, Change, Mention, Written
from crosscheck.read.found import Found
from crosscheck.read.merge_bounds import LOWER, UPPER
from crosscheck.read.quantity import Quantity
from crosscheck.read.text import View
from crosscheck.read.units import factor, tidy


def amount_mention(view: View, one: Found) -> Mention:
    """The mention of a quantity or range; its places are those of the original text."""
    start, end = view.start(one.start), view.end(one.end)
    outer = min(view.start(one.outer), start)
    return Mention(start, end, view.original[start:end], _amount(one), outer)


def _amount(one: Found) -> Amount:
    low, high, hedge = one.low, one.high, one.hedge
    worth = factor(low.unit)
    kept_low = kept_high = worth.convert(low.value)
    written_low = written_high = _printed(low)
    place = worth.scale(low.place)
    if one.ranged:
        kept_high, written_high = factor(high.unit).convert(high.value), _printed(high)
        place = min(place, factor(high.unit).scale(high.place))
        if kept_low > kept_high:
            kept_low, kept_high = kept_high, kept_low
    elif low.number.high is not None:
        ratio = low.number.high / low.number.value
        kept_high, written_high = kept_low * ratio, _clean(written_low * ratio) or written_low
        hedge = "between" if hedge in ("about", "exact") else hedge
    bottom: Decimal | None = None if hedge in UPPER else kept_low
    top: Decimal | None = None if hedge in LOWER else kept_high
    if low.negative and not one.ranged and hedge in UPPER + LOWER:
        bottom, top = (None if hedge in UPPER else kept_low), (None if hedge in LOWER else kept_low)
    written = Written(None if hedge in UPPER else written_low, None if hedge in LOWER else written_high, low.shown)
    dimension = "count" if low.counted and worth.unit == "1" else worth.dimension
    side: Literal["below", "above"] | None = "below" if one.side == "below" else None
    change: Change | None = "up" if one.change == "up" else "down" if one.change == "down" else None
    counted = high.counted or low.counted
    least = _clean(bottom)
    return Amount(
        least,
        least if top is bottom else _clean(top),
        worth.unit,
        dimension,
        _clean(place) or Decimal(1),
        written,
        hedge,
        side,
        change,
        counted,
        one.implied,
    )


def _printed(made: Quantity) -> Decimal:
    """The number as printed with its scale word; cents are printed as cents."""
    printed = made.value * 100 if made.hundredths else made.value
    return _clean(printed) or Decimal(0)


def _clean(value: Decimal | None) -> Decimal | None:
    """Without an exponent and without empty decimals, so that equal values print alike."""
    if value is None:
        return None
    if abs(value.adjusted()) > 60:
        return value.normalize()
    whole = tidy(value).normalize()
    return whole.quantize(Decimal(1)) if whole == whole.to_integral_value() and whole.adjusted() < 27 else whole
