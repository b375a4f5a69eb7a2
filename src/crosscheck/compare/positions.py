"""Positions: the fewest values that account for all claims of a part, found by stabbing their extents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import takewhile

from crosscheck.compare.extents import Extent, overlap, reaches
from crosscheck.model import Position, Reading, Value

Item = tuple[Extent, Reading]


@dataclass(slots=True)
class Cluster:
    """A position in the making: the claims that one truth satisfies.

    `founders` make it, `supporters` fit it as well as others; `lead` is the founder that says most and gives the
    position its value. `denies` marks the position of those who say that something is not so.
    """

    founders: list[Reading]
    supporters: list[Reading]
    lead: Reading
    denies: bool = False
    value: Value | None = None  # where it is not the lead's: of a list, one member

    def origins(self) -> tuple[str, ...]:
        """The independent voices behind the founders, in order."""
        return tuple(sorted({reading.voice for reading in self.founders}))

    def backing(self) -> int:
        """How many independent voices stand behind it."""
        return len({reading.voice for reading in self.founders})

    def position(self) -> Position:
        """The position as findings hold it."""
        founders, supporters = tuple(sorted(self.founders, key=order)), tuple(sorted(self.supporters, key=order))
        return Position(self.value or self.lead.value, founders, supporters, self.origins())


def order(reading: Reading) -> tuple[str, str]:
    """One fixed order of claims, whatever file they came from first."""
    return reading.claim.source, reading.claim.id


@dataclass(slots=True)
class _Stack:
    """Claims on one stretch of the line."""

    region: Extent
    founders: list[Item]
    supporters: list[Item] = field(default_factory=list)

    def finest(self) -> Item:
        """The founder that says most: a printed figure before a hedge, the smallest printed place first."""
        return min(self.founders, key=_fineness)

    def cluster(self) -> Cluster:
        """Without the extents."""
        return Cluster(
            [reading for _, reading in self.founders], [reading for _, reading in self.supporters], self.finest()[1]
        )


def _fineness(item: Item) -> tuple[object, ...]:
    """Fine first; ties are broken by what is said, and only then by who says it."""
    extent, reading = item
    low, high = extent.low, extent.high
    width = high - low if low is not None and high is not None else 0
    return extent.bound, extent.hedged, width, low is None, low or 0, high is None, high or 0, order(reading)


def stab(items: Sequence[Item]) -> list[Cluster]:
    """The fewest clusters such that the claims of each have a truth in common, in ascending order.

    Greedy over the upper ends, which is optimal for intervals (each cluster is opened by a claim that no earlier
    one can hold). A claim that fits several supports each and founds none; so does an open bound, unless nothing
    it fits is there.
    """
    stacks = _sweep([item for item in items if not item[0].bound])
    _share(stacks)
    left = []
    for item in sorted((item for item in items if item[0].bound), key=_by_high):
        fitting = [stack for stack in stacks if _fits(item[0], stack)]
        for stack in fitting:
            stack.supporters.append(item)
            if stack.finest()[0].point is None:
                stack.region = intersect(stack.region, item[0])
        if not fitting:
            left.append(item)
    if left:
        stacks += _sweep(left)
        stacks.sort(key=lambda stack: _by_high((stack.region, stack.founders[0][1])))
    return [stack.cluster() for stack in stacks]


def _sweep(items: list[Item]) -> list[_Stack]:
    stacks: list[_Stack] = []
    for item in sorted(items, key=_by_high):
        if stacks and reaches(item[0], stacks[-1].founders[0][0]):
            stacks[-1].founders.append(item)
        else:
            stacks.append(_Stack(item[0], [item]))
    for stack in stacks:
        stack.region = _in_common(stack.founders)
    return stacks


def _in_common(items: Sequence[Item]) -> Extent:
    """What all of some claims allow; those of one value have one extent, which is taken once."""
    region = items[0][0]
    before: Extent | None = None
    for extent, _ in items[1:]:
        if extent is not before:
            region = intersect(region, extent)
            before = extent
    return region


def _by_high(item: Item) -> tuple[bool, Decimal | int, bool, bool, Decimal | int, bool, str]:
    extent, reading = item
    return (
        extent.high is None, extent.high or 0, not extent.high_open,
        extent.low is not None, extent.low or 0, extent.low_open, reading.claim.id,
    )  # fmt: skip


def _share(stacks: list[_Stack]) -> None:
    """Turn founders that fit another stack as well into supporters of all.

    Stacks ascend and so do the beginnings of what their founders have in common: the first one that a claim does not
    reach ends the search in either direction. Who opens a stack fits no other one.
    """
    for index, stack in enumerate(stacks):
        opener, told = stack.founders[0][0], len(stack.founders)
        for item in stack.founders[1:]:
            if item[0] is opener:
                continue
            others = [
                *_reached(item[0], stacks[index - 1 :: -1] if index else ()),
                *_reached(item[0], stacks[index + 1 :]),
            ]
            if others:
                stack.founders.remove(item)
                for fitting in (stack, *others):
                    fitting.supporters.append(item)
        if len(stack.founders) < told:
            stack.region = _in_common(stack.founders)


def _reached(extent: Extent, stacks: Sequence[_Stack]) -> list[_Stack]:
    return list(takewhile(lambda stack: overlap(extent, stack.region), stacks))


def _fits(bound: Extent, stack: _Stack) -> bool:
    finest = stack.finest()[0]
    return overlap(bound, finest if finest.point is not None else stack.region._replace(bound=True))


def intersect(a: Extent, b: Extent) -> Extent:
    """What two extents have in common; they must overlap."""
    low, low_open, high, high_open = a.low, a.low_open, a.high, a.high_open
    if low is None or (b.low is not None and (b.low > low or (b.low == low and b.low_open))):
        low, low_open = b.low, b.low_open
    if high is None or (b.high is not None and (b.high < high or (b.high == high and b.high_open))):
        high, high_open = b.high, b.high_open
    return Extent(low, high, low_open and low is not None, high_open and high is not None)
