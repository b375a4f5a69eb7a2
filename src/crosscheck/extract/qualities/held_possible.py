"""What somebody only holds to be likely or does not rule out: "juge probable que le bilan dépasse 10 000 morts"."""

from __future__ import annotations

from crosscheck.extract.scene.scene import Scene

_REACH = 14
"""Atoms from a figure back to the "that" of what is held to be likely."""


def held_possible(scene: Scene, value: int) -> bool:
    """Whether a figure stands in a clause that opens behind "likely that" or behind what is not ruled out."""
    atoms = scene.atoms
    for at in range(value - 1, max(0, value - _REACH), -1):
        if "that" in atoms[at].classes:
            return "likely" in atoms[at - 1].classes or _not_ruled_out(scene, at)
        if atoms[at].kind == "mark" or "relative" in atoms[at].classes:
            return False
    return False


def _not_ruled_out(scene: Scene, that: int) -> bool:
    """ "N'exclut pas que", "has not ruled out that"."""
    group = next((group for group in reversed(scene.groups) if group.end <= that), None)
    near = group is not None and that - group.end <= _OWN
    return group is not None and near and group.negated and scene.grammar.has(group.lemma, "rules_out")


_OWN = 1
"""Words between a verb and its "that" which belong to the verb ("pas", "out")."""
