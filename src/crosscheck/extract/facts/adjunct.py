"""Figures that state no fact of their own: when, how often, how long, or what was told before."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import Fact, before_value
from crosscheck.extract.facts.counted_fact import partitive_total
from crosscheck.extract.qualities.date_hedge import has_superlative
from crosscheck.extract.scene.scene import Scene

_BEST = 5  # atoms before a length of time that can say what has not been for so long
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


def lasting(scene: Scene, at: int) -> Fact | None:
    """How long something takes ("en 27 minutes", "over eleven days"), None where the words only place it in time."""
    atoms = scene.atoms
    mention = atoms[at].mention
    assert mention is not None
    first = next((step for step, atom in enumerate(atoms) if atom.start >= mention.hedge_start), at)
    lasting = any("duration_preposition" in atoms[step].classes for step in {max(before_value(scene, at), 0), first})
    if not lasting or (at + 1 < len(atoms) and "time_behind" in atoms[at + 1].classes):
        return None
    if has_superlative(scene, max(0, first - _BEST), first):
        return None  # "the highest in 32 years", "its first cut in five years": how far back the comparison goes
    return Fact("duration", None, False, (at, at + 1), None, "adjunct")
