"""Whose those are whom somebody only tallies: "L'Insee a recensé 663 000 naissances en France" tells of France."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import Fact
from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.model.replace import replace

_COUNTS = ("counted-noun", "own-words")
_REACH = 8  # atoms from a figure to the place behind what is counted


def tallied_place(scene: Scene, subject: Referent, fact: Fact, group: VerbGroup | None, at: int) -> Referent:
    """The place behind what somebody tallies, else the subject; never for sure."""
    if group is None or group.passive or fact.reason not in _COUNTS or not scene.grammar.has(group.lemma, "tallying"):
        return subject
    if not group.end <= at or not subject.start < scene.atoms[group.start].start:
        return subject
    if "place" in kinds_of(scene.referents, scene.grammar, subject):
        return replace(subject, certain=False)
    place = place_behind(scene, at)
    return place if place is not None else replace(subject, certain=False)


def place_behind(scene: Scene, at: int) -> Referent | None:
    """The first place that stands behind a preposition of place, past what is counted."""
    atoms = scene.atoms
    for step in range(at + 1, min(len(atoms), at + _REACH)):
        if atoms[step].kind in ("mark", "amount") or atoms[step].classes & {"and", "relative"}:
            return None
        if "locatives" not in atoms[step].classes:
            continue
        name = step + 1 + (step + 2 < len(atoms) and bool(determiner(atoms[step + 1])))
        if name < len(atoms) and atoms[name].kind == "name":
            found = replace(name_at(scene, name), certain=False)
            return found if "place" in kinds_of(scene.referents, scene.grammar, found) else None
    return None
