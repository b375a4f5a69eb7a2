"""A thing with a name, before a relative clause, where the place that it is in stands between."""

from __future__ import annotations

from crosscheck.extract.naming.name_kinds import is_known_place, kinds_of
from crosscheck.extract.phrases.is_region import is_region
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.resolve import phrase_ending, resolve
from crosscheck.model.replace import replace

_SITED = frozenset({"sites", "locatives"})
_LEAST = 3
"""Atoms up to the place, at least: a name, its preposition and the place."""


def named_thing_before(scene: Scene, end: int) -> Referent | None:
    """ "The Dunlar wind farm in Ohio, which cost ...", "a campus called Dunlar in Lima, Ohio, that will cost ...".

    The place ends at `end`, and is one that is known; a town and its state count as one place.
    """
    atoms = scene.atoms
    if end < _LEAST or atoms[end - 1].kind != "name":
        return None
    region = is_region(scene, end - 1)
    place = end - 1 - 2 * region
    if place < _LEAST - 1 or not atoms[place - 1].classes & _SITED or not (region or _is_place(scene, place)):
        return None
    before = place - 2
    if atoms[before].kind == "name":
        named = name_at(scene, before, ("relative",))
        last = atoms[before].text.split()[-1].lower()
        thing = _built(scene, last) or "project" in kinds_of(scene.referents, scene.grammar, named)
        return named if thing else None
    if not _built(scene, atoms[before].low):
        return None
    start = before
    while start > 0 and atoms[start].kind in ("word", "name") and not determiner(atoms[start]):
        start -= 1
    inside = atoms[start:before] if determiner(atoms[start]) else []
    if not any(atom.kind == "name" for atom in inside):
        return None
    phrase = phrase_at(atoms, start, place - 1, scene.grammar)
    found = phrase_ending(scene, place - 1, "relative") or (resolve(scene, phrase) if phrase else None)
    return replace(found, certain=False) if found is not None else None


def _built(scene: Scene, noun: str) -> bool:
    return scene.grammar.has(noun, "type_project") or noun in scene.grammar.relations.words.facilities


def _is_place(scene: Scene, at: int) -> bool:
    atom = scene.atoms[at]
    if "country" in atom.classes or is_known_place(atom.text, scene.grammar):
        return True
    return "place" in kinds_of(scene.referents, scene.grammar, name_at(scene, at))
