"""The positions of sources' claims as a draft is held against them: without the draft's own statement."""

from __future__ import annotations

from collections.abc import Iterable

from crosscheck.compare import meet
from crosscheck.model import Attribute, Finding, Position, Reading


def voices_of(readings: Iterable[Reading]) -> tuple[str, ...]:
    """The independent voices of some claims, in order."""
    return tuple(sorted({reading.voice for reading in readings}))


def positions_of(readings: Iterable[Reading], attribute: Attribute) -> tuple[Position, ...]:
    """Claims by the value of the attribute that they hold, in the order in which the values come first."""
    kept: list[list[Reading]] = []
    for reading in readings:
        home = next((each for each in kept if meet(each[0].value, reading.value, attribute).name == "exact"), None)
        if home is None:
            kept.append([reading])
        else:
            home.append(reading)
    return tuple(Position(each[0].value, tuple(each), (), voices_of(each)) for each in kept)


def without(finding: Finding, mine: Reading) -> tuple[Position, ...]:
    """A finding's positions as the sources alone hold them."""
    kept = []
    for position in finding.positions:
        founders = tuple(reading for reading in position.founders if reading is not mine)
        if founders:
            value = position.value if len(founders) == len(position.founders) else founders[0].value
            kept.append(Position(value, founders, (), voices_of(founders)))
    return tuple(kept)
