"""Whom or what a noun with a place behind it means."""

from __future__ import annotations

from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.phrases.role import part_of_phrase
from crosscheck.extract.relations.relation import thing_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.resolve import phrase_ending
from crosscheck.extract.text.atoms import plain_of


def placed_subject(scene: Scene, start: int, noun: int, end: int) -> Referent | None:
    """Whom the phrase of the noun means; its own words where the phrase around means something else."""
    atom = scene.atoms[noun]
    possessed = start > 0 and "possessive_mark" in scene.atoms[start - 1].classes
    if start and not determiner(scene.atoms[start]) and (possessed or scene.atoms[start].kind != "amount"):
        owner = phrase_ending(scene, start - 1, "place") if possessed else None
        named = owner is not None and owner.named
        return owner if named else thing_at(scene, start, end)  # "Y's plant in X", "runs ports at X"
    found = phrase_ending(scene, end, "place")
    if end - noun <= 2 or (found is not None and found.start <= atom.start < found.end):
        return found
    stop = noun + 1
    while (stop < end and part_of_phrase(scene.atoms[stop])) or (
        stop + 1 < end and plain_of(scene.atoms[stop]) and part_of_phrase(scene.atoms[stop + 1])
    ):  # fmt: skip
        stop += 1 + plain_of(scene.atoms[stop])
    found = phrase_ending(scene, stop, "place", start=start)
    return found or thing_at(scene, noun, stop)
