"""What held only until then: "jusqu'alors directeur de X", "until now owned by Y"."""

from __future__ import annotations

from crosscheck.extract.phrases.noun_phrase import matches
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup

_NEAR = 3
"""Words beside a verb that may still say until when ("était encore, jusqu'ici, dirigée")."""


def before_until(scene: Scene, at: int) -> int:
    """Where an expression begins that ends right before this atom; the atom itself where none does."""
    last = scene.atoms[at - 1].low if at else ""
    for words in scene.grammar.relations.words.until_then:
        start = at - len(words)
        if words[-1] == last and start >= 0 and matches(scene.atoms, start, words):
            return start
    return at


def until_then(scene: Scene, group: VerbGroup) -> bool:
    """Whether such an expression stands in or beside a verb group, within its clause."""
    first, last = max(0, group.start - _NEAR), min(len(scene.atoms), group.end + _NEAR)
    for at in range(group.end, last):
        if scene.atoms[at].kind == "mark":
            last = at
            break
    return any(before_until(scene, end) < end for end in range(first + 1, last + 1))
