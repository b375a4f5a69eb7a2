"""What was found in a text before it becomes a mention."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.model import Hedge
from crosscheck.model.made_fast import made_fast
from crosscheck.read.quantity import Quantity


@made_fast
@dataclass(frozen=True, slots=True)
class Found:
    """A quantity, or two that make a range, with what surrounds it; places are of the plain view."""

    start: int
    end: int
    outer: int
    low: Quantity
    high: Quantity
    hedge: Hedge
    side: str
    change: str | None
    implied: bool = False

    @property
    def ranged(self) -> bool:
        """Whether two figures were printed."""
        return self.low is not self.high
