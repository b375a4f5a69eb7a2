"""An adjective that ends the name of an institution."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.language.tokens import Token


def with_adjective(tokens: Sequence[Token], end: int, grammar: Grammar) -> int:
    """ "Le ministère des Affaires étrangères": where a name ends with the adjective in lower case behind its noun."""
    word = tokens[end] if end < len(tokens) else None
    if word is None or not word.word or not word.text.islower() or word.start != tokens[end - 1].end + 1:
        return end
    plural = grammar.plural(tokens[end - 1].low)
    fits = grammar.ends(word.low, "relational_adjective") and grammar.plural(word.low) == plural
    told = bool(grammar.verb_forms(word.low)) or word.low in grammar.classes
    return end + 1 if fits and not told else end
