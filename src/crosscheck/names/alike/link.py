"""A link between two names that may be one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from crosscheck.names.alike.company_forms import forms_fit
from crosscheck.names.alike.wording import Wording

CROWD = 30  # names of one block; a larger block says nothing and is not looked through


class Link(NamedTuple):
    """Two names by their places in the list, how sure it is that they are one (0 to 100), and why."""

    left: int
    right: int
    score: int
    why: str


def link(one: Wording, other: Wording, score: int, why: str) -> Link:
    """The link between the names of two wordings."""
    return Link(min(one.owner, other.owner), max(one.owner, other.owner), score, why)


def may_meet(one: Wording, other: Wording) -> bool:
    """Whether nothing keeps two wordings apart: their forms' countries, and what stands in brackets behind them."""
    return (
        one.owner != other.owner
        and forms_fit(one.countries, other.countries)
        and (not one.aside or not other.aside or one.aside == other.aside)
    )


Wordings = Sequence[Wording]
