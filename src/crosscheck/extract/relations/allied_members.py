"""Who belongs to what several bodies join in: "A s'associe à B au sein de X"."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.extract.language.relation_senses import load_relation_senses
from crosscheck.extract.phrases.enumerations import names_from
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.relations.relation import relation
from crosscheck.extract.relations.relation_status import group_status, supposed
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.subjects.resolve import resolve

_REACH = 16
"""Atoms between a verb of joining and what is joined."""


def allied_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for each of those that a verb joins within a body that has a name."""
    if scene.lacks("midst"):
        return
    for number, group in enumerate(scene.groups):
        if group.lemma not in scene.grammar.relations.words.agreeing or supposed(scene, group):
            continue
        whole, at = _whole(scene, group)
        members = _members(scene, number, at) if whole is not None else []
        status = group_status(scene, group) if len(members) > 1 else ""
        if whole is None or not status:
            continue
        sense, among = load_relation_senses()["member"], tuple(members)
        for member in members:
            place = (group.start, group.end)
            draft = relation(scene, sense, whole, member, "verb-relation", group=group, trigger=place, status=status,
                             sure=False, among=among)  # fmt: skip
            if draft is not None:
                yield draft


def _whole(scene: Scene, group: VerbGroup) -> tuple[Referent | None, int]:
    """The body that they join in, and where "au sein de" stands."""
    atoms = scene.atoms
    for at in range(group.end, min(len(atoms) - 2, group.end + _REACH)):
        if atoms[at].text in (";", ":") or "relative" in atoms[at].classes:
            break
        if "midst" in atoms[at].classes and "of" in atoms[at + 1].classes:
            start = at + 1 if "contracted" in atoms[at + 1].classes else at + 2
            phrase = phrase_at(atoms, start, len(atoms), scene.grammar)
            found = resolve(scene, phrase) if phrase is not None and phrase.names else None
            return (found if found is not None and found.named else None), at
    return None, -1


def _members(scene: Scene, number: int, end: int) -> list[int]:
    """Where those stand that the verb joins: its subject, and the names between it and "au sein de"."""
    atoms, group = scene.atoms, scene.groups[number]
    subject = scene.subject(number)
    meant = {subject.name, *subject.others} if subject is not None and subject.named else set[str]()
    own = [at for at in range(group.start) if atoms[at].kind == "name" and name_at(scene, at).name in meant]
    first = next((at for at in range(group.end, end) if atoms[at].kind == "name"), -1)
    others = [at for at in names_from(scene, first) if at < end] if first >= 0 else []
    return [*own, *others] if own else []
