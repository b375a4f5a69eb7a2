"""Names of houses that end in a possessive: "Hobson's employs 400 people", "sold at Harcourt's"."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.language.tokens import Token

_BEHIND_VERB = {"definite", "indefinite", "that"}
"""Of a word that only a verb, and no noun, can have behind it."""


def house_name_end(tokens: Sequence[Token], end: int, grammar: Grammar) -> int:
    """Where a name ends whose possessive mark owns no noun: behind the mark; else where it ended."""
    if not grammar.traits.head_last or end >= len(tokens) or not grammar.has(tokens[end].low, "possessive_mark"):
        return end
    behind = tokens[end + 1] if end + 1 < len(tokens) else None
    if behind is None or behind.text in (".", ";", ")"):
        return end + 1
    after = tokens[end + 2] if end + 2 < len(tokens) else None
    if after is None:
        return end
    if behind.text == ",":
        return end + 1 if grammar.article(after.low) else end
    if behind.low in grammar.auxiliaries:
        return end + 1
    told = any(form.tense in ("present", "past") for form in grammar.forms.get(behind.low, ()))
    opens = not after.word or after.text[0].isdigit() or bool(grammar.classes_of(after.low) & _BEHIND_VERB)
    return end + 1 if told and opens else end
