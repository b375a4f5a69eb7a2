"""Who holds a part of a body that the sentence tells of another holder: "A owns 55% of X, and B the remaining 20%"."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.language.relation_senses import load_relation_senses
from crosscheck.extract.relations.holders import is_majority
from crosscheck.extract.relations.relation import relation
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.slots import share_of, slot_at, who_is

_HOLDS = frozenset({"owner", "investor"})
_STAKE = "stake"


def held_stake_drafts(scene: Scene, figures: Sequence[Draft], told: Sequence[Draft]) -> list[Draft]:
    """A draft for every name with a stake of its own that no relation gives one: of what stands behind its figure, else
    of what the nearest of the others holds a part of; a guess.
    """
    stakes = [draft for draft in figures if draft.attribute == _STAKE and draft.subject.named]
    if not stakes:
        return []
    parts = {draft.subject.name for draft in stakes}
    held = [draft for draft in told if draft.attribute in _HOLDS and draft.value_end < 0
            and name_at(scene, draft.value).name in parts and draft.subject.name not in parts]  # fmt: skip
    pairs = {(draft.subject.name, name_at(scene, draft.value).name) for draft in told}
    holders = {holder for _, holder in pairs}
    standing = next((draft.status for draft in told if draft.attribute in _HOLDS), "")
    found: list[Draft] = []
    for stake in stakes:
        name, own = _name(scene, stake), _whole_behind(scene, stake)
        if name < 0 or (own is None and (stake.subject.name in holders or not held)):
            continue
        near = min(held, key=lambda draft: abs(draft.value - stake.value), default=None)
        whole = own or (near.subject if near is not None else None)
        if whole is None or (whole.name, stake.subject.name) in pairs:
            continue
        sense = load_relation_senses()["owner" if is_majority(scene.atoms[stake.value]) else "investor"]
        draft = relation(scene, sense, whole, name, "same-again", group=stake.group, trigger=(name, stake.value + 1),
                         status=stake.status or standing, sure=False)  # fmt: skip
        if draft is not None:
            pairs.add((whole.name, stake.subject.name))
            found.append(draft)
    return found


def _whole_behind(scene: Scene, stake: Draft) -> Referent | None:
    """ "Holds 62% of X and 24.9% of Y": what stands by name behind the figure; None where no name does."""
    start = share_of(scene, stake.value)
    slot = slot_at(scene, start, near=True) if start else None
    if slot is None or not slot.names or any("and" in atom.classes for atom in scene.atoms[start : slot.names[0]]):
        return None  # "60% of the venture and Y the remainder"
    return who_is(scene, slot)


def _name(scene: Scene, stake: Draft) -> int:
    """Where the holder's name stands that a stake is told of, the nearest to its figure; -1 for nowhere."""
    places = [at for at, atom in enumerate(scene.atoms)
              if atom.kind == "name" and name_at(scene, at).name == stake.subject.name]  # fmt: skip
    return min(places, key=lambda at: abs(at - stake.value)) if places else -1
