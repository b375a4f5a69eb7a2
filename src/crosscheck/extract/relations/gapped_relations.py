"""What a clause says again of another pair without its verb: "best actress went to A, best actor to B"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from crosscheck.extract.language.relation_frames import Frame
from crosscheck.extract.phrases.noun_phrase import determiner, singular
from crosscheck.extract.phrases.role import part_of_phrase
from crosscheck.extract.relations.relation import thing_at
from crosscheck.extract.relations.relation_status import group_status, supposed
from crosscheck.extract.relations.tell_slots import tell_slots
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.subjects.slots import Slot, slot_at

_WORDS = 6  # atoms of a noun phrase before the preposition that is said again
_REACH = 24  # atoms behind a verb within which a clause may go on without one


def gapped_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for every pair that takes the verb and the preposition of one before it; never for sure."""
    atoms = scene.atoms
    if not any(group.passive or scene.grammar.relations.verbs.get(group.lemma) for group in scene.groups):
        return
    for number, group in enumerate(scene.groups):
        lead = group.end
        if lead >= len(atoms) - 1 or group.kind != "finite" or group.negated:
            continue
        frames = _frames(scene, group, lead)
        if not frames or supposed(scene, group):
            continue
        end = scene.groups[number + 1].start if number + 1 < len(scene.groups) else len(atoms)
        for again in range(lead + 3, min(end, len(atoms) - 1, lead + _REACH)):
            if atoms[again].low != atoms[lead].low:
                continue
            holder, told = _thing_before(scene, again), slot_at(scene, again + 1, near=True)
            if holder is None or told is None or not told.names:
                continue
            frame = next((one for one in frames if not one.things or _head(scene, holder) in one.things), None)
            if frame is not None:
                yield from tell_slots(scene, replace(frame.sense, of=frozenset()), holder, told, "same-again",
                                      group=group, trigger=(group.start, again + 1), status=group_status(scene, group),
                                      sure=False)[1]  # fmt: skip


def _frames(scene: Scene, group: VerbGroup, lead: int) -> list[Frame]:
    """How the verb states relations with the word right behind it: its preposition, or a passive's "by"."""
    low, by = scene.atoms[lead].low, "by" in scene.atoms[lead].classes
    found = []
    for frame in scene.grammar.relations.verbs.get(group.lemma, ()):
        if frame.noun or frame.particle or frame.sense.share or frame.sense.weak:
            continue
        agent = frame.first == "value" and not (frame.leads or frame.things) and group.passive and by
        if agent or (low in frame.leads and frame.first == "subject" and not group.passive and frame.things):
            found.append(frame)
    return found


def _head(scene: Scene, holder: Slot) -> str:
    """The noun of a slot in the singular."""
    return singular(scene.grammar, scene.atoms[holder.span[1] - 1].low)


def _thing_before(scene: Scene, lead: int) -> Slot | None:
    """The noun phrase that stands between a comma or "and" and a preposition; None where a name does."""
    atoms, start = scene.atoms, lead
    while start > 0 and lead - start < _WORDS and atoms[start - 1].kind == "word":
        before = atoms[start - 1]
        if not (part_of_phrase(before) or determiner(before) or "possessive_mark" in before.classes):
            break
        start -= 1
        if determiner(atoms[start]):
            break
    opened = start > 0 and (atoms[start - 1].text in (",", ";") or "and" in atoms[start - 1].classes)
    first = start + bool(determiner(atoms[start]))
    if not opened or first >= lead or determiner(atoms[start]) == "possessive":
        return None
    return Slot(start, (), thing_at(scene, first, lead), True, (first, lead))
