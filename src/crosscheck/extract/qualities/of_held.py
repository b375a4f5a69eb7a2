"""Of what a share is that is told with who holds it: of X, in "X est détenue à 60 % par Y"."""

from __future__ import annotations

from crosscheck.extract.qualities.part_scope import Told
from crosscheck.extract.qualities.verb_of_share import verb_of_share
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene


def of_held(scene: Scene, value: int) -> Told | None:
    """The name or the words of what is held, and the atoms they stand in; None where no holder is told."""
    found = verb_of_share(scene, value)
    held = (scene.subject(found[0]) or _before_comma(scene, value)) if found is not None else None
    if found is None or held is None:
        return None
    inside = [n for n, atom in enumerate(scene.atoms) if held.start <= atom.start and atom.end <= held.end]
    first = scene.groups[found[0]].start
    return held.name, (inside[0], inside[-1] + 1) if inside else (first, first + 1)


def _before_comma(scene: Scene, value: int) -> Referent | None:
    """ "X, 60% owned by Y": the name that the share is set behind."""
    atoms = scene.atoms
    set_behind = value > 1 and atoms[value - 1].text == "," and atoms[value - 2].kind == "name"
    return name_at(scene, value - 2) if set_behind else None
