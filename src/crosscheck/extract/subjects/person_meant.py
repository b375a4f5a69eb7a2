"""Whom a participle is about behind a noun of a person's: "la décision de Luca Morel, arrivé en mai"."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.extract.language.senses import BUYING
from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.phrases.agreement import shape_at
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.apposed_body import apposed_body
from crosscheck.extract.subjects.resolve import resolve

_NOUN = 6  # atoms from a noun back to its determiner
_BODIES = frozenset({"type_organisation", "type_project"})


def body_meant(scene: Scene, number: int, place: int) -> Referent | None:
    """ "X, le patron de la coentreprise, née en 2022": what stands right before the comma, where only that agrees."""
    atoms, grammar = scene.atoms, scene.grammar
    if not grammar.traits.agreement or place < 1 or atoms[place].kind != "word":
        return None
    described = _described(scene, number, place)
    if described is not None:
        return described
    start = next((at for at in range(place - 1, max(-1, place - _NOUN), -1) if determiner(atoms[at])), 0)
    phrase = phrase_at(atoms, start, place + 1, grammar)
    if phrase is None or phrase.end != place + 1 or not atoms[phrase.head].classes & _BODIES:
        return None
    holder = start - 1 - ("of" in atoms[start - 1].classes and "of" not in atoms[start].classes)
    if holder < 1 or not (atoms[holder].low in grammar.roles or "type_person" in atoms[holder].classes):
        return None
    own, other = (shape_at(scene, atoms[at].start)[:1] for at in (start, holder - 1))
    told = "f" if grammar.ends(atoms[scene.groups[number].head].low, "feminine_participle") else "m"
    found = resolve(scene, phrase) if own in ("", told) and other not in ("", told) else None
    return replace(found, certain=False, reasons=(*found.reasons, "participle")) if found is not None else None


def _described(scene: Scene, number: int, place: int) -> Referent | None:
    """ "X, spécialiste du bricolage racheté en 2022": X was bought or founded, and not what it deals in."""
    group, noun = scene.groups[number], scene.atoms[place]
    senses = scene.grammar.verbs.get(group.lemma, ())
    of_bodies = any(sense.name in BUYING or sense.date == "founding date" for sense in senses)
    if not of_bodies or place != group.start - 1 or noun.classes & _BODIES:
        return None
    if noun.low in scene.grammar.relations.words.goods | scene.grammar.relations.words.works:
        return None
    body = apposed_body(scene, place + 1)
    return replace(body, certain=False, reasons=(*body.reasons, "participle")) if body is not None else None


def person_meant(scene: Scene, number: int, place: int, found: Referent | None) -> Referent | None:
    """The person named right before the comma, where the noun around cannot be meant.

    A participle of another gender than the noun's is the person's, and so is every one of appointing.
    """
    atoms, group = scene.atoms, scene.groups[number]
    if found is not None and place > 1 and "that_of" in atoms[place - 2].classes and "of" in atoms[place - 1].classes:
        return replace(found, certain=False)  # "celui de Hanau, ouvert en 2023"
    if found is None or place < 1 or atoms[place].kind != "name" or atoms[place].start <= found.start:
        return None
    person = name_at(scene, place, ("participle",))
    if person.name == found.name or "of" not in atoms[place - 1].classes:
        return None
    if "person" not in kinds_of(scene.referents, scene.grammar, person):
        return None
    appointed = group.lemma in scene.grammar.relations.words.appointing
    return person if appointed or _disagrees(scene, number, found) else None


def _disagrees(scene: Scene, number: int, found: Referent) -> bool:
    """Whether the participle shows another gender than the determiner of a noun."""
    if not scene.grammar.traits.agreement:
        return False
    low = scene.atoms[scene.groups[number].head].low
    gender = "f" if scene.grammar.ends(low, "feminine_participle") else "m"
    first = next((at for at, atom in enumerate(scene.atoms) if atom.start >= found.start), 0)
    shape = shape_at(scene, scene.atoms[max(0, first - 1)].start) or shape_at(scene, found.start)
    return shape[:1] in ("m", "f") and shape[:1] != gender
