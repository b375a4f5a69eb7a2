"""Whom "once completed" and "une fois achevé" tell of: the subject of the clause beside them, not the noun before."""

from __future__ import annotations

from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.main_subject import main_subject

_PARTS = frozenset({"and", "that", "relative", "relative_object"})


def once_done(scene: Scene, number: int) -> Referent | None:
    """The subject of the finite verb before the participle, else of the one behind; None without such an opener."""
    at = scene.groups[number].start - 1
    if at < 0 or "participle_opener" not in scene.atoms[at].classes or not _opens(scene, at):
        return None
    before = next((n for n in range(number - 1, -1, -1) if scene.groups[n].kind == "finite"), -1)
    if scene.groups[number].kind == "participle":
        return scene.subject(before) if before >= 0 else main_subject(scene, number)
    if not at:
        return main_subject(scene, number)
    return scene.subject(before) if before >= 0 and _goes_on(scene, scene.groups[before].end, at) else None


def _opens(scene: Scene, at: int) -> bool:
    """Whether an opener that is a noun has the article without which it counts how often ("trois fois agrandi")."""
    return scene.grammar.traits.head_last or (at > 0 and determiner(scene.atoms[at - 1]) == "indefinite")


def _goes_on(scene: Scene, start: int, at: int) -> bool:
    """ "will employ 50 people once built": one clause up to the opener, so that what follows has no subject before it.

    "The mill, which once employed ..." only says when.
    """
    return not any(atom.kind == "mark" or atom.classes & _PARTS for atom in scene.atoms[start:at])
