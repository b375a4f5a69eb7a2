"""On whom a verb lays what its object says: "le tribunal inflige une amende de 3 millions à X"."""

from __future__ import annotations

from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.subjects.resolve import resolve

_DEED = 10
"""Atoms from the noun of condemning to what somebody is condemned to."""


def condemned_to(scene: Scene, start: int) -> Referent | None:
    """ "La condamnation de X à une amende de 3 millions": X, where the noun phrase that begins here is a penalty."""
    atoms = scene.atoms
    if scene.lacks("condemnations") or start < 1 or "at" not in atoms[start - 1].classes:
        return None
    named = start - 3  # "la condamnation de l'ex-trésorier, X, à 18 mois"
    if named > 1 and atoms[start - 2].text == "," == atoms[named - 1].text and atoms[named].kind == "name":
        told = any("condemnations" in atom.classes for atom in atoms[max(0, named - _DEED) : named - 1])
        return name_at(scene, named, ("apposition",)) if told else None
    for at in range(start - 2, max(-1, start - _DEED), -1):
        if "condemnations" in atoms[at].classes and "of" in atoms[at + 1].classes:
            fused = "contracted" in atoms[at + 1].classes
            phrase = phrase_at(atoms, at + 1 if fused else at + 2, start - 1, scene.grammar)
            return resolve(scene, phrase) if phrase is not None else None
        if atoms[at].kind == "mark":
            break
    return None


def imposed_on(scene: Scene, group: VerbGroup) -> Referent | None:
    """Who stands behind "à", "contre" or "on" in the clause of a verb of imposing; None where nobody does."""
    grammar, atoms = scene.grammar, scene.atoms
    if group.passive or not grammar.has(group.lemma, "imposing"):
        return None
    for at in range(group.end, len(atoms) - 1):
        if atoms[at].text == ";" or any(other.start == at and other.kind == "finite" for other in scene.groups):
            return None
        if grammar.has(atoms[at].low, "imposed_on") and atoms[at + 1].kind not in ("amount", "date"):
            behind = next(
                (step for step in range(at + 1, min(len(atoms) - 1, at + 4)) if "hollow" in atoms[step].classes), at
            )
            start = behind + 1 + (behind > at and "of" in atoms[behind + 1].classes)  # "à l'encontre de"
            phrase = phrase_at(atoms, start, len(atoms), grammar)
            if phrase is not None and atoms[phrase.end - 1].kind == "name" and atoms[phrase.end - 2].text == ",":
                return name_at(scene, phrase.end - 1, ("apposition",))  # "contre l'ancien PDG de X, Paul Roux"
            return resolve(scene, phrase) if phrase is not None else None
    return None
