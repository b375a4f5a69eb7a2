"""Names and free text: compared after folding; what is merely worded differently is never a contradiction."""

from __future__ import annotations

from crosscheck.compare.levels import DISJOINT, EXACT, LESS_PRECISE, WORDING, Level
from crosscheck.model import Attribute, Name
from crosscheck.names import acronym_fits, initials_fit, near, place_key, strip_legal_form, without_title


def meet_names(a: Name, b: Name, attribute: Attribute) -> Level:
    """Two names of one attribute.

    Equal after folding (and without legal form, a person's title, or as one place in two languages) is exact. A name
    whose words all stand in the other ("Huang", "Jensen Huang"; "Paris", "Paris, France"), its acronym, or a person's
    with a first name cut to its letter, is less precise. Only for attributes of kind "name"
    (chief executive, seat) do other names exclude each other, and then not when they are so alike that one is
    probably a spelling of the other; free text that differs is different wording.
    """
    if a.folded == b.folded:
        return EXACT
    one, other = _key(a, attribute), _key(b, attribute)
    if one == other:
        return EXACT
    ours, theirs = _words(one), _words(other)
    if ours and theirs and (ours <= theirs or theirs <= ours):
        return LESS_PRECISE
    if attribute.kind == "name" and initials_fit(one, other):
        return LESS_PRECISE
    if acronym_fits(a.shown, b.shown) or acronym_fits(b.shown, a.shown):
        return LESS_PRECISE
    if attribute.kind != "name" or near(one, other):
        return WORDING
    return DISJOINT


def _key(name: Name, attribute: Attribute) -> str:
    bare = place_key(strip_legal_form(name.shown))
    return without_title(bare) if attribute.kind == "name" else bare


def _words(folded: str) -> frozenset[str]:
    return frozenset(word.strip(",;()'\"") for word in folded.split()) - {""}
