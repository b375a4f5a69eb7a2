"""Whose a noun is that the text gives to nobody: "the cost", "des pertes", without a name or a possessive beside it."""

from __future__ import annotations

from crosscheck.extract.phrases.noun_phrase import NounPhrase
from crosscheck.extract.phrases.thing import thing
from crosscheck.extract.scene.entity import Entity
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.model.replace import replace

_NEAR = 300
"""Code points within which a noun without an owner may belong to the thing last told of."""


def noun_without_owner(scene: Scene, phrase: NounPhrase, words: tuple[str, ...]) -> Referent | None:
    """The subject of the clause that brings the noun up, the thing just told of, what the text is about, or itself."""
    start, end = scene.atoms[phrase.start].start, scene.atoms[phrase.end - 1].end
    within = phrase.start > 0 and "inside" in scene.atoms[phrase.start - 1].classes
    if phrase.determiner == "indefinite" and not within:
        for number in range(len(scene.groups) - 1, -1, -1):
            group = scene.groups[number]
            if group.end <= phrase.start and group.kind == "finite":
                found = scene.subject(number)
                if found is not None and not found.noun:
                    return replace(found, noun=words, certain=False, reasons=(*found.reasons, "clause-subject"))
                break
    senses = [sense for known, sense in scene.grammar.nouns.get(words[0], ()) if known == words]
    several = "plural_determiner" in scene.atoms[phrase.start].classes and not any(sense.of for sense in senses)
    if several or any(sense.itself for sense in senses):
        return replace(thing(scene, phrase), noun=words)
    near = None if any(sense.of == "organisation" for sense in senses) else scene.referents.last_subject(start)
    if near is not None and _thing_just_told(near, start):
        return Referent(
            near.name, scene.text[start:end], start, end, ("owner-unsaid", "last-subject"), False, False, words
        )
    entity = scene.referents.topic(scene.atoms[phrase.start].start)
    if entity is None:
        return replace(thing(scene, phrase), noun=words)
    written = scene.text[start:end]
    sure = any(sense.of == "organisation" for sense in senses) and scene.referents.dominant(entity, start)
    why = ("owner-unsaid", "alone-in-title" if sure else "topic")
    return Referent(entity.name, written, start, end, why, sure, False, words)


def _thing_just_told(entity: Entity, place: int) -> bool:
    """Whether the subject of the sentence before is a thing, which "l'ouverture" or "the cost" may well be of."""
    last = max((spot for spot in entity.places if spot < place), default=-_NEAR)
    return place - last < _NEAR and bool(entity.kinds & {"project"}) and not entity.kinds & {"organisation", "person"}
