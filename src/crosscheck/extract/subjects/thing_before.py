"""What is built, before a relative clause, where the name of its place stands between."""

from __future__ import annotations

from collections.abc import Collection

from crosscheck.extract.phrases.noun_phrase import determiner, noun_at
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.phrases.thing import thing
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.resolve import phrase_ending, resolve
from crosscheck.model.replace import replace

_THING = 9  # atoms from the end of a thing built back to its possessive


def placed_thing(scene: Scene, end: int) -> Referent | None:
    """ "A power station in Suffolk that will cost ...": the thing, and not the place that it is in."""
    return _sited(scene, end, ("indefinite", "possessive"))


def thing_in_region(scene: Scene, end: int) -> Referent | None:
    """ "The plant in Kokomo, Indiana, owned by X": the thing, where a town and what the town is in stand behind it."""
    atoms = scene.atoms
    region = end > _REGION and atoms[end - 1].kind == "name" and atoms[end - 2].text == ","
    return _sited(scene, end - 2, ("indefinite", "possessive", "definite")) if region else None


_REGION = 4
"""Atoms up to a region, at least: a noun, its preposition, a town and the comma."""


def _sited(scene: Scene, end: int, determiners: Collection[str]) -> Referent | None:
    """The thing built that stands before the place that ends here, by one of these determiners."""
    atoms = scene.atoms
    lead = end - 2 - bool(end > 2 and determiner(atoms[end - 2]))
    if lead < 1 or atoms[end - 1].kind != "name" or not atoms[lead].classes & {"sites", "locatives"}:
        return None
    start = lead - 1
    while start > 0 and atoms[start].kind in ("word", "amount") and not determiner(atoms[start]):
        start -= 1
    phrase = phrase_at(atoms, start, lead, scene.grammar) if determiner(atoms[start]) in determiners else None
    if phrase is None or phrase.end != lead or "type_project" not in atoms[phrase.head].classes:
        return None
    return phrase_ending(scene, lead, "relative")


def of_town(scene: Scene, end: int) -> bool:
    """Whether a relative clause counts who lives somewhere behind its verb: then it is about the place."""
    near = range(end, min(len(scene.atoms), end + _COUNT))
    nouns = [noun_at(scene.atoms, at, scene.grammar) for at in near]
    people = any("scope_people" in scene.atoms[at].classes for at in near)
    return people or any(noun is not None and noun[1].name in ("population", "residents") for noun in nouns)


_COUNT = 6  # atoms from the verb to what it counts


def own_thing_built(scene: Scene, end: int) -> Referent | None:
    """ "La fermeture de son usine de joints de Valmer, qui emploie ...": what is built, and not the town at its end."""
    atoms = scene.atoms
    near = range(end - 2, max(0, end - _THING), -1)
    start = next((at for at in near if atoms[at].kind != "word" or determiner(atoms[at]) == "possessive"), -1)
    phrase = phrase_at(atoms, start, end, scene.grammar) if start >= 0 and atoms[start].kind == "word" else None
    if phrase is None or phrase.end != end or phrase.owner != end - 1:
        return None
    head = atoms[phrase.head]
    if "type_project" in head.classes:
        return resolve(scene, phrase)
    other = head.classes & {"type_person", "type_organisation"} or head.low in scene.grammar.roles
    told = determiner(atoms[start]) == "possessive" and head.kind == "word" and not other
    return replace(thing(scene, phrase), certain=False) if told else None  # "sa sucrerie de X, qui emploie ..."
