"""Whom "dont" is about behind what a body is: "X, l'exploitant de Y, dont l'État détient 38 %" is about X."""

from __future__ import annotations

from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene

_APPOSED = 9
"""Atoms of the words set behind a name that say what the body is."""


def apposed_body(scene: Scene, end: int) -> Referent | None:
    """The name before the comma behind which nothing but what it is stands, up to `end`; else None."""
    atoms = scene.atoms
    comma = next((at for at in range(end - 1, max(0, end - _APPOSED), -1) if atoms[at].kind == "mark"), 0)
    if comma < 1 or atoms[comma].text != "," or atoms[comma - 1].kind != "name" or atoms[end - 1].kind == "amount":
        return None
    first = comma + 1 + bool(determiner(atoms[comma + 1]) and "of" not in atoms[comma + 1].classes)
    if first >= end or any(comma < group.start < end for group in scene.groups):
        return None
    noun = atoms[first]
    body = "type_organisation" in noun.classes or noun.low in scene.grammar.relations.nouns
    found = name_at(scene, comma - 1, ("apposition",))
    other = kinds_of(scene.referents, scene.grammar, found) & {"person", "place"}
    return found if noun.kind == "word" and body and not other else None
