"""The words that tell which of two things the name behind them gets ("l'un à A, l'autre à B")."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.phrases.noun_phrase import matches
from crosscheck.extract.text.atoms import Atom


def share_words(atoms: Sequence[Atom], at: int, kind: str, grammar: Grammar) -> int:
    """How many atoms "l'un", "the other" take that stand here; 0 where they do not."""
    entries = grammar.phrases[kind].get(atoms[at].low, ()) if at < len(atoms) else ()
    return next((len(words) for words, _ in entries if matches(atoms, at, words)), 0)
