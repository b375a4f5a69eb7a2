"""Figures that only tell one of how many: "un poste sur sept", "one in seven jobs"."""

from __future__ import annotations

from crosscheck.extract.scene.scene import Scene
from crosscheck.model import Amount

_WORDS = 3
"""Words of the noun between the article and "sur", at most."""


def one_in(scene: Scene, at: int) -> bool:
    """Whether a bare number stands behind "sur" and a noun with "un": it counts nothing by itself."""
    atoms, mention = scene.atoms, scene.atoms[at].mention
    value = mention.value if mention is not None else None
    if at < _WORDS or "out_of" not in atoms[at - 1].classes or not isinstance(value, Amount):
        return False
    if value.dimension != "number" or value.counted:
        return False
    for step in range(at - 2, max(-1, at - 2 - _WORDS), -1):
        if atoms[step].kind != "word":
            return False
        if atoms[step].determiner == "indefinite" and "plural_determiner" not in atoms[step].classes:
            return step < at - 2
    return False
