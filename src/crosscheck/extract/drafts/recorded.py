"""Figures that somebody only counts: "les secours dénombrent aussi 14 blessés", "faisaient état de deux morts"."""

from __future__ import annotations

from bisect import bisect_left

from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup


def recorded(scene: Scene, at: int, group: VerbGroup | None) -> bool:
    """Whether somebody only counts the figure at `at`: then it is not theirs."""
    close = bisect_left(scene.groups, at, key=lambda other: other.start)
    counting = group
    if close and scene.groups[close - 1].kind == "finite":
        between = scene.atoms[scene.groups[close - 1].end : at]
        counting = scene.groups[close - 1] if all("adverb" in atom.classes for atom in between) else group
    if counting is None:
        return False
    behind = scene.atoms[counting.end] if counting.end < len(scene.atoms) else None
    mentioned = behind is not None and "records_noun" in behind.classes
    return mentioned or scene.grammar.has(counting.lemma, "records")
