"""Of what a share is that a relation of the same verb tells: of Y, in "Y, in which X owns 12%"."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.language.attribute_set import attribute_set
from crosscheck.extract.qualities.part_scope import Told
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.scene import Scene


def share_held(scene: Scene, draft: Draft, relations: Sequence[Draft]) -> Told | None:
    """The name of what is held and the atoms it stands in; None where no relation says whose share it is, or two do."""
    if draft.attribute not in attribute_set("shares_of") or draft.group is None:
        return None
    holder = draft.subject.name
    held = {
        relation.subject
        for relation in relations
        if relation.group == draft.group and relation.attribute in attribute_set("held_by")
        if name_at(scene, relation.name).name == holder
    }
    if len(held) != 1:
        return None
    whole = held.pop()
    inside = [at for at, atom in enumerate(scene.atoms) if whole.start <= atom.start and atom.end <= whole.end]
    return (whole.name, (inside[0], inside[-1] + 1)) if whole.named and inside else None
