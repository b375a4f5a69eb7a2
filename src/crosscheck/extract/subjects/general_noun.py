"""The thing that a general noun stands for ("ce site", "the facility"): one that the text has told of more exactly."""

from __future__ import annotations

from crosscheck.extract.phrases.noun_phrase import NounPhrase, singular
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene

_NEAR = 300
"""Code points before the noun within which the thing has to have been told of."""


def general_noun(scene: Scene, phrase: NounPhrase) -> Referent | None:
    """The thing without a name that the text has just told of by a noun that says more; None where there is none."""
    head, start = scene.atoms[phrase.head], scene.atoms[phrase.start].start
    alone = phrase.end == phrase.head + 1 and phrase.head <= phrase.start + 1
    bare = alone and head.kind == "word" and head.low not in scene.referents.things
    bare = bare and "preposition" not in scene.atoms[phrase.start].classes  # "au lieu des cinq"
    general = (
        "general_projects" in head.classes
        and "guarded" not in head.classes
        and phrase.determiner in ("definite", "demonstrative")
    )
    if not bare or not (general or ("type_project" in head.classes and phrase.determiner == "demonstrative")):
        return None
    told = [
        (place, name)
        for noun, spots in scene.referents.things.items()
        if scene.grammar.has(noun, "type_project")
        and not scene.grammar.has(noun, "plans")
        and singular(scene.grammar, noun) == noun
        for place, name in spots
        if start - _NEAR < place < start
    ]
    if not told:
        return None
    name = max(told)[1]
    end = scene.atoms[phrase.end - 1].end
    return Referent(name, scene.text[start:end], start, end, ("common-noun", "last-object"), False)
