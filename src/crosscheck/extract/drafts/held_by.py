"""A share of who holds it: "X est détenue à 60 % par Y" tells of Y's stake in X, as "Y détient 60 % de X" does."""

from __future__ import annotations

from crosscheck.extract.qualities.verb_of_share import verb_of_share
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.slots import slot_at


def held_by(scene: Scene, at: int) -> Draft | None:
    """The stake of the holder whom the text tells with it; None where it tells none."""
    found = verb_of_share(scene, at)
    slot = slot_at(scene, found[1], near=True) if found is not None else None
    if found is None or slot is None or slot.whole is None:
        return None
    group, sense = scene.groups[found[0]], scene.grammar.senses["own"]
    return Draft(at, sense.values["percent"], slot.whole, len(slot.names) == 1, group, sense, (group.start, group.end),
                 ("verb",))  # fmt: skip
