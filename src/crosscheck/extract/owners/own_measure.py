"""Whose a measure is that a noun has behind it: "la centrale de X, d'une puissance de 1 250 MW"."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import before_value
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.resolve import resolve
from crosscheck.extract.subjects.thing_before import placed_thing
from crosscheck.model import Amount
from crosscheck.model.replace import replace

_PHYSICAL = frozenset({"length", "area", "volume", "mass", "power", "energy", "speed"})
"""Dimensions that a thing has, and no deed and no body that does something with it."""

_MEASURE = 5  # atoms from a figure back to the "of" that opens its measure
_NOUN = 8  # atoms of the noun phrase that has the measure, at most


def own_measure(scene: Scene, at: int) -> Referent | None:
    """The thing right before "d'une puissance de", whatever its clause tells of it and whoever is the subject.

    Not where the measure opens the sentence: then it is the subject's, which is found as such.
    """
    mention = scene.atoms[at].mention
    value = mention.value if mention is not None else None
    start = _opening(scene, at) if isinstance(value, Amount) and value.dimension in _PHYSICAL else -1
    if start < 2:
        return None
    end = start - (scene.atoms[start - 1].text == ",")
    if not any(group.kind == "finite" and group.end < end for group in scene.groups):
        return None
    found = placed_thing(scene, end) or _thing_ending(scene, end)
    return replace(found, reasons=(*found.reasons, "describes")) if found is not None else None


def _opening(scene: Scene, at: int) -> int:
    """Where "d'une … de" begins that a figure ends, or -1."""
    atoms = scene.atoms
    before = before_value(scene, at)
    if before < 3 or "of" not in atoms[before].classes:
        return -1
    for one in range(before - 2, max(0, before - _MEASURE), -1):
        if determiner(atoms[one]) == "indefinite":
            return one - 1 if "of" in atoms[one - 1].classes else -1
    return -1


def _thing_ending(scene: Scene, end: int) -> Referent | None:
    """The innermost noun with its determiner that ends here, unless it is somebody."""
    atoms = scene.atoms
    for first in range(end - 1, max(-1, end - 1 - _NOUN), -1):
        if atoms[first].kind in ("mark", "amount", "date") or any(g.start <= first < g.end for g in scene.groups):
            return None
        if determiner(atoms[first]):
            phrase = phrase_at(atoms, first, end, scene.grammar)
            if phrase is None or phrase.end != end or atoms[phrase.head].classes & {"type_organisation", "type_person"}:
                return None
            return resolve(scene, phrase)
    return None
