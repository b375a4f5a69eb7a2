"""Figures that are counted by two rules: growth at constant exchange rates, and growth."""

from __future__ import annotations

from crosscheck.compare.parts import Key
from crosscheck.names import is_other_basis


def other_basis(one: Key, other: Key) -> bool:
    """Whether one part leaves the scope unsaid and that of the other says how it is counted, not of what.

    Such figures of one fact may agree; where they differ, neither denies the other.
    """
    return bool(one.scope) != bool(other.scope) and is_other_basis(one.scope or other.scope)
