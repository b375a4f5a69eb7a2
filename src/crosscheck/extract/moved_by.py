"""By how much a verb moves its object where one word says "by" and "of": "a réduit ses coûts de 3 milliards"."""

from __future__ import annotations

from dataclasses import replace

from crosscheck.extract.fact import Fact, before_value
from crosscheck.extract.phrases import determiner
from crosscheck.extract.scene import Scene
from crosscheck.extract.verb_group import VerbGroup

_BY_AND_OF = frozenset({"changed_by", "of"})


def moved_by(scene: Scene, group: VerbGroup, at: int, beside: Fact) -> Fact:
    """The fact of a noun beside a figure: its change, where a verb of changing acts on it; else the same fact."""
    before = before_value(scene, at)
    if before < group.end or beside.reason != "noun-before" or beside.trigger[1] != before or group.passive:
        return beside
    if not scene.atoms[before].classes >= _BY_AND_OF or leads_on(scene, at):
        return beside
    if not any(sense.change for sense in scene.grammar.verbs.get(group.lemma, ())):
        return beside
    between = scene.atoms[group.end : beside.trigger[0]]
    owned = any(determiner(atom) in ("definite", "possessive") for atom in between)
    if not owned or any(atom.kind != "word" or "preposition" in atom.classes for atom in between):
        return beside
    return replace(beside, attribute=beside.attribute + " change", explicit=False)


def leads_on(scene: Scene, at: int) -> bool:
    """Whether a figure is only where something came from: "de 4 600 à 4 250 hectares"."""
    behind = scene.atoms[at + 1] if at + 1 < len(scene.atoms) else None
    return behind is not None and "changed_to" in behind.classes
