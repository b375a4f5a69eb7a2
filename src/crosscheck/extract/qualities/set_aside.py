"""A value that is named to be denied, beside the one that holds: "480 million, not 420", « en 2029 et non en 2028 »."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import before_value
from crosscheck.extract.scene.scene import Scene

_NEAR = 12
"""Words between the value that holds and the one that is denied."""


def set_aside(scene: Scene, value: int) -> bool:
    """Whether a negation stands right before the value, behind a comma or an "and", and a like value before that."""
    atoms = scene.atoms
    if value < 0 or atoms[value].mention is None:
        return False
    at = before_value(scene, value)
    while at > 0 and atoms[at].classes & {"preposition", "at", "of", "definite"}:
        at -= 1
    last = at
    while at > 0 and "set_aside" in atoms[at].classes:
        at -= 1
    if at == last or not (atoms[at].text == "," or "and" in atoms[at].classes):
        return False
    return any(each.kind == atoms[value].kind for each in atoms[max(0, at - _NEAR) : at])
