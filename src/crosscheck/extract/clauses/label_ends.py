"""Where a label ends and its text begins: "About us: founded in 1998, ...", "À propos : créée en 2014, ..."."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.text.atoms import Atom

_LABEL = 3  # atoms


def label_ends(atoms: Sequence[Atom], colon: int) -> bool:
    """Whether a colon stands here behind a few words that open the sentence, or before a capital."""
    if colon < 0 or atoms[colon].text != ":" or colon + 1 >= len(atoms):
        return False
    return colon < _LABEL or atoms[colon + 1].text[0].isupper()
