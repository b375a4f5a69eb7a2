"""Where the object ends that makes a verb's meaning: "a pris la tête de", "takes part in"."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.text.atoms import Atom, plain_of

_OBJECT = 9  # atoms from a verb to the object that makes its meaning ("est entré à hauteur de 12 % au capital")


def behind_object(scene: Scene, at: int, noun: str) -> int:
    """ "A pris la tête de", "takes part in": behind the object that makes the verb's meaning; 0 where it is another."""
    for step in range(at, min(len(scene.atoms), at + _OBJECT)):
        if scene.atoms[step].low == noun:
            return _behind_complement(scene.atoms, step + 1)
        if scene.atoms[step].kind not in ("word", "amount", "date"):
            break
    return 0


def _behind_complement(atoms: Sequence[Atom], at: int) -> int:
    """ "Le conseil d'administration de X", "the board of directors of X": behind what only makes one noun of two."""
    while at + 2 < len(atoms) and plain_of(atoms[at]) and atoms[at + 1].kind == "word" and not (
        determiner(atoms[at + 1]) or "of" not in atoms[at + 2].classes
    ):  # fmt: skip
        at += 2
    return at
