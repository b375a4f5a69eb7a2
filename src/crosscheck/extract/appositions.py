"""Relations that stand in apposition: owners, countries, members, former names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from crosscheck.extract.draft import Draft
from crosscheck.extract.enumerations import behind_brackets, names_from
from crosscheck.extract.phrases import determiner, matches
from crosscheck.extract.qualify import find_phrases
from crosscheck.extract.referents import Referent
from crosscheck.extract.relation import relation
from crosscheck.extract.resolve import name_at
from crosscheck.extract.roles import is_person
from crosscheck.extract.scene import Scene


def apposition_drafts(scene: Scene) -> Iterator[Draft]:
    """Owners, countries and members in apposition, nationalities, and former names."""
    atoms, grammar = scene.atoms, scene.grammar
    for at, atom in enumerate(atoms):
        if atom.kind != "name":
            continue
        after = behind_brackets(atoms, at + 1)
        if after < len(atoms) - 1 and atoms[after].text == ",":
            yield from _apposition(scene, at, after + 1)
        yield from _nationality(scene, at)
    for first, last, _ in find_phrases(atoms, 0, len(atoms), "former_name", grammar):
        if last < len(atoms):
            place = last
            while place < len(atoms) and atoms[place].kind == "word" and determiner(atoms[place]):
                place += 1
            if place < len(atoms) and atoms[place].kind == "name":
                subject = _renamed_subject(scene, first)
                if subject is not None:
                    yield relation(scene, place, "former name", subject, "former-name", trigger=(first, last))


def _renamed_subject(scene: Scene, first: int) -> Referent | None:
    for number in range(len(scene.groups) - 1, -1, -1):
        group = scene.groups[number]
        if group.end <= first:
            found = scene.subject(number)
            if found is not None:
                return found
    for at in range(first - 1, -1, -1):
        if scene.atoms[at].kind == "name":
            return name_at(scene, at)
    return None


def _apposition(scene: Scene, name: int, at: int) -> Iterator[Draft]:
    atoms, grammar = scene.atoms, scene.grammar
    subject = name_at(scene, name, ("apposition",))
    stop = next((step for step in range(at, len(atoms)) if atoms[step].kind == "mark"), len(atoms))
    for first, last, _ in find_phrases(atoms, at, min(stop, at + 12), "type_words", grammar):
        draft = relation(scene, first, "description", subject, "apposition", trigger=(first, last))
        yield replace(draft, value_end=last, explicit=False)
    if "and" in atoms[at].classes or any(
        kind in ("and_similar", "such_as") and matches(atoms, at, words)
        for words, kind, _ in grammar.phrases.get(atoms[at].low, ())
    ):
        return
    step = at
    while step < len(atoms) and determiner(atoms[step]):
        step += 1
    head = -1
    while step < len(atoms) and step < at + 6 and atoms[step].kind == "word":
        if (
            "type_organisation" in atoms[step].classes
            or "joint" in atoms[step].classes
            or "nationality_nouns" in atoms[step].classes
        ):
            head = step
        if "of" in atoms[step].classes and not (
            head >= 0
            and step + 2 < len(atoms)
            and atoms[step + 1].kind == "word"
            and not determiner(atoms[step + 1])
            and "of" in atoms[step + 2].classes
        ):
            break
        step += 1
    if head < 0:
        return
    if step < len(atoms) and "of" in atoms[step].classes and step <= head + 4:
        place = step + 1
        while place < len(atoms) and determiner(atoms[place]):
            place += 1
        if place >= len(atoms) or atoms[place].kind != "name":
            return
        if "country" in atoms[place].classes:
            yield relation(scene, place, "country", subject, "apposition", trigger=(head, step + 1))
            return
        if "joint" in atoms[head].classes or any("joint" in a.classes for a in atoms[at:step]):
            for member in names_from(scene, place):
                yield relation(scene, member, "member", subject, "apposition", trigger=(head, step + 1))
            return
        if determiner(atoms[at]) in ("definite", "indefinite", "") and not scene.grammar.has(
            atoms[place].low, "country"
        ):
            person = is_person(scene, place) or len(atoms[place].text.split()) >= 2
            if person or atoms[head].low in ("filiale", "subsidiary"):
                yield relation(scene, place, "owner", subject, "apposition", trigger=(head, step + 1))
        return
    if step < len(atoms) and atoms[step].kind == "word":
        return
    for words_at in range(at, step):
        if "nationality" in atoms[words_at].classes:
            yield relation(scene, words_at, "country", subject, "apposition", trigger=(head, head + 1))
            return


def _nationality(scene: Scene, at: int) -> Iterator[Draft]:
    """ "La société d'investissement des Émirats arabes unis MGX", "le sidérurgiste allemand Brandtner"."""
    atoms = scene.atoms
    step = at - 1
    country = nationality = head = -1
    while step >= 0 and step > at - 8:
        atom = atoms[step]
        if atom.kind == "name" and "country" in atom.classes and country < 0:
            country = step
        elif atom.kind == "word" and "nationality" in atom.classes:
            nationality = step
        elif atom.kind == "word" and "type_organisation" in atom.classes:
            head = step
            break
        elif atom.kind != "word" or (atom.classes & {"preposition", "relative", "and"} and "of" not in atom.classes):
            break
        step -= 1
    if (
        scene.grammar.language == "en"
        and head >= 0
        and nationality < 0
        and head >= 1
        and "nationality" in atoms[head - 1].classes
    ):
        nationality = head - 1
    if head < 0 and nationality < 0:
        nationality, person = _adjective(scene, at)
        if nationality >= 0:
            attribute = "nationality" if person or is_person(scene, at) else "country"
            yield replace(
                relation(scene, nationality, attribute, name_at(scene, at), "nationality", trigger=(nationality, at)),
                explicit=False,
            )
            return
    value = country if country >= 0 else nationality
    if head >= 0 and value >= 0:
        yield relation(scene, value, "country", name_at(scene, at), "apposition", trigger=(head, head + 1))


def _adjective(scene: Scene, at: int) -> tuple[int, bool]:
    """The adjective of nationality right before a name and its noun, and whether the noun is a person's role."""
    atoms, french = scene.atoms, scene.grammar.language == "fr"
    noun, adjective = (at - 2, at - 1) if french else (at - 1, at - 2)
    if min(noun, adjective) < 0 or "nationality" not in atoms[adjective].classes:
        return -1, False
    plain = atoms[noun].kind == "word" and not atoms[noun].classes & {
        "preposition", "of", "and", "coordinator", "definite", "indefinite", "pronoun_singular", "type_place",
    }  # fmt: skip
    if not plain or determiner(atoms[noun]) or any(group.start <= noun < group.end for group in scene.groups):
        return -1, False
    low = atoms[noun].low
    return adjective, "type_person" in atoms[noun].classes or low in scene.grammar.roles
