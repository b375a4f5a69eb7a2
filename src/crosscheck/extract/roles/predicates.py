"""Who bears a noun as a verb or "as" says: "A is head of X", "was named head", "with A serving as chief executive"."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.extract.phrases.behind_adverbs import behind_adverbs
from crosscheck.extract.phrases.board_of import board_of
from crosscheck.extract.phrases.enumerations import names_from
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.phrases.role import Role, part_of_phrase
from crosscheck.extract.relations.implied_group import group_there
from crosscheck.extract.roles.bearer_names import BearerNames
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.subjects.slots import object_slot
from crosscheck.extract.subjects.subject_slot import subject_slot
from crosscheck.extract.text.atoms import Atom

_ASIDE = 12  # atoms of words between commas


def predicates(scene: Scene, phrase: Role) -> Iterator[BearerNames]:
    """ "Paul est le directeur de X", "was named director of X", "X a nommé Paul directeur", "Paul, as head of X"."""
    atoms, relations = scene.atoms, scene.grammar.relations
    at = phrase.start
    while at and phrase.start - at < 5 and (
        atoms[at - 1].low in relations.words.as_ | relations.words.one_of or atoms[at - 1].classes & {"of", "among"}
        or determiner(atoms[at - 1]) == "possessive"
    ):  # fmt: skip
        at -= 1  # "as director", "au poste de directrice", "l'un des investisseurs", "among the investors"
    part = at < phrase.start and ("among" in atoms[at].classes or atoms[at].low in relations.words.one_of)
    ranked = part and not names_from(scene, phrase.end)
    led = at < phrase.start and atoms[at].low in relations.words.as_
    if led and at and atoms[at - 1].kind == "name" and "and" in _opener(scene, at - 1).classes:
        # "A as builder and B as operator"
        yield from _served(scene, at, phrase.end)
    if led:
        yield from _with_as(scene, at, phrase.end)
        yield from _appointment(scene, at, phrase.end)
    for number, group in enumerate(scene.groups):
        gap = atoms[group.end : at] if group.end <= at else None
        if gap is None or len(gap) > 9:
            continue
        loose = all(
            atom.kind == "date" or "adverb" in atom.classes or atom.low in relations.words.meanwhile for atom in gap
        )
        loose = loose or behind_adverbs(scene, group.end) == at  # "réélu samedi président", "nommée en 2022 directrice"
        appoints = group.lemma in relations.words.appointing
        passive = group.passive or group.kind == "participle"
        becomes = group.copula or group.lemma in relations.words.becoming
        if loose and (becomes or (appoints and passive) or (ranked and group.lemma in relations.words.ranking)):
            slot = subject_slot(scene, number)
            if slot is not None:
                sure = group.kind != "participle" or bool(slot.names)
                yield BearerNames(slot.names, phrase.end, group, sure and not group.negated, slot.whole)
        elif (
            led
            and group.lemma in relations.words.serving | relations.words.leaving
            and not passive
            and _only_object(scene, group, at)
        ):
            slot = subject_slot(scene, number)
            if slot is not None:
                taken = object_slot(scene, group) if gap else group_there(scene, number)
                yield BearerNames(slot.names, phrase.end, group, False, slot.whole, taken.whole if taken else None)
        elif appoints and not passive and gap:
            done = object_slot(scene, group)
            named = done.names if done is not None else ()
            if atoms[group.end].kind == "name":
                named = (group.end,)  # "has named Ann Lee chief executive"
            if named and named[-1] < at and (at - named[-1] <= 2 or _behind_aside(scene, named[-1] + 1) == at):
                appointer = board_of(scene, scene.subject(number))
                yield BearerNames(named[:1], phrase.end, group, True, None, appointer)


def _with_as(scene: Scene, at: int, end: int) -> Iterator[BearerNames]:
    """ "..., with A as chief executive", "with A serving as", "avec A comme directeur": of the clause's subject."""
    atoms = scene.atoms
    serves = next((group for group in scene.groups if group.end == at and group.kind == "gerund"), None)
    name = (serves.start if serves is not None else at) - 1
    if name < 1 or atoms[name].kind != "name" or "with" not in _opener(scene, name).classes:
        return
    clause = next((n for n in range(len(scene.groups) - 1, -1, -1) if scene.groups[n].end <= name), -1)
    if clause >= 0:
        subject = subject_slot(scene, clause)
        yield BearerNames(
            (name,), end, scene.groups[clause], False, None, subject.whole if subject is not None else None
        )


def _appointment(scene: Scene, at: int, end: int) -> Iterator[BearerNames]:
    """ "X annonce la nomination de A au poste de chef", "X's appointment of A as head": of the clause's subject."""
    atoms, words = scene.atoms, scene.grammar.relations.words
    name = at - 1
    if name < 2 or atoms[name].kind != "name":
        return
    step = name - 1
    while step > 0 and (part_of_phrase(atoms[step]) or determiner(atoms[step])) and "of" not in atoms[step].classes:
        step -= 1
    if step < 1 or "of" not in atoms[step].classes or atoms[step - 1].low not in words.appointments:
        return
    clause = next((n for n in range(len(scene.groups) - 1, -1, -1) if scene.groups[n].end <= step), -1)
    yield BearerNames((name,), end, None, False, None, scene.subject(clause) if clause >= 0 else None)


def _opener(scene: Scene, at: int) -> Atom:
    """What stands before a name and the words that belong to it ("and the utility X")."""
    step = at - 1
    while step > 0 and (part_of_phrase(scene.atoms[step]) or _owner_of(scene, step)):
        step -= 1
    return scene.atoms[max(step, 0)]


def _owner_of(scene: Scene, at: int) -> bool:
    """ "Brenmore's Tom Keane": the words for whose somebody is."""
    atoms = scene.atoms
    mark = at if "possessive_mark" in atoms[at].classes else at + 1
    return "possessive_mark" in atoms[mark].classes


def _served(scene: Scene, at: int, end: int) -> Iterator[BearerNames]:
    """ "A will join as builder and B as operator": the name before a second "as" serves whom the first one does."""
    for group in reversed(scene.groups):
        if group.end <= at and group.lemma in scene.grammar.relations.words.serving:
            taken = object_slot(scene, group)
            yield BearerNames((at - 1,), end, group, False, None, taken.whole if taken is not None else None)
            return


def _only_object(scene: Scene, group: VerbGroup, at: int) -> bool:
    """Whether nothing but times and one noun phrase stands between a verb and "as"."""
    between = scene.atoms[group.end : at]
    return len(between) < 6 and not any(
        atom.kind == "mark" or atom.classes & {"and", "relative"} or ("preposition" in atom.classes)
        for atom in between
    )  # fmt: skip


def _behind_aside(scene: Scene, at: int) -> int:
    """Behind the words between commas that begin here ("named Ann Lee, formerly of Norland, as its head"); -1."""
    atoms = scene.atoms
    if at >= len(atoms) or atoms[at].text != ",":
        return -1
    return next((step + 1 for step in range(at + 1, min(len(atoms), at + _ASIDE)) if atoms[step].text == ","), -1)
