"""Whether a noun before an office tells that its holder goes: "la démission du maire", "the death of the chairman"."""

from __future__ import annotations

from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.scene.scene import Scene


def holder_goes(scene: Scene, start: int) -> bool:
    """Whether "of" and a noun of going stand right before the phrase that begins here, or before whose office it is."""
    atoms, of = scene.atoms, start - 1
    if of > 1 and "possessive_mark" in atoms[of].classes:
        of -= 2
    while of > 0 and determiner(atoms[of]) and "of" not in atoms[of].classes:
        of -= 1
    return of > 0 and "of" in atoms[of].classes and atoms[of - 1].low in scene.grammar.relations.words.goings
