"""Who does what a verb says where brackets tell them: "trois opérateurs (A, B et C) ont signé avec X"."""

from __future__ import annotations

from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.phrases.told_members import counted_names
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup

_NOUN = 6  # atoms from a figure to the bracket behind its noun


def bracketed_subject(scene: Scene, group: VerbGroup) -> tuple[int, ...]:
    """The names in the brackets right before a main verb, as many as the noun before them counts; empty for none."""
    atoms, close = scene.atoms, group.start - 1
    if group.kind != "finite" or close < 1 or atoms[close].text != ")":
        return ()
    opened = next((at for at in range(close, -1, -1) if atoms[at].text == "("), 0)
    for at in range(opened - 1, max(-1, opened - _NOUN), -1):
        phrase = phrase_at(atoms, at, opened, scene.grammar) if atoms[at].kind == "amount" else None
        if phrase is not None:
            return counted_names(scene, phrase) if phrase.start == at and phrase.end == opened else ()
    return ()
