"""What sets two claims apart, so that nothing compares them."""

from __future__ import annotations

from crosscheck.compare.periods import apart
from crosscheck.compare.statuses import PLAIN
from crosscheck.leads.told import Told
from crosscheck.model import Apart, Reading


def set_apart(one: Told, other: Told) -> tuple[Apart, ...]:
    """The answers that are missing, in the order in which they are asked for: "subject", "attribute", "scope" ..."""
    x, y = one.reading, other.reading
    found: dict[Apart, bool] = {
        "subject": one.subject != other.subject,
        "attribute": one.attribute.key != other.attribute.key,
        "scope": x.scope != y.scope,
        "status": of_two_statuses(x, y),
        "time": x.period != y.period,
    }
    return tuple(name for name, holds in found.items() if holds)


def of_two_statuses(x: Reading, y: Reading) -> bool:
    """Whether two claims are of two statuses (a target, a result)."""
    return x.status != y.status and not {x.status, y.status} <= PLAIN


def of_two_times(x: Reading, y: Reading) -> bool:
    """Whether two claims are said of two times."""
    return bool(x.period and y.period and apart(x.period, y.period))
