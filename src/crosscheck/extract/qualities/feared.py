"""What somebody is afraid of is no fact: "craint que le site ne consomme 9 millions de mètres cubes"."""

from __future__ import annotations

from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup

_NEAR = 3
"""Words between a verb of fear and the "that" of what is feared."""


def feared(scene: Scene, group: VerbGroup) -> bool:
    """Whether a clause is what the verb before it is afraid of."""
    number = next((n for n, other in enumerate(scene.groups) if other is group), 0)
    outer = scene.groups[number - 1] if number else None
    if outer is None or not scene.grammar.has(outer.lemma, "fears"):
        return False
    between = scene.atoms[outer.end : group.start]
    that = next((at for at, atom in enumerate(between[:_NEAR]) if "that" in atom.classes), -1)
    return that >= 0 and not any("relative" in atom.classes or atom.text in ";:" for atom in between[that + 1 :])


def unnegated(scene: Scene, group: VerbGroup) -> bool:
    """Whether a verb has the "ne" of fear alone, without "pas" or another word that denies."""
    behind = scene.atoms[group.start : group.end + 1]
    return not any("negation_after" in atom.classes for atom in behind) and any(
        "negation_before" in atom.classes for atom in scene.atoms[max(0, group.start - 2) : group.start]
    )
