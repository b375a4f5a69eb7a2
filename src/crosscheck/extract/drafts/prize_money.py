"""Money that a prize or a contest carries ("un prix doté de 20 000 euros"), which is no fund's size."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from crosscheck.extract.clauses.fact import Fact
from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.language.tokens import plain_words
from crosscheck.extract.scene.referents import Referent

_SUMS = frozenset({"fund_size", "worth"})
"""Senses of expressions that tell of a sum whatever has it."""


def prize_money(grammar: Grammar, fact: Fact, subject: Referent, ties: Iterable[str] = ()) -> Fact:
    """The fact, told as prize money where the subject calls itself a prize or a contest."""
    if fact.reason != "phrase" or fact.sense is None or fact.sense.name not in _SUMS:
        return fact
    words = (*plain_words(subject.name), *ties)
    won = any(grammar.has(word, "won") for word in words)
    held = any(grammar.has(word, "type_organisation") for word in words)  # "le fonds de la Coupe, doté de ..."
    return replace(fact, attribute="prize money") if won and not held and "money" in fact.sense.values else fact
