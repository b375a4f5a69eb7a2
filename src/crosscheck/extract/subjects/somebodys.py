"""Whom a noun with a possessive before it means: its possessor, or a thing by itself."""

from __future__ import annotations

from crosscheck.extract.definitions.tied_name import tied_name
from crosscheck.extract.phrases.noun_phrase import NounPhrase, noun_words
from crosscheck.extract.phrases.thing import thing
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.body_headed import body_headed
from crosscheck.extract.subjects.of_another import is_counterpart
from crosscheck.extract.subjects.possessor import possessor
from crosscheck.model.replace import replace


def somebodys(scene: Scene, phrase: NounPhrase) -> Referent:
    """Whose "its plant" or "son club" is: its possessor's, unless it is a thing, or a body, by itself."""
    head = scene.atoms[phrase.head]
    if is_counterpart(scene, phrase):
        return thing(scene, phrase)  # "its successor", of a machine
    owner = possessor(scene, phrase)
    if "type_organisation" in head.classes and owner is not None and _person(scene, owner):
        headed = body_headed(scene, owner, phrase.start) if "general_bodies" in head.classes else None
        if headed is not None:
            start, end = scene.atoms[phrase.start].start, scene.atoms[phrase.end - 1].end
            return replace(headed, written=scene.text[start:end], start=start, end=end, named=False, certain=False,
                           reasons=("possessive", "type-of-noun"))  # fmt: skip
        return tied_name(scene, phrase) or thing(scene, phrase)  # "son club", of a player
    if "type" in head.classes or owner is None or head.low in scene.grammar.roles:
        return thing(scene, phrase)
    return replace(owner, noun=noun_words(scene.atoms, phrase))


def _person(scene: Scene, referent: Referent) -> bool:
    entity = scene.referents.find(referent.name)
    return entity is not None and "person" in entity.kinds
