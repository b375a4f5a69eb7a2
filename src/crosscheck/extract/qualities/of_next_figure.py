"""Whether a phrase behind a figure is the noun of the next one, and limits nothing."""

from __future__ import annotations

from crosscheck.extract.phrases.noun_phrase import NounPhrase
from crosscheck.extract.scene.scene import Scene

_NEAR = 3
"""Atoms from a noun to its figure ("of about 90 million")."""


def of_next_figure(scene: Scene, phrase: NounPhrase) -> bool:
    """ "Un gain de 14 millions pour un chiffre d'affaires de 90 millions": a noun of measure with its own figure."""
    behind = scene.atoms[phrase.end : phrase.end + _NEAR]
    measured = phrase.sense is not None and bool(behind) and "of" in behind[0].classes
    return measured and any(atom.kind == "amount" for atom in behind)
