"""Where the noun ends of which a part is told: "six jets, the last of which retires", "firms, most of which are"."""

from __future__ import annotations

from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.scene.scene import Scene

_PART = 4  # atoms from the comma to "of": "the two largest of"


def part_of_which(scene: Scene, pronoun: int) -> int:
    """Before the words that only say which of them is meant; the pronoun's own place where none do."""
    atoms = scene.atoms
    if not scene.grammar.traits.head_last or pronoun < 3 or "of" not in atoms[pronoun - 1].classes:
        return pronoun
    for at in range(pronoun - 2, max(0, pronoun - 2 - _PART), -1):
        if atoms[at].text == ",":
            return at + 1 if at < pronoun - 2 else pronoun
        told = atoms[at].kind == "amount" or atoms[at].classes & {"superlative", "most"} or determiner(atoms[at])
        if not (told or scene.grammar.ends(atoms[at].low, "superlative")):
            return pronoun
    return pronoun
