"""Nouns that tell of somebody: those of the lists, and trades that none has ("cette régleuse de 49 ans")."""

from __future__ import annotations

from crosscheck.extract.phrases.noun_phrase import NounPhrase
from crosscheck.extract.scene.last_person import last_person
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.text.atoms import Atom
from crosscheck.model import Amount

_YOUNGEST, _OLDEST = 14, 110
"""Years of people at work or retired."""


def is_person_noun(scene: Scene, phrase: NounPhrase) -> bool:
    """Whether the phrase is about a person: "la maire", "un marin-pêcheur", "cette régleuse" (in no list)."""
    head = scene.atoms[phrase.head]
    joined = any(scene.grammar.has(part, "type_person") for part in head.low.split("-"))
    return "type_person" in head.classes or joined or _pointed(scene, phrase)


def person_pointed(scene: Scene, phrase: NounPhrase) -> Referent | None:
    """ "Cette régleuse gagne ...", "cet éleveur": whom the text told of last, by a trade that no list has."""
    person = last_person(scene, scene.atoms[phrase.start].start) if _pointed(scene, phrase) else ""
    if not person:
        return None
    start, end = scene.atoms[phrase.start].start, scene.atoms[phrase.end - 1].end
    return Referent(person, scene.text[start:end], start, end, ("last-person",), False)


def _pointed(scene: Scene, phrase: NounPhrase) -> bool:
    """Whether a demonstrative points at a noun of no list that ends as a trade does, its years behind it."""
    head, grammar = scene.atoms[phrase.head], scene.grammar
    if phrase.determiner != "demonstrative" or head.kind != "word" or phrase.head + 2 >= len(scene.atoms):
        return False
    if head.classes or head.low in grammar.nouns or head.low in grammar.counted:
        return False
    aged = "of" in scene.atoms[phrase.head + 1].classes and _years(scene.atoms[phrase.head + 2])
    return aged and grammar.ends(head.low, "trades")


def _years(atom: Atom) -> bool:
    value = atom.mention.value if atom.mention is not None else None
    years = value.written.low if isinstance(value, Amount) and value.dimension == "time" else None
    return years is not None and _YOUNGEST <= years <= _OLDEST
