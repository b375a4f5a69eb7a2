"""A period that is told by the date it ends at: "the year to March", "l'exercice clos fin juin"."""

from __future__ import annotations

from crosscheck.extract.scene.scene import Scene
from crosscheck.model import Amount

PERIOD = 5
"""Words between the noun of a period and its date."""


def period_start(scene: Scene, at: int) -> int:
    """Where the period begins that ends at a date ("the year to March", "l'exercice clos fin juin"); `at` without."""
    atoms = scene.atoms
    linked = False
    for step in range(at - 1, max(-1, at - 1 - PERIOD), -1):
        atom = atoms[step]
        linked = linked or "period_link" in atom.classes
        mention = atom.mention
        lasting = mention is not None and isinstance(mention.value, Amount) and mention.value.dimension == "time"
        if lasting or "period_noun" in atom.classes:
            if not linked:
                return at
            while (
                step and atoms[step - 1].kind == "word" and atoms[step - 1].classes & {"definite", "period_adjective"}
            ):
                step -= 1
            return step
        if atom.kind != "word" or not atom.classes & {"period_link", "preposition", "definite", "relative", "that"}:
            return at
    return at
