"""Of how many the things counted before are some: "supprimera 180 postes sur les 620 que compte son usine"."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.extract.clauses.fact import before_value
from crosscheck.extract.facts.counted_fact import counted_fact
from crosscheck.extract.owners.vote_place import vote_place
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.resolve import resolve
from crosscheck.model import Amount

_TOTAL = "total "
_REACH = 8
"""Atoms from the part to its whole, at most: "92 maisons ont brûlé sur les 540"."""


def bare_whole(scene: Scene, at: int, drafts: list[Draft]) -> Draft | None:
    """The whole that a count without a noun of its own tells, behind the part and the word that sets it against it."""
    atoms, before = scene.atoms, before_value(scene, at)
    if before > 0 and determiner(atoms[before]) == "definite" and "of" not in atoms[before].classes:
        before -= 1
    if not drafts or before < 1 or "out_of" not in atoms[before].classes:
        return None
    like = drafts[-1]
    part, whole = _plain(scene, like.value), _plain(scene, at)
    if part is None or whole is None or not part.counted or whole.counted or not 0 < at - like.value <= _REACH:
        return None
    if part.high is None or whole.low is None or part.high > whole.low:
        return None
    if any(atom.kind in ("mark", "amount", "date") for atom in atoms[like.value + 1 : before]):
        return None
    counted = counted_fact(scene, like.value, "any")
    if counted is None:
        return None
    jobs = counted.attribute.split()[0] == "jobs"
    name = scene.grammar.senses["employ"].attribute("people") if jobs else _TOTAL + counted.attribute
    holder = _holder(scene, at)
    subject = holder if holder is not None else vote_place(scene, replace(like.subject, certain=False), name, at)
    return replace(
        like, value=at, attribute=name, subject=subject, explicit=False, sense=None, status="actual", reasons=("whole",)
    )


def _plain(scene: Scene, at: int) -> Amount | None:
    """The count that stands here; None for another kind of figure."""
    mention = scene.atoms[at].mention
    value = mention.value if mention is not None else None
    return value if isinstance(value, Amount) and value.dimension.partition("/")[0] in ("number", "count") else None


def _holder(scene: Scene, at: int) -> Referent | None:
    """ "Sur les 540 que compte le village": who has them all, behind the verb."""
    atoms = scene.atoms
    opened = at + 1 < len(atoms) and "relative_object" in atoms[at + 1].classes
    group = next((group for group in scene.groups if group.start == at + 2), None) if opened else None
    if group is None or group.end >= len(atoms):
        return None
    phrase = phrase_at(atoms, group.end, len(atoms), scene.grammar)
    found = resolve(scene, phrase) if phrase is not None and phrase.determiner != "possessive" else None
    return replace(found, certain=False) if found is not None else None
