"""Whether "offers" tells of what there is ("the hotel offers 120 rooms"), and of nothing that is put to somebody."""

from __future__ import annotations

from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.model import Amount

_PUT_TO = frozenset({"money", "percent", "time"})
"""What somebody offers to somebody who may refuse: a price, a rise of 4 %, a week of 35 hours."""


def provides(scene: Scene, group: VerbGroup, value: int) -> bool:
    """Whether a verb of offering tells of a capacity, or of things that are counted and no shares or money."""
    mention = scene.atoms[value].mention if value >= 0 else None
    if mention is None or not isinstance(mention.value, Amount) or not scene.grammar.has(group.lemma, "provides"):
        return False
    counted = (mention.value.counted or "").partition(" ")[0].lower()
    return mention.value.dimension not in _PUT_TO and not scene.grammar.has(counted, "put_to")
