"""The two names that "le premier" and "le second", "the former" repeat."""

from __future__ import annotations

from crosscheck.extract.phrases.noun_phrase import NounPhrase
from crosscheck.extract.scene.entity import Entity
from crosscheck.extract.scene.name_at import of_entity
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene

OF_TWO = frozenset({"first_of_two", "second_of_two"})
"""Classes of the words that tell one of two from the other."""

_NEAR = 300
"""Code points from two names to the words that tell them apart."""

_PAIRS = 4
"""Names last named among which the two are sought."""


def one_of_two(scene: Scene, phrase: NounPhrase) -> Referent | None:
    """ "A et B ont publié leurs comptes. Le premier ..., le second ...": which of the two that "and" joined last."""
    head = scene.atoms[phrase.head]
    bare = phrase.determiner == "definite" and phrase.end == phrase.head + 1 == phrase.start + 2
    if not bare or head.kind != "word" or not _tells(scene, phrase.end):
        return None
    pair = _pair(scene, head.start)
    if pair is None:
        return None
    start, end = scene.atoms[phrase.start].start, head.end
    entity = pair["second_of_two" in head.classes]
    return of_entity(entity, start, end, scene.text[start:end], ("latter",), False)


def _tells(scene: Scene, end: int) -> bool:
    """Whether a verb follows, with nothing but what leans on it before it."""
    return any(
        group.start == end or (group.start == end + 1 and "clitic" in scene.atoms[end].classes)
        for group in scene.groups
    )


def _pair(scene: Scene, place: int) -> tuple[Entity, Entity] | None:
    """The two names that stand last before a place with "and" between them, and nothing else named behind them."""
    behind: tuple[Entity, int] | None = None
    for count, (entity, at) in enumerate(scene.referents.namings.latest(place)):
        if count == _PAIRS or place - at > _NEAR:
            return None
        if behind is not None and behind[0] is not entity and _joined(scene, entity, scene.text[at : behind[1]]):
            return entity, behind[0]
        behind = entity, at
    return None


def _joined(scene: Scene, entity: Entity, written: str) -> bool:
    """Whether the words from one name to the next are the name and "and"."""
    name = next((name for name in (entity.name, *sorted(entity.short)) if written.startswith(name)), "")
    rest = written[len(name) :].split() if name else []
    return len(rest) == 1 and scene.grammar.has(rest[0].lower(), "and")
