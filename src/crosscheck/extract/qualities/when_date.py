"""The date that a clause behind it tells of: "the deadliest crash since 2016, when 33 people died"."""

from __future__ import annotations

from typing import Final

from crosscheck.extract.scene.scene import Scene

_OPENING: Final = 6  # atoms from a figure back to the word that opens its clause


def when_date(scene: Scene, value: int) -> int:
    """The date atom before the comma and the "when" that open the figure's clause, -1 for none."""
    atoms = scene.atoms
    for at in range(value - 1, max(1, value - _OPENING), -1):
        if "theme_clause" in atoms[at].classes:
            dated = atoms[at - 1].text == "," and atoms[at - 2].kind == "date"
            return at - 2 if dated else -1
        if atoms[at].kind in ("mark", "date", "amount"):
            return -1
    return -1
