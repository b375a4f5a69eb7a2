"""Infinitives of what was done, behind a preposition: "accuse X d'avoir versé", "jugé pour avoir versé"."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.text.atoms import Atom

_HAVING = ("have", "infinitive")


def having_done(atoms: Sequence[Atom], index: int, auxiliary: Sequence[str], grammar: Grammar) -> bool:
    """Whether an infinitive of "have" stands here with a participle right behind it."""
    if tuple(auxiliary[:2]) != _HAVING or index + 1 >= len(atoms):
        return False
    return any(form.tense == "participle" for form in grammar.verb_forms(atoms[index + 1].low))
