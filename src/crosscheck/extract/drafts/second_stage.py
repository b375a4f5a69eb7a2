"""A second figure of one noun, of another stage or part: "an investment of 8 billion at first and 50 in all"."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.extract.clauses.fact import before_value
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.scene import Scene
from crosscheck.model import Amount

_REACH = 8
"""Atoms between the two figures at most."""


def second_stage(scene: Scene, at: int, drafts: list[Draft]) -> Draft | None:
    """The fact of the noun before the last figure, where only "and" and words of its stage stand between the two."""
    like, atoms = drafts[-1] if drafts else None, scene.atoms
    if like is None or like.reasons != ("noun-before",) or not 1 < at - like.value <= _REACH:
        return None
    one, other = atoms[like.value].mention, atoms[at].mention
    joint = before_value(scene, at)
    if one is None or other is None or joint < 0 or "and" not in atoms[joint].classes:
        return None
    if not (isinstance(one.value, Amount) and isinstance(other.value, Amount)):
        return None
    if one.value.dimension != other.value.dimension or one.value.counted != other.value.counted:
        return None
    between = range(like.value + 1, joint)
    if not between or any(atoms[step].kind != "word" for step in between):
        return None
    if any(group.start in between for group in scene.groups) or (at + 1 < len(atoms) and "of" in atoms[at + 1].classes):
        return None
    return replace(like, value=at, explicit=False, reasons=("gapped",))
