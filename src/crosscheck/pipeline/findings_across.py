"""What claims of different subjects tell of one another, looked for where there are few enough claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations, product
from typing import Final

from crosscheck.model import Finding, Group
from crosscheck.names import fold

MOST_ACROSS: Final = 10_000
"""Claims among which those under different names are laid side by side; among more, figures are alike by chance."""


def findings_across(
    groups: Iterable[Group], claims: int, different: Iterable[tuple[str, str]] = ()
) -> tuple[Finding, ...]:
    """What claims of different groups tell of one another: sentences with another value, slips, namesakes, what is
    told alike; nothing among too many claims.

    Each asks whether names are one: none is left where people have answered that they are `different`.
    """
    if claims > MOST_ACROSS:
        return ()
    # Loaded only where it is used: it comes with all that compares sentences.
    from crosscheck.compare.slips import Stories, find_altered, find_namesakes, find_slips, find_told_alike

    known = tuple(groups)
    stories = Stories(reading for group in known for reading in group.readings)
    apart = _keys_apart(known, different)
    altered = find_altered(known, stories)
    slips = _asked(find_slips(known, stories), apart)
    taken = {reading.claim.id for finding in (*altered, *slips) for reading in finding.readings()}
    return altered + slips + _asked((*find_namesakes(known, taken, stories), *find_told_alike(known)), apart)


def told_alike_among(
    groups: Sequence[Group], claims: int, different: Iterable[tuple[str, str]] = ()
) -> tuple[Finding, ...]:
    """Of those only what is told alike."""
    if claims > MOST_ACROSS:
        return ()
    from crosscheck.compare.slips import find_told_alike

    return _asked(find_told_alike(groups), _keys_apart(groups, different))


def _keys_apart(groups: Iterable[Group], different: Iterable[tuple[str, str]]) -> set[frozenset[str]]:
    """The keys, as claims have them, of the subjects that are told apart under any of their names."""
    pairs = [(fold(one), fold(other)) for one, other in different]
    if not pairs:
        return set()
    keys: dict[str, set[str]] = defaultdict(set)
    for each in groups:  # one noun stands for several subjects, whose claims all have its key
        for name in (each.subject.name, *each.subject.aliases):
            keys[fold(name)].update(reading.subject for reading in each.readings)
    return {frozenset(pair) for one, other in pairs for pair in product(keys.get(one, {one}), keys.get(other, {other}))}


def _asked(findings: Iterable[Finding], apart: set[frozenset[str]]) -> tuple[Finding, ...]:
    return tuple(one for one in findings if not _told_apart(one, apart))


def _told_apart(finding: Finding, apart: set[frozenset[str]]) -> bool:
    subjects = sorted({reading.subject for reading in finding.readings()})
    return any(frozenset(pair) in apart for pair in combinations(subjects, 2))
