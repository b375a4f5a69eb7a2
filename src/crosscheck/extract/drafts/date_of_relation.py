"""Dates that no word of their own makes a claim, and that tell when what their verb says of two names was so."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.scene import Scene


def date_of_relation(scene: Scene, draft: Draft, figures: Sequence[Draft]) -> set[int]:
    """The atoms of such dates of a relation's own verb ("X won the Halberd Prize in 1998": the prize of 1998)."""
    if draft.name < 0 or draft.group is None:
        return set()
    return {
        other.value
        for other in figures
        if other.group == draft.group and other.reasons == ("own-words",) and scene.atoms[other.value].kind == "date"
    }
