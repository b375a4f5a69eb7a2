"""Figures that leave out the unit of the one they are compared with, and those that name another thing."""

from __future__ import annotations

from typing import Final

from crosscheck.extract.phrases.behind_noun import nominal
from crosscheck.extract.scene.scene import Scene
from crosscheck.model import Amount

_BARE: Final = ("number", "count")
_FAR: Final = 20
_GOES_ON: Final = frozenset({"than", "preposition", "of", "that", "adverb", "and", "relative"})


def unit_unsaid(scene: Scene, at: int, other: int) -> bool:
    """ "5 200 m², contre 3 400 auparavant", "4.1 million tonnes, against 3.8 million a year earlier".

    Two figures of which one is many times the other are hardly of one thing.
    """
    one, two = (mention.value if mention else None for mention in (scene.atoms[at].mention, scene.atoms[other].mention))
    if not isinstance(one, Amount) or not isinstance(two, Amount):
        return False
    if one.dimension not in _BARE or one.counted or two.dimension in _BARE or one.low is None or two.low is None:
        return False
    written = two.written.low if two.written is not None and two.written.low is not None else two.low
    return min(one.low, written) > 0 and one.low < _FAR * written and written < _FAR * one.low


def more_things(scene: Scene, at: int) -> bool:
    """ "Took options on 40 more aircraft": more of what stands there, and no change of what was told before."""
    if not scene.grammar.traits.head_last or at + 2 >= len(scene.atoms):
        return False
    behind = scene.atoms[at + 2]
    return behind.kind == "word" and not behind.classes & _GOES_ON and nominal(behind)
