"""Relations that nouns state: partners and members listed, collaborations, seats."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from crosscheck.extract.clauses import VerbGroup
from crosscheck.extract.draft import Draft
from crosscheck.extract.enumerations import names_from
from crosscheck.extract.grammar import Grammar
from crosscheck.extract.phrases import determiner, phrase_at
from crosscheck.extract.qualify import find_phrases
from crosscheck.extract.referents import Referent
from crosscheck.extract.relation import relation
from crosscheck.extract.resolve import name_at, resolve
from crosscheck.extract.roles import is_defined
from crosscheck.extract.scene import Scene


def noun_drafts(scene: Scene) -> Iterator[Draft]:
    """Partners and members that nouns list, arrivals, and seats."""
    atoms = scene.atoms
    for at, atom in enumerate(atoms):
        if atom.kind != "word":
            continue
        again = atom.low in ("celui", "ceux", "that", "one") and any("partner_nouns" in a.classes for a in atoms[:at])
        if atom.classes & {"partner_nouns", "member_nouns"} or again:
            yield from _listing(scene, at)
        if (
            "type_organisation" in atom.classes
            and at + 2 < len(atoms)
            and "of" in atoms[at + 1].classes
            and (atoms[at + 2].kind == "name" and at and determiner(atoms[at - 1]) == "definite")
        ):
            yield from _seat(scene, at)
        elif "arrivals" in atom.classes and at + 1 < len(atoms) and "of" in atoms[at + 1].classes:
            yield from _arrival(scene, at)


def _seat(scene: Scene, at: int) -> Iterator[Draft]:
    """ "La firme de San José": an organisation known by where it has its seat."""
    if at >= 2 and scene.atoms[at - 2].text == ",":
        return  # an apposition: the name behind "of" is the owner
    phrase = phrase_at(scene.atoms, at - 1, len(scene.atoms), scene.grammar)
    if phrase is None or phrase.owner < 0:
        return
    found = resolve(scene, phrase)
    if found is not None and {"type-of-noun", "tied-by-document"} & set(found.reasons):
        yield replace(
            relation(scene, phrase.owner, "headquarters", found, "seat", trigger=(at, at + 2)), explicit=False
        )


def _listing(scene: Scene, at: int) -> Iterator[Draft]:
    atoms, grammar = scene.atoms, scene.grammar
    partner = "member_nouns" not in atoms[at].classes
    attribute = "partner" if partner else "member"
    after = at + 1
    if after < len(atoms) and "with" in atoms[after].classes:
        group = next((g for g in scene.groups if g.end <= at and g.end >= at - 6), None)
        subject = scene.subject(scene.groups.index(group)) if group is not None else None
        if subject is None:
            entity = scene.referents.topic(atoms[at].start)
            if entity is None:
                return
            written = scene.written(at, at + 1)
            subject = Referent(entity.name, written, atoms[at].start, atoms[at].end, ("last-subject",), False)
        for place in names_from(scene, after + 1, apart=True):
            yield relation(scene, place, attribute, subject, "with", trigger=(at, after + 1))
        return
    if after < len(atoms) and atoms[after].low in ("entre", "between"):  # also "celui entre A et B"
        names = names_from(scene, after + 1)
        for place in names[1:]:
            yield relation(scene, place, attribute, name_at(scene, names[0]), "between", trigger=(at, after + 1))
        return
    owner = None
    stop = after
    if after < len(atoms) and "of" in atoms[after].classes:
        phrase = phrase_at(atoms, after + 1, len(atoms), grammar)
        if phrase is not None and (phrase.names or is_defined(scene, phrase)):
            owner = resolve(scene, replace(phrase, sense=None))
            stop = phrase.end
    listed = next((g for g in scene.groups if stop <= g.start <= stop + 3 and _presents(g, grammar)), None)
    if owner is not None and listed is not None:
        for place in names_from(scene, listed.end):
            energy = any("energy" in a.classes for a in atoms[listed.end : place]) and partner
            yield relation(scene, place, "energy partner" if energy and place < listed.end + 8 else attribute, owner,
                         "listing", trigger=(at, listed.end))  # fmt: skip
        return
    for _, last, _ in find_phrases(atoms, at + 1, min(len(atoms), at + 5), "such_as", grammar):
        group = next((g for g in reversed(scene.groups) if g.end <= at and g.end >= at - 5), None)
        subject = owner
        if subject is None and group is not None:
            subject = scene.subject(scene.groups.index(group))
        if subject is None:
            return
        for place in names_from(scene, last):
            yield relation(scene, place, attribute, subject, "listing", group=group, trigger=(at, last),
                         status="planned" if group is not None and _planning(scene, group) else "")  # fmt: skip
        return


def _planning(scene: Scene, group: VerbGroup) -> bool:
    found = find_phrases(scene.atoms, group.start, group.end, "status", scene.grammar)
    return any(code in ("planned", "target", "forecast") for _, _, code in found) or bool(
        set(group.modal) & {"future", "planned", "target", "forecast"}
    )


def _presents(group: VerbGroup, grammar: Grammar) -> bool:
    return group.copula or group.lemma in ("figurer", "compter", "trouver", "include", "comprise", "comprendre")


def _arrival(scene: Scene, at: int) -> Iterator[Draft]:
    """ "Se renforce avec l'arrivée de A": A joins the clause's subject."""
    group = next((n for n in range(len(scene.groups) - 1, -1, -1) if scene.groups[n].end <= at), None)
    if group is None:
        return
    subject = scene.subject(group)
    if subject is None:
        return
    for place in names_from(scene, at + 2):
        draft = relation(scene, place, "member", subject, "arrival", group=scene.groups[group], trigger=(at, at + 2))
        yield replace(draft, explicit=False)
