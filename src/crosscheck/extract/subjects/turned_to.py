"""Whom a pronoun repeats that the sentence has just turned to: "quant à X, il quittera", "as for X, it employs"."""

from __future__ import annotations

from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.resolve import resolve
from crosscheck.model.replace import replace

_REACH = 18  # atoms from the pronoun back to the opening words, a description of whom they name between


def turned_to(scene: Scene, at: int) -> Referent | None:
    """Whom the words before the pronoun's comma name, unless a verb of theirs stands between."""
    atoms = scene.atoms
    if at < 4 or atoms[at - 1].text != ",":
        return None
    for first in range(at - 4, max(-1, at - _REACH), -1):
        if "turns_to" not in atoms[first].classes or not atoms[first + 1].classes & {"at", "purpose"}:
            continue
        if any(group.kind == "finite" and first < group.start < at for group in scene.groups):
            return None
        phrase = phrase_at(atoms, first + 2, at - 1, scene.grammar)
        found = resolve(scene, phrase) if phrase is not None else None
        atom = atoms[at]
        reasons = (*found.reasons, "pronoun-same-sentence") if found is not None else ()
        return found and replace(found, written=atom.text, start=atom.start, end=atom.end, reasons=reasons)
    return None
