"""Whether a count of votes or points tells how far apart two are: "by a margin of 127 votes", "251 voix d'avance"."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import before_value
from crosscheck.extract.clauses.governing import governing
from crosscheck.extract.scene.scene import Scene

_SUBJECT = 9
"""Atoms from the noun for a margin to the verb that says how large it is ("l'écart entre les deux listes est de")."""


def is_margin(scene: Scene, at: int, end: int) -> bool:
    """Whether the figure, whose noun ends at atom `end`, is no score and no count of what somebody got."""
    return _behind(scene, end) or _by(scene, at) or _of_noun(scene, at) or _said_of_noun(scene, at)


def _behind(scene: Scene, end: int) -> bool:
    """ "Five points behind", "12 points d'avance"."""
    atoms = scene.atoms
    if end < len(atoms) and "lags" in atoms[end].classes:
        return True
    return end + 1 < len(atoms) and "of" in atoms[end].classes and "margin_noun" in atoms[end + 1].classes


def _by(scene: Scene, at: int) -> bool:
    """ "Leads by 24 points", "won by 127 votes"."""
    before = before_value(scene, at)
    classes = scene.atoms[before].classes if before >= 0 else frozenset[str]()
    return "changed_by" in classes and "range_opener" not in classes


def _of_noun(scene: Scene, at: int) -> bool:
    """ "A majority of 251 votes", "une avance confortable de 12 points"."""
    before = before_value(scene, at)
    if before < 1 or "of" not in scene.atoms[before].classes:
        return False
    return any("margin_noun" in atom.classes for atom in scene.atoms[max(0, before - 2) : before])


def _said_of_noun(scene: Scene, at: int) -> bool:
    """ "L'écart entre les deux listes est de 127 voix", "Ann Lee's majority was 251 votes"."""
    number, as_subject = governing(scene, at)
    group = scene.groups[number] if number >= 0 else None
    if group is None or as_subject or not group.copula or group.end > at:
        return False
    for step in range(group.start - 1, max(-1, group.start - 1 - _SUBJECT), -1):
        atom = scene.atoms[step]
        if atom.kind == "mark" or "relative" in atom.classes:
            return False
        if "margin_noun" in atom.classes:
            return True
    return False
