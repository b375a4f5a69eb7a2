"""The person of whom the text last spoke."""

from __future__ import annotations

from crosscheck.extract.language.tokens import last_word
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene


def last_person(scene: Scene, place: int) -> str | None:
    """The person who was named last before a place of the text."""
    named = (entity for entity, _ in scene.referents.namings.latest(place) if "person" in entity.kinds)
    return next((entity.name for entity in named if "organisation" not in entity.kinds), None)


def person_of_age(scene: Scene, at: int) -> Referent | None:
    """ "The 23-year-old from Talva": the person whom the sentence before was about, else the one named last."""
    atoms, mention = scene.atoms, scene.atoms[at].mention
    old = mention is not None and scene.grammar.has(last_word(mention.text), "old")
    if not old or at < 1 or atoms[at - 1].determiner != "definite":
        return None
    place = atoms[at].start
    subject = scene.referents.last_subject(place)
    told = subject is not None and "person" in subject.kinds
    name = subject.name if subject is not None and told else last_person(scene, place)
    return Referent(name, "", place, place, ("last-person",), False) if name else None
