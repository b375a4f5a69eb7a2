"""Whether a word that may be a verb is the noun for what somebody made or is in charge of ("œuvre de X")."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.text.atoms import Atom, plain_of

_CHARGED = 3  # atoms from "chargé" to the noun ("chargé du gros œuvre")


def is_works(atoms: Sequence[Atom], index: int) -> bool:
    """Whether "chargé du gros" stands before a word and a mark behind it, or a comma before and "de X" behind."""
    before, behind = atoms[index - 1], atoms[index + 1 : index + 3]
    if before.text == ",":
        return len(behind) > 1 and plain_of(behind[0]) and behind[1].kind == "name"
    ends = not behind or behind[0].kind == "mark" or "of" in behind[0].classes
    return ends and index >= _CHARGED and "charged" in atoms[index - _CHARGED].classes and (
        "of" in atoms[index - _CHARGED + 1].classes
    )  # fmt: skip
