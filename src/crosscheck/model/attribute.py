"""Which fact of a subject a claim states."""

from __future__ import annotations

from decimal import Decimal
from typing import Final, Literal

from crosscheck.model.frozen import frozen

AttributeKind = Literal["amount", "date", "members", "name", "text", "any"]

OF_CHANGES: Final = ("growth", " change")
"""How the keys of attributes end that say by how much something changed."""


@frozen
class Attribute:
    """`key` is the folded English name ("fund target"), `labels` (language, label) pairs for readers.

    `kind` says how values are read; `dimension` which amounts fit ("" for any); `tolerance` a relative width that
    people allow (0.05 is 5 %); `changes` whether the value changes by nature (headcount, toll, price), `pace` for how
    many days it then stands still all the same, `grows` whether it can only grow (a toll, medals won);
    `repeats` whether it happens to a subject again and again (it joins, signs, invests), so that two values may be of
    two occasions;
    `accrues` whether it adds up over a time (a year's revenue, a month's output), so that without its time it may be
    another year's; `ceiling` whether a bound is the assertion itself (a target, a plan, a deadline); `exact` whether
    figures are declared counts (dead, seats) in which every unit matters; `explicit` whether it comes from the
    catalogue or from people rather than from a sentence's own words.
    """

    key: str
    labels: tuple[tuple[str, str], ...] = ()
    kind: AttributeKind = "any"
    dimension: str = ""
    tolerance: Decimal = Decimal(0)
    changes: bool = False
    pace: int = 0
    grows: bool = False
    repeats: bool = False
    accrues: bool = False
    ceiling: bool = False
    exact: bool = False
    explicit: bool = True
    aliases: tuple[str, ...] = ()
