"""Which one of several an ordinal or superlative without a noun is, where the words set off behind it say so."""

from __future__ import annotations

from crosscheck.extract.phrases.noun_phrase import NounPhrase, determiner
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.resolve import resolve
from crosscheck.model.replace import replace

_ASIDE = 16
"""Atoms of the words set off, at most."""

_SITED = 2
"""Atoms before the word that leads to a place: "implanté à X", "due to open at X" is too far."""

_NAMED = 6
"""Atoms from the article of the words set off to the name in them ("the 68 MW X campus")."""


def set_off_one(scene: Scene, phrase: NounPhrase) -> Referent | None:
    """ "The biggest of them, the X campus, opened", "le plus grand, implanté à X, consomme": X; never for sure."""
    atoms = scene.atoms
    if phrase.end >= len(atoms) or not (atoms[phrase.end].text == "," or "of" in atoms[phrase.end].classes):
        return None
    if phrase.names or phrase.owner >= 0 or not _tells_which(scene, phrase):
        return None
    comma = _behind_all(scene, phrase.end)
    if comma + 2 >= len(atoms) or atoms[comma].text != ",":
        return None
    start = comma + 1
    closed = next((at for at in range(start, min(len(atoms), start + _ASIDE)) if atoms[at].text == ","), -1)
    if closed < start + 2:
        return None
    kind = determiner(atoms[start])
    if kind == "definite" and "of" not in atoms[start].classes:
        reach = range(start + 1, min(closed, start + _NAMED))
        name = next((at for at in reach if atoms[at].kind == "name" or "preposition" in atoms[at].classes), closed)
        if name < closed and atoms[name].kind == "name":
            return replace(name_at(scene, name, ("apposition",)), certain=False)
    if kind:
        if not (_counted(scene, phrase) or comma > phrase.end):
            return None  # "the harvest, a record, ..."
        told = phrase_at(atoms, start, closed, scene.grammar)
        found = resolve(scene, told) if told is not None and not told.names else None
        return replace(found, certain=False) if found is not None else None
    sited = next((at for at in range(start, min(closed, start + _SITED)) if "locatives" in atoms[at].classes), closed)
    at_place = sited + 1 < closed and atoms[sited + 1].kind == "name"
    if not at_place:
        return None
    place = name_at(scene, sited + 1)  # what stands there, and not the place that the text would speak of from now on
    return Referent(place.name, place.written, place.start, place.end, ("common-noun", "place"), False)


def _tells_which(scene: Scene, phrase: NounPhrase) -> bool:
    """Whether nothing stands in a phrase but an ordinal or superlative: "le plus grand", "the first"."""
    head = scene.atoms[phrase.head]
    if head.kind != "word" or phrase.end != phrase.head + 1:
        return False
    if _graded(scene, phrase):
        return True
    if phrase.determiner not in ("definite", "possessive") or phrase.head != phrase.start + 1:
        return False
    return _counted(scene, phrase) or scene.grammar.ends(head.low.partition("-")[0], "superlative")


def _graded(scene: Scene, phrase: NounPhrase) -> bool:
    """ "Le plus grand": whether "most" and an article stand before."""
    most = phrase.head > 1 and "most" in scene.atoms[phrase.head - 1].classes
    return most and determiner(scene.atoms[phrase.head - 2]) in ("definite", "possessive")


def _counted(scene: Scene, phrase: NounPhrase) -> bool:
    """Whether the word is no noun for sure: an ordinal, or graded."""
    ordinal = scene.atoms[phrase.head].classes & {"ordinal_adjective", "ordinal"}
    return bool(ordinal) or _graded(scene, phrase)


def _behind_all(scene: Scene, at: int) -> int:
    """Behind "of them", "d'entre eux", which says of which several it is one."""
    atoms = scene.atoms
    if at + 1 >= len(atoms) or "of" not in atoms[at].classes:
        return at
    at += 1 + ("of_them" in atoms[at + 1].classes and "preposition" in atoms[at + 1].classes)
    return at + 1 if at < len(atoms) and "pronoun_other" in atoms[at].classes else at
