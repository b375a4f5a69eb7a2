"""What a text is about where something is told that is somebody's: to whom "the turbines" are supplied by X."""

from __future__ import annotations

from collections.abc import Set

from crosscheck.extract.naming.name_kinds import fits
from crosscheck.extract.scene.entity import Entity
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene

_PASSING = 2  # how often a text names somebody whom it does not tell of for long


def theme(scene: Scene, near: Referent, kinds: frozenset[str], without: Set[str] = frozenset()) -> Referent | None:
    """Whom the text is about before `near`, of one of these kinds; whom it only tells of as another's comes last.

    A supplier or a partner that was told of in passing is subject of its sentence, and still not what the text is
    about. It is a guess, with the reason `topic`; `near` gives its words.
    """
    found = [
        entity for entity in scene.referents.candidates("organisation", near.start)
        if entity.name not in without and (
            "place" in kinds or not scene.grammar.has(entity.name.casefold(), "country")
        ) and fits(scene.referents, scene.grammar, _whose(entity, near), kinds) is not False
    ]  # fmt: skip
    own = [entity for entity in found if not only_anothers(scene, entity)] or found
    best = own[0] if own else None
    if best is not None and in_passing(best):
        best = next((entity for entity in own if scene.referents.holds(entity)), best)
    return _whose(best, near) if best is not None else None


def only_anothers(scene: Scene, entity: Entity) -> bool:
    """Whether a text names somebody in passing, as a member, a supplier, an owner of whom it is about."""
    return in_passing(entity) and scene.referents.belongs(entity)


def in_passing(entity: Entity) -> bool:
    """Whether a text names somebody once or twice, and not in its title."""
    return len(entity.places) <= _PASSING and not entity.title


def _whose(entity: Entity, near: Referent) -> Referent:
    return Referent(entity.name, near.written, near.start, near.end, ("topic",), False)
