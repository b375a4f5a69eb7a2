"""The subject before an aside: "X, the site that Y is building in Z, costs ...", "a site that Y runs costs ..."."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.extract.naming.quoted_name import opens_quoted, quoted_name
from crosscheck.extract.phrases.agreement import agrees
from crosscheck.extract.phrases.before_between import before_between
from crosscheck.extract.phrases.is_region import is_region
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.subjects.resolve import resolve

_LONGEST = 32  # atoms of an aside at most
_CLAUSE = 10  # atoms from a relative pronoun to the verb of its clause


def before_aside(scene: Scene, number: int, at: int) -> Referent | None:
    """The noun phrase before an apposition or a relative clause that a comma closes right before the verb."""
    atoms = scene.atoms
    if at < 3 or atoms[at].text != ",":
        return None
    for comma in range(at - 2, max(0, at - _LONGEST), -1):
        if atoms[comma].kind == "mark" and atoms[comma].text in ';:“”«»"–—' and not quoted_name(atoms, comma):
            return None
        if atoms[comma].text != "," or not _is_aside(scene, comma + 1, at):
            continue
        found = _called_inside(scene, comma, at) or _phrase_before(scene, comma, scene.groups[number])
        if found is not None:
            return found
    return None


def before_relative(scene: Scene, number: int, at: int) -> Referent | None:
    """ "The park that Y runs in Z costs ...": the noun phrase before a relative clause with a subject of its own."""
    atoms, inner = scene.atoms, number - 1
    while inner >= 0 and scene.groups[inner].kind != "finite":
        inner -= 1
    if inner < 0 or any(atom.kind == "mark" for atom in atoms[scene.groups[inner].end : at + 1]):
        return None
    start = scene.groups[inner].start
    for place in range(start - 1, max(0, start - _CLAUSE), -1):
        if atoms[place].kind == "mark" or "and" in atoms[place].classes:
            return None
        if "relative_object" in atoms[place].classes:
            turned = place + 1 == start and bool(atoms[place].classes & {"inverting_relative", "relative_place"})
            opened = opens_relative(scene, place) or turned  # "le parc que gère Y coûte ..."
            found = _phrase_before(scene, place, scene.groups[number]) if opened else None
            return found if found is None or "type-of-noun" not in found.reasons else _itself(scene, found)
    return None


def _itself(scene: Scene, found: Referent) -> Referent:
    """ "The museum that Y runs": told apart by its clause, so nobody who was spoken of before."""
    inside = [at for at, atom in enumerate(scene.atoms) if found.start <= atom.start and atom.end <= found.end]
    start = next((at for at in inside if not determiner(scene.atoms[at])), inside[0])
    words = scene.written(start, inside[-1] + 1)
    return Referent(words, words, scene.atoms[start].start, found.end, ("common-noun", "before-aside"))


def _called_inside(scene: Scene, comma: int, at: int) -> Referent | None:
    """ "The pirates, who call themselves “Black Basil”, want ...": the name that the aside gives."""
    first, before = at - 3, scene.atoms[at - 4]
    lemmas = {form.lemma for form in scene.grammar.verb_forms(before.low)}
    named = "appeal" in before.classes or bool(lemmas & scene.grammar.relations.words.naming)
    if comma + 1 < first and named and opens_quoted(scene.atoms, first, at):
        return name_at(scene, first + 1, ("called",))
    return None


def opens_relative(scene: Scene, place: int) -> bool:
    """Whether "that" or "que" opens a relative clause on the noun or name right before it."""
    atoms = scene.atoms
    if not place or not atoms[place].classes & {"relative_object", "relative"} or place + 1 >= len(atoms):
        return False
    before, after = atoms[place - 1], atoms[place + 1]
    if any(group.end == place for group in scene.groups):
        return False  # "said that": what follows is reported
    if "weekday" in before.classes or (place > 1 and "weekday" in atoms[place - 2].classes):
        return False  # "a annoncé jeudi que X, une start-up, allait ..."
    noun = before.kind == "name" or (before.kind == "word" and not before.classes & {"adverb", "preposition", "and"})
    return noun and (after.kind == "name" or bool(determiner(after)))


def _is_aside(scene: Scene, start: int, end: int) -> bool:
    """Whether the stretch between two commas only describes: every main verb in it stands in a relative clause."""
    atoms = scene.atoms
    first = atoms[start]
    inside = [group for group in scene.groups if start <= group.start < end and group.kind == "finite"]
    relative = first.kind == "word" and bool(first.classes & {"relative", "relative_object"}) and not determiner(first)
    if relative:
        return bool(inside)
    if not determiner(first) or not inside:
        return False  # what has no verb of its own is no riddle: the phrase that opens the clause is the subject
    marker = next(
        (step for step in range(start + 1, inside[0].start) if atoms[step].classes & {"relative", "relative_object"}
         and not any(group.end == step for group in scene.groups)), -1)  # fmt: skip
    return marker >= 0 and len(inside) == 1


def _phrase_before(scene: Scene, comma: int, group: VerbGroup) -> Referent | None:
    """The noun phrase that ends at the comma and opens its clause."""
    atoms = scene.atoms
    stop = before_between(scene, comma)
    if atoms[stop - 1].text == ")":
        while stop > 0 and atoms[stop].text != "(":
            stop -= 1
    for start in range(max(0, stop - 12), stop):
        if start and (not _opens(scene, start) or is_region(scene, start)):
            continue  # "a factory in Lyon, France, which ..., will employ"
        phrase = phrase_at(atoms, start, stop, scene.grammar)
        if phrase is None or phrase.end != stop or not agrees(scene, phrase, stop, group):
            continue
        found = resolve(scene, phrase)
        return replace(found, reasons=(*found.reasons, "before-aside")) if found is not None else None
    return None


def _opens(scene: Scene, start: int) -> bool:
    """Whether a clause can begin here: behind a mark, a coordinator, or a word that reports."""
    before = scene.atoms[start - 1]
    if before.kind == "mark":
        return before.text in ',;:“«"–—'
    return before.kind == "word" and bool(before.classes & {"and", "contrast", "that"})
