"""Figures that state no fact of their own: when, how often, or what was told before."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import before_value
from crosscheck.extract.facts.counted_fact import partitive_total
from crosscheck.extract.scene.scene import Scene

_PERIOD = frozenset({"time_preposition", "preposition"})


def is_adjunct(scene: Scene, at: int, dimension: str) -> bool:
    """Whether the figure only says when or how often ("over four years"), or points back ("les deux")."""
    atoms = scene.atoms
    before = before_value(scene, at)
    if dimension == "time":
        behind = at + 1 < len(atoms) and "time_behind" in atoms[at + 1].classes
        if (
            any("time_preposition" in atoms[step].classes for step in range(before + 1, at))
            or "time_preposition" in atoms[at].classes
        ):
            return True
        told = before - (
            before > 0 and "ordinal_adjective" in atoms[before].classes
        )  # "in the (previous) three months"
        if told > 0 and "definite" in atoms[told].classes and atoms[told - 1].classes >= _PERIOD:
            return True
        first = before >= 0 and {"ordinal_adjective", "period_adjective"} <= atoms[before].classes
        return (before >= 0 and "time_preposition" in atoms[before].classes) or behind or first
    if before < 0:
        return False
    mention = atoms[at].mention
    small = mention is not None and mention.text.isalpha() and dimension in ("any", "people", "number")
    if not small or partitive_total(scene, at):
        return False
    return bool(atoms[before].classes & {"definite", "demonstrative", "possessive"})
