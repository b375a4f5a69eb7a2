"""Who is listed in a sentence of its own: "Y figurent notamment A et B", "Among them are A and B", "Il s'agit de A"."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.extract.language.relation_senses import RelationSense, load_relation_senses
from crosscheck.extract.language.tokens import plain_words
from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.naming.theme import theme
from crosscheck.extract.phrases.enumerations import names_from
from crosscheck.extract.phrases.noun_phrase import matches
from crosscheck.extract.relations.relation import relation
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene

_NEAR = 250
"""Code points back to what the names are several of."""

_BODIES = frozenset({"organisation", "project", "event"})


def listed_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for every name of a list that goes on what the sentence before told of several."""
    opened = _behind_opening(scene)
    names = names_from(scene, opened) if 0 <= opened < len(scene.atoms) else []
    first = scene.atoms[0]
    sense = _told_before(scene, first.start) if names else None
    sense = sense or (load_relation_senses()["member"] if names and _bodies(scene, names) else None)
    if sense is None:
        return
    near = Referent("", first.text, first.start, first.end)
    whole = theme(scene, near, sense.of or _BODIES, {scene.referents.resolve(scene.atoms[at].text) for at in names})
    if whole is None:
        return
    for place in names:
        draft = relation(scene, sense, whole, place, "listed", trigger=(0, opened), sure=False, among=tuple(names))
        if draft is not None:
            yield draft


def _behind_opening(scene: Scene) -> int:
    """Behind the words that open such a sentence, adverbs and all; -1 where it opens otherwise."""
    atoms = scene.atoms
    for words in scene.grammar.relations.words.listing:
        if matches(atoms, 0, words):
            at = len(words)
            while at < len(atoms) and atoms[at].kind == "word" and "adverb" in atoms[at].classes:
                at += 1
            return at + (at < len(atoms) and "of" in atoms[at].classes)
    return -1


def _told_before(scene: Scene, start: int) -> RelationSense | None:
    """Of what there were several in the sentence before: "une trentaine de membres"; None where no noun says so."""
    nouns = scene.grammar.relations.nouns
    for word in reversed(plain_words(scene.text[max(0, start - _NEAR) : start])):
        for form, frame, many in nouns.get(word, ()):
            if many and form == (word,) and frame.first == "value" and "organisation" in frame.sense.value:
                return frame.sense
    return None


def _bodies(scene: Scene, names: list[int]) -> bool:
    """Whether one of the names is a body's for certain, and none a person's or a place's."""
    kinds = [kinds_of(scene.referents, scene.grammar, name_at(scene, place)) for place in names]
    return any("organisation" in one for one in kinds) and not any(one & {"person", "place"} for one in kinds)
