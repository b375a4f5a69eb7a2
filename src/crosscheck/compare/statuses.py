"""What a claim's status means for the comparison. Keys are the canonical statuses that `group` assigns."""

from __future__ import annotations

# On these an upper bound is the assertion itself: "up to 30 billion" of a target founds 30 billion.
CEILING = frozenset({"target", "pledged", "planned"})

# The claim tells since when somebody belongs.
JOINED = "joined"

ACTUAL = "actual"

# What the plain indicative says.
PLAIN = frozenset({"", ACTUAL, JOINED})

# The claim tells what held before: another value now is a change that a source reports.
# "Left" tells so of a member or of who held an office.
LEFT = "left"
FORMER = frozenset({"initial", "former", LEFT})

# The claim tells that the value was changed to this.
REVISED = frozenset({"revised"})

# The claim says that this is not so.
DENIED = frozenset({"denied"})

# What is yet to come, told in two ways: plans are announced as aims and reported as forecasts. Such claims meet, and a
# clash between them is possible at most. An aim and a forecast stay apart: analysts need not believe a target.
_NEAR = frozenset({frozenset({"planned", "forecast"}), frozenset({"planned", "target"})})
# Texts tell one plan as what is planned and as what is expected.
AHEAD = frozenset({"planned", "forecast"})
_OUTLOOKS = frozenset({"planned", "forecast", "target"})


def statuses_differ(one: str, other: str) -> bool:
    """Whether two statuses are said, and are not two ways to tell the same future."""
    return bool(one) and bool(other) and one != other and frozenset((one, other)) not in _NEAR


def status_family(status: str) -> str:
    """Statuses of one family, when they are said, meet only themselves: empty, the outlook, or "said"."""
    return status if not status or status in _OUTLOOKS else "said"


def is_plan_or_fact(one: str, other: str) -> bool:
    """Whether one status is a plan or a forecast and the other the plain indicative.

    Texts tell one plan in the future and in the present ("will cut 680 jobs", "a plan that cuts 680 jobs").
    """
    return (one == ACTUAL and other in AHEAD) or (other == ACTUAL and one in AHEAD)
