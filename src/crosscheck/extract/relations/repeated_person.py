"""Whom "lui" or "him" repeats in a relation between two people: "Maud Kessler lui succédera", "will succeed him"."""

from __future__ import annotations

from crosscheck.extract.language.relation_frames import Frame
from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.slots import Slot


def repeated_person(scene: Scene, number: int, frame: Frame) -> Slot | None:
    """The person who was named last before the verb's own subject; never for sure."""
    group, atoms, words = scene.groups[number], scene.atoms, scene.grammar.relations.words
    if not frame.sense.alike or group.passive or frame.noun:
        return None
    places = (group.start - 1, group.head - 1) if frame.leads else (group.end,)
    at = next((at for at in places if 0 <= at < len(atoms) and atoms[at].low in words.them), -1)
    subject = scene.subject(number) if at >= 0 else None
    if subject is None or "person" not in kinds_of(scene.referents, scene.grammar, subject):
        return None
    place = atoms[group.start].start
    for entity, _ in scene.referents.namings.latest(place):
        if "person" in entity.kinds and entity.name != subject.name:
            atom = atoms[at]
            found = Referent(entity.name, atom.text, atom.start, atom.end, ("object-pronoun", "last-person"), False)
            named = next((step for step, other in enumerate(atoms) if other.kind == "name" and other.start < place
                          and scene.referents.resolve(other.text) == entity.name), -1)  # fmt: skip
            return Slot(at, (named,) if named >= 0 else (), found, False, (at, at + 1))
    return None
