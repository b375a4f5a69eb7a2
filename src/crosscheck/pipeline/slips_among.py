"""Slips between figures of different subjects, looked for where there are few enough claims."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from crosscheck.model import Finding, Group
from crosscheck.names import fold

MOST_FOR_SLIPS: Final = 10_000
"""Claims among which slips under different names are looked for; among more, figures are alike by chance."""


def slips_among(groups: Iterable[Group], claims: int, different: Iterable[tuple[str, str]] = ()) -> tuple[Finding, ...]:
    """The slips among the groups of so many claims; none are looked for among too many.

    Each asks whether two names are one: none is left where people have answered that they are `different`.
    """
    if claims > MOST_FOR_SLIPS:
        return ()
    # Loaded only where it is used: it comes with all that compares sentences.
    from crosscheck.compare.slips import Stories, find_namesakes, find_slips

    known = tuple(groups)
    stories = Stories(reading for group in known for reading in group.readings)
    apart = _keys_apart(known, different)
    slips = _asked(find_slips(known, stories), apart)
    taken = {reading.claim.id for finding in slips for reading in finding.readings()}
    return slips + _asked(find_namesakes(known, taken, stories), apart)


def _keys_apart(groups: Iterable[Group], different: Iterable[tuple[str, str]]) -> set[frozenset[str]]:
    """The keys of the subjects that are told apart under any of their names."""
    pairs = [(fold(one), fold(other)) for one, other in different]
    if not pairs:
        return set()
    subjects = [each.subject for each in groups]
    keys = {fold(name): subject.key for subject in subjects for name in (subject.name, *subject.aliases)}
    return {frozenset((keys.get(one, one), keys.get(other, other))) for one, other in pairs}


def _asked(findings: tuple[Finding, ...], apart: set[frozenset[str]]) -> tuple[Finding, ...]:
    return tuple(one for one in findings if frozenset(reading.subject for reading in one.readings()) not in apart)
