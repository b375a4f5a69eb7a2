"""Who pays or reserves a part: "A en finance 70 %, B 18 %", "X has reserved 60% of the first phase"."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.extract.clauses.fact import dimension_of
from crosscheck.extract.language.relation_senses import load_relation_senses
from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.naming.theme import theme
from crosscheck.extract.phrases.noun_phrase import determiner, matches
from crosscheck.extract.relations.relation import relation
from crosscheck.extract.relations.relation_status import group_status, supposed
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.subjects.subject_slot import subject_slot

_NEAR = 3  # atoms from the verb to the part
_GAP = 6  # atoms from one part to the next name
_PAID = frozenset({"percent", "money"})
_WHOLES = frozenset({"project", "event"})


def parts_taken_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for every name that pays for a part of what the text is about, or reserves one; never for sure."""
    words = scene.grammar.relations.words
    bearing = {lemma for lemma, _ in words.bearing}
    for number, group in enumerate(scene.groups):
        lemma = group.lemma
        if lemma not in words.financing and lemma not in words.reserving and lemma not in bearing:
            continue
        sense, part = _part(scene, group)
        if part < 0 or group.kind != "finite" or group.passive or group.negated or supposed(scene, group):
            continue
        slot = subject_slot(scene, number)
        if slot is None or not slot.names:
            continue
        takers = [*slot.names, *(_gapped(scene, part) if sense == "investor" else ())]
        whole = _whole(scene, part, {name_at(scene, place).name for place in takers})
        for place in takers if whole is not None else ():
            if whole is None or "person" in kinds_of(scene.referents, scene.grammar, name_at(scene, place)):
                continue
            told = load_relation_senses()[sense]
            draft = relation(scene, told, whole, place, "contribution", group=group, sure=False,
                             trigger=(group.start, part + 1), status=group_status(scene, group))  # fmt: skip
            if draft is not None:
                yield draft


def _part(scene: Scene, group: VerbGroup) -> tuple[str, int]:
    """What the verb makes of its subject, and where the part stands that it takes; -1 for none."""
    words, atoms = scene.grammar.relations.words, scene.atoms
    start, sense = group.end, ""
    if group.lemma in words.financing:
        sense = "investor"
    elif group.lemma in words.reserving:
        sense = "customer"
    for lemma, behind in words.bearing:
        if lemma == group.lemma and matches(atoms, group.end, behind):
            start, sense = group.end + len(behind), "investor"
    if not sense:
        return "", -1
    for at in range(start, min(len(atoms), start + _NEAR)):
        atom = atoms[at]
        if atom.kind == "amount" and atom.mention is not None:
            scaled = any(map(str.isalpha, atom.mention.text))
            paid = dimension_of(atom.mention.value, scaled=scaled) in _PAID
            return (sense, at) if paid or sense == "customer" else ("", -1)
        if atom.kind == "mark":
            break
    return "", -1


def _gapped(scene: Scene, part: int) -> Iterator[int]:
    """ "..., le Canada 18 % et la Norvège 12 %": the names of clauses that leave the verb out, each before its part."""
    atoms, at = scene.atoms, part + 1
    while at < len(atoms):
        name = next((step for step in range(at, min(len(atoms) - 1, at + _GAP)) if atoms[step].kind == "name"), -1)
        if name < 0 or atoms[name + 1].kind != "amount" or any(at <= group.start <= name for group in scene.groups):
            return
        yield name
        at = name + 2


def _whole(scene: Scene, part: int, takers: set[str]) -> Referent | None:
    """Of what it is a part: of the name behind "of", else of what the text is about, where that is built or happens."""
    atoms, at = scene.atoms, part + 1
    if at < len(atoms) and "of" in atoms[at].classes:
        at += 1
        while at < len(atoms) and (determiner(atoms[at]) or "type" in atoms[at].classes):
            at += 1
        if at < len(atoms) and atoms[at].kind == "name":
            return name_at(scene, at)
    atom = atoms[part]
    near = Referent("", atom.text, atom.start, atom.end)
    found = theme(scene, near, _WHOLES, takers)
    return found if found is not None and kinds_of(scene.referents, scene.grammar, found) & _WHOLES else None
