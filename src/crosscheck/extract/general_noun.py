"""The thing that a general noun stands for ("ce site", "the facility"): one that the text has told of more exactly."""

from __future__ import annotations

from crosscheck.extract.name_at import of_entity
from crosscheck.extract.phrases import NounPhrase
from crosscheck.extract.referents import Referent
from crosscheck.extract.scene import Scene

_NEAR = 300
"""Code points before the noun within which the thing has to have been told of."""


def general_noun(scene: Scene, phrase: NounPhrase) -> Referent | None:
    """The thing without a name that the text has just told of by a noun that says more; None where there is none."""
    head, start = scene.atoms[phrase.head], scene.atoms[phrase.start].start
    bare = phrase.end == phrase.head + 1 and head.kind == "word" and head.low not in scene.referents.things
    bare = bare and "preposition" not in scene.atoms[phrase.start].classes  # "au lieu des cinq"
    general = "general_projects" in head.classes and phrase.determiner in ("definite", "demonstrative")
    if not bare or not (general or ("type_project" in head.classes and phrase.determiner == "demonstrative")):
        return None
    told = [
        (spots[-1], entity)
        for entity in scene.referents.things_spoken.values()
        if (spots := [spot for spot in entity.places if start - _NEAR < spot < start])
        and scene.grammar.has(entity.name.split()[0].lower(), "type_project")
    ]
    if not told:
        return None
    entity = max(told, key=lambda pair: pair[0])[1]
    end = scene.atoms[phrase.end - 1].end
    return of_entity(entity, start, end, scene.text[start:end], ("common-noun", "last-object"), False)
