"""Figures that leave out the unit of the one they are compared with."""

from __future__ import annotations

from typing import Final

from crosscheck.extract.scene.scene import Scene
from crosscheck.model import Amount

_BARE: Final = ("number", "count")
_FAR: Final = 20


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
    return bool(written) and 1 / _FAR < float(one.low / written) < _FAR
