"""What a minister is for: "la ministre de la Santé", "le ministre délégué aux Transports"."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.text.atoms import Atom

_REACH = 8
"""Words from a minister to the last field of the office."""

_INNER = frozenset({"of", "at", "and", "contracted", "definite", "charged", "nationality"})
"""Words between a minister and a field: "chargé du", "français de l'", "et des"."""


def is_office_field(atoms: Sequence[Atom], at: int) -> bool:
    """Whether a name only says what a minister is for, and is that of no body and no country."""
    if at < 2 or "country" in atoms[at].classes or not atoms[at - 1].classes & _INNER:
        return False
    for step in range(at - 2, max(-1, at - _REACH), -1):
        if "ministers" in atoms[step].classes:
            return "ordinal_adjective" not in atoms[max(0, step - 1)].classes
        if not (atoms[step].classes & _INNER or atoms[step].kind == "name"):
            return False
    return False
