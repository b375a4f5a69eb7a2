"""Figures that only count who says something: "selon trois sources", "according to two officials"."""

from __future__ import annotations

from crosscheck.extract.clauses.qualify import phrases_in
from crosscheck.extract.phrases.noun_phrase import singular
from crosscheck.extract.scene.scene import Scene

_REACH = 4
"""Words of the longest expression of saying."""

_SPEAKERS = frozenset({"speaking", "can_speak", "type_person"})


def counts_speakers(scene: Scene, at: int) -> bool:
    """Whether a figure stands right behind an expression of saying and before people who speak."""
    behind = scene.atoms[at + 1] if at + 1 < len(scene.atoms) else None
    if behind is None or behind.kind != "word":
        return False
    people = scene.grammar.classes_of(singular(scene.grammar, behind.low)) | behind.classes
    if not people & _SPEAKERS:
        return False
    return any(last == at for _, last, _ in phrases_in(scene, max(0, at - _REACH), at, "said_by"))
