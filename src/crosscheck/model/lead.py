"""Two claims, or two lists of names, that may tell one fact."""

from __future__ import annotations

from typing import Literal

from crosscheck.model.frozen import frozen
from crosscheck.model.reading import Reading

LeadRelation = Literal["differ", "agree"]


@frozen
class Lead:
    """Claims of two voices that may tell one fact; `relation` says what their values would then do.

    Each side is one claim, or those names of a list that the other list does not have. `apart` says what keeps them
    from being compared, in the words of a finding's `missing`: "subject", "attribute", "scope", "status", "time".
    `points` order leads; they are no probability.
    """

    relation: LeadRelation
    one: tuple[Reading, ...]
    other: tuple[Reading, ...]
    apart: tuple[str, ...]
    points: int
