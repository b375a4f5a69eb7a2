"""A figure whose unit stands with the one behind it: "de 3,4 à 4,1 milliards" has "3,4 […] milliards" as its first."""

from __future__ import annotations

import re

from crosscheck.extract.clauses.fact import dimension_of
from crosscheck.extract.scene.scene import Scene
from crosscheck.model import ELISION, Amount

_BARE = re.compile(r"[$€£¥]?\d[\d.,\s]*")
_UNIT = re.compile(r"[$€£¥]?\d[\d.,\s]*(?=[^\d.,\s])")
_FAR = 3
"""Atoms from a figure to the one whose unit it shares."""


def elided_value(scene: Scene, value: int) -> tuple[str, int]:
    """The figure with the unit that it shares with the next one, and that one's atom; ("", -1) where it shares none."""
    atoms = scene.atoms
    mention = atoms[value].mention
    following = next(
        (at for at in range(value + 1, min(len(atoms), value + 1 + _FAR)) if atoms[at].kind == "amount"), -1
    )
    other = atoms[following].mention if following > 0 else None
    if mention is None or other is None or not isinstance(mention.value, Amount) or not isinstance(other.value, Amount):
        return "", -1
    unit = _UNIT.match(other.text)
    if not _BARE.fullmatch(mention.text) or unit is None or dimension_of(mention.value) != dimension_of(other.value):
        return "", -1
    alike = mention.value.written.unit == other.value.written.unit and mention.value.dimension == other.value.dimension
    if not alike or mention.value.dimension in ("number", "count"):
        return "", -1
    return mention.text.rstrip() + ELISION + other.text[unit.end() :].strip(), following
