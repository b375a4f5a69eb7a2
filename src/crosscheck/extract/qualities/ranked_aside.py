"""Where a figure's clause is set aside to say that it is the most of its kind, or how it compares."""

from __future__ import annotations

from itertools import pairwise

from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.qualities.date_hedge import has_superlative
from crosscheck.extract.scene.scene import Scene

_OPENS = 5
"""Atoms from a comma to the superlative ("the sector's largest") or to "than" ("half as many as in 2019")."""


def ranked_aside(scene: Scene, value: int, end: int) -> int:
    """The comma in atoms[value:end] behind which a superlative or comparison begins; `end` for none.

    The place and time there are those of the comparison: "120 million, the sector's largest in Europe this year".
    """
    atoms = scene.atoms
    for comma in range(value + 1, end - 1):
        if atoms[comma].text != ",":
            continue
        stop = min(end, comma + 1 + _OPENS)
        if any(group.kind == "finite" and comma < group.start < stop for group in scene.groups):
            continue
        ranked = bool(determiner(atoms[comma + 1])) and has_superlative(scene, comma + 1, stop)
        if ranked or _compares(scene, comma + 1, stop):
            return comma
    return end


def _compares(scene: Scene, start: int, end: int) -> bool:
    """ "Moitié moins qu'en 2019", "three more than in 2019", "half as many as in 2019"."""
    words = scene.atoms[start:end]
    if sum("as_many" in atom.classes for atom in words) > 1:
        return True
    return any("than" in behind.classes and atom.classes & {"more", "most"} for atom, behind in pairwise(words))
