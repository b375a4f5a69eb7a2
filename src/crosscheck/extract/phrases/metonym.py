"""The body that speaks through its management."""

from __future__ import annotations

from crosscheck.extract.phrases.noun_phrase import NounPhrase
from crosscheck.extract.scene.name_at import name_at, of_entity
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.model.replace import replace


def metonym(scene: Scene, phrase: NounPhrase) -> Referent | None:
    """ "La direction de X", "the management": the body that speaks through them."""
    if phrase.owner >= 0:
        return replace(name_at(scene, phrase.owner, ("metonym",)), certain=False)
    start, end = scene.atoms[phrase.start].start, scene.atoms[phrase.end - 1].end
    body = scene.referents.topic(start) if phrase.end == phrase.head + 1 else None
    return of_entity(body, start, end, scene.text[start:end], ("metonym", "topic"), False) if body is not None else None
