"""The name that the text calls by the noun of a phrase."""

from __future__ import annotations

from crosscheck.extract.definitions.tied_name import tied_name
from crosscheck.extract.phrases.noun_phrase import NounPhrase, singular
from crosscheck.extract.scene.name_at import of_entity
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.model.replace import replace


def called_by_noun(scene: Scene, phrase: NounPhrase, *, relative: bool) -> Referent | None:
    """The name that the text calls by this noun, before here or, with an indefinite article, later."""
    atoms = scene.atoms
    head = atoms[phrase.head]
    if head.kind == "word" and phrase.determiner in ("definite", "demonstrative", "") and "type" in head.classes:
        tied = tied_name(scene, phrase)
        if tied is not None and relative and "type-of-noun" in tied.reasons and "type_organisation" in head.classes:
            return None  # "signe avec X, dont la filiale emploie ...": not whom the text told of before
        if tied is not None and not ("type-of-noun" in tied.reasons and _told_before(scene, phrase)):
            return replace(tied, certain=tied.certain and not relative)  # "le maire, dont le club ...": which one?
    if phrase.determiner == "indefinite" and "type_organisation" in head.classes:
        noun = singular(scene.grammar, head.low)
        later = [e for e in scene.referents.tied(noun, len(scene.text)) if e.ties[noun] >= atoms[phrase.start].start]
        if len(later) == 1:
            start, end = atoms[phrase.start].start, atoms[phrase.head].end
            return of_entity(later[0], start, end, scene.text[start:end], ("tied-later",), False)
    return None


def _told_before(scene: Scene, phrase: NounPhrase) -> bool:
    """Whether the text has told of a thing by this noun, which the bare noun means rather than some name."""
    bare = phrase.end == phrase.head + 1 and phrase.determiner in ("definite", "demonstrative")
    place = scene.atoms[phrase.start].start
    told = scene.referents.things.get(scene.atoms[phrase.head].low, [])
    return bare and bool(told) and told[0][0] < place
