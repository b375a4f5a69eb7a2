"""Whether a thing is told of behind with whom it is built ("construit à Y, avec X, un campus"): X is no campus."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.text.atoms import Atom

_WHO = frozenset({"type_organisation", "type_person", "type_place", "roles_before", "nationality", "ordinal_adjective"})
"""Classes of nouns that may say what the name before them is."""

_NOUN = 4  # atoms from "with" to the name ("avec la société X", "avec son partenaire X")


def built_with(atoms: Sequence[Atom], start: int) -> bool:
    """Whether a thing's noun phrase begins here, and "avec X" stands between commas right before it."""
    name = start - 2
    if name < 2 or atoms[name].kind != "name" or atoms[start - 1].text != "," or not determiner(atoms[start]):
        return False
    noun = next((atom for atom in atoms[start : start + 3] if atom.kind == "word" and not determiner(atom)), None)
    if noun is None or noun.classes & _WHO:
        return False
    for step in range(name - 1, max(0, name - _NOUN), -1):
        if "with" in atoms[step].classes:
            return atoms[step - 1].text == ","
        if atoms[step].kind != "word":
            return False
    return False
