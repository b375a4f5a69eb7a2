"""Whose a noun is by a possessive behind "of": "le taux d'occupation de ses machines", "the output of its wells"."""

from __future__ import annotations

from crosscheck.extract.phrases.noun_phrase import NounPhrase, determiner, noun_words
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.possessor import possessor
from crosscheck.model.replace import replace


def of_theirs(scene: Scene, phrase: NounPhrase) -> Referent | None:
    """ "Le taux d'occupation de ses machines", "the output of its wells": of whom "ses", "its" stands for."""
    atoms = scene.atoms
    if atoms[phrase.head].kind != "word" or atoms[phrase.head].classes & {"type", "type_person"}:
        return None
    inside = range(phrase.head + 2, phrase.end)
    at = next((at for at in inside if determiner(atoms[at]) == "possessive" and "of" in atoms[at - 1].classes), -1)
    inner = phrase_at(atoms, at, phrase.end, scene.grammar) if at > 0 else None
    if inner is None or inner.names:
        return None
    owner = possessor(scene, inner)
    return replace(owner, noun=noun_words(scene.atoms, phrase)) if owner is not None else None
