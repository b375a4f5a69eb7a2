"""Where a country's name ends."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.language.tokens import Token, capital


def country_end(tokens: Sequence[Token], index: int, grammar: Grammar) -> int:
    """Where a country's name ends that begins here ("Émirats arabes unis"), 0 where none does."""
    if not tokens[index].text[0].isupper():
        return 0
    for words in grammar.countries.get(tokens[index].low, ()):
        end = index + len(words)
        if end <= len(tokens) and all(tokens[index + step].low == word for step, word in enumerate(words)):
            if end < len(tokens) and capital(tokens[end]) and tokens[end].start == tokens[end - 1].end + 1:
                return 0  # "America Movil", "South Africa Airways": part of a longer name
            return end
    return 0
