"""A relation told between two slots: one draft a name, on the side where names are listed."""

from __future__ import annotations

from crosscheck.extract.language.relation_senses import RelationSense
from crosscheck.extract.phrases.enumerations import names_from
from crosscheck.extract.relations.relation import relation, thing_at, weigh
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.reason import Reason
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.subjects.slots import Slot, who_is


def tell_slots(
    scene: Scene, sense: RelationSense, holder: Slot, told: Slot, why: Reason, *, group: VerbGroup | None = None,
    trigger: tuple[int, int], status: str, sure: bool,
) -> tuple[int, list[Draft]]:  # fmt: skip
    """The drafts for what `told` names about `holder`, and how well the kinds of the best two fit (-1: not at all)."""
    subjects = [who_is(scene, holder, place) for place in holder.names] or [holder.whole]
    only = sense.one and not (sense.spread and _joined(scene, told))
    if only or len(told.names) > 1:
        subjects = subjects[:1]
    values = [(place, -1) for place in told.names[: 1 if only else None]] or [told.span]
    drafts = []
    weight = -1
    for subject in subjects:
        for value, end in values:
            if subject is None or value < 0 or _listed_beside(scene, subject, value):
                continue
            draft = relation(scene, sense, subject, value, why, group=group, trigger=trigger, status=status, sure=sure,
                             among=told.names, value_end=end)  # fmt: skip
            if draft is not None:
                other = name_at(scene, value) if end < 0 else thing_at(scene, value, end)
                weight = max(weight, weigh(scene, sense, subject, other))
                drafts.append(draft)
    return weight, drafts


def _joined(scene: Scene, told: Slot) -> bool:
    """Whether "and" stands before the last name of a slot."""
    if len(told.names) < 2:
        return False
    return any("and" in atom.classes for atom in scene.atoms[told.names[-2] + 1 : told.names[-1]])


def _listed_beside(scene: Scene, subject: Referent, value: int) -> bool:
    """ "Two banks, A and B, lent the company ...": a noun never means who is listed with the value."""
    if "type-of-noun" not in subject.reasons or scene.atoms[value].kind != "name":
        return False
    return any(name_at(scene, place).name == subject.name for place in names_from(scene, value))
