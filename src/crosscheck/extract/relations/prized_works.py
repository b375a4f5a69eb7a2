"""Who made a work that earned a prize: "Le prix X a été attribué à Ann Lee pour « Y »", "won the X prize for “Y”"."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.extract.language.relation_senses import load_relation_senses
from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.naming.quoted_name import opens_quoted
from crosscheck.extract.relations.relation import relation
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.scene import Scene

_QUOTES = '«“"'


def prized_work_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for the one person before "for" and a quoted title, where a prize is told of and no part played in it."""
    atoms, words = scene.atoms, scene.grammar.relations.words
    if words.earned_for.isdisjoint(scene.lows) or scene.lows.isdisjoint(_QUOTES) or _played(scene):
        return
    for at, atom in enumerate(atoms[:-3]):
        if atom.low not in words.earned_for or not opens_quoted(atoms, at + 1, len(atoms)):
            continue
        people = {name_at(scene, place).name: place for place in range(at) if _person(scene, place)}
        if len(people) != 1 or not any(_prize(scene, place) for place in range(at)):
            continue
        sense, maker = load_relation_senses()["author"], next(iter(people.values()))
        draft = relation(scene, sense, name_at(scene, at + 2), maker, "work", trigger=(at, at + 1), sure=False)
        if draft is not None:
            yield draft


def _played(scene: Scene) -> bool:
    """Whether the sentence speaks of films or of who plays in them: they have more makers than one."""
    words = scene.grammar.relations.words
    return not (words.films | words.players).isdisjoint(scene.lows)


def _person(scene: Scene, place: int) -> bool:
    """A name that is a person's, and no prize that has a person's name."""
    if scene.atoms[place].kind != "name" or _prize(scene, place) or _prize(scene, place + 1):
        return False
    return "person" in kinds_of(scene.referents, scene.grammar, name_at(scene, place))


def _prize(scene: Scene, place: int) -> bool:
    """Whether a word or a name is that of a prize ("prix Sarrazac", "the Aldous prize")."""
    return not scene.grammar.relations.words.awards.isdisjoint(scene.atoms[place].low.split())
