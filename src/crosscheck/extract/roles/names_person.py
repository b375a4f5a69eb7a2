"""Whether the name at a place is a person's."""

from __future__ import annotations

from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.scene import Scene


def names_person(scene: Scene, at: int) -> bool:
    """Whether a name stands there whose kinds, as the text tells them, include a person."""
    named = scene.atoms[at].kind == "name"
    return named and "person" in kinds_of(scene.referents, scene.grammar, name_at(scene, at))
