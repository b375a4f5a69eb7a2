"""Whom a participle that opens its sentence tells of."""

from __future__ import annotations

from crosscheck.extract.clauses.told_aside import told_aside
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene


def main_subject(scene: Scene, number: int) -> Referent | None:
    """The subject of the main clause behind a verb: "Opened in 2012 by A, who ran X, the pool cost ..."."""
    first: Referent | None = None
    for later in range(number + 1, len(scene.groups)):
        group = scene.groups[later]
        found = scene.subject(later) if group.kind == "finite" else None
        if found is not None and not ("relative" in found.reasons or told_aside(scene, found, group)):
            return found
        first = first or found
    return first
