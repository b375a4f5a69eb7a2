"""Forms that are bare and past alike and share the modal before "and" ("will sell the site and cut 300 jobs")."""

from __future__ import annotations

from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup


def shares_modal(scene: Scene, group: VerbGroup) -> bool:
    """ "Will be 14 km long and cost 3 million": a form that is bare as well, behind "and" and a verb with "will"."""
    if group.kind != "finite" or group.end != group.start + 1 or not scene.grammar.traits.bare_verbs or not group.start:
        return False
    if scene.atoms[group.start].low != group.lemma or "and" not in scene.atoms[group.start - 1].classes:
        return False
    number = next(n for n, other in enumerate(scene.groups) if other is group)
    return number > 0 and "future" in scene.groups[number - 1].modal and scene.groups[number - 1].kind == "finite"
