"""Whether a past form only tells of the noun of an adjunct: "sold it at an auction held in May"."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.text.atoms import Atom

_REACH = 5
"""Atoms from a preposition to the end of its noun phrase ("at an extraordinary general meeting")."""
_OTHER_CLAUSE = frozenset({"and", "relative", "subordinator", "that", "contrast", "pronoun_singular"})


def tells_adjunct(groups: Sequence[VerbGroup], number: int, atoms: Sequence[Atom]) -> bool:
    """A main verb stands before it in the clause, a preposition before its noun, another or a date right behind it."""
    group = groups[number]
    after = atoms[group.end] if group.end < len(atoms) else None
    if after is None or not (after.kind == "date" or "preposition" in after.classes):
        return False
    main = next((other for other in reversed(groups[:number]) if other.kind == "finite"), None)
    if main is None or any(atom.classes & _OTHER_CLAUSE for atom in atoms[: group.start]):
        return False
    if any(atom.kind == "mark" for atom in atoms[main.end : group.start]):
        return False
    for at in range(group.start - 1, max(main.end, group.start - _REACH), -1):
        if atoms[at].kind != "word":
            return False
        if determiner(atoms[at]):
            return at < group.start - 1 and "preposition" in atoms[at - 1].classes and "of" not in atoms[at - 1].classes
    return False
