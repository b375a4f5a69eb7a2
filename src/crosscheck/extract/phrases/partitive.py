"""Phrases that mean one or most of several: "l'une des", "one of the"."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.text.atoms import Atom, plain_of


def partitive(atoms: Sequence[Atom], at: int, grammar: Grammar) -> int:
    """Where the whole begins behind "un de", "l'une des", "one of", "the first of"; 0 where there is none."""
    step = at
    if step + 1 < len(atoms) and grammar.article(atoms[step].low):
        step += 1
    if step + 1 < len(atoms) and "of" in atoms[step + 1].classes and (
        "partitive" in atoms[step].classes
        or (atoms[step].kind == "amount" and grammar.has(atoms[step].text.lower(), "one"))
    ):  # fmt: skip
        return step + 2 if plain_of(atoms[step + 1]) else step + 1
    most = step + 1 < len(atoms) and "most" in atoms[step].classes
    for place in range(step + 2, min(len(atoms) - 1, step + 4)) if most else ():
        if "of" in atoms[place].classes and "definite" in atoms[place].classes | atoms[place + 1].classes:
            return place + 2 if plain_of(atoms[place]) else place + 1
    return 0
