"""Two clashing claims and what else is known."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from crosscheck.compare.amounts import figure
from crosscheck.compare.positions import Cluster
from crosscheck.compare.setting import Setting
from crosscheck.compare.values import meet
from crosscheck.model import Amount, Group, Message, Reading
from crosscheck.model.frozen import frozen

Figures = tuple[Amount, Amount, Decimal, Decimal]
"""Two amounts, and the number that stands for each."""


@frozen
class Case:
    """Two clashing claims and what else is known: `past` and other claims of the subject, and all positions.

    `figures` are those of both claims, None where a value is no amount, or nought; `ratio` is how many times the larger
    one is the smaller one, where both are in one unit.
    """

    a: Reading
    b: Reading
    group: Group
    others: Sequence[Reading]
    clusters: Sequence[Cluster]
    setting: Setting
    figures: Figures | None
    ratio: Decimal | None

    def alike(self) -> list[Reading]:
        """The claims about the same attribute: other attributes match figures by chance."""
        return [*self.group.readings, *(one for one in self.others if one.attribute == self.a.attribute)]

    def fellows(self, reading: Reading) -> Sequence[Reading]:
        """The claims that found the position of one of the two; the claim alone where it founds none."""
        for one in self.clusters:
            for each in one.founders:
                if each is reading:
                    return one.founders
        return [reading]

    def confirms(self, one: Reading, other: Reading) -> bool:
        """Whether one claim gives the value of another; an upper bound is taken as the assertion."""
        return meet(one.value, other.value, self.group.attribute, ceiling=True).relation == "agree"


Rule = Callable[[Case], Message | None]


def figures_of(a: Reading, b: Reading) -> Figures | None:
    """Both amounts with the number that stands for each; None where a value is no amount, or nought."""
    one, other = a.value, b.value
    if not isinstance(one, Amount) or not isinstance(other, Amount):
        return None
    first, second = figure(one), figure(other)
    return (one, other, first, second) if first and second else None


def ratio_of(found: Figures | None) -> Decimal | None:
    """How many times the larger figure is the smaller one, where both are in one unit."""
    if found is None or found[0].unit != found[1].unit:
        return None
    one, other = abs(found[2]), abs(found[3])
    return max(one, other) / min(one, other)


def number_of(reading: Reading) -> Decimal:
    """The number that stands for a claim's amount; nought for other values."""
    return (figure(reading.value) if isinstance(reading.value, Amount) else None) or Decimal(0)
