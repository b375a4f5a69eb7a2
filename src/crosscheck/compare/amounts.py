"""Amounts of one part: positions by stabbing, levels by printed precision."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from crosscheck.compare.extents import Extent, amount_extent
from crosscheck.compare.levels import CONVERTED, Level
from crosscheck.compare.positions import Cluster, Item, stab
from crosscheck.compare.setting import Setting
from crosscheck.compare.values import figures_level
from crosscheck.model import Amount, Reading


def cluster_amounts(readings: Sequence[Reading], setting: Setting) -> list[Cluster]:
    """The positions of figures, smallest first."""
    items: list[Item] = []
    known: dict[int, Extent | None] = {}  # by the value's identity: equal ones are mostly one object
    for reading in readings:
        if setting.converted and reading.claim.id in setting.converted:
            extent = _extent(reading, setting)  # by the rate of its own day
        else:
            value = id(reading.value)
            extent = known[value] if value in known else known.setdefault(value, _extent(reading, setting))
        if extent is not None:
            items.append((extent, reading))
    return stab(items)


def level_amounts(a: Reading, b: Reading, setting: Setting) -> Level:
    """How two figures of one part meet."""
    one, other = _extent(a, setting), _extent(b, setting)
    mine, yours = setting.amount(a), setting.amount(b)
    if one is None or other is None or mine is None or yours is None:
        return Level("incomparable", "kind")
    level = figures_level(mine[0], yours[0], one, other)
    converted = mine[1] is not None or yours[1] is not None
    return CONVERTED if converted and level.relation == "agree" else level


def _extent(reading: Reading, setting: Setting) -> Extent | None:
    """What a claim's figure allows; a converted one is widened by the range of that month's rate."""
    found = setting.amount(reading)
    if found is None:
        return None
    amount, rate = found
    extent = amount_extent(amount, setting.attribute, ceiling=setting.ceiling)
    if rate is None or not rate.value:
        return extent
    least, most = rate.low / rate.value, rate.high / rate.value
    low = None if extent.low is None else extent.low * (least if extent.low > 0 else most)
    high = None if extent.high is None else extent.high * (most if extent.high > 0 else least)
    return extent._replace(low=low, high=high, point=None, hedged=extent.hedged)


def ratio(a: Amount, b: Amount) -> str:
    """How many times the larger figure is the smaller one, to two significant digits.

    Empty where it says nothing: of other units, of nought, and of figures that this rounds to one ("1 times").
    """
    one, other = (abs(value) for value in (figure(a), figure(b)) if value is not None)
    if not one or not other or a.unit != b.unit:
        return ""
    times = max(one, other) / min(one, other)
    told = f"{times:.0f}" if times >= 100 else f"{times:.1f}" if times >= 10 else f"{times:.2g}"
    return "" if Decimal(told) == 1 else told


def figure(amount: Amount) -> Decimal | None:
    """The one number that stands for an amount: its upper end, else its lower one."""
    return amount.high if amount.high is not None else amount.low


def printed(amount: Amount) -> Decimal | None:
    """The number as printed, without its unit; of a range the upper one."""
    return amount.written.high if amount.written.high is not None else amount.written.low
