"""Slips between figures of different subjects, looked for where there are few enough claims."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from crosscheck.model import Finding, Group

MOST_FOR_SLIPS: Final = 10_000
"""Claims among which slips under different names are looked for; among more, figures are alike by chance."""


def slips_among(groups: Iterable[Group], claims: int) -> tuple[Finding, ...]:
    """The slips among the groups of so many claims; none are looked for among too many."""
    if claims > MOST_FOR_SLIPS:
        return ()
    # Loaded only where it is used: it comes with all that compares sentences.
    from crosscheck.compare.slips import Stories, find_namesakes, find_slips

    known = tuple(groups)
    stories = Stories(reading for group in known for reading in group.readings)
    slips = find_slips(known, stories)
    taken = {reading.claim.id for finding in slips for reading in finding.readings()}
    return slips + find_namesakes(known, taken, stories)
