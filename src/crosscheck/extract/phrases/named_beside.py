"""The name that a noun phrase has beside it: before it, behind it, or given by "called"."""

from __future__ import annotations

from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.naming.quoted_name import opens_quoted
from crosscheck.extract.phrases.built_with import built_with
from crosscheck.extract.phrases.is_region import is_region
from crosscheck.extract.phrases.noun_phrase import NounPhrase, determiner
from crosscheck.extract.phrases.says import says
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene


def apposed_to(scene: Scene, start: int) -> Referent | None:
    """The name that a noun phrase beginning here describes: "X (XY), un consortium", "xAI, l'étoile de ..."."""
    atoms = scene.atoms
    at = start - 1
    if at < 1 or atoms[at].text not in (",", "–", "—"):
        return None
    at -= 1
    if atoms[at].text == ")":
        while at > 0 and atoms[at].text != "(":
            at -= 1
        at -= 1
    at -= at > 1 and opens_quoted(atoms, at - 2, len(atoms))  # "« X », le dernier roman de Y"
    if at < 0 or atoms[at].kind != "name" or "country" in atoms[at].classes:
        return None
    if built_with(atoms, start) or (
        at and _placed(scene, at) and (_says_body(scene, start) or _opens(scene, at, start))
    ):
        return None  # "Basée à X, la société détenue par Y ...", "À X, près de Z, l'usine construite avec Y"
    found = name_at(scene, at, ("apposition",))
    person = "person" in kinds_of(scene.referents, scene.grammar, found)
    return None if person and _says_thing(scene, start) else found


def _placed(scene: Scene, at: int) -> bool:
    """Whether a name stands behind a preposition of place, of one word or two ("à X", "près de X")."""
    before = scene.atoms[max(0, at - 2) : at]
    near = len(before) == 2 and "of" in before[1].classes and "locatives" in before[0].classes
    return near or "sites" in before[-1].classes


def _opens(scene: Scene, at: int, start: int) -> bool:
    """ "À Lesnard, un automobiliste de 62 ans est mort": where it was opens the sentence, no place stands behind."""
    behind = (atom for atom in scene.atoms[start : start + 3] if not determiner(atom) and atom.kind != "amount")
    noun = next(behind, None)
    return at == 1 and noun is not None and noun.kind == "word" and "type_place" not in noun.classes


def _says_body(scene: Scene, start: int) -> bool:
    """Whether the noun that opens here is of companies or of something built, and of no place."""
    noun = next((atom for atom in scene.atoms[start : start + 2] if not determiner(atom)), None)
    kinds = noun.classes if noun is not None else frozenset()
    return bool(kinds & {"type_organisation", "type_project"}) and "type_place" not in kinds


def _says_thing(scene: Scene, start: int) -> bool:
    """Whether the noun that opens here is of things and of no people: "Porté par A, le film ..." is not about A."""
    noun = next((atom for atom in scene.atoms[start : start + 2] if not determiner(atom)), None)
    return noun is not None and noun.kind == "word" and (
        "type_project" in noun.classes or noun.low in scene.grammar.relations.words.works
    ) and "type_person" not in noun.classes  # fmt: skip


def named_behind(scene: Scene, phrase: NounPhrase) -> Referent | None:
    """ "Its operator, Tarn Water, opened ...": a noun whose name follows between commas."""
    atoms = scene.atoms
    at = phrase.end
    if phrase.names or phrase.determiner not in ("definite", "possessive", "possessed", "demonstrative"):
        return None
    if at + 1 >= len(atoms) or atoms[at].text != ",":
        return None
    name = at + 2 if determiner(atoms[at + 1]) == "definite" else at + 1
    if opens_quoted(atoms, name, len(atoms) - 1) and atoms[name + 3].text == ",":
        return name_at(scene, name + 1, ("apposition",))  # "the exhibition, “Salt Tides”, opens ..."
    if name + 1 < len(atoms) and atoms[name].kind == "name" and atoms[name + 1].text == ",":
        return None if is_region(scene, name) else name_at(scene, name, ("apposition",))
    return None


def called(scene: Scene, at: int) -> Referent | None:
    """ "One of its data centers, called Hyperion": the name that is given right behind a noun phrase."""
    atoms = scene.atoms
    apart = at < len(atoms) and atoms[at].text == ","
    at += apart
    if at >= len(atoms) or "appeal" not in atoms[at].classes:
        return None
    if apart and at + 1 < len(atoms) and atoms[at + 1].kind == "name" and says(atoms[at], scene.grammar):
        return None  # "L'usine, dit X, emploie ..."
    for step in range(at + 1, min(len(atoms), at + 4)):
        if atoms[step].kind == "name":
            return name_at(scene, step, ("called",))
        if atoms[step].kind == "word" and not (
            determiner(atoms[step]) or atoms[step].low in scene.grammar.relations.words.as_
        ):
            return None
    return None
