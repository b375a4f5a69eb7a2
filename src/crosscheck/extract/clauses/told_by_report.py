"""Whether a past tense only follows that of who reports: "said it owned 6%", "a indiqué qu'il détenait 6 %"."""

from __future__ import annotations

from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup


def told_by_report(scene: Scene, group: VerbGroup) -> bool:
    """Whether a verb of saying stands before this one in its sentence, no semicolon between."""
    for told in scene.groups:
        if told.end > group.start:
            return False
        between = scene.atoms[told.end : group.start]
        if scene.grammar.has(told.lemma, "report_verb") and not any(atom.text == ";" for atom in between):
            return True
    return False
