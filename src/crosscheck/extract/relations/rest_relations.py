"""Who has the rest of what another holds a part of: "60% owned by A; the remaining 40% goes to B".

A rest is no more than a part: whoever has it is an investor, and never for sure.
"""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.extract.language.relation_senses import load_relation_senses
from crosscheck.extract.phrases.enumerations import names_from
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.relations.holders import is_share, share_by
from crosscheck.extract.relations.relation import relation
from crosscheck.extract.relations.relation_status import group_status, supposed
from crosscheck.extract.relations.sides import find_sides
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.subjects.slots import Slot, slot_at, who_is
from crosscheck.extract.subjects.subject_slot import subject_slot

_NEAR = 6  # atoms between the rest and the verb that says whose it is
_PHRASE = 8  # atoms of "le solde du capital de X"
_LEAD = 3  # atoms from that verb to the word that leads to who has it


def rest_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for everybody who has the rest of a body of which the sentence tells another part before."""
    words = scene.grammar.relations.words
    if (words.rest | words.remaining).isdisjoint(scene.lows):
        return
    for at in range(1, len(scene.atoms)):
        if not tells_rest(scene, at):
            continue
        whole = _whole(scene, at) or _of_capital(scene, at)
        if whole is None:
            continue
        for number, group in enumerate(scene.groups):
            names = () if supposed(scene, group) else _having(scene, number, group, at)
            for name in names:
                draft = relation(scene, load_relation_senses()["main_shareholder"], whole, name, "rest", group=group,
                                 trigger=(group.start, group.end), status=group_status(scene, group), sure=False,
                                 among=names)  # fmt: skip
                if draft is not None:
                    yield draft


def tells_rest(scene: Scene, at: int) -> bool:
    """Whether "the rest" stands here, or a share that is told to be the remaining one."""
    atoms, words = scene.atoms, scene.grammar.relations.words
    if atoms[at].low in words.rest:
        return bool(determiner(atoms[at - 1]))
    beside = atoms[at - 1 : at] + atoms[at + 1 : at + 2]
    return atoms[at].low in words.remaining and any(is_share(atom) for atom in beside)


def of_rest(scene: Scene, group: VerbGroup) -> bool:
    """ "Le reste appartenant à X", "the rest held by X": whether a verb right behind tells of the rest."""
    start = group.start
    if any(tells_rest(scene, at) for at in range(max(1, start - _LEAD), start)):
        return True
    nearby = range(max(1, start - _PHRASE), max(1, start - _LEAD))
    return any(scene.atoms[at].low in scene.grammar.relations.words.rest and _phrase_end(scene, at) == start
               for at in nearby)  # fmt: skip


def _whole(scene: Scene, at: int) -> Referent | None:
    """The body of which a verb before tells a part, where it has a name there."""
    for number in range(len(scene.groups) - 1, -1, -1):
        group = scene.groups[number]
        if group.end > at or share_by(scene, group) < 0 or share_by(scene, group) > at:
            continue
        for frame in scene.grammar.relations.verbs.get(group.lemma, ()):
            found = find_sides(scene, number, frame) if frame.sense.share else None
            whole = who_is(scene, found.holder) if found is not None and not found.turned else None
            if whole is not None and whole.named:
                return whole
    return None


def _capital_at(scene: Scene, at: int) -> int:
    """Where the capital stands of which a rest is told ("le solde du capital"); -1 for none."""
    atoms, step = scene.atoms, at + 1
    if step >= len(atoms) or "of" not in atoms[step].classes:
        return -1
    step += 1
    while step < len(atoms) and determiner(atoms[step]):
        step += 1
    return step if step < len(atoms) and atoms[step].low in scene.grammar.relations.words.capital else -1


def _owner_slot(scene: Scene, at: int) -> Slot | None:
    """Whose capital a rest is of, where its phrase says so."""
    capital = _capital_at(scene, at)
    named = 0 <= capital < len(scene.atoms) - 2 and "of" in scene.atoms[capital + 1].classes
    return slot_at(scene, capital + 2, near=False) if named else None


def _phrase_end(scene: Scene, at: int) -> int:
    """Where the phrase of a rest ends: behind the capital, or behind whose capital it is."""
    slot = _owner_slot(scene, at)
    if slot is not None and slot.names:
        return slot.names[0] + 1
    return _capital_at(scene, at) + 1 if slot is None else -1


def _of_capital(scene: Scene, at: int) -> Referent | None:
    """ "Le solde du capital de X appartient à Y": of X."""
    slot = _owner_slot(scene, at)
    whole = who_is(scene, slot) if slot is not None and slot.names else None
    return whole if whole is not None and whole.named else None


def _having(scene: Scene, number: int, group: VerbGroup, at: int) -> tuple[int, ...]:
    """Who has what stands at an atom, as a verb behind it ("goes to X") or before it ("X holding the rest") says."""
    atoms, words = scene.atoms, scene.grammar.relations.words
    if group.lemma not in words.resting:
        return ()
    told = _phrase_end(scene, at) == group.start
    if told or (at < group.start <= at + _NEAR and not any(atom.kind == "name" for atom in atoms[at : group.start])):
        for step in range(group.end, min(len(atoms) - 1, group.end + _LEAD)):
            if "by" in atoms[step].classes or atoms[step].low in words.given_to | words.going_to:
                return tuple(names_from(scene, step + 1))
        return ()
    before = group.end <= at <= group.end + 2 and not group.passive
    slot = subject_slot(scene, number) if before else None
    return slot.names if slot is not None else ()
