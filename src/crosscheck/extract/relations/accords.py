"""Partnerships and arrivals that nouns state: "un partenariat avec X", "a deal between A and B", "l'arrivée de X"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from crosscheck.extract.clauses.told_aside import set_off
from crosscheck.extract.language.relation_senses import load_relation_senses
from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.naming.theme import theme
from crosscheck.extract.phrases.enumerations import names_from
from crosscheck.extract.phrases.phrases import phrase_at
from crosscheck.extract.relations.relation import relation
from crosscheck.extract.relations.relation_status import group_status, supposed
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.resolve import resolve
from crosscheck.extract.subjects.subject_slot import subject_slot

_PARTNERS = frozenset({"organisation", "person", "place", "project"})
_REACH = 8  # atoms from an accord to whom it is with


def accord_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for every partner or newcomer that a noun brings."""
    atoms = scene.atoms
    if scene.lacks("partner_nouns", "arrivals"):
        return
    for at, atom in enumerate(atoms[:-1]):
        if atom.kind != "word":
            continue
        again = "noun_again" in atom.classes and any("partner_nouns" in a.classes for a in atoms[:at])
        if "partner_nouns" in atom.classes or again:
            yield from _accord(scene, at)
        elif "arrivals" in atom.classes and "of" in atoms[at + 1].classes:
            yield from _arrival(scene, at)


def _accord(scene: Scene, at: int) -> Iterator[Draft]:
    atoms = scene.atoms
    sense = replace(load_relation_senses()["partner"], of=_PARTNERS)
    lead = next((step for step in range(at + 1, min(len(atoms), at + _REACH))
                 if atoms[step].classes & {"with", "between"}), -1)  # fmt: skip
    if lead < 0 or not all(_between(scene, step) for step in range(at + 1, lead)):
        return
    names = names_from(scene, lead + 1)
    if "between" in atoms[lead].classes and any(at < group.start < lead for group in scene.groups):
        return  # "190 collaborateurs répartis entre la France et l'Espagne"
    if "between" in atoms[lead].classes:
        for place in names[1:]:
            draft = relation(scene, sense, name_at(scene, names[0]), place, "between", trigger=(at, lead + 1),
                             sure=False)  # fmt: skip
            if draft is not None:
                yield draft
        return
    number = _clause_before(scene, at)
    subject = subject_slot(scene, number) if number >= 0 else None
    status = group_status(scene, scene.groups[number]) if number >= 0 else ""
    whole = subject.whole if subject is not None else None
    if whole is None or ({"common-noun", "same-noun"} & set(whole.reasons) and _is_thing(scene, whole)):
        subject, whole = None, _topic(scene, at, names)
    if whole is None or (number >= 0 and supposed(scene, scene.groups[number])):
        return
    binding = (
        atoms[at].low in scene.grammar.relations.words.binding
    )  # a deal or a contract makes no partner for certain
    over = number >= 0 and _ended(scene, number, at)
    near = subject is not None and at - scene.groups[number].end <= 2
    if over:
        status = "former" if status in ("", "actual") else "actual"
    for place in names:
        draft = relation(scene, sense, whole, place, "with", trigger=(at, lead + 1), status=status,
                         sure=binding and near and not over)  # fmt: skip
        if draft is not None:
            yield draft


def _ended(scene: Scene, number: int, at: int) -> bool:
    """Whether the verb before an accord says that it is over, or is to be ("a rompu son accord avec X")."""
    group, ending = scene.groups[number], scene.grammar.relations.words.ending
    return group.lemma in ending or any(atom.low in ending for atom in scene.atoms[group.end : at])


def _between(scene: Scene, at: int) -> bool:
    """Whether a word or a figure only says more of an accord ("un contrat de quinze ans signé mardi avec X")."""
    finite = any(group.start <= at < group.end and group.kind == "finite" for group in scene.groups)
    return scene.atoms[at].kind in ("word", "amount", "date") and not finite


def _is_thing(scene: Scene, whole: Referent) -> bool:
    return not kinds_of(scene.referents, scene.grammar, whole) & {"organisation", "person", "place"}


def _topic(scene: Scene, at: int, partners: list[int]) -> Referent | None:
    """Whose a partnership is where no verb tells: what the text is about, said to be a guess."""
    atom = scene.atoms[at]
    named = {name_at(scene, place).name for place in partners}
    return theme(scene, Referent("", atom.text, atom.start, atom.end), _PARTNERS, named)


def _arrival(scene: Scene, at: int) -> Iterator[Draft]:
    """ "L'arrivée de A au sein de B"; "se renforce avec l'arrivée de A": A joins the clause's subject."""
    atoms = scene.atoms
    sense = load_relation_senses()["member"]
    names = names_from(scene, at + 2)
    if not names:
        return
    behind = names[-1] + 1
    whole: Referent | None = None
    told = False
    if behind < len(atoms) - 1 and "arrival_into" in atoms[behind].classes:
        step = behind + (3 if "midst" in atoms[behind + 1].classes else 1)
        phrase = phrase_at(atoms, step, len(atoms), scene.grammar) if step < len(atoms) else None
        whole = resolve(scene, phrase) if phrase is not None else None
        told = whole is not None
    number = _clause_before(scene, at)
    if whole is None and number >= 0:
        whole = scene.subject(number)
    if whole is None:
        return
    for place in names:
        draft = relation(scene, sense, whole, place, "arrival", trigger=(at, at + 2), sure=told)
        if draft is not None:
            yield draft


def _clause_before(scene: Scene, at: int) -> int:
    """The verb before, without those of relative clauses that a comma closed ("X, which ..., under a deal with")."""
    before = (n for n in range(len(scene.groups) - 1, -1, -1) if scene.groups[n].end <= at)
    return next((n for n in before if not set_off(scene, scene.groups[n], at)), -1)
