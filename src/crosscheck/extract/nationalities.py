"""Where people and organisations come from: "le sidérurgiste allemand X", "X, a Danish drugmaker", "the Swede"."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.extract.clauses import VerbGroup
from crosscheck.extract.draft import Draft
from crosscheck.extract.enumerations import behind_brackets
from crosscheck.extract.name_kinds import kinds_of
from crosscheck.extract.phrases import determiner, phrase_at
from crosscheck.extract.referents import Referent
from crosscheck.extract.resolve import name_at, resolve
from crosscheck.extract.role_phrase import part_of_phrase
from crosscheck.extract.scene import Scene

_REACH = 7  # atoms before a name that can describe it


def nationality_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for the country or nationality that stands beside a name."""
    atoms = scene.atoms
    for at, atom in enumerate(atoms):
        if atom.kind == "name" and "country" not in atom.classes:
            yield from _before(scene, at)
            after = behind_brackets(atoms, at + 1)
            if after < len(atoms) - 1 and atoms[after].text == ",":
                yield from _behind(scene, at, after + 1)
            yield from _in_brackets(scene, at)
        elif atom.kind == "word" and "nationality" in atom.classes:
            yield from _by_nationality(scene, at)


def _draft(scene: Scene, subject: Referent, value: int, person: bool, sure: bool, group: VerbGroup | None = None) -> Draft:
    attribute = "nationality" if person else "country"
    return Draft(value, attribute, subject, sure, group, None, (value, value + 1), ("nationality",), value, "actual")


def _before(scene: Scene, at: int) -> Iterator[Draft]:
    """Adjectives and countries between a determiner and the name: "la société des Émirats arabes unis X"."""
    atoms = scene.atoms
    place, noun, step = -1, -1, at - 1
    if step >= 0 and atoms[step].text in "«“\"":
        step -= 1
    while step >= 0 and step > at - _REACH:
        atom = atoms[step]
        if atom.kind == "name" and "country" in atom.classes and place < 0:
            place = step
            if step + 1 < len(atoms) and atoms[step + 1].low == "'s":
                noun = noun if noun >= 0 else step
        elif atom.kind == "word" and "nationality" in atom.classes and place < 0:
            place = step
        elif atom.low == "'s":
            pass
        elif atom.kind != "word" or determiner(atom) or (not part_of_phrase(atom) and "of" not in atom.classes):
            break
        elif any(group.start <= step < group.end for group in scene.groups):
            break
        elif "of" not in atom.classes:
            if noun < 0 and place < 0 and scene.grammar.language == "fr" and "type" not in atom.classes and (
                atom.low not in scene.grammar.roles
            ):  # fmt: skip
                noun = -1 if step < at - 1 else step
            else:
                noun = step
        step -= 1
    if place < 0:
        return
    words = atoms[step + 1 : at]
    kinds = kinds_of(scene.referents, scene.grammar, name_at(scene, at))
    role = any("type_person" in word.classes and "nationality" not in word.classes or word.low in scene.grammar.roles
               for word in words)  # fmt: skip
    firm = any("type_organisation" in word.classes for word in words)
    if "place" in kinds or not (role or firm or kinds & {"person", "organisation"} or noun >= 0):
        return
    person = "person" in kinds or (role and not firm and "organisation" not in kinds)
    yield _draft(scene, name_at(scene, at), place, person, firm or role)


def _behind(scene: Scene, name: int, at: int) -> Iterator[Draft]:
    """ "X, un laboratoire danois, ...", "X, a Danish drugmaker", "X, fonds d'investissement du Qatar"."""
    atoms = scene.atoms
    start, place, head, firm = at, -1, False, False
    while at < len(atoms) and at < start + _REACH:
        atom = atoms[at]
        if atom.kind == "word" and "nationality" in atom.classes:
            place = at if place < 0 else place
        elif atom.kind == "word" and ("type_organisation" in atom.classes or "type_person" in atom.classes
                                      or atom.low in scene.grammar.roles):  # fmt: skip
            head, firm = True, firm or "type_organisation" in atom.classes
        elif atom.kind == "name" and "country" in atom.classes and head and "of" in atoms[at - 1].classes:
            place = at if place < 0 else place
            break
        elif atom.kind == "amount" and at == start + 1:
            pass
        elif "of" in atom.classes and (atom.low in ("du", "des") or (at + 1 < len(atoms) and determiner(atoms[at + 1]))):
            country = next((step for step in range(at + 1, min(len(atoms), at + 3)) if "country" in atoms[step].classes), -1)
            place = country if place < 0 and country >= 0 else place
            break
        elif not (atom.kind == "word" and (determiner(atom) or part_of_phrase(atom) or "of" in atom.classes)):
            break
        elif any(group.start <= at < group.end and group.kind == "finite" for group in scene.groups):
            break
        at += 1
    if place < 0 or not head:
        return
    kinds = kinds_of(scene.referents, scene.grammar, name_at(scene, name))
    if not kinds or kinds & {"person", "organisation"}:
        yield _draft(scene, name_at(scene, name), place, "person" in kinds, firm and "person" not in kinds)


def _in_brackets(scene: Scene, at: int) -> Iterator[Draft]:
    """ "Jonas Vik (Norway)"."""
    atoms = scene.atoms
    if at + 3 < len(atoms) and atoms[at + 1].text == "(" and atoms[at + 3].text == ")" and "country" in atoms[at + 2].classes:
        person = "person" in kinds_of(scene.referents, scene.grammar, name_at(scene, at))
        if person:
            yield _draft(scene, name_at(scene, at), at + 2, True, False)


def _by_nationality(scene: Scene, at: int) -> Iterator[Draft]:
    """ "The 26-year-old Swede", "la Norvégienne": a person told of before, called by where she comes from."""
    atoms = scene.atoms
    start = at
    while start > 0 and (atoms[start - 1].kind in ("amount", "date") or part_of_phrase(atoms[start - 1])) and at - start < 3:
        start -= 1
        if determiner(atoms[start]):
            break
    if determiner(atoms[start]) != "definite" or not atoms[at].text[0].isupper():
        return
    follows = any(group.start == at + 1 for group in scene.groups) or at + 1 == len(atoms) or atoms[at + 1].kind == "mark"
    phrase = phrase_at(atoms, start, at + 1, scene.grammar)
    found = resolve(scene, phrase) if phrase is not None and follows else None
    if found is not None and "person" in kinds_of(scene.referents, scene.grammar, found) and "common-noun" not in found.reasons:
        yield _draft(scene, found, at, True, False)
