"""How closely sources confirm what a draft says."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal

from crosscheck.compare import meet
from crosscheck.draft.positions import voices_of
from crosscheck.model import Amount, DraftStatus, Group, Reading, Span

_Closeness = Literal["same", "coarser", "finer"]


def closeness(mine: Reading, agreeing: Sequence[Reading], group: Group) -> DraftStatus:
    """*confirmed* where two voices say it as the draft does, *single-source* where one does.

    Where every voice says it more finely the draft is *less-precise*; where every voice says it more coarsely
    *more-precise*: the draft then knows something that no source told it. Members are named or not, never more or
    less.
    """
    found = {"same" if group.member else _closeness(mine, reading, group) for reading in agreeing}
    if "same" not in found:
        return "less-precise" if "coarser" in found else "more-precise"
    return "confirmed" if len(voices_of(agreeing)) > 1 else "single-source"


def closest_first(mine: Reading, agreeing: Sequence[Reading], group: Group) -> list[Reading]:
    """Claims that agree with the draft: those that say it the same way first."""
    return sorted(agreeing, key=lambda reading: not group.member and _closeness(mine, reading, group) != "same")


def _closeness(mine: Reading, other: Reading, group: Group) -> _Closeness:
    """Whether the draft says the same as a claim, or says it more coarsely or more finely."""
    level = meet(mine.value, other.value, group.attribute).name
    if level not in ("less-precise", "rounded", "converted"):
        return "same"
    match mine.value, other.value:
        case Span() as one, Span() as two:
            return _by_size(_days(one), _days(two))
        case Amount() as a, Amount() as b:
            if level == "less-precise":
                return _by_size(int(_is_loose(a)), int(_is_loose(b)))
            return "same" if (a.low, a.high) == (b.low, b.high) else _by_size(a.place, b.place)
        case _:
            return "same"


def _by_size(mine: Decimal | int, other: Decimal | int) -> _Closeness:
    """The wider of two is the coarser one."""
    if mine == other:
        return "same"
    return "coarser" if mine > other else "finer"


def _days(span: Span) -> int:
    """How many days a date leaves open; one without an end leaves more than any other."""
    return 10**7 if span.start is None or span.end is None else (span.end - span.start).days


def _is_loose(amount: Amount) -> bool:
    return amount.hedge != "exact" or amount.low != amount.high
