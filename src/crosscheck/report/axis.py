"""The axis that a set of amounts shares in a picture."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from crosscheck.model import Amount, Value, Written
from crosscheck.model.frozen import frozen

_STEPS = (Decimal(1), Decimal(2), Decimal(5))
_WIDE = Decimal(4)
"""From this ratio of largest to smallest on, equal ratios are shown as equal lengths (a logarithmic axis)."""
_MOST_TICKS = 7


@frozen
class Axis:
    """An axis from `low` to `high` in the canonical unit; `sample` is an amount from which ticks take their unit."""

    low: Decimal
    high: Decimal
    logarithmic: bool
    sample: Amount

    def fraction(self, value: Decimal) -> float:
        """Where a value lies: 0 at the low end, 1 at the high end, never outside."""
        if self.logarithmic:
            if value <= 0:
                return 0.0
            place = float(value / self.low)
            whole = math.log(float(self.high / self.low))
            found = math.log(place) / whole if place > 0 else 0.0
        else:
            found = float((value - self.low) / (self.high - self.low))
        return min(1.0, max(0.0, found))

    def ticks(self) -> tuple[Decimal, ...]:
        """Round values between the ends, both ends included, few enough to be read."""
        if not self.logarithmic:
            step = (self.high - self.low) / 4
            return tuple((self.low + step * number).normalize() for number in range(5))
        every = list(_rounds(self.low, self.high, _STEPS))
        if len(every) > _MOST_TICKS:
            every = list(_rounds(self.low, self.high, _STEPS[:1])) or every
        if len(every) > _MOST_TICKS:
            every = every[:: -(-len(every) // _MOST_TICKS)]
        return tuple(dict.fromkeys((self.low, *every, self.high))) if len(every) < 3 else tuple(every)

    def shown(self, value: Decimal) -> Amount:
        """A value of the axis as an amount, in the unit that the first claim was printed in."""
        ratio = _ratio(self.sample)
        written = Written(value / ratio, value / ratio, self.sample.written.unit)
        return replace(
            self.sample, low=value, high=value, written=written, hedge="exact", side=None, change=None, implied=False
        )


def axis_of(values: Iterable[Value]) -> Axis | None:
    """The axis for values that are all amounts of one unit; None where there is nothing to compare by eye."""
    amounts = list(values)
    if not amounts or not all(isinstance(value, Amount) for value in amounts):
        return None
    known = [value for value in amounts if isinstance(value, Amount)]
    first = known[0]
    if any(
        (value.unit, value.dimension, value.change) != (first.unit, first.dimension, first.change) for value in known
    ):
        return None
    points = sorted({end for value in known for end in (value.low, value.high) if end is not None})
    if len(points) < 2 or not all(point.is_finite() and abs(point.adjusted()) < 40 for point in points):
        return None
    smallest, largest = points[0], points[-1]
    if smallest > 0 and largest / smallest >= Decimal("1.5"):
        low, high = _round_below(smallest), _round_above(largest)
        return Axis(low, high, high / low >= _WIDE, first)
    margin = (largest - smallest) / 5
    step = Decimal(1).scaleb((largest - smallest).adjusted() - 1)
    low = ((smallest - margin) / step).to_integral_value("ROUND_FLOOR") * step
    high = ((largest + margin) / step).to_integral_value("ROUND_CEILING") * step
    return Axis(low, high, False, first)


def with_bounds(value: Value) -> tuple[Decimal | None, Decimal | None] | None:
    """The ends of an amount for drawing; None for other values."""
    return (value.low, value.high) if isinstance(value, Amount) else None


def _rounds(low: Decimal, high: Decimal, steps: tuple[Decimal, ...]) -> Iterable[Decimal]:
    for power in range(low.adjusted(), high.adjusted() + 1):
        for step in steps:
            value = step.scaleb(power)
            if low <= value <= high:
                yield value


def _round_below(value: Decimal) -> Decimal:
    """The next 1, 2 or 5 times a power of ten below a value."""
    power = value.adjusted()
    below = [step.scaleb(p) for p in (power - 1, power) for step in _STEPS if step.scaleb(p) < value]
    return max(below)


def _round_above(value: Decimal) -> Decimal:
    power = value.adjusted()
    return min(step.scaleb(p) for p in (power, power + 1) for step in _STEPS if step.scaleb(p) > value)


def _ratio(amount: Amount) -> Decimal:
    for meant, printed in ((amount.low, amount.written.low), (amount.high, amount.written.high)):
        if meant and printed and meant.is_finite() and printed.is_finite():
            return meant / printed
    return Decimal(1)
