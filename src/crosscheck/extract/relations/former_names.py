"""What somebody or something was called before: "anciennement X", "founded as X", "rebaptisé Y"."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.extract.clauses.qualify import phrases_in
from crosscheck.extract.language.relation_senses import load_relation_senses
from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.relations.relation import relation
from crosscheck.extract.relations.relation_status import group_status
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.slots import object_slot
from crosscheck.extract.subjects.subject_slot import subject_slot


def former_name_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for every former name that the sentence gives."""
    atoms = scene.atoms
    for first, last, _ in phrases_in(scene, 0, len(atoms), "former_name"):
        place = last
        while place < len(atoms) and (determiner(atoms[place]) or atoms[place].text in '«“"'):
            place += 1
        if place < len(atoms) and atoms[place].kind == "name":
            subject = _subject_before(scene, first)
            if subject is not None:
                yield Draft(
                    place, "former name", subject, True, None, None, (first, last), ("former-name",), place, "actual"
                )
    yield from _renamed(scene)
    yield from _called(scene)
    yield from _become(scene)


def _become(scene: Scene) -> Iterator[Draft]:
    """ "Optilux devient Lumivox": a body that becomes another name, with nothing between."""
    atoms, sense = scene.atoms, load_relation_senses()["former_name"]
    for number, group in enumerate(scene.groups):
        if group.lemma not in scene.grammar.relations.words.becoming or group.negated or group.kind != "finite":
            continue
        old = subject_slot(scene, number)
        if old is None or len(old.names) != 1 or group.end >= len(atoms) or atoms[group.end].kind != "name":
            continue
        new = name_at(scene, group.end)
        kinds = kinds_of(scene.referents, scene.grammar, new) | kinds_of(
            scene.referents, scene.grammar, name_at(scene, old.names[0])
        )
        if kinds & {"person", "place", "event"}:
            continue
        draft = relation(scene, sense, new, old.names[0], "former-name", group=group, trigger=(group.start, group.end),
                         status=group_status(scene, group), sure=False)  # fmt: skip
        if draft is not None:
            yield draft


def _called(scene: Scene) -> Iterator[Draft]:
    """ "The joint venture will be called X": the name that something is yet to take."""
    atoms, words = scene.atoms, scene.grammar.relations.words
    for number, group in enumerate(scene.groups):
        if group.lemma not in words.naming or not group.passive or group.negated or "future" not in group.modal:
            continue
        place = group.end + (group.end < len(atoms) and atoms[group.end].text in '«“"')
        old = subject_slot(scene, number)
        if old is None or old.whole is None or place >= len(atoms) or atoms[place].kind != "name":
            continue
        draft = relation(scene, load_relation_senses()["new_name"], old.whole, place, "called", group=group,
                         trigger=(group.start, group.end), status="planned", sure=False)  # fmt: skip
        if draft is not None:
            yield draft


def _renamed(scene: Scene) -> Iterator[Draft]:
    """ "A was renamed B", "A, rebaptisé B", "A change de nom et devient B": B was called A."""
    atoms = scene.atoms
    for number, group in enumerate(scene.groups):
        if group.lemma not in scene.grammar.relations.words.renaming or group.negated:
            continue
        passive = group.passive or group.kind == "participle"
        old = subject_slot(scene, number) if passive else object_slot(scene, group)
        place = group.end if passive else old.names[-1] + 1 if old is not None and old.names else len(atoms)
        while place < len(atoms) and (
            determiner(atoms[place]) or atoms[place].text in '«“"' or "renamed_as" in atoms[place].classes
        ):
            place += 1
        if old is None or not old.names or place >= len(atoms) or atoms[place].kind != "name":
            continue
        status = "planned" if set(group.modal) & {"future", "planned"} else "actual"
        yield Draft(old.names[0], "former name", name_at(scene, place), False, group, None, (group.start, group.end),
                    ("former-name",), old.names[0], status)  # fmt: skip


def _subject_before(scene: Scene, first: int) -> Referent | None:
    atoms = scene.atoms
    if first >= 2 and atoms[first - 1].text in (",", "(") and atoms[first - 2].kind == "name":
        return name_at(scene, first - 2)
    for number in range(len(scene.groups) - 1, -1, -1):
        if scene.groups[number].end <= first + 1:
            found = scene.subject(number)
            if found is not None:
                return found
    return next((name_at(scene, at) for at in range(first - 1, -1, -1) if atoms[at].kind == "name"), None)
