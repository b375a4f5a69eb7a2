"""Names that are one subject right before a verb: "A and B own ...", "A, B and the bank C each hold ..."."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.text.atoms import Atom

_WORDS = 4  # words of the last item before its name


def joint_names(atoms: Sequence[Atom], index: int) -> bool:
    """Whether names joined by "and" end right before an atom, or before the "each" or "together" in front of it."""
    at = index - 1
    if at > 1 and atoms[at].classes & {"each_of", "adverb"} and "preposition" not in atoms[at].classes:
        at -= 1
    if at < 2 or atoms[at].kind != "name":
        return False
    step = at - 1
    while step > 1 and at - step <= _WORDS and "and" not in atoms[step].classes:
        if atoms[step].kind != "word" or atoms[step].classes & {"preposition", "by", "with", "of", "relative"}:
            return False
        step -= 1
    if "and" not in atoms[step].classes:
        return False
    first = step - 1 - (atoms[step - 1].text == ",")
    if atoms[first].kind != "name":
        return False
    return not _led(atoms, first)


def _led(atoms: Sequence[Atom], first: int) -> bool:
    """Whether a preposition leads to the names ("the deal between A and B"), or an article makes one noun of them."""
    step = first - 1
    while step >= 0 and atoms[step].text == ",":
        step -= 1 + (atoms[step - 1].kind == "name")
    before = atoms[step].classes if step >= 0 else frozenset()
    return bool(before & {"preposition", "by", "with", "of"}) or (step >= 0 and bool(determiner(atoms[step])))
