"""Whether a clause of its own begins at a place of a sentence."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter

from crosscheck.extract.scene.scene import Scene

_START = attrgetter("start")


def opens_clause(scene: Scene, at: int) -> bool:
    """Whether a finite verb begins here."""
    place = bisect_left(scene.groups, at, key=_START)
    return place < len(scene.groups) and scene.groups[place].start == at and scene.groups[place].kind == "finite"


def opens_verb(scene: Scene, at: int) -> bool:
    """Whether a finite verb or an infinitive begins here, to which what follows belongs ("a deal to buy X from Y")."""
    place = bisect_left(scene.groups, at, key=_START)
    if place == len(scene.groups) or scene.groups[place].start != at:
        return False
    return scene.groups[place].kind in ("finite", "infinitive")
