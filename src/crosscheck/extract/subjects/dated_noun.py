"""The noun with a date before a comma that opens its clause: "Sa livraison à la marine, prévue en 2024, ..."."""

from __future__ import annotations

from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.resolve import resolve


def dated_noun(scene: Scene, comma: int) -> Referent | None:
    """ "Sa livraison à la marine, prévue en 2024, ...": the noun that opens the clause, where it can have a date."""
    start = next((at + 1 for at in range(comma - 1, -1, -1) if scene.atoms[at].kind == "mark"), 0)
    if any(start <= group.start < comma for group in scene.groups):
        return None
    phrase = phrase_at(scene.atoms, start, comma, scene.grammar)
    dated = phrase is not None and phrase.sense is not None and phrase.sense.date
    return resolve(scene, phrase) if phrase is not None and dated else None
