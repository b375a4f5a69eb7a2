"""Who does what a relative clause tells, behind its verb: "l'alliance, à laquelle participent aussi A et B"."""

from __future__ import annotations

from crosscheck.extract.language.relation_frames import Frame
from crosscheck.extract.phrases.behind_adverbs import behind_adverbs
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.behind_object import behind_object
from crosscheck.extract.subjects.relative_clauses import relative_lead
from crosscheck.extract.subjects.slots import Slot, slot_at


def doers_behind(scene: Scene, number: int, frame: Frame) -> Slot | None:
    """The names behind the verb, where the pronoun that holds its preposition stands right before it; else None."""
    group = scene.groups[number]
    if group.kind != "finite" or group.passive or not frame.leads or group.start < 1:
        return None
    if scene.atoms[group.start - 1].low not in scene.grammar.relations.words.pronouns:
        return None
    at = behind_object(scene, group.end, frame.noun) if frame.noun else group.end
    if not at or relative_lead(scene, number, frame.leads) is None:
        return None
    found = slot_at(scene, behind_adverbs(scene, at), near=True)
    return found if found is not None and found.names else None
