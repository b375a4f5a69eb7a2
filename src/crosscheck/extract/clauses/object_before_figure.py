"""A pronoun between a subject and a verb that leads to a figure: "l'opération la valorise 5 milliards"."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.text.atoms import Atom


def object_before_figure(atoms: Sequence[Atom], index: int) -> bool:
    """Whether "le", "la", "les" stands right behind a name or a noun with its determiner, and its verb before a figure.

    No article stands there: what a noun leads to has a preposition or a comma before it.
    """
    if index < 1 or index + 1 >= len(atoms) or atoms[index + 1].kind != "word":
        return False
    before = atoms[index - 1]
    if "no_nouns" in atoms[index + 1].classes and (before.kind == "name" or before.text == ","):
        return True  # "Ann Lee, une ancienne de X, le dirige depuis 2023"
    if index + 2 >= len(atoms):
        return False
    noun = before.kind == "word" and not before.classes & {"preposition", "of", "adverb", "and"}
    noun = noun and index > 1 and bool(determiner(atoms[index - 2])) and not determiner(before)
    if not noun and before.kind != "name":
        return False
    led = "at" in atoms[index + 2].classes and index + 3 < len(atoms)
    return atoms[index + 3 if led else index + 2].kind == "amount"
