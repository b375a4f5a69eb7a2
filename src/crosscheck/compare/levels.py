"""How two values meet: the named levels of a comparison."""

from __future__ import annotations

from typing import Literal

from crosscheck.model.frozen import frozen

LevelName = Literal[
    "exact", "rounded", "converted", "less-precise", "overlapping", "wording", "disjoint", "incomparable"
]
Relation = Literal["agree", "compatible", "contradict", "incomparable"]

RELATIONS: dict[LevelName, Relation] = {
    "exact": "agree",
    "rounded": "agree",
    "converted": "agree",
    "less-precise": "agree",
    "overlapping": "compatible",
    "wording": "compatible",
    "disjoint": "contradict",
    "incomparable": "incomparable",
}


@frozen
class Level:
    """The outcome of laying two values side by side.

    `why` is a code: for *incomparable* what sets them apart ("currency", "dimension", "kind", "change", "counted",
    "unread", "year"), for *less-precise* and *disjoint* sometimes what was compared ("absent", "denied", "count").
    `soft` says of a disjoint pair that only a boundary or a rounding divides them ("more than 30" against 30), so
    that it is at most a possible contradiction.
    """

    name: LevelName
    why: str = ""
    soft: bool = False

    @property
    def relation(self) -> Relation:
        """Whether the two confirm each other, can both be true, cannot, or have no common measure."""
        return RELATIONS[self.name]


EXACT = Level("exact")
ROUNDED = Level("rounded")
CONVERTED = Level("converted")
LESS_PRECISE = Level("less-precise")
OVERLAPPING = Level("overlapping")
WORDING = Level("wording")
DISJOINT = Level("disjoint")
NEARLY_DISJOINT = Level("disjoint", soft=True)
