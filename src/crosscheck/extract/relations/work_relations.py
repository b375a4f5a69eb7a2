"""Who made a work, by the words beside it: "un roman de X", "a study by the University of Y", "“Salt Tides”, by Z"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from crosscheck.extract.language.relation_senses import load_relation_senses
from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.naming.quoted_name import opens_quoted
from crosscheck.extract.phrases.enumerations import names_from
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.phrases.role import Role, part_of_phrase
from crosscheck.extract.relations.is_film import is_film
from crosscheck.extract.relations.owned_works import plain_title
from crosscheck.extract.relations.relation import relation
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.possessors import possessed
from crosscheck.extract.subjects.resolve import phrase_ending

_PERSON = frozenset({"person"})
_CLOSING = '»”"'
_TITLE = 5  # atoms of a film's name and maker
_OPENING = 2  # atoms before a phrase that opens its sentence
_ROLE = 3  # words of a role before the maker's name ("by the Danish director X")


def work_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for every maker that stands behind a work and the word for "by"."""
    words = scene.grammar.relations.words
    if words.works.isdisjoint(scene.lows) and scene.lacks("possessive_relative") and scene.lows.isdisjoint(_CLOSING):
        return
    for at, atom in enumerate(scene.atoms[:-2]):
        if atom.kind == "word" and atom.low in words.works:
            yield from _made(scene, at, at + 1, phrase_ending(scene, at + 1, "work"))
            yield from _played(scene, at)
            yield from _own(scene, at)
        elif "possessive_relative" in atom.classes and opens_quoted(scene.atoms, at + 1, len(scene.atoms)):
            yield from _whose(scene, at)
        elif atom.kind == "name" and at and scene.atoms[at + 1].text in _CLOSING:
            comma = scene.atoms[at + 2].text == ","
            yield from _made(scene, at, at + 2 + comma, name_at(scene, at))


def _played(scene: Scene, at: int) -> Iterator[Draft]:
    """ "Le film de X, avec A et B", "X's film, with A and B": the people behind "with" play in it."""
    atoms, words = scene.atoms, scene.grammar.relations.words
    if atoms[at].low not in words.films:
        return
    behind = at + 1
    while behind < len(atoms) and behind <= at + _TITLE and (
        atoms[behind].kind == "name" or "of" in atoms[behind].classes or atoms[behind].text in "«»“”\","
    ):  # fmt: skip
        behind += 1
    if behind >= len(atoms) - 1 or atoms[behind].low not in scene.grammar.with_words:
        return
    work = phrase_ending(scene, at + 1, "work")
    people = names_from(scene, behind + 1)
    if work is None or not all(_is_person(scene, place) for place in people):
        return
    for place in people:
        draft = relation(scene, load_relation_senses()["cast"], work, place, "work", trigger=(behind, behind + 1),
                         sure=False)  # fmt: skip
        if draft is not None:
            yield draft


def _whose(scene: Scene, at: int) -> Iterator[Draft]:
    """ "X, whose “Y” won ...", "X, dont « Y » ...": a work of whom the relative clause is about."""
    who = phrase_ending(scene, at - (scene.atoms[at - 1].text == ","), "relative") if at > 1 else None
    sense = load_relation_senses()["author"]
    own = replace(sense, attribute=sense.inverse, of=_PERSON, value=sense.of)
    draft = relation(scene, own, who, at + 2, "work", trigger=(at, at + 2), sure=False) if who is not None else None
    if draft is not None:
        yield draft


def _own(scene: Scene, at: int) -> Iterator[Draft]:
    """ "Son premier film, « X », ...", "her novel “Y”": a work with its title, told of whom "her" means."""
    atoms = scene.atoms
    title = at + 1 + (at + 1 < len(atoms) and atoms[at + 1].text == ",")
    start = at
    while start > 0 and at - start < _ROLE and (part_of_phrase(atoms[start - 1]) or determiner(atoms[start - 1])):
        start -= 1
        if determiner(atoms[start]):
            break
    quoted = opens_quoted(atoms, title, len(atoms))
    title = title + 1 if quoted else plain_title(scene, at + 1)
    if determiner(atoms[start]) != "possessive" or not title:
        return
    sense = load_relation_senses()["author"]
    own = replace(sense, attribute=sense.inverse, of=sense.value, value=sense.of)
    phrase = possessed(scene, Role(start, at, at + 1, at + 1, at + 1, "possessive"), replace(own, personal=True))
    whose = _writes(scene, start, title) or phrase.whose
    if whose is None:
        return
    draft = relation(scene, own, whose, title, "work", trigger=(start, at + 1), sure=False)
    if draft is not None:
        yield draft


def _writes(scene: Scene, start: int, title: int) -> Referent | None:
    """ "In her new book, “X”, Ann Lee writes ...": whom "her" means, where the phrase opens the sentence."""
    number = next((n for n, group in enumerate(scene.groups) if group.kind == "finite"), -1)
    opens = 0 < start <= _OPENING and "preposition" in scene.atoms[start - 1].classes and number >= 0
    subject = scene.subject(number) if opens and scene.groups[number].start > title else None
    return subject if subject is not None and subject.named and subject.start > scene.atoms[title].start else None


def _is_person(scene: Scene, place: int) -> bool:
    return "person" in kinds_of(scene.referents, scene.grammar, name_at(scene, place))


def _made(scene: Scene, at: int, behind: int, work: Referent | None) -> Iterator[Draft]:
    atoms, words = scene.atoms, scene.grammar.relations.words
    if work is None or behind >= len(atoms) or not ("by" in atoms[behind].classes or atoms[behind].low in words.by_of):
        return
    step = behind + 1
    while step < len(atoms) and step <= behind + _ROLE and (determiner(atoms[step]) or part_of_phrase(atoms[step])):
        step += 1
    if step >= len(atoms) or atoms[step].kind != "name":
        return
    kinds = kinds_of(scene.referents, scene.grammar, name_at(scene, step))
    report = atoms[at].low in words.reports and "organisation" in kinds
    whole = not kinds and len(atoms[step].text.split()) in (2, 3)
    if not (report or whole or "person" in kinds):
        return
    if atoms[at].kind == "word" and step + 1 < len(atoms) and atoms[step + 1].text == "," and (
        opens_quoted(atoms, step + 2, len(atoms))
    ):  # fmt: skip
        work = name_at(scene, step + 3)  # "le roman de X, « Y », ..."
    film = atoms[at].low in words.films or is_film(scene, work.name)
    sense = load_relation_senses()["film_director" if film else "author"]
    draft = relation(scene, sense, work, step, "work", trigger=(behind, behind + 1), sure=False)
    if draft is not None:
        yield draft
