"""Whether a verb's subject is only told of in a clause that is set off from what its sentence is about."""

from __future__ import annotations

from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup

_RELATIVES = frozenset({"relative", "relative_object", "relative_place", "possessive_relative"})


def told_aside(scene: Scene, subject: Referent, group: VerbGroup) -> bool:
    """ "X, dont Y détient 60 %, emploie ...", "X, of which Y owns 60%, employs ...": the sentence is not about Y."""
    opener = _opener(scene, group)
    return (opener > 0 and subject.start > scene.atoms[opener].start) or _by_its_maker(scene, subject)


def set_off(scene: Scene, group: VerbGroup, at: int) -> bool:
    """Whether a verb stands in a relative clause that is set off, and a comma has closed it before `at`."""
    closed = any(atom.text == "," for atom in scene.atoms[group.end : at])
    return closed and group.kind == "finite" and _opener(scene, group) > 0


def _opener(scene: Scene, group: VerbGroup) -> int:
    """The pronoun right behind the comma that opens the verb's clause; -1 where none does."""
    atoms = scene.atoms
    comma = next((at for at in range(group.start - 1, 0, -1) if atoms[at].text == ","), 0)
    behind = range(comma + 1, min(comma + 3, group.start)) if comma else ()
    return next((at for at in behind if atoms[at].classes & _RELATIVES), -1)


def _by_its_maker(scene: Scene, subject: Referent) -> bool:
    """ "Le centre que X construit à Y ouvrira": a noun is told apart by what X does, and not the sentence of X."""
    atoms = scene.atoms
    at = next((at for at, atom in enumerate(atoms) if atom.start >= subject.start), 0) - 1
    while at > 0 and determiner(atoms[at]):
        at -= 1
    if at < 2 or "relative_object" not in atoms[at].classes:
        return False
    start = next((step for step in range(at - 1, max(-1, at - _NOUN), -1) if determiner(atoms[step])), at)
    return any("type_project" in atom.classes for atom in atoms[start:at])


_NOUN = 6
"""Atoms from a relative pronoun back to the determiner of its noun."""
