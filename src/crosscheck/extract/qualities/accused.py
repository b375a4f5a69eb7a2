"""Whether somebody is only accused of what a clause tells: "accuse le groupe X d'avoir versé 2 millions"."""

from __future__ import annotations

from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup

_WHOM = 8
"""Words from a verb of accusing to what somebody is accused of, at most."""

_SOMEBODY = frozenset({"type_person", "type_organisation", "speaking"})


def accused(scene: Scene, group: VerbGroup) -> bool:
    """Whether a verb of accusing is the clause's own, or governs its infinitive or gerund."""
    if any(scene.grammar.has(lemma, "accuses") for lemma in (group.lemma, *group.chain)):
        return not _shows(scene, group)
    if group.kind not in ("infinitive", "gerund"):
        return False
    if group.start > 1 and any(
        scene.grammar.has(form.lemma, "accuses") for form in scene.grammar.verb_forms(scene.atoms[group.start - 2].low)
    ):
        return True  # "le maire, accusé d'avoir touché"
    before = next((other for other in reversed(scene.groups) if other.start < group.start), None)
    if before is None or not scene.grammar.has(before.lemma, "accuses"):
        return False
    whom = scene.atoms[before.end : group.start]
    return len(whom) <= _WHOM and all(atom.kind != "mark" for atom in whom)


def _shows(scene: Scene, group: VerbGroup) -> bool:
    """ "Accuse un déficit de 1,3 million": whether a new thing that is nobody stands right behind the verb."""
    if group.kind != "finite" or group.passive or group.end >= len(scene.atoms):
        return False
    phrase = phrase_at(scene.atoms, group.end, len(scene.atoms), scene.grammar)
    if phrase is None or phrase.determiner != "indefinite" or phrase.names:
        return False
    return not scene.atoms[phrase.head].classes & _SOMEBODY
