"""The referent of a name that stands in the text, and of a name that other words stand for."""

from __future__ import annotations

from crosscheck.extract.scene.entity import Entity
from crosscheck.extract.scene.reason import Reason
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene


def name_at(scene: Scene, place: int, reasons: tuple[Reason, ...] = ()) -> Referent:
    """The name that stands at this atom, aliases resolved."""
    atom = scene.atoms[place]
    entity = scene.referents.find(atom.text)
    name = entity.name if entity is not None else atom.text
    why: Reason = "named" if name == atom.text else "defined-in-text"
    return Referent(name, atom.text, atom.start, atom.end, (why, *reasons), True, True)


def of_entity(
    entity: Entity, start: int, end: int, written: str, reasons: tuple[Reason, ...], certain: bool
) -> Referent:
    """The referent for an entity that a pronoun or a common noun stands for."""
    return Referent(entity.name, written, start, end, reasons, certain)
