"""Where a name lies, by a place between commas behind it: "Voltara, of Hexley,", "Ferrum, de Nantes,", "Lima, Peru"."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.extract.language.relation_senses import load_relation_senses
from crosscheck.extract.language.tokens import acronym
from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.phrases.brackets import behind_brackets
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.relations.relation import relation, weigh
from crosscheck.extract.scene.closed_at import closed_at
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.text.atoms import plain_of

_PLACE = frozenset({"place", "site"})
_NOUNS = 3  # atoms from a name back to the "of" that it stands behind
_TOWN_LED = frozenset({"preposition", "sites", "at", "of", "into", "origin_link"})


def set_off_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for every name with a place between commas behind it."""
    atoms = scene.atoms
    for at, atom in enumerate(atoms):
        if atom.kind != "name" or "country" in atom.classes:
            continue
        after = behind_brackets(atoms, at + 1)
        if after < len(atoms) - 1 and atoms[after].text == ",":
            place = _from(scene, at, after + 1) or _country(scene, at, after + 1) or _part_of(scene, at, after + 1)
            if place:
                draft = relation(scene, load_relation_senses()["location"], name_at(scene, at), place, "apposition",
                                 trigger=(after + 1, place), sure=False)  # fmt: skip
                if draft is not None:
                    yield draft


def _from(scene: Scene, name: int, at: int) -> int:
    """ "Le laboratoire X, de Nantes, ...", "l'institut X, à Oslo, ...": the place of a body; 0 where none stands there.

    A place that nobody knows as one stands behind "of" and a body's name, and in no row of what somebody has ("the
    shares of X, of Y").
    """
    atoms = scene.atoms
    if at + 1 >= len(atoms) or atoms[at + 1].kind != "name" or not closed_at(scene, at + 2):
        return 0
    if not (plain_of(atoms[at]) or atoms[at].low in scene.grammar.relations.words.places):
        return 0
    kinds = kinds_of(scene.referents, scene.grammar, name_at(scene, name))
    if "place" in kinds and "country" not in atoms[at + 1].classes:
        return 0  # "en Norvège, au Portugal, ...": one beside the other
    if weigh(scene, load_relation_senses()["location"], name_at(scene, name), name_at(scene, at + 1)) >= 2:
        return at + 1
    if not plain_of(atoms[at]) or acronym(atoms[at + 1].text) or _behind_of(scene, name):
        return 0
    lies = kinds_of(scene.referents, scene.grammar, name_at(scene, at + 1))
    known = bool(lies) or " " not in atoms[name].text  # "Jo Marsh, of Barclays"
    body = "organisation" in kinds or (not kinds and known and scene.grammar.traits.head_last)  # "Carmen, de Bizet"
    return at + 1 if lies <= _PLACE and body and not _listed(scene, at + 2, joined=False) else 0


def _part_of(scene: Scene, name: int, at: int) -> int:
    """ "Le campus de X, dans le nord de la Y, ...": the region of which a part is named; 0 where none stands there."""
    atoms = scene.atoms
    led = at + _PART < len(atoms) and atoms[at].low in scene.grammar.relations.words.places
    if not led or determiner(atoms[at + 1]) != "definite" or "parts_of_area" not in atoms[at + 2].classes:
        return 0
    if "of" not in atoms[at + 3].classes or "person" in kinds_of(scene.referents, scene.grammar, name_at(scene, name)):
        return 0
    place = at + _PART + bool(determiner(atoms[at + _PART]))
    return place if place < len(atoms) and atoms[place].kind == "name" and closed_at(scene, place + 1) else 0


_PART = 4
"""Atoms of "dans le nord de"."""


def _behind_of(scene: Scene, name: int) -> bool:
    """Whether a name stands behind "of", with the words of its own noun phrase between."""
    atoms, step = scene.atoms, name - 1
    while step > 0 and name - step < _NOUNS and atoms[step].kind == "word" and "of" not in atoms[step].classes:
        step -= 1
    return step >= 0 and "of" in atoms[step].classes


def _country(scene: Scene, name: int, at: int) -> int:
    """ "In Guadalajara, Mexico, ...": the country behind a town; 0 where none stands there, or one in a list.

    What stands in front of a sentence ("In Geneva, Iran, backed by ...") is left alone.
    """
    atoms = scene.atoms
    if atoms[at].kind != "name" or "country" not in atoms[at].classes or not closed_at(scene, at + 1):
        return 0
    led = name > 1 and atoms[name - 1].classes & _TOWN_LED and not determiner(atoms[name - 1])
    town = kinds_of(scene.referents, scene.grammar, name_at(scene, name)) <= _PLACE and not acronym(atoms[name].text)
    fronted = not determiner(atoms[0]) and not any(g.end <= name and g.kind == "finite" for g in scene.groups)
    return at if led and town and not fronted and not _listed(scene, at + 1) else 0


def _listed(scene: Scene, at: int, *, joined: bool = True) -> bool:
    """Whether a list goes on behind the comma at `at`: another name, with an article or without, or "and"."""
    atoms = scene.atoms
    if at + 1 >= len(atoms) or atoms[at].text != ",":
        return False
    return atoms[at + 1].kind == "name" or (joined and "coordinator" in atoms[at + 1].classes)
