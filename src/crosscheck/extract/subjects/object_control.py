"""Who does what an infinitive says behind a verb of seeing, letting, accusing or enabling: whom that verb acts on."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.extract.phrases.behind_adverbs import behind_adverbs
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.name_at import name_at, of_entity
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.subjects.resolve import resolve


def object_control(scene: Scene, number: int) -> Referent | None:
    """Who does what this infinitive says, where the verb before makes, lets or sees them do it; None where it does not.

    Where the text does not say whom something enables, it is whom it told of before.
    """
    outer, group = scene.groups[max(0, number - 1)], scene.groups[number]
    if not number or outer.passive or outer.end > group.start:
        return None
    chosen = _chosen(scene, outer, group)
    if chosen is not None:
        return chosen
    enables = scene.grammar.has(outer.lemma, "enables")
    if not enables and not scene.grammar.classes_of(outer.lemma) & {"perceives", "accuses"}:
        return None
    scene.subject(number - 1)  # whose "its sales" are
    told = _told(scene, outer, group)
    return told or (_enabled(scene, outer.start - 1, group.start, scene.subject(number - 1)) if enables else None)


def _chosen(scene: Scene, outer: VerbGroup, group: VerbGroup) -> Referent | None:
    """ "A nommé X pour succéder à Y", "has named X to succeed Y": who is chosen follows, and not who chooses."""
    words, relations = scene.grammar.relations.words, scene.grammar.relations.verbs
    follows = any(frame.sense.attribute == "predecessor" for frame in relations.get(group.lemma, ()))
    named = outer.end < group.start and scene.atoms[outer.end].kind == "name"
    if follows and named and outer.lemma in words.appointing:
        return name_at(scene, outer.end, ("infinitive",))
    works = {"supplier", "operator"} & {frame.sense.attribute for frame in relations.get(group.lemma, ())}
    given = group.end < len(scene.atoms) and determiner(scene.atoms[group.end]) == "definite"
    if not (works and given and outer.lemma in words.choosing):
        return None  # "has chosen X to open its factory": that is where
    told = _told(scene, outer, group, purpose=True)
    return told if told is not None and told.named else None


def enabled_subject(scene: Scene, number: int, enabling: Referent | None) -> Referent | None:
    """ "Doit lui permettre de construire", "permettra d'ouvrir": who builds, where the verb says what enables them."""
    group = scene.groups[number]
    return _enabled(scene, group.start, group.head, enabling) if _enables_within(scene, group) else None


def _enables_within(scene: Scene, group: VerbGroup) -> bool:
    """Whether the group itself begins with what enables ("permettra d'ouvrir"), and not as a passive."""
    if not any(scene.grammar.has(lemma, "enables") for lemma in group.chain):
        return False
    words = scene.atoms[group.start : group.head]
    return not any(scene.grammar.auxiliaries.get(atom.low, ("",))[0] == "be" for atom in words)


def _told(scene: Scene, outer: VerbGroup, group: VerbGroup, *, purpose: bool = False) -> Referent | None:
    """ "A vu ses ventes progresser", "permettra à la société de recruter", "ordered X to pay": the noun between."""
    atoms = scene.atoms
    start, end = behind_adverbs(scene, outer.end), group.start
    links = {"infinitive_link", "purpose"} if purpose else {"infinitive_link"}
    if end > start and atoms[end - 1].classes & links:
        end -= 1
    if end - start > 1 and atoms[start].classes & {"infinitive_link", "into"} and not _fused(scene, start):
        start += 1
    phrase = phrase_at(atoms, start, end, scene.grammar) if start < end else None
    if phrase is None or phrase.end != end:
        return None
    found = resolve(scene, phrase)
    return replace(found, reasons=(*found.reasons, "infinitive")) if found is not None else None


def _fused(scene: Scene, at: int) -> bool:
    """Whether a small word holds the noun's determiner too ("au groupe")."""
    return "definite" in scene.atoms[at].classes


def _enabled(scene: Scene, start: int, end: int, enabling: Referent | None) -> Referent | None:
    """Whom the text told of before what enables them; no one where a body enables itself."""
    repeated = any("clitic_object" in atom.classes for atom in scene.atoms[max(0, start) : end])
    if not repeated and enabling is not None and enabling.named:
        return None
    place = scene.atoms[0].start
    entity = scene.referents.last_subject(place, ("organisation", "person"))
    if entity is None or not entity.kinds:
        entity = scene.referents.topic(place) or entity
    if entity is None:
        return None
    at = scene.atoms[end].start
    return of_entity(entity, at, at, "", ("infinitive", "last-subject"), False)
