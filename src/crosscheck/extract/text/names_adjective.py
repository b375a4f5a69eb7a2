"""Whether a word is an adjective made from a name."""

from __future__ import annotations

from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.language.tokens import Token


def names_adjective(token: Token, grammar: Grammar) -> bool:
    """ "Halden-based", "Swiss-born": an adjective made from a name."""
    last = token.text.rpartition("-")[2]
    return "-" in token.text and last.islower() and grammar.ends(last, "name_adjective")
