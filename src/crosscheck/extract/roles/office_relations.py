"""Offices that go to somebody: "la présidence reviendra à A et la direction générale à B, qui occupe ce poste à C"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from crosscheck.extract.language.relation_senses import RelationSense, load_relation_senses
from crosscheck.extract.phrases.enumerations import names_from
from crosscheck.extract.phrases.noun_phrase import determiner, matches
from crosscheck.extract.relations.no_site import no_site
from crosscheck.extract.relations.relation import relation
from crosscheck.extract.relations.relation_status import group_status, supposed
from crosscheck.extract.roles.names_person import names_person
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.subjects.slots import lead_slot, slot_at
from crosscheck.extract.subjects.subject_slot import subject_slot

_HEAD = 8  # atoms from "at its head" to who is there
_RELATIVE = 8  # atoms from a name to the verb that says where else the same office is held


def office_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for every office that goes to a name, and for the same office that the name holds elsewhere."""
    carried: VerbGroup | None = None
    offices = scene.grammar.relations.offices
    if offices.keys().isdisjoint(scene.lows):
        return
    for at, atom in enumerate(scene.atoms):
        entries = offices.get(atom.low, ()) if atom.kind == "word" else ()
        if not entries:
            continue
        words, sense = next(((words, sense) for words, sense in entries if matches(scene.atoms, at, words)), ((), None))
        if sense is None:
            continue
        whose, end = _whose(scene, at + len(words), sense)
        yield from _kept(scene, at, whose, sense)
        group, behind = _goes(scene, at, end)
        if group is not None:
            carried = group
        person = _receiver(scene, behind)
        if carried is None or person < 0 or supposed(scene, carried):
            continue
        yield from _elsewhere(scene, person, sense)
        if whose is None:
            continue
        if "person" not in sense.value:
            no_site(scene, (person,))
        draft = relation(scene, sense, whose, person, "office", group=carried, trigger=(at, behind + 1),
                         status=group_status(scene, carried), sure=False)  # fmt: skip
        if draft is not None:
            yield draft


def head_drafts(scene: Scene) -> Iterator[Draft]:
    """ "À sa tête, ils ont placé A", "with A at its head": who leads the organisation that was last a subject."""
    atoms, sense = scene.atoms, load_relation_senses()["leads"]
    heads = scene.grammar.relations.words.at_head
    first = {words[0] for words in heads}
    if first.isdisjoint(scene.lows):
        return
    for at, atom in enumerate(atoms):
        for words in heads if atom.low in first else ():
            if not matches(atoms, at, words):
                continue
            near = [
                *range(at + len(words), min(len(atoms), at + len(words) + _HEAD)),
                *range(at - 1, max(-1, at - 4), -1),
            ]
            person = next((step for step in near if names_person(scene, step)), -1)
            whose, _ = _whose(scene, at + len(words), sense)
            if person < 0 or whose is None:
                continue
            group = next((group for group in scene.groups if group.start >= at), None)
            status = group_status(scene, group) if group is not None and group.end <= person else "actual"
            draft = relation(scene, sense, whose, person, "office", trigger=(at, at + len(words)), status=status,
                             sure=False)  # fmt: skip
            if draft is not None:
                yield draft


def _whose(scene: Scene, at: int, sense: RelationSense) -> tuple[Referent | None, int]:
    """Of what the office is, behind "of", else of whoever was last a subject; and where its phrase ends."""
    atoms = scene.atoms
    if at < len(atoms) - 1 and "of" in atoms[at].classes:
        slot = slot_at(scene, at + 1, near=True)
        if slot is not None and slot.whole is not None:
            return slot.whole, slot.names[0] + 1 if slot.names else max(at + 1, slot.span[1])
    entity = scene.referents.last_subject(atoms[0].start, tuple(sense.of))
    if entity is None or entity.common:
        return None, at
    start = atoms[at - 1].start
    return Referent(entity.name, atoms[at - 1].text, start, atoms[at - 1].end, ("last-subject",), False), at


def _goes(scene: Scene, start: int, end: int) -> tuple[VerbGroup | None, int]:
    """The verb by which the office goes to somebody, and where its preposition stands ("X will hand the chair to")."""
    going = scene.grammar.relations.words.going
    first = start
    while first > 0 and determiner(scene.atoms[first - 1]):
        first -= 1
    for group in scene.groups:
        set_off = group.kind == "participle" and group.start == end + 1 and scene.atoms[end].text == ","
        if group.lemma in going and (group.start == end or set_off):
            return group, group.end
        if group.lemma in going and group.end == first and not group.passive:
            return group, end
    return None, end


def _kept(scene: Scene, at: int, whose: Referent | None, sense: RelationSense) -> Iterator[Draft]:
    """ "X, qui conserve la direction générale": whose the office stays or becomes."""
    first = at
    while first > 0 and determiner(scene.atoms[first - 1]):
        first -= 1
    for number, group in enumerate(scene.groups):
        words = scene.grammar.relations.words
        left = group.lemma in words.leaving
        if group.end != first or group.passive or not (left or group.lemma in words.keeping):
            continue
        one = subject_slot(scene, number)
        if one is None or not one.names or whose is None or group.negated:
            continue
        draft = relation(scene, sense, whose, one.names[0], "office", group=group, trigger=(group.start, at + 1),
                         status=_left(scene, group) if left else group_status(scene, group), sure=False)  # fmt: skip
        if draft is not None:
            yield draft


def _left(scene: Scene, group: VerbGroup) -> str:
    """ "X quitte la présidence": over; "X va quitter la présidence": as yet X's."""
    return "former" if group_status(scene, group) == "actual" else "actual"


def _receiver(scene: Scene, at: int) -> int:
    atoms, words = scene.atoms, scene.grammar.relations.words
    if at >= len(atoms) - 1 or atoms[at].low not in words.going_to:
        return -1
    return next(iter(names_from(scene, at + 1)), -1)


def _elsewhere(scene: Scene, person: int, sense: RelationSense) -> Iterator[Draft]:
    """ "..., qui occupe ce poste à C": the same office at another body."""
    atoms, words = scene.atoms, scene.grammar.relations.words
    for group in scene.groups:
        if not person < group.start <= person + _RELATIVE or group.lemma not in words.occupying or group.negated:
            continue
        post = next((at for at in range(group.end, min(len(atoms), group.end + 3)) if atoms[at].low in words.posts), -1)
        if post < 0 or determiner(atoms[post - 1]) != "demonstrative":
            continue
        slot = lead_slot(scene, replace(group, end=post + 1), words.at_post)
        if slot is not None and slot.whole is not None:
            draft = relation(scene, sense, slot.whole, person, "office", group=group, trigger=(group.start, post + 1),
                             status=group_status(scene, group), sure=False)  # fmt: skip
            if draft is not None and draft.subject.name != name_at(scene, person).name:
                yield draft
