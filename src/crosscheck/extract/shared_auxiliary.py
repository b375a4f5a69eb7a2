"""Participles that share the auxiliary of the verb before "and": "a rappelé 11 000 meules et arrêté ses lignes"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from crosscheck.extract.atoms import Atom
from crosscheck.extract.grammar import Grammar
from crosscheck.extract.phrases import determiner
from crosscheck.extract.verb_group import VerbGroup


def settle_shared(groups: Sequence[VerbGroup], atoms: Sequence[Atom], grammar: Grammar) -> None:
    """Take such a participle for a main verb: somebody who has done one thing has done the other as well."""
    for before, group in pairwise(groups):
        if group.kind != "participle" or before.kind != "finite" or before.passive or before.end == before.start + 1:
            continue
        auxiliary = grammar.auxiliaries.get(atoms[before.start].low)
        if auxiliary is None or auxiliary[0] != "have" or "and" not in atoms[group.start - 1].classes:
            continue
        behind = atoms[group.end] if group.end < len(atoms) else None
        if (
            behind is not None
            and (behind.kind in ("amount", "name") or determiner(behind))
            and not behind.classes & _BY
        ):
            group.kind, group.tense, group.number = "finite", before.tense, before.number
            group.passive, group.modal = False, before.modal


_BY = frozenset({"by", "of"})
