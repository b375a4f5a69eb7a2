"""Whom a noun phrase means that points at somebody told of before, without a name."""

from __future__ import annotations

from crosscheck.extract.phrases.metonym import metonym
from crosscheck.extract.phrases.noun_phrase import NounPhrase
from crosscheck.extract.phrases.person_noun import person_pointed
from crosscheck.extract.scene.last_person import last_person
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.bare_relative import told_by_bare
from crosscheck.extract.subjects.latter import latter, means_last
from crosscheck.extract.subjects.one_of_two import OF_TWO, one_of_two
from crosscheck.extract.subjects.townsman import townsman


def pointed_out(scene: Scene, phrase: NounPhrase) -> Referent | None:
    """Whom a noun means that points at somebody told of: one from a town, "the latter", one of two, a seat of power."""
    atoms = scene.atoms
    head = atoms[phrase.head]
    if phrase.determiner == "demonstrative" and head.low in scene.grammar.relations.words.former and phrase.owner >= 0:
        person = last_person(scene, head.start)
        if person:
            start, end = atoms[phrase.start].start, atoms[phrase.end - 1].end
            return Referent(person, scene.text[start:end], start, end, ("last-person",))  # "cette ancienne de X"
    person_from = townsman(scene, phrase) or person_pointed(scene, phrase)
    if person_from is not None:
        return person_from
    body = metonym(scene, phrase) if "metonyms" in head.classes and phrase.determiner == "definite" else None
    if body is not None:
        return body
    if "latter" in head.classes and phrase.end == phrase.head + 1 and means_last(scene, phrase):
        return latter(scene, phrase)
    if head.classes & OF_TWO and (one := one_of_two(scene, phrase)) is not None:
        return one
    return told_by_bare(scene, phrase) if phrase.names and head.kind == "word" else None
