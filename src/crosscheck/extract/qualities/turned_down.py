"""Money that somebody would have none of: "rejected a loan of 4 million" tells of no loan; a rejected bid is a bid."""

from __future__ import annotations

from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.model import Amount

_SUMS = frozenset({"money", "percent", "currency", "percentage"})
_BEHIND = 3  # atoms from a figure to the noun that it stands before ("a 4 million euro loan")


def turned_down(scene: Scene, group: VerbGroup, value: int) -> bool:
    """Whether a verb of rejecting is told of the noun that a sum belongs to, and that noun is no offer by itself."""
    if not scene.grammar.has(group.lemma, "turns_down") or group.negated or value < 0:
        return False
    mention = scene.atoms[value].mention
    if mention is None or not isinstance(mention.value, Amount) or not _sum(mention.value):
        return False
    start, end = group.end, value
    told = scene.atoms[start : value + _BEHIND]
    plain = start <= end and not any(start <= other.start < end for other in scene.groups)
    return plain and not any(atom.kind == "mark" for atom in scene.atoms[start:end]) and not any(
        atom.classes & {"offers"} for atom in told
    )  # fmt: skip


def _sum(value: Amount) -> bool:
    """Whether a figure is money or a share, not things counted ("rejected 300 applicants")."""
    scaled = value.dimension == "number" and not value.counted and value.high is not None and value.high >= _LARGE
    return value.dimension.partition("/")[0] in _SUMS or scaled


_LARGE = 1_000_000
