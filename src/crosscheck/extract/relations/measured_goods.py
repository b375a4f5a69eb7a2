"""Goods that are bought by their measure, or shares: "420 megawatts of the output of X"."""

from __future__ import annotations

from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.subjects.slots import Slot
from crosscheck.model import Amount

_GOODS = frozenset({"mass", "volume", "power", "energy", "area"})
"""Dimensions of what is bought of a body's goods, and not the body."""


def measured_goods(scene: Scene, group: VerbGroup, told: Slot) -> bool:
    """Whether a verb acts on goods by weight, power or energy, or on somebody's shares, and not on the name behind."""
    stakes = scene.grammar.relations.words.stakes
    held = scene.atoms[told.at : told.names[0]] if told.names else []
    if any(atom.low in stakes and scene.grammar.plural(atom.low) for atom in held):
        return True  # "en reprenant les parts de X": X sold them
    values = (
        atom.mention.value for atom in scene.atoms[group.end : max(group.end, told.at)] if atom.mention is not None
    )
    return any(isinstance(value, Amount) and value.dimension in _GOODS for value in values)
