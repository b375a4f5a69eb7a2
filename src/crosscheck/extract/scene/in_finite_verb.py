"""Whether a word belongs to a verb that a clause is built on."""

from __future__ import annotations

from crosscheck.extract.scene.scene import Scene


def in_finite_verb(scene: Scene, at: int) -> bool:
    """Whether the atom is one of a finite verb group: no noun and no participle then, whatever it looks like."""
    return any(group.start <= at < group.end and group.kind == "finite" for group in scene.groups)
