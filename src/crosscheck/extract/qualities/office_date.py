"""A date set off by a comma that says when somebody holds an office (", aujourd'hui directrice de X, ")."""

from __future__ import annotations

from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.scene.scene import Scene


def office_date(scene: Scene, at: int) -> bool:
    """Whether a mark stands before a date, and an office behind it: nothing else of the sentence was then."""
    behind = at + 1
    if not at or scene.atoms[at - 1].kind != "mark":
        return False
    while behind < len(scene.atoms) and determiner(scene.atoms[behind]) in ("possessive", "definite"):
        behind += 1
    return behind < len(scene.atoms) and scene.atoms[behind].low in scene.grammar.roles
