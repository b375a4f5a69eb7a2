"""Titles between quotation marks: "« Fils du monde »"."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.language.tokens import Token, capital

_PAIRS = {"«": "»", "“": "”", '"': '"'}
_TITLE_WORDS = 7


def quoted_title(tokens: Sequence[Token], index: int, grammar: Grammar) -> int:
    """A title between quotation marks ("« Fils du monde »"): where it ends; 0 for speech and for plain words."""
    close = _PAIRS.get(tokens[index].text)
    if close is None or index + 1 >= len(tokens) or not capital(tokens[index + 1]):
        return 0
    if grammar.classes.get(tokens[index + 1].low, frozenset()) & {
        "pronoun_singular",
        "pronoun_plural",
        "pronoun_other",
    } and (not grammar.has(tokens[index + 1].low, "definite")):
        return 0
    for end in range(index + 2, min(len(tokens), index + 2 + _TITLE_WORDS)):
        if tokens[end].text == close:
            return end
        if (
            tokens[end].text in ".,;!?…"
            or tokens[end].low in grammar.auxiliaries
            or grammar.has(tokens[end].low, "negation")
        ):
            return 0
    return 0
