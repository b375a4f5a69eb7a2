"""Whether a figure only says by how much the one before it changed: "..., en hausse de 12 %", "..., up 8%"."""

from __future__ import annotations

from crosscheck.extract.phrases.noun_phrase import matches
from crosscheck.extract.scene.scene import Scene


def is_shift(scene: Scene, before: int) -> bool:
    """Whether the words before a figure say that something went up or down by it, set apart by a comma."""
    atoms = scene.atoms
    for start in range(max(0, before - 3), before + 1):
        for words, _ in scene.grammar.phrases["shift"].get(atoms[start].low, ()):
            if start + len(words) == before + 1 and matches(atoms, start, words):
                return start == 0 or atoms[start - 1].text in (",", "(") or atoms[start - 1].kind in ("amount", "date")
    return False
