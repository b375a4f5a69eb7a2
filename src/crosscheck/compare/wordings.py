"""Names and free text: compared after folding; what is merely worded differently is never a contradiction."""

from __future__ import annotations

from crosscheck.compare.levels import DISJOINT, EXACT, LESS_PRECISE, WORDING, Level
from crosscheck.model import Attribute, Name
from crosscheck.names import acronym_fits, fold, near, strip_legal_form


def meet_names(a: Name, b: Name, attribute: Attribute) -> Level:
    """Two names of one attribute.

    Equal after folding (and without legal form) is exact. A name whose words all stand in the other ("Huang",
    "Jensen Huang"; "Paris", "Paris, France"), or its acronym, is less precise. Only for attributes of kind "name"
    (chief executive, seat) do other names exclude each other, and then not when they are so alike that one is
    probably a spelling of the other; free text that differs is different wording.
    """
    if a.folded == b.folded:
        return EXACT
    one, other = fold(strip_legal_form(a.shown)), fold(strip_legal_form(b.shown))
    if one == other:
        return EXACT
    ours, theirs = _words(one), _words(other)
    if ours and theirs and (ours <= theirs or theirs <= ours):
        return LESS_PRECISE
    if acronym_fits(a.shown, b.shown) or acronym_fits(b.shown, a.shown):
        return LESS_PRECISE
    if attribute.kind != "name" or near(one, other):
        return WORDING
    return DISJOINT


def _words(folded: str) -> frozenset[str]:
    return frozenset(word.strip(",;()'\"") for word in folded.split()) - {""}
