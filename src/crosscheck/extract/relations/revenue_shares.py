"""Customers by their share of the sales: "X accounted for 47% of revenue, Y for 21%", "X pèse 30 % des ventes"."""

from __future__ import annotations

from collections.abc import Iterator

from crosscheck.extract.language.relation_senses import load_relation_senses
from crosscheck.extract.naming.name_kinds import kinds_of
from crosscheck.extract.naming.theme import theme
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.relations.holders import is_share
from crosscheck.extract.relations.relation import relation
from crosscheck.extract.scene.draft import Draft
from crosscheck.extract.scene.name_at import name_at
from crosscheck.extract.scene.referents import Referent
from crosscheck.extract.scene.scene import Scene
from crosscheck.extract.subjects.subject_slot import subject_slot

_OF = 5  # atoms from a share to the word for sales
_ITEM = 7  # atoms from one share to the next name


def revenue_drafts(scene: Scene) -> Iterator[Draft]:
    """A draft for every name that a part of somebody's sales comes from."""
    atoms, words = scene.atoms, scene.grammar.relations.words
    sense = load_relation_senses()["customer"]
    for number, group in enumerate(scene.groups):
        if group.lemma not in words.accounting or group.passive or group.negated:
            continue
        share = next((at for at in range(group.end, min(len(atoms), group.end + 3)) if is_share(atoms[at])), -1)
        sold = share >= 0 and any(atom.low in words.revenue for atom in atoms[share + 1 : share + 1 + _OF])
        slot = subject_slot(scene, number) if sold else None
        if slot is None or not slot.names:
            continue
        customers = [*slot.names, *_gapped(scene, share)]
        whose = _seller(scene, share, customers)
        for place in customers if whose is not None else ():
            kinds = kinds_of(scene.referents, scene.grammar, name_at(scene, place))
            draft = None if whose is None or "place" in kinds else relation(
                scene, sense, whose, place, "share-of-sales", group=group, trigger=(group.start, share + 1), sure=False
            )  # fmt: skip
            if draft is not None:
                yield draft


def _gapped(scene: Scene, share: int) -> Iterator[int]:
    """ "..., the search company Y for 21%": the names of clauses that leave the verb out."""
    atoms, at = scene.atoms, share + 1
    while at < len(atoms):
        after = next((step for step in range(at, min(len(atoms), at + _OF + _ITEM)) if is_share(atoms[step])), -1)
        if after < 0:
            return
        name = next((step for step in range(after - 1, at - 1, -1) if atoms[step].kind == "name"), -1)
        if name < 0 or any(group.kind == "finite" and name < group.start < after for group in scene.groups):
            return
        step = name - 1
        while step > at and atoms[step].kind == "word" and "and" not in atoms[step].classes:
            step -= 1
        yield name
        at = after + 1


def _seller(scene: Scene, share: int, customers: list[int]) -> Referent | None:
    """Whose sales they are: of the name behind the word for sales, else of what the text is about."""
    atoms, words = scene.atoms, scene.grammar.relations.words
    sales = next(at for at in range(share + 1, len(atoms)) if atoms[at].low in words.revenue)
    if sales > share + 2 and "possessive_mark" in atoms[sales - 1].classes and atoms[sales - 2].kind == "name":
        return name_at(scene, sales - 2)  # "44% of X's sales"
    for at in range(sales + 1, min(len(atoms), sales + _OF)):
        if atoms[at].kind == "name":
            return name_at(scene, at)
        if not (atoms[at].low in words.revenue or "of" in atoms[at].classes or determiner(atoms[at])):
            break
    buying = {name_at(scene, place).name for place in customers}
    near = Referent("", atoms[share].text, atoms[share].start, atoms[share].end)
    return theme(scene, near, frozenset({"organisation", "project"}), buying)
