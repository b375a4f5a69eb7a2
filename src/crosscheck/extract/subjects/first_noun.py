"""The first noun phrase of a stretch that no preposition governs: what it means as a subject."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.extract.phrases.agreement import agrees
from crosscheck.extract.phrases.named_beside import called, named_behind
from crosscheck.extract.phrases.named_goods import named_goods
from crosscheck.extract.phrases.noun_phrase import NounPhrase, determiner
from crosscheck.extract.phrases.partitive import partitive
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.name_at import name_at, of_entity
from crosscheck.extract.scene.person_of_age import person_of_age
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.subjects.resolve import resolve
from crosscheck.extract.subjects.set_off_one import set_off_one
from crosscheck.extract.text.atoms import Atom


def adverbial(atom: Atom) -> bool:
    """Whether a stretch that begins so says when, where or how, and is no subject."""
    if atom.kind in ("date", "amount"):
        return True
    if atom.kind != "word":
        return False
    if {"preposition", "contracted"} <= atom.classes:
        return True  # "au lieu de sept", "aux Pays-Bas"
    return bool(atom.classes & {"preposition", "adverb", "subordinator", "relative", "relative_object", "by", "with"}) \
        and not (determiner(atom) and "that" not in atom.classes)  # fmt: skip


def opens_noun(scene: Scene, start: int, end: int) -> bool:
    """Whether a noun phrase that no preposition governs begins here."""
    if start >= end:
        return False
    return phrase_at(scene.atoms, start, end, scene.grammar) is not None and not adverbial(scene.atoms[start])


def first_noun(scene: Scene, stretch: tuple[int, int], group: VerbGroup) -> Referent | None:
    """The first noun phrase of a stretch that no preposition governs."""
    atoms = scene.atoms
    start, end = stretch
    at = start
    while at < end:
        atom = atoms[at]
        if atom.kind == "mark" or (atom.kind == "word" and atom.classes & {"and", "coordinator"}):
            at += 1
            continue
        if atom.kind == "date" and not (at + 1 < end and "possessive_mark" in atoms[at + 1].classes):
            at += 1
            continue
        if "that_of" in atom.classes and at + 1 < end and "of" in atoms[at + 1].classes:
            return _that_of(scene, at, end)
        whole = partitive(atoms, at, scene.grammar)
        if whole:
            phrase = phrase_at(atoms, whole, end, scene.grammar)
            found = resolve(scene, phrase) if phrase is not None else None
            if phrase is None or found is None:
                return None
            given = called(scene, phrase.end) or _one_named(scene, phrase)
            return given or replace(found, certain=False, reasons=(*found.reasons, "one-of"))
        if atom.kind == "amount" and atom.text.isalpha() and at + 2 < end and "of" in atoms[at + 1].classes:
            phrase = phrase_at(atoms, at + 1 if "definite" in atoms[at + 1].classes else at + 2, end, scene.grammar)
            return resolve(scene, phrase) if phrase is not None else None  # "two of the coins weigh ..."
        if atom.kind == "amount":
            behind = at + 1 >= end or "preposition" in atoms[at + 1].classes
            return (person_of_age(scene, at) if behind else None) or _counted(scene, at, end)
        if adverbial(atom) and atom.kind != "date":
            at = _behind_adverbial(scene, at, end)
            continue
        phrase = phrase_at(atoms, at, end, scene.grammar)
        if phrase is None:
            at += 1
            continue
        if _of_verb(scene, phrase) or not agrees(scene, phrase, end, group):
            return None
        phrase = named_goods(scene, phrase, end) or phrase
        given = None if _does(scene, group, phrase) else called(scene, phrase.end)
        given = given or named_behind(scene, phrase) or _named_aside(scene, phrase, group)
        given = given or set_off_one(scene, phrase)
        found = given if given is not None else resolve(scene, phrase)
        if found is not None and group.number != "s" and _goes_on(scene, phrase.end, end):
            return replace(found, plural=True)
        return found
    return None


def _of_verb(scene: Scene, phrase: NounPhrase) -> bool:
    """Whether a word without a determiner belongs to a verb ("qui fut supprimé en 2021")."""
    bare = not (phrase.determiner or phrase.names)
    return bare and any(group.start < phrase.head < group.end for group in scene.groups)


def _one_named(scene: Scene, phrase: NounPhrase) -> Referent | None:
    """ "One of Torvane's, the winger Ann Lee, earns ...": the one, whose name follows between commas."""
    atoms, start = scene.atoms, phrase.end + 1
    if start + 1 >= len(atoms) or atoms[phrase.end].text != "," or determiner(atoms[start]) not in ("definite", ""):
        return None
    aside = phrase_at(atoms, start, len(atoms), scene.grammar)
    if aside is None or len(aside.names) != 1 or aside.names[-1] != aside.end - 1 or aside.end >= len(atoms):
        return None
    return name_at(scene, aside.names[0], ("apposition",)) if atoms[aside.end].text == "," else None


def _does(scene: Scene, group: VerbGroup, phrase: NounPhrase) -> bool:
    """ "The mayor named X her deputy", "le maire dit que X ...": whether the verb itself stands here and names nothing.

    Behind "a" a name follows ("is a ship named X").
    """
    atoms = scene.atoms
    if group.kind != "finite" or group.passive or group.start != phrase.end:
        return False
    reports = group.end < len(atoms) and "that" in atoms[group.end].classes
    return reports or phrase.determiner != "indefinite"


def _goes_on(scene: Scene, at: int, end: int) -> bool:
    """Whether others are joined to the phrase that ends here ("la banque X et l'assureur Y ont ...")."""
    atoms = scene.atoms
    if at + 1 >= end or "and" not in atoms[at].classes:
        return False
    return atoms[at + 1].kind == "name" or bool(determiner(atoms[at + 1]))


def _counted(scene: Scene, at: int, end: int) -> Referent | None:
    """ "12 boats were searching an area of ...": the thing counted, for what else the clause says of it."""
    start = at + 2 if at + 1 < end and "of" in scene.atoms[at + 1].classes else at
    phrase = phrase_at(scene.atoms, start, end, scene.grammar)
    if phrase is None or phrase.end != end or phrase.names:
        return None
    found = resolve(scene, replace(phrase, sense=None))
    return replace(found, plural=True, certain=False) if found is not None else None


def _that_of(scene: Scene, at: int, end: int) -> Referent | None:
    """ "Ceux de l'alimentation", "celle de juin", "those of rivals": the noun last spoken of, with another owner."""
    atoms = scene.atoms
    start = at + 1 if "definite" in atoms[at + 1].classes else at + 2
    phrase = phrase_at(atoms, start, end, scene.grammar) if start < end else None
    found = resolve(scene, phrase) if phrase is not None else None
    facts = scene.referents.facts
    if found is not None and facts:
        return replace(found, noun=facts[-1][1].noun, certain=False, reasons=(*found.reasons, "that-of"))
    entity = scene.referents.last_subject(atoms[at].start)
    if entity is None:
        return found
    return of_entity(entity, atoms[at].start, atoms[at].end, atoms[at].text, ("that-of", "last-subject"), False)


def _named_aside(scene: Scene, phrase: NounPhrase, group: VerbGroup) -> Referent | None:
    """ "Un autre chantier, X, affiche ...": the name between commas right before the verb is the one meant."""
    atoms, at = scene.atoms, phrase.end
    if phrase.names or phrase.sense is not None or phrase.determiner not in ("indefinite", "other_determiner"):
        return None
    closed = at + 3 < len(atoms) and atoms[at].text == "," and atoms[at + 2].text == ","
    if not closed or atoms[at + 1].kind != "name" or group.start != at + 3 or group.number == "p":
        return None
    return name_at(scene, at + 1, ("apposition",))


def _behind_adverbial(scene: Scene, at: int, end: int) -> int:
    """Behind a preposition and what it governs: a date, a name, or a noun phrase."""
    atoms = scene.atoms
    step = at + 1
    if not (atoms[at].classes & {"preposition", "by", "with"}):
        return step
    if step < end and atoms[step].kind in ("date", "amount"):
        return step + 1
    inner = phrase_at(atoms, step, end, scene.grammar) if step < end else None
    return inner.end if inner is not None else step
