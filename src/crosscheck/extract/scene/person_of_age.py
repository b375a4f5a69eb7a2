"""Whom an age behind an article means: "the 23-year-old"."""

from __future__ import annotations

from crosscheck.extract.language.tokens import last_word
from crosscheck.extract.scene.last_person import last_person
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene


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
    if name is None and subject is not None and not (subject.kinds or subject.common) and " " in subject.name:
        name = subject.name  # of whom nothing else says what it is: only people have such an age
    return Referent(name, "", place, place, ("last-person",), False) if name else None
