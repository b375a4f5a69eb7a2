"""Whose customers they are who goods of any kind are sold to."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.slots import Slot
from crosscheck.extract.subjects.subject_slot import subject_slot


def seller_of(scene: Scene, number: int, goods: Slot) -> Slot:
    """ "X sells chips to Y": X, whose customer Y is; the goods where they are told apart ("its chips", "60 jets")."""
    start, group = goods.span[0], scene.groups[number]
    some = start > 0 and (determiner(scene.atoms[start - 1]) or scene.atoms[start - 1].kind == "amount")
    if some or start < 0 or group.passive or group.kind == "participle":
        return goods
    seller = subject_slot(scene, number)
    named = seller is not None and seller.whole is not None and "common-noun" not in seller.whole.reasons
    return replace(seller, near=False) if seller is not None and named else goods
