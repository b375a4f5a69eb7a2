"""The noun that "between A and B" stands behind: "the tram line between Ostwick and the airport, which cost ..."."""

from __future__ import annotations

from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.scene import Scene

_REACH = 10
"""Atoms from "between" to the end of the second of the two."""


def before_between(scene: Scene, end: int) -> int:
    """Where such a noun ends if "between A and B" ends at `end`; else `end`."""
    joined = False
    if scene.lacks("between"):
        return end
    for at in range(end - 2, max(1, end - _REACH), -1):
        atom = scene.atoms[at]
        if "between" in atom.classes:
            return at if joined and "type_project" in scene.atoms[at - 1].classes and _place(scene, end - 1) else end
        joined = joined or "and" in atom.classes
        if atom.kind not in ("word", "name") or any(group.start <= at < group.end for group in scene.groups):
            return end
    return end


def _place(scene: Scene, at: int) -> bool:
    """Whether the second of the two is no body, which might be told of itself ("a project between A and B, which")."""
    atom = scene.atoms[at]
    if atom.kind != "name":
        return "type_organisation" not in atom.classes
    return "place" in kinds_of(scene.referents, scene.grammar, name_at(scene, at))
