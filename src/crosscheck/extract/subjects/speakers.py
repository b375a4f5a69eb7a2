"""Whom "we" and "I" mean in quoted speech: the body that the speaker is said to speak for, and the speaker."""

from __future__ import annotations

from crosscheck.extract.phrases.noun_phrase import NounPhrase
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.qualities.said_by import said_by
from crosscheck.extract.scene.last_person import last_person
from crosscheck.extract.scene.name_at import name_at, of_entity
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene

_CLOSERS = frozenset(',»”"')


def speakers_own(scene: Scene, at: int) -> Referent | None:
    """Who says "I"; whom "we" means: the organisation that the speaker is of, else what the text is about."""
    atom = scene.atoms[at]
    if "speaking_self" in atom.classes:
        return _person(scene, at)
    if not scene.grammar.has(atom.low, "we"):
        return None
    place = _house(scene, at)
    if place >= 0:
        return Referent(name_at(scene, place).name, atom.text, atom.start, atom.end, ("speaker-of",), False)
    entity = scene.referents.topic(atom.start)
    if entity is not None:
        return of_entity(entity, atom.start, atom.end, atom.text, ("speaker-of",), False)
    return _person(scene, at)


def _person(scene: Scene, at: int) -> Referent | None:
    """Who is told to have said the words at this place, else the person named last."""
    atom = scene.atoms[at]
    speaker = said_by(scene, at, None, "")
    entity = scene.referents.find(speaker) if speaker else None
    name = entity.name if entity is not None else last_person(scene, atom.start)
    return Referent(name, atom.text, atom.start, atom.end, ("speaker-of",), False) if name else None


def _house(scene: Scene, at: int) -> int:
    """Where the body stands that the speaker is told to be of: "le patron de X", "Ann Lee, chief executive of X"."""
    phrase = _behind_report(scene, at)
    if phrase is None or phrase.owner >= 0:
        return phrase.owner if phrase is not None else -1
    if not phrase.names or phrase.end + 1 >= len(scene.atoms) or scene.atoms[phrase.end].text != ",":
        return -1
    apposed = phrase_at(scene.atoms, phrase.end + 1, len(scene.atoms), scene.grammar)
    return apposed.owner if apposed is not None else -1


def _behind_report(scene: Scene, at: int) -> NounPhrase | None:
    """Who is told behind the quoted words to have said them."""
    for group in scene.groups:
        before = group.start - 1
        before -= before > at and "clitic" in scene.atoms[before].classes  # "se félicite X"
        closed = group.start > at and scene.atoms[before].text in _CLOSERS
        if closed and group.kind == "finite" and group.end < len(scene.atoms):
            return phrase_at(scene.atoms, group.end, len(scene.atoms), scene.grammar)
    return None
