"""A title that is part of the name of a ship or a house."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.language.tokens import Token
from crosscheck.extract.naming.initial_name import next_capital


def christened(tokens: Sequence[Token], index: int, grammar: Grammar) -> bool:
    """ "The Lady Maren", "the Queen Anne": behind an article a title is part of a ship's or a house's name."""
    title = tokens[index].text.istitle() and index > 0 and grammar.traits.capital_titles
    return title and grammar.article(tokens[index - 1].low) and next_capital(tokens, index)
