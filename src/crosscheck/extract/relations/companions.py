"""Who joins with whom: the names behind "aux côtés de", "alongside", which belong to the doer's side."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.extract.phrases.enumerations import names_from
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.slots import Slot

_FRONT = 3  # words of a sentence that opens with "alongside"
_REACH = 12  # atoms from what is joined to whom it is joined with


def without_companions(scene: Scene, joined: Slot) -> tuple[Slot, tuple[int, ...]]:
    """What is joined without the names behind "alongside", and these names, also where the sentence opens with them."""
    words, atoms = scene.grammar.relations.words.beside, scene.atoms
    opened = next((at for at in range(min(_FRONT, len(atoms))) if atoms[at].low in words), -1)
    last = joined.names[0] if joined.names else joined.at
    behind = next((at for at in range(last, min(len(atoms), last + _REACH)) if atoms[at].low in words), -1)
    places = opened if opened >= 0 else behind
    if places < 0:
        return joined, ()
    first = places + 1
    while first < len(atoms) and atoms[first].low in scene.grammar.relations.words.of:
        first += 1
    names = tuple(names_from(scene, first))
    kept = tuple(at for at in joined.names if at not in names)
    return replace(joined, names=kept), names
