"""How long something takes, where a length of time stands beside its verb: "en 27 minutes"."""

from __future__ import annotations

from crosscheck.extract.clauses.fact import Fact, before_value
from crosscheck.extract.qualities.date_hedge import has_superlative
from crosscheck.extract.scene.scene import Scene

_BEST = 5  # atoms before a length of time that can say what has not been for so long


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
