"""Whether an infinitive tells of what is done: "dit avoir levé", "claims to have sold"."""

from __future__ import annotations

from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup


def perfect(scene: Scene, group: VerbGroup) -> bool:
    """Whether an infinitive tells of what is done ("avoir signé", "to have signed")."""
    auxiliary = scene.grammar.auxiliaries.get(scene.atoms[group.start].low)
    return auxiliary is not None and auxiliary[0] == "have"
