"""Where a figure's clause is set aside to say that it is the most of its kind."""

from __future__ import annotations

from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.qualities.date_hedge import has_superlative
from crosscheck.extract.scene.scene import Scene

_OPENS = 5
"""Atoms from a comma to the superlative ("the sector's largest", "la plus importante")."""


def ranked_aside(scene: Scene, value: int, end: int) -> int:
    """The comma in atoms[value:end] behind which a superlative tells of what it is the most; `end` for none.

    The place and time there are those of the comparison: "120 million, the sector's largest in Europe this year".
    """
    atoms = scene.atoms
    for comma in range(value + 1, end - 1):
        if atoms[comma].text != "," or not determiner(atoms[comma + 1]):
            continue
        stop = min(end, comma + 1 + _OPENS)
        verb = any(group.kind == "finite" and comma < group.start < stop for group in scene.groups)
        if not verb and has_superlative(scene, comma + 1, stop):
            return comma
    return end
