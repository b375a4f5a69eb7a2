"""Participles that share the auxiliary of the verb before "and": "a rappelé 11 000 meules et arrêté ses lignes"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.phrases.noun_phrase import determiner
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.text.atoms import Atom


def settle_shared(groups: Sequence[VerbGroup], atoms: Sequence[Atom], grammar: Grammar) -> None:
    """Take such participles for main verbs: somebody who has done one thing has done the others as well.

    Each acts on something, and the last is joined by "and" ("a fermé trois usines, supprimé 200 postes et vendu ...").
    """
    _settle_infinitives(groups, atoms, grammar)
    for number, before in enumerate(groups):
        auxiliary = grammar.auxiliaries.get(atoms[before.start].low)
        if before.kind != "finite" or before.passive or before.end == before.start + 1:
            continue
        if auxiliary is None or auxiliary[0] != "have":
            continue
        for group in _listed(groups[number + 1 :], atoms):
            group.kind, group.tense, group.number = "finite", before.tense, before.number
            group.passive, group.modal = False, before.modal


def _settle_infinitives(groups: Sequence[VerbGroup], atoms: Sequence[Atom], grammar: Grammar) -> None:
    """ "Plans to close 38 shops and cut 640 jobs": a form that may be past or not, joined to what is only planned."""
    if not grammar.traits.bare_verbs:
        return
    for before, group in pairwise(groups):
        joined = before.chain and group.kind == "finite" and group.end == group.start + 1
        if not joined or "and" not in atoms[group.start - 1].classes:
            continue
        tenses = {form.tense for form in grammar.forms.get(atoms[group.start].low, ())}
        apart = any(atom.kind == "mark" for atom in atoms[before.end : group.start])
        if {"past", "infinitive"} <= tenses and not apart and "infinitive_mark" in atoms[before.head - 1].classes:
            group.tense, group.number, group.modal, group.chain = before.tense, "", before.modal, before.chain


def _listed(groups: Sequence[VerbGroup], atoms: Sequence[Atom]) -> Sequence[VerbGroup]:
    """The participles up to the one behind "and", each right behind a comma and before what it acts on."""
    for count, group in enumerate(groups, 1):
        opener = atoms[group.start - 1]
        behind = atoms[group.end] if group.end < len(atoms) else None
        if group.kind != "participle" or behind is None or behind.classes & _BY:
            return ()
        if not (behind.kind in ("amount", "name") or determiner(behind)):
            return ()
        if "and" in opener.classes:
            return groups[:count]
        if opener.text != ",":
            return ()
    return ()


_BY = frozenset({"by", "of"})
