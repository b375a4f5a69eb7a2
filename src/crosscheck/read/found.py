"""What was found in a text before it becomes a mention."""

from __future__ import annotations

from crosscheck.model import Hedge
from crosscheck.model.frozen import frozen
from crosscheck.read.quantity import Quantity


@frozen
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
