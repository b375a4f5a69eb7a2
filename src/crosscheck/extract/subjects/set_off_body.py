"""The body that a place between commas is told of: "the Arden Foundry, of Melbury, which ..." is about the foundry."""

from __future__ import annotations

from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.text.atoms import plain_of


def set_off_body(scene: Scene, end: int) -> Referent | None:
    """The name before ", of Y" where Y is the last atom before `end`, if it is a body's; else None."""
    atoms = scene.atoms
    if end < 4 or atoms[end - 1].kind != "name" or atoms[end - 3].text != "," or atoms[end - 4].kind != "name":
        return None
    if not (plain_of(atoms[end - 2]) or atoms[end - 2].low in scene.grammar.relations.words.places):
        return None
    body = name_at(scene, end - 4, ("relative",))
    kinds = kinds_of(scene.referents, scene.grammar, body)
    alone = plain_of(atoms[end - 2]) and not kinds & {"place", "site"} and not (
        end > 4 and "of" in atoms[end - 5].classes  # "in the hands of X, of Y, which"
    )  # fmt: skip
    return body if "organisation" in kinds or alone else None
