"""A body whose name says what it is of, which is no short form of the body."""

from __future__ import annotations

from crosscheck.extract.language.grammar import Grammar

_BODIES = frozenset({"institutions", "type_organisation", "company_words"})


def named_for(name: str, grammar: Grammar) -> bool:
    """ "Compagnie des Tournelles", "Union of the Halden": "les Tournelles" are islands, and not the company.

    Without an article the last word may stand for the body ("Olympique de Brey", "Brey").
    """
    words = name.lower().split()
    if len(words) < 3 or not grammar.classes_of(words[0]) & _BODIES:
        return False
    return grammar.has(words[-2], "definite") and (grammar.has(words[-2], "of") or grammar.has(words[-3], "of"))
