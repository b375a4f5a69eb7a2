"""A verb that says with a particle that something rises or falls: "fares will go up by 3.8%"."""

from __future__ import annotations

from collections.abc import Sequence

from crosscheck.extract.language.grammar import Grammar
from crosscheck.extract.phrases.noun_phrase import matches
from crosscheck.extract.scene.verb_group import VerbGroup
from crosscheck.extract.text.atoms import Atom


def phrasal(group: VerbGroup, atoms: Sequence[Atom], grammar: Grammar) -> None:
    """Read such a verb with its particle as a verb of that sense, where a figure or a preposition follows."""
    for words, sense in grammar.verb_phrases.get(group.lemma, ()):
        end = group.end + len(words)
        if sense.change and end < len(atoms) and _leads(atoms[end]) and matches(atoms, group.end, words):
            group.lemma = next((verb for verb, senses in grammar.verbs.items() if sense in senses[:1]), group.lemma)
            group.end = end
            return


def _leads(atom: Atom) -> bool:
    return atom.kind == "amount" or bool(atom.classes & {"changed_by", "changed_to", "origin_link"})
