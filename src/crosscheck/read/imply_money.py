"""A large bare figure takes the currency of the nearest sum in its paragraph."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from crosscheck.read.found import Found
from crosscheck.read.text import View
from crosscheck.read.units import factor

_IMPLIED_REACH = 300  # characters between a figure without a currency and the one it takes it from


def imply_money(view: View, found: list[Found]) -> list[Found]:
    """A figure with a scale word, no unit and no noun takes the currency of the nearest money in the same paragraph."""
    money = [(one.start, one.low.unit) for one in found if factor(one.low.unit).dimension == "money"]
    if not money:
        return found
    made: list[Found] = []
    for one in found:
        if one.low.bare and one.low.scale >= 10**6 and not one.low.counted and one.low.number.high is None:
            near = [(abs(at - one.start), unit) for at, unit in _around(money, one.start)]
            unit = min(near)[1] if near and min(near)[0] <= _IMPLIED_REACH else ""
            place = _place(money, one.start)
            if unit and "\n" not in view.text[min(one.start, place) : max(one.start, place)]:
                low, high = (replace(half, unit=unit, shown=unit) for half in (one.low, one.high))
                one = replace(one, low=low, high=high if one.ranged else low, implied=True)
        made.append(one)
    return made


def _around(money: list[tuple[int, str]], start: int) -> list[tuple[int, str]]:
    at = bisect_left(money, (start, ""))
    return money[max(0, at - 1) : at + 1]


def _place(money: list[tuple[int, str]], start: int) -> int:
    return min(_around(money, start), key=lambda one: abs(one[0] - start))[0]
