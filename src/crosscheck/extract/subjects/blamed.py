"""Who did what a gerund says behind a verb of punishing: "fined the supplier X for failing to deliver"."""

from __future__ import annotations

from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.object_of import object_of
from crosscheck.model.replace import replace

_BLAMES = frozenset({"fine", "sentence", "arrest"})
"""Senses of verbs whose object has done something."""


def blamed(scene: Scene, number: int) -> Referent | None:
    """ "Fined the supplier X for failing to ...": who is fined, jailed or charged did what the gerund says."""
    group = scene.groups[number]
    outer = scene.groups[number - 1] if number else None
    led = group.start > 0 and "purpose" in scene.atoms[group.start - 1].classes
    if outer is None or not led or outer.kind != "finite" or outer.passive:
        return None
    if not any(sense.name in _BLAMES for sense in scene.grammar.verbs.get(outer.lemma, ())):
        return None
    found = object_of(scene, outer)
    return replace(found, certain=False) if found is not None else None
