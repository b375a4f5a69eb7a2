"""The slot of a verb's subject: the names of an enumeration, or whom it means, also where the sentence hides it."""

from __future__ import annotations

from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.phrases.enumerations import names_around, names_ending, names_from
from crosscheck.extract.phrases.named_beside import apposed_to
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.phrases.role import part_of_phrase
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.subjects.bracketed_subject import bracketed_subject
from crosscheck.extract.subjects.resolve import phrase_ending
from crosscheck.extract.subjects.slots import Slot


def subject_slot(scene: Scene, number: int) -> Slot | None:
    """The verb's subject: the names of an enumeration, or whom it means."""
    group = scene.groups[number]
    told = bracketed_subject(scene, group)
    if told:
        return Slot(group.start, told, name_at(scene, told[0]))
    subject = (
        _baptised(scene, number) or _behind_pronoun(scene, group) or _fronted(scene, number) or scene.subject(number)
        or _shared_subject(scene, number)
    )  # fmt: skip
    if subject is None:
        return None
    names: tuple[int, ...] = ()
    if not subject.named:
        subject = _described_person(scene, subject) or subject
    if subject.named:
        first = next((at for at, atom in enumerate(scene.atoms) if atom.kind == "name" and atom.start >= subject.start
                      and scene.referents.resolve(atom.text) == subject.name), -1)  # fmt: skip
        if first >= 0 and (first < group.start or group.kind != "finite"):
            listed = [at for at in names_from(scene, first) if at < group.start or first >= group.start]
            if group.number != "s" and group.kind == "finite" and first < group.start:
                listed = _whole_list(scene, first, listed)
            names = tuple(listed) if group.number != "s" else tuple(listed[:1])
    near = not _of_another(scene, group) and "nearest-name" not in subject.reasons
    return Slot(group.start, names, subject, near, _written(scene, subject))


def _whole_list(scene: Scene, first: int, listed: list[int]) -> list[int]:
    """ "A, B et C ont ...": the names of a joint subject before the one that syntax gave."""
    ending = names_ending(scene, listed[-1] + 1) if len(listed) > 1 else []
    if first in ending and len(ending) > len(listed):
        return ending
    around = names_around(scene, first) if len(listed) > 1 else []
    return around if around[-1:] == listed[-1:] and len(around) > len(listed) else listed


def _behind_pronoun(scene: Scene, group: VerbGroup) -> Referent | None:
    """ "... and in which Y holds 20%": the name between a relative pronoun that is no subject and its verb."""
    at = group.start - 1
    if group.kind != "finite" or at < 2 or scene.atoms[at].kind != "name":
        return None
    step = at - 1
    while step > 0 and determiner(scene.atoms[step]):
        step -= 1
    if scene.atoms[step].low not in scene.grammar.relations.words.pronouns:
        return None
    before = step - 1 - ("preposition" in scene.atoms[step - 1].classes)
    return name_at(scene, at) if "and" in scene.atoms[before].classes else None


def _fronted(scene: Scene, number: int) -> Referent | None:
    """ "Né à X et formé à Y, Z dirige ...": what a sentence's first participles tell is told of its main subject."""
    first = scene.groups[0]
    if not number or first.start > 1 or first.kind != "participle":
        return None
    main = next((n for n, other in enumerate(scene.groups) if other.kind == "finite"), -1)
    fronted = main > number and all(other.kind == "participle" for other in scene.groups[:main])
    subject = scene.subject(main) if fronted else None
    return subject if subject is not None and subject.start >= scene.atoms[scene.groups[main - 1].end].start else None


