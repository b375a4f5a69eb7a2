"""Whether a name behind a comma says where the town before it lies: "a hospital in Lowell, Ohio, ..."."""

from __future__ import annotations

from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.scene import Scene

_LED = frozenset({"locatives", "sites", "of"})
_LEAST = 3
"""Atoms before a region, at least: a preposition, a town and a comma."""


def is_region(scene: Scene, at: int) -> bool:
    """Whether the name at `at` is a place, and a town stands before its comma behind a preposition or "of".

    Such a name is no other name of what is in the town: "The mayor of Lowell, Ohio, spent" tells nothing of Ohio.
    """
    atoms = scene.atoms
    if at < _LEAST or atoms[at - 1].text != "," or atoms[at - 2].kind != "name" or not atoms[at - 3].classes & _LED:
        return False
    return "place" in kinds_of(scene.referents, scene.grammar, name_at(scene, at))
