"""Where it was as hot, or as wet, as a figure says: "la température a atteint 41,3 °C à Sarlat"."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import Fact
from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.model.replace import replace

_WEATHER = frozenset({"temperature", "rainfall"})
"""Attributes that a place has where the weather is told of."""


def weather_at(scene: Scene, at: int, fact: Fact) -> Referent | None:
    """The place that a preposition brings right behind a temperature or a fall of rain; never for certain."""
    if fact.attribute not in _WEATHER:
        return None
    atoms = scene.atoms
    lead = next((step for step in range(at + 1, min(len(atoms), at + _NEAR)) if "locatives" in atoms[step].classes), -1)
    if lead < 0 or lead + 1 >= len(atoms) or atoms[lead + 1].kind != "name":
        return None
    if any(atom.kind in ("mark", "amount", "name") for atom in atoms[at + 1 : lead]):
        return None
    place = name_at(scene, lead + 1, ("describes", "owner"))
    kinds = kinds_of(scene.referents, scene.grammar, place)
    return replace(place, certain=False) if kinds <= _PLACES else None


_PLACES = frozenset({"place", "site"})
_NEAR = 5  # atoms from the figure to the preposition: "9 millimètres de pluie à"
