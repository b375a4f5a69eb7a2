"""Whether a verb only tells what somebody may do: "le permis de construire", "permission to build"."""

from __future__ import annotations

from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup


def only_allowed(scene: Scene, group: VerbGroup) -> bool:
    """ "Le permis de construire", "permission to build": what nobody is said to do."""
    atoms, noun = scene.atoms, group.start - 2
    if group.kind != "infinitive" or noun < 0:
        return False
    noun += "permits" in atoms[noun + 1].classes
    return "permits" in atoms[noun].classes
