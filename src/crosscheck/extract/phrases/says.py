"""Whether a word may be a verb of saying."""

from __future__ import annotations

from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.text.atoms import Atom


def says(atom: Atom, grammar: Grammar) -> bool:
    """Whether a word is a form of a verb of saying, whatever else it may be ("dit" also names)."""
    return any(grammar.has(form.lemma, "report_verb") for form in grammar.verb_forms(atom.low))
