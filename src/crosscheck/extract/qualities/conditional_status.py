"""What a conditional leaves open: hearsay, a plan that somebody told of, or a forecast."""

from __future__ import annotations

from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup


def conditional_status(scene: Scene, group: VerbGroup) -> str:
    """ "Aurait investi" is hearsay, "a dit qu'il investirait", "qu'il serait fermé" a plan, all else a forecast."""
    number = next(n for n, other in enumerate(scene.groups) if other is group)
    outer = scene.groups[number - 1] if number else None
    reported = outer is not None and scene.grammar.has(outer.lemma, "report_verb")
    auxiliary = scene.grammar.auxiliaries.get(scene.atoms[group.start].low)
    if auxiliary is None or auxiliary[0] not in ("have", "be") or auxiliary[1] != "conditional":
        return "planned" if reported else "forecast"
    later = reported and auxiliary[0] == "be" and (group.passive or group.copula)
    if not later or outer is None:
        return "alleged"
    return "planned" if any("that" in atom.classes for atom in scene.atoms[outer.end : group.start]) else "alleged"
