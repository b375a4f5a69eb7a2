"""Quotation marks that only hold a name: a ship's, a work's."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.text.atoms import Atom

_OPENING, _CLOSING = '«“"', '»”"'


def opens_quoted(atoms: Sequence[Atom], place: int, end: int) -> bool:
    """Whether a quotation mark, one name and the closing mark stand here and before `end`."""
    return place + 2 < end and atoms[place].text in _OPENING and (
        atoms[place + 1].kind == "name" and atoms[place + 2].text in _CLOSING
    )  # fmt: skip


def quoted_name(atoms: Sequence[Atom], place: int) -> bool:
    """Whether the quotation mark here opens or closes what is one name and nothing else ("author of “Salt Tides”")."""
    return opens_quoted(atoms, place, len(atoms)) or (place > 1 and opens_quoted(atoms, place - 2, len(atoms)))
