"""Whom a participle that opens its sentence tells of."""

from __future__ import annotations

from crosscheck.extract.clauses.told_aside import told_aside
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.model.replace import replace


def main_subject(scene: Scene, number: int) -> Referent | None:
    """The subject of the main clause behind a verb: "Opened in 2012 by A, who ran X, the pool cost ..."."""
    first: Referent | None = None
    for later in range(number + 1, len(scene.groups)):
        group = scene.groups[later]
        found = scene.subject(later) if group.kind == "finite" else None
        if found is not None and not ("relative" in found.reasons or told_aside(scene, found, group)):
            return found
        first = first or found
    return first or _behind_comma(scene, number)


def _behind_comma(scene: Scene, number: int) -> Referent | None:
    """ "Fondée en 1954 par A, Ludovar doit ...": the name right behind the only comma, where no verb was understood."""
    atoms, end = scene.atoms, scene.groups[number].end
    commas = [at for at in range(end, len(atoms) - 2) if atoms[at].text == ","]
    if len(commas) != 1 or any(group.kind == "finite" for group in scene.groups[number + 1 :]):
        return None
    at = commas[0] + 1
    named = atoms[at].kind == "name" and atoms[at + 1].kind == "word" and "and" not in atoms[at + 1].classes
    return replace(name_at(scene, at, ("apposition",)), certain=False) if named else None
