"""Where something is, by the words right behind its noun: "un incendie à X", "its plant in Y", "Z, a museum in Y"."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.extract.draft import Draft
from crosscheck.extract.enumerations import names_from
from crosscheck.extract.name_at import name_at
from crosscheck.extract.name_kinds import fits
from crosscheck.extract.phrases import determiner
from crosscheck.extract.relation import relation
from crosscheck.extract.relation_senses import load_relation_senses
from crosscheck.extract.resolve import phrase_ending
from crosscheck.extract.role import part_of_phrase
from crosscheck.extract.scene import Scene

_PLACE = frozenset({"place", "site"})
_ADJECTIVES = 2  # adjectives behind a noun
_DETERMINER = 5  # words of a noun phrase before its noun


def place_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for every place that stands right behind the noun of an event or of something built."""
    atoms = scene.atoms
    if scene.lacks("sites"):
        return
    for at in range(2, len(atoms)):
        if atoms[at].kind != "name" or "sites" not in atoms[at - 1].classes:
            continue
        last = at - 2 - (atoms[at - 2].text == ",")
        noun = _noun_before(scene, last)
        if noun < 0:
            continue
        if not fits(scene.referents, scene.grammar, name_at(scene, at), _PLACE):
            continue
        subject = phrase_ending(scene, last + 1, "place")
        if subject is None or "tied-later" in subject.reasons:
            continue
        for place in _listed(scene, at):
            draft = relation(scene, load_relation_senses()["location"], subject, place, "place", trigger=(at - 1, at),
                             sure=False)  # fmt: skip
            if draft is not None:
                yield draft


def _listed(scene: Scene, at: int) -> list[int]:
    """ "In Denmark and Ireland", "en A et à B": the places joined to the one at `at`, if they may be places."""
    others = [place for place in names_from(scene, at) if place > at]
    fine = all(fits(scene.referents, scene.grammar, name_at(scene, place), _PLACE) is not False for place in others)
    return [at, *others] if fine else [at]


def _noun_before(scene: Scene, last: int) -> int:
    """The noun that ends here, or stands before its adjectives; -1 where it is not one that says what is where."""
    for noun in range(last, max(-1, last - _ADJECTIVES - 1), -1):
        if _stands_somewhere(scene, noun):
            return noun
        if not part_of_phrase(scene.atoms[noun]) or determiner(scene.atoms[noun]):
            return -1
    return -1


def _stands_somewhere(scene: Scene, noun: int) -> bool:
    """Whether a noun is an event's or something built, or a body's in apposition to its name ("X, a museum in Y")."""
    atom, words = scene.atoms[noun], scene.grammar.relations.words
    if atom.kind != "word" or any(group.start <= noun < group.end for group in scene.groups):
        return False
    if atom.classes & {"type_event"} or atom.low in words.sites:
        return True
    if "type_organisation" not in atom.classes:
        return False
    start = noun
    while start > 0 and noun - start < _DETERMINER and scene.atoms[start - 1].kind == "word":
        start -= 1
        if determiner(scene.atoms[start]):
            break
    return start > 1 and determiner(scene.atoms[start]) == "indefinite" and scene.atoms[start - 1].text == ","
