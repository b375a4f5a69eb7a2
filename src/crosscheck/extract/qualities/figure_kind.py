"""What sort of figure it is that a phrase may limit: a count of things, a share, a time, or another measure."""

from __future__ import annotations

from typing import Literal

from crosscheck.extract.text.atoms import Atom
from crosscheck.model import Amount

FigureKind = Literal["count", "share", "time", "other", ""]


def figure_kind(atom: Atom) -> FigureKind:
    """The sort of figure that an atom is; "share" also for changes in per cent, "" for no figure."""
    value = atom.mention.value if atom.mention is not None else None
    if not isinstance(value, Amount):
        return ""
    if value.counted is not None:
        return "count"
    if value.dimension == "percent":
        return "share"
    return "time" if value.dimension == "time" else "other"
