"""Who is told with an office right before the name: "headed by chief executive X" gives X no second office."""

from __future__ import annotations

from typing import Final

from crosscheck.extract.language.relation_senses import RelationSense
from crosscheck.extract.phrases.noun_phrase import matches
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.slots import Slot

_GENERAL: Final = frozenset({"director", "leader"})
"""What a verb alone makes of whoever heads a body."""


def told_with_office(scene: Scene, told: Slot, sense: RelationSense) -> bool:
    """Whether the words before a name say by which office its bearer heads what the verb tells of."""
    if sense.attribute not in _GENERAL or not told.names:
        return False
    nouns = scene.grammar.relations.nouns
    return any(
        matches(scene.atoms, at, words) and frame.sense.value == {"person"} and frame.sense.attribute != sense.attribute
        for at in range(told.at, told.names[0])
        for words, frame, _ in nouns.get(scene.atoms[at].low, ())
    )
