"""Whether a relative clause begins where a list could go on: "A a racheté X, dont Y détenait 20 %"."""

from __future__ import annotations

from collections.abc import Sequence, Set

from crosscheck.extract.text.atoms import Atom

_CLAUSE = 24  # atoms from the pronoun to the verb of its clause


def opens_relative(atoms: Sequence[Atom], at: int, verbs: Set[int]) -> bool:
    """ "A racheté X, dont Y détenait 20 %": a clause about X, where "X, dont Y et Z" would list them."""
    if at >= len(atoms) or "possessive_relative" not in atoms[at].classes:
        return False
    for step in range(at + 1, min(len(atoms), at + _CLAUSE)):
        if step in verbs:
            return True
        if atoms[step].kind == "mark" or atoms[step].classes & {"relative", "relative_object"}:
            return False
    return False
