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
    seat = _seat(scene, at)
    if seat:
        return seat
    if at + 2 >= len(atoms) or atoms[at + 2].kind != "name" or not _large(scene, atoms[at + 2]):
        return 0
    kinds, lead = kinds_of(scene.referents, scene.grammar, name_at(scene, at)), atoms[at + 1]
    if kinds & _PLACE and lead.low in scene.grammar.relations.words.places:
        return at + 2
    firm = "organisation" in kinds and " " in atoms[at].text
    led = at > 0 and bool(atoms[at - 1].classes & _BEFORE)
    return at + 2 if firm and led and lead.low in scene.grammar.relations.words.places else 0


def _seat(scene: Scene, at: int) -> int:
    """ "The Circuit Court in X", "the 46-storey Pellworth Tower at X": where something built stands; 0 for nowhere."""
    atoms, words = scene.atoms, scene.grammar.relations.words
    lead = at + 1
    if lead + 1 >= len(atoms) or " " not in atoms[at].text or not _is_built(scene, atoms[at].text):
        return 0
    apart = not scene.grammar.traits.head_last and atoms[lead].text == ","  # "le Domaine de X, à Y, ..."
    lead += apart
    if lead + 1 >= len(atoms) or atoms[lead].low not in words.places or atoms[lead + 1].kind != "name":
        return 0
    if apart and lead + 2 < len(atoms) and atoms[lead + 2].kind != "mark":
        return 0
    fit = fits(scene.referents, scene.grammar, name_at(scene, lead + 1), _PLACE)
    return 0 if fit is False else lead + 1


def _is_built(scene: Scene, name: str) -> bool:
    """Whether a name's own words say that it is something built, or a body that has one house."""
    grammar, words = scene.grammar, name.lower().replace("’", "'").split()
    heads = {words[-1], words[0]} if grammar.traits.head_last else {words[0]}
    built = grammar.relations.words.facilities
    return any(head in built or grammar.has(head, "institutions") for head in heads)


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
