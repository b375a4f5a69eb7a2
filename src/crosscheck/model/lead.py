"""Two claims, or two lists of names, that may tell one fact."""

from __future__ import annotations

from typing import Literal

from crosscheck.model.frozen import frozen
from crosscheck.model.reading import Reading

LeadRelation = Literal["differ", "agree"]
Apart = Literal["subject", "attribute", "scope", "status", "time"]
"""What keeps two claims from being compared, in the words of a finding's `missing` and in their order."""


@frozen
class Lead:
    """Claims of two voices that may tell one fact; `relation` says what their values would then do.

    Each side is one claim, or those names of a list that the other list does not have. `apart` says what keeps them
    from being compared. `points` order leads; they are no probability.
    """

    relation: LeadRelation
    one: tuple[Reading, ...]
    other: tuple[Reading, ...]
    apart: tuple[Apart, ...]
    points: int
