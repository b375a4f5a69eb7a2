"""Whether a value may differ between two sources only because they tell of another time."""

from __future__ import annotations

from crosscheck.compare.statuses import PLAIN
from crosscheck.model import Attribute


def varies(attribute: Attribute, period: str, status: str) -> bool:
    """Whether a value of this time and status may be another one on another day.

    So does everything that changes by nature. What adds up over a time (a year's revenue) does where the time is
    unsaid: each source means the last year there is. A plan or a forecast of it does not.
    """
    return attribute.changes or (attribute.accrues and not period and status in PLAIN)
