"""The place whose voters or chamber a figure tells of: turnout, all the seats there are."""

from __future__ import annotations

from crosscheck.extract.language.attribute_set import attribute_set
from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene

_TOTAL = "total "


def vote_place(scene: Scene, subject: Referent, attribute: str, at: int) -> Referent:
    """ "Turnout was 71%", "won 16 of the 31 seats": the place that the text is about, and not who won; never for sure.

    A place, a vote or a chamber that stands there keeps its figure ("the parliament's 31 seats").
    """
    whole = attribute.startswith(_TOTAL) and attribute.removeprefix(_TOTAL) in attribute_set("of_chambers")
    if not (whole or attribute in attribute_set("of_electorates")) or _fits(scene, subject):
        return subject
    place = scene.atoms[at].start
    town = scene.referents.main_place(place)
    if town is None or town.name == subject.name:
        return subject
    return Referent(town.name, "", place, place, ("place-of-text",), False, noun=subject.noun)


def _fits(scene: Scene, subject: Referent) -> bool:
    """Whether a subject can have such a figure itself: a place, a vote, a chamber."""
    if "place" in kinds_of(scene.referents, scene.grammar, subject):
        return True
    words = subject.name.lower().split()[:2]
    return any(scene.grammar.has(word, kind) for word in words for kind in ("type_event", "type_place"))
