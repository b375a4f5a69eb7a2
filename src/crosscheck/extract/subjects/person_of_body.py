"""Whom "who" is about behind a person and the body: "Ann Lee of the Kembori Institute, who led the trial"."""

from __future__ import annotations

from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene


def person_of_body(scene: Scene, pronoun: int, end: int) -> Referent | None:
    """The person before "of" or "from" and the name that ends here, where the pronoun can only be somebody."""
    atoms = scene.atoms
    if "relative_person" not in atoms[pronoun].classes or end < 3 or atoms[end - 1].kind != "name":
        return None
    link = end - 2
    while link > 1 and "origin_link" not in atoms[link].classes and (
        determiner(atoms[link]) or "type_organisation" in atoms[link].classes
    ):  # fmt: skip
        link -= 1  # "of the broker Dale"
    person = link - 1 - (atoms[link - 1].text == ",")
    if "origin_link" not in atoms[link].classes or person < 0 or atoms[person].kind != "name":
        return None
    found = name_at(scene, person, ("relative",))
    told = "person" in kinds_of(scene.referents, scene.grammar, found)
    other = "person" in kinds_of(scene.referents, scene.grammar, name_at(scene, end - 1))
    return found if told and not other else None
