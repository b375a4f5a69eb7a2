"""Whose share of a body a percentage in brackets is: "une coentreprise entre Valtis (51 %) et Ostal (49 %)"."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import Fact
from crosscheck.extract.scene.scene import Scene


def bracket_share(scene: Scene, at: int, dimension: str) -> Fact | None:
    """The stake of a name that stands right before the bracket; None where no body that several own is told of.

    It is never for sure: the brackets of a sentence about sales or votes look the same.
    """
    atoms, words = scene.atoms, scene.grammar.relations.words
    if dimension != "percent" or at < 2 or atoms[at - 1].text != "(" or atoms[at - 2].kind != "name":
        return None
    owned = words.shared_bodies | words.capital
    if (at + 1 < len(atoms) and atoms[at + 1].text != ")") or not any(atom.low in owned for atom in atoms[: at - 2]):
        return None
    sense = scene.grammar.senses["stake"]
    return Fact(sense.attribute(dimension), sense, False, (at - 1, at + 1), None, "brackets")
