"""The two figures of a score: "s'est imposé 3 à 1", "l'a emporté 3 buts à 1"; neither is a count of anything alone."""

from __future__ import annotations

from crosscheck.extract.scene.scene import Scene
from crosscheck.model import Amount

_BETWEEN = 3
"""Atoms from one figure of a score to the other ("3 buts à 1")."""
_DIGITS = 3


def score_at(scene: Scene, at: int) -> bool:
    """Whether the bare figure here is one of two that a verb of winning or losing sets against each other."""
    atoms = scene.atoms
    if not _small(scene, at):
        return False
    for other in (*range(at - _BETWEEN, at), *range(at + 1, at + 1 + _BETWEEN)):
        if not 0 <= other < len(atoms) or not _small(scene, other):
            continue
        first, last = min(at, other), max(at, other)
        linked = "at" in atoms[last - 1].classes and all(atom.kind == "word" for atom in atoms[first + 1 : last])
        if linked and any(scene.grammar.has(group.lemma, "beats") and group.start < first for group in scene.groups):
            return True
    return False


def _small(scene: Scene, at: int) -> bool:
    """Whether a bare figure of a few digits stands here, read or not."""
    atom = scene.atoms[at]
    if atom.mention is None:
        return atom.text.isdigit()
    value = atom.mention.value
    small = atom.mention.text.isdigit() and len(atom.mention.text) <= _DIGITS
    return small and isinstance(value, Amount) and value.dimension in ("number", "count")
