"""A name of which only a part is read: "Dario et Daniela Amodei", "Premier Quai"."""

from __future__ import annotations

from crosscheck.extract.naming.name_kinds import given_names
from crosscheck.extract.scene.scene import Scene


def half_name(scene: Scene, at: int) -> bool:
    """Whether a name is a given name alone, joined by "and" to a given name with its surname, and no one's full name.

    Where the text has the whole name elsewhere, the given name is short for it. So is what stands behind an ordinal
    with a capital within a sentence.
    """
    atoms = scene.atoms
    before = atoms[at - 1] if at > 1 else None
    if before is not None and "ordinal_adjective" in before.classes and before.text[:1].isupper():
        return True
    if at + 2 >= len(atoms) or atoms[at].kind != "name" or "and" not in atoms[at + 1].classes:
        return False
    alone, behind = atoms[at].text.lower(), atoms[at + 2].text.split()
    given = alone.partition("-")[0] in given_names() and len(behind) > 1
    given = given and " " not in alone
    family = given and atoms[at + 2].kind == "name" and behind[0].lower().partition("-")[0] in given_names()
    return family and scene.referents.resolve(atoms[at].text) == atoms[at].text
