"""The alliance that a verb leaves out: "A y a adhéré en mai", "A and B joined in March", "C withdrew last year"."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice

from crosscheck.extract.language.relation_frames import Frame
from crosscheck.extract.naming.name_kinds import is_group, kinds_of
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.subjects.slots import Slot

_LAST = 24  # names before: a group that was named long ago is not meant


def group_there(scene: Scene, number: int) -> Slot | None:
    """What "y" stands for before a verb of joining, or inside its group ("pourrait y entrer")."""
    words, group = scene.grammar.relations.words, scene.groups[number]
    places = (group.start - 1, group.head - 1, group.start - 2)
    there = any(at >= 0 and scene.atoms[at].low in words.there for at in places)
    return _meant(scene, group) if there else None


def group_joined(scene: Scene, number: int, frame: Frame) -> Slot | None:
    """What somebody joined or left where nothing but a time follows the verb; only of what the text is about."""
    group = scene.groups[number]
    joins = frame.first == "value" and ("group" in frame.sense.of or frame.sense.name == "former_member")
    if not joins or frame.sense.share or group.kind != "finite" or not _ends(scene, group):
        return None
    found = _meant(scene, group)
    if found is None or found.whole is None:
        return None
    place = scene.atoms[group.start].start
    subject, topic = scene.referents.last_subject(scene.atoms[0].start), scene.referents.topic(place)
    told = {entity.name for entity in (subject, topic) if entity is not None}
    joint = scene.subject(number)
    body = joint is not None and "organisation" in kinds_of(scene.referents, scene.grammar, joint)
    return found if body or found.whole.name in told else None


def _ends(scene: Scene, group: VerbGroup) -> bool:
    """Whether the clause is over behind the verb but for a time."""
    atoms, at = scene.atoms, group.end
    while at < len(atoms) and (
        atoms[at].kind == "date"
        or "weekday" in atoms[at].classes
        or ("preposition" in atoms[at].classes and at + 1 < len(atoms)
            and (atoms[at + 1].kind == "date" or "weekday" in atoms[at + 1].classes))
    ):  # fmt: skip
        at += 1
    return at >= len(atoms) or atoms[at].kind == "mark" or bool(atoms[at].classes & {"and", "coordinator"})


def _meant(scene: Scene, group: VerbGroup) -> Slot | None:
    """The group that was named last before the verb, never for sure."""
    start, end = scene.atoms[group.start].start, scene.atoms[group.head].end
    found = last_group(scene, Referent("", scene.atoms[group.head].text, start, end, ("implied-group",), False))
    return Slot(group.start, (), found, False) if found is not None else None


def last_group(scene: Scene, near: Referent) -> Referent | None:
    """ "L'alliance X ... Y l'a quittée, Z doit la rejoindre": what is made of others, and was named last."""
    for entity, _ in islice(scene.referents.namings.latest(near.start), _LAST):
        whose = replace(near, name=entity.name)
        if is_group(scene.referents, scene.grammar, whose):
            return whose
    return None
