"""Partners by what they do together: "A, B and C have agreed to build ...", "A et B construiront ensemble ..."."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.extract.language.relation_senses import load_relation_senses
from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.relations.relation import relation
from crosscheck.extract.relations.relation_status import group_status, supposed
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.subjects.subject_slot import subject_slot

_MANY = 2
_REACH = 2  # atoms from a verb to its "together"


def joint_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for each that does something together with the first of a verb's joint subject."""
    sense = load_relation_senses()["partner"]
    for number, group in enumerate(scene.groups):
        if group.kind != "finite" or group.passive or group.copula or not _jointly(scene, group):
            continue
        slot = subject_slot(scene, number)
        names = slot.names if slot is not None else ()
        if len(names) < _MANY or supposed(scene, group) or not all(_body(scene, place) for place in names):
            continue
        for place in names[1:]:
            draft = relation(scene, sense, name_at(scene, names[0]), place, "together", group=group,
                             trigger=(group.start, group.end), status=group_status(scene, group), sure=False,
                             among=names)  # fmt: skip
            if draft is not None:
                yield draft


def _jointly(scene: Scene, group: VerbGroup) -> bool:
    words = scene.grammar.relations.words
    near = scene.atoms[group.start : group.end + _REACH]
    agreed = words.agreeing & {group.lemma, *group.chain}
    return bool(agreed) or any(atom.low in words.jointly for atom in near)


def _body(scene: Scene, place: int) -> bool:
    return not kinds_of(scene.referents, scene.grammar, name_at(scene, place)) & {"person", "place"}
