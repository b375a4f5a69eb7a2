"""People called by where they are from: "ce Landais de 47 ans", "la Lorientaise", "les Anglais de Dorval Albion"."""

from __future__ import annotations

from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.phrases.agreement import shape_at
from crosscheck.extract.phrases.noun_phrase import NounPhrase
from crosscheck.extract.scene.last_person import last_person
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene


def townsman(scene: Scene, phrase: NounPhrase) -> Referent | None:
    """Who is meant by a noun of people from a town or country: a person, or the body that they are "of".

    None where it is no such noun, or the text has no person.
    """
    if phrase.owner >= 0:
        return _countrymen(scene, phrase)
    if phrase.names or not _from_town(scene, phrase):
        return None
    here = scene.atoms[phrase.start].start
    name = None
    if phrase.determiner == "definite":
        shape = shape_at(scene, phrase.start)
        entity = scene.referents.last_subject(here, ("person",), shape)
        name = entity.name if entity is not None and "person" in entity.kinds else last_person(scene, here)
    elif phrase.determiner == "demonstrative":
        name = last_person(scene, here)
    if not name:
        return None
    end = scene.atoms[phrase.end - 1].end
    return Referent(name, scene.text[here:end], here, end, ("last-person",))


def _countrymen(scene: Scene, phrase: NounPhrase) -> Referent | None:
    """ "Les Anglais de Dorval City": the body itself, called by where its people are from."""
    head = scene.atoms[phrase.head]
    people = head.kind == "word" and head.text[0].isupper() and "nationality" in head.classes
    if not people or phrase.names or phrase.determiner != "definite" or not scene.grammar.plural(head.low):
        return None
    body = name_at(scene, phrase.owner, ("apposition",))
    return None if kinds_of(scene.referents, scene.grammar, body) & {"place", "person"} else body


def _from_town(scene: Scene, phrase: NounPhrase) -> bool:
    """Whether the noun of a phrase is a nationality or people from a town, with a capital."""
    head = scene.atoms[phrase.head]
    if head.kind != "word" or not head.text[0].isupper():
        return False
    if phrase.determiner == "demonstrative":
        return bool(head.classes & {"nationality", "regional"})
    return "nationality" not in head.classes and scene.grammar.ends(head.low, "townsmen")
