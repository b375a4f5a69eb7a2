"""Prizes that are named for their metal: "le Lion d'or", "le Houblon d'Or"."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.language.tokens import Token, capital


def golden_end(tokens: Sequence[Token], index: int, end: int, grammar: Grammar) -> int:
    """Where a prize's name ends behind its metal, else where it ended before: one capital behind an article."""
    if end + 1 >= len(tokens) or not index or not grammar.has(tokens[end + 1].low, "prize_metals"):
        return end
    article = grammar.has(tokens[index - 1].low, "definite") or grammar.has(tokens[index - 1].low, "indefinite")
    tied = article and end == index + 1 and grammar.has(tokens[end].low, "name_of") and capital(tokens[index])
    return end + 2 if tied else end
