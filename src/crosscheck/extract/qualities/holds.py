"""What a thing is able to hold or do, told by a verb that elsewhere tells a plan."""

from __future__ import annotations

from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup


def holds(scene: Scene, group: VerbGroup) -> bool:
    """Whether a verb tells what a thing is able to do: "peut embarquer 800 passagers", "designed to carry"."""
    if _made_for(scene, group):
        return scene.grammar.has(group.lemma, "holds")
    plain = scene.grammar.auxiliaries.get(scene.atoms[group.start].low, ("", "", ""))[1] == "possible"
    present = scene.grammar.has(scene.atoms[group.start].low, "able")
    return plain and present and scene.grammar.has(group.lemma, "holds")


def _made_for(scene: Scene, group: VerbGroup) -> bool:
    """Whether an infinitive says for what a thing was made ("conçu pour embarquer", "designed to carry")."""
    if group.chain and scene.grammar.has(group.chain[-1], "made_for"):
        return True
    number = next(n for n, other in enumerate(scene.groups) if other is group)
    if group.kind != "infinitive" or not number:
        return False
    outer = scene.groups[number - 1]
    made = (outer.passive or outer.kind == "participle") and group.start - outer.end <= 1
    return made and scene.grammar.has(outer.lemma, "made_for")
