"""Where a name lies, by words beside it: "Hammersund in Norway", "Merrow Steel of Ohio", "À Vierzac, la scierie X"."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.extract.language.relation_senses import load_relation_senses
from crosscheck.extract.naming.name_kinds import fits, is_known_place, kinds_of
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.relations.relation import relation
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.text.atoms import Atom

_PLACE = frozenset({"place", "site"})
_NOUNS = 5  # words from the comma behind a place to the name
_BEFORE = frozenset({"by", "origin_link", "sites", "into", "and", "preposition"})


def placed_name_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for every name that stands beside the place where it lies."""
    atoms = scene.atoms
    for at, atom in enumerate(atoms):
        if atom.kind == "name" and "country" not in atom.classes:
            place = _lies_in(scene, at)
            if place:
                yield from _told(scene, at, place)
    named = _fronted(scene)
    if named:
        yield from _told(scene, named, 1)


def _told(scene: Scene, name: int, place: int) -> Iterator[Draft]:
    sense = load_relation_senses()["location"]
    draft = relation(scene, sense, name_at(scene, name), place, "place", trigger=(place - 1, place), sure=False)
    if draft is not None:
        yield draft


def _lies_in(scene: Scene, at: int) -> int:
    """The country or region right behind a name; 0 where none stands there, or where it tells of something else."""
    atoms = scene.atoms
    if at + 2 >= len(atoms) or atoms[at + 2].kind != "name" or not _large(scene, atoms[at + 2]):
        return 0
    kinds, lead = kinds_of(scene.referents, scene.grammar, name_at(scene, at)), atoms[at + 1]
    if kinds & _PLACE and lead.low in scene.grammar.relations.words.places:
        return at + 2
    firm = "organisation" in kinds and " " in atoms[at].text
    led = at > 0 and bool(atoms[at - 1].classes & _BEFORE)
    return at + 2 if firm and led and lead.low in scene.grammar.relations.words.places else 0


def _large(scene: Scene, atom: Atom) -> bool:
    """Whether a name is a country's, or a region's where no word means both "in" and "to" ("d'Oslo à Bergen")."""
    region = scene.grammar.traits.head_last and is_known_place(atom.text, scene.grammar)
    return "country" in atom.classes or region


def _fronted(scene: Scene) -> int:
    """ "À Vierzac, la scierie X ...": the name of a firm or a building behind a sentence's place; 0 for none."""
    atoms = scene.atoms
    if len(atoms) < _NOUNS or "sites" not in atoms[0].classes or atoms[1].kind != "name" or atoms[2].text != ",":
        return 0
    if determiner(atoms[3]) != "definite" or not fits(scene.referents, scene.grammar, name_at(scene, 1), _PLACE):
        return 0
    words = scene.grammar.relations.words
    for at in range(4, min(len(atoms), 4 + _NOUNS)):
        if atoms[at].kind == "name":
            inside = atoms[4:at]
            built = any(atom.low in words.facilities | words.own_sites for atom in inside)
            return at if built or any("nationality_nouns" in atom.classes for atom in inside) else 0
        if atoms[at].kind != "word" or atoms[at].classes & {"preposition", "of", "and"} or determiner(atoms[at]):
            return 0
    return 0
