"""Who does it in a relative clause that an aside interrupts: "the group that A, a unit of B, joined in March"."""

from __future__ import annotations

from crosscheck.extract.phrases.says import says
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene

_LONGEST = 16  # atoms of the aside at most


def acting_name(scene: Scene, at: int) -> Referent | None:
    """The name right behind a relative pronoun that is no subject, where what is said of it ends at the comma `at`."""
    place = before_set_off(scene, at)
    speaks = place >= 0 and says(scene.atoms[at + 1], scene.grammar)  # "a share that A, its head, says will grow"
    return name_at(scene, place) if place >= 0 and not speaks else None


def before_set_off(scene: Scene, at: int) -> int:
    """The atom of that name, -1 where none stands so."""
    atoms = scene.atoms
    if at < 3 or atoms[at].text != ",":
        return -1
    start = next((step for step in range(at - 1, max(1, at - _LONGEST), -1) if atoms[step].kind == "mark"), -1)
    if start < 2 or atoms[start].text != "," or atoms[start - 1].kind != "name" or atoms[start + 1].kind == "name":
        return -1  # "dont A, B et C" lists
    if any(group.kind == "finite" and start < group.start < at for group in scene.groups):
        return -1
    pronoun = atoms[start - 2]
    opens = pronoun.kind == "word" and "relative_object" in pronoun.classes
    return start - 1 if opens and not any(group.end == start - 2 for group in scene.groups) else -1
