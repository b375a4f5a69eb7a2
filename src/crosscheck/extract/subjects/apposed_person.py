"""Whom a relative clause is about behind what somebody is: "Ann Lee, a former director of Norland, who ..."."""

from __future__ import annotations

from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.person_of_age import person_of_age
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene

_APPOSED = 8
"""Atoms of the words set behind a name that say what the person is."""


def apposed_person(scene: Scene, end: int) -> Referent | None:
    """ "Ann Lee, ancienne directrice de Norland, qui ...": the person, and not whom she was director of."""
    atoms = scene.atoms
    aged = end > 2 and "origin_link" in atoms[end - 2].classes and atoms[end - 1].kind == "name"
    if aged and atoms[end - 3].kind == "amount":
        return person_of_age(scene, end - 3)  # "The 24-year-old from Norland, who ..."
    for comma in range(end - 2, max(0, end - _APPOSED), -1):
        if atoms[comma].kind != "mark":
            continue
        phrase = phrase_at(atoms, comma + 1, end, scene.grammar) if atoms[comma - 1].kind == "name" else None
        if atoms[comma].text != "," or phrase is None or phrase.end != end or phrase.owner < 0:
            return None
        inner = atoms[comma + 1 : phrase.owner]
        person = any("type_person" in atom.classes or atom.low in scene.grammar.roles for atom in inner)
        return name_at(scene, comma - 1, ("relative",)) if person else None
    return None
