"""The subject of which a predicate's participle tells: "X est une société établie à Y"."""

from __future__ import annotations

from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.model.replace import replace


def of_predicate(scene: Scene, number: int) -> Referent | None:
    """ "X est une société par actions simplifiée établie à Y": what a predicate's participle tells is told of X."""
    group = scene.groups[number]
    main = next((n for n in range(number - 1, -1, -1) if scene.groups[n].kind == "finite"), -1)
    if main < 0 or not scene.groups[main].copula or scene.groups[main].negated:
        return None
    start = scene.groups[main].end
    between = scene.atoms[start : group.start]
    opens = bool(between) and determiner(between[0]) == "indefinite"
    if not opens or any(atom.kind != "word" or atom.classes & {"relative", "that"} for atom in between):
        return None
    linked = [other for other in between if "of" in other.classes and not determiner(other)]
    found = scene.subject(main)
    return None if found is None or linked else replace(found, certain=False, reasons=(*found.reasons, "copula"))
