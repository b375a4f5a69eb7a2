"""What stands in brackets behind a word."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.text.atoms import Atom


def behind_brackets(atoms: Sequence[Atom], at: int) -> int:
    """The place behind a bracket that opens here; the same place where none does."""
    if at < len(atoms) and atoms[at].text == "(":
        close = next((step for step in range(at, min(len(atoms), at + 12)) if atoms[step].text == ")"), -1)
        if close >= 0:
            return close + 1
    return at
