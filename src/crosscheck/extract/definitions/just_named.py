"""The body that "cette société" or "that company" means: the one that the sentence before brought up last."""

from __future__ import annotations

from itertools import takewhile

from crosscheck.extract.phrases.noun_phrase import NounPhrase
from crosscheck.extract.scene.entity import Entity
from crosscheck.extract.scene.scene import Scene


def just_named(scene: Scene, phrase: NounPhrase) -> Entity | None:
    """ "X a racheté Y. Cette société exploite 14 sites": the last body of the sentence before, and not its subject."""
    if phrase.determiner != "demonstrative" or "general_bodies" not in scene.atoms[phrase.head].classes:
        return None
    here = scene.atoms[0].start
    spoken = [one for one in scene.referents.spoken if one.place < here]
    if not spoken:
        return None
    since = max(one.sentence for one in spoken)
    subjects = {one.key for one in spoken if one.sentence == since}
    before = takewhile(lambda naming: naming[1] >= since, scene.referents.namings.latest(here))
    return next((entity for entity, _ in before if _body(entity) and entity.key not in subjects), None)


def _body(entity: Entity) -> bool:
    return "organisation" in entity.kinds and not entity.former