def _baptised(scene: Scene, number: int) -> Referent | None:
    """ "Baptisée X, la coentreprise sera détenue par ...": the name that its subject is given in front."""
    atoms, naming = scene.atoms, scene.grammar.relations.words.naming
    if number and scene.groups[number - 1].lemma in naming and scene.groups[number - 1].kind != "finite":
        named = scene.groups[number - 1].end  # "the venture, to be called X, will be ..."
        if atoms[named].kind == "name" and atoms[named + 1].text == "," and scene.groups[number].start == named + 2:
            return name_at(scene, named)
    if len(atoms) < 4 or atoms[1].kind != "name" or atoms[2].text != ",":
        return None
    lemmas = {form.lemma for form in scene.grammar.forms.get(atoms[0].low, ())}
    main = next((n for n, group in enumerate(scene.groups) if group.kind == "finite"), -1)
    return name_at(scene, 1) if main == number and lemmas & naming else None


def _shared_subject(scene: Scene, number: int) -> Referent | None:
    """ "X, founded in 1921 and still 38% owned by Y": a second participle is about whom the first one is about."""
    group = scene.groups[number]
    if group.kind == "infinitive" and group.passive and group.start > 1 and scene.atoms[group.start - 1].text != ",":
        comma = group.start - 2
        opens = scene.atoms[comma].text == ","  # "the cable, to be made by Y"
        return phrase_ending(scene, comma, "infinitive") if opens else None
    if group.kind != "participle":
        return None
    at = group.start - 1
    at -= at > 1 and scene.atoms[at].text == "," and scene.atoms[at - 1].kind == "amount"
    if at > 1 and scene.atoms[at].kind == "amount" and "of" in scene.atoms[at - 1].classes:
        return phrase_ending(scene, at - 1, "participle")  # "un tour de table de 3 millions mené par Y"
    if at > 1 and scene.atoms[at].kind == "amount" and scene.atoms[at - 1].text == "," and at == group.start - 1:
        return phrase_ending(scene, at - 1, "participle")  # "X, 60% owned by Y"
    if not number:
        return None
    between = scene.atoms[scene.groups[number - 1].end : group.start]
    joined = any("and" in atom.classes for atom in between) and not any(atom.kind == "mark" for atom in between)
    return scene.subject(number - 1) if joined else None


def _described_person(scene: Scene, subject: Referent) -> Referent | None:
    """ "Ann Lee, a former Nimbara executive who will head ...": the name that the subject's noun describes."""
    last = subject.written.rpartition(" ")[2].lower()
    if not scene.grammar.has(last, "type_person"):
        return None
    at = next((step for step, atom in enumerate(scene.atoms) if atom.start == subject.start), 0)
    while at > 0 and scene.atoms[at - 1].kind == "word" and "preposition" not in scene.atoms[at - 1].classes:
        at -= 1
        if "possessive_relative" in scene.atoms[at].classes:
            return None  # "Ann Lee, whose father ..."
    found = apposed_to(scene, at) if at > 1 else None
    person = found is not None and "person" in kinds_of(scene.referents, scene.grammar, found)
    return found if person else None


def _of_another(scene: Scene, group: VerbGroup) -> bool:
    """ "Une équipe du Muséum dirigée par ...", "X's bid for Y, backed by ...": it may belong to the noun before."""
    atoms, at = scene.atoms, group.start - 1
    apart = at > 1 and atoms[at].text == ","
    at -= apart
    if group.kind != "participle" or at < 1 or atoms[at].kind != "name":
        return False
    at -= 1
    while at > 0 and (determiner(atoms[at]) or part_of_phrase(atoms[at])) and "of" not in atoms[at].classes:
        at -= 1
    if not apart or "of" in atoms[at].classes or at < 1:
        return "of" in atoms[at].classes
    noun = atoms[at - 1].kind == "name" or not any(other.start < at <= other.end for other in scene.groups)
    return atoms[at].low in scene.grammar.relations.words.meant_for and noun


def _written(scene: Scene, subject: Referent) -> tuple[int, int]:
    """Where a subject that is a noun phrase stands, without its determiner."""
    if subject.named or not subject.written:
        return (-1, -1)
    inside = [at for at, atom in enumerate(scene.atoms) if subject.start <= atom.start and atom.end <= subject.end]
    while inside and determiner(scene.atoms[inside[0]]):
        inside.pop(0)
    return (inside[0], inside[-1] + 1) if inside else (-1, -1)
