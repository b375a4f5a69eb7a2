"""What an active verb acts on."""

from __future__ import annotations

from crosscheck.extract.phrases import phrase_at
from crosscheck.extract.referents import Referent
from crosscheck.extract.resolve import resolve
from crosscheck.extract.scene import Scene
from crosscheck.extract.verb_group import VerbGroup


def object_of(scene: Scene, group: VerbGroup) -> Referent | None:
    """What an active verb acts on, where a noun phrase follows at once."""
    start = group.end
    while start < len(scene.atoms) and (
        scene.atoms[start].kind == "date" or scene.atoms[start].classes & {"adverb", "weekday"}
    ):
        start += 1
    if start >= len(scene.atoms):
        return None
    phrase = phrase_at(scene.atoms, start, len(scene.atoms), scene.grammar)
    if phrase is None:
        return None
    if not phrase.names and "type" not in scene.atoms[phrase.head].classes:
        return None  # "start operations": the subject itself starts
    return resolve(scene, phrase)
