"""A part of a body that is sold: "sold its 40% stake in X to Y", "a cédé 40 % de X à Y"."""

from __future__ import annotations

from dataclasses import dataclass

from crosscheck.extract.relations.holders import is_share
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.subjects.slots import Slot


@dataclass(frozen=True, slots=True)
class SoldPart:
    """That only a part is sold, and of what body, where its name stands there."""

    whole: Slot | None


def sold_part(scene: Scene, group: VerbGroup, buyer: int) -> SoldPart | None:
    """The part that a verb sells to who stands at `buyer`; None where it sells the whole thing."""
    atoms, words = scene.atoms, scene.grammar.relations.words
    suffers = group.passive or group.kind == "participle"
    start, end = (_opening(scene, group.start), group.start) if suffers else (group.end, buyer)
    parts = [at for at in range(start, end) if is_share(atoms[at]) or atoms[at].low in words.stakes]
    if not parts:
        return None
    links = words.of | words.places | scene.grammar.relations.words.inside
    for at in range(parts[-1] + 1, end):
        if atoms[at].kind == "name":
            led = any(atom.low in links for atom in atoms[parts[-1] + 1 : at])
            return SoldPart(Slot(at, (at,), name_at(scene, at), False) if led else None)
        if atoms[at].kind == "mark":
            break
    return SoldPart(None)


def _opening(scene: Scene, end: int) -> int:
    """Where the stretch of words begins that ends here: behind the last mark."""
    return next((at + 1 for at in range(end - 1, -1, -1) if scene.atoms[at].kind == "mark"), 0)
