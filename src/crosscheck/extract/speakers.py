"""Whom "we" means in quoted speech: the body that the speaker is said to speak for."""

from __future__ import annotations

from crosscheck.extract.name_at import name_at, of_entity
from crosscheck.extract.phrases import NounPhrase, phrase_at
from crosscheck.extract.referents import Referent
from crosscheck.extract.scene import Scene

_CLOSERS = frozenset(',»”"')


def speakers_own(scene: Scene, at: int) -> Referent | None:
    """The organisation that the speaker is of ("« Nous perdons ... », a expliqué le patron de X"), else the topic."""
    atom = scene.atoms[at]
    if not scene.grammar.has(atom.low, "we"):
        return None
    phrase = _behind_report(scene, at)
    if phrase is not None and phrase.owner >= 0:
        return Referent(name_at(scene, phrase.owner).name, atom.text, atom.start, atom.end, ("speaker-of",), False)
    entity = scene.referents.topic(atom.start)
    return of_entity(entity, atom.start, atom.end, atom.text, ("speaker-of",), False) if entity is not None else None


def _behind_report(scene: Scene, at: int) -> NounPhrase | None:
    """Who is told behind the quoted words to have said them."""
    for group in scene.groups:
        closed = group.start > at and scene.atoms[group.start - 1].text in _CLOSERS
        if closed and group.kind == "finite" and group.end < len(scene.atoms):
            return phrase_at(scene.atoms, group.end, len(scene.atoms), scene.grammar)
    return None
