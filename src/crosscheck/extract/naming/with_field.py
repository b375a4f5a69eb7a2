"""What goes on behind a name whose last word is only a wide field: "musée des Arts du feu"."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.language.tokens import Token, capital


def with_field(tokens: Sequence[Token], end: int, grammar: Grammar) -> int:
    """Where a name ends with the noun that its last word is of, or with the field that "and" joins to it."""
    if end + 1 >= len(tokens) or not grammar.has(tokens[end - 1].low, "wide_fields") or not capital(tokens[end - 1]):
        return end
    if grammar.has(tokens[end].low, "and"):
        return end + 2 if capital(tokens[end + 1]) and tokens[end + 1].word else end
    if not grammar.has(tokens[end].low, "name_of"):
        return end
    place = end + 1
    while place < len(tokens) - 1 and grammar.article(tokens[place].low):
        place += 1
    noun = tokens[place]
    return place + 1 if noun.word and noun.text.islower() and not grammar.has(noun.low, "never") else end
