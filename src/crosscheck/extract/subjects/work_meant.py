"""The work that "le film" and "this novel" mean."""

from __future__ import annotations

from crosscheck.extract.phrases.noun_phrase import NounPhrase
from crosscheck.extract.scene.name_at import of_entity
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene


def work_meant(scene: Scene, phrase: NounPhrase) -> Referent | None:
    """ "Le film", "this novel": the work that the text last named between quotation marks or called so."""
    head, words = scene.atoms[phrase.head], scene.grammar.relations.words.works - scene.grammar.relations.words.reports
    bare = phrase.determiner in ("definite", "demonstrative") and phrase.owner < 0 and not phrase.names
    if not bare or head.kind != "word" or head.low not in words:
        return None
    start, end = scene.atoms[phrase.start].start, scene.atoms[phrase.end - 1].end
    latest = (entity for entity, _ in scene.referents.namings.latest(start))
    entity = next((entity for entity in latest if entity.ties.keys() & words and entity.kinds == {"project"}), None)
    if entity is None:
        return None
    return of_entity(entity, start, end, scene.text[start:end], ("tied-by-document",), False)
