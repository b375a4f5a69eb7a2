"""What a share is of where the words for it stand before: "holds 41% of the capital", "the remaining 35%"."""

from __future__ import annotations

from crosscheck.extract.naming.theme import theme
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.relations.holders import share_by
from crosscheck.extract.relations.of_it import of_it
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.relative_clauses import relative_lead
from crosscheck.extract.subjects.slots import Slot, share_of, slot_at
from crosscheck.extract.subjects.subject_slot import subject_slot


def of_the_capital(scene: Scene, number: int) -> Slot | None:
    """ "X détient 41 % du capital", "with Y holding the remaining 35%": of what was held before, or of the theme.

    "X, dont Y détient 41 % du capital": of X.
    """
    atoms, words, group = scene.atoms, scene.grammar.relations.words, scene.groups[number]
    share = share_by(scene, group)
    if share < 0:
        return None
    meant = of_it(scene, group, held=True)
    if meant is not None:
        return Slot(group.start - 1, (), meant, False)
    at = share + 1
    while at < len(atoms) and atoms[at].low in words.remaining:
        at += 1
    if at < len(atoms) and "of" in atoms[at].classes:
        at += 1
        while at < len(atoms) and determiner(atoms[at]):
            at += 1
        if at >= len(atoms) or atoms[at].low not in words.capital:
            return None
        at += 1
    if at < len(atoms) and atoms[at].kind not in ("mark", "date") and not atoms[at].classes & {"and", "coordinator"}:
        return None
    before = relative_lead(scene, number, words.of | words.places) or _held_before(scene, number)
    if before is not None:
        return before
    holder = subject_slot(scene, number)
    own = frozenset({holder.whole.name}) if holder is not None and holder.whole is not None else frozenset()
    near = Referent("", atoms[share].text, atoms[share].start, atoms[share].end)
    topic = theme(scene, near, frozenset({"organisation", "project"}), own)
    return Slot(share, (), topic, False) if topic is not None else None


def _held_before(scene: Scene, number: int) -> Slot | None:
    """What a verb before it in the sentence tells a part of, where this one tells only of another part."""
    for group in reversed(scene.groups[:number]):
        share = share_by(scene, group)
        start = share_of(scene, share) if share >= 0 else 0
        slot = slot_at(scene, start, near=False) if start else None
        if slot is not None and slot.whole is not None:
            return slot
    return None
