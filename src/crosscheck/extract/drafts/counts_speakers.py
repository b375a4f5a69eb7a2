"""Figures that only count who says something: "selon trois sources", "according to two officials"."""

from __future__ import annotations

from crosscheck.extract.clauses.qualify import phrases_in
from crosscheck.extract.phrases.noun_phrase import singular
from crosscheck.extract.scene.scene import Scene

_TELL = 9
"""Atoms from a count of people to their verb of saying ("two people familiar with the matter told")."""

_REACH = 4
"""Words of the longest expression of saying."""

_SPEAKERS = frozenset({"speaking", "can_speak", "type_person"})


def counts_speakers(scene: Scene, at: int) -> bool:
    """Whether a figure stands right behind an expression of saying and before people who speak."""
    behind = scene.atoms[at + 1] if at + 1 < len(scene.atoms) else None
    if behind is None or behind.kind != "word":
        return False
    people = scene.grammar.classes_of(singular(scene.grammar, behind.low)) | behind.classes
    if not people & _SPEAKERS:
        return False
    return _tell_themselves(scene, at) or any(
        last == at for _, last, _ in phrases_in(scene, max(0, at - _REACH), at, "said_by")
    )


def _tell_themselves(scene: Scene, at: int) -> bool:
    """ "Two people familiar with the matter said": whether those counted open the clause of a verb of saying."""
    opens = at == 0 or scene.atoms[at - 1].text in (",", "”", '"')
    verb = next((group for group in scene.groups if group.start > at and group.kind == "finite"), None)
    if not opens or verb is None or verb.start > at + _TELL or verb.passive:
        return False
    says = scene.grammar.has(verb.lemma, "report_verb")
    return says and not any(atom.kind == "mark" for atom in scene.atoms[at + 1 : verb.start])
