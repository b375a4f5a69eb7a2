"""The subject that a verb has in common with the main verb before it."""

from __future__ import annotations

from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.model.replace import replace


def shared_subject(scene: Scene, number: int) -> Referent | None:
    """ "X employs 300 people and runs ...": the subject of the main verb before that agrees in number."""
    group = scene.groups[number]
    for earlier in range(number - 1, -1, -1):
        before = scene.groups[earlier]
        if before.kind == "finite" and (not before.number or not group.number or before.number == group.number):
            found = scene.subject(earlier)
            return replace(found, reasons=(*found.reasons, "shared-subject")) if found is not None else None
    return None


def subject_of_list(scene: Scene, number: int, at: int) -> Referent | None:
    """ "The storm hit X, tore roofs off and cut ...": the subject of the main verb before, of the same tense."""
    group, atoms = scene.groups[number], scene.atoms
    finite = [earlier for earlier in scene.groups[:number] if earlier.kind == "finite"]
    before = finite[-1] if finite else None
    if before is None or group.copula or atoms[at].text != "," or before.tense != group.tense:
        return None
    if len(finite) == 1 and before.start and atoms[before.start - 1].text == ",":
        return None  # "Ann Lee, critique de X, a rejoint ...": a noun set off
    marks = (at for at in range(before.start - 1, -1, -1) if atoms[at].kind == "mark" and atoms[at].text not in "()")
    opened = next(marks, -1)
    own = any(atom.classes & _OPENS_OWN for atom in atoms[opened + 1 : before.start])
    beside = any(atom.kind == "mark" or atom.classes & _OPENS_OWN for atom in atoms[before.end : at])
    says = scene.grammar.has(before.lemma, "report_verb")
    return None if own or beside or says else shared_subject(scene, number)


_OPENS_OWN = frozenset({"relative", "relative_object", "subordinator"})
