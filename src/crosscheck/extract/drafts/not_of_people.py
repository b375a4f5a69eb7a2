"""Dates that no person has: people are neither opened nor closed, completed nor put into service."""

from __future__ import annotations

from crosscheck.extract.language.senses import Sense
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene

_THINGS = frozenset({"open", "close", "complete"})


def not_of_people(scene: Scene, sense: Sense, subject: Referent) -> bool:
    """Whether a date of this sense cannot be the subject's, who is a person and owns no noun that it is of."""
    if sense.name not in _THINGS or not subject.name:
        return False
    entity = scene.referents.find(subject.name)
    return entity is not None and entity.kinds == {"person"}
