"""Whether a verb's subject is only told of in a clause that is set off from what its sentence is about."""

from __future__ import annotations

from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup

_RELATIVES = frozenset({"relative", "relative_object", "relative_place", "possessive_relative"})


def told_aside(scene: Scene, subject: Referent, group: VerbGroup) -> bool:
    """ "X, dont Y détient 60 %, emploie ...", "X, of which Y owns 60%, employs ...": the sentence is not about Y."""
    atoms = scene.atoms
    comma = next((at for at in range(group.start - 1, 0, -1) if atoms[at].text == ","), 0)
    behind = range(comma + 1, min(comma + 3, group.start))
    opener = next((at for at in behind if atoms[at].classes & _RELATIVES), -1)
    return comma > 0 and opener > 0 and subject.start > atoms[opener].start
