"""The name that "ce dernier" or "the latter" repeats."""

from __future__ import annotations

from crosscheck.extract.phrases.noun_phrase import NounPhrase
from crosscheck.extract.scene.name_at import of_entity
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene


def means_last(scene: Scene, phrase: NounPhrase) -> bool:
    """Whether "dernier" or "latter" stands for a name here: behind "ce", or where the language has the word for it."""
    return phrase.determiner == "demonstrative" or scene.grammar.traits.head_last


def latter(scene: Scene, phrase: NounPhrase) -> Referent | None:
    """ "Cette dernière", "the latter": the name that stands last before it."""
    start, end = scene.atoms[phrase.start].start, scene.atoms[phrase.end - 1].end
    entity, _ = next(scene.referents.namings.latest(start), (None, -1))
    if entity is None:
        return None
    return of_entity(entity, start, end, scene.text[start:end], ("latter",), False)
