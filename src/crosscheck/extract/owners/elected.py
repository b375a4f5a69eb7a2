"""Whose a share of the vote is behind a verb of electing: "le parti a élu X à sa présidence avec 57 % des voix"."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.extract.clauses.fact import Fact
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.subjects.object_of import object_of


def elected(scene: Scene, group: VerbGroup | None, fact: Fact) -> Referent | None:
    """Whom an active verb of appointing names right behind it, where the figure is a share of the vote."""
    if group is None or group.passive or fact.attribute != "vote share":
        return None
    if group.lemma not in scene.grammar.relations.words.appointing:
        return None
    found = object_of(scene, group)
    return replace(found, certain=False) if found is not None and found.named else None
