"""Claims that two sources take from two people: the police count one crowd, the organisers another."""

from __future__ import annotations

from crosscheck.model import Reading
from crosscheck.names import fold


def two_speakers(a: Reading, b: Reading) -> bool:
    """Whether each claim says whose word it is, and no word of one name is in the other ("police", "organisers").

    Either text may tell rightly what was said, so their difference is never certain to be a mistake.
    """
    ours, theirs = (set(fold(reading.claim.said_by).split()) for reading in (a, b))
    return bool(ours) and bool(theirs) and ours.isdisjoint(theirs)
